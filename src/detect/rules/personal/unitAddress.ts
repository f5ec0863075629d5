import type { SourceText } from '../../sourceText.ts';
import {
  anyTail,
  anyTown,
  capitalised,
  complements,
  districts,
  strongTails,
  townFirst,
} from './addressParts.ts';
import { suffixes } from './streetWords.ts';

const unitWords =
  '(?:Unit|Apt|Apartment|Flat|Suite|Ste|Blk|Block|Level|Lot|Plot|Shop|Office|Villa|Penthouse|Room|Rm|House|Door|Floor)';
const unitBefore = new RegExp(`(?<![\\w-])${unitWords}\\.?[ ](?:No\\.?[ ]?)?#?$`);
const street = `(?:(?:[NSEW]{1,2}\\.?|${capitalised}|\\d{1,3}(?:st|nd|rd|th))[ ]){1,4}(?:${suffixes})\\b\\.?(?:[ ](?:[NSEW]{1,2}|\\d{1,3}[A-Z]?(?=,| [#S]))\\b)?`;
const building = `(?:${capitalised}[ ]){1,3}(?:Tower|Towers|Building|Bldg\\.?|House|Court|Residences?|Apartments|Mansions?|Heights|Plaza|Complex|Condominium|Condo|Place|Lodge|Arcade|Centre|Center|Villas|Society|Enclave),?[ ]`;
const unit = '#?\\d{1,5}[A-Z]?(?:[-/]\\d{1,4}[A-Z]?)?';
/** "Unit 12B, 88 Kalayaan Avenue, …", "Flat 3, Rose House, 12 Mill Lane, …", "Unit 3/14 Smith Street": with a number of the house. */
const unitAndHouse = new RegExp(
  `${unit},?[ ](?:${capitalised}(?:[ ]${capitalised}){0,3}(?:[ ]\\d{1,3}[A-Z]?)?,[ ]){0,3}\\d{1,5}[A-Za-z]?(?:[-/]\\d{1,4})?,?[ ]${street}${complements}${districts}${anyTail}|\\d{1,4}[A-Z]?/\\d{1,4}[A-Z]?[ ]${street}${complements}${districts}${anyTail}`,
  'y',
);
/** "Apt 1804, Marina Heights Tower, Al Marsa St": the building, or the town behind, tells where there is no number. */
const unitInBuilding = new RegExp(
  `${unit},[ ](?:(?:Road|Rd\\.?|Street|St\\.?|Lane|Sector|Block)[ ](?:No\\.?[ ])?\\d{1,3}[A-Z]?${townFirst}|(?:${building}){1,2}${street}${complements}${districts}${anyTail}|(?:${building})?${street}${complements}(?:${strongTails})|(?:${building.replace(/,\?\[ \]$/, '')}),[ ](?:${capitalised}[ ]?){1,3}(?:${strongTails}))(?!\\w)`,
  'y',
);
/** "Blk 418 Ang Mo Kio Avenue 10 #07-1203 Singapore 560418" */
const singaporeBlock = new RegExp(
  `\\d{1,4}[A-Z]?[ ](?:(?:${capitalised}|\\d{1,3})[ ]){1,6}#\\d{2}-\\d{2,5}(?:,?[ ]Singapore[ ]\\d{6})?(?!\\w)`,
  'y',
);
/** "611 County Road 40 E, …", "1204 US Highway 287 N", "88 State Route 16" */
const numberedRoad =
  /\d{1,6}[A-Z]?[ ](?:[NSEW]{1,2}\.?[ ])?(?:(?:County|State|US|U\.S\.|Farm to Market|Ranch|Township|Old|Forest Service)[ ])?(?:Road|Rd\.?|Route|Rte\.?|Highway|Hwy\.?|CR|SR|FM|US|Interstate)[ ]\d{1,4}[A-Z]?(?:[ ](?:Rd|Road|Hwy)\b\.?)?(?:[ ][NSEW]{1,2})?(?![\w.:-])|\d{1,5}[ ][NSEW]\.?[ ]\d{3,5}[ ][NSEW](?![\w.:-])/y;
const roadTail = new RegExp(`${complements}(?:${strongTails})?(?!\\w)`, 'y');

/** "Calle 100 # 8A-55", "Cra. 7 No. 72-41": the crossing street and the distance from it, as in Colombia. */
const crossing = new RegExp(
  `\\d{1,3}[ ]?[A-Z]{0,2}(?:[ ](?:[Bb]is|Sur|Norte|Este|Oeste))?[ ]?(?:#|[Nn][oº°]\\.?|[Nn]\\.?[º°])[ ]?\\d{1,3}[ ]?[A-Z]{0,2}(?:[ ](?:[Bb]is|Sur))?[ ]?[-–][ ]?\\d{1,3}(?!\\d)${complements}${districts}(?:,[ ]${anyTown}(?:[ ](?:D\\.?C\\.?|${anyTown}))?)?`,
  'uy',
);
const crossed =
  /(?<![\p{L}\d])(?:Calle|Cll?|Carrera|Cra|Kra|Kr|Avenida|Av|Diagonal|Diag|Dg|Transversal|Transv|Tv)\.?[ ]$/u;

/** "Số 15 ngách 42/8 phố Vạn Phúc, phường Liễu Giai, quận Ba Đình, Hà Nội" */
const vietnameseWords = '\\p{Lu}[\\p{L}\\p{M}]{0,9}(?:[ ][\\p{Lu}\\d][\\p{L}\\p{M}\\d]{0,9}){0,4}';
const vietnamese = new RegExp(
  `\\d{1,4}[A-Z]?(?:/\\d{1,4}[A-Z]?){0,3},?[ ](?:(?:[Nn]gách|[Nn]gõ|[Hh]ẻm|[Kk]iệt|[Tt]ổ)[ ]\\d{1,4}(?:/\\d{1,4})?,?[ ]){0,3}(?:[Pp]hố|[Đđ]ường|[Đđ]\\.|[Nn]gõ|[Hh]ẻm)[ ](?:${vietnameseWords}|\\d{1,3})(?:,[ ](?:(?:[Pp]hường|[Xx]ã|[Tt]hị trấn|[Qq]uận|[Hh]uyện|[Tt]hị xã|[Tt]hành phố|[Tt]ỉnh|P\\.|Q\\.|TP\\.?)[ ]?(?:\\d{1,2}(?!\\d)|${vietnameseWords})|Hà Nội|Đà Nẵng|Hải Phòng|Cần Thơ|Huế)){0,4}`,
  'uy',
);

/** "123/45 หมู่ 6 ถนน… แขวง… เขต… 10110" */
const thai =
  /\d{1,4}(?:\/\d{1,4})?\s(?:(?:หมู่บ้าน|หมู่|ม\.|ซอย|ซ\.|ถนน|ถ\.|แขวง|เขต|ตำบล|ต\.|อำเภอ|อ\.|จังหวัด|จ\.)\s?[\u0e00-\u0e7f\d]{1,24}\s?){2,8}(?:[\u0e00-\u0e7f]{3,20}\s)?(?:\d{5}(?!\d))?(?<!\s)/y;

export interface Form {
  readonly pattern: RegExp;
  readonly score: number;
  /** Where the words before the number begin that belong to it. */
  readonly start: number;
}

/**
 * The forms of addresses that may begin with the number at `at`, or with the words before it, in which a unit, a block or
 * a crossing street comes first.
 */
export function formsAt({ text, isAscii }: SourceText, at: number, end: number): readonly Form[] {
  const isBehindWord = followsWord(text, at);
  const isForeign = !isAscii && isForeignNear(text, at, end);
  if (!isBehindWord && !isForeign) return none;
  const before = text.slice(Math.max(0, at - 24), at);
  const unitWord = isBehindWord ? unitBefore.exec(before) : null;
  if (unitWord) {
    const start = at - unitWord[0].length;
    return [
      { pattern: singaporeBlock, score: 0.85, start },
      { pattern: unitAndHouse, score: 0.8, start },
      { pattern: unitInBuilding, score: 0.8, start },
    ];
  }
  const crossedWord = isBehindWord && end - at < 4 ? crossed.exec(before) : null;
  if (crossedWord) return [{ pattern: crossing, score: 0.8, start: at - crossedWord[0].length }];
  if (!isForeign) return none;
  const number = /(?<!\p{L})[Ss]ố(?:[ ]nhà)?[ ]$/u.exec(before);
  if (number || isVietnamese(text, end)) {
    return [{ pattern: vietnamese, score: 0.8, start: at - (number?.[0].length ?? 0) }];
  }
  if (/^(?:\/\d{1,4})? [\u0e00-\u0e7f]/.test(text.slice(end, end + 7)))
    return [{ pattern: thai, score: 0.85, start: at }];
  return none;
}

const none: readonly Form[] = [];

/** Cheap: whether a letter or a dot stands before the blank, or the number sign, in front of a number. */
function followsWord(text: string, at: number): boolean {
  let before = at - 1;
  if (text.charCodeAt(before) === 35) before--;
  if (text.charCodeAt(before) !== 32) return false;
  const unit = text.charCodeAt(before - 1);
  return unit === 46 || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122) || unit > 127;
}

const foreignReach = 16;

/** Cheap: whether letters beyond ASCII stand beside a number. */
function isForeignNear(text: string, start: number, end: number): boolean {
  for (let at = Math.max(0, start - foreignReach); at < end + foreignReach; at++)
    if (text.charCodeAt(at) > 127) return true;
  return false;
}

/** Cheap: "12 phố", "12/4 đường", "42/8 ngõ". */
function isVietnamese(text: string, end: number): boolean {
  return /^[A-Z]?(?:\/\d{1,4}){0,3},? (?:[Pp]hố|[Đđ]ường|[Đđ]\.|[Nn]gõ|[Nn]gách|[Hh]ẻm|[Kk]iệt) /.test(
    text.slice(end, end + 28),
  );
}

/** Where "611 County Road 40 E" that begins at `at` ends, its town with it, or 0. */
export function numberedRoadEnd(text: string, at: number): number {
  numberedRoad.lastIndex = at;
  const road = numberedRoad.exec(text);
  if (!road) return 0;
  roadTail.lastIndex = at + road[0].length;
  const rest = roadTail.exec(text);
  return at + road[0].length + (rest?.[0].length ?? 0);
}
