import { readFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { userFolder } from '../../settings/node/folders.ts';
import type * as engineModule from '../engineModule.ts';
import { holdsLease } from '../mod/lease.ts';
import { failedText } from '../mod/notice.ts';
import { passTree } from '../mod/tools.ts';
import { changeResult } from './answer.ts';
import { readEvent, type HookEvent } from './event.ts';
import { requireKept } from './keptCode.ts';

/** Claude Code and VS Code stop what they were about to do at this exit code. */
const stopCode = 2;
const enginePath = path.join(__dirname, '..', 'hooks', 'engine.js');

/**
 * The settings hook. It has to be quick: it starts at every prompt and every tool call, so what is heavy is loaded
 * only where something has to be checked.
 * @returns the exit code
 */
async function main(): Promise<number> {
  const event = readEvent(readFileSync(0, 'utf8'));
  if (!event) return refuse('it could not read the event');
  if (!checkedEvents.has(event.name)) return 0;
  const isGuarded = isGuardedByMod(event);
  if (isGuarded && !isRecordWanted()) return 0;
  try {
    const { exports, keep } = requireKept(enginePath, path.join(userFolder(), 'compiled'));
    const { answerTo, recordGuarded } = await (exports as typeof engineModule).loadHook();
    const answer = await (isGuarded ? recordGuarded(event) : answerTo(event));
    if (answer !== undefined) writeSync(1, JSON.stringify(answer));
    keep();
    return 0;
  } catch (error) {
    // The tool has already run: stopping would not keep its result back, replacing it does.
    if (event.name !== 'PostToolUse') throw error;
    writeSync(
      1,
      JSON.stringify(
        changeResult(
          event,
          passTree(event.response, () => failedText),
        ),
      ),
    );
    return 0;
  }
}

const checkedEvents: ReadonlySet<string> = new Set(['UserPromptSubmit', 'PreToolUse', 'PostToolUse']);

/**
 * The mod has already checked what comes here, and has put dummies into it: it says so for its own session, and for a
 * moment.
 */
function isGuardedByMod({ sessionId }: HookEvent): boolean {
  return holdsLease(process.env.PROMPT_VEIL_SESSION, sessionId, Date.now());
}

/** A mod cannot write files: where the policy wants a record, it asks the hook for it. */
function isRecordWanted(): boolean {
  return process.env.PROMPT_VEIL_RECORD === 'wanted';
}

function refuse(reason: string): number {
  process.stderr.write(`Prompt Veil stopped this: ${reason}.\n`);
  return stopCode;
}

/** The exit code, once everything is written. */
export const finished: Promise<number> = main()
  // The error's own message could quote what was being checked.
  .catch(() => refuse('it could not be checked'))
  .then((code) => (process.exitCode = code));
