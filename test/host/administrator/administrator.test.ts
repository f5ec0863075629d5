import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import * as vscode from 'vscode';
import { diagnosticsWhen } from '../../support/editor.ts';
import { closeEverything, inWorkspace, openText } from '../../support/openText.ts';
import { awsKeyId } from '../../support/secrets.ts';
import { needsWindow, workbench } from '../../support/workbench.ts';

const folder = '/etc/prompt-veil';
const file = `${folder}/policy.json`;
const blocked = vscode.DiagnosticSeverity.Error;

const isOnly =
  (severity: vscode.DiagnosticSeverity) =>
  (list: vscode.Diagnostic[]): boolean =>
    list.length === 1 && list[0]?.severity === severity;
const isGone = (list: vscode.Diagnostic[]): boolean => list.length === 0;

async function writeWorkspacePolicy(policy: object): Promise<void> {
  const text = new TextEncoder().encode(JSON.stringify(policy));
  await vscode.workspace.fs.writeFile(inWorkspace('.promptveil.json'), text);
}

describe("The administrator's policy", function () {
  this.timeout(60_000);

  before(async function () {
    if (process.env.PROMPT_VEIL_TEST_OWN_ETC === undefined) this.skip();
    await fs.mkdir(folder, { recursive: true });
  });
  afterEach(async () => {
    await closeEverything();
    await fs.rm(file, { force: true });
    await writeWorkspacePolicy({});
  });

  it('comes into force while VS Code runs, outweighs the workspace, and ends with its file', async () => {
    await writeWorkspacePolicy({ actions: { secret: 'off' } });
    const { document } = await openText(`key = "${awsKeyId()}"\n`);
    await fs.writeFile(file, '{ "actions": { "aws-access-key-id": "block" } }');
    await diagnosticsWhen(document.uri, isOnly(blocked));
    await fs.rm(file);
    await diagnosticsWhen(document.uri, isGone);
  });

  it('may be loosened where it says so, and only there', async () => {
    await fs.writeFile(
      file,
      '{ "actions": { "aws-access-key-id": "block", "email-address": "warn" }, "mayLoosen": ["actions.email-address"] }',
    );
    const { document } = await openText(`key = "${awsKeyId()}"\nwrite("ada.keller@orbit-works.de")\n`);
    await diagnosticsWhen(document.uri, (list) => list.length === 2);
    await writeWorkspacePolicy({ actions: { 'aws-access-key-id': 'warn', 'email-address': 'off' } });
    await diagnosticsWhen(document.uri, isOnly(blocked));
  });

  it('that cannot be read lets nothing be loosened', async () => {
    await writeWorkspacePolicy({ actions: { secret: 'off' } });
    const { document } = await openText(`key = "${awsKeyId()}"\n`);
    await diagnosticsWhen(document.uri, isGone);
    await fs.writeFile(file, '{ "actions": ');
    await diagnosticsWhen(document.uri, isOnly(blocked));
  });

  it('is named in the status and on the page of the effective policy', async function () {
    needsWindow(this);
    await fs.writeFile(file, '{ "actions": { "aws-access-key-id": "block" } }');
    await writeWorkspacePolicy({ actions: { 'aws-access-key-id': 'off' } });
    await openText('a = 1\n');
    const status = '.statusbar-item[id="status.languageStatus"]';
    await workbench.waitFor(`${status} a[aria-label*="the administrator's"]`);
    await vscode.commands.executeCommand('promptVeil.showEffectivePolicy');
    const page = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'promptveil-policy');
    assert.match(page?.getText() ?? '', /aws-access-key-id[^\n]*block[^]*administrator's policy/);
  });
});
