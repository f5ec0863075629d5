import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { cardStrength } from '../../../../src/detect/validate/card.ts';
import {
  ethereumChecksum,
  isBase58AddressValid,
  isBech32Valid,
} from '../../../../src/detect/validate/cryptoAddress.ts';
import {
  isDeaValid,
  isMbiValid,
  isNhsNumberValid,
  isNpiValid,
} from '../../../../src/detect/validate/healthNumbers.ts';
import { isIbanValid } from '../../../../src/detect/validate/iban.ts';
import { ipv4Scope, ipv6Scope } from '../../../../src/detect/validate/ipAddress.ts';
import { isMrzLineValid, mrzCheckDigit } from '../../../../src/detect/validate/machineReadable.ts';
import {
  isMyNumberValid,
  isNricValid,
  isPisValid,
  isSnilsValid,
} from '../../../../src/detect/validate/personNumbers.ts';
import { isTopLevelDomain } from '../../../../src/detect/validate/topLevelDomain.ts';
import { isAbaValid, isItinPossible, isSsnPossible } from '../../../../src/detect/validate/usNumbers.ts';
import { hasVinCheckDigit } from '../../../../src/detect/validate/vin.ts';

const digits = (length: number): fc.Arbitrary<string> =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((each) => each.join(''));

/** Exactly one (or for some sums at most one) of the ten last digits is right. */
function countRight(isValid: (value: string) => boolean, stem: string): number {
  return Array.from('0123456789').filter((check) => isValid(stem + check)).length;
}

describe('check digits', () => {
  const single: readonly (readonly [string, (value: string) => boolean, fc.Arbitrary<string>])[] = [
    ['card', (value) => cardStrength(value) === 'plain', digits(11).map((rest) => `4539${rest}`)],
    ['NPI', isNpiValid, digits(8).map((rest) => `1${rest}`)],
    ['DEA', isDeaValid, digits(6).map((rest) => `AB${rest}`)],
    ['ABA', isAbaValid, digits(6).map((rest) => `02${rest}`)],
  ];
  for (const [name, isValid, stems] of single)
    it(`of ${name} numbers leave one right digit in ten`, () => {
      fc.assert(fc.property(stems, (stem) => countRight(isValid, stem) <= 1));
      const right = fc.sample(stems, 50).map((stem) => countRight(isValid, stem));
      assert.ok(right.filter((count) => count === 1).length > 40);
    });

  it('of NHS numbers leave at most one right digit', () => {
    fc.assert(fc.property(digits(9), (stem) => countRight(isNhsNumberValid, stem) <= 1));
    assert.ok(fc.sample(digits(9), 100).some((stem) => countRight(isNhsNumberValid, stem) === 1));
  });

  it('of IBANs tell any changed digit', () => {
    const published = ['GB82', 'WEST', '1234', '5698', '7654', '32'].join('');
    assert.ok(isIbanValid(published));
    assert.ok(isIbanValid(published.toLowerCase()));
    for (let i = 4; i < published.length; i++) {
      const changed = published.slice(0, i) + (published[i] === '7' ? '8' : '7') + published.slice(i + 1);
      assert.equal(isIbanValid(changed), false, `position ${i}`);
    }
    assert.equal(isIbanValid(`${published}0`), false);
  });

  it('of vehicles stand at position nine', () => {
    const published = ['1M8GDM9A', 'X', 'KP042788'].join('');
    assert.ok(hasVinCheckDigit(published));
    assert.equal(hasVinCheckDigit(published.replace('X', '1')), false);
  });

  it('of machine-readable zones follow document 9303', () => {
    assert.equal(mrzCheckDigit('L898902C3'), 6);
    assert.equal(mrzCheckDigit('740812'), 2);
    const line = ['L898902C3', '6', 'UTO', '740812', '2', 'F', '120415', '9', 'ZE184226B<<<<<10'].join('');
    assert.ok(isMrzLineValid(line));
    assert.equal(isMrzLineValid(line.replace('740812', '740813')), false);
  });

  it('of persons elsewhere hold', () => {
    assert.ok(isNricValid(['S', '0000001', 'I'].join('')));
    assert.equal(isNricValid(['S', '0000001', 'A'].join('')), false);
    assert.ok(isPisValid(['1204829133', '5'].join('')));
    assert.equal(isPisValid(['1204829133', '6'].join('')), false);
    assert.ok(isSnilsValid(['112233445', '95'].join('')));
    assert.equal(isSnilsValid(['112233445', '96'].join('')), false);
    assert.ok(fc.sample(digits(11), 60).every((stem) => countRight(isMyNumberValid, stem) <= 1));
  });
});

describe('crypto addresses', () => {
  const genesis = ['1A1zP1eP5QGefi2', 'DMPTfTL5SLmv7DivfNa'].join('');
  const segwit = ['bc1qw508d6qejxtdg4y5', 'r3zarvary0c5xw7kv8f3t4'].join('');
  const checksummed = ['0x5aAeb6053F3E94C9b9A0', '9f33669435E7Ef1BeAed'].join('');

  it('prove themselves by their checksums', () => {
    assert.ok(isBase58AddressValid(genesis));
    assert.ok(isBech32Valid(segwit));
    assert.equal(ethereumChecksum(checksummed), 'valid');
  });

  it('fail where a character was changed', () => {
    assert.equal(isBase58AddressValid(genesis.replace('5QG', '6QG')), false);
    assert.equal(isBech32Valid(segwit.replace('508', '509')), false);
    assert.equal(ethereumChecksum(checksummed.replace('aA', 'Aa')), 'invalid');
    assert.equal(ethereumChecksum(checksummed.toLowerCase()), 'plain');
  });
});

describe('numbers without a check digit', () => {
  it('are possible social security numbers only where they may have been assigned', () => {
    assert.ok(isSsnPossible('219099999'));
    for (const impossible of ['000121234', '666121234', '912121234', '123001234', '123120000', '111111111'])
      assert.equal(isSsnPossible(impossible), false);
    assert.ok(isItinPossible('912701234'));
    assert.equal(isItinPossible('912491234'), false);
  });

  it('are Medicare identifiers only by their pattern', () => {
    assert.ok(isMbiValid(['1EG4', 'TE5', 'MK73'].join('-')));
    assert.equal(isMbiValid(['1SG4', 'TE5', 'MK73'].join('-')), false);
  });
});

describe('addresses of networks', () => {
  it('are public, private, or nobody’s', () => {
    const scopes = {
      '84.17.4.9': 'public',
      '10.2.3.4': 'private',
      '192.168.1.9': 'private',
      '127.0.0.1': 'none',
      '255.255.255.0': 'none',
      '0.0.0.0': 'none',
    };
    for (const [address, scope] of Object.entries(scopes)) assert.equal(ipv4Scope(address), scope);
    for (const none of ['1.2.3', '1.2.3.256', '01.2.3.4', '1.2.3.4.5'])
      assert.equal(ipv4Scope(none), undefined);
  });

  it('are read in every text form of version six', () => {
    assert.equal(ipv6Scope('2a02:8108:1:2::9'), 'public');
    assert.equal(ipv6Scope('fe80::1:2:3'), 'private');
    assert.equal(ipv6Scope('::1'), 'none');
    for (const none of ['1::2::3', '12345::1', 'a:b:c', ':::']) assert.equal(ipv6Scope(none), undefined);
  });

  it('end in a domain that exists', () => {
    for (const real of ['com', 'de', 'DE', 'museum', 'xn--p1ai']) assert.ok(isTopLevelDomain(real));
    for (const made of ['png', 'beta', 'zz', 'js', 'x']) assert.equal(isTopLevelDomain(made), false);
  });
});
