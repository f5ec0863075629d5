import { lineStartNear } from '../../context/window.ts';
import type { Report } from '../../rule.ts';
import type { SourceText } from '../../sourceText.ts';
import {
  anyTown,
  capitalised,
  complements,
  districts,
  houseNumber as houseNumberSource,
  indian as indianSource,
  strongTails,
  tail,
  town,
} from './addressParts.ts';
import { streetAddress } from './addressRules.ts';
import { isFoundation } from './foundationAddress.ts';
import { isModelAddress } from './modelAddress.ts';
import {
  chinese,
  chineseNumber,
  cyrillic,
  cyrillicNumber,
  japanese,
  korean,
  koreanNumber,
  semitic,
  semiticNumber,
} from './otherScripts.ts';
import { lineOfWords, numberAboveTown, numberBeforeTown, partOfWords } from './streetBeforeTown.ts';
import { frenchStreets, germanic, romance, streetEnding, streetWord, suffixes } from './streetWords.ts';
import { townBelow } from './townBelow.ts';
import { formsAt, numberedRoadEnd } from './unitAddress.ts';

/** "12 Long Acre Road, Apt. 4, Springfield, IL 62701", "221B Baker Street" */
const numberFirst = new RegExp(
  `\\d{1,6}[A-Za-z]?(?:[-/]\\d{1,4})?,?\\s(?:(?:[NSEW]{1,2}\\.?|${capitalised}|\\d{1,3}(?:st|nd|rd|th))\\s){1,4}(?:${suffixes})\\b\\.?(?:\\s(?:[NSEW]{1,2}|North|South|East|West)\\b)?(?:[ ]\\d{1,3}[A-Z]?(?=,| #))?${complements}${districts}${tail}`,
  'y',
);
/** "12 bis, rue de la Paix, 75002 Paris" */
const french = new RegExp(
  `\\d{1,4}(?:\\s?(?:bis|ter|[A-D])\\b)?,?\\s(?:${frenchStreets})\\s(?:(?:de|du|des|la|le|les|l['’]|d['’]|aux?|en|sur|saint|sainte)\\s?){0,3}(?:[A-ZÀ-Þ][\\wÀ-ž'’-]{0,24}[ ]?|\\d{1,2}\\s(?=[A-Zmans])){1,4}(?<![ ])(?:[ ]\\d{1,2}/\\d{1,2}[A-Z]?)?${complements}${districts}${tail}`,
  'y',
);
const houseNumber = new RegExp(houseNumberSource, 'y');
const indian = new RegExp(indianSource, 'y');
const poBox =
  /\b(?:(?:G?P\.?\s?O\.?|Post Office|Locked|R\.?R\.? \d{1,3},?|HC \d{1,3},?) ?(?:Box|Bag)|Private Bag|P\.?O\.? box|Postfach|Apartado|(?:Apdo\.?|Apartado|Casilla)(?: de [Cc]orreos| [Pp]ostal)?|Caixa Postal|Casella Postale|Postbus|Postboks|Postilokero|[Ss]kr\. poczt\.|[Bb]oîte [Pp]ostale)\s$/;

const lookBehind = 70;

/** What follows the number of a house; in the first group, a word in small letters. */
const wordBehind = /^[\w/-]{0,6},?\s(?:[A-ZÀ-Þ]|\d{1,3}(?:st|nd|rd|th)\s|([a-z]{2,}))/;

/** Before a number that is a year: "Copyright Ada R. Byron 2001", "July 2021". */
const isYear =
  /(?:\u00a9|\(c\)|copyright)[^\n]*$|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)[ ]$/i;

/**
 * Tries to read a postal address whose house number begins at `at`.
 * @returns where it ends, or 0
 */
export function addressAt(source: SourceText, at: number, end: number, report: Report): number {
  const { text } = source;
  if (end - at > 6) return 0;
  // A time of day, a version.
  if (/^[:.]\d/.test(text.slice(end, end + 2))) return 0;
  if (
    /^(?:19|20)\d\d$/.test(text.slice(at, end)) &&
    isYear.test(text.slice(Math.max(0, at - lookBehind), at))
  )
    return 0;
  const previous = text.charCodeAt(at - 1);
  const next = text.charCodeAt(end);
  if (previous > 0x3000) return japaneseAt(text, at, report);
  if (
    previous === 32 ||
    previous === 44 ||
    previous === 47 ||
    (previous === 58 && /\s[Nn][or]:$/.test(text.slice(at - 4, at)))
  ) {
    const found = numberLastAt(source, at, report);
    if (found > 0) return found;
  }
  for (const { pattern, score, start } of formsAt(source, at, end)) {
    const found = matchAt(pattern, text, at, start, score, report);
    if (found > 0) return found;
  }
  if (/[\w.$#%+=/-]/.test(text.charAt(at - 1))) return 0;
  const follows =
    next === 32 || next === 44 || ((next | 32) >= 97 && (next | 32) <= 122) || next === 45 || next === 47;
  const word = follows ? wordBehind.exec(text.slice(end, end + 16)) : null;
  if (!word) return 0;
  // A year and a name: "(c) 2011 Gary Court".
  if (
    /^(?:19|20)\d\d$/.test(text.slice(at, end)) &&
    /(?:©|\(c\)|right|[,-])\s?$/i.test(text.slice(at - 8, at))
  )
    return 0;
  // Only there a street may begin with a small letter.
  if (word[1] !== undefined) return matchAt(french, text, at, at, 0.75, report);
  return (
    foundAt(text, at, at, numberedRoadEnd(text, at), 0.75, report) ||
    matchAt(numberFirst, text, at, at, 0.75, report) ||
    matchAt(french, text, at, at, 0.75, report) ||
    matchAt(numberFirstBeforeState, text, at, at, 0.75, report) ||
    matchAt(indian, text, at, at, 0.75, report) ||
    (/(?:^|\n)[ \t>*]{0,8}$/.test(text.slice(Math.max(0, at - 9), at))
      ? matchAt(numberFirstAboveTown, text, at, at, 0.8, report)
      : 0)
  );
}

/** "26602 Edwardo Glens, Littleton, OH 92993": whatever the street is called. */
const numberFirstBeforeState = new RegExp(
  `\\d{1,6}[A-Za-z]?,?\\s${capitalised} ?(?:(?:(?:an|na|de|of|the|da) )?${capitalised} ?){0,3}${complements}(?<tail>${strongTails})(?!\\w)`,
  'y',
);

/** "7234 Chelsea Hollow" with "Littleton, OH 92993" or "Leeds LS1 4AP" below it. */
const numberFirstAboveTown = new RegExp(
  `\\d{1,6}[A-Za-z]?\\s(?:${capitalised} ?){1,4}${complements}[ ,\\t]*\\r?\\n[ \\t>*]*(?:(?:${town} ?){1,3},? [A-Z]{2},? \\d{5}(?:-\\d{4})?|(?:${town} ?){1,3},? [A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2})(?=[ \\t]*(?:\\r?\\n|$))`,
  'y',
);

function matchAt(
  pattern: RegExp,
  text: string,
  at: number,
  start: number,
  score: number,
  report: Report,
): number {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (!match) return 0;
  const hasTail = match.groups?.tail !== undefined;
  // The full stop of a sentence, not of an abbreviation.
  const end = at + match[0].replace(/(?<=[A-Za-z]{5})\.$/, '').length;
  return foundAt(text, at, start, end, hasTail ? 0.92 : score, report);
}

/** Reports an address with the town below it, unless it is known. Returns where it ends; 0 is nothing. */
function foundAt(
  text: string,
  at: number,
  start: number,
  end: number,
  score: number,
  report: Report,
): number {
  if (end === 0 || isFoundation(text, at) || isModelAddress(text.slice(start, end))) return end;
  const evidence = [{ kind: 'structure' }] as const;
  const town = score > 0.9 ? undefined : townBelow(text, start, end);
  if (town && !town.isNext) report(streetAddress, town.start, town.end, 0.85, evidence);
  const last = town?.isNext === true ? town.end : end;
  report(streetAddress, start, last, town ? 0.92 : score, evidence);
  return last;
}

const boxEnding =
  /(?:Box|Bag|Postfach|Apartado|Apdo\.?|Casilla|Postale?|Postbus|Postboks|Postilokero|poczt\.|box)$/;
const boxNumber = new RegExp(`\\d{1,6}${tail}`, 'y');
function numberLastAt(source: SourceText, at: number, report: Report): number {
  const { text } = source;
  let wordEnd = at;
  while (text.charCodeAt(wordEnd - 1) === 32) wordEnd--;
  const last = text.charCodeAt(wordEnd - 1);
  // A letter, a dot, a comma or a bar: words, not another number.
  if (!(last >= 65 || last === 58 || last === 46 || last === 44 || last === 47 || last === 35)) return 0;
  const from = lineStartNear(text, at, lookBehind);
  const before = text.slice(from, at);
  // "Atatürk Caddesi No: 12"
  const trimmed = before.trimEnd().replace(/,?\s(?:No|[Nn]r|br)[.:]{1,2}$/, '');
  const ending = trimmed.slice(-12);
  if (last >= 0xac00 && last < 0xd7b0) {
    const street = korean.exec(before);
    return street ? matchAt(koreanNumber, text, at, from + street.index, 0.85, report) : 0;
  }
  if (boxEnding.test(ending)) {
    const box = poBox.exec(before);
    return box ? matchAt(boxNumber, text, at, from + box.index, 0.75, report) : 0;
  }
  if (streetEnding.test(ending)) {
    const street = germanic.exec(trimmed);
    if (street)
      return matchAt(houseNumber, text, at, withTownBefore(text, from + street.index), 0.75, report);
  }
  // The letters before a number in Cyrillic, or the dot behind one.
  if (before.charCodeAt(before.length - 3) >= 0x400 || last >= 0x400) {
    const street = cyrillic.exec(before);
    const from = street ? at - (street[1] as string).length : 0;
    if (street) return matchAt(cyrillicNumber, text, at, withTownBefore(text, from), 0.75, report);
  }
  if (last >= 0x590 && last < 0x700) {
    const street = semitic.exec(before);
    if (street) return matchAt(semiticNumber, text, at, at - (street[1] as string).length, 0.8, report);
  }
  const named = streetWord.test(before) ? romance.exec(before) : null;
  if (!named)
    return (
      beforeTownAt([numberAboveTown, lineOfWords, 0.8], text, at, trimmed, report) ||
      (source.format.family === 'code'
        ? 0
        : beforeTownAt([numberBeforeTown, partOfWords, 0.75], text, at, trimmed, report))
    );
  const start = withTownBefore(text, from + named.index + named[0].indexOf(named[1] ?? ''));
  return matchAt(houseNumber, text, at, start, 0.7, report);
}

/** "1053 Budapest, ", "123456, г. Москва, ": the town stands before its street. */
const townBefore = new RegExp(
  `(?<![\\p{L}\\d.,-])(?:(?:[A-Z]{1,2}-)?\\d{4,6},? (?:[гмс]\\.\\s?)?${anyTown}(?:[ -]${anyTown}){0,2}|[гм]\\.\\s?${anyTown}), $`,
  'u',
);

function withTownBefore(text: string, start: number): number {
  if (text.charCodeAt(start - 1) !== 32 || text.charCodeAt(start - 2) !== 44) return start;
  const from = lineStartNear(text, start, 60);
  const town = townBefore.exec(text.slice(from, start));
  return town ? from + town.index : start;
}

/**
 * "Am Markt 3" with "04109 Leipzig" below it, "…, Am Mittelberg 4, 82760 Einertstadt": what stands before a postcode and
 * a town is a street, whatever its name.
 * @param number with the postcode and the town behind it
 * @param words in the first group what the text before the number ends with
 */
function beforeTownAt(
  [number, words, score]: readonly [number: RegExp, words: RegExp, score: number],
  text: string,
  at: number,
  before: string,
  report: Report,
): number {
  number.lastIndex = at;
  if (!number.test(text)) return 0;
  const street = words.exec(before)?.[1];
  return street === undefined ? 0 : matchAt(number, text, at, text.lastIndexOf(street, at), score, report);
}

function japaneseAt(text: string, at: number, report: Report): number {
  const from = Math.max(0, at - lookBehind);
  const before = text.slice(from, at);
  const street = chinese.exec(before);
  if (street) return matchAt(chineseNumber, text, at, from + street.index, 0.85, report);
  const match = japanese.exec(before);
  return match
    ? matchAt(
        /\d+(?:[-－‐丁目番地号の]{1,3}\d*){0,6}(?:[ \u3000]?[\u3040-\u30ffー\u4e00-\u9fffA-Za-z]{2,20}[ \u3000]?\d{1,4}(?:号室?|階|F))?/y,
        text,
        at,
        from + match.index,
        0.85,
        report,
      )
    : 0;
}
