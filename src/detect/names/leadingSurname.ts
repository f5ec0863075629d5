import type { Stretch } from './entity.ts';
import { isVietnameseSurname } from './headings.ts';
import type { Reading } from './reading.ts';
import { wordSets } from './wordSets.ts';
import { isAmbiguous, isFirst, isLast, type Word } from './words.ts';

/** `-ович`, `-евна` and the like, with their endings; a few have none of them. */
const patronymic =
  /^(?:ильич|лукич|кузьмич|фомич|никитич|саввич|ильинична|лукинична|кузьминична|никитична)[ауеоы]?м?$|\p{sc=Cyrl}(?:\u043e\u0432\u0438\u0447|\u0435\u0432\u0438\u0447|\u0439\u043e\u0432\u0438\u0447|\u0456\u0432\u043d\u0430|\u0457\u0432\u043d\u0430|\u043e\u0432\u043d\u0430|\u0435\u0432\u043d\u0430)(?:\u0430|\u0443|\u0435\u043c|\u043e\u043c|\u044b|\u0438|\u0435|\u043e\u0439)?$/iu;

/**
 * Takes the surname in front of what was read in a sentence: before a given name and a patronymic, and where a title or
 * greeting tells that a name begins there.
 * @param first the index of the first word that may belong to the name
 */
export function withLeadingSurname(
  run: readonly Word[],
  reading: Reading,
  first: number,
  isTitled: boolean,
  text: string,
): Reading {
  const { from, to } = reading;
  const word = run[from - 1];
  if (!word || from === 0 || from - 1 < first || run[from]?.joint !== 'space') return reading;
  if (word.shape !== run[from].shape || !isFirst(run[from]) || wordSets().neverInNames.has(word.hash))
    return reading;
  const last = run[to - 1] as Word;
  const isPatronymic =
    to - from === 2 && patronymic.test(text.slice(last.start, last.end)) && !isAmbiguous(word);
  const isGreeted = isTitled && from - 1 === first && to - from === 1 && isLast(word) && !isAmbiguous(word);
  if (!isPatronymic && !isGreeted) return reading;
  return { from: from - 1, to, score: Math.max(reading.score, 0.45), isFull: true };
}

/** `Név: Kovács Anna`, `nazwisko i imię: Kowalski Jan`: in a field, the surname may stand first. */
export function withFieldSurname(
  run: readonly Word[],
  reading: Reading,
  { field, start, end, text }: Stretch,
): Reading {
  if (field && run[0]?.start === start && isVietnameseSurname(run[0], text)) {
    const to = run.findIndex(({ shape }, index) => shape !== 'capital' || index > 4);
    if (to < 0 || to > 1) return { from: 0, to: to < 0 ? run.length : to, score: 0.5, isFull: true };
  }
  const [word, given] = run;
  if (!field || reading.from !== 1 || word?.start !== start || !given || given.joint === 'hyphen')
    return reading;
  const isWhole = run.length === 2 && isFirst(given);
  // Kiss and Nagy are words, too, but not before a given name with which they fill the field.
  const isKnown = isLast(word) && ((isWhole && !isAmbiguous(given)) || !isAmbiguous(word));
  // No list has most surnames: beside a given name, what is left of the value is one.
  const isRest =
    isWhole && !field.isWeak && given.joint === 'space' && given.end >= end - 1 && !isAmbiguous(word);
  const isSurname =
    (isKnown || isRest) && !wordSets().titles.has(word.hash) && !wordSets().neverInNames.has(word.hash);
  if (!isSurname || word.shape !== given.shape) return reading;
  return { ...reading, from: 0, score: Math.max(reading.score, 0.45), isFull: true };
}
