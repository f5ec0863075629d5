import { randomBytes } from 'node:crypto';
import { dirname, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { builtInRules, isDetector } from '../detect/index.ts';
import {
  checkCommand,
  explainCommand,
  hashCommand,
  joinProblems,
  lintPolicy,
  type Problem,
} from '../policy/index.ts';
import { decodeText } from '../files/textFile.ts';
import { compileLinearPattern } from '../policy/linearPattern.ts';
import { DiskTree } from '../scanning/node/diskTree.ts';
import { walk } from '../scanning/walk.ts';
import { buildRules } from '../settings/buildRules.ts';
import { loadFingerprintKey } from '../settings/fingerprintKey.ts';
import type { LayerState } from '../settings/loadLayers.ts';
import { buildEngine } from './engine.ts';
import { Failure } from './failure.ts';
import { readInput } from './input.ts';
import { parseWords } from './parseWords.ts';
import { readPolicies } from './policies.ts';

/**
 * `policy check` looks for faults in the policies that hold here; `policy explain [PATH]` tells what they say and why;
 * `policy hash [FILE|-]` makes a list of names into what a policy's dictionary takes.
 * @throws Failure on wrong use
 */
export async function policyCommand(words: readonly string[]): Promise<number> {
  const { values, positionals } = parseWords(() =>
    parseArgs({ args: [...words], allowPositionals: true, options: { policy: { type: 'string' } } }),
  );
  const [verb, path, ...more] = positionals;
  if (more.length > 0) throw new Failure('Name one path.');
  const result =
    verb === 'check'
      ? await check(path, values.policy)
      : verb === 'explain'
        ? await explain(path, values.policy)
        : verb === 'hash'
          ? hash(path)
          : undefined;
  if (!result) throw new Failure('Say policy check, policy explain or policy hash.');
  process.stdout.write(result.text);
  return result.exitCode;
}

async function check(named: string | undefined, policyFile: string | undefined) {
  const folder = process.cwd();
  const states = await readPolicies(folder, policyFile ?? named);
  const { id } = await loadFingerprintKey({ folder });
  const ownRules = await buildRules(states.map(({ layer }) => layer));
  const rules = [...builtInRules, ...ownRules].flatMap((entry) =>
    isDetector(entry) ? entry.rules : [entry],
  );
  return checkCommand(
    await Promise.all(
      states.map(async (state) => ({
        name: state.file.path,
        problems: await problemsOf(state, rules, id),
      })),
    ),
  );
}

async function problemsOf(
  { file, loaded, problems }: LayerState,
  rules: readonly { readonly id: string }[],
  keyId: string,
): Promise<Problem[]> {
  if (!loaded) return [];
  const files = file.kind === 'workspace' ? await filesBelow(dirname(file.path)) : undefined;
  const lint = lintPolicy(loaded.reading, {
    rules,
    compilePattern: compileLinearPattern,
    today: new Date().toISOString().slice(0, 10),
    keyId,
    ...(files && { files }),
  });
  return joinProblems(problems, lint);
}

async function filesBelow(folder: string): Promise<string[]> {
  const files: string[] = [];
  const everything = { isExcluded: () => false, isAlwaysScanned: () => true };
  for await (const { kind, path } of walk(new DiskTree(folder), '', everything))
    if (kind === 'file') files.push(path);
  return files;
}

async function explain(path: string | undefined, policyFile: string | undefined) {
  const folder = process.cwd();
  const { engine, policy } = await buildEngine({ folder, policyFile });
  const within = path === undefined ? undefined : relative(folder, resolve(path)).split(sep).join('/');
  const { text, exitCode } = explainCommand(policy, engine.rules(), within);
  return { text: `${text}\n${editorNote}\n`, exitCode };
}

/** The command line knows the files, not what somebody has set in the editor. */
const editorNote =
  'VS Code\'s settings (promptVeil.*) are not seen here: in the editor, "Show the effective policy" has them too. What is to hold everywhere belongs into a policy file.';

const saltBytes = 16;

/** Every call takes another salt, so that two lists cannot be compared. */
function hash(named: string | undefined) {
  const { bytes, name } = readInput(named === undefined ? [] : [named]);
  const file = decodeText(bytes);
  if (!file) throw new Failure(`${name} is not a text.`);
  return hashCommand(file.text, randomBytes(saltBytes).toString('hex'));
}
