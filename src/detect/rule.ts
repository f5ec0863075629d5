import type { Category } from './category.ts';
import type { Evidence } from './finding.ts';
import type { Field } from './context/field.ts';
import type { SourceText } from './sourceText.ts';

/** Names a generator of the dummy room; see `src/dummy/generators`. */
export type DummyKind = string;

/** What a validator says of a candidate: rejected, or accepted with what speaks for it. */
export type Verdict =
  | false
  | {
      readonly score: number;
      readonly evidence?: readonly Evidence[];
      /** The form is right and the value evidently typed for an example; reported only with reserved values. */
      readonly isMadeUp?: boolean;
    };

/**
 * Looks at the structure of a candidate value.
 * @param value the text of the value group
 * @param candidate where it stands
 */
export type Validator = (value: string, candidate: Candidate) => Verdict;

/** A value that a pattern has matched, and where it stands. */
export interface Candidate {
  readonly source: SourceText;
  /** UTF-16 offsets of the value. */
  readonly start: number;
  readonly end: number;
  /** The key and operator before the value, where the rule reads fields. */
  readonly field?: Field;
}

/** What every rule tells about itself, whatever it is found by. */
export interface RuleInfo {
  /** Stable, kebab-case, e.g. `aws-access-key-id`. */
  readonly id: string;
  /** Sentence case, singular, e.g. "AWS access key". */
  readonly title: string;
  readonly category: Category;
  /** The score of a bare match, 0 … 1; a validator may raise or lower it. */
  readonly score: number;
  readonly dummy: DummyKind;
  /** Whose credential it is, e.g. "GitHub". */
  readonly service?: string;
  /** Meant to be public (publishable keys): shown as a hint, never blocked by default. */
  readonly publishable?: boolean;
  /** Generic rules lose to specific ones where they overlap. */
  readonly generic?: boolean;
  /** The vendor's own description of the format. */
  readonly docs?: string;
}

/**
 * A rule that is data: where to look (`at`), what must stand there (`pattern`), and what must hold (`validate`).
 *
 * - `keyword`: the pattern begins with one of the keywords and is tried exactly there. The fastest; right for
 *   tokens with a literal prefix.
 * - `window`: the pattern is searched from `before` to `after` UTF-16 units round a keyword.
 * - `field`: the keyword stands in a key (`datadog_api_key: …`) and the pattern must match the whole value.
 *
 * The value is the named group `value` where the pattern has one, else the whole match. Keywords are lower-case
 * ASCII; the text is compared case-insensitively. Patterns are written without `g`, `y` and `d`: the engine adds them.
 */
export interface PatternRule extends RuleInfo {
  readonly at: 'keyword' | 'window' | 'field';
  readonly keywords: readonly string[];
  /** Of the many that a text never asks for, nothing is built: they are given as a function. */
  readonly pattern: RegExp | (() => RegExp);
  readonly validate?: Validator;
  /** `window` only: how far the pattern may reach round the keyword. Default 80 and 400. */
  readonly before?: number;
  readonly after?: number;
  /** The characters that may not touch the match on either side; default: letters, digits, `_`. */
  readonly boundary?: RegExp | false;
}

export function patternOf({ pattern }: PatternRule): RegExp {
  return typeof pattern === 'function' ? pattern() : pattern;
}

/** Receives what detectors find. `isMadeUp`: see {@link Verdict}. */
export type Report = (
  rule: RuleInfo,
  start: number,
  end: number,
  score?: number,
  evidence?: readonly Evidence[],
  isMadeUp?: boolean,
) => void;

/** Code that finds what a table row cannot say: generic assignments, tables, names. */
export interface Detector {
  /** Everything it may report. */
  readonly rules: readonly RuleInfo[];
  /** Lower-case ASCII words on which {@link onKeyword} is called. */
  readonly keywords?: readonly string[];
  /** Called for every occurrence of a keyword; `start` and `end` are its UTF-16 offsets. */
  readonly onKeyword?: (source: SourceText, start: number, end: number, report: Report) => void;
  /** Called once a text, after the keywords; `confirmed` is what was found up to here. */
  readonly onText?: (source: SourceText, report: Report, confirmed: readonly Confirmed[]) => void;
}

/** What has been found so far in a text; UTF-16 offsets. */
export interface Confirmed {
  readonly rule: RuleInfo;
  readonly start: number;
  readonly end: number;
  readonly score: number;
}

export type RuleOrDetector = PatternRule | Detector;

export function isDetector(entry: RuleOrDetector): entry is Detector {
  return 'rules' in entry;
}
