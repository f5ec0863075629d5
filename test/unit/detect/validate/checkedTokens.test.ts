import assert from 'node:assert/strict';
import { crc32 } from 'node:zlib';
import {
  ageKey,
  grafanaCloudToken,
  nkeySeed,
  zuploKey,
} from '../../../../src/detect/validate/checkedTokens.ts';
import type { Validator } from '../../../../src/detect/rule.ts';
import { SourceText } from '../../../../src/detect/sourceText.ts';
import { ALPHABETS, randomText, seededRandom } from '../../../support/secrets.ts';

const random = seededRandom(77);

function scoreOf(validate: Validator, value: string): number {
  const verdict = validate(value, { source: new SourceText(value), start: 0, end: value.length });
  return verdict === false ? 0 : verdict.score;
}

/** CRC-16/XMODEM by long division, bit by bit, written out without the code under test. */
function crc16(bytes: Uint8Array): number {
  let rest = 0;
  for (const byte of [...bytes, 0, 0])
    for (let bit = 7; bit >= 0; bit--) {
      const carry = rest & 0x8000;
      rest = ((rest << 1) | ((byte >> bit) & 1)) & 0xffff;
      if (carry) rest ^= 0x1021;
    }
  return rest;
}

function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.charAt(parseInt(five.padEnd(5, '0'), 2)))
    .join('');
}

function nkey(isValid: boolean): string {
  const body = Uint8Array.from([0x90, 0xa0, ...Array.from({ length: 32 }, () => Math.floor(random() * 256))]);
  const check = crc16(body) ^ (isValid ? 0 : 0x55);
  return base32(Uint8Array.from([...body, check & 255, check >> 8]));
}

describe('tokens with a check of their own', () => {
  const body = randomText(ALPHABETS.hex, 32, random);
  const check = crc32(body).toString(16).padStart(8, '0');
  const wrong = check.startsWith('0') ? `1${check.slice(1)}` : `0${check.slice(1)}`;

  it('are certain when a Zuplo key has the CRC-32 of its body, and likely when not', () => {
    assert.ok(scoreOf(zuploKey, `zpka_${body}_${check}`) > 0.95);
    const failed = scoreOf(zuploKey, `zpka_${body}_${wrong}`);
    assert.ok(failed >= 0.6 && failed < 0.9);
  });

  it('are certain when a Grafana Cloud token is JSON with a key', () => {
    const json = JSON.stringify({ o: '12', n: 'stack', k: randomText(ALPHABETS.alphanumeric, 24, random) });
    assert.ok(scoreOf(grafanaCloudToken, `glc_${btoa(json)}`) > 0.95);
    assert.ok(scoreOf(grafanaCloudToken, `glc_eyJ${randomText(ALPHABETS.alphanumeric, 60, random)}`) < 0.9);
  });

  it('are certain when an nkey ends in its CRC-16', () => {
    assert.ok(scoreOf(nkeySeed, nkey(true)) > 0.95);
    assert.ok(scoreOf(nkeySeed, nkey(false)) < 0.9);
  });

  it('are less than certain when an age identity fails bech32', () => {
    const failed = `AGE-SECRET-KEY-1${randomText('QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L', 58, random)}`;
    assert.equal(scoreOf(ageKey, failed), 0.75);
  });
});
