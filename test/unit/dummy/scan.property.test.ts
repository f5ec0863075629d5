import assert from 'node:assert/strict';
import fc from 'fast-check';
import { catalogue } from '../../../src/detect/rules/secrets/index.ts';
import { restore, Vault } from '../../../src/dummy/index.ts';
import { seededRandom } from '../../support/secrets.ts';
import { sampleValue } from '../detect/rules/secrets/lines.ts';
import { RealScanner } from './support/realScanner.ts';
import { runsFor } from './support/runs.ts';
import { anySpreadDocument, anyTypedDocument } from './support/typedDocuments.ts';

describe('redacting what the scanner finds, with every rule on', () => {
  const scanner = new RealScanner();

  before(function () {
    // Every rule reads every text. The long run has no limit.
    const suite = this.test?.parent;
    if (suite && suite.timeout() > 0) suite.tests.forEach((test) => test.timeout(60_000));
  });

  it('leaves nothing to find, and so changes nothing the second time, also far apart', () => {
    fc.assert(
      fc.property(fc.oneof(anyTypedDocument, anySpreadDocument), ({ text, format: { languageId } }) => {
        const vault = new Vault();
        const once = scanner.redact(text, vault, languageId);
        const left = scanner.scan(once.text, languageId);
        assert.deepEqual(
          left.map(({ ruleId, start, end }) => `${ruleId}: ${once.text.slice(start, end)}`),
          [],
        );
        assert.equal(scanner.redact(once.text, vault, languageId).text, once.text);
        assert.equal(restore(once.text, vault, { format: languageId }).text, text);
      }),
      { numRuns: runsFor(0.3) },
    );
  });

  it('leaves the dummy of one rule alone that another rule would take it for', () => {
    const text = [
      ...['const mac_address_0: &str = "3C22FB910A7E";', 'const backup_code_1: &str = "a1b2c-d3e4f";'],
      'const mac_address_2: &str = "3C22FB910A7E";\n',
    ].join('\n');
    const once = scanner.redact(text, new Vault(), 'rust').text;
    assert.deepEqual(
      scanner.scan(once, 'rust').map(({ ruleId }) => ruleId),
      [],
    );
  });

  it('does so for the credentials of every rule of the catalogue, each at least once', () => {
    const rounds = Math.ceil(runsFor(0.3) / catalogue.length);
    const [first = 0] = fc.sample(fc.nat(), 1);
    for (const rule of catalogue)
      for (let round = 0; round < rounds; round++) {
        const value = sampleValue(rule, { random: seededRandom(first + round) });
        const [name = ''] = rule.keywords;
        const text = `${name}_api_key = "${value}"\nexport const token = '${value}';\n`;
        const vault = new Vault();
        const redacted = scanner.redact(text, vault).text;
        assert.deepEqual(
          scanner
            .scan(redacted)
            .map(({ ruleId }) => `${ruleId} in a dummy for ${rule.id} (${first + round})`),
          [],
        );
        assert.equal(restore(redacted, vault).text, text);
      }
  });
});
