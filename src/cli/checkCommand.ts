import { parseArgs } from 'node:util';
import { inspectProtection } from '../claude-code/check/inspect.ts';
import { probeProtection, type ChannelResult } from '../claude-code/check/probe.ts';
import { projectPlace, userPlace } from '../claude-code/protection/places.ts';
import { parseWords } from './parseWords.ts';
import { denyRulesFor } from './protectCommand.ts';

const stateWords: Readonly<Record<ChannelResult['state'], string>> = {
  closed: 'protected',
  open: 'OPEN',
  notTried: 'not tried',
};

/**
 * Says how well Claude Code is protected here; where it is installed, by trying it against a server on this machine.
 * @returns 0 where everything is protected, 1 where something is not
 */
export async function checkCommand(words: readonly string[]): Promise<number> {
  parseWords(() => parseArgs({ args: [...words], options: {} }));
  const places = [projectPlace(process.cwd()), userPlace()];
  const wanted = await Promise.all(places.map(async (place) => ({ place, deny: await denyRulesFor(place) })));
  const { claude, version, protectedPlaces, gaps } = inspectProtection(wanted);
  const say = (line: string): boolean => process.stdout.write(`${line}\n`);
  say(version === undefined ? 'Claude Code was not found.' : `Claude Code ${version}`);
  if (protectedPlaces.length === 0) say('Not protected. Run: prompt-veil protect');
  for (const { scope, folder } of protectedPlaces) say(`Protected for the ${scope}: ${folder}`);
  for (const gap of gaps) say(`Gap: ${gap}`);
  if (claude === undefined || protectedPlaces.length === 0)
    return protectedPlaces.length > 0 && gaps.length === 0 ? 0 : 1;
  const [project, user] = places.map(({ folder }) => folder);
  const channels = await probeProtection({ claude, projectFolder: project, userFolder: user });
  for (const { channel, state } of channels) say(`${channel}: ${stateWords[state]}`);
  return gaps.length === 0 && channels.every(({ state }) => state === 'closed') ? 0 : 1;
}
