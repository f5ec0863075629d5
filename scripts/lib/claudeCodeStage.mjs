import { CLAUDE_CODE_MISSING, findClaudeCode } from '../../test/support/host/claudeCode.mjs';

/**
 * Tests with the real Claude Code against a server on this machine. Where it is not in the cache, and nobody asked to
 * fetch it (`CI`), they are skipped.
 * @param {(environment: NodeJS.ProcessEnv) => Promise<import('../../test/support/scenarios/run.mjs').Summary>} runTests
 * @param {(message: string) => void} log
 * @returns {Promise<import('../../test/support/scenarios/run.mjs').Summary>}
 */
export async function claudeCodeTests(runTests, log) {
  const command = await findClaudeCode(log);
  if (command !== undefined) return runTests({ ...process.env, PROMPT_VEIL_CLAUDE: command });
  log(`claude-code: skipped. ${CLAUDE_CODE_MISSING}`);
  return { passed: 0, failed: 0, skipped: 1, failures: [] };
}
