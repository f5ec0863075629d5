import { en, Faker } from '@faker-js/faker';
import { Scanner, builtInRules } from '../../src/detect/index.ts';
import { Engine, fingerprinter } from '../../src/engine/index.ts';
import { compilePolicy, loadLayer, readPolicy, type PolicyDocument } from '../../src/policy/index.ts';
import { dictionaryDetectors } from '../../src/policy/dictionaries.ts';
import { hashDictionary } from '../../src/policy/hashedDictionary.ts';
import { buildRules } from '../../src/settings/buildRules.ts';
import { ALPHABETS, randomText, seededRandom } from '../support/secrets.ts';
import type { CorpusFile } from './corpus.ts';
import { median, round, time } from './measure.ts';

const fingerprintCount = 5000;
const wordCount = 20_000;
const rounds = 25;
const mostFiles = 600;

export interface PolicyCost {
  readonly policyBytes: number;
  /** Read, check, merge, and make the detectors: milliseconds, median. */
  readonly loadAndMerge: number;
  /** 10,000 questions about findings, milliseconds. */
  readonly tenThousandActions: number;
  /** How much longer a scan takes, in percent. */
  readonly scanOverhead: { readonly dictionary: number; readonly hashed: number };
}

/** What a large policy costs: 5,000 fingerprints and 20,000 words. */
export async function measurePolicy(corpus: readonly CorpusFile[]): Promise<PolicyCost> {
  const files = corpus.filter(({ path }) => /\.[cm]?[jt]sx?$/.test(path)).slice(0, mostFiles);
  const document = largePolicy();
  const policyText = JSON.stringify(document);
  const loads: number[] = [];
  for (let round = 0; round < rounds; round++) loads.push(await timeLoad(policyText));
  const policy = compilePolicy([layerOf(document)]);
  const [rule] = new Scanner({ rules: builtInRules }).ruleInfos();
  const { people = [] } = document.dictionaries as { people?: readonly string[] };
  const hashed = hashDictionary(people, '0123456789abcdef0123456789abcdef');
  return {
    policyBytes: policyText.length,
    loadAndMerge: round(median(loads), 1),
    tenThousandActions: round(
      time(() => {
        for (let index = 0; index < 10_000; index++)
          if (rule) policy.actionFor({ confidence: 'likely' }, rule, `src/${index % 100}.ts`, 'a'.repeat(32));
      }),
      1,
    ),
    scanOverhead: {
      dictionary: overhead(files, document),
      hashed: overhead(files, { ...document, dictionaries: { people: hashed } }),
    },
  };
}

function largePolicy(): PolicyDocument {
  const random = seededRandom(11);
  const names = new Faker({ locale: [en], seed: 11 });
  return {
    version: 1,
    allow: Array.from({ length: fingerprintCount }, () => ({
      fingerprint: randomText(ALPHABETS.hex, 32, random),
      rule: 'email-address',
    })),
    dictionaries: { people: Array.from({ length: wordCount }, () => names.person.fullName()) },
  };
}

function layerOf(document: PolicyDocument) {
  return { kind: 'workspace', documents: [{ source: 'policy', document }] } as const;
}

async function timeLoad(text: string): Promise<number> {
  const start = performance.now();
  const request = { kind: 'workspace', path: '/.promptveil.json', source: 'policy', text } as const;
  const { layer } = await loadLayer({ ...request, readText: () => Promise.resolve(undefined) });
  const layers = layer ? [layer] : [];
  compilePolicy(layers, { rules: await buildRules(layers) });
  if (!layer) throw new Error(readPolicy(text).problems[0]?.message);
  return performance.now() - start;
}

/**
 * In percent of a check without a policy, in processor time: other programs take none of it. The two take turns, and
 * the middle of the ratios counts.
 */
function overhead(files: readonly CorpusFile[], document: PolicyDocument): number {
  const layers = [layerOf(document)];
  const fingerprint = fingerprinter(new Uint8Array(32));
  const plain = new Engine({ policy: compilePolicy([]), fingerprint });
  const policy = compilePolicy(layers, { rules: dictionaryDetectors(layers) });
  const extra = new Engine({ policy, fingerprint });
  const processorTime = (engine: Engine): number => {
    const before = process.cpuUsage();
    for (const { text, path } of files) engine.check(text, { path });
    return process.cpuUsage(before).user;
  };
  const ratios: number[] = [];
  // The first rounds build tables and warm up the compiler.
  for (let index = -2; index < rounds; index++) {
    const base = processorTime(plain);
    const whole = processorTime(extra);
    if (index >= 0) ratios.push(whole / base);
  }
  return round((median(ratios) - 1) * 100, 1);
}
