import assert from 'node:assert/strict';
import { isIPv4, isIPv6 } from 'node:net';
import { isNhsNumberValid, isNpiValid } from '../../../src/detect/validate/healthNumbers.ts';
import { isIbanValid } from '../../../src/detect/validate/iban.ts';
import { isLuhnValid } from '../../../src/detect/validate/luhn.ts';
import { isAbaValid, isSsnPossible } from '../../../src/detect/validate/usNumbers.ts';
import { isBase58AddressValid, isBech32Valid } from '../../../src/detect/validate/cryptoAddress.ts';
import { crc32 } from '../../../src/detect/validate/crc32.ts';
import { toBase62 } from '../../../src/detect/validate/base62.ts';
import { generatorOf } from '../../../src/dummy/generators/index.ts';
import type { KnownDummyKind } from '../../../src/dummy/index.ts';
import { samples } from './support/samples.ts';

/** Some dummies for every sample of a kind, each beside its sample. */
function pairsOf(kind: KnownDummyKind): { value: string; dummy: string }[] {
  return samples[kind].flatMap((value) =>
    [1, 2, 12, 144, 999, 10_000].map((serial) => ({
      value,
      dummy: generatorOf(kind).generate({ ruleId: 'any', kind, category: 'custom', value }, serial),
    })),
  );
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

const accepted: readonly (readonly [
  kind: KnownDummyKind,
  what: string,
  isFine: (dummy: string, value: string) => boolean,
])[] = [
  ['iban', 'a check of its remainder', (dummy) => isIbanValid(dummy.replace(/ /g, ''))],
  ['card', 'the Luhn check', (dummy) => isLuhnValid(digitsOf(dummy))],
  ['card', 'a look at their length', (dummy, value) => digitsOf(dummy).length === digitsOf(value).length],
  ['email', 'the usual pattern', (dummy) => /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(dummy)],
  ['uuid', 'the usual pattern', (dummy) => /^\{?[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\}?$/i.test(dummy)],
  [
    'advertisingId',
    'the usual pattern',
    (dummy) => /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(dummy),
  ],
  ['ipv4', 'the network library', (dummy) => isIPv4(dummy.replace(/:\d+$/, ''))],
  ['ipv6', 'the network library', (dummy) => isIPv6(dummy)],
  ['mac', 'the usual pattern', (dummy) => /^[\da-f]{2}(?:[.:-]?[\da-f]{2}){5}$/i.test(dummy)],
  ['url', 'the parser of addresses', (dummy) => URL.canParse(dummy)],
  ['jwt', 'a decoder', (dummy) => typeof JSON.parse(atob(dummy.split('.')[1] ?? '')) === 'object'],
  [
    'privateKey',
    'a count of their lines',
    (dummy, value) => dummy.split('\n').length === value.split('\n').length,
  ],
  [
    'address',
    'a count of their lines',
    (dummy, value) => dummy.split('\n').length === value.split('\n').length,
  ],
  ['nhs', 'the check digit', (dummy) => isNhsNumberValid(digitsOf(dummy))],
  [
    'mnemonic',
    'a count of their words',
    (dummy, value) => dummy.split(' ').length >= value.split(' ').length,
  ],
  ['date', 'the calendar', isDate],
];

function isDate(dummy: string, value: string): boolean {
  if (/^\d{4}-/.test(value)) return !Number.isNaN(Date.parse(dummy));
  const year = /1[89]\d\d/.exec(dummy)?.[0];
  return (
    year !== undefined &&
    dummy.replace(/\d/g, '').replace(/[A-Z][a-z]+/, '') ===
      value.replace(/\d/g, '').replace(/[A-Z][a-z]+/, '')
  );
}

/** Somebody could own what these accept. */
const refused: readonly (readonly [
  kind: KnownDummyKind,
  what: string,
  isSomebodys: (dummy: string) => boolean,
])[] = [
  ['token', 'the checksum of a vendor', (dummy) => isCrcValid(dummy)],
  ['ssn', 'the rules of issue', (dummy) => isSsnPossible(digitsOf(dummy))],
  ['npi', 'its check digit', (dummy) => isNpiValid(digitsOf(dummy))],
  ['routing', 'the ranges in use', (dummy) => isAbaValid(digitsOf(dummy))],
  ['cryptoAddress', 'their checksums', (dummy) => isBase58AddressValid(dummy) || isBech32Valid(dummy)],
];

/** The last six characters are a CRC-32 of the rest behind the prefix, in base 62. */
function isCrcValid(dummy: string): boolean {
  const body = /^(?:gh[oprsu]|npm)_(\w+)\w{6}$/.exec(dummy)?.[1];
  return body !== undefined && dummy.endsWith(toBase62(crc32(body), 6));
}

describe('what the dummies are for programs', () => {
  for (const [kind, what, isFine] of accepted)
    it(`those of the kind ${kind} pass ${what}`, () => {
      const wrong = pairsOf(kind).filter(({ dummy, value }) => !isFine(dummy, value));
      assert.deepEqual(
        wrong.map(({ dummy }) => dummy),
        [],
      );
    });

  for (const [kind, what, isSomebodys] of refused)
    it(`those of the kind ${kind} do not pass ${what}`, () => {
      assert.deepEqual(
        pairsOf(kind)
          .map(({ dummy }) => dummy)
          .filter(isSomebodys),
        [],
      );
    });

  it('keep the grouping of an amount', () => {
    const amounts = pairsOf('amount').map(({ dummy }) => dummy);
    assert.deepEqual(
      amounts.filter((dummy) => /\d{4}\D\d{3}/.test(dummy)),
      [],
    );
  });
});
