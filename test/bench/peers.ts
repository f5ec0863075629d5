import { join } from 'node:path';
import { builtInRules, Scanner } from '../../src/detect/index.ts';
import { namesPeople, type CorpusFile } from './corpus.ts';
import { median, round } from './measure.ts';
import { installPeers } from './peers/install.ts';
import { loadPersonalPeers, type PersonalPeer } from './peers/personalPeers.ts';
import { loadGitleaks, loadSecretlint, type NamedText, type SecretPeer } from './peers/secretPeers.ts';
import { readRows } from './secrets.ts';
import { everything, rulesOf } from './subject.ts';
import { isReserved } from '../../src/dummy/index.ts';

interface SecretNumbers {
  readonly recall?: number;
  readonly negativesAlerted?: number;
  readonly alertsPerThousandLines: number;
  readonly megabytesPerSecond: number;
}

interface PersonalNumbers {
  /** Share of the labelled values of people, places, numbers that are gone from the redacted text. */
  readonly valuesGone?: number;
  readonly alertsPerThousandLines: number;
  readonly megabytesPerSecond: number;
}

export interface PeersResult {
  readonly secrets: Readonly<Record<string, SecretNumbers>>;
  readonly personal: Readonly<Record<string, PersonalNumbers>>;
}

/** Ourselves and what npm and Go have, on the same texts, in the same run. */
export async function measurePeers(
  files: readonly CorpusFile[],
  dataFolder: string | undefined,
): Promise<PeersResult> {
  const load = installPeers();
  const code = files.filter(({ path }) => !namesPeople(path) && /\.[cm]?[jt]sx?$/.test(path));
  const secretPeers = [ourSecrets(), await loadSecretlint(load), loadGitleaks()].filter(
    (peer) => peer !== undefined,
  );
  const personalPeers = [ourPersonal(), ...(await loadPersonalPeers(load))];
  const secrets: Record<string, SecretNumbers> = {};
  const personal: Record<string, PersonalNumbers> = {};
  for (const peer of secretPeers)
    secrets[peer.name] = await secretNumbers(peer, upTo(code, 150_000), dataFolder);
  // Some of these take minutes on more.
  for (const peer of personalPeers)
    personal[peer.name] = await personalNumbers(peer, upTo(code, 33_000), dataFolder);
  return { secrets, personal };
}

/** Every n-th file until there are enough lines, so that each package has its share. */
function upTo(files: readonly CorpusFile[], lines: number): CorpusFile[] {
  const step = 17;
  const order = Array.from({ length: step }, (_, first) =>
    files.filter((_file, index) => index % step === first),
  ).flat();
  let sum = 0;
  return order.filter((file) => file.text.length < 300_000 && (sum += file.lines) <= lines);
}

function ourSecrets(): SecretPeer {
  const scanner = new Scanner({ rules: rulesOf(['secret']) });
  return {
    name: 'prompt-veil',
    alerts: (texts) =>
      Promise.resolve(texts.map(({ path, text }) => scanner.scan(text, { path }).findings.length)),
  };
}

/** On labelled texts reserved values count; on code, where a path says so, they are quiet as they are to a user. */
function ourPersonal(): PersonalPeer {
  const quiet = new Scanner({ rules: builtInRules, isReserved });
  const all = everything();
  return {
    name: 'prompt-veil',
    redact: (text, path) => {
      const { findings } = path === undefined ? all.scan(text) : quiet.scan(text, { path });
      const personal = findings.filter(({ category }) => category !== 'secret');
      const redacted = [...personal]
        .reverse()
        .reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
      return Promise.resolve({ text: redacted, alerts: personal.length });
    },
  };
}

/** Megabytes a second, median of three runs after the one that warmed up; of one run where that takes minutes. */
async function warmSpeed(code: readonly CorpusFile[], work: () => Promise<unknown>): Promise<number> {
  const seconds: number[] = [];
  do {
    const start = performance.now();
    await work();
    seconds.push((performance.now() - start) / 1000);
  } while (seconds.length < 3 && (seconds[0] ?? 0) < 20);
  return megabytes(code) / median(seconds);
}

async function secretNumbers(
  peer: SecretPeer,
  code: readonly CorpusFile[],
  data?: string,
): Promise<SecretNumbers> {
  const alerts = await peer.alerts(code);
  const speed = await warmSpeed(code, () => peer.alerts(code));
  const labelled = data === undefined ? {} : await labelledSecrets(peer, join(data, 'secrets'));
  return {
    ...labelled,
    alertsPerThousandLines: perThousand(sum(alerts), code),
    megabytesPerSecond: round(speed, 2),
  };
}

async function labelledSecrets(
  peer: SecretPeer,
  folder: string,
): Promise<Pick<SecretNumbers, 'recall' | 'negativesAlerted'>> {
  const share = async (file: string): Promise<number> => {
    const rows = readRows<NamedText>(join(folder, file)).map(({ text }) => ({ path: 'row.txt', text }));
    const counts = await peer.alerts(rows);
    return round(counts.filter((count) => count > 0).length / rows.length, 4);
  };
  return { recall: await share('positives.jsonl'), negativesAlerted: await share('negatives.jsonl') };
}

interface Labelled {
  readonly text: string;
  readonly spans: readonly { readonly type: string; readonly start: number; readonly end: number }[];
}

const outOfScope = ['GPE', 'DATE_TIME', 'TITLE', 'NRP', 'DOMAIN_NAME'];

async function personalNumbers(
  peer: PersonalPeer,
  code: readonly CorpusFile[],
  data?: string,
): Promise<PersonalNumbers> {
  let alerts = 0;
  const redactAll = async (): Promise<void> => {
    alerts = 0;
    for (const { text, path } of code) alerts += (await peer.redact(text, path)).alerts;
  };
  await redactAll();
  const speed = await warmSpeed(code, redactAll);
  const labelled = data === undefined ? {} : { valuesGone: await valuesGone(peer, join(data, 'personal')) };
  return {
    ...labelled,
    alertsPerThousandLines: perThousand(alerts, code),
    megabytesPerSecond: round(speed, 2),
  };
}

async function valuesGone(peer: PersonalPeer, folder: string): Promise<number> {
  let gone = 0;
  let all = 0;
  for (const { text, spans } of readRows<Labelled>(join(folder, 'sentences.jsonl'))) {
    const redacted = (await peer.redact(text)).text;
    for (const { type, start, end } of spans) {
      if (outOfScope.includes(type)) continue;
      all++;
      if (!redacted.includes(Array.from(text).slice(start, end).join(''))) gone++;
    }
  }
  return round(gone / all);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, next) => total + next, 0);
}

function megabytes(files: readonly CorpusFile[]): number {
  return sum(files.map(({ text }) => text.length)) / 1e6;
}

function perThousand(alerts: number, files: readonly CorpusFile[]): number {
  return round((alerts / sum(files.map(({ lines }) => lines))) * 1000, 4);
}
