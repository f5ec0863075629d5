import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const isLoaded = (): boolean => Object.keys(require.cache).some((file) => file.endsWith('askClaude.js'));

/** First by its name: the other files ask questions. */
describe('The SDK', () => {
  it('is loaded at the first question, not before', async () => {
    await vscode.extensions.getExtension('prompt-veil.prompt-veil')?.activate();
    assert.equal(isLoaded(), false);
    const settings = vscode.workspace.getConfiguration('promptVeil');
    // A port that nobody listens on: whether the key works does not matter.
    await settings.update('askClaude.baseUrl', 'http://127.0.0.1:9', vscode.ConfigurationTarget.Global);
    assert.equal(await vscode.commands.executeCommand('promptVeil.testApiKey'), false);
    await settings.update('askClaude.baseUrl', undefined, vscode.ConfigurationTarget.Global);
    assert.equal(isLoaded(), true);
  });
});
