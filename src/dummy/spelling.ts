import { escapeAt, escapeJson, isPlain, placeAfter, placeReach } from './escaping.ts';
import { meantBefore } from './jsonContext.ts';
import { isLabelKind } from './trie.ts';
import type { VaultEntry } from './vault.ts';
import type { Hit } from './walker.ts';

/** How far to the left a remembered spelling looks, in UTF-16 units. */
const contextReach = 24;

/** FNV-1a over what stands before a dummy: names the place without keeping its text. */
export function contextHash(text: string, at: number): number {
  let hash = 0x811c9dc5;
  for (let i = Math.max(0, at - contextReach); i < at; i++)
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** A dummy too plain to mean itself wherever it stands: `201`, `00001`. */
export function isWeak({ dummy }: VaultEntry): boolean {
  return /^\d{1,5}$/.test(dummy);
}

/** The nearest word before a place: `age` in `age: 201`. */
export function cueBefore(text: string, at: number): string | undefined {
  return text
    .slice(Math.max(0, at - contextReach), at)
    .match(/\p{L}{2,}/gu)
    ?.at(-1)
    ?.toLowerCase();
}

export interface SpellingOptions {
  /** The whole text is JSON: what is put back must be escaped for a JSON string. */
  readonly isJson: boolean;
  /** The language at a place, where it is known. Asked only for values that need escapes. */
  readonly formatAt: (at: number) => string | undefined;
}

/** What to put in the place of a dummy. */
export interface Spelling {
  readonly text: string;
  readonly entry: VaultEntry;
}

/**
 * What to put in the place of a dummy, or undefined where it does not mean the dummy there.
 * @param text what stands to the left of `at` must be redacted text
 */
export function spell(text: string, at: number, hit: Hit, options: SpellingOptions): Spelling | undefined {
  const found = text.slice(at, hit.end);
  const exact = hit.entries.find(({ dummy }) => dummy === found);
  const entry = exact ?? principal(hit.entries);
  if (!entry) return undefined;
  const remembered = entry.spellings && rememberedAt(entry.spellings, text, at, options);
  if (remembered !== undefined && (exact || hit.by !== undefined || found.includes('%20')))
    return { text: remembered, entry };
  if (isWeak(entry) && !isCued(entry, text, at)) return undefined;
  const value = exact ? entry.value : inStyleOf(found, entry, hit, text, at);
  const { by } = hit;
  // The blank inside the label was written `%20`, and so is the one inside the value.
  if (!exact && hit.gap && text.startsWith('%20', hit.gap.start))
    return { text: value.split('%20').map(encodeURIComponent).join('%20'), entry };
  const isAsFound = by === undefined || exact !== undefined;
  return { text: isAsFound ? escaped(value, text, at, options) : rewritten(value, by, options), entry };
}

/** JSON may be a value's own place, or carry a text in which that place is: the text is what was redacted. */
function rememberedAt(
  spellings: ReadonlyMap<number, string>,
  text: string,
  at: number,
  { isJson }: SpellingOptions,
): string | undefined {
  const own = spellings.get(contextHash(text, at));
  if (!isJson) return own;
  const before = meantBefore(text.slice(Math.max(0, at - placeReach), at));
  const carried = spellings.get(contextHash(before, before.length));
  return carried === undefined ? own : escapeJson(carried);
}

function escaped(value: string, text: string, at: number, { isJson, formatAt }: SpellingOptions): string {
  if (isPlain(value)) return value;
  const before = text.slice(Math.max(0, at - placeReach), at);
  if (isJson) return escapeJson(escapeAt(placeAfter(meantBefore(before), formatAt(at)), value));
  return escapeAt(placeAfter(before, formatAt(at)), value);
}

/** The model escaped the dummy, so the value is escaped in the same way. */
function rewritten(value: string, by: NonNullable<Hit['by']>, { isJson }: SpellingOptions): string {
  switch (by) {
    case 'percent':
      return escapeAt({ escaping: 'percent', quote: '' }, value);
    case 'entity':
      return escapeAt({ escaping: 'markup', quote: '' }, value);
    case 'unicode':
      return escapeJson(value);
    case 'backslash': {
      const quoted = value.replace(/[\\^$.*+?()[\]{}|/_-]/g, '\\$&');
      return isJson ? escapeJson(quoted) : quoted;
    }
  }
}

/** Of dummies that differ in style only, the one that says most. */
function principal(entries: readonly VaultEntry[]): VaultEntry | undefined {
  return entries.find(({ kind }) => kind === 'personName' || kind === 'organization') ?? entries[0];
}

function isCued({ cues }: VaultEntry, text: string, at: number): boolean {
  if (!cues) return false;
  const before = text.slice(Math.max(0, at - contextReach), at).toLowerCase();
  for (const cue of cues) if (before.includes(cue)) return true;
  return false;
}

const joinedStyles = new Set([
  'personName',
  'firstName',
  'lastName',
  'username',
  'homeFolder',
  'organization',
]);

/** The value in the case and with the separators that the model gave its dummy. */
function inStyleOf(
  found: string,
  { value, kind, dummy }: VaultEntry,
  { gap }: Hit,
  text: string,
  at: number,
): string {
  const isUpper = found === found.toUpperCase() && /[A-Z]/.test(found) && dummy !== dummy.toUpperCase();
  if (!isLabelKind(kind) || !gap) return value;
  if (!joinedStyles.has(kind) || /[@/\\,]/.test(dummy)) return isUpper ? value.toUpperCase() : value;
  const between = text.slice(gap.start, gap.end);
  const words = value.replace(/['’]/g, '').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [value];
  if (between === '') return joined(words, /[A-Z]/.test(text.charAt(at)));
  if (/^\\?[-_.]$/.test(between)) return separated(words, between, found);
  return spaced(value, between, isUpper);
}

function capitalised(word: string): string {
  return (
    word.charAt(0).toUpperCase() + (word === word.toUpperCase() ? word.slice(1).toLowerCase() : word.slice(1))
  );
}

function joined(words: readonly string[], isPascal: boolean): string {
  return words
    .map((word, index) => (index === 0 && !isPascal ? word.toLowerCase() : capitalised(word)))
    .join('');
}

function separated(words: readonly string[], separator: string, found: string): string {
  if (found === found.toLowerCase()) return words.map((word) => word.toLowerCase()).join(separator);
  if (found === found.toUpperCase()) return words.map((word) => word.toUpperCase()).join(separator);
  return words.map(capitalised).join(separator);
}

/** Emphasis, line breaks and hard blanks inside the label go between the last two words of the value. */
function spaced(value: string, between: string, isUpper: boolean): string {
  const cased = isUpper ? value.toUpperCase() : titled(value);
  if (/^[ \t]+$/.test(between)) return cased;
  const last = cased.lastIndexOf(' ');
  if (last < 0) return cased + between.replace(/\s+$/, '');
  return cased.slice(0, last) + between + cased.slice(last + 1);
}

/** An identifier in prose becomes words again. */
function titled(value: string): string {
  if (/\s/.test(value) || !/[_.-]|[a-z][A-Z]/.test(value)) return value;
  const words = value.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').match(/[\p{L}\p{N}]+/gu) ?? [value];
  return words.map((word) => capitalised(word.toLowerCase())).join(' ');
}
