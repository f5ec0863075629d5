import type { Cue } from './cues.ts';
import type { Reading } from './reading.ts';
import { isFirst, type Word } from './words.ts';

/** One word in capitals is an acronym unless something says that a name stands here. */
export function isAcronymLike(word: Word, { isFull }: Reading, before: Cue | undefined): boolean {
  return !isFull && word.shape === 'allCaps' && (before?.weight ?? 0) < 0.4;
}

/** In running text; there nobody is introduced in two or three capitals. */
const longestAcronym = 3;
const personalCues: ReadonlySet<Cue['kind']> = new Set(['title', 'greeting', 'label', 'field', 'closing']);

/** The signed CA certificate, a WAL, Vault Dev CA, SSCT WAL: words too short to be names in capitals. */
export function isAcronyms(
  run: readonly Word[],
  { from, to, isFull }: Reading,
  before: Cue | undefined,
  text: string,
  isProse: boolean,
): boolean {
  const words = run.slice(from, to);
  if (words.some(({ shape }) => shape !== 'allCaps')) return false;
  // Anything has a `name`: that field alone says nothing of people.
  const isPersonal = before !== undefined && personalCues.has(before.kind) && before.weight > 0.1;
  if (isFull && !isProse && !isPersonal && isCode(words)) return true;
  if (isFull)
    return (
      !isPersonal && !isFirst(words[0]) && words.every(({ start, end }) => end - start <= longestAcronym + 1)
    );
  const [{ start, end }] = words as [Word];
  if (end - start > longestAcronym || isShouted(text, start, end)) return false;
  const isAmongOthers = run.some(({ shape }) => shape === 'capital');
  const isAddressed = before?.kind === 'title' || before?.kind === 'greeting';
  return isAmongOthers ? !isAddressed : !isPersonal;
}

/** ATA DMA, ISE-RG-ANSIBLE: an abbreviation and another one, or what a hyphen joins to it. */
function isCode(words: readonly Word[]): boolean {
  const [first, ...others] = words as [Word, ...Word[]];
  const isShort = ({ start, end }: Word): boolean => end - start <= longestAcronym;
  return isShort(first) && others.every((word) => isShort(word) || word.joint === 'hyphen');
}

/** Whether the words on both sides are in capitals, too. */
function isShouted(text: string, start: number, end: number): boolean {
  return (
    /\p{Lu}{2}[,:.]? $/u.test(text.slice(Math.max(0, start - 5), start)) ||
    /^,? \p{Lu}{2}/u.test(text.slice(end, end + 4))
  );
}
