import { isIdentifier } from './randomness.ts';

/** Half of the shortest signature there is, HMAC with SHA-256 (RFC 7518, section 3.2), in base64url. */
const shortestSignature = 21;

/**
 * Whether the third segment of a JSON Web Token is no signature: a word, or too short for any algorithm. Tokens
 * without one (`alg: none`) and of other than three segments are not meant.
 */
export function hasMadeUpSignature(token: string): boolean {
  const [header = '', , signature = '', ...more] = token.split('.');
  if (!header.startsWith('eyJ') || signature === '' || more.length > 0) return false;
  return signature.length < shortestSignature || isIdentifier(signature);
}
