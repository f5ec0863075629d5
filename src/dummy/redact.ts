import type { DummyKind, Finding } from '../detect/index.ts';
import type { Vault } from './vault.ts';

/** What was put where; offsets are UTF-16, in the original and in the redacted text. */
export interface Replacement {
  readonly finding: Finding;
  readonly dummy: string;
  readonly start: number;
  readonly end: number;
  readonly redactedStart: number;
  readonly redactedEnd: number;
}

export interface Redaction {
  readonly text: string;
  readonly replacements: readonly Replacement[];
}

/**
 * Puts a dummy in the place of every finding; everything else stays as it is, unit for unit.
 * @param findings ordered by start, without overlaps
 */
export function redact(
  text: string,
  findings: readonly Finding[],
  vault: Vault,
  kindOf: (ruleId: string) => DummyKind,
): Redaction {
  const parts: string[] = [];
  const replacements: Replacement[] = [];
  let copied = 0;
  let length = 0;
  for (const finding of findings) {
    const { ruleId, category, start, end } = finding;
    const dummy = vault.dummyFor({ ruleId, category, kind: kindOf(ruleId), value: text.slice(start, end) });
    parts.push(text.slice(copied, start), dummy);
    const redactedStart = length + start - copied;
    length = redactedStart + dummy.length;
    replacements.push({ finding, dummy, start, end, redactedStart, redactedEnd: length });
    copied = end;
  }
  parts.push(text.slice(copied));
  return { text: parts.join(''), replacements };
}
