import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { modSource } from './modSource.ts';

/**
 * The settings hook of Claude Code and VS Code's agent: JSON on standard input, JSON on standard output.
 * @returns 0, or 2 where the event has to be stopped
 */
export async function hookCommand(): Promise<number> {
  const script = join(modSource(), 'settings-hook', 'hook.js');
  const { finished } = (await import(pathToFileURL(script).href)) as { finished: Promise<number> };
  return finished;
}
