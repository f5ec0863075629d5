import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, inWorkspace } from '../../support/openText.ts';
import { awsKeyId } from '../../support/secrets.ts';

async function save(name: string): Promise<string> {
  const target = inWorkspace(name);
  await vscode.commands.executeCommand('promptVeil.saveReport', target);
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
  await vscode.workspace.fs.delete(target);
  assert.equal(text.includes(awsKeyId()), false, 'a report must never contain a value');
  return text;
}

describe('A report of the last scan', () => {
  afterEach(closeEverything);

  it('is nothing before there was one', async () => {
    const saved = await vscode.commands.executeCommand('promptVeil.saveReport', inWorkspace('early.html'));
    assert.equal(saved, undefined);
  });

  it('is written in the form that the name asks for', async () => {
    await vscode.commands.executeCommand('promptVeil.scanWorkspace');
    const html = await save('report.html');
    assert.match(
      html,
      /2 findings would be sent to Claude in clear; the policy blocks all of them\. 1 file was not/,
    );
    assert.match(html, /src\/config\.ts/);
    assert.match(html, /offer\.pdf/);
    assert.match(html, /Policy in force/);
    assert.match(await save('report.md'), /aws-access-key-id/);
    const sarif = JSON.parse(await save('report.sarif')) as { runs: { results: unknown[] }[] };
    assert.equal(sarif.runs[0]?.results.length, 2);
    const json = JSON.parse(await save('report.json')) as {
      findings: { path: string; startLine: number }[];
      summary: { filesScanned: number };
    };
    assert.deepEqual(
      json.findings.map(({ path, startLine }) => [path, startLine]),
      [
        ['letter.docx', 1],
        ['src/config.ts', 1],
      ],
    );
    assert.equal(json.summary.filesScanned, 3);
    assert.match(await save('report.csv'), /^src\/config\.ts,1,/m);
  });

  it('is not written under a name of another kind', async () => {
    const target = inWorkspace('report.docx');
    assert.equal(await vscode.commands.executeCommand('promptVeil.saveReport', target), undefined);
    const isThere = await vscode.workspace.fs.stat(target).then(
      () => true,
      () => false,
    );
    assert.equal(isThere, false);
  });
});
