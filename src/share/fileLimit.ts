import type * as vscode from 'vscode';
import { ownerOf } from '../editor/documents.ts';
import type { Engines } from '../editor/engines.ts';
import type { ShareItem } from './sources.ts';

/** How many files may be scanned at once, by the policy of a file or folder. */
export type FileLimit = (uri: vscode.Uri) => number;

export function fileLimit(engines: Engines): FileLimit {
  return (uri) => engines.policyFor(ownerOf(uri)).limits.maximumFiles;
}

/** The smallest limit of the files' policies, where there are more files than that. */
export function exceededLimit(items: readonly ShareItem[], limitOf: FileLimit): number | undefined {
  const limit = items.reduce((least, { uri }) => Math.min(least, limitOf(uri)), Infinity);
  return items.length > limit ? limit : undefined;
}
