import { isAscii } from 'node:buffer';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';

const hashLength = 32;
/** What stands before the body of each module that the mod and the hook share; see esbuild.mjs. */
const prefix = 'export const evaluate = ';

type Require = (name: string) => unknown;
type Evaluate = (module: { exports: unknown }, exports: unknown, require: Require) => void;

export interface KeptModule {
  readonly exports: unknown;
  /** Keeps what was compiled so far for the next start. Where that fails, the next start is as slow as this one. */
  readonly keep: () => void;
}

/**
 * Runs one of the modules that the mod and the hook share with the code that V8 kept of it, so that it starts a good
 * deal sooner from the second time on. Node's own `module.enableCompileCache` does so from Node 22 on only.
 *
 * A file of kept code holds the SHA-256 of the source, the SHA-256 of the code, and the code. V8 tells by length only
 * whether code belongs to a source, and does not look whether it is damaged; running such code could end the process.
 * @param file absolute path
 * @param folder that the kept code lies in: the user's own, since others could put theirs into a shared one
 * @throws what the module throws, or an Error where it cannot be read
 */
export function requireKept(file: string, folder: string): KeptModule {
  const bytes = sourceOf(file);
  const sourceHash = hashOf(bytes);
  const place = path.join(folder, `${path.basename(file)}-${process.version}-${process.arch}.code`);
  const cachedData = readKept(place, sourceHash);
  const script = new vm.Script(textOf(bytes), { filename: file, ...(cachedData ? { cachedData } : {}) });
  const exports = run(script, file);
  const isKept = cachedData !== undefined && script.cachedDataRejected !== true;
  return {
    exports,
    keep: () => {
      if (!isKept) writeKept(place, sourceHash, script.createCachedData());
    },
  };
}

/** @throws Error where the file is no module of that kind */
function sourceOf(file: string): Buffer {
  const bytes = readFileSync(file);
  if (bytes.toString('latin1', 0, prefix.length) !== prefix) throw new Error('not a module of the mod');
  return bytes.subarray(prefix.length);
}

/** What is built is ASCII, which is read many times as fast. */
function textOf(bytes: Buffer): string {
  return bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
}

function run(script: vm.Script, file: string): unknown {
  const nodeRequire = createRequire(file);
  const module = { exports: {} as unknown };
  const evaluate = script.runInThisContext() as Evaluate;
  evaluate(module, module.exports, (name) =>
    name.startsWith('./') ? requireBeside(path.join(path.dirname(file), name)) : nodeRequire(name),
  );
  return module.exports;
}

/** The others are tables or seldom needed: nothing is gained by keeping them. */
function requireBeside(file: string): unknown {
  return run(new vm.Script(textOf(sourceOf(file)), { filename: file }), file);
}

function hashOf(data: Uint8Array): Buffer {
  return createHash('sha256').update(data).digest();
}

function readKept(place: string, sourceHash: Buffer): Buffer | undefined {
  let kept: Buffer;
  try {
    kept = readFileSync(place);
  } catch {
    return undefined;
  }
  const code = kept.subarray(2 * hashLength);
  const isWhole = kept.subarray(hashLength, 2 * hashLength).equals(hashOf(code));
  return isWhole && kept.subarray(0, hashLength).equals(sourceHash) ? code : undefined;
}

/** Its hash tells one that was only half written, by a full disk or by two hooks at once. */
function writeKept(place: string, sourceHash: Buffer, code: Buffer): void {
  try {
    mkdirSync(path.dirname(place), { recursive: true, mode: 0o700 });
    writeFileSync(place, Buffer.concat([sourceHash, hashOf(code), code]), { mode: 0o600 });
  } catch {
    // Then the next start is as slow as this one.
  }
}
