import fs from 'node:fs';
import path from 'node:path';
import { cachedFolder, cacheFolder } from './cache.mjs';
import { unpackPackage } from './npm.mjs';

/** The version that the mod was written and is tested against. */
export const CLAUDE_CODE_VERSION = '2.1.330';

const PLATFORM = `${process.platform}-${process.arch}`;
const NAME = `claude-code-${CLAUDE_CODE_VERSION}-${PLATFORM}`;

/** Why the tests with the real Claude Code are skipped: it is large, so only CI fetches it unasked. */
export const CLAUDE_CODE_MISSING =
  `Claude Code ${CLAUDE_CODE_VERSION} is not in the test cache (236 MB). ` +
  'Fetch it with: CI=true npm test -- --only claude-code';

/**
 * The real Claude Code from the user's cache.
 * @param {(message: string) => void} [log]
 * @returns {Promise<string | undefined>} the command, absolute; undefined where it is absent and not to be fetched
 */
export async function findClaudeCode(log = () => {}) {
  const isThere = fs.existsSync(path.join(cacheFolder(), NAME));
  if (!isThere && process.env.CI === undefined) return undefined;
  const folder = await cachedFolder(NAME, async (target) => {
    log(`fetching Claude Code ${CLAUDE_CODE_VERSION} (once, 236 MB)`);
    await unpackPackage(`@anthropic-ai/claude-code-${PLATFORM}@${CLAUDE_CODE_VERSION}`, target);
  });
  const command = path.join(folder, process.platform === 'win32' ? 'claude.exe' : 'claude');
  fs.chmodSync(command, 0o755);
  return command;
}
