import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { closeEverything, inWorkspace } from '../../support/openText.ts';
import { awsKeyId } from '../../support/secrets.ts';
import { keys } from './workspace.ts';

interface Outcome {
  readonly files: number;
  readonly findings: number;
  readonly notChecked: number;
}

const scanChanges = (scope: string): Thenable<Outcome | undefined> =>
  vscode.commands.executeCommand('promptVeil.scanChanges', scope);
const write = (path: string, text: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(inWorkspace(path), new TextEncoder().encode(text));
const git = (...words: string[]): void => {
  execFileSync('git', words, { cwd: inWorkspace('').fsPath });
};
const original = `import boto3\na = "${keys[0]}"\nb = "${keys[1]}"\n`;

describe('Scanning changes', () => {
  afterEach(async () => {
    git('reset', '--quiet', '--hard');
    git('clean', '--quiet', '--force', '-d');
    await vscode.commands.executeCommand('promptVeil.clearResults');
    await closeEverything();
  });

  it('finds in staged files only what the commit adds', async () => {
    await write('src/config.py', `${original}c = "${awsKeyId(51)}"\n`);
    await write('src/new ü.py', `d = "${awsKeyId(52)}"\n`);
    git('add', '.');
    await write('src/config.py', `${original}c = 1\ne = "${awsKeyId(53)}"\n`);
    const outcome = await scanChanges('staged');
    assert.deepEqual([outcome?.files, outcome?.findings], [2, 2]);
  });

  it('finds in what is not staged the new lines and the new files', async () => {
    await write('src/config.py', `${original}c = "${awsKeyId(54)}"\n`);
    git('add', '.');
    await write('src/config.py', `${original}c = "${awsKeyId(54)}"\nd = "${awsKeyId(55)}"\n`);
    await write('src/new ü.py', `e = "${awsKeyId(56)}"\nf = "${awsKeyId(57)}"\n`);
    const outcome = await scanChanges('unstaged');
    assert.deepEqual([outcome?.files, outcome?.findings], [2, 3]);
  });

  it('finds what a branch adds to the one it came from', async () => {
    git('checkout', '--quiet', '-b', 'feature');
    await write('src/config.py', `${original}c = "${awsKeyId(58)}"\n`);
    git('add', '.');
    git('-c', 'user.name=Test', '-c', 'user.email=test@example.com', 'commit', '--quiet', '-m', 'Add');
    await write('src/other.py', `key = "${keys[2]}"\nd = "${awsKeyId(59)}"\n`);
    try {
      const outcome = await scanChanges('branch');
      assert.deepEqual([outcome?.files, outcome?.findings], [2, 2]);
    } finally {
      git('reset', '--quiet', '--hard');
      git('checkout', '--quiet', '-');
      git('branch', '--quiet', '-D', 'feature');
    }
  });
});
