import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fingerprinter, nameKey } from '../../../src/engine/fingerprint.ts';
import { loadFingerprintKey, newKeyText } from '../../../src/settings/fingerprintKey.ts';
import { machineFolder, userFolder } from '../../../src/settings/node/folders.ts';

describe('the key of the fingerprints', () => {
  let root = '';
  const load = (environment: Record<string, string> = {}, folder?: string) =>
    loadFingerprintKey({
      environment,
      userFolder: path.join(root, 'home'),
      ...(folder === undefined ? {} : { folder }),
    });

  beforeEach(async () => {
    root = await mkdtemp(path.join(os.tmpdir(), 'prompt-veil-key-'));
  });
  afterEach(() => rm(root, { recursive: true }));

  it('is made once for a user, readable by nobody else, and the same from then on', async () => {
    const keys = await Promise.all([load(), load(), load()]);
    assert.equal(new Set(keys.map(({ id }) => id)).size, 1);
    assert.equal(keys[0].origin, 'user');
    assert.equal(keys[0].key.length, 32);
    if (process.platform === 'win32') return;
    assert.equal((await stat(path.join(root, 'home', 'fingerprint.key'))).mode & 0o777, 0o600);
  });

  it('is the team’s where a folder above has one, and the environment’s where that is set', async () => {
    const folder = path.join(root, 'repository', 'packages', 'a');
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(root, 'repository', '.promptveil.key'), newKeyText());
    const team = await load({}, folder);
    assert.equal(team.origin, 'team');
    const text = newKeyText();
    const base64 = Buffer.from(text.trim(), 'hex').toString('base64');
    const given = await load({ PROMPT_VEIL_FINGERPRINT_KEY: text }, folder);
    assert.equal(given.origin, 'environment');
    assert.equal((await load({ PROMPT_VEIL_FINGERPRINT_KEY: base64 })).id, given.id);
    assert.notEqual(team.id, given.id);
  });

  it('is never a short one: what is no key is passed over with a warning', async () => {
    const folder = path.join(root, 'w');
    await mkdir(folder);
    await writeFile(path.join(folder, '.promptveil.key'), 'hunter2\n');
    const { origin, warning } = await load({ PROMPT_VEIL_FINGERPRINT_KEY: 'secret' }, folder);
    assert.equal(origin, 'user');
    assert.match(
      warning ?? '',
      /PROMPT_VEIL_FINGERPRINT_KEY does not hold a key.*\.promptveil\.key does not hold/s,
    );
    assert.doesNotMatch(warning ?? '', /hunter2|secret/);
  });

  it('is one for the session where none can be kept', async () => {
    await writeFile(path.join(root, 'home'), 'a file where the folder should be');
    const [one, two] = [await load(), await load()];
    assert.deepEqual([one.origin, two.origin], ['session', 'session']);
    assert.notEqual(one.id, two.id);
  });

  it('does not stand in its own name', async () => {
    const { key, id } = await load();
    assert.ok(!(await readFile(path.join(root, 'home', 'fingerprint.key'), 'utf8')).includes(id));
    assert.equal(nameKey(key), id);
    const fingerprint = fingerprinter(key);
    assert.match(fingerprint('email-address', 'a'), /^[0-9a-f]{32}$/);
    assert.notEqual(fingerprint('email-address', 'a'), fingerprint('email', '-addressa'));
    assert.equal(fingerprint('email-address', 'a'), fingerprinter(key)('email-address', 'a'));
  });
});

describe('the folders of the system', () => {
  it('are those of each platform', () => {
    assert.equal(machineFolder('linux', {}), '/etc/prompt-veil');
    assert.equal(machineFolder('win32', { ProgramData: 'D:\\PD' }), 'D:\\PD\\Prompt Veil');
    assert.equal(machineFolder('darwin', {}), '/Library/Application Support/Prompt Veil');
    assert.equal(userFolder('linux', {}, '/home/u'), '/home/u/.config/prompt-veil');
    assert.equal(userFolder('linux', { XDG_CONFIG_HOME: '/c' }, '/home/u'), '/c/prompt-veil');
    assert.equal(
      userFolder('linux', { XDG_CONFIG_HOME: 'relative' }, '/home/u'),
      '/home/u/.config/prompt-veil',
    );
    assert.equal(userFolder('win32', { APPDATA: 'C:\\A' }, 'C:\\u'), 'C:\\A\\prompt-veil');
    assert.equal(userFolder('darwin', {}, '/Users/u'), '/Users/u/Library/Application Support/prompt-veil');
  });
});
