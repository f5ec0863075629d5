import assert from 'node:assert/strict';
import { decide, type HookContext } from '../../../src/claude-code/hook/decide.ts';
import { readEvent, type HookEvent } from '../../../src/claude-code/hook/event.ts';
import { recorded } from '../../../src/claude-code/hook/record.ts';
import { mentionsIn } from '../../../src/claude-code/hook/mentions.ts';
import { Vault } from '../../../src/dummy/index.ts';
import { Engine } from '../../../src/engine/index.ts';
import { compilePolicy, type AuditEntry } from '../../../src/policy/index.ts';
import { plantedSecrets } from '../../support/sample/plantedSecrets.ts';
import { awsKeyId, seededRandom } from '../../support/secrets.ts';

const key = awsKeyId(11);
const policy = compilePolicy([]);
const engine = new Engine({ policy, fingerprint: () => '' });

function ask(fields: object, context: Partial<HookContext> = {}): unknown {
  const event = readEvent(JSON.stringify(fields));
  assert.ok(event);
  return decide(event, { engine, policy, vault: new Vault(), readFile: () => undefined, ...context });
}

const claude = (name: string, fields: object) => ({
  hook_event_name: name,
  session_id: 's',
  cwd: '/p',
  ...fields,
});
const vscode = (name: string, fields: object) => ({
  hookEventName: name,
  sessionId: 's',
  cwd: '/p',
  ...fields,
});

describe('the settings hook', () => {
  for (const [dialect, event] of Object.entries({ claude, vscode })) {
    describe(`in the dialect of ${dialect}`, () => {
      it('stops a prompt that holds a secret, and does not repeat it', () => {
        const answer = JSON.stringify(ask(event('UserPromptSubmit', { prompt: `Use ${key}` })));
        assert.match(answer, /"decision":"block"/);
        assert.match(answer, /"suppressOriginalPrompt":true/);
        assert.ok(!answer.includes(key));
        assert.equal(answer.includes('"continue":false'), dialect === 'vscode');
      });

      it('lets a harmless prompt through without a word', () =>
        assert.equal(ask(event('UserPromptSubmit', { prompt: 'Explain the build' })), undefined));

      it('refuses to read a file that the policy closes', () => {
        const input = dialect === 'vscode' ? { filePath: '/p/a/.env' } : { file_path: '/p/a/.env' };
        const answer = ask(event('PreToolUse', { tool_name: 'Read', tool_input: input }));
        assert.match(JSON.stringify(answer), /"permissionDecision":"deny"/);
      });

      it('replaces what a tool gave and keeps its shape', () => {
        const response = { stdout: `key = ${key}\n`, stderr: '', interrupted: false };
        const fields = { tool_name: 'Bash', tool_input: { command: 'cat x' }, tool_response: response };
        const answer = ask(event('PostToolUse', fields)) as {
          hookSpecificOutput: { updatedToolOutput: typeof response };
        };
        const { stdout, ...rest } = answer.hookSpecificOutput.updatedToolOutput;
        assert.ok(!stdout.includes(key));
        assert.match(stdout, /^key = AKIA/);
        assert.deepEqual(rest, { stderr: '', interrupted: false });
      });
    });
  }

  it('stops a prompt whose secret is split over lines', () => {
    const { anthropicKey } = plantedSecrets(seededRandom(6));
    const prompt = `key = ("${anthropicKey.slice(0, 30)}"\n    "${anthropicKey.slice(30)}")`;
    assert.match(JSON.stringify(ask(claude('UserPromptSubmit', { prompt }))), /"decision":"block"/);
  });

  it('refuses a command that names a closed file, and no other', () => {
    const call = (command: string) =>
      ask(claude('PreToolUse', { tool_name: 'Bash', tool_input: { command } }));
    assert.match(JSON.stringify(call('cat .env | head')), /deny/);
    assert.match(JSON.stringify(call("less 'certs/server.pem'")), /deny/);
    assert.equal(call('npm run env'), undefined);
    assert.equal(call('cat .env.example'), undefined);
  });

  it('looks into the files that a prompt mentions', () => {
    const readFile = (file: string) => (file === 'a.ts' ? { text: `key = "${key}"` } : undefined);
    assert.match(
      JSON.stringify(ask(claude('UserPromptSubmit', { prompt: 'See @a.ts#L1-2.' }), { readFile })),
      /block/,
    );
    assert.match(JSON.stringify(ask(claude('UserPromptSubmit', { prompt: 'See @.env' }))), /never shares/);
    assert.equal(ask(claude('UserPromptSubmit', { prompt: 'See @b.ts' }), { readFile }), undefined);
  });

  it('names mentioned files that are no text, and stops them where nothing goes out as it is', () => {
    const readFile = () => ({ text: undefined });
    const prompt = 'What is on @plan.png?';
    assert.match(
      JSON.stringify(ask(claude('UserPromptSubmit', { prompt }), { readFile })),
      /"systemMessage":"[^"]*did not check 1 document that is no text/,
    );
    const strict = compilePolicy([
      { kind: 'workspace', documents: [{ source: 'test', document: { share: { copyAsIs: 'never' } } }] },
    ]);
    assert.match(
      JSON.stringify(ask(claude('UserPromptSubmit', { prompt }), { readFile, policy: strict })),
      /"decision":"block".*cannot be checked/,
    );
  });

  it('stops a prompt that holds a selection of a closed file, on every system', () => {
    const selected = (file: string): unknown =>
      ask(
        claude('UserPromptSubmit', {
          prompt: `Why?\n<ide_selection>The user selected the lines 1 to 2 from ${file}:\nA=1\n</ide_selection>`,
        }),
      );
    for (const file of ['/p/.env', 'C:\\p\\.env', '/elsewhere/server.pem'])
      assert.match(JSON.stringify(selected(file)), /"decision":"block".*never shares/, file);
    assert.equal(selected('/p/a.ts'), undefined);
  });

  it('puts the real values back into the arguments of local tools only', () => {
    const vault = new Vault();
    const response = { stdout: `key = ${key}` };
    ask(claude('PostToolUse', { tool_name: 'Bash', tool_input: {}, tool_response: response }), { vault });
    const [entry] = vault.entries();
    const input = { command: `echo ${entry?.dummy}` };
    const local = ask(claude('PreToolUse', { tool_name: 'Bash', tool_input: input }), { vault });
    assert.ok(JSON.stringify(local).includes(`"updatedInput":{"command":"echo ${key}"}`));
    assert.ok(!JSON.stringify(local).includes('permissionDecision'));
    assert.equal(
      ask(claude('PreToolUse', { tool_name: 'WebFetch', tool_input: input }), { vault }),
      undefined,
    );
  });

  it('stops a prompt that it cannot check', () => {
    const small = compilePolicy([
      { kind: 'workspace', documents: [{ source: 'test', document: { limits: { maximumLength: 1000 } } }] },
    ]);
    const limited = { engine: new Engine({ policy: small, fingerprint: () => '' }), policy: small };
    const answer = ask(claude('UserPromptSubmit', { prompt: 'word '.repeat(400) }), limited);
    assert.match(JSON.stringify(answer), /block.*larger than the limit/);
  });

  it('finds mentions as Claude Code writes them', () => {
    assert.deepEqual(mentionsIn('@a.ts and (@src/b.ts), @"with blank.txt" a@b.example @c.ts#L3-9.'), [
      ...['a.ts', 'src/b.ts', 'with blank.txt', 'c.ts'],
    ]);
  });

  it('takes nothing but an event for one', () => {
    for (const text of ['', 'x', '[]', '{}', '{"prompt":"x"}']) assert.equal(readEvent(text), undefined);
  });
});

describe('the record of the settings hook', () => {
  const audited = compilePolicy([
    { kind: 'workspace', documents: [{ source: 'test', document: { share: { audit: 'required' } } }] },
  ]);
  const context = () => ({ engine, policy: audited, vault: new Vault() });
  const keeper = (isWritten: boolean) => {
    const entries: AuditEntry[] = [];
    const record = (entry: AuditEntry) => (entries.push(entry), Promise.resolve(isWritten));
    return { entries, record, path: '/audit.jsonl' };
  };
  const eventOf = (fields: object): HookEvent => {
    const event = readEvent(JSON.stringify(fields));
    assert.ok(event);
    return event;
  };
  const response = { stdout: `key = ${key}\n`, stderr: '', interrupted: false };
  const result = eventOf(
    claude('PostToolUse', {
      tool_name: 'Read',
      tool_input: { file_path: '/p/a.py' },
      tool_response: response,
    }),
  );

  it('tells of a result that went to Claude with dummies, by rule and without the value', async () => {
    const record = keeper(true);
    const around = { ...context(), readFile: () => undefined };
    const answer = decide(result, around);
    assert.equal(await recorded(result, answer, around, record), answer);
    const [entry] = record.entries;
    assert.deepEqual(
      [entry?.door, entry?.decision, entry?.paths, entry?.findings],
      ['claude-code', 'shared-with-dummies', ['a.py'], { 'aws-access-key-id': 1 }],
    );
    assert.ok(!JSON.stringify(record.entries).includes(key));
  });

  it('tells of a prompt that was stopped', async () => {
    const record = keeper(true);
    const event = eventOf(claude('UserPromptSubmit', { prompt: `Use ${key}` }));
    await recorded(event, decide(event, { ...context(), readFile: () => undefined }), context(), record);
    assert.deepEqual([record.entries[0]?.decision, record.entries[0]?.length], ['refused', 0]);
  });

  it('keeps back what it cannot record', async () => {
    const prompt = eventOf(claude('UserPromptSubmit', { prompt: 'Explain the build' }));
    const stopped = JSON.stringify(await recorded(prompt, undefined, context(), keeper(false)));
    assert.match(stopped, /"decision":"block".*demands a record/);
    const withheld = JSON.stringify(await recorded(result, undefined, context(), keeper(false)));
    assert.match(withheld, /demands a record/);
    assert.ok(!withheld.includes(key));
  });
});
