import type { SourceText } from '../sourceText.ts';
import { keyBefore } from './keyBefore.ts';
import { wordsOf } from './words.ts';

/** How far back an owner is looked for, in UTF-16 units. */
const farthest = 1200;
const deepest = 3;

/** Levels that only wrap what they hold: `patient: { profile: { name: … } }`, `Patient.create({ name: … })`. */
const wrappers: ReadonlySet<string> = new Set(
  `profile details detail info information data attributes attrs identity personal demographics record records entry
  list items item rows results result value values fields params props body payload input create insert add new make
  build save register seed upsert update find of from with set get object dto model entity json resource`.split(
    /\s+/,
  ),
);

/**
 * What the key that starts at `keyStart` belongs to: `patient` for the `name` of `patient: { name: … }`,
 * `customers[].name`, `<patient><name>`, `[patient]` and `Patient(name=…)`; the last word of its key, folded, in the
 * singular. Levels that only wrap are passed over.
 */
export function ownerOf(source: SourceText, keyStart: number): string | undefined {
  const { format } = source;
  let at = keyStart;
  for (let level = 0; level < deepest; level++) {
    const owner =
      format.id === 'yaml'
        ? yamlOwner(source, at)
        : format.id === 'xml' || format.id === 'html'
          ? elementOwner(source, at)
          : (bracketOwner(source, at) ?? sectionOwner(source, at));
    if (!owner) return undefined;
    const word = ownerAmong(wordsOf(source.text.slice(owner.start, owner.end)).map(({ text }) => text));
    if (word !== undefined) return word;
    at = owner.start;
  }
  return undefined;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The last of folded words that does not merely wrap: `patient` of `patient`, `record`. */
export function ownerAmong(words: readonly string[]): string | undefined {
  return words.findLast((word) => !wrappers.has(word));
}

/** The key, call or type before the bracket that is open at `at`; the brackets of lists are passed through. */
function bracketOwner({ text }: SourceText, at: number): Range | undefined {
  const leftmost = Math.max(0, at - farthest);
  let depth = 0;
  for (let i = at - 1; i >= leftmost; i--) {
    const unit = text.charCodeAt(i);
    if (unit === 125 || unit === 93 || unit === 41) depth++;
    else if (unit === 123 || unit === 91 || unit === 40) {
      if (depth-- > 0) continue;
      depth = 0;
      const owner = namedBefore(text, i);
      if (owner) return owner;
    }
  }
  return undefined;
}

/** What is written before an opening bracket, or undefined where it opens an element of a list or a statement. */
function namedBefore(text: string, bracketAt: number): Range | undefined {
  let end = bracketAt;
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end--;
  const previous = text.charAt(end - 1);
  if (previous === ':' || previous === '=' || previous === '>') {
    const key = keyBefore(text, end - 1);
    return key && { start: key.start, end: key.end };
  }
  let start = end;
  while (start > 0 && end - start < 60 && /[\w.$]/.test(text.charAt(start - 1))) start--;
  return start < end ? { start, end } : undefined;
}

/** `[patient]` or `[[customers]]` on a line of its own. */
function sectionOwner({ text, format }: SourceText, at: number): Range | undefined {
  if (format.family !== 'config') return undefined;
  const from = Math.max(0, at - farthest);
  let last: Range | undefined;
  for (const match of text.slice(from, at).matchAll(/^\[{1,2}([\w."-]+)\]{1,2}[ \t\r]*$/gm)) {
    const start = from + match.index + match[0].indexOf(match[1] ?? '');
    last = { start, end: start + (match[1] ?? '').length };
  }
  return last;
}

/** The nearest line above that is indented less and ends in its key. */
function yamlOwner(source: SourceText, at: number): Range | undefined {
  const { text } = source;
  let lineStart = source.lineStart(at);
  let indent = at - lineStart;
  // A flow mapping: `patient: { name: … }`.
  if (/[{,]/.test(text.slice(lineStart, at))) return bracketOwner(source, at);
  for (let above = lineStart; above > 0 && at - above < farthest;) {
    above = source.lineStart(lineStart - 1);
    const line = text.slice(above, lineStart - 1);
    lineStart = above;
    const key = /^([ \t]*(?:- +)*)["']?([\w. -]+?)["']?:[ \t]*(?:[&!#].*)?\r?$/.exec(line);
    const own = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    if (line.trim() === '' || own >= indent) continue;
    if (key) {
      const start = above + line.indexOf(key[2] ?? '', (key[1] ?? '').length);
      return { start, end: start + (key[2] ?? '').length };
    }
    indent = own;
  }
  return undefined;
}

/** The element that is open round the one at `at`. */
function elementOwner({ text }: SourceText, at: number): Range | undefined {
  const from = Math.max(0, at - farthest);
  const open: Range[] = [];
  const before = text.slice(from, text.charAt(at - 1) === '<' ? at - 1 : at);
  for (const match of before.matchAll(/<(\/?)([\w:.-]+)[^<>]*?(\/?)>/g)) {
    if (match[1] === '/') open.pop();
    else if (match[3] !== '/') {
      const start = from + match.index + 1;
      open.push({ start, end: start + (match[2] ?? '').length });
    }
  }
  return open.at(-1);
}
