import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { diagnosticsWhen } from '../../support/editor.ts';
import { closeEverything, inWorkspace, openFile, setText } from '../../support/openText.ts';
import { awsKeyId } from '../../support/secrets.ts';
import { generated } from './workspace.ts';

interface Outcome {
  readonly files: number;
  readonly findings: number;
  readonly notChecked: number;
  readonly isWhole: boolean;
}

const scan = (command = 'promptVeil.scanWorkspace', ...words: unknown[]): Thenable<Outcome> =>
  vscode.commands.executeCommand<Outcome>(command, ...words);
const planted = generated.files / generated.plantEvery;
/** Root can read everything. */
const closedFiles = process.getuid?.() === 0 ? 0 : 1;
/** The `.env`, source and output of the notebook's cell, and the PDF. */
const others = 4;
/** Too large, a picture, an archive, a document, a PDF without text, and what may not be read. */
const notChecked = 5 + closedFiles;

describe('Scanning the workspace', () => {
  afterEach(closeEverything);

  it('misses nothing, counts nothing twice, and says what it could not check', async () => {
    const outcome = await scan();
    assert.equal(outcome.isWhole, true);
    assert.equal(outcome.findings, planted + others);
    assert.equal(outcome.notChecked, notChecked);
    // With the .gitignore, the .env, the notebook and the PDF.
    assert.equal(outcome.files, generated.files + 4 + 6);
  });

  it('scans a folder and a file by themselves', async () => {
    const folder = await scan('promptVeil.scanFolder', inWorkspace('src/part-0'));
    assert.equal(folder.files, generated.files / 30);
    assert.equal(folder.findings, 10);
    const file = await scan('promptVeil.scanFile', inWorkspace('src/part-0/module-0.ts'));
    assert.deepEqual([file.files, file.findings], [1, 1]);
  });

  it('scans an ignored folder that is named', async () => {
    const { files, findings } = await scan('promptVeil.scanFolder', inWorkspace('ignored'));
    assert.deepEqual([files, findings], [1, 1]);
  });

  it('looks only at what changed when asked to, and goes on where it was stopped', async () => {
    await vscode.commands.executeCommand('promptVeil.clearResults');
    const running = scan();
    await vscode.commands.executeCommand('promptVeil.stopScan');
    const started = performance.now();
    const stopped = await running;
    assert.equal(stopped.isWhole, false);
    assert.equal(performance.now() - started < 200, true);
    const rest = await scan('promptVeil.scanChanged');
    assert.equal(rest.isWhole, true);
    assert.equal(stopped.files + rest.files >= generated.files, true);
    const nothing = await scan('promptVeil.scanChanged');
    assert.equal(nothing.files < 10, true);
  });

  it('does not ask which changes to scan where there is no git', async () => {
    assert.equal(await scan('promptVeil.scanChanges'), undefined);
  });

  it('survives files that change and go while it runs', async () => {
    const folder = inWorkspace('src/part-29').fsPath;
    const names = fs.readdirSync(folder);
    const texts = names.map((name) => fs.readFileSync(path.join(folder, name), 'utf8'));
    const running = scan();
    for (const name of names) fs.rmSync(path.join(folder, name));
    const editor = await openFile('src/part-0/module-0.ts', `const key = '${awsKeyId(1)}';\n`);
    await setText(editor, `// ${'x'.repeat(50)}\nconst key = '${awsKeyId(1)}';\n`);
    const outcome = await running;
    assert.equal(outcome.isWhole, true);
    assert.equal(outcome.findings >= planted + others - 10, true);
    assert.equal(outcome.notChecked, notChecked);
    for (const [index, name] of names.entries())
      fs.writeFileSync(path.join(folder, name), texts[index] ?? '');
    await diagnosticsWhen(editor.document.uri, (list) => list.length === 1);
  });
});
