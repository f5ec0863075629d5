import { codeBlocksOf, outsidePastedCode, type Range } from '../context/codeBlocks.ts';
import type { CommentSyntax, Family } from '../context/format.ts';
import { landmarksOf } from '../context/landmarks.ts';
import type { SourceText } from '../sourceText.ts';
import { codeTextAt } from './codeText.ts';
import type { Register, Stretch } from './entity.ts';
import { hashOf, type Lexicon } from './lexicon.ts';
import { kind, letterTables } from './letters.ts';
import { isFirst, isLast } from './words.ts';
import { wordSets } from './wordSets.ts';

const registers: Readonly<Partial<Record<Family, Register>>> = {
  prose: 'prose',
  log: 'log',
  data: 'data',
  config: 'data',
};

const documentation: ReadonlySet<string> = new Set(['markdown', 'restructuredtext', 'latex']);

/** The parts of a text that are read for names, and how they read. */
export function stretchesOf(source: SourceText, lexicon: () => Lexicon): Stretch[] {
  const { text, format } = source;
  const isDocumentation = documentation.has(format.id);
  const register = isDocumentation ? 'documentation' : registers[format.family];
  if (!register) return codeStretches(source, landmarksOf(source).pairs, format.comment, lexicon);
  const { code, comment } = codeBlocksOf(source);
  const isConfiguration = format.family === 'config';
  const prose = outsidePastedCode(source).map((range) => ({ text, ...range, register, isConfiguration }));
  const pairs = code.flatMap((range) => pairsIn(text, range));
  return [...prose, ...codeStretches(source, pairs, comment, lexicon)];
}

/** The blanks between a letter or dot and a capital. */
function pairsIn(text: string, { start, end }: Range): number[] {
  const { kinds } = letterTables();
  const pairs: number[] = [];
  for (let at = text.indexOf(' ', start + 1); at >= 0 && at < end - 1; at = text.indexOf(' ', at + 1)) {
    if (kinds[text.charCodeAt(at + 1)] !== kind.upper) continue;
    if (text.charCodeAt(at - 1) === 46 || isLetterAt(text, at - 1, kinds)) pairs.push(at);
  }
  return pairs;
}

/** The strings and comments of code in which two capitalised words of the lexicon stand side by side. */
function codeStretches(
  source: SourceText,
  pairs: readonly number[],
  comment: CommentSyntax | undefined,
  lexicon: () => Lexicon,
): Stretch[] {
  const { text } = source;
  const { kinds } = letterTables();
  const stretches: Stretch[] = [];
  let done = 0;
  for (const blank of pairs) {
    if (blank < done || !isPair(text, blank, kinds, lexicon)) continue;
    const within = codeTextAt(source, blank, comment);
    if (!within) continue;
    stretches.push({ text, start: within.start, end: within.end, register: within.kind });
    done = within.end;
  }
  return stretches;
}

/** Whether the words round the blank may be parts of one name, or the end of a company's. */
function isPair(text: string, blank: number, kinds: Uint8Array, lexicon: () => Lexicon): boolean {
  let start = blank;
  if (text.charCodeAt(start - 1) === 46) start--;
  const wordEnd = start;
  while (wordEnd - start < 24 && isLetterAt(text, start - 1, kinds)) start--;
  // `\tMarcel Keller`: the letter of the escape.
  if (text.charCodeAt(start - 1) === 92 && kinds[text.charCodeAt(start)] === kind.lower) start++;
  if (start === wordEnd || kinds[text.charCodeAt(start)] === kind.lower) return false;
  let end = blank + 1;
  while (end - blank < 24 && isLetterAt(text, end, kinds)) end++;
  if (end - blank < 2) return false;
  if (wordEnd - start === 1)
    return end - blank === 2 || isLast({ flags: lexicon().flagsOf(text, blank + 1, end) });
  const first = hashOf(text, start, wordEnd);
  const second = hashOf(text, blank + 1, end);
  return (
    isFirst({ flags: lexicon().flagsOfHash(first) }) ||
    isLast({ flags: lexicon().flagsOfHash(second) }) ||
    wordSets().titles.has(first) ||
    wordSets().legalForms.has(second)
  );
}

function isLetterAt(text: string, at: number, kinds: Uint8Array): boolean {
  const unit = text.charCodeAt(at);
  const unitKind = unit < kinds.length ? kinds[unit] : kind.uncased;
  return (
    unitKind === kind.lower ||
    unitKind === kind.upper ||
    unitKind === kind.uncased ||
    unitKind === kind.joiner
  );
}
