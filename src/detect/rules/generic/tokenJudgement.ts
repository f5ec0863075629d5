import { isAlphabet, isSequential } from '../../validate/randomness.ts';
import type { Field } from '../../context/field.ts';
import type { KeyMeaning } from './keyName.ts';
import { isNaming } from './naming.ts';
import { cap, functionWords, indirectness, randomScore, type Surroundings } from './surroundings.ts';

/**
 * The score of a value whose key names a token, a key or another secret; 0 where it is none.
 * @param randomness 0 … 1
 */
export function judgeToken(
  value: string,
  randomness: number,
  { meaning, field, format, key }: Surroundings,
): number {
  if (value.length < 8 || (/\s/.test(value) && !isSalt(value, randomness, field)))
    return judgeWeakSecret(value, meaning, field, key);
  if (isNaming(value, key)) return 0;
  if (isResourceName(value)) return judgeWeakSecret(value, meaning, field, key);
  const needed = meaning.kind === 'key' || meaning.kind === 'credential' ? 0.68 : randomScore;
  if (randomness < needed || !hasTokenShape(value, field)) return judgeWeakSecret(value, meaning, field, key);
  if (meaning.kind === 'key' && value.length < 16) return 0;
  if (meaning.kind !== 'secret' && isAlphabet(value)) return 0;
  // `key=` and a UUID in a log: the key of a record.
  if (meaning.kind === 'key' && uuid.test(value))
    return format.family === 'code' || (meaning.strength < 0.5 && format.family !== 'config') ? 0 : 0.4;
  if (meaning.kind === 'privateKey' && isFingerprint(value, key)) return 0;
  const length = Math.min(value.length, 32) / 32;
  const score = 0.4 + 0.25 * randomness + 0.15 * length + 0.1 * meaning.strength;
  return cap(score - (isSequential(value) ? 0.35 : 0) - indirectness(field) / 2);
}

/** `GPG_KEY=` and forty hexadecimal digits: the fingerprint of a public key, by which it is fetched. */
function isFingerprint(value: string, key: string): boolean {
  return (
    /gpg|pgp/i.test(key) && /^(?:0x)?(?:[\dA-F]{40}|[\da-f]{40}|[\dA-F]{16}|RPM-GPG-KEY-[\w.-]+)$/.test(value)
  );
}

/** In a program, what a UUID behind a bare `…Key` tells apart is mostly things, no users. */
const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** `vault-prod-1208358310`, `kv-v2/data/app`: short words and a number, joined by hyphens, as resources are called. */
function isResourceName(value: string): boolean {
  const parts = value.split(/[-/]/);
  return (
    parts.length >= 2 &&
    parts.some((part) => /^v?\d+$/.test(part)) &&
    parts.every((part) => /^(?:[a-z]{2,10}\d{0,2}|v\d|\d{1,10})$/.test(part))
  );
}

/** Characters of tokens only, and at least one digit unless it is long. */
function hasTokenShape(value: string, field: Field): boolean {
  const usual = field.quote === '' ? /^[\w+/=.:~!@#$%^&*|?-]+$/ : /^[ -~]+$/;
  return usual.test(value) && (/\d/.test(value) || value.length >= 20);
}

/** Sixty-odd characters of every kind, blanks included, as WordPress and others generate. */
function isSalt(value: string, randomness: number, field: Field): boolean {
  const marks = value.match(/[^\w\s]/g)?.length ?? 0;
  return field.quote !== '' && value.length >= 32 && randomness > 0.6 && marks * 6 > value.length;
}

/** `secret: 'keyboard cat'`: a secret that someone made up. */
function judgeWeakSecret(value: string, meaning: KeyMeaning, field: Field, key: string): number {
  if (meaning.kind !== 'secret' || meaning.strength < 0.9 || field.quote === '' || value.length > 40)
    return 0;
  // `in secret 'payment-db'`: what a secret is called.
  if (/^(?:call|argument|word)$/.test(field.syntax) || isNaming(value, key)) return 0;
  return /^[a-z\d]+(?:[^\w/.:]|[_ ])[a-z\d]+(?:[-_ ][a-z\d]+){0,2}$/.test(value) &&
    !functionWords.test(value) &&
    /[^a-z_]/.test(value)
    ? 0.35
    : 0;
}
