import assert from 'node:assert/strict';
import type { PatternRule } from '../../../../../src/detect/rule.ts';
import { catalogue } from '../../../../../src/detect/rules/secrets/index.ts';
import { Scanner } from '../../../../../src/detect/scanner.ts';
import { randomText, seededRandom } from '../../../../support/secrets.ts';
import { isNamed, labelFor, sampleValue } from './lines.ts';

/** Texts that resemble what the rule looks for and are none, by what is wrong with them. */
function nearMisses(rule: PatternRule): Record<string, string> {
  const random = seededRandom(rule.id.length * 31 + 5);
  const [name = ''] = rule.keywords;
  const label = labelFor(rule, name, { random }) ?? 'token';
  const key = isNamed(rule) ? `${name}_${label} = ` : 'token = ';
  const least = sampleValue(rule, { random, length: 'least' });
  const most = sampleValue(rule, { random, length: 'most' });
  const kept = isNamed(rule) ? 0 : name.length;
  const inside = kept + Math.floor((least.length - kept) / 3);
  const filled = (filler: string): string => least.slice(0, kept) + least.slice(kept).replace(/\w/g, filler);
  return {
    'the prefix or name alone': isNamed(rule) ? `${name}_${label} = ` : least.slice(0, kept),
    'a character too short': `${key}"${least.slice(0, -1)}"`,
    'a foreign character inside': `${key}"${least.slice(0, inside)}§${least.slice(inside + 1)}"`,
    'filler of one letter': `${key}"${filled('x')}"`,
    'filler of one digit': `${key}"${filled('0')}"`,
    ...(rule.boundary === undefined || isNamed(rule) ? { 'glued behind': `${key}"${most}Zq7Zq7"` } : {}),
    ...(isGluable(rule) ? { 'glued before': `${key}"zQ7${least}"` } : {}),
  };
}

/** Whether letters before the prefix make it another word, and do not uncover a shorter prefix in it. */
function isGluable({ boundary, keywords }: PatternRule): boolean {
  return (
    boundary === undefined &&
    keywords.every((long) => keywords.every((short) => long === short || !long.endsWith(short)))
  );
}

describe('near-misses of every rule of the secrets catalogue', () => {
  it('are not reported', () => {
    const wrong: string[] = [];
    for (const rule of catalogue) {
      const scanner = new Scanner({ rules: [rule], isReserved: () => false });
      const misses = Object.entries(nearMisses(rule));
      assert.ok(misses.length >= 5);
      for (const [what, text] of misses)
        if (scanner.scan(text).findings.length > 0) wrong.push(`${rule.id}: ${what}`);
    }
    assert.deepEqual(wrong, []);
  }).timeout(60_000);
});

describe('an identifier near the name of a service', () => {
  const random = seededRandom(7);
  const part = (length: number): string => randomText('0123456789abcdef', length, random);
  const uuid = [part(8), part(4), part(4), part(4), part(12)].join('-');
  const scanner = new Scanner({ rules: catalogue });
  const idsIn = (text: string): string[] => scanner.scan(text).findings.map(({ ruleId }) => ruleId);

  it('is no key where it says whose or which it is', () => {
    for (const text of [
      `snyk test --org=${uuid}`,
      `snyk: { project: "${uuid}" }`,
      `Host: api.shop.example\nIdempotency-Key: ${uuid}`,
      `Host: snyk.io\nIdempotency-Key: ${uuid}`,
    ])
      assert.deepEqual(idsIn(text), [], text.replace(uuid, '…'));
  });

  it('is one where its name says so', () => {
    for (const [text, id] of [
      [`snyk config set api=${uuid}`, 'snyk-api-token'],
      [`SNYK=${uuid}`, 'snyk-api-token'],
      [`SNYK_TOKEN: ${uuid}`, 'snyk-api-token'],
      [`EXA_API_KEY=${uuid}`, 'exa-api-key'],
      [`exaApiKey: "${uuid}"`, 'exa-api-key'],
    ] as const)
      assert.deepEqual(idsIn(text), [id], text.replace(uuid, '…'));
  });
});
