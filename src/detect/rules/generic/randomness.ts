import { shannonEntropy } from '../../validate/randomness.ts';
import { readabilityOf } from '../../validate/readability.ts';

/**
 * The entropy in bits a character below which base64 of this length is hardly random. Formula of CredSweeper
 * (Samsung, MIT), by length.
 */
export function entropyFloor(length: number): number {
  const log = Math.log2(Math.max(length, 2));
  if (length < 18) return 0.915 * log - 0.047;
  if (length < 35) return 0.767 * log + 0.5677;
  if (length < 65) return 0.944 * log - 0.009 * length - 0.04;
  if (length < 256) return 0.621 * log - 0.003 * length + 1.54;
  return 6 - 64 / length;
}

/** The mean entropy of random hexadecimal of this length, less a margin. */
function hexFloor(length: number): number {
  return length < 24 ? 2.6 : 3.1;
}

/**
 * 0 … 1: how much a value looks drawn at random. Entropy against its floor, readability as words, and how often
 * letters, digits and cases alternate; none decides alone.
 */
function randomnessOf(value: string): number {
  const { length } = value;
  if (length < 6) return 0;
  const isHex = /^[0-9a-f-]+$/i.test(value);
  const digits = countOf(value, /\d/g);
  const entropy = shannonEntropy(value);
  if (isHex) return entropy >= hexFloor(length) && digits > 0 && length >= 16 ? 0.9 : 0.3;
  const margin = entropy - entropyFloor(length);
  const entropyPart = clamp(0.6 + margin * 0.6);
  const { mean, pairs } = readabilityOf(value);
  // A few pairs prove little: the mean is drawn towards what random letters and words have in common.
  const words = clamp(0.5 - (mean * Math.min(pairs, 16)) / 16 / 2.4);
  const changes = clamp((classChanges(value) / length - 0.08) * 3.2);
  const digitPart = digits === 0 ? (length >= 24 ? 0.35 : 0) : clamp(0.5 + (digits / length) * 2);
  return 0.3 * entropyPart + 0.3 * words + 0.2 * changes + 0.2 * digitPart;
}

function countOf(value: string, pattern: RegExp): number {
  return value.match(pattern)?.length ?? 0;
}

function clamp(x: number): number {
  return Math.max(0, Math.min(1, x));
}

/** How often one kind of character follows another; a capital that begins a word is no change. */
function classChanges(value: string): number {
  let changes = 0;
  let before = kindOf(value.charCodeAt(0));
  for (let i = 1; i < value.length; i++) {
    const kind = kindOf(value.charCodeAt(i));
    if (kind !== before && !(before === 2 && kind === 1)) changes++;
    before = kind;
  }
  return changes;
}

/** 0 digit, 1 lower case, 2 upper case, 3 anything else. */
function kindOf(unit: number): number {
  if (unit >= 48 && unit <= 57) return 0;
  if (unit >= 97 && unit <= 122) return 1;
  return unit >= 65 && unit <= 90 ? 2 : 3;
}

/** The randomness of a value or of its longest part: prefixes and separators are readable by design. */
export function segmentRandomness(value: string): number {
  const whole = randomnessOf(value);
  let longest = '';
  for (const part of value.split(/[_.:~/-]/)) if (part.length > longest.length) longest = part;
  return longest.length >= 16 && longest.length < value.length
    ? Math.max(whole, randomnessOf(longest) * 0.95)
    : whole;
}
