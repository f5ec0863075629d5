import type { Finding } from '../detect/index.ts';
import { redact, type RedactOptions, type Redaction } from './redact.ts';
import type { Vault } from './vault.ts';

/** Each round adds findings, and what one dummy uncovers seldom uncovers more. */
const mostRounds = 5;

export interface ThoroughOptions extends RedactOptions {
  /** Finds what must not be shared; must leave dummies alone. */
  readonly scan: (text: string, format?: string) => readonly Finding[];
}

export interface ThoroughRedaction extends Redaction {
  /** Of the original text: what was replaced. */
  readonly findings: readonly Finding[];
  /** Of the redacted text: what is still found, because a dummy and its surroundings read as something together. */
  readonly left: readonly Finding[];
}

/**
 * Redacts, looks again, and redacts what the first look missed: a dummy may take away what made its neighbour look
 * harmless, as where one of two overlapping findings hid the other.
 * @param findings what the first look found, where it was done already
 */
export function redactThoroughly(
  text: string,
  vault: Vault,
  options: ThoroughOptions,
  findings: readonly Finding[] = options.scan(text, options.format),
): ThoroughRedaction {
  let known = findings;
  for (let round = 1; ; round++) {
    const redaction = redact(text, known, vault, options);
    const left = options.scan(redaction.text, options.format);
    const uncovered = left.flatMap((finding) => toOriginal(finding, redaction) ?? []);
    if (uncovered.length === 0 || round === mostRounds) return { ...redaction, findings: known, left };
    known = [...known, ...uncovered].sort((a, b) => a.start - b.start);
  }
}

/** Where a finding of the redacted text stands in the original; undefined where it touches a dummy. */
function toOriginal(finding: Finding, { replacements }: Redaction): Finding | undefined {
  let shift = 0;
  for (const { end, redactedStart, redactedEnd } of replacements) {
    if (redactedStart < finding.end && redactedEnd > finding.start) return undefined;
    if (redactedEnd <= finding.start) shift = end - redactedEnd;
  }
  return { ...finding, start: finding.start + shift, end: finding.end + shift };
}
