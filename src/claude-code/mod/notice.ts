import type { Category } from '../../detect/index.ts';
import type { NotCheckedReason } from '../../engine/index.ts';
import type { UncheckedKind } from './unchecked.ts';
import { Withheld } from './withheld.ts';

const names: Readonly<Record<Category, readonly [one: string, many: string]>> = {
  secret: ['secret', 'secrets'],
  contact: ['contact detail', 'contact details'],
  identity: ['identity number', 'identity numbers'],
  financial: ['financial detail', 'financial details'],
  health: ['health detail', 'health details'],
  device: ['device identifier', 'device identifiers'],
  location: ['location', 'locations'],
  organization: ['organization', 'organizations'],
  account: ['account name', 'account names'],
  custom: ['value of your policy', 'values of your policy'],
};

/** `2 secrets, 1 contact detail`: what was replaced, never the values. */
export function countText(counts: ReadonlyMap<Category, number>): string {
  return [...counts]
    .map(([category, count]) => `${count} ${names[category][count === 1 ? 0 : 1]}`)
    .join(', ');
}

const uncheckedNames: Readonly<Record<UncheckedKind, readonly [one: string, many: string]>> = {
  picture: ['picture', 'pictures'],
  document: ['document that is no text', 'documents that are no text'],
};

/** `1 picture`: what went out without a check. */
export function uncheckedText(counts: ReadonlyMap<UncheckedKind, number>): string {
  return [...counts]
    .map(([kind, count]) => `${count} ${uncheckedNames[kind][count === 1 ? 0 : 1]}`)
    .join(', ');
}

export const heldUncheckedText =
  'Prompt Veil held this back: a picture or a document that is no text cannot be checked, and the policy shares ' +
  'nothing as it is (share.copyAsIs in .promptveil.json).';

const reasons: Readonly<Record<NotCheckedReason, string>> = {
  'too-large': 'it is larger than the limit of the policy',
  binary: 'it is binary',
  archive: 'it is an archive',
  document: 'it is an office document or a PDF',
  encrypted: 'it is protected with a password',
  damaged: 'it is damaged',
  pictures: 'it holds only pictures',
  unreadable: 'it could not be read',
  excluded: 'the policy leaves it unchecked',
  failed: 'the check failed',
  'timed-out': 'the check took too long',
};

/** Why something was held back, in words for the person and for Claude. */
export function reasonText(reason: NotCheckedReason): string {
  return `Prompt Veil held this back: ${reasons[reason]}.`;
}

/** Why something was held back, where an error says so. */
export function sentenceOf(error: unknown): string {
  return error instanceof Withheld ? reasonText(error.reason) : failedText;
}

export const failedText = 'Prompt Veil held this back: the check failed.';

export const closedFileText =
  'Prompt Veil: the policy never shares this file (files.neverShare in .promptveil.json).';

export const rawHistoryText =
  'Prompt Veil stopped this prompt: the history of this session holds real values and would be sent again. ' +
  'Start a new session, or run /compact, which rewrites the history with dummy data on this machine.';
