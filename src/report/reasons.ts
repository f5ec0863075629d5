import type { LimitReason } from '../detect/index.ts';
import type { NotCheckedReason } from '../engine/index.ts';

const limits: Readonly<Record<LimitReason, string>> = {
  minified: 'minified file: only secrets were looked for',
  'lock-file': 'lock file: only secrets were looked for',
  'source-map': 'source map: only secrets were looked for',
};

const reasons: Readonly<Record<NotCheckedReason | LimitReason, string>> = {
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
  ...limits,
};

/** Why a file was not checked, or only for secrets, in words that complete "photo.png: …". */
export function describeReason(reason: NotCheckedReason | LimitReason): string {
  return reasons[reason];
}

/** Whether a file was scanned all the same, for secrets. */
export function isLimit(reason: NotCheckedReason | LimitReason): reason is LimitReason {
  return reason in limits;
}
