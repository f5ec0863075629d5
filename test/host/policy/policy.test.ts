import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { applyCodeAction, codeActionsAt } from '../../support/codeActions.ts';
import { diagnosticsOf, diagnosticsWhen, eventually } from '../../support/editor.ts';
import { closeEverything, inWorkspace, openFile, openText, rangeOfText } from '../../support/openText.ts';
import { awsKeyId } from '../../support/secrets.ts';

const isFound = (list: vscode.Diagnostic[]): boolean => list.length > 0;
const isGone = (list: vscode.Diagnostic[]): boolean => list.length === 0;
const policyUri = (): vscode.Uri => inWorkspace('.promptveil.json');

async function writePolicy(content: string): Promise<void> {
  await vscode.workspace.fs.writeFile(policyUri(), new TextEncoder().encode(content));
}

async function readPolicyText(): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(policyUri()));
}

describe('The workspace policy', () => {
  afterEach(async () => {
    await closeEverything();
    await vscode.workspace.fs.delete(policyUri()).then(undefined, () => undefined);
  });

  it('changes the squiggles when its file changes', async () => {
    const { document } = await openText(`key = "${awsKeyId()}"\n`);
    const hasSeverity = (severity: vscode.DiagnosticSeverity) => (list: vscode.Diagnostic[]) =>
      list.length === 1 && list[0]?.severity === severity;
    await diagnosticsWhen(document.uri, hasSeverity(vscode.DiagnosticSeverity.Error));
    await writePolicy('{ "actions": { "aws-access-key-id": "warn" } }');
    await diagnosticsWhen(document.uri, hasSeverity(vscode.DiagnosticSeverity.Warning));
    await writePolicy('{ "actions": { "aws-access-key-id": "off" } }');
    await diagnosticsWhen(document.uri, isGone);
    await vscode.workspace.fs.delete(policyUri());
    await diagnosticsWhen(document.uri, hasSeverity(vscode.DiagnosticSeverity.Error));
  });

  it('changes them when a file changes that it builds on, or a list that it names', async () => {
    const shared = inWorkspace('shared-policy.json');
    const names = inWorkspace('names.txt');
    const write = (uri: vscode.Uri, text: string): Thenable<void> =>
      vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    const { document } = await openText(`key = "${awsKeyId()}"  # for quillfeather\n`);
    const areOnly =
      (...severities: vscode.DiagnosticSeverity[]) =>
      (list: vscode.Diagnostic[]): boolean =>
        list.map(({ severity }) => severity).join() === severities.join();
    await write(shared, '{ "actions": { "aws-access-key-id": "hint" } }');
    await write(names, 'somebody else\n');
    await writePolicy(
      '{ "extends": "./shared-policy.json", "dictionaries": { "projects": { "file": "./names.txt" } } }',
    );
    const { Information, Warning } = vscode.DiagnosticSeverity;
    await diagnosticsWhen(document.uri, areOnly(Information));
    await write(shared, '{ "actions": { "aws-access-key-id": "warn" } }');
    await diagnosticsWhen(document.uri, areOnly(Warning));
    await write(names, 'Quillfeather\n');
    await diagnosticsWhen(document.uri, areOnly(Warning, Warning));
    await writePolicy('{}');
    for (const uri of [shared, names]) await vscode.workspace.fs.delete(uri);
  });

  it('that is malformed is an error in its file, and what held before stays in force', async () => {
    const { document } = await openText(`key = "${awsKeyId()}"\n`);
    await diagnosticsWhen(document.uri, isFound);
    await writePolicy('{ "actions": { "secret": "off"');
    const [problem] = await diagnosticsWhen(policyUri(), isFound);
    assert.equal(problem?.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(diagnosticsOf(document.uri).length, 1);
  });

  it('takes in a value that is to be ignored, by its fingerprint, and keeps its comments', async () => {
    const [allowed, other] = [awsKeyId(1), awsKeyId(2)];
    await writePolicy('{\n  // Agreed with the team.\n  "version": 1\n}\n');
    const { document } = await openText(`a = "${allowed}"\nb = "${other}"\n`);
    await diagnosticsWhen(document.uri, (list) => list.length === 2);
    const actions = await codeActionsAt(document.uri, rangeOfText(document, allowed));
    await applyCodeAction(actions, 'Ignore this value in the workspace policy');
    const left = await diagnosticsWhen(document.uri, (list) => list.length === 1);
    assert.equal(left[0] && document.getText(left[0].range), other);
    const text = await readPolicyText();
    assert.match(text, /Agreed with the team/);
    assert.match(text, /"fingerprint": "[0-9a-f]{32}"/);
    assert.equal(text.includes(allowed), false);
  });

  it('is made where there is none yet', async () => {
    const key = awsKeyId();
    const { document } = await openText(`a = "${key}"\n`);
    await diagnosticsWhen(document.uri, isFound);
    const actions = await codeActionsAt(document.uri, rangeOfText(document, key));
    await applyCodeAction(actions, 'Turn off "AWS access key" for');
    await diagnosticsWhen(document.uri, isGone);
    assert.match(await readPolicyText(), /"aws-access-key-id": "off"/);
    const elsewhere = await openText(`a = "${key}"\n`);
    await diagnosticsWhen(elsewhere.document.uri, isFound);
  });

  it('refuses what may never be shared', async () => {
    await writePolicy('{ "files": { "neverShare": ["private/**"] }, "actions": { "secret": "warn" } }');
    const { document } = await openFile('private/notes.py', `key = "${awsKeyId()}"\n`);
    await diagnosticsWhen(document.uri, ([found]) => found?.severity === vscode.DiagnosticSeverity.Warning);
    await vscode.env.clipboard.writeText('untouched');
    const outcome = await vscode.commands.executeCommand<{ refused: unknown[] }>(
      'promptVeil.scanBeforeSharing',
      { scope: 'files', uris: [document.uri], action: 'copy' },
    );
    assert.deepEqual(outcome.refused, [{ path: 'private/notes.py', reason: 'never-share' }]);
    assert.equal(await vscode.env.clipboard.readText(), 'untouched');
  });

  it('that always wants a preview, or closes the clipboard, gets its way with every command that copies', async () => {
    const { document } = await openText(`key = "${awsKeyId()}"\n`);
    const isHint = ([found]: vscode.Diagnostic[]): boolean =>
      found?.severity === vscode.DiagnosticSeverity.Information;
    const isWarning = ([found]: vscode.Diagnostic[]): boolean =>
      found?.severity === vscode.DiagnosticSeverity.Warning;
    const isPreviewing = (): boolean =>
      vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputTextDiff;
    await vscode.env.clipboard.writeText('untouched');
    const copyEveryWay = async (): Promise<void> => {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('promptVeil.copyWithDummyData', { skipPreview: true });
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('promptVeil.scanBeforeSharing', { scope: 'file', action: 'copy' });
    };
    await writePolicy('{ "share": { "preview": "always" }, "actions": { "secret": "hint" } }');
    await diagnosticsWhen(document.uri, isHint);
    await copyEveryWay();
    assert.ok(isPreviewing());
    assert.equal(await vscode.env.clipboard.readText(), 'untouched');
    await writePolicy('{ "share": { "clipboard": false }, "actions": { "secret": "warn" } }');
    await diagnosticsWhen(document.uri, isWarning);
    await copyEveryWay();
    await vscode.commands.executeCommand('promptVeil.copyPreview');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('promptVeil.scanBeforeSharing', {
      scope: 'file',
      action: 'copyAsIs',
    });
    assert.equal(await vscode.env.clipboard.readText(), 'untouched');
  });
});

describe('Problems of a policy file', () => {
  afterEach(async () => {
    await closeEverything();
    await vscode.workspace.fs.delete(policyUri()).then(undefined, () => undefined);
  });

  const faulty: readonly [what: string, policy: string, code: string, fix: string, mended: RegExp][] = [
    [
      'a rule that nobody knows',
      '{ "actions": { "aws-acces-key-id": "off" } }',
      'unknown-rule',
      'Replace with "aws-access-key-id"',
      /"aws-access-key-id": "off"/,
    ],
    [
      'a glob that matches nothing',
      '{ "files": { "exclude": ["gone/**", ".promptveil.json"] } }',
      'unmatched-glob',
      'Remove the glob',
      /"exclude": \[".promptveil.json"\]/,
    ],
    [
      'an allowance that has run out',
      `{ "allow": [{ "fingerprint": "${'0'.repeat(32)}", "expires": "2020-01-31" }] }`,
      'expired',
      'Remove the allowance',
      /"allow": \[\]/,
    ],
    [
      'an override that never counts',
      `{ "overrides": [
        { "files": ["*.json"], "actions": { "contact": "off" } },
        { "files": ["**"], "actions": { "contact": "warn" } }
      ] }`,
      'unreachable',
      'Remove the override',
      /^((?!"off")[^])*$/,
    ],
    [
      'a pattern that could be slow',
      '{ "rules": [{ "id": "own", "title": "Own", "keywords": ["own"], "pattern": "(?=x)own" }] }',
      'pattern',
      'Remove the rule',
      /"rules": \[\]/,
    ],
  ];

  for (const [what, policy, code, fix, mended] of faulty)
    it(`show ${what}, and the way out`, async () => {
      await writePolicy(policy);
      const document = await vscode.workspace.openTextDocument(policyUri());
      await vscode.window.showTextDocument(document);
      const isTold = (list: vscode.Diagnostic[]): boolean => list.some((one) => one.code === code);
      const list = await diagnosticsWhen(document.uri, isTold);
      const found = list.find((one) => one.code === code);
      assert.ok(found);
      await applyCodeAction(await codeActionsAt(document.uri, found.range), fix);
      await diagnosticsWhen(document.uri, (left) => !isTold(left));
      assert.match(document.getText(), mended);
      await document.save();
    });
});

describe('Beside what VS Code itself says of JSON', () => {
  const isOurs = ({ source }: vscode.Diagnostic): boolean => source === 'Prompt Veil';
  const isTheirs = (one: vscode.Diagnostic): boolean => !isOurs(one);
  const setValidation = (value: boolean | undefined): Thenable<void> =>
    vscode.workspace
      .getConfiguration('json')
      .update('validate.enable', value, vscode.ConfigurationTarget.Global);
  /** One that only the schema knows, and one that is no JSON. */
  const faulty = '{ "acions": {},\n  "version": 1 "actions": { "secret": "blok" } }';

  /** Everything that is told of a file, by whomever. */
  const allWhen = (uri: vscode.Uri, isDone: (list: vscode.Diagnostic[]) => boolean) =>
    eventually(
      () => vscode.languages.getDiagnostics(uri),
      isDone,
      (listener) => vscode.languages.onDidChangeDiagnostics(listener),
      'everything told of the policy',
    );

  async function openPolicy(text: string): Promise<vscode.TextDocument> {
    await writePolicy(text);
    const document = await vscode.workspace.openTextDocument(policyUri());
    await vscode.window.showTextDocument(document);
    return document;
  }

  afterEach(async () => {
    await closeEverything();
    await vscode.workspace.fs.delete(policyUri()).then(undefined, () => undefined);
  });

  it('each fault of a policy is told once, and the ways out are there all the same', async () => {
    const document = await openPolicy(faulty);
    const isToldOnce = (list: vscode.Diagnostic[]): boolean => list.length === 3 && list.some(isTheirs);
    const list = await allWhen(document.uri, isToldOnce);
    assert.deepEqual(
      list
        .filter(isOurs)
        .map(({ code }) => code)
        .sort(),
      ['schema', 'unknown-property'],
    );
    const [comma] = list.filter(isTheirs);
    assert.ok(comma);
    await applyCodeAction(await codeActionsAt(document.uri, comma.range), 'Insert a comma');
    await allWhen(document.uri, (left) => left.length === 2 && left.every(isOurs));
    assert.match(document.getText(), /"version": 1, "actions"/);
    await document.save();
  });

  it('all of them are told where that does not look at JSON', async () => {
    await setValidation(false);
    try {
      const document = await openPolicy(faulty);
      const list = await allWhen(document.uri, (told) => told.length === 3 && told.every(isOurs));
      assert.ok(list.some(({ code }) => code === 'syntax'));
    } finally {
      await setValidation(undefined);
    }
  });

  it('what else is wrong is told beside a fault', async () => {
    const document = await openPolicy('{ "acions": {}, "actions": { "aws-acces-key-id": "off" } }');
    const codes = ({ code }: vscode.Diagnostic): unknown => code;
    const list = await diagnosticsWhen(document.uri, (told) => told.length === 2);
    assert.deepEqual(list.map(codes).sort(), ['unknown-property', 'unknown-rule']);
  });
});

describe('The names that a policy lists', () => {
  afterEach(async () => {
    await closeEverything();
    await vscode.workspace.fs.delete(policyUri()).then(undefined, () => undefined);
  });

  it('are no findings while it is edited, and are replaced when it is shared', async () => {
    const key = awsKeyId();
    await writePolicy(
      `{\n  // ${key}\n  "dictionaries": { "projects": ["Quillfeather", "Brackenhall"] }\n}\n`,
    );
    const elsewhere = await openText('about quillfeather\n');
    await diagnosticsWhen(elsewhere.document.uri, isFound);
    const document = await vscode.workspace.openTextDocument(policyUri());
    await vscode.window.showTextDocument(document);
    const list = await diagnosticsWhen(document.uri, isFound);
    assert.deepEqual(
      list.map(({ range }) => document.getText(range)),
      [key],
    );
    await vscode.commands.executeCommand('promptVeil.scanBeforeSharing', {
      scope: 'files',
      uris: [document.uri],
      action: 'copy',
    });
    const copied = await vscode.env.clipboard.readText();
    assert.match(copied, /"dictionaries"/);
    assert.doesNotMatch(copied, /Quillfeather|Brackenhall/);
  });

  it('are no findings in a file that it points to, either', async () => {
    const key = awsKeyId();
    const list = inWorkspace('projects.txt');
    await vscode.workspace.fs.writeFile(list, new TextEncoder().encode(`Quillfeather\n# ${key}\n`));
    await writePolicy('{ "dictionaries": { "projects": { "file": "./projects.txt" } } }');
    const elsewhere = await openText('about quillfeather\n');
    await diagnosticsWhen(elsewhere.document.uri, isFound);
    const document = await vscode.workspace.openTextDocument(list);
    await vscode.window.showTextDocument(document);
    const found = await diagnosticsWhen(list, isFound);
    assert.deepEqual(
      found.map(({ range }) => document.getText(range)),
      [key],
    );
    await vscode.workspace.fs.delete(list);
  });
});

describe('Ignoring a finding where it stands', () => {
  afterEach(closeEverything);

  it('puts a comment in the language of the file on the line before', async () => {
    const key = awsKeyId();
    const { document } = await openText(`def connect():\n    key = "${key}"\n`);
    await diagnosticsWhen(document.uri, isFound);
    const actions = await codeActionsAt(document.uri, rangeOfText(document, key));
    await applyCodeAction(actions, 'Ignore here');
    await diagnosticsWhen(document.uri, isGone);
    assert.equal(document.lineAt(1).text, '    # promptveil-disable-next-line aws-access-key-id');
  });

  it('is told to be of no use where nothing is silenced any more', async () => {
    const comment = 'promptveil-disable-next-line aws-access-key-id';
    const { document } = await openText(`# ${comment}\nkey = 1\n`);
    const [told] = await diagnosticsWhen(document.uri, isFound);
    assert.equal(told?.code, 'unused-suppression');
    assert.deepEqual(told.tags, [vscode.DiagnosticTag.Unnecessary]);
    assert.equal(document.getText(told.range), comment);
    await applyCodeAction(await codeActionsAt(document.uri, told.range), 'Remove this comment');
    await diagnosticsWhen(document.uri, isGone);
    assert.equal(document.getText(), 'key = 1\n');
  });

  it('names the rule that a comment is not needed for, and keeps the others', async () => {
    const key = awsKeyId();
    const comment = (rules: string) => `# promptveil-disable-next-line ${rules}\nkey = "${key}"\n`;
    const { document } = await openText(comment('aws-access-key-id, phone-number'));
    const [told] = await diagnosticsWhen(document.uri, isFound);
    assert.equal(told?.message, 'This comment silences nothing of phone-number');
    await applyCodeAction(await codeActionsAt(document.uri, told.range), 'Take phone-number out');
    await diagnosticsWhen(document.uri, isGone);
    assert.equal(document.getText(), comment('aws-access-key-id'));
  });

  it('is not offered where a comment would break the file', async () => {
    const key = awsKeyId();
    const { document } = await openText(`{ "key": "${key}" }\n`, 'json');
    await diagnosticsWhen(document.uri, isFound);
    const titles = (await codeActionsAt(document.uri, rangeOfText(document, key))).map(({ title }) => title);
    assert.ok(titles.some((title) => title.startsWith('Replace with dummy data')));
    assert.equal(
      titles.some((title) => title.includes('Ignore here')),
      false,
    );
  });

  it('explains itself without the value', async () => {
    const key = awsKeyId();
    const { document } = await openText(`key = "${key}"\n`);
    await diagnosticsWhen(document.uri, isFound);
    const actions = await codeActionsAt(document.uri, rangeOfText(document, key));
    const why = actions.find(({ title }) => title === 'Why is this a finding?');
    const [uri] = (why?.command?.arguments ?? []) as [vscode.Uri];
    const page = (await vscode.workspace.openTextDocument(uri)).getText();
    assert.match(page, /Why this is a finding in `opened-\d+\.py`/);
    assert.match(page, /Certain \(\d+ of 100\)/);
    assert.equal(page.includes(key), false);
  });

  it('says in the hover what it is and what its dummy is, without the value', async () => {
    const key = awsKeyId();
    const { document } = await openText(`key = "${key}"\n`);
    await diagnosticsWhen(document.uri, isFound);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      rangeOfText(document, key).start.translate(0, 3),
    );
    const text = hovers
      .flatMap(({ contents }) => contents as vscode.MarkdownString[])
      .map(({ value }) => value);
    assert.match(text.join('\n'), /\*\*Certain:\*\* it begins the way only these do/);
    assert.match(text.join('\n'), /Its dummy: `AKIA\w+`/);
    assert.equal(text.join('\n').includes(key), false);
  });
});
