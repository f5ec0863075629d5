import type { Json } from '../../dummy/index.ts';
import type { ToolCall, ToolResult } from './api.ts';
import type { Guard } from './guard.ts';
import { closedFileText, failedText, heldUncheckedText, sentenceOf } from './notice.ts';
import type { ModSession } from './session.ts';
import { fileToRead, isLocalTool, passTree } from './tools.ts';
import { hasUnchecked } from './unchecked.ts';

/** Calls of tools: those on this machine get the real values, and what they answer is checked. */
export class ToolCalls {
  constructor(private readonly session: ModSession) {}

  async call(input: ToolCall, next: (input: ToolCall) => Promise<ToolResult>): Promise<ToolResult> {
    let restored: ToolCall;
    try {
      const guard = await this.session.ready();
      const file = fileToRead(input.tool, input);
      if (file !== undefined && this.session.isClosed(guard, file)) return { deny: closedFileText };
      restored = isLocalTool(input.tool) ? restoreArguments(guard, input) : input;
    } catch {
      return { deny: failedText };
    }
    const result = await next(restored);
    try {
      const guard = await this.session.ready();
      // What is left of it is counted where it becomes part of the conversation.
      if (!guard.sharesUnchecked && hasUnchecked(result)) return failure(heldUncheckedText);
      const path = fileToRead(input.tool, restored);
      return passTree(result, (text) => guard.pass(text, path)) as ToolResult;
    } catch (error) {
      return failure(sentenceOf(error));
    }
  }
}

function restoreArguments(guard: Guard, input: ToolCall): ToolCall {
  const { tool, tool_use_id: id, ...given } = input;
  const restored = guard.restoreTree(given as Json) as Readonly<Record<string, unknown>>;
  return { ...restored, tool, ...(id === undefined ? {} : { tool_use_id: id }) };
}

function failure(sentence: string): ToolResult {
  return { isError: true, result: sentence, text: sentence };
}
