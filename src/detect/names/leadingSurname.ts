import type { Stretch } from './entity.ts';
import type { Reading } from './reading.ts';
import { wordSets } from './wordSets.ts';
import { isAmbiguous, isFirst, isLast, type Word } from './words.ts';

/** `-ович`, `-евна` and the like, with their endings; a few have none of them. */
const patronymic =
  /^(?:ильич|лукич|кузьмич|фомич|никитич|саввич|ильинична|лукинична|кузьминична|никитична)[ауеоы]?м?$|\p{sc=Cyrl}(?:\u043e\u0432\u0438\u0447|\u0435\u0432\u0438\u0447|\u0439\u043e\u0432\u0438\u0447|\u0456\u0432\u043d\u0430|\u0457\u0432\u043d\u0430|\u043e\u0432\u043d\u0430|\u0435\u0432\u043d\u0430)(?:\u0430|\u0443|\u0435\u043c|\u043e\u043c|\u044b|\u0438|\u0435|\u043e\u0439)?$/iu;

/**
 * Takes the surname in front of what was read: before a given name and a patronymic, where a title or greeting tells
 * that a name begins there, and where both are the whole value of a field for a name.
 * @param first the index of the first word that may belong to the name
 */
export function withLeadingSurname(
  run: readonly Word[],
  reading: Reading,
  first: number,
  isTitled: boolean,
  { text, field, start, end }: Stretch,
): Reading {
  const { from, to } = reading;
  const word = run[from - 1];
  if (!word || from === 0 || from - 1 < first || run[from]?.joint !== 'space') return reading;
  if (word.shape !== run[from].shape || !isFirst(run[from]) || wordSets().neverInNames.has(word.hash))
    return reading;
  const last = run[to - 1] as Word;
  const isPatronymic =
    to - from === 2 && patronymic.test(text.slice(last.start, last.end)) && !isAmbiguous(word);
  const isWhole =
    field?.isWeak === false && to === run.length && word.start <= start + 1 && last.end >= end - 1;
  const isField = isWhole && to - from === 1 && !isAmbiguous(word);
  const isGreeted = isTitled && from - 1 === first && to - from === 1 && isLast(word) && !isAmbiguous(word);
  if (!isPatronymic && !isGreeted && !isField) return reading;
  return { from: from - 1, to, score: Math.max(reading.score, 0.45), isFull: true };
}
