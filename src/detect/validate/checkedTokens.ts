import type { Validator } from '../rule.ts';
import { decodeBase64 } from '../decode/base64.ts';
import { utf8Text } from '../decode/bytes.ts';
import { checksumVerdict } from './checksum.ts';
import { crc32 } from './crc32.ts';
import { isBech32Valid } from './cryptoAddress.ts';
import { fillerVerdict, isFiller } from './randomness.ts';

/** Zuplo: `zpka_`, a body, `_`, and the CRC-32 of the body in hexadecimal. Checked on tokens that were published. */
export const zuploKey: Validator = (value) => {
  const [, body = '', check = ''] = value.split('_');
  if (isFiller(body)) return fillerVerdict(body);
  return checksumVerdict(crc32(body).toString(16).padStart(8, '0') === check.toLowerCase());
};

/** Grafana Cloud: base64 of a JSON object that names the organization and holds the key. */
export const grafanaCloudToken: Validator = (value) => {
  const body = value.slice(value.indexOf('_') + 1);
  if (isFiller(body)) return fillerVerdict(body);
  const text = utf8Text(decodeBase64(body));
  return checksumVerdict(text !== undefined && /^\{".*"k":/s.test(text));
};

/** An age identity is bech32 (age-encryption.org/v1); the long ones of hybrid keys are not checked. */
export const ageKey: Validator = (value) => {
  const body = value.slice(value.lastIndexOf('1') + 1);
  if (isFiller(body)) return fillerVerdict(body);
  return checksumVerdict(isBech32Valid(value));
};

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A NATS nkey is base 32 of bytes that end in their CRC-16 (XMODEM: polynomial 1021), the low byte first. */
export const nkeySeed: Validator = (value) => {
  if (isFiller(value.slice(3))) return fillerVerdict(value.slice(3));
  const bytes = decodeBase32(value);
  const body = bytes.slice(0, -2);
  const [low = 0, high = 0] = bytes.slice(-2);
  return checksumVerdict(crc16(body) === low + high * 256);
};

function decodeBase32(text: string): number[] {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const character of text) {
    bits = ((bits << 5) | base32.indexOf(character)) & 0xfff;
    held += 5;
    if (held >= 8) bytes.push((bits >> (held -= 8)) & 0xff);
  }
  return bytes;
}

function crc16(bytes: readonly number[]): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) crc = ((crc << 1) ^ (crc & 0x8000 ? 0x1021 : 0)) & 0xffff;
  }
  return crc;
}
