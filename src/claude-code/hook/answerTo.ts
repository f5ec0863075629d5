import { existsSync, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Vault } from '../../dummy/index.ts';
import { decodeText } from '../../files/textFile.ts';
import { AuditFile } from '../../settings/node/auditFile.ts';
import { loadEngine } from '../mod/loadEngine.ts';
import type { ModHost } from '../mod/host.ts';
import type { HookAnswer } from './answer.ts';
import { decide, type MentionedFile } from './decide.ts';
import type { HookEvent } from './event.ts';
import { recorded } from './record.ts';
import { openSessionVault } from './sessionVault.ts';

/** Loads the policy, decides, records, and keeps the pairs for the next call of the same session. */
export async function answerTo(event: HookEvent): Promise<HookAnswer | undefined> {
  const { engine, policy } = await loadEngine(hostFor(event.cwd));
  const { vault, save } = await openSessionVault(event.sessionId);
  const known = vault.size;
  const decision = decide(event, {
    ...{ engine, policy, vault },
    readFile: (file) => readTextFile(path.resolve(event.cwd, file), policy.maximumLength),
  });
  const answer = await recorded(event, decision, { engine, policy, vault }, new AuditFile());
  if (vault.size > known) await save();
  return answer;
}

/** Only records: the mod of the same session has decided, and has put dummies where they belong. */
export async function recordGuarded(event: HookEvent): Promise<HookAnswer | undefined> {
  const { engine, policy } = await loadEngine(hostFor(event.cwd));
  const context = { engine, policy, vault: new Vault(), isGuarded: true };
  return recorded(event, undefined, context, new AuditFile());
}

function hostFor(cwd: string): ModHost {
  const { HOME, APPDATA, ProgramData, XDG_CONFIG_HOME, PROMPT_VEIL_FINGERPRINT_KEY } = process.env;
  return {
    read: (file) => readFile(file, 'utf8'),
    exists: (file) => Promise.resolve(existsSync(file)),
    environment: { HOME, APPDATA, ProgramData, XDG_CONFIG_HOME, PROMPT_VEIL_FINGERPRINT_KEY },
    cwd: path.resolve(cwd),
  };
}

/**
 * A file that a prompt mentions; Claude Code reads it after the hook.
 * @throws where there is a file that cannot be read, or that is larger than is checked
 */
function readTextFile(file: string, maximumLength: number): MentionedFile | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats?.isFile() !== true) return undefined;
  if (stats.size > maximumLength * 4) throw new RangeError('too large');
  return { text: decodeText(readFileSync(file))?.text };
}
