import assert from 'node:assert/strict';
import type { PatternRule } from '../../../../../src/detect/rule.ts';
import { catalogue } from '../../../../../src/detect/rules/secrets/index.ts';
import { Scanner } from '../../../../../src/detect/scanner.ts';
import { seededRandom } from '../../../../support/secrets.ts';
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
