/**
 * Luhn check (ISO/IEC 7812-1, annex B) over the decimal digits of `value`; other characters are skipped.
 * @returns false where there are fewer than two digits
 */
export function isLuhnValid(value: string): boolean {
  let sum = 0;
  let digits = 0;
  for (let i = value.length - 1; i >= 0; i--) {
    const digit = value.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) continue;
    const weighted = digits % 2 === 1 ? digit * 2 : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
    digits++;
  }
  return digits > 1 && sum % 10 === 0;
}
