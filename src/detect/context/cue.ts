import type { SourceText } from '../sourceText.ts';
import { fieldDictionary, nextHash, type FieldMeaning } from './fieldDictionary.ts';
import { unspecificTypes } from './fieldType.ts';
import { lineEndNear, lineStartNear } from './window.ts';
import { wordsOf, type Word } from './words.ts';

const reachBefore = 48;
const reachAfter = 32;

/**
 * The field that a word near the value from `start` to `end` names: "my passport is …", "SSN …", "… es mi NIE".
 * The nearest known phrase on the same line counts, at most 48 units before or 32 behind.
 */
export function cueNear(source: SourceText, start: number, end: number): FieldMeaning | undefined {
  return cueBefore(source, start) ?? cueAfter(source, end);
}

function cueBefore({ text }: SourceText, start: number): FieldMeaning | undefined {
  const from = questionStart(text, lineStartNear(text, start, reachBefore), start);
  const mayHold = mayHoldPhrase(text, from, start);
  if (!mayHold) return undefined;
  const before = text.slice(wordStart(text, from), start);
  const words = wordsOf(before);
  const dictionary = fieldDictionary();
  for (let last = words.length; last > Math.max(0, words.length - 8); last--) {
    const meaning = dictionary.endingAt(words, last);
    if (meaning && isCue(meaning) && isWritten(before, meaning))
      return isDenied(words, meaning) || isTaken(before, words, meaning) ? undefined : meaning;
  }
  return cueInRun(text, start);
}

/** Chinese, Japanese and Korean write no blanks. */
const runBefore = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hangul}ー]{2,12}$/u;
const separators = ' \u3000:：「“"';
/** What joins a name and its value: "is". */
const particleBefore = new RegExp(`(?:是|为|為|は|은|는|이|가)?[${separators}]{0,3}$`, 'u');
const longestInRun = 8;

/** The phrase that a run of such letters ends with: 我的手机是, 顧客の電話番号は. */
function cueInRun(text: string, start: number): FieldMeaning | undefined {
  if (!followsRun(text, start)) return undefined;
  const before = text.slice(Math.max(0, start - reachBefore), start);
  const named = before.slice(0, particleBefore.exec(before)?.index);
  const run = runBefore.exec(named)?.[0] ?? '';
  const end = start - (before.length - named.length);
  for (let length = Math.min(run.length, longestInRun); length >= 2; length--) {
    const word = { text: run.slice(-length), start: end - length, end };
    const meaning = fieldDictionary().endingAt([word], 1);
    if (meaning && isCue(meaning)) return meaning;
  }
  return undefined;
}

/** Cheap, and asked for everything that has no cue: whether letters of such scripts stand before it at all. */
function followsRun(text: string, start: number): boolean {
  let at = start - 1;
  while (at > start - 4 && separators.includes(text.charAt(at))) at--;
  return text.charCodeAt(at) >= 0x1100;
}

/** Not the end of "aren't in", nor `c = (c`: letters of an expression make no word. */
function isWritten(text: string, { start, end }: FieldMeaning): boolean {
  return (
    !/[=()[\]{}<>&|^]/.test(text.slice(start, end)) &&
    !/\p{L}['’]$/u.test(text.slice(Math.max(0, start - 2), start))
  );
}

/** "Not a TIN …", "invalid card …", "isn't a valid …". */
function isDenied(words: readonly Word[], { start, types }: FieldMeaning): boolean {
  if (types[0] === 'phone') return false;
  return words.some(
    (word) =>
      word.end <= start &&
      start - word.end < 24 &&
      /^(?:not?|isn|invalid|wrong|fake|ungultig)$/.test(word.text),
  );
}

/** `Tel. 0520 824308. Dossier 2024/118`: the number that was named has been told, and the sentence has ended. */
function isTaken(before: string, words: readonly Word[], { end }: FieldMeaning): boolean {
  const last = words[words.length - 1];
  if (!last) return false;
  // `?idno=… HTTP/1.1" 200 131`: the parameter has its value.
  if (/^=[^\s=&"']+[\s&"']/.test(before.slice(end))) return true;
  return /\d{4}[\d-]{0,12}[.;]\s+\p{L}[^\d]*$/u.test(before) && last.end - end > 8;
}

/** The answer to a question on the line above: "Date of birth?", "A: 1980-01-01". */
function questionStart(text: string, lineStart: number, start: number): number {
  if (start - lineStart > 12 || text.charCodeAt(lineStart - 1) !== 10) return lineStart;
  let above = lineStart - 1;
  while (above > 0 && text.charCodeAt(above - 1) <= 32) above--;
  if (text.charCodeAt(above - 1) !== 63 && text.charCodeAt(above - 1) !== 58) return lineStart;
  return lineStartNear(text, above, reachBefore);
}

/** What the next sentence names is another value: `case 2024-4411. Call me at …`. */
const nextSentence = /[.!?] +\p{Lu}/u;

function cueAfter({ text }: SourceText, end: number): FieldMeaning | undefined {
  const lineEnd = lineEndNear(text, end, reachAfter);
  const sentence = nextSentence.exec(text.slice(end, lineEnd));
  const to = sentence ? end + sentence.index : lineEnd;
  if (to - end < 4 || !mayHoldPhrase(text, end, to)) return undefined;
  const words = wordsOf(text.slice(end, to));
  const dictionary = fieldDictionary();
  for (let last = 1; last <= Math.min(words.length, 5); last++) {
    const meaning = dictionary.endingAt(words, last);
    if (meaning && isCue(meaning))
      return isLabelOfNext(text.slice(end + meaning.end, end + meaning.end + 24)) ? undefined : meaning;
  }
  return undefined;
}

/** `PO: PO-1044   Tax ID: 84-…`: what has a colon and a number behind it names that. */
function isLabelOfNext(after: string): boolean {
  return /^ ?[:=#] ?[A-Z\d][\w./-]*\d{2}/.test(after);
}

function isCue({ types }: FieldMeaning): boolean {
  return types.some((type) => !unspecificTypes.has(type));
}

/** Not in the middle of a word. */
function wordStart(text: string, from: number): number {
  let at = from;
  while (at > 0 && at > from - 20 && isLetter(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Cheap: whether some word between the offsets can end a phrase that is a cue. */
function mayHoldPhrase(text: string, from: number, to: number): boolean {
  const dictionary = fieldDictionary();
  let hash = 0;
  let inWord = false;
  for (let at = to - 1; at >= from - 1; at--) {
    const unit = at < from ? 32 : text.charCodeAt(at);
    if (isLetter(unit)) {
      hash = nextHash(inWord ? hash : 0, unit | 32);
      // An upper-case letter may begin a word of its own: `phoneNumber`.
      if (unit < 91 && dictionary.mayEndCue(hash)) return true;
      inWord = true;
    } else {
      if (inWord && dictionary.mayEndCue(hash)) return true;
      if (unit >= 0xc0 && (unit < 0x2000 || unit > 0x206f)) return true;
      inWord = false;
    }
  }
  return false;
}

function isLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
}
