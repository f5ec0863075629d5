import { restore } from '../../dummy/index.ts';
import { countByRule, recordLeaving, type AuditEntry, type AuditKeeper } from '../../policy/index.ts';
import { passTree, pathOf } from '../mod/tools.ts';
import { blockPrompt, changeResult, type HookAnswer } from './answer.ts';
import type { HookContext } from './decide.ts';
import type { HookEvent } from './event.ts';
import { relativeTo } from './mentions.ts';

interface RecordContext extends Pick<HookContext, 'engine' | 'policy' | 'vault'> {
  /** The mod of the same session puts dummies where they belong, before or after the hook. */
  readonly isGuarded?: boolean;
}

/**
 * Records a prompt or a tool's result on its way to Claude, where the policy wants that.
 * @param answer what the hook has decided
 * @returns the same answer, or one that keeps back what could not be recorded
 */
export async function recorded(
  event: HookEvent,
  answer: HookAnswer | undefined,
  context: RecordContext,
  keeper: AuditKeeper,
): Promise<HookAnswer | undefined> {
  const isPrompt = event.name === 'UserPromptSubmit';
  if (!isPrompt && event.name !== 'PostToolUse') return answer;
  const isWritten = await recordLeaving([context.policy], keeper, () => entryOf(event, answer, context));
  if (isWritten) return answer;
  const sentence = `Prompt Veil held this back: the policy demands a record of it, and ${keeper.path ?? 'it'} cannot be written.`;
  if (isPrompt) return blockPrompt(event, sentence);
  return changeResult(
    event,
    passTree(event.response, () => sentence),
  );
}

function entryOf(
  event: HookEvent,
  answer: HookAnswer | undefined,
  { engine, vault, isGuarded = false }: Omit<RecordContext, 'policy'>,
): AuditEntry {
  const isBlocked = answer?.decision === 'block';
  const sent =
    event.name === 'UserPromptSubmit' ? (event.prompt ?? '') : JSON.stringify(resultOf(event, answer));
  const check = engine.check(sent);
  const inClear = check.kind === 'checked' ? check.findings : [];
  const replaced = restore(sent, vault).replacements.map(({ entry }) => entry);
  const isInClear = inClear.length > 0 && !isGuarded;
  const file = pathOf(event.input);
  return {
    ...{ time: new Date(), door: 'claude-code', decidedBy: 'policy' },
    decision: isBlocked ? 'refused' : isInClear ? 'shared-as-is' : 'shared-with-dummies',
    paths: file === undefined ? [] : [nameOf(relativeTo(event.cwd, file), { engine, vault })],
    length: isBlocked ? 0 : sent.length,
    findings: countByRule([...inClear, ...replaced]),
  };
}

/** What Claude gets of a tool's result. */
function resultOf({ response }: HookEvent, answer: HookAnswer | undefined): unknown {
  const output = answer?.hookSpecificOutput as { readonly updatedToolOutput?: unknown } | undefined;
  return output?.updatedToolOutput ?? response ?? '';
}

/** A path may tell on people and customers, too. */
function nameOf(path: string, { engine, vault }: Pick<HookContext, 'engine' | 'vault'>): string {
  const check = engine.check(path);
  return check.kind === 'checked' ? engine.redact(path, check.findings, vault).text : '(not checked)';
}
