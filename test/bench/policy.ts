import { en, Faker } from '@faker-js/faker';
import { Scanner, builtInRules } from '../../src/detect/index.ts';
import { isReserved } from '../../src/dummy/index.ts';
import { compilePolicy, loadLayer, readPolicy, type PolicyDocument } from '../../src/policy/index.ts';
import { dictionaryDetectors } from '../../src/policy/dictionaries.ts';
import { hashDictionary } from '../../src/policy/hashedDictionary.ts';
import { buildRules } from '../../src/settings/buildRules.ts';
import { ALPHABETS, randomText, seededRandom } from '../support/secrets.ts';
import { median, round, time } from './measure.ts';

const fingerprintCount = 5000;
const wordCount = 20_000;
const rounds = 9;

export interface PolicyCost {
  readonly policyBytes: number;
  /** Read, check, merge, and make the detectors: milliseconds, median. */
  readonly loadAndMerge: number;
  /** 10,000 questions about findings, milliseconds. */
  readonly tenThousandActions: number;
  /** How much longer a scan takes, in percent. */
  readonly scanOverhead: { readonly dictionary: number; readonly hashed: number };
}

/**
 * What a large policy costs: 5,000 fingerprints and 20,000 words.
 * @param text source code to scan, a few megabytes
 */
export async function measurePolicy(text: string): Promise<PolicyCost> {
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
      dictionary: overhead(text, document),
      hashed: overhead(text, { dictionaries: { people: hashed } }),
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

/** In percent of a scan with the built-in rules; the two are measured in turn, so that both meet the same weather. */
function overhead(text: string, document: PolicyDocument): number {
  const plain = new Scanner({ rules: builtInRules, isReserved });
  const extra = new Scanner({
    rules: [...builtInRules, ...dictionaryDetectors([layerOf(document)])],
    isReserved,
  });
  const ratios: number[] = [];
  for (let index = 0; index < rounds; index++) {
    const base = time(() => void plain.scan(text, { path: 'a.ts' }));
    const whole = time(() => void extra.scan(text, { path: 'a.ts' }));
    ratios.push(whole / base);
  }
  return round((median(ratios) - 1) * 100, 1);
}
