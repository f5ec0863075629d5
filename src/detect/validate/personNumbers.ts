import { isLuhnValid } from './luhn.ts';

/**
 * Singapore NRIC and FIN: a prefix, seven digits, weights 2-7-6-5-4-3-2 and a check letter by series. The M series
 * counts from the other end (ICA, 2022).
 */
export function isNricValid(number: string): boolean {
  const match = /^([STFGM])(\d{7})([A-Z])$/i.exec(number);
  if (!match) return false;
  const prefix = (match[1] ?? '').toUpperCase();
  const offset = prefix === 'T' || prefix === 'G' ? 4 : prefix === 'M' ? 3 : 0;
  const rest = weighted(match[2] ?? '', [2, 7, 6, 5, 4, 3, 2], offset) % 11;
  const letters =
    prefix === 'S' || prefix === 'T' ? 'JZIHGFEDCBA' : prefix === 'M' ? 'XWUTRQPNJLK' : 'XWUTRQPNMLK';
  const index = prefix === 'M' ? 10 - rest : rest;
  return letters.charAt(index) === (match[3] ?? '').toUpperCase();
}

/** Emirates ID: 784, year of birth, seven digits, Luhn. ICP. */
export function isEmiratesIdValid(digits: string): boolean {
  return /^784(?:19|20)\d{10}$/.test(digits) && isLuhnValid(digits);
}

/** Saudi national id (1…) and iqama (2…): ten digits, Luhn. */
export function isSaudiIdValid(digits: string): boolean {
  return /^[12]\d{9}$/.test(digits) && isLuhnValid(digits);
}

/** Japanese individual number: eleven digits and a check digit, weights 6-5-4-3-2-7-6-5-4-3-2 modulo 11. */
export function isMyNumberValid(digits: string): boolean {
  if (!/^\d{12}$/.test(digits) || /^(\d)\1+$/.test(digits)) return false;
  const rest = weighted(digits.slice(0, 11), [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2], 0) % 11;
  return (rest <= 1 ? 0 : 11 - rest) === Number(digits.charAt(11));
}

/** Russian SNILS: nine digits, weights 9 … 1, remainder modulo 101. */
export function isSnilsValid(digits: string): boolean {
  if (!/^\d{11}$/.test(digits)) return false;
  const rest = weighted(digits.slice(0, 9), [9, 8, 7, 6, 5, 4, 3, 2, 1], 0) % 101;
  return (rest === 100 ? 0 : rest) === Number(digits.slice(9));
}

/** Brazilian PIS/PASEP: ten digits, weights 3 2 9 … 2, 11 minus the remainder modulo 11; 10 and 11 give 0. */
export function isPisValid(digits: string): boolean {
  if (!/^\d{11}$/.test(digits)) return false;
  const check = 11 - (weighted(digits.slice(0, 10), [3, 2, 9, 8, 7, 6, 5, 4, 3, 2], 0) % 11);
  return (check > 9 ? 0 : check) === Number(digits.charAt(10));
}

/** Australian Medicare card: first 2–6, weights 1-3-7-9-1-3-7-9 modulo 10, issue number behind. */
export function isMedicareCardValid(digits: string): boolean {
  if (!/^[2-6]\d{9,10}$/.test(digits)) return false;
  return weighted(digits.slice(0, 8), [1, 3, 7, 9, 1, 3, 7, 9], 0) % 10 === Number(digits.charAt(8));
}

function weighted(digits: string, weights: readonly number[], offset: number): number {
  let sum = offset;
  for (let i = 0; i < weights.length; i++) sum += Number(digits.charAt(i)) * (weights[i] ?? 0);
  return sum;
}
