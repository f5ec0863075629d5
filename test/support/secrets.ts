/**
 * Values that look real, put together when a test runs: the repository itself must hold none, or push protection
 * would refuse it. Seeded, so that a failure can be repeated.
 */
const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const LOWER = UPPER.toLowerCase();
const DIGITS = '0123456789';

export const ALPHABETS = {
  base32: `${UPPER}234567`,
  alphanumeric: UPPER + LOWER + DIGITS,
  base64: `${UPPER}${LOWER}${DIGITS}+/`,
  hex: `${DIGITS}abcdef`,
  digits: DIGITS,
} as const;

/** A repeatable source of numbers in [0, 1): mulberry32. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Characters drawn from an alphabet. */
export function randomText(alphabet: string, length: number, random: () => number): string {
  return Array.from({ length }, () => alphabet.charAt(Math.floor(random() * alphabet.length))).join('');
}

/** The shape of an AWS access key id: four letters and sixteen base-32 characters. */
export function awsKeyId(seed = 1): string {
  return `AKIA${randomText(ALPHABETS.base32, 16, seededRandom(seed))}`;
}
