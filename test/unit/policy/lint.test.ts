import assert from 'node:assert/strict';
import { applyEdits } from 'jsonc-parser';
import { compileLinearPattern } from '../../../src/policy/linearPattern.ts';
import { lintPolicy } from '../../../src/policy/lint.ts';
import { readPolicy } from '../../../src/policy/read.ts';
import { rules } from './support/arbitraries.ts';

const options = {
  rules,
  compilePattern: compileLinearPattern,
  today: '2027-01-01',
  files: ['src/a.ts', 'README.md'],
  keyId: '0123abcd',
};
const fingerprint = 'a'.repeat(32);

const lint = (text: string) => lintPolicy(readPolicy(text), options);

describe('what looks wrong in a valid policy', () => {
  const cases: [code: string, at: string, text: string][] = [
    ['unknown-rule', '"aws-acess-key-id"', '{"actions":{"secret":"warn", "aws-acess-key-id":"off"}}'],
    ['unknown-rule', '"email-adress"', '{"overrides":[{"files":"*.ts","actions":{"email-adress":"off"}}]}'],
    ['unknown-rule', '"emailaddress"', `{"allow":[{"fingerprint":"${fingerprint}","rule":"emailaddress"}]}`],
    ['expired', '"2026-12-31"', `{"allow":[{"fingerprint":"${fingerprint}","expires":"2026-12-31"}]}`],
    ['other-key', '"deadbeef"', `{"allow":[{"fingerprint":"${fingerprint}","key":"deadbeef"}]}`],
    ['unmatched-glob', '"*.rb"', '{"files":{"neverShare":["*.md","*.rb"]}}'],
    ['unmatched-glob', '"gone/**"', '{"version":1,"files":{"exclude":"gone/**"}}'],
    ['unmatched-glob', '"*.rb"', '{"overrides":[{"files":"*.rb","actions":{"secret":"off"}}]}'],
    ['unmatched-glob', '"*.py"', '{"overrides":[{"files":["*.py"],"actions":{"secret":"off"}}]}'],
    ['unknown-rule', '"organisation"', '{"dummy":{"labels":{"organisation":"client"}}}'],
    ['unknown-rule', '"email-adress"', '{"dummy":{"roles":{"email-adress":"patient"}}}'],
    ['unknown-rule', '"actions.contacts"', '{"mayLoosen":["share","actions.contacts"]}'],
    ['glob', '"src\\\\a"', '{"files":{"exclude":["src\\\\a"]}}'],
    ['glob', '"/etc/x"', '{"files":{"exclude":"/etc/x"}}'],
    ['glob', '"{a,b"', '{"files":{"exclude":["{a,b"]}}'],
    ['pattern', '"a+"', '{"rules":[{"id":"acme","title":"Acme","pattern":"a+"}]}'],
    [
      'pattern',
      '"(?<=x)a"',
      '{"rules":[{"id":"acme","title":"Acme","pattern":"(?<=x)a","keywords":["aa"]}]}',
    ],
    [
      'pattern',
      '"ab"',
      '{"rules":[{"id":"acme","title":"Acme","pattern":"ab","group":2,"keywords":["ab"]}]}',
    ],
    [
      'duplicate-rule',
      '"email-address"',
      '{"rules":[{"id":"email-address","title":"Acme","pattern":"ab","keywords":["ab"]}]}',
    ],
    [
      'duplicate-rule',
      '"publishable"',
      '{"rules":[{"id":"publishable","title":"Acme","pattern":"ab","keywords":["ab"]}]}',
    ],
    [
      'unreachable',
      '{"files":"*.ts","actions":{"secret":"hint"}}',
      '{"overrides":[{"files":"*.ts","actions":{"secret":"hint"}},{"files":"**","actions":{"secret":"off","contact":"off"}}]}',
    ],
  ];
  for (const [code, at, text] of cases)
    it(`${code} at ${at}`, () => {
      const problems = lint(text);
      assert.deepEqual(
        problems.map((problem) => [problem.code, text.slice(problem.start, problem.end)]),
        [[code, at]],
      );
    });

  it('is nothing in a policy where all is well', () => {
    assert.deepEqual(
      lint(`{"actions":{"email-address":"off","publishable":"off","acme":"block"},
        "overrides":[{"files":"*.ts","actions":{"secret":"hint"}},{"files":"**","actions":{"secret":{"certain":"off"}}}],
        "files":{"neverShare":["*.md","!src/a.ts"]},
        "rules":[{"id":"acme","title":"Acme","pattern":"acme-[0-9]+","keywords":["acme-"]}],
        "allow":[{"fingerprint":"${fingerprint}","expires":"2027-01-01","key":"0123abcd","rule":"acme"}]}`),
      [],
    );
  });

  it('comes with fixes that leave a valid policy without that problem', () => {
    const withoutFix = new Set(['pattern at "a+"']);
    for (const [code, at, text] of cases)
      for (const problem of lint(text)) {
        assert.equal(problem.fixes.length > 0, !withoutFix.has(`${code} at ${at}`), `${code} at ${at}`);
        for (const { edits } of problem.fixes) {
          const after = applyEdits(
            text,
            edits.map(({ start, end, text: content }) => ({ offset: start, length: end - start, content })),
          );
          assert.ok(readPolicy(after).document, after);
          assert.ok(!lint(after).some((left) => left.code === code), after);
        }
      }
  });
});

describe('what looks wrong in a policy that is partly readable', () => {
  const codesIn = (text: string): string[] => lint(text).map(({ code }) => code);

  it('is told beside the faults, of everything that is not faulty itself', () => {
    const text = `{ "acions": {}, "actions": { "email-adress": "off", "contact": "blok" },
      "overrides": [{ "files": "*.rb" }, { "files": "*.py", "actions": { "secret": "off" } }],
      "allow": [{ "rule": "nothing" }, { "fingerprint": "${fingerprint}", "expires": "2026-12-31" }] }`;
    assert.ok(readPolicy(text).problems.length >= 4);
    assert.deepEqual(codesIn(text), ['unknown-rule', 'unmatched-glob', 'expired']);
  });

  it('stands where it is, though an entry before it is left out', () => {
    const text = '{"files":{"exclude":[3,"gone/**"]}}';
    const [problem] = lint(text);
    assert.equal(text.slice(problem?.start, problem?.end), '"gone/**"');
  });

  it('is not that a rule is unknown which only cannot be read', () => {
    assert.deepEqual(codesIn('{"rules":[{"id":"acme","titel":"Acme"}],"actions":{"acme":"off"}}'), []);
  });

  it('is not that an override never counts, of which a part cannot be read', () => {
    const text =
      '{"overrides":[{"files":"*.ts","actions":{"contact":"off","secret":"blok"}},{"files":"**","actions":{"contact":"warn"}}]}';
    assert.deepEqual(codesIn(text), []);
  });

  it('is nothing where there is no JSON, no object, or nothing left', () => {
    for (const text of ['{"actions":{"email-adress":"off"}', '[]', '3', '{"rules":[{"pattern":3}]}'])
      assert.deepEqual(codesIn(text), []);
  });
});
