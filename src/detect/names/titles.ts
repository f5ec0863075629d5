import type { Cue } from './cues.ts';
import type { Stretch } from './entity.ts';
import type { Reading } from './reading.ts';
import type { Word } from './words.ts';

/** What stands in French and Spanish before `M. Moreau` and `D. Julio Farías`. */
const beforeAbbreviation =
  /(?:(?:^|[\s(])(?:par|pour|de|avec|chez|\u00e0|et|contre|que|entre|dont|selon|vers|cher|bonjour|por|con|a|y|don)[ ]|(?:[dD]emand(?:ante|ado|ada|eur)|[pP]rocurador|[lL]etrado|[cC]liente?|[pP]aciente|[pP]atient)[ ]?:[ ]?)$/;

/** `M.` and `D.` are no initials there, but stand for Monsieur and Don. */
export function isAbbreviatedTitle(run: readonly Word[], { from, to }: Reading, { text }: Stretch): boolean {
  const word = run[from];
  if (word?.shape !== 'initial' || to - from < 2 || run[from + 1]?.shape !== 'capital') return false;
  if (!/^[MD]\.[\u00aa\u00ba]?[ ]/.test(text.slice(word.start, word.start + 4))) return false;
  return beforeAbbreviation.test(text.slice(Math.max(0, word.start - 16), word.start));
}

/** Before a title, so that no doubt is left that somebody is addressed. */
const address =
  /(?:dear|geehrte[rs]?|liebe[rs]?|hallo|guten (?:tag|morgen)|cher|chère|bonjour|estimad[oa]|prezad[oa]|car[oa]|gentile|egregi[oa]|beste|geachte|szanown[ya]|hello|hi)[ ]$/i;
const longestAddress = 14;

/** A title weighs more where a letter opens with it: Sehr geehrter Herr Obermüller. */
export function titleInLetter(title: Cue | undefined, text: string, start: number): Cue | undefined {
  if (title === undefined) return undefined;
  const from = start - longestAddress - longestAddress;
  const before = text.slice(Math.max(0, from), start).replace(/\S+\s+$/, '');
  return address.test(before) ? { ...title, weight: title.weight + 0.2 } : title;
}
