import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { denyRulesOf } from '../claude-code/protection/denyRules.ts';
import { projectPlace, userPlace, type Place } from '../claude-code/protection/places.ts';
import { previewOf } from '../claude-code/protection/preview.ts';
import { applyProtection, planProtection, removeProtection } from '../claude-code/protection/protect.ts';
import { UnreadableSettings } from '../claude-code/protection/settingsText.ts';
import { buildEngine } from './engine.ts';
import { Failure, reasonOf } from './failure.ts';
import { modSource } from './modSource.ts';
import { parseWords } from './parseWords.ts';

export interface PlaceWords {
  readonly place: Place;
  readonly isAgreed: boolean;
}

/** Reads `[--user] [--yes]`. */
function placeFrom(words: readonly string[]): PlaceWords {
  const { values } = parseWords(() =>
    parseArgs({
      args: [...words],
      options: { user: { type: 'boolean', default: false }, yes: { type: 'boolean', default: false } },
    }),
  );
  return { place: values.user ? userPlace() : projectPlace(process.cwd()), isAgreed: values.yes };
}

/** The rules that the policy of the current folder asks for. */
export async function denyRulesFor({ scope }: Place): Promise<string[]> {
  const { policy } = await buildEngine({ folder: process.cwd(), policyFile: undefined });
  return denyRulesOf(policy, scope === 'project');
}

/** Shows what will be written, asks, and writes it. */
export async function protectCommand(words: readonly string[]): Promise<number> {
  const { place, isAgreed } = placeFrom(words);
  try {
    const plan = planProtection(place, await denyRulesFor(place), modSource());
    process.stdout.write(`${previewOf(plan)}\n`);
    if (!isAgreed && !(await agrees('Write this?'))) {
      process.stdout.write('Nothing was written.\n');
      return 1;
    }
    applyProtection(plan, modSource());
  } catch (error) {
    throw asFailure(error, place);
  }
  process.stdout.write('Claude Code is protected here from its next start on. Try it: prompt-veil check\n');
  return 0;
}

/** Takes out what `protect` has put in, and nothing else. */
export function unprotectCommand(words: readonly string[]): number {
  const { place } = placeFrom(words);
  try {
    const isRemoved = removeProtection(place);
    process.stdout.write(isRemoved ? 'The protection was removed.\n' : 'There is no protection to remove.\n');
    return 0;
  } catch (error) {
    throw asFailure(error, place);
  }
}

async function agrees(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`${question} [y/N] `);
  terminal.close();
  return /^y(?:es)?$/i.test(answer.trim());
}

function asFailure(error: unknown, { folder }: Place): unknown {
  if (error instanceof Failure) return error;
  const reason = error instanceof UnreadableSettings ? error.message : reasonOf(error);
  return new Failure(`Could not protect ${folder}: ${reason}`);
}
