import assert from 'node:assert/strict';
import type { RuleInfo } from '../../../src/detect/index.ts';
import { isReserved, type KnownDummyKind } from '../../../src/dummy/index.ts';

function isReservedAs(dummy: KnownDummyKind, value: string): boolean {
  const rule: RuleInfo = { id: 'any', title: 'any', category: 'custom', score: 1, dummy };
  return isReserved(rule, value);
}

/** Put together so that no scanner takes them for real. */
const awsKeyId = ['AKIA', 'IOSFODNN7', 'EXAMPLE'].join('');
const awsSecret = ['wJalrXUtnFEMI/K7MDENG', 'bPxRfiCY', 'EXAMPLEKEY']
  .join('/')
  .replace('bPxRfiCY/', 'bPxRfiCY');

describe('values that belong to nobody', () => {
  const rows: readonly (readonly [KnownDummyKind, ...string[]])[] = [
    ['token', awsKeyId, awsSecret],
    [
      'card',
      '4242 4242 4242 4242',
      '4242424242424242',
      '5555-5555-5555-4444',
      '378282246310005',
      '4000 0000 0000 0002',
    ],
    ['iban', 'GB82 WEST 1234 5698 7654 32', 'DE89370400440532013000'],
    [
      'phone',
      '+1 212 555 0142',
      '(555) 555-0199',
      '555-0100',
      '+1 617 555 1212',
      '(212) 555-1212',
      '07700 900123',
      '+44 20 7946 0958',
      '0491 570 156',
      '06 39 98 12 34',
    ],
    ['email', 'info@example.com', 'a@mail.example.org', 'x@acme.test', 'y@z.invalid', 'Info@EXAMPLE.com'],
    ['ipv4', '192.0.2.17', '198.51.100.1', '203.0.113.255', '192.0.2.1:80'],
    ['ipv6', '2001:db8::1', '2001:0DB8:1::2', '3fff::1'],
    ['mac', '00:00:5E:00:53:AF', '00-00-5e-00-53-01'],
    ['ssn', '000-12-3456'],
    ['nationalId', 'QQ123456C', 'QQ 12 34 56 C'],
    ['nhs', '999 123 4560'],
    ['imei', '004999010640000'],
    ['imsi', '001010123456789'],
    ['organization', 'example.com', 'Company B'],
    ['personName', 'Person A', 'Prospect B', "Person C's"],
    ['mnemonic', `${'abandon '.repeat(11)}about`],
    ['coordinates', '0, 0', '-48.8767, -123.3933'],
    ['date', '1900-01-01'],
    ['otp', '000000'],
    ['medicalRecord', 'MRN-0000001'],
    ['address', '1 Example Street, Exampleton'],
    ['url', 'https://example.com/path', 'https://user@sub.example.org'],
  ];
  for (const [kind, ...values] of rows)
    it(`are known: ${kind}`, () => {
      for (const value of values) assert.ok(isReservedAs(kind, value), value);
    });

  it('are not their neighbours', () => {
    const neighbours: readonly (readonly [KnownDummyKind, string])[] = [
      ['phone', '+1 212 555 1142'],
      ['phone', '+1 212 655 1212'],
      ['phone', '07700 800123'],
      ['email', 'info@example.de'],
      ['email', 'info@notexample.com'],
      ['email', 'info@example.com.evil.dev'],
      ['ipv4', '192.0.3.17'],
      ['ipv6', '2001:db9::1'],
      ['ssn', '001-12-3456'],
      ['nhs', '998 123 4560'],
      ['card', '4242 4242 4242 4241'],
      ['personName', 'Person Apple'],
      ['url', 'https://example.company/path'],
      ['date', '1985-01-01'],
      ['account', '00012345'],
    ];
    for (const [kind, value] of neighbours) assert.ok(!isReservedAs(kind, value), `${kind} ${value}`);
  });
});
