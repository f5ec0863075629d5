import assert from 'node:assert/strict';
import { Scanner } from '../../../src/detect/index.ts';
import { dictionaryDetectors, ruleInfoOf } from '../../../src/policy/dictionaries.ts';
import { dictionaryNames, type OwnRule, type PolicyDocument } from '../../../src/policy/document.ts';
import { hashDictionary } from '../../../src/policy/hashedDictionary.ts';
import { compileLinearPattern } from '../../../src/policy/linearPattern.ts';
import { ownDetectors } from '../../../src/policy/ownRules.ts';

const salt = '00112233445566778899aabbccddeeff';
const layerOf = (document: PolicyDocument) =>
  [{ kind: 'workspace', documents: [{ source: 'p', document }] }] as const;

function found(rule: Omit<OwnRule, 'id' | 'title'>, text: string): string[] {
  const rules = ownDetectors(
    layerOf({ rules: [{ id: 'acme', title: 'Acme number', ...rule }] }),
    compileLinearPattern,
  );
  return new Scanner({ rules })
    .scan(text, { path: 'a.ts' })
    .findings.map(({ start, end }) => text.slice(start, end));
}

describe('rules of one’s own', () => {
  const pattern = 'ACME-([0-9]{8})';

  it('find exactly the group that holds the value, with and without keywords', () => {
    const text = 'a ACME-12345678, b acme-1 ACME-87654321';
    for (const keywords of [['Acme-'], undefined]) {
      const more = keywords ? { keywords } : {};
      assert.deepEqual(found({ pattern, group: 1, ...more }, text), ['12345678', '87654321']);
      assert.deepEqual(found({ pattern, ...more }, text), ['ACME-12345678', 'ACME-87654321']);
    }
  });

  it('find nothing where the pattern does not match or a validator objects', () => {
    assert.deepEqual(found({ pattern, keywords: ['acme-'] }, 'ACME-1234567 acme-12345678'), []);
    const digits = { pattern: '[0-9]{16}', validators: ['luhn'] } as const;
    assert.deepEqual(found(digits, '4111111111111111 4111111111111112'), ['4111111111111111']);
    assert.deepEqual(found({ pattern: '[a-z0-9]{8}', validators: ['mixed'] }, 'abcdefgh abcd1234'), [
      'abcd1234',
    ]);
  });

  it('find a value that is longer than the window round its keyword', () => {
    const value = `acme:${'x1'.repeat(1500)}`;
    assert.deepEqual(found({ pattern: 'acme:[a-z0-9]+', keywords: ['acme:'] }, `(${value})`), [value]);
  });

  it('take time in proportion to the text, whatever the pattern', () => {
    const before = performance.now();
    found({ pattern: '(?:(?:a*)*)*b', keywords: ['aa'] }, 'a'.repeat(20_000));
    assert.ok(performance.now() - before < 8000);
  });
});

describe('dictionaries', () => {
  const words = ['Acme Corp', 'Jürgen Groß', 'Zeppelin', 'Q3 Falcon', 'O’Brien & Sons'];
  const text =
    'acme_corp AcmeCorp ACME-CORP acme of corp; jurgen groß zeppelin zeppelins q3-falcon corp O’Brien & Sons';

  function findings(document: PolicyDocument, within = text): [string, string][] {
    const rules = dictionaryDetectors(layerOf(document));
    return new Scanner({ rules })
      .scan(within)
      .findings.map(({ ruleId, start, end }) => [ruleId, within.slice(start, end)]);
  }

  it('report each list under its own rule', () => {
    for (const name of dictionaryNames)
      assert.deepEqual(findings({ dictionaries: { [name]: ['Zeppelin'] } }), [
        [ruleInfoOf(name).id, 'zeppelin'],
      ]);
  });

  it('find hashed entries as whole words, in any case and joined in identifiers', () => {
    const hashed = hashDictionary(words, salt);
    assert.ok(!JSON.stringify(hashed).toLowerCase().includes('zeppelin'));
    for (const source of [hashed, { salt: hashed.salt, sha256: hashed.sha256, longest: hashed.longest }])
      assert.deepEqual(
        findings({ dictionaries: { customers: source } }).map(([, value]) => value),
        ['acme_corp', 'AcmeCorp', 'ACME-CORP', 'jurgen groß', 'zeppelin', 'q3-falcon', 'O’Brien & Sons'],
      );
  });

  it('begin at no letter within a word or a run of capitals, hashed or not', () => {
    const people = ['Xavier Smith', 'Acme'];
    const hashed = hashDictionary([...people, 'X Smith'], salt);
    const text = 'MAX_SMITH XACME PACME_CORP xacme maxSmith; X_SMITH, XSmith, getXSmith(ACME) ACMECorp';
    for (const source of [people, hashed]) {
      const { findings: hits } = new Scanner({
        rules: dictionaryDetectors(layerOf({ dictionaries: { people: source } })),
      }).scan(text, { path: 'a.md' });
      assert.deepEqual(
        hits.map(({ start, end }) => text.slice(start, end)),
        ['X_SMITH', 'XSmith', 'XSmith', 'ACME', 'ACME'],
      );
    }
  });

  it('hash to the same text in every version: committed lists must go on matching', () => {
    assert.deepEqual(hashDictionary(['Acme Corp'], salt), {
      salt,
      longest: 2,
      filter: 'AgAQAQAAAAA=',
      sha256: ['fc7640c30d964f349ee6bdb9723736a9'],
    });
  });

  it('depend on the salt', () => {
    const [one, other] = [salt, salt.replace(/0/g, 'f')].map((each) => hashDictionary(['Zeppelin'], each));
    assert.notDeepEqual(one?.sha256, other?.sha256);
    assert.deepEqual(findings({ dictionaries: { words: { ...one, salt: other?.salt ?? '' } } }), []);
  });
});
