import assert from 'node:assert/strict';
import type { ContentBlock } from '../../../src/claude-code/mod/api.ts';
import type { KeepingHost } from '../../../src/claude-code/mod/host.ts';
import { ModSession } from '../../../src/claude-code/mod/session.ts';
import { gapsOfVersion, isOlder } from '../../../src/claude-code/mod/versions.ts';
import { awsKeyId } from '../../support/secrets.ts';

const key = awsKeyId(51);
const oldVault = '/home/dev/.config/prompt-veil/sessions/old.vault';

/** A machine whose files are in memory. */
function machine(
  files: Record<string, string> = {},
): KeepingHost & { readonly files: Record<string, string> } {
  return {
    files,
    read: (path) => {
      const text = files[path];
      return text === undefined ? Promise.reject(new Error('ENOENT')) : Promise.resolve(text);
    },
    exists: (path) => Promise.resolve(path in files),
    write: (path, text) => {
      files[path] = text;
      return Promise.resolve();
    },
    list: (folder) =>
      Promise.resolve(
        Object.keys(files).flatMap((path) =>
          path.startsWith(`${folder}/`)
            ? [{ name: path.slice(folder.length + 1), mtimeMs: path === oldVault ? 0 : Date.now() }]
            : [],
        ),
      ),
    environment: {
      ...{ HOME: '/home/dev', APPDATA: undefined, ProgramData: undefined, XDG_CONFIG_HOME: undefined },
      ...{ CLAUDE_CODE_ENTRYPOINT: undefined, PROMPT_VEIL_PRINT: undefined },
      PROMPT_VEIL_FINGERPRINT_KEY: undefined,
    },
    cwd: '/project',
  };
}

async function started(host = machine(), id = 'one'): Promise<ModSession> {
  const session = new ModSession();
  await session.load(host, id);
  return session;
}

async function submitted(session: ModSession, text: string): Promise<string> {
  const answer = await session.outgoing.submit({ text }, (input) => Promise.resolve(input));
  return (answer as { text: string }).text;
}

const strict = { '/project/.promptveil.json': JSON.stringify({ share: { copyAsIs: 'never' } }) };
const picture: ContentBlock = {
  type: 'image',
  source: { type: 'base64', media_type: 'image/png', data: 'iVBORw0K' },
};

async function appended(session: ModSession, block: ContentBlock): Promise<ContentBlock | undefined> {
  const answer = await session.outgoing.append(
    { door: 'prompt', message: { type: 'user', content: [block] } },
    (input) => Promise.resolve(input),
  );
  return (answer as { message: { content: ContentBlock[] } }).message.content[0];
}

describe('a selection in a prompt', () => {
  const selected = (file: string): string =>
    `<ide_selection>The user selected the lines 1 to 2 from ${file}:\nNOTE=words\n</ide_selection>`;

  it('is withheld where the policy closes its file, and the question stays', async () => {
    const session = await started();
    for (const file of ['/project/.env', 'C:\\project\\.env', '/project/a/server.pem'])
      for (const text of [`${selected(file)}\nWhy?`, `Why?\n${selected(file)}`]) {
        const sent = await submitted(session, text);
        assert.ok(!sent.includes('NOTE=words'), file);
        assert.match(sent, /Why\?/);
      }
  });

  it('is sent where it does not', async () => {
    const text = `${selected('/project/a.ts')}\n${selected('/project/.env.example')}\nWhy?`;
    assert.equal(await submitted(await started(), text), text);
  });
});

describe("the vault of the mod's session", () => {
  it('is there again when the session goes on, and only then', async () => {
    const host = machine();
    const first = await started(host);
    const sent = await submitted(first, `use ${key}`);
    await first.keep();
    const guard = await (await started(host)).ready();
    assert.equal(guard.restore(sent), `use ${key}`);
    const other = await (await started(host, 'two')).ready();
    assert.equal(other.restore(sent), sent);
  });

  it('changes with the session that the process goes on with', async () => {
    const host = machine();
    const session = await started(host);
    const sent = await submitted(session, `use ${key}`);
    await session.keep();
    await session.enter('two');
    assert.equal((await session.ready()).restore(sent), sent);
    await session.enter('one');
    assert.equal((await session.ready()).restore(sent), `use ${key}`);
  });

  it('leaves nothing of a value in a file, and empties what is past its time', async () => {
    const host = machine({ [oldVault]: 'sealed' });
    const session = await started(host);
    await submitted(session, `use ${key}`);
    await session.keep();
    assert.equal(host.files[oldVault], '');
    assert.ok(!Object.values(host.files).some((text) => text.includes(key) || atob(text).includes(key)));
  });

  it('says so where it cannot be written', async () => {
    const host = { ...machine(), write: () => Promise.reject(new Error('EROFS')) };
    const session = await started(host);
    await submitted(session, `use ${key}`);
    await session.keep();
    assert.match(session.gaps('2.1.330').join(), /cannot be written.*dummies in the history stay dummies/);
  });
});

describe('what the mod cannot check', () => {
  it('goes out as it is, and the line says that it was not checked', async () => {
    const session = await started();
    assert.deepEqual(await appended(session, picture), picture);
    assert.equal(session.takeNotice(), 'Prompt Veil did not check: 1 picture.');
    const pdf = { type: 'document', source: { type: 'base64', data: 'JVBERi0=' } };
    await appended(session, { type: 'tool_result', content: [pdf, picture] });
    assert.equal(session.takeNotice(), 'Prompt Veil did not check: 1 document that is no text, 1 picture.');
  });

  it('is held back with a reason where the policy shares nothing as it is', async () => {
    const session = await started(machine({ ...strict }));
    for (const block of [picture, { type: 'tool_result', content: [picture] }]) {
      const text = JSON.stringify(await appended(session, block));
      assert.match(text, /cannot be checked/);
      assert.doesNotMatch(text, /iVBORw0K/);
    }
    const answer = await session.calls.call({ tool: 'Read', file_path: 'a.png' }, () =>
      Promise.resolve({ result: { type: 'image', file: { base64: 'iVBORw0K' } } }),
    );
    assert.match(String(answer.text), /cannot be checked/);
    const dropped = await session.outgoing.submit({ text: 'Look', attachments: [picture] }, () =>
      Promise.resolve('sent'),
    );
    assert.match((dropped as { drop: string }).drop, /cannot be checked/);
  });

  it('is a text where a document is one', async () => {
    const session = await started();
    const source = { type: 'text', media_type: 'text/plain', data: `key = ${key}` };
    const block = await appended(session, { type: 'tool_result', content: [{ type: 'document', source }] });
    assert.ok(!JSON.stringify(block).includes(key));
  });
});

describe('a version of Claude Code', () => {
  it('has its gaps named', () => {
    assert.deepEqual(gapsOfVersion('2.1.330'), []);
    assert.match(gapsOfVersion('2.1.287').join(), /prompt\.mention/);
  });

  it('is older than another by number', () => {
    assert.ok(isOlder('2.1.99', '2.1.287'));
    assert.ok(!isOlder('2.1.287', '2.1.287'));
    assert.ok(!isOlder('2.2.0-dev.1', '2.1.287'));
  });
});
