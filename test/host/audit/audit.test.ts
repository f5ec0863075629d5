import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { AuditEntry } from '../../../src/policy/audit.ts';
import { diagnosticsWhen } from '../../support/editor.ts';
import { says, type FakeMessagesApi } from '../../support/fakeMessagesApi.ts';
import { closeEverything, inWorkspace } from '../../support/openText.ts';
import { awsKeyId } from '../../support/secrets.ts';
import { claude, send, startApi, stopApi, user } from '../chat-model/model.ts';

const key = awsKeyId(1);
const folder = path.join(process.env.XDG_CONFIG_HOME ?? '', 'prompt-veil');
const auditFile = path.join(folder, 'audit.jsonl');

interface Outcome {
  action?: string;
  problem?: string;
}

function recorded(): AuditEntry[] {
  const text = fs.existsSync(auditFile) ? fs.readFileSync(auditFile, 'utf8') : '';
  assert.ok(!text.includes(key));
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as AuditEntry);
}

const share = (action: string, target?: vscode.Uri): Thenable<Outcome> =>
  vscode.commands.executeCommand('promptVeil.scanBeforeSharing', {
    ...{ scope: 'files', uris: [inWorkspace('config.py')], action },
    ...(target ? { target } : {}),
  });
const ask = (): Thenable<Outcome | undefined> =>
  vscode.commands.executeCommand('promptVeil.askClaude', {
    ...{ skipPreview: true, prompt: 'What is this?', scope: 'files', uris: [inWorkspace('config.py')] },
  });
const readTool = (): Thenable<vscode.LanguageModelToolResult> =>
  vscode.lm.invokeTool('promptveil_readFile', {
    input: { filePath: 'config.py' },
    toolInvocationToken: undefined,
  });
const scanTool = (): Thenable<vscode.LanguageModelToolResult> =>
  vscode.lm.invokeTool('promptveil_scan', {
    input: { paths: ['config.py'] },
    toolInvocationToken: undefined,
  });

/** Ways in which the record cannot be written, also for an administrator. */
const obstacles: Record<string, () => void> = {
  'where the folder cannot take it': () => {
    fs.mkdirSync(auditFile, { recursive: true });
  },
  'where the disk is full': () => {
    fs.mkdirSync(folder, { recursive: true });
    fs.symlinkSync('/dev/full', auditFile);
  },
};

describe('A policy that demands a record', function () {
  let api: FakeMessagesApi;
  before(async function () {
    // Only here does the variable say where a user's own files are.
    if (process.platform !== 'linux') this.skip();
    api = await startApi();
    await claude();
  });
  beforeEach(async () => {
    api.forget();
    api.reply(says('Fine.'));
    fs.rmSync(auditFile, { recursive: true, force: true });
    await vscode.env.clipboard.writeText('untouched');
  });
  afterEach(closeEverything);
  after(async () => {
    fs.rmSync(folder, { recursive: true, force: true });
    await stopApi(api);
  });

  it('gets a line for what goes to the clipboard', async () => {
    assert.equal((await share('copy')).action, 'copy');
    const [entry, ...more] = recorded();
    assert.equal(more.length, 0);
    assert.deepEqual(
      [entry?.door, entry?.decision, entry?.decidedBy, entry?.paths],
      ['clipboard', 'shared-with-dummies', 'developer', ['config.py']],
    );
    assert.deepEqual(entry?.findings, { 'aws-access-key-id': 1 });
    assert.ok(entry.user !== undefined && !Number.isNaN(Date.parse(String(entry.time))));
  });

  it('gets a line for a dummy copy, and for what the policy refused', async () => {
    await share('save', inWorkspace('config.dummy.py'));
    await share('copyAsIs');
    assert.deepEqual(
      recorded().map(({ door, decision }) => [door, decision]),
      [
        ['dummy-copy', 'shared-with-dummies'],
        ['clipboard', 'refused'],
      ],
    );
  });

  it('gets a line for each request to Claude, with its model', async () => {
    assert.equal((await ask())?.problem, undefined);
    await send([user(`access_key = "${key}"`)]);
    const entries = recorded();
    assert.deepEqual(
      entries.map(({ door, findings }) => [door, findings['aws-access-key-id']]),
      [
        ['ask-claude', 1],
        ['chat', 1],
      ],
    );
    assert.ok(entries.every(({ destination }) => destination?.startsWith('claude-')));
  });

  it('gets a line for what agents read', async () => {
    await readTool();
    await scanTool();
    assert.deepEqual(
      recorded().map(({ door, paths }) => [door, paths]),
      [
        ['tool', ['config.py']],
        ['tool', ['config.py']],
      ],
    );
  });

  for (const [where, obstruct] of Object.entries(obstacles))
    it(`keeps everything back ${where}`, async () => {
      obstruct();
      assert.equal((await share('copy')).action, undefined);
      assert.equal(await vscode.env.clipboard.readText(), 'untouched');
      const copy = inWorkspace('never.py');
      assert.equal((await share('save', copy)).action, undefined);
      await assert.rejects(Promise.resolve(vscode.workspace.fs.stat(copy)));
      assert.match((await ask())?.problem ?? '', /demands a record.*cannot be written/);
      await assert.rejects(send([user('Hello')]), /demands a record/);
      assert.equal(api.asked.length, 0);
      await assert.rejects(Promise.resolve(readTool()), /demands a record/);
      await assert.rejects(Promise.resolve(scanTool()), /demands a record/);
    });
});

describe('Layers of policies', () => {
  const policyFile = path.join(folder, 'policy.json');

  beforeEach(function () {
    if (process.platform !== 'linux') this.skip();
  });
  afterEach(async () => {
    fs.rmSync(policyFile, { force: true });
    await vscode.workspace.getConfiguration('promptVeil').update('actions', undefined, false);
    await closeEverything();
  });

  it('come from the user, the workspace and its settings; the strictest holds, and each is named', async () => {
    const uri = inWorkspace('config.py');
    await vscode.window.showTextDocument(uri);
    const isOnly = (severity: vscode.DiagnosticSeverity) => (list: vscode.Diagnostic[]) =>
      list.length === 1 && list[0]?.severity === severity;
    await diagnosticsWhen(uri, isOnly(vscode.DiagnosticSeverity.Error));
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(policyFile, '{ "actions": { "aws-access-key-id": "hint" } }');
    await diagnosticsWhen(uri, isOnly(vscode.DiagnosticSeverity.Information));
    const settings = vscode.workspace.getConfiguration('promptVeil');
    await settings.update('actions', { 'aws-access-key-id': 'warn' }, false);
    await diagnosticsWhen(uri, isOnly(vscode.DiagnosticSeverity.Warning));
    await vscode.commands.executeCommand('promptVeil.showEffectivePolicy');
    const page = vscode.workspace.textDocuments.find(
      (document) => document.uri.scheme === 'promptveil-policy',
    );
    assert.match(
      page?.getText() ?? '',
      /`actions\.aws-access-key-id` \| `warn` \| workspace settings: [^|]* \| [^|]*user policy: /,
    );
  });
});

describe('A limit of files', () => {
  it('holds for a folder that is shared', async () => {
    await vscode.env.clipboard.writeText('untouched');
    const outcome = await vscode.commands.executeCommand('promptVeil.scanBeforeSharing', {
      ...{ scope: 'folder', uris: [inWorkspace('many')], action: 'copy' },
    });
    assert.equal(outcome, undefined);
    assert.equal(await vscode.env.clipboard.readText(), 'untouched');
  });
});
