import type { ScanResult } from '../detect/index.ts';
import type { NotCheckedReason } from '../engine/index.ts';

const reasons: Readonly<Record<NotCheckedReason, string>> = {
  'too-large': 'larger than the limit of the policy',
  binary: 'binary file',
  archive: 'archive: the files in it were not looked into',
  document: 'office document or PDF: its text was not read',
  encrypted: 'protected with a password',
  damaged: 'damaged PDF: its text could not be read in full',
  pictures: 'PDF of pictures: there is no text in it',
  unreadable: 'could not be read',
  excluded: 'excluded by the policy',
  failed: 'the scan failed',
  'timed-out': 'the scan took too long',
};

/** Why a file was not checked, in words that complete "photo.png: …". */
export function describeReason(reason: NotCheckedReason): string {
  return reasons[reason];
}

const limits: Readonly<Record<NonNullable<ScanResult['limited']>['reason'], string>> = {
  minified: 'minified file: only secrets were looked for',
  'lock-file': 'lock file: only secrets were looked for',
  'source-map': 'source map: only secrets were looked for',
};

/** That only secrets were looked for in a file, and why. */
export function describeLimit(reason: keyof typeof limits): string {
  return limits[reason];
}
