import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codeActionsAt } from '../../support/codeActions.ts';
import { diagnosticsWhen } from '../../support/editor.ts';
import { inWorkspace } from '../../support/openText.ts';

describe('A workspace that is not trusted', () => {
  it('cannot loosen anything, by its policy or by its settings', async () => {
    assert.equal(vscode.workspace.isTrusted, false);
    const uri = inWorkspace('config.py');
    await vscode.window.showTextDocument(uri);
    const [found] = await diagnosticsWhen(uri, (list) => list.length === 1);
    assert.equal(found?.severity, vscode.DiagnosticSeverity.Error);
  });

  it('is told what of it is ignored, for the whole policy and for the file', async () => {
    const uri = inWorkspace('config.py');
    await vscode.window.showTextDocument(uri);
    await diagnosticsWhen(uri, (list) => list.length === 1);
    await vscode.commands.executeCommand('promptVeil.showEffectivePolicy');
    const page = vscode.workspace.textDocuments.find(
      (document) => document.uri.scheme === 'promptveil-policy',
    );
    assert.ok(page);
    const [file = '', whole = ''] = page.getText().split('\n---\n');
    for (const text of [file, whole])
      assert.match(text, /Ignored, because this workspace is not trusted[^]*`actions\.secret: off`/);
  });

  it('is not offered fixes that would change nothing there', async () => {
    const uri = inWorkspace('config.py');
    const [found] = await diagnosticsWhen(uri, (list) => list.length === 1);
    assert.ok(found);
    const titles = (await codeActionsAt(uri, found.range)).map(({ title }) => title).join('\n');
    assert.match(titles, /Replace with dummy data/);
    assert.equal(titles.includes('policy'), false);
  });
});
