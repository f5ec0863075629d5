import assert from 'node:assert/strict';
import { generic } from '../../../src/detect/rules/generic/index.ts';
import { Scanner } from '../../../src/detect/scanner.ts';
import { buildCase, type SyntaxCase } from '../../support/spans.ts';
import { ALPHABETS, randomText, seededRandom } from '../../support/secrets.ts';
import { syntaxes } from './context/syntaxes.ts';

const scanner = new Scanner({ rules: generic });

interface Kind {
  readonly key: string;
  readonly make: (seed: number) => string;
  /** Whether a value with such characters can stand in the syntax as it is. */
  readonly fits?: (syntax: SyntaxCase) => boolean;
}

/** Values with `&`, `=` or `/` would be escaped in URLs. */
function isNotUrl({ name }: SyntaxCase): boolean {
  return !/URL|form body/.test(name);
}

function random(alphabet: string, length: number): (seed: number) => string {
  return (seed) => randomText(alphabet, length, seededRandom(seed));
}

const kinds: readonly Kind[] = [
  { key: 'api_key', make: random(ALPHABETS.alphanumeric, 32) },
  { key: 'clientSecret', make: random(ALPHABETS.hex, 40) },
  { key: 'accessToken', make: (seed) => `${random(ALPHABETS.base64, 43)(seed)}=`, fits: isNotUrl },
  { key: 'DB_PASSWORD', make: (seed) => `${random(ALPHABETS.alphanumeric, 5)(seed)}!q7@Z${seed % 10}` },
  { key: 'smtp-passwort', make: (seed) => `Blau${seed % 10}wal.42` },
];

/** Command-line syntaxes in which only some keys are names. */
function canHold(syntax: SyntaxCase, { key, fits }: Kind): boolean {
  if (fits && !fits(syntax)) return false;
  return !key.includes('-') || /JSON|YAML|INI|properties|flag|XML|header|HTTP|index|quoted/.test(syntax.name);
}

describe('spans', () => {
  let cases = 0;
  for (const kind of kinds)
    describe(`of ${kind.key}`, () => {
      syntaxes.forEach((syntax, index) => {
        if (!canHold(syntax, kind)) return;
        cases++;
        it(`are exactly the value in: ${syntax.name}`, () => {
          const { text, value } = buildCase(syntax, kind.key, kind.make(index + 1));
          const { languageId } = syntax;
          const { findings } = scanner.scan(text, languageId === undefined ? {} : { languageId });
          const found = findings.map(({ start, end }) => text.slice(start, end));
          assert.deepEqual(
            found.map((slice) => (slice === value ? '‹value›' : slice)),
            ['‹value›'],
            text.replace(value, '‹›'),
          );
        });
      });
    });
  it('are checked on at least 300 cases', () => assert.ok(cases >= 300));
});
