import type { NotCheckedReason } from '../engine/index.ts';

const reasons: Readonly<Record<NotCheckedReason, string>> = {
  'too-large': 'larger than the limit of the policy',
  binary: 'binary file',
  unreadable: 'could not be read',
  excluded: 'excluded by the policy',
  failed: 'the scan failed',
  'timed-out': 'the scan took too long',
};

export function describeReason(reason: NotCheckedReason): string {
  return reasons[reason];
}
