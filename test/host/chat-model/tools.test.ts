import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { awsKeyId } from '../../support/secrets.ts';

const key = awsKeyId(1);

async function invoke(name: string, input: object): Promise<string> {
  const result = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
  return result.content.map((part) => (part as vscode.LanguageModelTextPart).value).join('\n');
}

describe('The tools for agents', () => {
  it('are there for the agents of other extensions', () => {
    const names = vscode.lm.tools.map(({ name }) => name).filter((name) => name.startsWith('promptveil_'));
    assert.deepEqual(names.sort(), ['promptveil_readFile', 'promptveil_scan']);
  });

  it('hand out a file with dummies, or some of its lines', async () => {
    const whole = await invoke('promptveil_readFile', { filePath: 'src/config.py' });
    assert.match(whole, /^access_key = "AKIA.*"\nregion = "eu-central-1"\n/);
    assert.equal(whole.includes(key), false);
    assert.match(whole, /1 finding replaced by dummy data/);
    const lines = await invoke('promptveil_readFile', {
      filePath: 'src/config.py',
      startLine: 2,
      endLine: 2,
    });
    assert.match(lines, /^region = "eu-central-1"\n/);
    assert.equal(lines.includes('access_key'), false);
  });

  it('tell what was found where, and never the value', async () => {
    const text = await invoke('promptveil_scan', { paths: ['src/config.py'] });
    assert.match(text, /^src\/config\.py:1: AWS .* \(Secrets\), block$/);
    assert.equal(text.includes(key), false);
  });

  it('keep to the policy and to the workspace', async () => {
    await assert.rejects(invoke('promptveil_readFile', { filePath: '.env' }), /the policy never shares it/);
    await assert.rejects(
      invoke('promptveil_readFile', { filePath: '/etc/hosts' }),
      /Only files of the workspace/,
    );
    await assert.rejects(
      invoke('promptveil_readFile', { filePath: 'src/../../secret.txt' }),
      /Only files of the workspace/,
    );
  });
});
