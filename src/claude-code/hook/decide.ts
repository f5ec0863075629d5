import type { Category } from '../../detect/index.ts';
import { restoreJson, type Json, type Vault } from '../../dummy/index.ts';
import type { Engine, JudgedFinding } from '../../engine/index.ts';
import type { Action, Policy } from '../../policy/index.ts';
import { checkText } from '../mod/checkText.ts';
import { Guard } from '../mod/guard.ts';
import { filesSelectedIn } from '../mod/selections.ts';
import {
  closedFileText,
  countText,
  failedText,
  heldUncheckedText,
  reasonText,
  uncheckedText,
} from '../mod/notice.ts';
import { isLocalTool, passTree, pathOf } from '../mod/tools.ts';
import { blockPrompt, changeCall, changeResult, denyCall, tell, type HookAnswer } from './answer.ts';
import type { HookEvent } from './event.ts';
import { closedWordIn, mentionsIn, relativeTo } from './mentions.ts';

export interface HookContext {
  readonly engine: Engine;
  readonly policy: Policy;
  readonly vault: Vault;
  readonly readFile: (path: string) => MentionedFile | undefined;
}

/** A file that there is; without a text where it is none. */
export interface MentionedFile {
  readonly text: string | undefined;
}

/**
 * What a hook answers to an event; undefined: nothing to say.
 * @throws whatever goes wrong; the caller stops the event then
 */
export function decide(event: HookEvent, context: HookContext): HookAnswer | undefined {
  switch (event.name) {
    case 'UserPromptSubmit':
      return decidePrompt(event, context);
    case 'PreToolUse':
      return decideCall(event, context);
    case 'PostToolUse':
      return decideResult(event, context);
    default:
      return undefined;
  }
}

/** A hook cannot replace a prompt: what the mod would replace, it has to stop. */
function decidePrompt(event: HookEvent, context: HookContext): HookAnswer | undefined {
  const { engine, policy } = context;
  const prompt = event.prompt ?? '';
  for (const file of filesSelectedIn(prompt))
    if (policy.decideFile(relativeTo(event.cwd, file)) === 'neverShare')
      return blockPrompt(event, `${closedFileText} (${file})`);
  const texts = [{ text: prompt, path: undefined as string | undefined }];
  let unchecked = 0;
  for (const mention of mentionsIn(prompt)) {
    const path = relativeTo(event.cwd, mention);
    if (policy.decideFile(path) === 'neverShare') return blockPrompt(event, `${closedFileText} (${mention})`);
    const file = context.readFile(mention);
    if (file?.text !== undefined) texts.push({ text: file.text, path });
    else if (file) unchecked++;
  }
  if (unchecked > 0 && policy.share.copyAsIs === 'never') return blockPrompt(event, heldUncheckedText);
  const findings: JudgedFinding[] = [];
  for (const { text, path } of texts) {
    const check = checkText(engine, text, path === undefined ? {} : { path });
    if (check.kind === 'notChecked') return blockPrompt(event, reasonText(check.reason));
    findings.push(...check.findings);
  }
  const notChecked = unchecked > 0 ? uncheckedText(new Map([['document', unchecked]])) : undefined;
  if (findings.length === 0)
    return notChecked === undefined ? undefined : tell(`Prompt Veil did not check ${notChecked}.`);
  const found = countText(countByCategory(findings));
  if (findings.some(({ action }) => stops(action, policy)))
    return blockPrompt(
      event,
      `Prompt Veil stopped this prompt: it would send ${found}. Use "Copy with dummy data" or \`prompt-veil redact\`, and send that.`,
    );
  const addition = notChecked === undefined ? '' : ` ${notChecked} not checked.`;
  return tell(`Prompt Veil: this prompt sends ${found}.${addition}`);
}

/** What may be shared as it is, a prompt may hold; where nothing says so, only hints may. */
function stops(action: Action, { share }: Policy): boolean {
  if (share.copyAsIs === 'never') return true;
  return share.copyAsIs === 'always' ? action === 'block' : action === 'block' || action === 'warn';
}

function decideCall(event: HookEvent, { policy, vault }: HookContext): HookAnswer | undefined {
  const { tool, input, cwd } = event;
  const file = pathOf(input);
  const isReading = !/^(?:Write|Edit|MultiEdit|create|insert|replace)/i.test(tool);
  if (file !== undefined && isReading && policy.decideFile(relativeTo(cwd, file)) === 'neverShare')
    return denyCall(event, closedFileText);
  if (typeof input.command === 'string' && closedWordIn(input.command, policy) !== undefined)
    return denyCall(event, closedFileText);
  if (!isLocalTool(tool) || vault.size === 0) return undefined;
  const { value, restored } = restoreJson(input as Json, vault);
  return restored === 0 ? undefined : changeCall(event, value);
}

function decideResult(event: HookEvent, { engine, policy, vault }: HookContext): HookAnswer | undefined {
  if (event.response === undefined) return undefined;
  const guard = new Guard({ engine, policy, vault, onReplaced: () => undefined });
  const file = pathOf(event.input);
  const path = file === undefined ? undefined : relativeTo(event.cwd, file);
  const withhold = (text: string): string => {
    try {
      return guard.pass(text, path);
    } catch {
      return failedText;
    }
  };
  const output = passTree(event.response, withhold);
  const isSame = JSON.stringify(output) === JSON.stringify(event.response);
  return isSame ? undefined : changeResult(event, output);
}

function countByCategory(findings: readonly JudgedFinding[]): Map<Category, number> {
  const counts = new Map<Category, number>();
  for (const { category } of findings) counts.set(category, (counts.get(category) ?? 0) + 1);
  return counts;
}
