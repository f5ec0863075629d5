import type { Family } from '../context/format.ts';
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

/** The parts of a text that are read for names, and how they read. */
export function stretchesOf(source: SourceText, lexicon: () => Lexicon): Stretch[] {
  const { text, format } = source;
  const isDocumentation =
    format.id === 'markdown' || format.id === 'restructuredtext' || format.id === 'latex';
  const register = isDocumentation ? 'documentation' : registers[format.family];
  return register ? [{ text, start: 0, end: text.length, register }] : codeStretches(source, lexicon);
}

/** The strings and comments of code in which two capitalised words of the lexicon stand side by side. */
function codeStretches(source: SourceText, lexicon: () => Lexicon): Stretch[] {
  const { text } = source;
  const { kinds } = letterTables();
  const stretches: Stretch[] = [];
  let done = 0;
  for (const blank of landmarksOf(source).pairs) {
    if (blank < done || !isPair(text, blank, kinds, lexicon)) continue;
    const within = codeTextAt(source, blank);
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
