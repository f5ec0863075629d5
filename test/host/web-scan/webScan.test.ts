import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { inWorkspace } from '../../support/openText.ts';

interface Outcome {
  readonly files: number;
  readonly findings: number;
  readonly isWhole: boolean;
}

describe('Scanning where there are no threads', () => {
  it('finds the same, and lets others have their turn', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 5);
    const outcome = await vscode.commands.executeCommand<Outcome>('promptVeil.scanWorkspace');
    clearInterval(timer);
    assert.deepEqual([outcome.isWhole, outcome.files, outcome.findings], [true, 303, 12]);
    assert.equal(turns > 0, true);
  });

  it('looks only at what changed when asked to', async () => {
    const text = new TextEncoder().encode('export const key = 22;\n');
    await vscode.workspace.fs.writeFile(inWorkspace('src/module-0.ts'), text);
    const { files } = await vscode.commands.executeCommand<Outcome>('promptVeil.scanChanged');
    assert.equal(files <= 1, true);
  });
});
