import { isLuhnValid } from './luhn.ts';

/** An issuer's range of leading digits and the lengths it issues. */
interface Issuer {
  readonly from: number;
  readonly to: number;
  readonly lengths: readonly number[];
  /** The range is shared or short: only beside a word that says card. */
  readonly needsCue?: boolean;
}

/** ISO/IEC 7812 issuer identification numbers as the networks publish them, on their first four digits. */
const issuers: readonly Issuer[] = [
  { from: 4000, to: 4999, lengths: [16, 19] },
  // No longer issued; numbers of bytes and of milliseconds are as long.
  { from: 4000, to: 4999, lengths: [13], needsCue: true },
  { from: 5100, to: 5599, lengths: [16] },
  { from: 2221, to: 2720, lengths: [16] },
  { from: 3400, to: 3499, lengths: [15] },
  { from: 3700, to: 3799, lengths: [15] },
  { from: 3000, to: 3059, lengths: [14], needsCue: true },
  { from: 3095, to: 3095, lengths: [14], needsCue: true },
  { from: 3600, to: 3699, lengths: [14] },
  { from: 3800, to: 3999, lengths: [14, 16], needsCue: true },
  { from: 3528, to: 3589, lengths: [16, 17, 18, 19] },
  { from: 1800, to: 1800, lengths: [15], needsCue: true },
  { from: 2131, to: 2131, lengths: [15], needsCue: true },
  { from: 6011, to: 6011, lengths: [16, 17, 18, 19] },
  { from: 6440, to: 6599, lengths: [16, 17, 18, 19] },
  { from: 6200, to: 6299, lengths: [16, 17, 18, 19] },
  { from: 5000, to: 5099, lengths: [12, 13, 14, 15, 16, 17, 18, 19], needsCue: true },
  { from: 5600, to: 5999, lengths: [12, 13, 14, 15, 16, 17, 18, 19], needsCue: true },
  { from: 6000, to: 6999, lengths: [12, 13, 14, 15, 16, 17, 18, 19], needsCue: true },
  { from: 2200, to: 2204, lengths: [16], needsCue: true },
  // Whatever else looks like a card and stands beside the word.
  { from: 2000, to: 6999, lengths: [12, 13, 14, 15, 16, 17, 18, 19], needsCue: true },
];

/**
 * Whether decimal digits are a payment card number: an issuer's prefix, a length it issues, and Luhn.
 * @returns `plain` where prefix and check digit prove it, `cue` where a word beside it must help, else false
 */
export function cardStrength(digits: string): 'plain' | 'cue' | false {
  if (digits.length < 12 || digits.length > 19) return false;
  const prefix = Number(digits.slice(0, 4));
  const issuer = issuers.find(
    ({ from, to, lengths }) => prefix >= from && prefix <= to && lengths.includes(digits.length),
  );
  if (!issuer || /^(\d)\1+$/.test(digits) || !isLuhnValid(digits)) return false;
  return issuer.needsCue === true ? 'cue' : 'plain';
}
