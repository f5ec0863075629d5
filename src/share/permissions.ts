import type { JudgedFinding } from '../engine/index.ts';
import type { Policy } from '../policy/index.ts';

/** Whether a text with these findings may be handed out in clear, after the developer was asked. */
export function mayCopyAsIs(_policy: Policy, findings: readonly JudgedFinding[]): boolean {
  return !findings.some(({ action }) => action === 'block');
}
