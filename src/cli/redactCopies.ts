import { dirname, join, relative, resolve, sep } from 'node:path';
import type { LimitReason } from '../detect/index.ts';
import type { Vault } from '../dummy/index.ts';
import { redactFiles, type Engine, type RedactedFile, type SourceFile } from '../engine/index.ts';
import { encodeText, type Encoding } from '../files/textFile.ts';
import { countByRule, type CompiledPolicy } from '../policy/index.ts';
import { buildEngine, type EngineInForce } from './engine.ts';
import { Failure } from './failure.ts';
import { decodeInput, readInput } from './input.ts';
import { writeWhole } from './output.ts';
import { describeReason } from '../report/reasons.ts';
import { rootOf } from './scanFiles.ts';
import { redactName } from './redactName.ts';

/** A copy that is ready to be written. */
export interface DummyCopy {
  /** With dummies in the place of names; undefined for standard input. */
  readonly path: string | undefined;
  readonly bytes: Uint8Array;
  readonly length: number;
  readonly findings: Readonly<Record<string, number>>;
  readonly policy: CompiledPolicy;
  /** What the user is told beside it. */
  readonly note: string | undefined;
}

/**
 * Makes copies of files with dummies in place of what was found, over one vault. Nothing is written yet.
 * @param names as the user named them
 * @throws Failure when one cannot be read or checked
 */
export async function makeCopies(
  names: readonly string[],
  policyFile: string | undefined,
  vault: Vault,
): Promise<readonly DummyCopy[]> {
  const engines = new EngineCache(policyFile);
  const root = rootOf(names);
  const encodings = new Map<string, Encoding>();
  const copies: DummyCopy[] = [];
  const pathOf = (name: string): string => relative(root, resolve(name)).split(sep).join('/');
  function* read(): Generator<SourceFile> {
    for (const name of names) {
      const { text, encoding } = decodeInput(readInput([name]));
      encodings.set(pathOf(name), encoding);
      yield { path: pathOf(name), text };
    }
  }
  const engineFor = async (path: string): Promise<Engine> => (await engines.of(join(root, path))).engine;
  for await (const file of redactFiles(read(), engineFor, vault)) {
    const encoding = encodings.get(file.path);
    const { engine, policy } = await engines.of(join(root, file.path));
    if (encoding) copies.push(copyOf(file, encoding, redactName(file.path, engine, vault), policy));
  }
  return copies;
}

function copyOf(file: RedactedFile, encoding: Encoding, path: string, policy: CompiledPolicy): DummyCopy {
  if (file.kind === 'notChecked')
    throw new Failure(`${file.path} was not checked: ${describeReason(file.reason)}. Nothing was written.`);
  const bytes = encodeText(file.text, encoding);
  const note = noteOf(file.path, file.limited);
  return { path, bytes, length: file.text.length, findings: countByRule(file.findings), policy, note };
}

/** What was not looked for in a file that is given out all the same. */
export function noteOf(name: string, limited: LimitReason | undefined): string | undefined {
  return limited && `${name}: ${describeReason(limited)}`;
}

/** @throws Failure when the folder cannot be written, or two copies would have one name */
export function writeCopies(folder: string, copies: readonly DummyCopy[]): void {
  if (new Set(copies.map(({ path }) => path)).size < copies.length)
    throw new Failure('Two of the files would become one. Redact them one by one.');
  for (const { path = 'text', bytes } of copies) writeWhole(join(folder, path), bytes);
}

/** One engine for each folder, since each may have a policy of its own. */
class EngineCache {
  private readonly engines = new Map<string, Promise<EngineInForce>>();

  constructor(private readonly policyFile: string | undefined) {}

  of(absolutePath: string): Promise<EngineInForce> {
    const folder = dirname(absolutePath);
    const engine = this.engines.get(folder) ?? buildEngine({ folder, policyFile: this.policyFile });
    this.engines.set(folder, engine);
    return engine;
  }
}
