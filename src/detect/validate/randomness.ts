import type { Evidence } from '../finding.ts';
import type { Verdict } from '../rule.ts';
import { readabilityOf } from './readability.ts';

/**
 * Shannon entropy of the characters of `value`, in bits a character.
 * @returns 0 for the empty string
 */
export function shannonEntropy(value: string): number {
  const counts = new Map<string, number>();
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1);
  let entropy = 0;
  for (const count of counts.values()) {
    const share = count / value.length;
    entropy -= share * Math.log2(share);
  }
  return entropy;
}

/**
 * Entropy as a share of what a random value of this length and alphabet can have at most: about 0.85 and more for
 * random values, under 0.5 for repetitions.
 */
export function relativeEntropy(value: string): number {
  const body = value.replace(/[^\da-zA-Z]/g, '');
  const most = Math.log2(Math.min(body.length, alphabetSize(body)));
  return most > 0 ? shannonEntropy(body) / most : 0;
}

/** Size of the smallest usual alphabet that holds letters and digits: decimal, hexadecimal, one case, both cases. */
function alphabetSize(body: string): number {
  if (/^\d+$/.test(body)) return 10;
  if (/^(?:[\da-f]+|[\dA-F]+)$/.test(body)) return 16;
  return /^(?:[\da-z]+|[\dA-Z]+)$/.test(body) ? 36 : 64;
}

/** Whether the value is filler: `xxxxxxxx`, `00000000`, `abababab`, `****`. */
export function isFiller(value: string): boolean {
  return relativeEntropy(value) < 0.5 || /(?:x{5}|X{5}|\*{4}|\.{4})/.test(value);
}

/**
 * What to say of filler in the right form behind a known prefix: a mask (`xxxx`, `0000`) stands for a value and is
 * none; `AAAA-BBBB` is a value that was typed for an example.
 */
export function fillerVerdict(value: string, evidence: Evidence['kind'] = 'prefix'): Verdict {
  if (/(?:x{5}|\*{4}|\.{4})/i.test(value) || new Set(value.replace(/[^\da-zA-Z]/g, '')).size < 2)
    return false;
  return { score: 0.4, evidence: [{ kind: evidence }], isMadeUp: true };
}

/** Whether most characters follow from the one before (`123456`, `abcdef`), as typed examples do. */
export function isSequential(value: string): boolean {
  let steps = 0;
  for (let i = 1; i < value.length; i++) {
    const step = value.charCodeAt(i) - value.charCodeAt(i - 1);
    if (step === 1 || step === -1) steps++;
  }
  return steps > (value.length - 1) * 0.6;
}

/** `1234`, `654321`, `0000`, `123123`: what is typed where any code would do. */
export function isCountedCode(digits: string): boolean {
  const steps = new Set<number>();
  for (let i = 1; i < digits.length; i++)
    steps.add((digits.charCodeAt(i) - digits.charCodeAt(i - 1) + 10) % 10);
  const [step = 0] = steps;
  return (steps.size === 1 && [0, 1, 9].includes(step)) || /^(?:(\d\d)\1{2,}|(\d{3,4})\2+)$/.test(digits);
}

/** Tables of digits for encoders and generators: `ABCDEF…xyz0123…`. */
export function isAlphabet(value: string): boolean {
  return value.length >= 26 && isSequential(value) && new Set(value).size > value.length * 0.9;
}

/**
 * Whether a value reads as words: `readInvalidTemplateToken` is a name and no random text. With a number in it
 * (`returns_404_for_missing_pages`) it must read the better.
 */
export function isIdentifier(value: string): boolean {
  const { mean, pairs } = readabilityOf(value);
  if (!/\d/.test(value)) return pairs >= 6 && mean > 0;
  // The letters of hexadecimal are frequent in words, and words are not made of them alone.
  const others = value.replace(/[^g-z]/gi, '').length;
  return pairs >= 16 && mean > 1 && others * 3 > pairs;
}
