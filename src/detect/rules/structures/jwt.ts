import { decodeBase64 } from '../../decode/base64.ts';
import { utf8Text } from '../../decode/bytes.ts';
import type { RuleOrDetector, Validator } from '../../rule.ts';
import { hasMadeUpSignature } from '../../validate/jwtSignature.ts';
import { token } from '../builders.ts';
import { structureRule } from './structure.ts';

/** The members of a JSON object in base64url, or undefined. */
function jsonObject(segment: string): Record<string, unknown> | undefined {
  const text = utf8Text(decodeBase64(segment));
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** RFC 7519 and 7516: header and payload are JSON; a header that does not parse leaves a likely token. */
const verifyStructure: Validator = (value) => {
  if (hasMadeUpSignature(value)) return false;
  const [header = '', payload = '', signature = ''] = value.split('.');
  const members = jsonObject(header);
  if (!members) return signature.length >= 20 && payload.length >= 20 ? { score: 0.65 } : false;
  if (!('alg' in members) && !('typ' in members) && !('enc' in members) && !('kid' in members)) return false;
  const isWhole = 'enc' in members || jsonObject(payload) !== undefined;
  return { score: isWhole ? 0.95 : 0.7, evidence: [{ kind: 'structure', detail: 'JOSE header' }] };
};

export const jwt: readonly RuleOrDetector[] = [
  token({
    ...structureRule('jwt', 'JSON Web Token', 'jwt', 0.9),
    keywords: ['eyj'],
    pattern: /eyJ[\w-]{10,8000}(?:={0,2}\.[\w-]{0,16000}){2,4}(?<!(?:\.[\w-]+){2}\.)={0,2}/,
    boundary: /[\w+/]/,
    validate: verifyStructure,
    docs: 'https://www.rfc-editor.org/rfc/rfc7519',
  }),
];
