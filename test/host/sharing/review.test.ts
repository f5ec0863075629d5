import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, openText } from '../../support/openText.ts';
import { awsKeyId } from '../../support/secrets.ts';
import { needsWindow, workbench } from '../../support/workbench.ts';

const share = (request: object): Thenable<{ action?: string } | undefined> =>
  vscode.commands.executeCommand('promptVeil.scanBeforeSharing', request);
const clipboard = (): Thenable<string> => vscode.env.clipboard.readText();
const pasteBack = (): Thenable<unknown> => vscode.commands.executeCommand('promptVeil.pasteAndRestore');

const dialog = '.quick-input-widget:not([style*="display: none"])';
const mail = ['jane.roe', 'fabrikam-trading.de'].join('@');

/** Types into the open list and takes what is left, as a hurried hand does. */
async function choose(words: string): Promise<void> {
  await workbench.waitFor(`${dialog} .monaco-list-row:has-text("${words}")`);
  await workbench.waitFor('.quick-input-widget input:focus');
  await workbench.type(words);
  await workbench.press('Enter');
}

async function rows(): Promise<string> {
  return (await workbench.texts(`${dialog} .monaco-list-row`)).join('\n');
}

describe('Reviewing the replacements', () => {
  beforeEach(() => vscode.env.clipboard.writeText('untouched'));
  afterEach(closeEverything);

  it('shows each pair, and the value only when it is asked for', async function () {
    needsWindow(this);
    await openText(`mail = "${mail}"\n`);
    const outcome = share({ scope: 'file' });
    await choose('Review the replacements');
    await workbench.waitFor(`${dialog} .monaco-list-row:has-text("→")`);
    const masked = await rows();
    assert.match(masked, /•••• → [^\s]+@example\.com/);
    assert.equal(masked.includes(mail), false);
    await choose('Show the real values');
    await workbench.waitFor(`${dialog} .monaco-list-row:has-text("${mail}")`);
    await workbench.screenshot('review');
    await choose('Hide the real values');
    await choose('Done');
    await choose('Copy with dummy data');
    assert.equal((await outcome)?.action, 'copy');
    assert.equal((await clipboard()).includes(mail), false);
  });

  it('lets what the policy only warns of go out in clear, and says so', async function () {
    needsWindow(this);
    const key = awsKeyId(3);
    await openText(`mail = "${mail}"\nkey = "${key}"\n`);
    const outcome = share({ scope: 'file' });
    await choose('Review the replacements');
    await choose('@example.com');
    await choose('Do not replace it');
    await workbench.waitFor(`${dialog} .monaco-list-row:has-text("Goes out in clear")`);
    await choose('AWS access key');
    await workbench.waitFor(`${dialog} >> text=The policy does not let it go out in clear`);
    await choose('Back');
    await choose('Done');
    await workbench.waitFor(`${dialog} >> text=1 finding in clear, as you chose`);
    await choose('Copy with dummy data');
    assert.equal((await outcome)?.action, 'copy');
    const copied = await clipboard();
    assert.ok(copied.includes(`mail = "${mail}"`));
    assert.equal(copied.includes(key), false);
  });

  it('takes another dummy, which is checked, goes out, and comes back as the real value', async function () {
    needsWindow(this);
    const content = `mail = "${mail}"\n`;
    await openText(content);
    const outcome = share({ scope: 'file' });
    await choose('Review the replacements');
    await choose('@example.com');
    await choose('Choose another dummy');
    await choose('Type one');
    await workbench.waitFor(`${dialog} >> text=A made-up value`);
    await workbench.type('mail');
    await workbench.waitFor(`${dialog} >> text=Too ordinary to be told from other text`);
    await workbench.type('box-7.example');
    await workbench.waitFor(`${dialog} >> text=Too ordinary to be told from other text`, 'hidden');
    await workbench.press('Enter');
    await workbench.waitFor(`${dialog} .monaco-list-row:has-text("→ mailbox-7.example")`);
    await choose('Done');
    await choose('Copy with dummy data');
    await outcome;
    assert.equal(await clipboard(), 'mail = "mailbox-7.example"\n');
    const { document } = await openText('');
    await pasteBack();
    assert.equal(document.getText(), content);
  });

  it('changes what a preview shows', async function () {
    needsWindow(this);
    const own = ['john.roe', 'fabrikam-trading.de'].join('@');
    await openText(`mail = "${own}"\n`);
    await share({ scope: 'file', action: 'preview' });
    const review = vscode.commands.executeCommand('promptVeil.reviewPreview');
    await choose('@example.com');
    await choose('Do not replace it');
    await choose('Done');
    await review;
    await vscode.commands.executeCommand('promptVeil.copyPreview');
    assert.equal(await clipboard(), `mail = "${own}"\n`);
  });
});
