import * as vscode from 'vscode';
import type { Replacement } from '../dummy/index.ts';
import type { JudgedFinding } from '../engine/index.ts';
import { describe, ownerOf, rangeOf } from './documents.ts';
import type { Engines } from './engines.ts';
import { occurrencesOf } from './occurrences.ts';

/** Edits that put dummies in the place of findings; VS Code's undo takes them back. */
export class ReplaceEdits {
  constructor(private readonly engines: Engines) {}

  /** @param findings of the document as it stands now, ordered by start */
  async replace(
    document: vscode.TextDocument,
    findings: readonly JudgedFinding[],
  ): Promise<vscode.WorkspaceEdit> {
    const edit = new vscode.WorkspaceEdit();
    for (const { start, end, dummy } of await this.replacements(document, findings))
      edit.replace(document.uri, rangeOf(document, { start, end }), dummy);
    return edit;
  }

  /** Every place where the value of a finding stands, also where no rule recognised it. */
  async replaceEverywhere(
    document: vscode.TextDocument,
    finding: JudgedFinding,
    all: readonly JudgedFinding[],
  ): Promise<vscode.WorkspaceEdit> {
    return this.replace(document, placesOf(document, finding, all));
  }

  private async replacements(
    document: vscode.TextDocument,
    findings: readonly JudgedFinding[],
  ): Promise<readonly Replacement[]> {
    const { replacements } = await this.engines.redact(
      ownerOf(document.uri),
      document.getText(),
      findings,
      describe(document),
    );
    return replacements;
  }
}

/** The finding itself, others of the same value, and places where the same value stands unrecognised. */
export function placesOf(
  document: vscode.TextDocument,
  finding: JudgedFinding,
  all: readonly JudgedFinding[],
): readonly JudgedFinding[] {
  const text = document.getText();
  const value = text.slice(finding.start, finding.end);
  const same = all.filter(({ start, end }) => text.slice(start, end) === value);
  const unrecognised = occurrencesOf(text, value)
    .filter((span) => !all.some(({ start, end }) => start < span.end && end > span.start))
    .map((span) => ({ ...finding, ...span }));
  return [...same, ...unrecognised].sort((a, b) => a.start - b.start);
}
