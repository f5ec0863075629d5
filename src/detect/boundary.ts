import { isWordUnit } from './context/characters.ts';

/** `\n`, `\x3d`, `\u0022`, `%3D` at the end: what is a letter or digit there belongs to an escape. */
const escape = /(?:\\(?:[abefnrtv0]|x[\da-f]{2}|u[\da-f]{4})|%[\da-f]{2})$/i;
const longestEscape = 6;

/** Whether a word unit touches `start` from the left that is no part of an escape sequence. */
export function touchesWordBefore(text: string, start: number): boolean {
  if (!isWordUnit(text.charCodeAt(start - 1))) return false;
  return !escape.test(text.slice(Math.max(0, start - longestEscape), start));
}
