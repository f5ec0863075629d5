import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsWhen } from '../../support/editor.ts';
import { closeEverything, inWorkspace, openFile } from '../../support/openText.ts';
import { awsKeyId } from '../../support/secrets.ts';

const line = 'the quick brown fox jumps over the lazy dog and runs back into the yard before it rains\n';

/** The longest time in which nothing else could happen here, in milliseconds, while something went on. */
async function longestStop(work: () => Promise<unknown>): Promise<number> {
  let [last, longest] = [performance.now(), 0];
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  await work();
  clearInterval(timer);
  return Math.max(longest, performance.now() - last);
}

describe('A long text', () => {
  afterEach(async () => {
    await closeEverything();
    await vscode.workspace.fs.delete(inWorkspace('long'), { recursive: true });
  });

  it('is scanned like any other, at exactly the value', async () => {
    const key = awsKeyId(5);
    const { document } = await openFile('long/text.txt', `${line.repeat(20_000)}key = "${key}"\n`);
    const [found] = await diagnosticsWhen(document.uri, (list) => list.length > 0);
    assert.equal(found && document.getText(found.range), key);
  });

  it('whose scan takes too long is not checked, and holds nothing up', async () => {
    // Patterns of a policy run in linear time, but not in a short one.
    const rule = { id: 'slow', title: 'Slow', pattern: '(?:[a-z]+ ){6}[a-z]+ (z{9})', group: 1 };
    const text = JSON.stringify({ rules: [rule], limits: { timeout: 300 } });
    const policy = inWorkspace('.promptveil.json');
    await vscode.workspace.fs.writeFile(policy, new TextEncoder().encode(text));
    await vscode.workspace.fs.writeFile(
      inWorkspace('long/slow.txt'),
      new TextEncoder().encode(line.repeat(50_000)),
    );
    let refused: readonly { readonly reason: string }[] = [];
    const stop = await longestStop(async () => {
      const outcome = await vscode.commands.executeCommand<{ refused: typeof refused }>(
        'promptVeil.scanBeforeSharing',
        { scope: 'files', uris: [inWorkspace('long/slow.txt')], action: 'copy' },
      );
      ({ refused } = outcome);
    });
    await vscode.workspace.fs.delete(policy);
    assert.deepEqual(
      refused.map(({ reason }) => reason),
      ['timed-out'],
    );
    assert.ok(stop < 1000, `nothing else could happen for ${Math.round(stop)} ms`);
  });
});
