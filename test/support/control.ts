/** What the runner tells the tests about the VS Code they are in. */
export interface HostInfo {
  /** Address of the runner's control server. */
  control: string;
  lane: 'floor' | 'latest' | 'web' | 'desktop';
  /** Absolute path of the folder or `.code-workspace` file that is open. */
  workspace: string;
  grep?: string;
}

/** @throws when the tests were not started by `npm test` (then there is no browser page to drive). */
export function hostInfo(): HostInfo {
  const info = (globalThis as { promptVeilHost?: HostInfo }).promptVeilHost;
  if (!info) throw new Error('Not started by the runner: use npm test -- --only host --scenario NAME');
  return info;
}

/**
 * Asks the runner outside VS Code to do something.
 * @throws with the runner's own message when it could not
 */
export async function call(command: string, input: object): Promise<unknown> {
  const response = await fetch(hostInfo().control + command, { method: 'POST', body: JSON.stringify(input) });
  const answer = (await response.json()) as { value?: unknown; error?: string };
  if (answer.error !== undefined) throw new Error(`${command} ${JSON.stringify(input)}: ${answer.error}`);
  return answer.value;
}
