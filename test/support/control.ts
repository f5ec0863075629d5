/** What the runner tells the tests about the VS Code they are in. */
export interface HostInfo {
  /** Address of the runner's control server. */
  control: string;
  lane: 'floor' | 'latest' | 'web';
  /** Absolute path of the folder or `.code-workspace` file that is open. */
  workspace: string;
  grep?: string;
}

/** False in a desktop VS Code, which `npx vscode-test` starts: there is no browser page to drive. */
export function hasRunner(): boolean {
  return runnerInfo() !== undefined;
}

/** @throws when the tests were not started by `npm test`. */
export function hostInfo(): HostInfo {
  const info = runnerInfo();
  if (!info) throw new Error('Not started by the runner: use npm test -- --scenario NAME');
  return info;
}

function runnerInfo(): HostInfo | undefined {
  return (globalThis as { promptVeilHost?: HostInfo }).promptVeilHost;
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
