import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { requireKept } from '../../../src/claude-code/hook/keptCode.ts';

describe('the kept code of the settings hook', () => {
  let folder: string;
  let file: string;
  let kept: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'prompt-veil-kept-'));
    file = path.join(folder, 'module.js');
    kept = path.join(folder, 'own', 'compiled');
    write('exports.answer = () => "first";');
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is written once, and gives the same module again', () => {
    assert.equal(answer(), 'first');
    const [name = ''] = readdirSync(kept);
    const first = readFileSync(path.join(kept, name));
    assert.equal(answer(), 'first');
    assert.deepEqual(readFileSync(path.join(kept, name)), first);
    assert.deepEqual(readdirSync(kept), [name]);
  });

  it('gives way to another source of the same length', () => {
    assert.equal(answer(), 'first');
    write('exports.answer = () => "other";');
    assert.equal(answer(), 'other');
    assert.equal(answer(), 'other');
  });

  it('is not run where it is damaged, cut off or empty', () => {
    answer();
    const [name = ''] = readdirSync(kept);
    const place = path.join(kept, name);
    const whole = readFileSync(place);
    const damaged = Buffer.from(whole);
    damaged[whole.length >> 1]! ^= 0xff;
    for (const bytes of [
      damaged,
      whole.subarray(0, whole.length - 40),
      whole.subarray(0, 10),
      Buffer.alloc(0),
    ]) {
      writeFileSync(place, bytes);
      assert.equal(answer(), 'first');
      assert.deepEqual(readFileSync(place).subarray(0, 32), whole.subarray(0, 32), 'written anew');
      assert.ok(readFileSync(place).length > 100);
    }
  });

  it('is not needed: a folder that cannot be written only costs time', () => {
    mkdirSync(path.dirname(kept), { recursive: true });
    writeFileSync(kept, 'a file where the folder should be');
    assert.equal(answer(), 'first');
    assert.deepEqual(readdirSync(path.dirname(kept)), ['compiled']);
  });

  it('belongs to a module that may require others beside it, and those of Node', () => {
    const other = path.join(folder, 'other.js');
    writeFileSync(other, 'export const evaluate = (module) => { module.exports = "other"; };');
    write('exports.answer = () => require("./other.js") + require("node:path").posix.sep;');
    assert.equal(answer(), 'other/');
    assert.equal(answer(), 'other/');
  });

  it('lets what the module throws through', () => {
    write('throw new TypeError("broken");');
    assert.throws(() => answer(), TypeError);
    assert.throws(() => requireKept(path.join(folder, 'missing.js'), kept));
    writeFileSync(file, 'exports.answer = () => "something else";');
    assert.throws(() => answer());
  });

  function write(source: string): void {
    writeFileSync(file, `export const evaluate = (module, exports, require) => {\n${source}\n};\n`);
  }

  function answer(): string {
    const { exports, keep } = requireKept(file, kept);
    const value = (exports as { answer: () => string }).answer();
    keep();
    return value;
  }
});
