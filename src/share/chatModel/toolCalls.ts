import * as vscode from 'vscode';
import type { Json, TreeRestoration } from '../../dummy/index.ts';
import { isAgreed } from '../requests/question.ts';
import { isTrustedTool, mayCarryAway } from '../requests/toolSafety.ts';

export interface ToolCall {
  readonly id: string;
  readonly name: string;
  /** The arguments as Claude wrote them, with dummies. */
  readonly json: string;
}

export interface ToolCallParts {
  readonly restoreJson: (tree: Json) => Promise<TreeRestoration>;
  /** Whether the policy lets a tool that may carry values away be given any, asked or not. */
  readonly mayTrust: (tool: string) => boolean;
  /** Whether real values may go into a tool that may carry them away. */
  readonly ask: (tool: string, count: number) => Promise<boolean>;
}

/**
 * The arguments of a tool call: with real values where they stay on this machine. Elsewhere the dummies stay, unless the
 * developer lets this one call have the real values: a file that Claude has read may have told it to send them away.
 * @returns undefined where the arguments are incomplete
 */
export async function inputOf(
  { name, json }: ToolCall,
  { restoreJson, mayTrust, ask }: ToolCallParts,
): Promise<object | undefined> {
  const written = parseObject(json === '' ? '{}' : json);
  if (!written) return undefined;
  const { value, restored: count } = await restoreJson(written);
  const isAllowed = count > 0 && (!mayCarryAway(name) || mayTrust(name));
  const isReal = isAllowed && (isTrustedTool(name) || (await ask(name, count)));
  return isReal && isObject(value) ? value : written;
}

export function askForRealValues(tool: string, count: number): Promise<boolean> {
  return isAgreed({
    title:
      count === 1
        ? vscode.l10n.t('Claude calls "{0}". Give it 1 real value?', tool)
        : vscode.l10n.t('Claude calls "{0}". Give it {1} real values?', tool, count),
    no: {
      label: `$(shield) ${vscode.l10n.t('Keep the dummy data')}`,
      detail: vscode.l10n.t('The real values stay here. The tool may not do what it should.'),
    },
    yes: {
      label: `$(warning) ${vscode.l10n.t('Use the real values this once')}`,
      detail: vscode.l10n.t('This tool may send what it is given elsewhere: look at what it is asked to do.'),
    },
  });
}

function parseObject(json: string): (object & Json) | undefined {
  try {
    const input = JSON.parse(json) as Json;
    return isObject(input) ? input : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: Json): value is object & Json {
  return typeof value === 'object' && value !== null;
}
