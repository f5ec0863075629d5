import type { Finding } from '../detect/index.ts';
import { redact, type RedactOptions, type Redaction } from './redact.ts';
import type { Span } from './restoreStream.ts';
import { secondLookAt } from './secondLook.ts';
import type { Vault } from './vault.ts';

/** Each round adds findings, and what one dummy uncovers seldom uncovers more. */
const mostRounds = 5;

export interface ThoroughOptions extends RedactOptions {
  /** Finds what must not be shared; must leave dummies alone. */
  readonly scan: (text: string, format?: string) => readonly Finding[];
  /** The same for the text as a whole, of which more may be known; {@link scan} where it is left out. */
  readonly check?: (text: string) => readonly Finding[];
}

export interface ThoroughRedaction extends Redaction {
  /** Of the original text: what was replaced. */
  readonly findings: readonly Finding[];
  /** Of the redacted text: what is still found, because a dummy and its surroundings read as something together. */
  readonly left: readonly Finding[];
}

/**
 * Redacts, looks again, and redacts what the first look missed: a dummy may take away what made its neighbour look
 * harmless, as where one of two overlapping findings hid the other. What the first look sees and `findings` leaves out
 * is meant to stay, and stays.
 * @param findings what is to be replaced, where that was decided already; else all that is found
 */
export function redactThoroughly(
  text: string,
  vault: Vault,
  options: ThoroughOptions,
  findings?: readonly Finding[],
): ThoroughRedaction {
  let known = findings ?? check(text, options);
  if (known.length === 0) return { text, replacements: [], findings: known, left: [] };
  let staying: readonly Finding[] | undefined = findings === undefined ? [] : undefined;
  for (let round = 1; ; round++) {
    const redaction = redact(text, known, vault, options);
    const second = secondLookAt(redaction);
    const seen = second.inRedacted(check(second.text, options));
    if (seen.length === 0) return { ...redaction, findings: known, left: [] };
    staying ??= check(text, options).filter((finding) => !known.some((wanted) => overlap(wanted, finding)));
    const left = seen.filter((finding) => !isStaying(finding, staying ?? [], redaction));
    const merged = left.reduce((all, finding) => merge(all, finding, text, redaction), known);
    if (merged === known || round === mostRounds) return { ...redaction, findings: known, left };
    known = merged;
  }
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && a.end > b.start;
}

/** Whether a finding of the redacted text is one of those that stay. */
function isStaying(
  { start, end }: Finding,
  staying: readonly Finding[],
  { replacements }: Redaction,
): boolean {
  if (staying.length === 0) return false;
  const place = { start: toOriginal(start, replacements), end: toOriginal(end, replacements) };
  return staying.some((finding) => overlap(finding, place));
}

function check(text: string, options: ThoroughOptions): readonly Finding[] {
  return options.check?.(text) ?? options.scan(text, options.format);
}

/** What ends a value in most languages: a finding that reaches over it would swallow code. */
const delimiter = /["'`\s<>(){}[\]]/;
/** Groups of digits go together over blanks and brackets, behind a country. */
const digitGroups = /^[A-Z]{0,4}[\d +().-]*$/;

/**
 * The findings of the original text with one of the redacted text among them. Where that one reaches beyond a dummy,
 * both become one: what the first look took for a part was part of something larger.
 * @returns `known` itself where there is nothing to add
 */
function merge(
  known: readonly Finding[],
  finding: Finding,
  text: string,
  { replacements }: Redaction,
): readonly Finding[] {
  const touched = replacements.filter(
    ({ redactedStart, redactedEnd }) => redactedStart < finding.end && redactedEnd > finding.start,
  );
  const start = Math.min(toOriginal(finding.start, replacements), ...touched.map((dummy) => dummy.start));
  const end = Math.max(toOriginal(finding.end, replacements), ...touched.map((dummy) => dummy.end));
  const covered = known.filter((other) => other.start < end && other.end > start);
  if (covered.some((other) => other.start <= start && other.end >= end)) return known;
  const around = covered.reduce(
    (rest, other) => rest.replace(text.slice(other.start, other.end), ''),
    text.slice(start, end),
  );
  if (covered.length > 0 && delimiter.test(around) && !digitGroups.test(around)) return known;
  const whole = { ...finding, start, end };
  return [...known.filter((other) => !covered.includes(other)), whole].sort((a, b) => a.start - b.start);
}

/** An offset of the redacted text in the original; within a dummy, its end. */
function toOriginal(offset: number, replacements: Redaction['replacements']): number {
  let shift = 0;
  for (const { start, end, redactedStart, redactedEnd } of replacements) {
    if (offset <= redactedStart) return offset === redactedStart ? start : offset + shift;
    if (offset < redactedEnd) return end;
    shift = end - redactedEnd;
  }
  return offset + shift;
}
