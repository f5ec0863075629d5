import type { DummyKind } from '../../rule.ts';

/** What a credential's characters look like: a piece of pattern, and the dummy that fits it. */
export interface Shape {
  /** Source of a pattern, without flags or anchors. */
  readonly source: string;
  readonly dummy: DummyKind;
}

/** Builds a shape of `length` characters, or of `length` to `most` (`Infinity`: no upper limit). */
type Sized = (length: number, most?: number) => Shape;

function sized(alphabet: string, dummy: DummyKind, guard = ''): Sized {
  return (length, most) => ({ source: `[${alphabet}]${quantifier(length, most)}${guard}`, dummy });
}

function quantifier(length: number, most = length): string {
  if (most === length) return `{${length}}`;
  return most === Infinity ? `{${length},}` : `{${length},${most}}`;
}

/** Hexadecimal, in lower case where vendors write it so, and in upper case where others copy it. */
export const hex = sized('0-9a-fA-F', 'hex');
export const upperHex = sized('0-9A-F', 'hex');
/** Letters of either case and digits. */
export const base62 = sized('0-9A-Za-z', 'token');
/** Lower-case letters and digits. */
export const base36 = sized('0-9a-z', 'token');
/** Upper-case letters and digits. */
export const upper36 = sized('0-9A-Z', 'token');
/** RFC 4648 base 32. */
export const base32 = sized('A-Z2-7', 'token');
export const base32Lower = sized('a-z2-7', 'token');
/** Letters, digits, `_` and `-`: base64url without padding, nanoid. */
export const urlSafe = sized('\\w-', 'token', '(?![\\w-])');

/** Base64 of `length` characters in all, of which the last `padding` are `=`. */
export function base64(length: number, padding = 0): Shape {
  const body = `[0-9A-Za-z+/]{${length - padding}}${'='.repeat(padding)}`;
  return { source: `${body}(?![0-9A-Za-z+/=])`, dummy: 'base64' };
}

/** Base64 of unknown length, padded or not. */
export function base64Between(length: number, most: number): Shape {
  return { source: `[0-9A-Za-z+/]{${length},${most}}={0,2}(?![0-9A-Za-z+/=])`, dummy: 'base64' };
}

/** A UUID with hyphens, in either case. */
export const uuid: Shape = {
  source: '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?![\\w-])',
  dummy: 'uuid',
};

/** A UUID in upper case with hyphens. */
export const upperUuid: Shape = {
  source: '[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}(?![\\w-])',
  dummy: 'uuid',
};

/** Several shapes, any of which will do; the dummy is the first one's. */
export function either(...shapes: readonly [Shape, ...Shape[]]): Shape {
  return { source: `(?:${shapes.map((shape) => shape.source).join('|')})`, dummy: shapes[0].dummy };
}

/** A shape that only a pattern of its own can describe. */
export function shaped(pattern: RegExp, dummy: DummyKind = 'token'): Shape {
  return { source: pattern.source, dummy };
}
