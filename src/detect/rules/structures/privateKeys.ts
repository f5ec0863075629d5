import { indexWithin, lastIndexWithin } from '../../context/characters.ts';
import { decodeBase64 } from '../../decode/base64.ts';
import type { Detector, PatternRule, RuleInfo, RuleOrDetector } from '../../rule.ts';
import { token } from '../builders.ts';
import { structureEvidence, structureRule } from './structure.ts';

/**
 * Private keys in armour: PEM (RFC 7468), OpenSSH, PGP (RFC 9580), SSH2 (RFC 4716). The value is the whole block with
 * its markers, so that a dummy block can take its place; in source code also the quotes and `\n` between its lines.
 */
const rules = {
  pkcs8: structureRule('private-key', 'Private key', 'privateKey', 0.95),
  encrypted: structureRule('private-key-encrypted', 'Encrypted private key', 'privateKey', 0.75),
  rsa: structureRule('private-key-rsa', 'RSA private key', 'privateKey', 0.97),
  ec: structureRule('private-key-ec', 'EC private key', 'privateKey', 0.97),
  dsa: structureRule('private-key-dsa', 'DSA private key', 'privateKey', 0.97),
  openssh: structureRule('private-key-openssh', 'OpenSSH private key', 'privateKey', 0.97),
  pgp: structureRule('private-key-pgp', 'PGP private key', 'privateKey', 0.97),
  putty: structureRule('private-key-putty', 'PuTTY private key', 'privateKey', 0.97),
} as const;

const longestBlock = 32_768;
const marker = /-{4,5} ?BEGIN ((?:[A-Z0-9]+ ){0,3})PRIVATE KEY(?: BLOCK)? ?-{4,5}$/;

function ruleFor(kind: string, block: string): RuleInfo {
  if (kind.includes('ENCRYPTED') || /Proc-Type: ?4,ENCRYPTED/.test(block)) return rules.encrypted;
  if (kind.startsWith('RSA')) return rules.rsa;
  if (kind.startsWith('EC')) return rules.ec;
  if (kind.startsWith('DSA')) return rules.dsa;
  if (kind.startsWith('OPENSSH')) return rules.openssh;
  return kind.startsWith('PGP') ? rules.pgp : rules.pkcs8;
}

/** Where the block ends: after its end marker, or after its last line of base64 where it is cut off. */
function blockEnd(text: string, bodyStart: number): number {
  const limit = Math.min(text.length, bodyStart + longestBlock);
  const end = text
    .slice(bodyStart, limit)
    .search(/-{4,5} ?END [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)? ?-{4,5}/);
  if (end >= 0) {
    const close = text.indexOf('-----', bodyStart + end + 5);
    const line = text.slice(bodyStart + end, bodyStart + end + 90);
    const whole =
      /^-{4,5} ?END [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)? ?-{4,5}/.exec(line)?.[0].length ??
      close - bodyStart;
    return bodyStart + end + whole;
  }
  let at = bodyStart;
  while (at < limit && /[A-Za-z0-9+/=\s\\]/.test(text.charAt(at))) at++;
  while (at > bodyStart && /[\s\\]/.test(text.charAt(at - 1))) at--;
  return at;
}

/** The base64 of a block without headers, escapes, quotes and white space. */
function armouredBody(block: string): string {
  return block
    .replace(/[A-Za-z-]+: ?[^\n\\]*(?:\\n|\n)/g, '')
    .replace(/\\[nrt]/g, '')
    .replace(/[^A-Za-z0-9+/=]/g, '');
}

const shortestBody = 24;
/** The first line of a block: 64 characters (RFC 7468), or 76 as MIME has it. */
const longestLine = 76;
/** What stands round an ellipsis in documentation: the first line and the last at most. */
const longestCutBody = 2 * longestLine;
const ellipsis = /\.{3}|\u2026/;

/**
 * Whether documentation shows only the beginning of a key, which tells its kind and a part of its public half: an
 * ellipsis stands for the rest, or the block ends after a line though DER (X.690) says that much more follows.
 */
function isCutOff(body: string, block: string): boolean {
  if (ellipsis.test(block) && body.length <= longestCutBody) return true;
  if (body.length > longestLine) return false;
  const [tag, form = 0, high = 0, low = 0] = decodeBase64(body.slice(0, 8));
  const hasLongLength = tag === 0x30 && form === 0x82;
  return hasLongLength && high * 256 + low > 2 * body.length;
}

/** DER begins with a SEQUENCE (`M`), OpenSSH with its magic, PGP with a secret-key packet; others must look random. */
function isKeyMaterial(body: string): boolean {
  if (body.length < shortestBody) return false;
  if (/^(?:M[A-P]|b3BlbnNzaC1rZXktdjE|[lx][A-Za-z])/.test(body)) return new Set(body).size > 8;
  return new Set(body).size > 24;
}

const armoured: Detector = {
  rules: Object.values(rules),
  keywords: ['private key-----', 'private key block-----', 'private key ----'],
  onKeyword: (source, _start, end, report) => {
    const { text } = source;
    const open = marker.exec(text.slice(Math.max(0, end - 70), end));
    if (!open) return;
    const start = Math.max(0, end - 70) + open.index;
    const stop = blockEnd(text, end);
    const block = text.slice(end, stop);
    const endMarker = block.search(/-{4,5} ?END /);
    const inside = endMarker < 0 ? block : block.slice(0, endMarker);
    const body = armouredBody(inside);
    if (!isKeyMaterial(body) || (endMarker >= 0 && isCutOff(body, inside))) return;
    report(ruleFor(open[1] ?? '', block), start, stop, undefined, structureEvidence);
  },
};

const putty: Detector = {
  rules: [],
  keywords: ['putty-user-key-file-'],
  onKeyword: (source, start, _end, report) => {
    const { text } = source;
    const block = text.slice(start, start + longestBlock);
    const match =
      /^PuTTY-User-Key-File-\d: [\w-]+\r?\n[\s\S]{0,8000}?\nPrivate-Lines: \d+\r?\n[\s\S]{0,16000}?\nPrivate-(?:MAC|Hash): [0-9a-f]+/.exec(
        block,
      );
    if (match) report(rules.putty, start, start + match[0].length, undefined, structureEvidence);
  },
};

/** Bech32 (BIP-173) characters without `1`, `b`, `i`, `o`. */
const age: PatternRule[] = [
  token({
    ...structureRule('age-secret-key', 'age secret key', 'privateKey', 0.97),
    keywords: ['age-secret-key-'],
    pattern: /AGE-SECRET-KEY-(?:PQ-)?1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{56,64}/,
    docs: 'https://age-encryption.org/v1',
  }),
];

/** The private members of a JSON Web Key (RFC 7518, section 6): `d` of RSA, EC and OKP keys, `k` of symmetric ones. */
const jwkRule = structureRule('jwk-private-key', 'Private member of a JSON Web Key', 'base64', 0.9);
const reach = 6000;
const jwk: Detector = {
  rules: [jwkRule],
  keywords: ['"kty"', "'kty'", '\\"kty\\"', 'kty:'],
  onKeyword: (source, start, _end, report) => {
    const { text } = source;
    const open = lastIndexWithin(text, '{', start, reach);
    const close = indexWithin(text, '}', start, reach);
    if (open < 0 || close < 0) return;
    const body = text.slice(open, close);
    for (const match of body.matchAll(/\b(?:d|k|dp|dq|qi|p|q)\\?["']?\s*:\s*\\?["'](?<value>[\w-]{16,})/dg)) {
      const [from, to] = match.indices?.groups?.value ?? [0, 0];
      report(jwkRule, open + from, open + to, undefined, structureEvidence);
    }
  },
};

export const privateKeys: readonly RuleOrDetector[] = [armoured, putty, ...age, jwk];
