import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { crc32 as zlibCrc32 } from 'node:zlib';
import * as fc from 'fast-check';
import { awsAccessKey } from '../../../../src/detect/validate/aws.ts';
import { toBase62 } from '../../../../src/detect/validate/base62.ts';
import { crc32 } from '../../../../src/detect/validate/crc32.ts';
import { crcToken } from '../../../../src/detect/validate/crcToken.ts';
import { fineGrainedToken } from '../../../../src/detect/validate/github.ts';
import { routableToken } from '../../../../src/detect/validate/gitlab.ts';
import { ALPHABETS, randomText, seededRandom } from '../../../support/secrets.ts';

const score = (verdict: ReturnType<typeof crcToken>): number => (verdict === false ? 0 : verdict.score);
const random = seededRandom(42);

describe('CRC-32', () => {
  it('has the check value of the standard', () => {
    assert.equal(crc32('123456789'), 0xcbf43926);
  });

  it('agrees with zlib on any text', () => {
    fc.assert(fc.property(fc.string(), (text) => crc32(text) === zlibCrc32(text)));
  });
});

describe('base 62', () => {
  it('counts digits, upper case, lower case', () => {
    assert.equal(toBase62(0, 1), '0');
    assert.equal(toBase62(61, 1), 'z');
    assert.equal(toBase62(62, 1), '10');
    assert.equal(toBase62(36, 3), '00a');
  });
});

describe('tokens that end in the CRC-32 of their body', () => {
  const body = randomText(ALPHABETS.alphanumeric, 30, random);
  const valid = `ghp_${body}${toBase62(zlibCrc32(body), 6)}`;

  it('are certain when it is right', () => {
    assert.ok(score(crcToken(valid)) > 0.95);
  });

  it('are still likely when it is wrong', () => {
    const wrong = valid.slice(0, -1) + (valid.endsWith('0') ? '1' : '0');
    const verdict = score(crcToken(wrong));
    assert.ok(verdict >= 0.6 && verdict < 0.9);
  });

  it('are nothing when the body is filler', () => {
    assert.equal(crcToken(`ghp_${'x'.repeat(36)}`), false);
  });
});

describe('fine-grained GitHub tokens', () => {
  /** The first eight base-32 characters of the SHA-256, by way of a string of bits. */
  function checksumOf(text: string): string {
    const bits = [...createHash('sha256').update(text).digest().subarray(0, 5)]
      .map((byte) => byte.toString(2).padStart(8, '0'))
      .join('');
    return (bits.match(/.{5}/g) ?? []).map((five) => ALPHABETS.base32[Number.parseInt(five, 2)]).join('');
  }
  const signed = `github_pat_${randomText(ALPHABETS.alphanumeric, 22, random)}_${randomText(ALPHABETS.alphanumeric, 43, random)}`;
  const tail = randomText(ALPHABETS.alphanumeric, 8, random);

  it('are certain when characters 44 to 51 of the last part are the hash', () => {
    assert.ok(score(fineGrainedToken(signed + checksumOf(signed) + tail)) > 0.95);
  });

  it('are still likely when they are not', () => {
    const verdict = score(fineGrainedToken(`${signed}AAAAAAAA${tail}`));
    assert.ok(verdict >= 0.6 && verdict < 0.9);
  });
});

describe('routable GitLab tokens', () => {
  const head = `glpat-${randomText(ALPHABETS.alphanumeric, 30, random)}.01.0u`;

  it('are certain when the last seven characters are the CRC-32 in base 36', () => {
    const checksum = zlibCrc32(head).toString(36).padStart(7, '0');
    assert.ok(score(routableToken(head + checksum)) > 0.95);
  });

  it('are still likely when they are not', () => {
    const verdict = score(routableToken(`${head}0000000`));
    assert.ok(verdict >= 0.6 && verdict < 0.9);
  });
});

describe('AWS access keys', () => {
  it('are certain in base 32 and only likely with digits that base 32 lacks', () => {
    assert.ok(score(awsAccessKey(`AKIA${randomText(ALPHABETS.base32, 15, random)}7`)) > 0.9);
    assert.ok(score(awsAccessKey(`AKIA${randomText(ALPHABETS.base32, 12, random)}0189`)) < 0.9);
  });
});
