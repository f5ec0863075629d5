import type { Finding } from './finding.ts';
import type { SourceText } from './sourceText.ts';

/** A comment that silences findings: `promptveil-disable-next-line RULE -- reason`. */
export interface Suppression {
  /** Zero-based lines it applies to, both inclusive. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** Empty: every rule. */
  readonly ruleIds: readonly string[];
  readonly reason: string | undefined;
  /** UTF-16 offsets of the directive itself. */
  readonly start: number;
  readonly end: number;
}

const marker = 'promptveil-disable';
const directive =
  /promptveil-disable-(next-line|line)(?:[ \t]+([\w/,* \t-]*?))?(?:[ \t]+--[ \t]*(.*?))?[ \t]*(?:\*\/|-->|#>|-\}|$)/dm;

/** The suppression comments of a text, in order. */
export function suppressionsIn(source: SourceText): Suppression[] {
  const found: Suppression[] = [];
  for (let at = source.text.indexOf(marker); at >= 0; at = source.text.indexOf(marker, at + 1)) {
    const line = source.text.slice(at, source.lineEnd(at));
    const match = directive.exec(line);
    if (!match) continue;
    const target = source.lineAt(at) + (match[1] === 'next-line' ? 1 : 0);
    found.push({
      firstLine: target,
      lastLine: target,
      ruleIds: (match[2] ?? '').split(/[\s,]+/).filter((id) => id !== ''),
      reason: match[3],
      start: at,
      end: at + match[0].length,
    });
  }
  return found;
}

export function isSuppressed(
  finding: Finding,
  source: SourceText,
  suppressions: readonly Suppression[],
): boolean {
  if (suppressions.length === 0) return false;
  const line = source.lineAt(finding.start);
  return suppressions.some(
    (suppression) =>
      line >= suppression.firstLine &&
      line <= suppression.lastLine &&
      (suppression.ruleIds.length === 0 || suppression.ruleIds.includes(finding.ruleId)),
  );
}
