import { touchesWordBefore } from './boundary.ts';
import { isWordUnit, skipBlanks } from './context/characters.ts';
import { keyEndAfter, type Field } from './context/field.ts';
import { patternOf, type Candidate, type PatternRule, type Report } from './rule.ts';
import type { SourceText } from './sourceText.ts';

/** What one scan remembers between keywords. */
export interface ScanState {
  readonly source: SourceText;
  readonly report: Report;
  /** Per window rule the stretch that is still to be searched, as [from, to); empty where `to` is 0. */
  readonly pendingFrom: Int32Array;
  readonly pendingTo: Int32Array;
}

/** Called for every occurrence of a keyword, in order of their ends. */
export type Handler = (state: ScanState, start: number, end: number) => void;

/** Whether nothing that would make the match part of a longer word touches it. */
function isBounded(rule: PatternRule, text: string, start: number, end: number): boolean {
  const { boundary } = rule;
  if (boundary === false) return true;
  if (boundary) return !boundary.test(text.charAt(start - 1)) && !boundary.test(text.charAt(end));
  return !isWordUnit(text.charCodeAt(end)) && !touchesWordBefore(text, start);
}

function accept(rule: PatternRule, candidate: Candidate, report: Report): void {
  const { source, start, end } = candidate;
  if (!rule.validate) {
    report(rule, start, end);
    return;
  }
  const verdict = rule.validate(source.text.slice(start, end), candidate);
  if (verdict) report(rule, start, end, verdict.score, verdict.evidence, verdict.isMadeUp);
}

/** Offsets of the named group `value`, else of the whole match. */
function valueRange(match: RegExpExecArray): [number, number] {
  return match.indices?.groups?.value ?? match.indices?.[0] ?? [match.index, match.index + match[0].length];
}

/** Tries the pattern exactly where the keyword begins. Patterns are compiled when they are first needed. */
export function matchAtKeyword(rule: PatternRule): Handler {
  let pattern: RegExp | undefined;
  return ({ source, report }, start) => {
    const { text } = source;
    if (rule.boundary === undefined && touchesWordBefore(text, start)) return;
    pattern ??= withFlags(patternOf(rule), 'yd');
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (!match || !isBounded(rule, text, start, start + match[0].length) || isInBlob(text, start)) return;
    const [valueStart, valueEnd] = valueRange(match);
    accept(rule, { source, start: valueStart, end: valueEnd }, report);
  };
}

const blobSample = 64;

/** Whether the place lies deep in base64, where every short prefix turns up behind a `+` or `/` sooner or later. */
function isInBlob(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  if ((before !== 43 && before !== 47) || at < blobSample) return false;
  return /^[A-Za-z0-9+/]+$/.test(text.slice(at - blobSample, at));
}

/** Reads the field once for all rules that share the keyword. */
export function matchInField(rules: readonly PatternRule[]): Handler {
  let compiled: readonly { readonly rule: PatternRule; readonly pattern: RegExp }[] | undefined;
  return ({ source, report }, start, end) => {
    const field = source.fieldAt(start, end) ?? fieldFurtherOn(source, end);
    if (!field) return;
    compiled ??= rules.map((rule) => {
      const { source: inner, flags } = patternOf(rule);
      return { rule, pattern: withFlags(new RegExp(`^(?:${inner})$`, flags), 'd') };
    });
    const valueStart = field.valueStart + schemeLength(source.text, field);
    const value = source.text.slice(valueStart, field.valueEnd);
    for (const { rule, pattern } of compiled) {
      const match = pattern.exec(value);
      if (!match) continue;
      const [from, to] = valueRange(match);
      accept(rule, { source, start: valueStart + from, end: valueStart + to, field }, report);
    }
  };
}

const wordsFurtherOn = 3;

/** `vendor api key: value`: the key may follow the word that names the service, on the same line. */
function fieldFurtherOn(source: SourceText, end: number): Field | undefined {
  const { text } = source;
  let at = keyEndAfter(text, end);
  for (let word = 0; word < wordsFurtherOn; word++) {
    const next = skipBlanks(text, at);
    if (next === at || !isWordUnit(text.charCodeAt(next))) return undefined;
    const field = source.fieldAt(next, next + 1);
    if (field) return field;
    at = keyEndAfter(text, next);
  }
  return undefined;
}

/** The length of `Bearer `, `Token ` and the like in front of the value. */
function schemeLength(text: string, { valueStart, valueEnd }: Field): number {
  const match = /^(?:bearer|token|basic|oauth|apikey|api-key|key)[ \t]+/i.exec(
    text.slice(valueStart, Math.min(valueEnd, valueStart + 12)),
  );
  return match ? match[0].length : 0;
}

/** Searches a stretch round each keyword; stretches that touch are searched as one. */
export class WindowMatcher {
  private pattern: RegExp | undefined;
  private readonly before: number;
  private readonly after: number;

  constructor(
    private readonly rule: PatternRule,
    /** The place of this rule in the arrays of {@link ScanState}. */
    private readonly index: number,
  ) {
    this.before = rule.before ?? 80;
    this.after = rule.after ?? 400;
  }

  /** Notes the stretch round a keyword, and searches the noted one where they do not touch. */
  add(state: ScanState, start: number, end: number): void {
    const { pendingFrom, pendingTo } = state;
    const from = Math.max(start - this.before, 0);
    const pending = pendingTo[this.index] as number;
    if (from > pending || pending === 0) {
      this.search(state);
      pendingFrom[this.index] = from;
    }
    pendingTo[this.index] = Math.min(end + this.after, state.source.text.length);
  }

  /** Searches what is still pending. */
  search({ source, report, pendingFrom, pendingTo }: ScanState): void {
    const to = pendingTo[this.index] as number;
    if (to === 0) return;
    pendingTo[this.index] = 0;
    const { rule } = this;
    const pattern = (this.pattern ??= withFlags(patternOf(rule), 'gd'));
    // One unit more on the left lets look-behind see what stands before the window.
    const from = pendingFrom[this.index] as number;
    const shift = Math.max(0, from - 1);
    const window = source.text.slice(shift, to);
    for (let at = from - shift; ;) {
      pattern.lastIndex = at;
      const match = pattern.exec(window);
      if (!match) return;
      at = match.index + Math.max(1, match[0].length);
      if (!isBounded(rule, source.text, shift + match.index, shift + match.index + match[0].length)) continue;
      const [valueStart, valueEnd] = valueRange(match);
      accept(rule, { source, start: shift + valueStart, end: shift + valueEnd }, report);
    }
  }
}

function withFlags(pattern: RegExp, added: string): RegExp {
  return new RegExp(pattern, [...new Set(pattern.flags + added)].join(''));
}
