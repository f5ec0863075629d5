import * as vscode from 'vscode';
import { describe, ownerOf } from './documents.ts';
import { pickDummy } from './dummyPick.ts';
import type { Engines } from './engines.ts';
import type { LiveScanner } from './liveScanner.ts';
import type { ReplaceEdits } from './replaceActions.ts';

/** Asks for another dummy and puts it in the place of a finding. Not in the palette. */
export const chooseDummyCommand = 'promptVeil.chooseDummy';

/** The quick fix that asks which dummy it shall be. */
export class ChosenDummy {
  constructor(
    private readonly scanner: LiveScanner,
    private readonly engines: Engines,
    private readonly edits: ReplaceEdits,
  ) {}

  /** @param start of the finding in the document as it stands now, a UTF-16 offset */
  async replace(uri: vscode.Uri, start: number): Promise<void> {
    const document = await vscode.workspace.openTextDocument(uri);
    const check = (await this.scanner.current(document))?.check;
    const finding =
      check?.kind === 'checked' ? check.findings.find((found) => found.start === start) : undefined;
    if (!finding) return;
    const owner = ownerOf(uri);
    const [engine, vault] = await Promise.all([this.engines.engineFor(owner), this.engines.vault()]);
    const text = document.getText();
    const description = describe(document);
    const [replacement] = engine.redact(text, [finding], vault, description).replacements;
    if (!replacement) return;
    const choice = engine.dummyChoice({ text, replacement }, vault, description);
    const title = engine.rule(finding.ruleId)?.title ?? finding.ruleId;
    const { version } = document;
    if ((await pickDummy(choice, title)) === undefined || document.version !== version) return;
    await vscode.workspace.applyEdit(await this.edits.replace(document, [finding]));
  }
}
