import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { FindingStore } from '../../../src/editor/findingStore.ts';
import type { FinishedScan } from '../../../src/scanning/task.ts';
import { resultsFile } from '../../../src/workspace/resultsFile.ts';
import { ResultsMemory } from '../../../src/workspace/resultsMemory.ts';
import { ScanResults, type Baselines } from '../../../src/workspace/scanResults.ts';
import { inWorkspace } from '../../support/openText.ts';
import { keys } from './workspace.ts';

const noBaselines: Baselines = {
  split: (_uri, findings) => ({ added: findings, known: [] }),
  counts: () => [],
  onDidChange: () => new vscode.Disposable(() => undefined),
};

describe('What is kept over a reload', () => {
  const folder = inWorkspace('kept');
  after(() => vscode.workspace.fs.delete(folder, { recursive: true }));

  it('says where what was found, and no value', async () => {
    const results = new ScanResults(new FindingStore(), (_, ruleId) => Promise.resolve(ruleId), noBaselines);
    results.begin([inWorkspace('')]);
    results.set(inWorkspace('src/config.py'), scanOf(keys[0]));
    results.set(inWorkspace('backup.zip'), { kind: 'notChecked', reason: 'archive' });
    const memory = new ResultsMemory(folder);
    await memory.save(results.keep(), 'under these rules');

    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(resultsFile(folder)));
    assert.equal(text.includes(keys[0]), false);
    assert.equal(text.includes('cue word'), false);
    const loaded = await memory.load();
    assert.equal(loaded?.under, 'under these rules');
    const revived = new ScanResults(new FindingStore(), (_, ruleId) => Promise.resolve(ruleId), noBaselines);
    revived.restore(loaded.kept);
    assert.deepEqual(
      revived.shown().map(({ uri, findings }) => [uri.path, findings.map(({ startLine }) => startLine)]),
      results.shown().map(({ uri, findings }) => [uri.path, findings.map(({ startLine }) => startLine)]),
    );
    assert.equal(revived.shownNotChecked().length, 1);
    assert.deepEqual(revived.stampOf(inWorkspace('src/config.py')), { size: 10, modified: 20 });
  });

  it('is nothing where it cannot be read', async () => {
    await vscode.workspace.fs.writeFile(resultsFile(folder), new TextEncoder().encode('{ "version": 99 }'));
    assert.equal(await new ResultsMemory(folder).load(), undefined);
    await vscode.workspace.fs.writeFile(resultsFile(folder), new TextEncoder().encode('half a fi'));
    assert.equal(await new ResultsMemory(folder).load(), undefined);
  });

  it('is forgotten with the results', async () => {
    const memory = new ResultsMemory(folder);
    await memory.save(undefined, '');
    await assert.rejects(async () => vscode.workspace.fs.stat(resultsFile(folder)));
  });
});

function scanOf(value: string): FinishedScan {
  const place = { start: 5, end: 5 + value.length, startLine: 2, startColumn: 6, endLine: 2, endColumn: 26 };
  const finding = {
    ...place,
    ...{ ruleId: 'aws-access-key-id', title: 'AWS access key', category: 'secret' as const },
    ...{ confidence: 'certain' as const, score: 1, action: 'block' as const, fingerprint: 'ab'.repeat(16) },
    evidence: [{ kind: 'cue' as const, detail: 'cue word' }],
  };
  return { kind: 'checked', findings: [finding], suppressed: 0, stamp: { size: 10, modified: 20 } };
}
