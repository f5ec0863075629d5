import assert from 'node:assert/strict';
import { parse } from 'jsonc-parser';
import { addAllowance, emptyPolicy, turnRuleOff, withEdits } from '../../../src/editor/policyText.ts';
import { readPolicy, type PolicyDocument } from '../../../src/policy/index.ts';

const allowance = {
  fingerprint: '0123456789abcdef0123456789abcdef',
  key: '01234567',
  rule: 'aws-access-key-id',
  reason: 'Allowed in a.ts',
};

function allowed(text: string): string {
  return withEdits(text, addAllowance(text, allowance));
}

function off(text: string, path = 'src/a.ts', rule = 'aws-access-key-id'): string {
  return withEdits(text, turnRuleOff(text, path, rule));
}

describe('Editing a policy', () => {
  it('adds an allowance to a new policy, which is then valid', () => {
    const text = allowed(emptyPolicy);
    assert.deepEqual(readPolicy(text).problems, []);
    assert.deepEqual(parse(text), { version: 1, allow: [allowance] });
  });

  it('appends to the allowances that are there', () => {
    assert.deepEqual(readPolicy(allowed(allowed(emptyPolicy))).document?.allow?.length, 2);
  });

  it('keeps comments, tabs and line ends', () => {
    const text = '{\r\n\t// Agreed.\r\n\t"version": 1 // first\r\n}\r\n';
    const edited = allowed(text);
    assert.match(edited, /\/\/ Agreed\.\r\n/);
    assert.match(edited, /\/\/ first/);
    assert.match(edited, /\r\n\t"allow"/);
    assert.equal(/[^\r]\n/.test(edited), false);
  });

  it('begins a policy in an empty file', () => {
    assert.deepEqual(parse(allowed('')), { allow: [allowance] });
  });

  it('turns a rule off for a path, and another one for the same path in the same place', () => {
    const text = off(off(emptyPolicy), 'src/a.ts', 'jwt');
    assert.deepEqual(readPolicy(text).problems, []);
    assert.deepEqual((parse(text) as PolicyDocument).overrides, [
      { files: 'src/a.ts', actions: { 'aws-access-key-id': 'off', jwt: 'off' } },
    ]);
  });

  it('means a path with the characters of globs literally', () => {
    assert.deepEqual(
      readPolicy(off(emptyPolicy, 'app/[id]/(x).ts')).document?.overrides?.[0]?.files,
      String.raw`app/\[id\]/\(x\).ts`,
    );
  });
});
