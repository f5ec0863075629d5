import * as vscode from 'vscode';
import { displayPath, isScanned, policyPath } from '../editor/documents.ts';
import type { Span } from '../editor/occurrences.ts';
import { isOnlyRead, readText } from '../files/readText.ts';
import { decodeText, encodeText } from '../files/textFile.ts';
import { changedFiles } from './changedFiles.ts';
import type { FileLimit } from './fileLimit.ts';
import type { ReadText, Sharable } from './gate.ts';

/** What a developer can choose to share. */
export type Scope = 'selection' | 'file' | 'openEditors' | 'changedFiles' | 'folder' | 'files';

/** A file or a part of one, as VS Code knows it. */
export interface ShareItem extends Sharable {
  readonly title: string;
  readonly uri: vscode.Uri;
}

/** The selected parts of the active editor; nothing where nothing is selected. */
export function selectedItems(): ShareItem[] {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return [];
  return editor.selections
    .filter((selection) => !selection.isEmpty)
    .sort((a, b) => a.start.compareTo(b.start))
    .map((selection) => documentItem(editor.document, spanOf(editor.document, selection)));
}

export function documentItem(document: vscode.TextDocument, span?: Span): ShareItem {
  const { uri, languageId } = document;
  const text = document.getText();
  return {
    uri,
    path: policyPath(uri),
    title: displayPath(uri),
    languageId,
    ...(span ? { span } : {}),
    read: () => Promise.resolve({ kind: 'text', text }),
  };
}

function spanOf(document: vscode.TextDocument, range: vscode.Range): Span {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

/**
 * Resolves a scope to what is shared.
 * @param uris the files and folders chosen in the explorer
 * @param limitOf how many files of a folder are looked for; one more tells that there are too many
 */
export async function itemsOf(
  scope: Scope,
  uris: readonly vscode.Uri[] = [],
  limitOf: FileLimit = () => Infinity,
): Promise<ShareItem[]> {
  switch (scope) {
    case 'selection':
      return selectedItems();
    case 'file': {
      const document = vscode.window.activeTextEditor?.document;
      if (!document) return [];
      return [isOnlyRead(document.uri.path) ? fileItem(document.uri) : documentItem(document)];
    }
    case 'openEditors':
      return toItems(openEditors());
    case 'changedFiles':
      return toItems(await changedFiles());
    case 'folder':
    case 'files':
      return toItems((await Promise.all(uris.map((uri) => filesBelow(uri, limitOf(uri))))).flat());
  }
}

function openEditors(): vscode.Uri[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .flatMap(({ input }) => {
      if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputNotebook)
        return [input.uri];
      return input instanceof vscode.TabInputTextDiff ? [input.modified] : [];
    })
    .filter((uri) => isScanned({ uri }));
}

function toItems(uris: readonly vscode.Uri[]): ShareItem[] {
  const byName = new Map(uris.map((uri) => [uri.toString(), uri]));
  return [...byName.values()].sort((a, b) => (a.path < b.path ? -1 : 1)).map(fileItem);
}

function fileItem(uri: vscode.Uri): ShareItem {
  const languageId = isOnlyRead(uri.path) ? layoutOf(uri.path) : openDocument(uri)?.languageId;
  return {
    uri,
    path: policyPath(uri),
    title: displayPath(uri),
    ...(languageId === undefined ? {} : { languageId }),
    read: () => readCurrent(uri),
  };
}

/** A folder's files, without what `files.exclude` hides. */
async function filesBelow(uri: vscode.Uri, limit: number): Promise<vscode.Uri[]> {
  const { type } = await vscode.workspace.fs.stat(uri);
  if ((type & vscode.FileType.Directory) === 0) return [uri];
  const pattern = new vscode.RelativePattern(uri, '**/*');
  return vscode.workspace.findFiles(pattern, undefined, Number.isFinite(limit) ? limit + 1 : undefined);
}

/** As VS Code names it: a sheet is laid out in columns. */
function layoutOf(path: string): string {
  return /\.xls\w$/i.test(path) ? 'csv' : 'plaintext';
}

/** What is in the editor, where it is open there, else what is on disk; of a PDF or an Office file its text. */
async function readCurrent(uri: vscode.Uri): Promise<ReadText> {
  const open = isOnlyRead(uri.path) ? undefined : openDocument(uri);
  if (open) return { kind: 'text', text: open.getText() };
  const bytes = await readBytes(uri);
  if (!bytes) return { kind: 'notChecked', reason: 'unreadable' };
  const reading = await readText(bytes, uri.path);
  return reading.kind === 'notChecked' ? reading : { kind: 'text', text: reading.text };
}

async function readBytes(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch {
    return undefined;
  }
}

/** The bytes of a changed text in the encoding of the file it came from; UTF-8 for what was never a text file. */
export async function encodeLike(uri: vscode.Uri, text: string): Promise<Uint8Array> {
  const bytes = isOnlyRead(uri.path) ? undefined : await readBytes(uri);
  const file = bytes && decodeText(bytes);
  return file ? encodeText(text, file.encoding) : new TextEncoder().encode(text);
}

function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}
