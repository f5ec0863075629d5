import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsWhen } from '../../support/editor.ts';

describe('A workspace of two folders', () => {
  it('follows the policy of each', async () => {
    const severities: Record<string, vscode.DiagnosticSeverity | undefined> = {};
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      const uri = vscode.Uri.joinPath(folder.uri, 'config.py');
      await vscode.window.showTextDocument(uri, { preview: false });
      const [found] = await diagnosticsWhen(uri, (list) => list.length === 1);
      severities[folder.name] = found?.severity;
    }
    assert.deepEqual(severities, {
      strict: vscode.DiagnosticSeverity.Error,
      lenient: vscode.DiagnosticSeverity.Information,
    });
  });

  it('names files by their path in their own folder', async () => {
    const uris = (vscode.workspace.workspaceFolders ?? []).map((folder) =>
      vscode.Uri.joinPath(folder.uri, 'config.py'),
    );
    await vscode.commands.executeCommand('promptVeil.scanBeforeSharing', {
      scope: 'files',
      uris,
      action: 'copy',
    });
    const headings = [...(await vscode.env.clipboard.readText()).matchAll(/^### `(.*)`$/gm)];
    assert.deepEqual(
      headings.map(([, path]) => path),
      ['lenient/config.py', 'strict/config.py'],
    );
  });
});
