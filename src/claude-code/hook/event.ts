/** What Claude Code, or VS Code's own agent, tells a settings hook on standard input. */
export interface HookEvent {
  /** VS Code's agent reads the same settings, but spells some fields differently and does not filter. */
  readonly dialect: 'claude' | 'vscode';
  readonly name: string;
  readonly sessionId: string;
  /** Folder of the project, absolute. */
  readonly cwd: string;
  readonly prompt: string | undefined;
  readonly tool: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly response: unknown;
}

/**
 * Reads a hook's input.
 * @returns undefined where it is not one
 */
export function readEvent(json: string): HookEvent | undefined {
  const fields = parseObject(json);
  if (!fields) return undefined;
  const text = (...names: string[]): string | undefined => {
    for (const name of names) if (typeof fields[name] === 'string') return fields[name];
    return undefined;
  };
  const name = text('hook_event_name', 'hookEventName');
  if (name === undefined) return undefined;
  return {
    dialect: 'hookEventName' in fields ? 'vscode' : 'claude',
    name,
    sessionId: text('session_id', 'sessionId') ?? '',
    cwd: text('cwd') ?? '.',
    prompt: text('prompt'),
    tool: text('tool_name', 'toolName') ?? '',
    input: asObject(fields.tool_input ?? fields.toolInput) ?? {},
    response: fields.tool_response ?? fields.toolResponse,
  };
}

function parseObject(json: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return asObject(JSON.parse(json));
  } catch {
    return undefined;
  }
}

function asObject(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}
