import type { HookEvent } from './event.ts';

/** What a hook says on standard output; both dialects understand it. */
export type HookAnswer = Readonly<Record<string, unknown>>;

/** Stops a prompt. Without `suppressOriginalPrompt`, Claude Code would repeat what it stops. */
export function blockPrompt({ dialect, name }: HookEvent, reason: string): HookAnswer {
  return {
    ...(dialect === 'vscode' ? { continue: false, stopReason: reason } : {}),
    decision: 'block',
    reason,
    hookSpecificOutput: { hookEventName: name, suppressOriginalPrompt: true },
  };
}

/** Refuses a tool call. */
export function denyCall({ name }: HookEvent, reason: string): HookAnswer {
  return {
    hookSpecificOutput: { hookEventName: name, permissionDecision: 'deny', permissionDecisionReason: reason },
  };
}

/** Lets a call go on with other arguments; whether it is allowed is decided elsewhere. */
export function changeCall({ name }: HookEvent, updatedInput: unknown): HookAnswer {
  return { hookSpecificOutput: { hookEventName: name, updatedInput } };
}

/** Gives Claude another result; it keeps the shape of the one that the tool gave. */
export function changeResult({ name }: HookEvent, updatedToolOutput: unknown): HookAnswer {
  return { hookSpecificOutput: { hookEventName: name, updatedToolOutput } };
}

/** A line for the person. */
export function tell(systemMessage: string): HookAnswer {
  return { systemMessage };
}
