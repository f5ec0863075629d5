import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsWhen } from '../../support/editor.ts';
import { awsKeyId } from '../../support/secrets.ts';

describe('Prompt Veil in VS Code', () => {
  it('activates', async () => {
    const extension = vscode.extensions.getExtension('prompt-veil.prompt-veil');
    assert.ok(extension, 'the extension is not installed');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('underlines an access key, and nothing but the key', async () => {
    const key = awsKeyId();
    const document = await vscode.workspace.openTextDocument({
      language: 'typescript',
      content: `// 🔑 set by the deploy job\nexport const accessKey = '${key}';\n`,
    });
    await vscode.window.showTextDocument(document);
    const found = await diagnosticsWhen(document.uri, (list) => list.length > 0);
    assert.deepEqual(
      found.map(({ range }) => document.getText(range)),
      [key],
    );
    assert.equal(
      found.some(({ message }) => message.includes(key)),
      false,
      'a message must never contain the value',
    );
  });
});
