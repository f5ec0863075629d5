import type { JudgedFinding } from '../engine/index.ts';
import type { Policy } from '../policy/index.ts';
import type { Cleared, Sharable } from './gate.ts';

/** Whether a text with these findings may be handed out in clear, after the developer was asked. */
export function mayCopyAsIs({ share }: Policy, findings: readonly JudgedFinding[]): boolean {
  switch (share.copyAsIs) {
    case 'never':
      return false;
    case 'unlessBlocked':
      return !findings.some(({ action }) => action === 'block');
    case 'always':
      return true;
  }
}

/** Whether the developer must have seen the replacements side by side before anything goes out, whatever is replaced. */
export function needsPreview({ share }: Policy): boolean {
  return share.preview === 'always';
}

/** Whether the developer must have seen at least what was found, and what was not looked for, before anything goes out. */
export function needsLook(
  { share }: Policy,
  { findings, limited }: Pick<Cleared<Sharable>, 'findings' | 'limited'>,
): boolean {
  if (share.preview !== 'whenFindings') return share.preview === 'always';
  return findings.length > 0 || limited !== undefined;
}
