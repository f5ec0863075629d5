import { anyTown, complements, within } from './addressParts.ts';

/** A line of words, as "Am Markt" is a street. */
export const lineOfWords =
  /(?:^|\n)[ \t>*]*((?!No|Nr|Page|Seite)\p{L}[\p{L}'’.-]{1,24}(?: [\p{L}'’.-]{1,24}){0,3})$/u;
export const numberAboveTown = new RegExp(
  `\\d{1,4}[ ]?[a-z]?(?:[-/]\\d{1,4}[a-z]?){0,2}(?:[ -]hs)?${complements},?[ \\t]*\\r?\\n[ \\t>*]*(?:[A-Z]{1,2}-)?(?:\\d{5}|\\d{3} \\d{2}|\\d{2}-\\d{3}|(?!19|20)\\d{4}(?: [A-Z]{2}|-\\d{3})?) {1,2}${anyTown}(?:${within}${anyTown}){0,2}(?=[ \\t]*(?:\\r?\\n|$))`,
  'uy',
);

/** The same on one line: between commas, in a cell or a string, or behind a word of a sentence. */
export const partOfWords =
  /(?:^|\n|[,:;(|>] |["'>|\t]| {2}|\p{Ll}{2} |(?<!\p{L})\p{Ll}{2,6}\. )((?:(?:ul|al|os|pl|bulw|str|st|nám|tř|nábř|sv|bd|av|c|r|ob|gen|dr)\. )?(?!No|Nr|Page|Seite|Art|Abs|Section|Chapter|Step|Line|Bytem |Wohnhaft |Bor |Gyvena |Elab |Asuu |Bydliště )\p{Lu}[\p{L}'’.-]{1,24}(?: (?:de[lnrms]?|la|las|los|les?|du|d[aio]|dos|van|von|zu[mr]|a[nm]|i[mn]?|y|og|nad?|pod|ved|av|ter|ten|och)){0,2}(?: \p{Lu}[\p{L}'’.-]{1,24}){0,2}(?: (?:g|pr|u|krt|tn|pst|bb)\.?)?)$/u;
export const numberBeforeTown = new RegExp(
  `\\d{1,4}(?:/\\d{1,4})?[ ]?[A-Za-z]?\\.?(?:, ${anyTown}(?:[ -]${anyTown}){0,2})?, (?:[A-Z]{1,2}-)?(?:\\d{5}|\\d{3} \\d{2}|\\d{2}-\\d{3}|[1-9]\\d{3} ?[A-Z]{2} ?) ${anyTown}(?:${within}${anyTown}){0,2}(?: \\d{1,2}(?: ?[-–] ?${anyTown})?)?(?: [-–] ${anyTown}(?=[ \\t]*(?:\\r?\\n|$)))?(?=[ \\t]*(?:\\r?\\n|$|[,.;)"'<|\\t]| {2}))`,
  'uy',
);
