import { lineEndNear, lineStartNear } from '../../context/window.ts';
import { anyTown, within } from './addressParts.ts';

const words = `${anyTown}(?:${within}${anyTown}){0,3}`;
const lineOfTown = '(?=[ \\t]*(?:\\r?\\n|$)|[ ]{2}|\\t)';
const letterCode =
  '(?:[A-Z]{1,2}\\d[A-Z\\d]?[ ]?\\d[A-Z]{2}|[A-Z]\\d[A-Z][ ]?\\d[A-Z]\\d|[AC-Y]\\d[\\dW][ ][A-Z\\d]{4})';
const digitCode = '(?:\\d{5,6}|\\d{3}[ ]\\d{2,3}|\\d{2}-\\d{3}|\\d{5}-\\d{3}|(?!19|20)\\d{4})';
/** "1070 Wien", "Yakima, WA 98908", "Leeds LS1 4AP", "Makati City 1213", "28013". */
const lastLine = new RegExp(
  `(?:(?:[A-Z]{1,3}-)?(?:${digitCode}(?:[ ][A-Z]{2}|-\\d{3})?)[ ]${words}(?:[ ]\\d{1,2}\\.?)?(?:[ ]?[-–/,][ ]?${words})?|(?:${words},?[ ]){1,2}(?:[A-Z]{2,3},?[ ])?(?:\\d{5}-\\d{4}|${digitCode}|${letterCode})|${letterCode}|${digitCode})${lineOfTown}`,
  'uy',
);
/** "Bishopston, Bristol": a district or town whose postcode stands on the next line. */
const areaLine = new RegExp(`${words}(?:,[ ]${words}){0,2},?${lineOfTown}`, 'uy');

const farthest = 160;
const mostLines = 3;

export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * The town with its postcode on the lines below a street, beginning where the street does or, where nothing stands
 * beside them, at any indent.
 * @returns its range (UTF-16), and whether only blanks part it from the street
 */
export function townBelow(
  text: string,
  start: number,
  end: number,
): (Range & { isNext: boolean }) | undefined {
  const behind = /^[ \t]*,?[ \t]*(?:\r?\n|( {2}|\t))/.exec(text.slice(end, end + 40));
  if (!behind) return undefined;
  const lineStart = lineStartNear(text, start, farthest);
  const hasNeighbour = behind[1] !== undefined || /[\p{L}\d)] {2,}$/u.test(text.slice(lineStart, start));
  // In a row of cells without blanks, the next line is another record.
  if (/[,;|][^ ]?$/.test(text.slice(Math.max(0, start - 2), start)) && text.charCodeAt(start - 1) !== 32)
    return undefined;
  const column = start - lineStart;
  let at = lineEndNear(text, end, farthest);
  let first = 0;
  for (let line = 0; line < mostLines; line++) {
    const next = text.charCodeAt(at) === 13 ? at + 2 : at + 1;
    if (text.charCodeAt(next - 1) !== 10) return undefined;
    const lineEnd = lineEndNear(text, next, farthest);
    const begin = beginOfPart(text, next, lineEnd, hasNeighbour ? column : undefined);
    if (begin < 0) return undefined;
    first ||= begin;
    lastLine.lastIndex = begin;
    const found = lastLine.exec(text);
    if (found) return { start: first, end: begin + found[0].length, isNext: !hasNeighbour };
    areaLine.lastIndex = begin;
    if (!areaLine.test(text)) return undefined;
    at = lineEnd;
  }
  return undefined;
}

/** Where a line begins, or the part of it in a column. */
function beginOfPart(text: string, start: number, end: number, column: number | undefined): number {
  if (column !== undefined) {
    const at = start + column;
    return at < end && /^(?:\n|[ \t])$/.test(text.charAt(at - 1)) && !/\s/.test(text.charAt(at)) ? at : -1;
  }
  const indent = /^[ \t>*#]*/.exec(text.slice(start, Math.min(end, start + 80)))?.[0].length ?? 0;
  return start + indent < end ? start + indent : -1;
}
