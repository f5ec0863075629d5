import { isLuhnValid } from './luhn.ts';

/** NHS number (England, Wales, Isle of Man): ten digits, weights 10 … 2, check digit modulo 11. NHS Data Dictionary. */
export function isNhsNumberValid(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /^(\d)\1+$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += Number(digits.charAt(i)) * (10 - i);
  return (11 - (sum % 11)) % 11 === Number(digits.charAt(9));
}

/** US National Provider Identifier: ten digits from 1 or 2, Luhn with the prefix 80840. 45 CFR 162.406. */
export function isNpiValid(digits: string): boolean {
  return /^[12]\d{9}$/.test(digits) && isLuhnValid(`80840${digits}`);
}

/** DEA registration: two letters (the second may be 9) and seven digits whose last is (1+3+5 + 2·(2+4+6)) mod 10. */
export function isDeaValid(number: string): boolean {
  if (!/^[A-HJ-NP-UX][A-Z9]\d{7}$/i.test(number)) return false;
  const digit = (i: number): number => Number(number.charAt(i + 1));
  return (digit(1) + digit(3) + digit(5) + 2 * (digit(2) + digit(4) + digit(6))) % 10 === digit(7);
}

/** Medicare Beneficiary Identifier: eleven characters of a fixed pattern, without S, L, O, I, B, Z. CMS. */
export function isMbiValid(identifier: string): boolean {
  const letter = '[AC-HJKMNP-RT-Y]';
  const either = '[0-9AC-HJKMNP-RT-Y]';
  const pattern = `^[1-9]${letter}${either}\\d-?${letter}${either}\\d-?${letter}{2}\\d{2}$`;
  return new RegExp(pattern, 'i').test(identifier);
}
