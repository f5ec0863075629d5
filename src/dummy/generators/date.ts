import type { DummyRequest, Generator } from './generator.ts';

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const latestYear = 1900;
const earliestYear = 1800;
const monthNames =
  'January February March April May June July August September October November December'.split(' ');

/**
 * Days on which nobody now alive was born: from 1900 backwards. Day and month are at most 12, so that the date is
 * valid whichever stands first. 1900-01-01 itself is left out, since programs use it as "no date".
 */
function dayOf(serial: number): Day {
  const year = latestYear - Math.floor(serial / 144);
  return { year, month: (Math.floor(serial / 12) % 12) + 1, day: (serial % 12) + 1 };
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

const numeric = /^(\d{4})([-/. ]?)(\d{1,2})\2(\d{1,2})|^(\d{1,2})([-/. ])(\d{1,2})\6(\d{4}|\d{2})/;
const dayFirst = /^(\d{1,2})(st|nd|rd|th)?([ -])(?:of )?([A-Za-z]{3,9})(\.?,?[ -])(\d{4})/;
const monthFirst = /^([A-Za-z]{3,9})(\.? )(\d{1,2})(st|nd|rd|th)?(,? )(\d{4})/;

/** A month in the length of the one it stands for. */
function monthName({ month }: Day, sample: string): string {
  const name = monthNames[month - 1] ?? '';
  const sized = sample.length === 3 ? name.slice(0, 3) : name;
  return sample === sample.toUpperCase()
    ? sized.toUpperCase()
    : sample === sample.toLowerCase()
      ? sized.toLowerCase()
      : sized;
}

function writeDate(value: string, at: Day): string {
  const rest = (match: RegExpExecArray): string => value.slice(match[0].length);
  const number = numeric.exec(value);
  if (number) {
    const [, year, separator = '', , , , middle = ''] = number;
    if (year !== undefined) return [at.year, two(at.month), two(at.day)].join(separator) + rest(number);
    return [two(at.day), two(at.month), at.year].join(middle) + rest(number);
  }
  const named = dayFirst.exec(value);
  if (named)
    return `${at.day}${named[3] ?? ' '}${monthName(at, named[4] ?? '')}${named[5] ?? ' '}${at.year}${rest(named)}`;
  const american = monthFirst.exec(value);
  if (american)
    return `${monthName(at, american[1] ?? '')}${american[2] ?? ' '}${at.day}${american[5] ?? ', '}${at.year}${rest(american)}`;
  return `${at.year}-${two(at.month)}-${two(at.day)}`;
}

function yearIn(value: string): number | undefined {
  const match = numeric.exec(value);
  const year = match ? (match[1] ?? match[8]) : (dayFirst.exec(value)?.[6] ?? monthFirst.exec(value)?.[6]);
  return year?.length === 4 ? Number(year) : undefined;
}

/** A date in the same format. */
export const date: Generator = {
  generate: ({ value, isNumber }: DummyRequest, serial) => {
    // A bare number is a year, a compact date or a count of days.
    if (isNumber === true && !/^\d{8}$/.test(value)) return String(190_000_000 + serial);
    return writeDate(value.trim(), dayOf(serial));
  },
  recognises: (value) => {
    const year = yearIn(value.trim());
    return (year !== undefined && year >= earliestYear && year <= latestYear) || /^19000\d{4}$/.test(value);
  },
};

/** Cards that ran out in the nineteenth century; `01/00` and its like would be somebody's. */
export const expiry: Generator = {
  generate: ({ value, isNumber }, serial) => {
    const month = two((serial % 12) + 1);
    const year = latestYear - 1 - Math.floor(serial / 12);
    if (isNumber === true) return `${year}${month}`;
    const separator = /\d(\D+)\d/.exec(value)?.[1] ?? '/';
    return /^\d{4}/.test(value) && separator !== ''
      ? `${year}${separator}${month}`
      : `${month}${separator}${year}`;
  },
  recognises: (value) => {
    const year = /^\d{1,2}\D+(\d{4})$/.exec(value)?.[1] ?? /^(\d{4})\D*\d{1,2}$/.exec(value)?.[1];
    return year !== undefined && Number(year) < latestYear && Number(year) > 999;
  },
};
