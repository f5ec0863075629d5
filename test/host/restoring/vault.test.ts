import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import * as dummyModule from '../../../src/dummy/index.ts';
import { VaultKeeper } from '../../../src/editor/vaultKeeper.ts';
import { inWorkspace } from '../../support/openText.ts';

/** A key ring that can be emptied behind the keeper's back. */
function keyRing(): vscode.SecretStorage & { kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    get: (name) => Promise.resolve(kept.get(name)),
    store: (name, value) => Promise.resolve(void kept.set(name, value)),
    delete: (name) => Promise.resolve(void kept.delete(name)),
    onDidChange: new vscode.EventEmitter<vscode.SecretStorageChangeEvent>().event,
  };
}

const name = ['Maria', 'Gonzalez'].join(' ');
const request = { ruleId: 'name', kind: 'personName', category: 'contact', value: name } as const;
const folder = (): vscode.Uri => inWorkspace('kept');
const setting = (value: boolean | undefined): Thenable<void> =>
  vscode.workspace.getConfiguration().update('promptVeil.vault.keep', value, true);

async function fileText(): Promise<string | undefined> {
  try {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder(), 'vault'));
    return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  } catch {
    return undefined;
  }
}

describe('Keeping pairs between sessions', () => {
  let secrets: ReturnType<typeof keyRing>;
  const logged: string[] = [];
  const session = (): VaultKeeper =>
    new VaultKeeper({ folder: folder(), secrets, log: (line) => logged.push(line) });

  beforeEach(async () => {
    secrets = keyRing();
    logged.length = 0;
    await setting(true);
    await vscode.workspace.fs.createDirectory(folder());
  });
  afterEach(async () => {
    await setting(undefined);
    await vscode.workspace.fs.delete(folder(), { recursive: true });
  });

  /** What a first session leaves behind. */
  async function keepOne(): Promise<string> {
    const keeper = session();
    const dummy = (await keeper.open(dummyModule)).dummyFor(request);
    await keeper.save();
    keeper.dispose();
    return dummy;
  }

  it('brings values back in the next session, and writes none of them in clear', async () => {
    const dummy = await keepOne();
    const text = (await fileText()) ?? '';
    assert.ok(text.length > 0 && !text.includes('Gonzalez') && !text.includes(dummy));
    const keeper = session();
    const vault = await keeper.open(dummyModule);
    assert.equal(dummyModule.restore(dummy, vault).text, name);
    keeper.dispose();
  });

  it('writes nothing unless it is asked to, and deletes what there was', async () => {
    await keepOne();
    await setting(false);
    const keeper = session();
    const vault = await keeper.open(dummyModule);
    assert.equal(vault.size, 0);
    vault.dummyFor(request);
    await keeper.save();
    assert.equal(await fileText(), undefined);
    keeper.dispose();
  });

  it('starts anew and says so where the key is gone', async () => {
    await keepOne();
    secrets.kept.clear();
    const keeper = session();
    assert.equal((await keeper.open(dummyModule)).size, 0);
    assert.match(logged.join(), /sealed with another key/);
    keeper.dispose();
  });

  it('forgets everything: pairs, file and key', async () => {
    await keepOne();
    const keeper = session();
    const vault = await keeper.open(dummyModule);
    await keeper.forget();
    assert.deepEqual([vault.size, await fileText(), secrets.kept.size], [0, undefined, 0]);
    keeper.dispose();
  });
});
