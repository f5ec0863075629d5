import * as vscode from 'vscode';
import type { RuleInfo } from '../detect/index.ts';
import { joinProblems, lintPolicy } from '../policy/index.ts';
import { listForeignFiles, listOwnFiles } from './folderListing.ts';
import { loadLayerState } from './loadLayers.ts';
import type { InspectPolicy } from './policyDiagnostics.ts';
import { readWorkspaceText } from './readWorkspaceText.ts';

export interface InspectorOptions {
  /** Every rule that may be named in a policy. */
  readonly rules: (uri: vscode.Uri) => Promise<readonly Pick<RuleInfo, 'id'>[]>;
  /** Names the key of the fingerprints of a document's folder. */
  readonly keyId: (uri: vscode.Uri) => Promise<string | undefined>;
}

/** Of larger folders the files are not listed, and globs that match nothing are not told. */
const mostFiles = 5000;
const listingAgeMs = 15_000;

/** Finds everything that is wrong with a policy file as it stands in the editor. */
export function policyInspector({ rules, keyId }: InspectorOptions): InspectPolicy {
  const listings = new Map<
    string,
    { readonly at: number; readonly files: Promise<readonly string[] | undefined> }
  >();

  function filesBeside(uri: vscode.Uri): Promise<readonly string[] | undefined> {
    const known = listings.get(uri.toString());
    if (known && Date.now() - known.at < listingAgeMs) return known.files;
    const files = listFiles(vscode.Uri.joinPath(uri, '..'));
    listings.set(uri.toString(), { at: Date.now(), files });
    return files;
  }

  return async (uri, text) => {
    const file = { kind: 'workspace', path: uri.path, source: '.promptveil.json', text } as const;
    const readText = (path: string): Promise<string | undefined> => readWorkspaceText(uri.with({ path }));
    const { loaded, problems } = await loadLayerState(file, readText, undefined);
    if (!loaded?.reading.readable) return problems;
    const [known, key, files, { compileLinearPattern }] = await Promise.all([
      rules(uri),
      keyId(uri),
      filesBeside(uri),
      import('../policy/linearPattern.ts'),
    ]);
    const lint = lintPolicy(loaded.reading, {
      rules: known,
      compilePattern: compileLinearPattern,
      today: new Date().toISOString().slice(0, 10),
      ...(files && { files }),
      ...(key === undefined ? {} : { keyId: key }),
    });
    return joinProblems(problems, lint);
  };
}

/** @returns undefined where there are too many to tell of a glob that it matches none */
async function listFiles(folder: vscode.Uri): Promise<readonly string[] | undefined> {
  const [own, foreign] = await Promise.all([listOwnFiles(folder, mostFiles), listForeignFiles(folder)]);
  if (own.length >= mostFiles) return undefined;
  return [...own, ...foreign].map((uri) => uri.path.slice(folder.path.length + 1));
}
