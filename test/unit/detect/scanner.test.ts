import assert from 'node:assert/strict';
import type { Detector, PatternRule, RuleInfo } from '../../../src/detect/rule.ts';
import { Scanner } from '../../../src/detect/scanner.ts';

function rule(
  overrides: Partial<PatternRule> & Pick<PatternRule, 'id' | 'at' | 'keywords' | 'pattern'>,
): PatternRule {
  return { title: overrides.id, category: 'secret', score: 0.8, dummy: 'token', ...overrides };
}

const prefixed = rule({ id: 'prefixed', at: 'keyword', keywords: ['tok_'], pattern: /tok_[a-z0-9]{8}/ });
const keyed = rule({ id: 'keyed', at: 'field', keywords: ['acme'], pattern: /[0-9a-f]{8}/ });
const near = rule({
  id: 'near',
  at: 'window',
  keywords: ['acme'],
  pattern: /id (?<value>\d{4})/,
  before: 10,
  after: 10,
});

function found(rules: readonly (PatternRule | Detector)[], text: string): string[] {
  return new Scanner({ rules })
    .scan(text)
    .findings.map(({ ruleId, start, end }) => `${ruleId} ${text.slice(start, end)}`);
}

describe('the scanner', () => {
  it('wants a boundary on both sides', () => {
    assert.deepEqual(found([prefixed], 'tok_abcd1234 xtok_abcd1234 tok_abcd12345 "tok_abcd9999"'), [
      'prefixed tok_abcd1234',
      'prefixed tok_abcd9999',
    ]);
  });

  it('takes nothing out of the middle of base64', () => {
    const blob = 'QUJD'.repeat(20);
    assert.deepEqual(
      found([{ ...prefixed, keywords: ['tok'], pattern: /tok[a-z0-9]{8}/ }], `${blob}/tokabcd1234`),
      [],
    );
    assert.deepEqual(found([prefixed], 'https://h.example/tok_abcd1234'), ['prefixed tok_abcd1234']);
  });

  it('compares keywords case-insensitively, and patterns as they are written', () => {
    assert.deepEqual(found([prefixed], 'TOK_abcd1234'), []);
  });

  it('matches the whole value of a field', () => {
    assert.deepEqual(found([keyed], 'ACME_KEY=0011aabb\nacme_key=0011aabbc\n'), ['keyed 0011aabb']);
  });

  it('reads a field whose key follows the name of the service', () => {
    assert.deepEqual(found([keyed], 'acme api key: 0011aabb'), ['keyed 0011aabb']);
  });

  it('leaves the scheme of a header out of the value', () => {
    assert.deepEqual(found([keyed], 'X-Acme: Bearer 0011aabb'), ['keyed 0011aabb']);
  });

  it('searches a window on both sides of a keyword, once', () => {
    assert.deepEqual(found([near], 'id 1111 acme acme id 2222'), ['near 1111', 'near 2222']);
    assert.deepEqual(found([near], `id 1111${' '.repeat(20)}acme${' '.repeat(20)}id 2222`), []);
  });

  it('keeps the specific of two overlapping findings', () => {
    const generic = rule({ ...keyed, id: 'generic', pattern: /.*/, generic: true, score: 0.99 });
    assert.deepEqual(found([generic, prefixed], 'acme=tok_abcd1234'), ['prefixed tok_abcd1234']);
  });

  it('keeps the longer of two that are equally specific', () => {
    const longer = rule({
      id: 'longer',
      at: 'keyword',
      keywords: ['tok_'],
      pattern: /tok_[a-z0-9-]{12,}/,
      score: 0.7,
    });
    assert.deepEqual(found([prefixed, longer], 'tok_abcd1234-xyz'), ['longer tok_abcd1234-xyz']);
  });

  it('does not report reserved values', () => {
    const scanner = new Scanner({ rules: [prefixed], isReserved: (_rule, value) => value.endsWith('0000') });
    assert.equal(scanner.scan('tok_abcd0000').findings.length, 0);
    assert.equal(scanner.scan('tok_abcd0001').findings.length, 1);
  });

  it('may be called while it scans', () => {
    const inner: string[] = [];
    const scanner: Scanner = new Scanner({
      rules: [
        rule({
          ...prefixed,
          validate: (value) => {
            if (inner.length === 0) {
              inner.push(value);
              assert.equal(scanner.scan('tok_aaaa1111 tok_bbbb2222').findings.length, 2);
            }
            return { score: 0.9 };
          },
        }),
      ],
    });
    assert.equal(scanner.scan('tok_abcd1234 tok_abcd5678 tok_abcd9012').findings.length, 3);
  });

  it('tells detectors once a text what was confirmed', () => {
    const info: RuleInfo = { id: 'whole', title: 'Whole', category: 'contact', score: 0.5, dummy: 'text' };
    const seen: number[] = [];
    const detector: Detector = {
      rules: [info],
      onText: (_source, _report, confirmed) => seen.push(confirmed.length),
    };
    new Scanner({ rules: [prefixed, detector] }).scan('tok_abcd1234 tok_abcd5678');
    assert.deepEqual(seen, [2]);
  });

  describe('on machine-made files', () => {
    const contact = rule({
      ...prefixed,
      id: 'contact',
      category: 'contact',
      keywords: ['per_'],
      pattern: /per_\w{8}/,
    });
    const scanner = new Scanner({ rules: [prefixed, contact] });
    const text = 'tok_abcd1234 per_abcd1234';

    it('looks for secrets only, and says so', () => {
      const result = scanner.scan(text, { path: 'a/package-lock.json' });
      assert.deepEqual(
        result.findings.map(({ ruleId }) => ruleId),
        ['prefixed'],
      );
      assert.deepEqual(result.limited, { reason: 'lock-file', categories: ['contact'] });
    });

    it('knows minified code by its lines', () => {
      const line = `${'x=1;'.repeat(2000)}"${text}"`;
      assert.equal(scanner.scan(line, { path: 'a.js' }).limited?.reason, 'minified');
      assert.equal(scanner.scan(line, { path: 'a.json' }).limited, undefined);
      assert.equal(scanner.scan(line.replaceAll(';', ';\n'), { path: 'a.js' }).limited, undefined);
    });

    it('looks for everything elsewhere', () => {
      assert.equal(scanner.scan(text, { path: 'a.js' }).findings.length, 2);
    });
  });

  describe('on encoded text', () => {
    const plain = 'the token is tok_abcd1234 for now';
    const scanner = new Scanner({ rules: [prefixed] });
    const slices = (text: string): string[] =>
      scanner.scan(text).findings.map(({ start, end }) => text.slice(start, end));

    it('reports base64 at the encoded stretch, with its padding', () => {
      const encoded = Buffer.from(`${plain}!`).toString('base64');
      assert.deepEqual(slices(`x: "${encoded}",`), [encoded]);
    });

    for (const [width, lineEnd] of [
      [76, '\r\n'],
      [64, '\n    '],
    ] as const)
      it(`reports base64 that is wrapped at ${width} digits at the lines that hold the value`, () => {
        for (let before = 0; before < 120; before++) {
          const encoded = Buffer.from(
            `${'a note. '.repeat(20).slice(0, before)} ${plain} ${'and more. '.repeat(9)}`,
          )
            .toString('base64')
            .match(new RegExp(`.{1,${width}}`, 'g'));
          const [found] = slices(encoded?.join(lineEnd) ?? '');
          const lines = found?.split(lineEnd) ?? [];
          assert.ok(lines.length > 0 && lines.length <= 2 && lines.every((line) => encoded?.includes(line)));
        }
      });

    it('reports base64 wherever the stretch begins', () => {
      const encoded = Buffer.from(plain).toString('base64url');
      for (let shift = 0; shift < 30; shift++)
        assert.deepEqual(slices(`${' '.repeat(shift)}${encoded}\n`), [encoded]);
    });

    it('reports hexadecimal', () => {
      const encoded = Buffer.from(plain).toString('hex');
      assert.deepEqual(slices(`blob=${encoded};`), [encoded]);
    });

    it('reports the exact part of percent-encoded text', () => {
      assert.deepEqual(slices('a=%22tok_abcd1234%22&b=tok%5Fabcd9999'), ['tok_abcd1234', 'tok%5Fabcd9999']);
    });

    it('decodes what was encoded twice, and not three times', () => {
      const once = Buffer.from(plain).toString('base64');
      const twice = Buffer.from(`again ${once}`).toString('base64');
      const thrice = Buffer.from(`again ${twice}`).toString('base64');
      assert.deepEqual(slices(twice), [twice]);
      assert.deepEqual(slices(thrice), []);
    });

    it('says that it was encoded', () => {
      const [finding] = scanner.scan(Buffer.from(plain).toString('hex')).findings;
      assert.ok(finding?.evidence.some(({ kind, detail }) => kind === 'encoded' && detail === 'hexadecimal'));
    });
  });
});
