import type { RuleInfo } from '../detect/index.ts';
import type { CompiledPolicy } from './compile.ts';
import { explainFile } from './explain/explainFile.ts';
import { explainPolicy } from './explain/explainPolicy.ts';
import { renderFile, renderPolicy } from './explain/markdown.ts';
import { hashDictionary } from './hashedDictionary.ts';
import { hasErrors, type Problem } from './problem.ts';

/** What a command prints to standard output, and its exit code as in `prompt-veil scan`. */
export interface CommandResult {
  readonly text: string;
  readonly exitCode: 0 | 1;
}

/**
 * `prompt-veil policy check`: one line a problem, in the form that editors and CI systems make links of.
 * @param files each policy file with what was found in it
 */
export function checkCommand(
  files: readonly { readonly name: string; readonly problems: readonly Problem[] }[],
): CommandResult {
  const lines = files.flatMap(({ name, problems }) =>
    problems.map(
      ({ line, column, severity, message }) => `${name}:${line}:${column}: ${severity}: ${message}`,
    ),
  );
  const all = files.flatMap(({ problems }) => problems);
  const errors = all.filter(({ severity }) => severity === 'error').length;
  const summary =
    files.length === 0
      ? 'No policy file: the built-in defaults hold.'
      : all.length === 0
        ? `${files.map(({ name }) => name).join(', ')}: no problems.`
        : `${all.length} ${all.length === 1 ? 'problem' : 'problems'}, ${errors} of them ${errors === 1 ? 'an error' : 'errors'}.`;
  return { text: `${[...lines, summary].join('\n')}\n`, exitCode: hasErrors(all) ? 1 : 0 };
}

/**
 * `prompt-veil policy explain [PATH]`, in Markdown.
 * @param path relative to the folder of the policy, with `/`; without one the whole policy is explained
 */
export function explainCommand(
  policy: CompiledPolicy,
  rules: readonly RuleInfo[],
  path?: string,
): CommandResult {
  const text =
    path === undefined
      ? renderPolicy(explainPolicy(policy, rules))
      : renderFile(explainFile(policy, path, rules));
  return { text: `${text.trimEnd()}\n`, exitCode: 0 };
}

/**
 * `prompt-veil policy hash`: a list of names, one a line, as JSON for a policy's `dictionaries`.
 * @param salt at least 16 random bytes in hexadecimal digits
 */
export function hashCommand(text: string, salt: string): CommandResult {
  const entries = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line.length > 1 && !line.startsWith('#'));
  return { text: `${JSON.stringify(hashDictionary(entries, salt), null, 2)}\n`, exitCode: 0 };
}
