import type { SourceDescription } from '../../detect/index.ts';
import type { Check, Engine } from '../../engine/index.ts';
import { joinSplitStrings, withSplitFindings } from '../../messages/splitStrings.ts';

/** What stands in a text, also what only shows when the pieces of a string are put together. */
export function checkText(engine: Engine, text: string, description: SourceDescription): Check {
  const check = engine.check(text, description);
  const joined = check.kind === 'checked' ? joinSplitStrings(text) : undefined;
  if (check.kind !== 'checked' || !joined) return check;
  const again = engine.check(joined.text, description);
  if (again.kind !== 'checked') return again;
  return { ...check, findings: withSplitFindings(check.findings, again.findings, joined) };
}
