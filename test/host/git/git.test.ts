import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsWhen, eventually } from '../../support/editor.ts';
import { inWorkspace } from '../../support/openText.ts';
import { awsKeyId } from '../../support/secrets.ts';

interface Git {
  getAPI(version: 1): { repositories: Repository[]; onDidOpenRepository: vscode.Event<unknown> };
}
interface Repository {
  inputBox: { value: string };
  status(): Promise<void>;
}

async function repository(): Promise<Repository> {
  const git = await vscode.extensions.getExtension<Git>('vscode.git')?.activate();
  assert.ok(git);
  const api = git.getAPI(1);
  const [first] = await eventually(
    () => api.repositories,
    (list) => list.length > 0,
    (listener) => api.onDidOpenRepository(listener),
    'a repository',
  );
  assert.ok(first);
  return first;
}

describe('In a git repository', () => {
  it('the commit message is scanned', async () => {
    const { inputBox } = await repository();
    await vscode.commands.executeCommand('workbench.view.scm');
    const key = awsKeyId();
    inputBox.value = `Use ${key} for uploads`;
    const [document] = await eventually(
      () => vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === 'vscode-scm'),
      ([box]) => box?.getText().includes(key) === true,
      (listener) =>
        vscode.Disposable.from(
          vscode.workspace.onDidOpenTextDocument(listener),
          vscode.workspace.onDidChangeTextDocument(listener),
        ),
      'the commit message',
    );
    assert.ok(document);
    const [found] = await diagnosticsWhen(document.uri, (list) => list.length > 0);
    assert.equal(found && document.getText(found.range), key);
    inputBox.value = '';
    await diagnosticsWhen(document.uri, (list) => list.length === 0);
  });

  it('the changed files can be shared, and only those', async () => {
    const key = awsKeyId();
    const changed = new TextEncoder().encode(`key = "${key}"\n`);
    await vscode.workspace.fs.writeFile(inWorkspace('changed.py'), changed);
    await vscode.workspace.fs.writeFile(inWorkspace('new.py'), new TextEncoder().encode('print("new")\n'));
    await (await repository()).status();
    const outcome = await vscode.commands.executeCommand<{ files: number; findings: number }>(
      'promptVeil.scanBeforeSharing',
      { scope: 'changedFiles', action: 'copy' },
    );
    assert.deepEqual([outcome.files, outcome.findings], [2, 1]);
    const text = await vscode.env.clipboard.readText();
    assert.deepEqual(
      [...text.matchAll(/^### `(.*)`$/gm)].map(([, path]) => path),
      ['changed.py', 'new.py'],
    );
    assert.equal(text.includes(key), false);
  });
});
