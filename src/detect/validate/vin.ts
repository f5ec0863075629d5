const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
const letterValues: Readonly<Record<string, number>> = {
  A: 1, B: 2, C: 3, D: 4, E: 5, F: 6, G: 7, H: 8, J: 1, K: 2, L: 3, M: 4, N: 5, P: 7, R: 9,
  S: 2, T: 3, U: 4, V: 5, W: 6, X: 7, Y: 8, Z: 9,
}; // prettier-ignore

/** Seventeen characters without I, O and Q, letters and digits among them. ISO 3779. */
export function isVinShaped(vin: string): boolean {
  return /^[A-HJ-NPR-Z0-9]{17}$/i.test(vin) && /\d/.test(vin.slice(8)) && /[A-Z]/i.test(vin.slice(0, 9));
}

/** The check digit at position nine, which North America requires. 49 CFR 565.15. */
export function hasVinCheckDigit(vin: string): boolean {
  let sum = 0;
  const upper = vin.toUpperCase();
  for (let i = 0; i < 17; i++) {
    const character = upper.charAt(i);
    sum += (weights[i] ?? 0) * (letterValues[character] ?? Number(character));
  }
  const expected = sum % 11 === 10 ? 'X' : String(sum % 11);
  return isVinShaped(vin) && upper.charAt(8) === expected;
}
