import * as vscode from 'vscode';
import type { FileStamp, PlacedFinding } from '../scanning/task.ts';
import { resultsFile } from './resultsFile.ts';
import type { KeptResults, NotCheckedFile } from './scanResults.ts';

/** The form on disk; counts up when it changes, and what is older is forgotten. */
const version = 1;

interface StoredResults {
  readonly version: number;
  /** Names what the scan was made under: where it is another now, everything has to be looked at anew. */
  readonly under: string;
  readonly scopes: readonly string[];
  readonly files: readonly (readonly [uri: string, findings: readonly StoredFinding[]])[];
  readonly notChecked: readonly (readonly [uri: string, reason: NotCheckedFile['reason']])[];
  readonly stamps: readonly (readonly [uri: string, size: number, modified: number])[];
}

/** Where it is and what kind it is, never the value; what was beside it is left out too. */
type StoredFinding = Omit<PlacedFinding, 'evidence'>;

/** Keeps results over a reload, in a file of VS Code's storage for the workspace. */
export class ResultsMemory {
  constructor(private readonly folder: vscode.Uri | undefined) {}

  /** @returns undefined where there is nothing, or nothing that can be used */
  async load(): Promise<{ readonly kept: KeptResults; readonly under: string } | undefined> {
    if (!this.folder) return undefined;
    try {
      const bytes = await vscode.workspace.fs.readFile(resultsFile(this.folder));
      const stored = JSON.parse(new TextDecoder().decode(bytes)) as StoredResults;
      return stored.version === version ? { kept: revive(stored), under: stored.under } : undefined;
    } catch {
      return undefined;
    }
  }

  /** Undefined results are forgotten. Never rejects: without memory everything else works. */
  async save(kept: KeptResults | undefined, under: string): Promise<void> {
    if (!this.folder) return;
    try {
      if (!kept) await vscode.workspace.fs.delete(resultsFile(this.folder));
      else {
        await vscode.workspace.fs.createDirectory(this.folder);
        const text = JSON.stringify(toStored(kept, under));
        await vscode.workspace.fs.writeFile(resultsFile(this.folder), new TextEncoder().encode(text));
      }
    } catch {
      return;
    }
  }
}

function toStored({ scopes, files, notChecked, stamps }: KeptResults, under: string): StoredResults {
  return {
    version,
    under,
    scopes: scopes.map((uri) => uri.toString()),
    files: files.map(({ uri, findings }) => [uri.toString(), findings.map(withoutEvidence)]),
    notChecked: notChecked.map(({ uri, reason }) => [uri.toString(), reason]),
    stamps: [...stamps].map(([uri, { size, modified }]) => [uri, size, modified]),
  };
}

function withoutEvidence(finding: PlacedFinding): StoredFinding {
  const { ruleId, category, start, end, confidence, score, action, fingerprint, title } = finding;
  const { startLine, startColumn, endLine, endColumn } = finding;
  const place = { start, end, startLine, startColumn, endLine, endColumn };
  return { ruleId, category, confidence, score, action, fingerprint, title, ...place };
}

function revive({ scopes, files, notChecked, stamps }: StoredResults): KeptResults {
  const parse = (text: string): vscode.Uri => vscode.Uri.parse(text);
  return {
    scopes: scopes.map(parse),
    files: files.map(([uri, findings]) => ({
      uri: parse(uri),
      findings: findings.map((finding) => ({ ...finding, evidence: [] })),
    })),
    notChecked: notChecked.map(([uri, reason]) => ({ uri: parse(uri), reason })),
    stamps: new Map(stamps.map(([uri, size, modified]): [string, FileStamp] => [uri, { size, modified }])),
  };
}
