import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measureAskClaude } from './askClaude.ts';
import { measureBundles } from './bundles.ts';
import { measureClaudeCode } from './claudeCode.ts';
import { readCorpus, type CorpusFile } from './corpus.ts';
import { measureDummy } from './dummy.ts';
import { measureNoise, type Noise } from './noise.ts';
import { measurePersonal } from './personal.ts';
import { measurePolicy } from './policy.ts';
import { measureSecrets } from './secrets.ts';
import { measureSpeed } from './speed.ts';
import { measureWorkspace } from './workspace.ts';

const usage = `npm run bench -- [--data DIR] [--only PART,…] [--json FILE] [--places]

  --data DIR   labelled cases (secrets/*.jsonl, personal/*.jsonl); without it those parts are skipped
  --only       some of: secrets, personal, noise, speed, policy, dummy, askClaude, claudeCode, peers,
               bundles, workspace
  --json FILE  write the whole result, machine-readable
  --places     list where each alert on clean code is
`;

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    only: { type: 'string' },
    json: { type: 'string' },
    places: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const wanted = values.only?.split(',');
const isWanted = (part: string): boolean => wanted?.includes(part) ?? true;

async function main(): Promise<void> {
  const result: Record<string, unknown> = {};
  const data = values.data;
  let files: CorpusFile[] | undefined;
  const corpus = (): CorpusFile[] => (files ??= readCorpus());
  if (data !== undefined && isWanted('secrets')) result.secrets = measureSecrets(data);
  if (data !== undefined && isWanted('personal')) result.personal = measurePersonal(data);
  if (isWanted('noise')) {
    const noise = Object.entries(measureNoise(corpus()));
    result.noise = Object.fromEntries(
      noise.map(([name, part]: [string, Noise]) => [name, values.places ? part : withoutPlaces(part)]),
    );
  }
  if (isWanted('speed')) result.speed = measureSpeed(corpus(), prose(corpus()));
  if (isWanted('dummy')) result.dummy = measureDummy(corpus());
  if (isWanted('policy')) result.policy = await measurePolicy(corpus());
  if (isWanted('askClaude')) result.askClaude = await measureAskClaude(corpus());
  if (isWanted('claudeCode')) result.claudeCode = measureClaudeCode(corpus());
  if (isWanted('bundles')) result.bundles = measureBundles();
  if (isWanted('workspace')) result.workspace = await measureWorkspace(corpus());
  if (isWanted('peers')) {
    const { measurePeers } = await import('./peers.ts');
    result.peers = await measurePeers(corpus(), data);
  }
  const json = JSON.stringify(result, null, 2);
  console.log(json);
  if (values.json !== undefined) writeFileSync(values.json, json + '\n');
}

function withoutPlaces(noise: Noise): object {
  return Object.fromEntries(Object.entries(noise).filter(([name]) => name !== 'places'));
}

/** Documentation of the corpus stands in for prose and tables. */
function prose(files: readonly CorpusFile[]): string {
  const texts = files.filter(({ path }) => /\.(md|txt)$/i.test(path)).map(({ text }) => text);
  return Buffer.from(texts.join('\n').slice(0, 2_000_000)).toString();
}

if (values.help) console.log(usage);
else void main();
