import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsWhen } from '../../support/editor.ts';
import { awsKeyId } from '../../support/secrets.ts';

describe('the packaged extension, installed', () => {
  it('is the one from the package and activates by itself', async () => {
    const extension = vscode.extensions.getExtension('prompt-veil.prompt-veil');
    assert.ok(extension, 'the extension is not installed');
    assert.match(extension.extensionPath, /prompt-veil\.prompt-veil-\d/);

    const document = await vscode.workspace.openTextDocument({ content: `key = "${awsKeyId()}"\n` });
    await vscode.window.showTextDocument(document);
    await diagnosticsWhen(document.uri, (list) => list.length === 1);
    assert.equal(extension.isActive, true);
  });
});
