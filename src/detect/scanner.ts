import { fieldAt } from './context/field.ts';
import { confidenceOf, type Evidence, type Finding } from './finding.ts';
import { resolveOverlaps } from './overlap.ts';
import { Prefilter } from './prefilter.ts';
import {
  isDetector,
  type Candidate,
  type Confirmed,
  type Detector,
  type PatternRule,
  type Report,
  type RuleInfo,
  type RuleOrDetector,
} from './rule.ts';
import { SourceText, type SourceDescription } from './sourceText.ts';
import { isSuppressed, suppressionsIn, type Suppression } from './suppress.ts';

export interface ScannerOptions {
  readonly rules: readonly RuleOrDetector[];
  /** Values that provably belong to nobody are not reported; the dummy room knows them. */
  readonly isReserved?: (rule: RuleInfo, value: string) => boolean;
}

export interface ScanResult {
  /** Ordered by start, without overlaps. */
  readonly findings: readonly Finding[];
  /** What a comment in the text silenced. */
  readonly suppressed: readonly Finding[];
  readonly suppressions: readonly Suppression[];
}

type Handler = (source: SourceText, start: number, end: number, report: Report, state: ScanState) => void;

/** What one scan remembers, so that a window is not searched twice. */
interface ScanState {
  /** Per window rule the offset up to which it has searched. */
  readonly searchedTo: Int32Array;
}

interface Compiled {
  readonly prefilter: Prefilter;
  /** Per keyword what to call. */
  readonly handlers: readonly (readonly Handler[])[];
  readonly windowRules: number;
  readonly detectors: readonly Detector[];
}

/** Text in, findings out. Tables are built at the first scan. Not re-entrant state is kept between scans. */
export class Scanner {
  private compiled: Compiled | undefined;

  constructor(private readonly options: ScannerOptions) {}

  /** Every rule this scanner may report. */
  ruleInfos(): readonly RuleInfo[] {
    return this.options.rules.flatMap((entry) => (isDetector(entry) ? entry.rules : [entry]));
  }

  /**
   * @param text decoded text without byte order mark
   * @param description path and language where known
   */
  scan(text: string, description: SourceDescription = {}): ScanResult {
    const compiled = (this.compiled ??= compile(this.options.rules));
    const source = new SourceText(text, description);
    const evidence = new Map<Confirmed, readonly Evidence[]>();
    const confirmed: Confirmed[] = [];
    const report: Report = (rule, start, end, score = rule.score, why = []) => {
      if (end <= start || this.options.isReserved?.(rule, text.slice(start, end)) === true) return;
      const match: Confirmed = { rule, start, end, score };
      confirmed.push(match);
      evidence.set(match, why);
    };
    const state: ScanState = { searchedTo: new Int32Array(compiled.windowRules) };
    compiled.prefilter.scan(text, (keyword, start, end) => {
      for (const handle of compiled.handlers[keyword] ?? []) handle(source, start, end, report, state);
    });
    for (const detector of compiled.detectors) detector.onText?.(source, report, confirmed);
    const findings = resolveOverlaps(confirmed).map((match) => toFinding(match, evidence.get(match) ?? []));
    return split(findings, source);
  }
}

function toFinding({ rule, start, end, score }: Confirmed, evidence: readonly Evidence[]): Finding {
  const confidence = confidenceOf(score);
  return { ruleId: rule.id, category: rule.category, start, end, confidence, score, evidence };
}

function split(all: readonly Finding[], source: SourceText): ScanResult {
  const suppressions = suppressionsIn(source);
  const findings: Finding[] = [];
  const suppressed: Finding[] = [];
  for (const finding of all)
    (isSuppressed(finding, source, suppressions) ? suppressed : findings).push(finding);
  return { findings, suppressed, suppressions };
}

function compile(rules: readonly RuleOrDetector[]): Compiled {
  const keywords: string[] = [];
  const handlers: Handler[][] = [];
  const indexOf = new Map<string, number>();
  const on = (keyword: string, handler: Handler): void => {
    let index = indexOf.get(keyword);
    if (index === undefined) {
      index = keywords.push(keyword) - 1;
      indexOf.set(keyword, index);
      handlers.push([]);
    }
    handlers[index]?.push(handler);
  };
  let windowRules = 0;
  const detectors: Detector[] = [];
  for (const entry of rules) {
    if (isDetector(entry)) {
      detectors.push(entry);
      const { onKeyword } = entry;
      if (onKeyword)
        for (const keyword of entry.keywords ?? [])
          on(keyword, (source, start, end, report) => onKeyword(source, start, end, report));
      continue;
    }
    const handler =
      entry.at === 'keyword'
        ? atKeyword(entry)
        : entry.at === 'field'
          ? inField(entry)
          : inWindow(entry, windowRules++);
    for (const keyword of entry.keywords) on(keyword, handler);
  }
  return { prefilter: new Prefilter(keywords), handlers, windowRules, detectors };
}

const defaultBoundary = /[A-Za-z0-9_]/;

function isBounded(rule: PatternRule, text: string, start: number, end: number): boolean {
  if (rule.boundary === false) return true;
  const boundary = rule.boundary ?? defaultBoundary;
  return !boundary.test(text.charAt(start - 1)) && !boundary.test(text.charAt(end));
}

function accept(rule: PatternRule, candidate: Candidate, report: Report): void {
  const { source, start, end } = candidate;
  if (!rule.validate) {
    report(rule, start, end);
    return;
  }
  const verdict = rule.validate(source.text.slice(start, end), candidate);
  if (verdict) report(rule, start, end, verdict.score, verdict.evidence);
}

/** Offsets of the named group `value`, else of the whole match. */
function valueRange(match: RegExpExecArray): [number, number] {
  return match.indices?.groups?.value ?? match.indices?.[0] ?? [match.index, match.index + match[0].length];
}

function atKeyword(rule: PatternRule): Handler {
  const pattern = new RegExp(rule.pattern.source, addFlags(rule.pattern.flags, 'yd'));
  return (source, start, _end, report) => {
    pattern.lastIndex = start;
    const match = pattern.exec(source.text);
    if (!match || !isBounded(rule, source.text, start, start + match[0].length)) return;
    const [valueStart, valueEnd] = valueRange(match);
    accept(rule, { source, start: valueStart, end: valueEnd }, report);
  };
}

function inField(rule: PatternRule): Handler {
  const pattern = new RegExp(`^(?:${rule.pattern.source})$`, rule.pattern.flags);
  return (source, start, end, report) => {
    const field = fieldAt(source.text, start, end);
    if (!field || !pattern.test(source.text.slice(field.valueStart, field.valueEnd))) return;
    accept(rule, { source, start: field.valueStart, end: field.valueEnd, field }, report);
  };
}

function inWindow(rule: PatternRule, index: number): Handler {
  const pattern = new RegExp(rule.pattern.source, addFlags(rule.pattern.flags, 'gd'));
  const { before = 80, after = 400 } = rule;
  return (source, start, end, report, state) => {
    const from = Math.max(start - before, state.searchedTo[index] ?? 0, 0);
    const to = Math.min(end + after, source.text.length);
    if (from >= to) return;
    // One unit more on the left lets look-behind and the boundary see what stands before the window.
    const window = source.text.slice(Math.max(0, from - 1), to);
    const shift = Math.max(0, from - 1);
    pattern.lastIndex = from - shift;
    let searchedTo = from;
    for (let match = pattern.exec(window); match; match = pattern.exec(window)) {
      const matchEnd = shift + match.index + match[0].length;
      searchedTo = matchEnd;
      if (match[0] === '') pattern.lastIndex++;
      if (!isBounded(rule, source.text, shift + match.index, matchEnd)) continue;
      const [valueStart, valueEnd] = valueRange(match);
      accept(rule, { source, start: shift + valueStart, end: shift + valueEnd }, report);
    }
    state.searchedTo[index] = searchedTo;
  };
}

function addFlags(flags: string, added: string): string {
  return [...new Set(flags + added)].join('');
}
