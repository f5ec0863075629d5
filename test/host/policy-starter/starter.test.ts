import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsWhen } from '../../support/editor.ts';
import { closeEverything, inWorkspace } from '../../support/openText.ts';

const create = (): Thenable<unknown> => vscode.commands.executeCommand('promptVeil.openPolicy');
const policyUri = (): vscode.Uri => inWorkspace('.promptveil.json');

describe('Creating a workspace policy', () => {
  afterEach(async () => {
    await closeEverything();
    await vscode.workspace.fs.delete(policyUri());
  });

  it('asks nothing, and writes what suits the files of the folder and not those of others', async () => {
    await create();
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.uri.toString(), policyUri().toString());
    const text = document.getText();
    for (const wanted of [/\*\.tfvars/, /node_modules/, /Tests are full/]) assert.match(text, wanted);
    for (const foreign of [/Python/, /Tables and notebooks/, /vendored/]) assert.doesNotMatch(text, foreign);
    const problems = await diagnosticsWhen(document.uri, (list) => list.length > 0);
    const seen = problems.filter(({ severity }) => severity !== vscode.DiagnosticSeverity.Hint);
    assert.deepEqual(
      seen.map(({ message }) => message),
      [],
    );
    const ofModules = problems.filter(({ range }) => document.getText(range).includes('node_modules'));
    assert.deepEqual(ofModules, []);
  });

  it('opens the one that is there', async () => {
    const text = '{ "version": 1 }\n';
    await vscode.workspace.fs.writeFile(policyUri(), new TextEncoder().encode(text));
    await create();
    assert.equal(vscode.window.activeTextEditor?.document.getText(), text);
  });
});
