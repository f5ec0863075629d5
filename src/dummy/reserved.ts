import type { RuleInfo } from '../detect/index.ts';
import { Prefilter } from '../detect/prefilter.ts';
import { generatorOf } from './generators/index.ts';
import { isNameDummy, isReservedHost } from './generators/people.ts';
import { isExampleToken } from './generators/secrets.ts';
import { isFilledShape } from './generators/shape.ts';
import { labelWords } from './label.ts';

/**
 * Whether a value belongs to nobody: a dummy of this product, or an example that a standard or a vendor publishes.
 *
 * The generator of the rule's kind is asked first. Then come the dummies that are evident under any rule, since a
 * rule may see more or other things in a dummy than the rule it was made for.
 */
export function isReserved(rule: RuleInfo, value: string): boolean {
  return generatorOf(rule.dummy).recognises(value) || isEvident(value);
}

/** Kinds whose dummies nothing else looks like. */
const evidentKinds = [
  'email',
  'iban',
  'bic',
  'uuid',
  'ipv6',
  'card',
  'cryptoAddress',
  'mnemonic',
  'userAgent',
  'address',
] as const;

function isEvident(value: string): boolean {
  if (value.length > 4096) return /EXAMPLE0*\d/.test(value.slice(0, 4096));
  if (!mayBeEvident(value)) return false;
  return (
    isExampleToken(value) ||
    isNameDummy(value) ||
    isReservedHost(value) ||
    isBlankNumber(value) ||
    isDocumentedMac(value) ||
    (value.length > 5 && isFilledShape(value)) ||
    evidentKinds.some((kind) => generatorOf(kind).recognises(value))
  );
}

/** Words of which every evident dummy holds one, unless it is led by blanks or published as an example. */
const marks = [
  ...labelWords,
  ...['example', 'test', 'invalid', 'localhost', 'dead', 'abandon', '2001:', '3fff:'],
];

const fewestBlanks = 3;
const fewestPublishedDigits = 12;

/** Cheap: asked for every finding, and false for nearly all. */
function mayBeEvident(value: string): boolean {
  let blanks = 0;
  let digits = 0;
  for (let at = 0; at < value.length; at++) {
    const unit = value.charCodeAt(at);
    if (unit === 48 || unit === 88 || unit === 120) blanks++;
    if (unit >= 48 && unit <= 57) digits++;
  }
  if (blanks >= fewestBlanks || digits >= fewestPublishedDigits) return true;
  return value.startsWith('99') || value.startsWith('EX') || holdsMark(value);
}

let markFinder: Prefilter | undefined;

function holdsMark(value: string): boolean {
  markFinder ??= new Prefilter(marks);
  let isFound = false;
  markFinder.scan(value, () => (isFound = true));
  return isFound;
}

/** Nine digits and more of which over half are a leading run of zeros, perhaps behind a 9; or a routing number or an amount. */
function isBlankNumber(value: string): boolean {
  const digits = value.replace(/[\s.()/-]/g, '');
  return (/^9?0{5,}\d+$/.test(digits) && digits.length >= 9) || /^99(?:00\d|90[01])\d{4}$/.test(digits);
}

/** RFC 9542: 00-00-5E-00-53-xx is for documentation; without separators it reads as a code. */
function isDocumentedMac(value: string): boolean {
  return /^00([-:]?)00\1?5E\1?00\1?53\1?[0-9A-F]{2}$/i.test(value);
}
