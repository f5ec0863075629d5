import type { Category } from '../../category.ts';
import type { FieldType } from '../../context/fieldType.ts';
import type { Place } from '../../context/place.ts';
import type { DummyKind, RuleInfo } from '../../rule.ts';
import type { SourceText } from '../../sourceText.ts';

/** What a judge knows of a value beside its characters. */
export interface FieldFacts {
  readonly source: SourceText;
  /** UTF-16 offsets of the value. */
  readonly start: number;
  readonly end: number;
  /** The known phrase that names it, folded and joined. */
  readonly phrase: string;
  readonly qualifiers: readonly string[];
  /** Where the value stands, or undefined where only a word near it names it. */
  readonly place: Place | undefined;
  /** The types of the named places round this one. */
  readonly company: ReadonlySet<FieldType>;
  /** The types of the three named places on either side of this one. */
  readonly beside: ReadonlySet<FieldType>;
}

/**
 * Personal data that its name gives away: of the value of a field of these types, `pattern` must match from the
 * start, up to a boundary.
 */
export interface FieldRule {
  readonly rule: RuleInfo;
  readonly types: readonly FieldType[];
  readonly pattern: RegExp;
  /** Returns the score, or false where it is no such datum. */
  readonly judge?: (value: string, facts: FieldFacts) => number | false;
  /** The pattern must match the whole value. */
  readonly isWhole?: boolean;
  /** Says nothing of a person by itself: counts only beside other personal fields. */
  readonly needsCompany?: boolean;
  /** The score where a word near the value names it; undefined: then it does not count. */
  readonly cueScore?: number;
}

export function info(
  category: Category,
  id: string,
  title: string,
  dummy: DummyKind,
  score: number,
  docs?: string,
): RuleInfo {
  return { id, title, category, dummy, score, ...(docs === undefined ? {} : { docs }) };
}

/** A value without everything but its ASCII digits. */
export function digitsOf(value: string): string {
  return value.replace(/\D/g, '');
}

/** The largest numbers of 32 and 64 bits. */
const limits: ReadonlySet<string> = new Set([
  '2147483647',
  '2147483648',
  '4294967295',
  '4294967296',
  '9223372036854775807',
  '18446744073709551615',
]);

/** One digit over and over, counted up, or the end of a range: nobody's. */
export function isMadeUp(digits: string): boolean {
  return (
    /^(\d)\1*$/.test(digits) ||
    '01234567890123456789'.includes(digits) ||
    '98765432109876543210'.includes(digits) ||
    limits.has(digits)
  );
}
