import type { Detector, Report } from '../../rule.ts';
import type { SourceText } from '../../sourceText.ts';
import { isMrzCardLineValid, isMrzLineValid } from '../../validate/machineReadable.ts';
import { isItinPossible, isSsnPossible } from '../../validate/usNumbers.ts';
import { digitsOf, info, type FieldRule } from './define.ts';

export const socialSecurityNumber = info('identity', 'us-ssn', 'US social security number', 'ssn', 0.85);
const taxpayerNumber = info('identity', 'us-itin', 'US taxpayer number (ITIN)', 'ssn', 0.85);
const passport = info('identity', 'passport', 'Passport number', 'passport', 0.8);
const machineReadableZone = info(
  'identity',
  'machine-readable-zone',
  'Machine-readable zone of a passport or card',
  'passport',
  0.97,
);

export const governmentFields: FieldRule[] = [
  {
    rule: socialSecurityNumber,
    types: ['ssn', 'taxId', 'nationalId'],
    pattern: /\d{3}([-. ]?)\d{2}\1\d{4}/,
    judge: (value, { place, phrase }) => {
      const digits = digitsOf(value);
      if (!place || !/ssn|social|socsec|^ss(?:n|no|number)/.test(phrase))
        return /^\d{3}-\d{2}-/.test(value) && isSsnPossible(digits)
          ? 0.8
          : place === undefined && /ss|social/.test(phrase) && isSsnPossible(digits)
            ? 0.75
            : false;
      if (isSsnPossible(digits)) return 0.95;
      // What a test fixture holds: the shape of a number that was never assigned.
      return /\D/.test(value) && !/^(\d)\1+$/.test(digits) ? 0.7 : false;
    },
    cueScore: 0.85,
  },
  {
    rule: taxpayerNumber,
    types: ['ssn', 'taxId', 'nationalId'],
    pattern: /9\d{2}([- ]?)\d{2}\1\d{4}/,
    judge: (value, { phrase }) =>
      isItinPossible(digitsOf(value)) && (/itin|tax|ssn|social/.test(phrase) ? 0.9 : false),
    cueScore: 0.8,
  },
  {
    rule: passport,
    types: ['passport'],
    pattern:
      /\d{4}[ ]\d{6}(?!\d)|(?=[A-Za-z]{0,3}[ ]?[A-Za-z\d]{0,4}\d{3})[A-Za-z]{0,3}[ ]?\d[A-Za-z\d]{4,9}|[A-Za-z][A-Z\d]{5,10}(?<=\d.{0,4})/,
    judge: (value) => digitsOf(value).length >= 4 && value.length >= 6 && 0.85,
    cueScore: 0.75,
  },
];

const dashed = /\d{3}([-.])\d{2}\1\d{4}/y;

/**
 * Tries to read a social security number written 3-2-4.
 * @returns where it ends, or 0
 */
export function ssnAt(source: SourceText, at: number, report: Report): number {
  const { text } = source;
  dashed.lastIndex = at;
  const match = dashed.exec(text);
  if (!match) return 0;
  const end = at + match[0].length;
  if (
    /[\w.$#/+-]/.test(text.charAt(at - 1)) ||
    /[\w$/]/.test(text.charAt(end)) ||
    /^[-.]\w/.test(text.slice(end, end + 2))
  )
    return 0;
  const digits = digitsOf(match[0]);
  const isDotted = match[1] === '.';
  if (isSsnPossible(digits))
    report(socialSecurityNumber, at, end, isDotted ? 0.6 : 0.85, [{ kind: 'structure' }]);
  else if (isItinPossible(digits) && !isDotted) report(taxpayerNumber, at, end, 0.8, [{ kind: 'structure' }]);
  else return 0;
  return end;
}

/** The lines of a machine-readable zone, each a finding. */
export const machineReadable: Detector = {
  rules: [machineReadableZone],
  keywords: ['<<<'],
  onKeyword(source, at, _end, report) {
    const [start, end] = zoneLine(source, at);
    if (start < 0 || source.text.indexOf('<<<', start) !== at) return;
    const line = source.text.slice(start, end);
    const next = zoneLine(source, Math.min(source.text.length, source.lineEnd(end) + 2));
    const below = next[0] < 0 ? '' : source.text.slice(next[0], next[1]);
    if (/^[PVIAC][A-Z<][A-Z]{3}/.test(line) && (isMrzLineValid(below) || /^[A-Z]{0,44}/.test(line))) {
      report(machineReadableZone, start, end, isMrzLineValid(below) ? 0.98 : 0.9);
      if (isMrzLineValid(below)) report(machineReadableZone, next[0], next[1], 0.99);
      else if (isMrzCardLineValid(below)) report(machineReadableZone, next[0], next[1], 0.98);
    } else if (isMrzLineValid(line) || isMrzCardLineValid(line))
      report(machineReadableZone, start, end, 0.98);
    else if (/^[A-Z]+<{1,2}[A-Z]+[A-Z<]*<<<$/.test(line) && line.length === 30)
      report(machineReadableZone, start, end, 0.9);
  },
};

/** The run of capitals, digits and `<` round an offset, or [-1, -1] where its length is no zone's. */
function zoneLine({ text }: SourceText, at: number): [number, number] {
  let start = at;
  let end = at;
  const isZone = (unit: number): boolean =>
    unit === 60 || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57);
  while (start > 0 && at - start < 50 && isZone(text.charCodeAt(start - 1))) start--;
  while (end < text.length && end - at < 50 && isZone(text.charCodeAt(end))) end++;
  const length = end - start;
  return length === 44 || length === 36 || length === 30 ? [start, end] : [-1, -1];
}
