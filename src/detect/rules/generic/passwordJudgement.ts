import { readabilityOf } from '../../validate/readability.ts';
import { meaningOf } from './keyName.ts';
import { isNaming } from './naming.ts';
import { cap, functionWords, indirectness, type Surroundings } from './surroundings.ts';

/**
 * The score of a value whose key names a password; 0 where it is none.
 * @param randomness 0 … 1
 */
export function judgePassword(value: string, randomness: number, surroundings: Surroundings): number {
  const { meaning, field, format, key } = surroundings;
  if (/\s/.test(value)) return isPassphrase(value, surroundings) ? 0.4 * meaning.strength : 0;
  // `sifre=Şifre`: the word in a translation.
  if (/[^\0-\x7f]/.test(value) && isNaming(value, key)) return 0;
  if (value.length > 512) return 0;
  const isConfiguration = format.family === 'config' || format.family === 'shell';
  if (isNaming(value, key) || isPropertyName(value))
    return isConfiguration && field.isAnchored && field.quote === '' ? 0.3 : 0;
  const isPlain =
    /^[\p{L}_-]+$/u.test(value) && (/[^\0-\x7f]/.test(value) || readabilityOf(value).mean > -0.6);
  if (isPlain && !mayBePlain(value, surroundings)) return 0;
  const variety = [/[a-z]/, /[A-Z]/, /\d/, /[^\w]/].filter((kind) => kind.test(value)).length;
  if (field.syntax === 'argument' && variety < 3) return 0;
  const strength =
    0.35 + 0.08 * variety + 0.3 * Math.max(0, randomness - 0.3) + (value.length >= 8 ? 0.08 : 0);
  return cap(strength * (0.6 + 0.4 * meaning.strength) - (isPlain ? 0.12 : 0) - indirectness(field));
}

/** A single readable word is a weak password where it is assigned, and text or a name elsewhere. */
function mayBePlain(value: string, { field, format, meaning }: Surroundings): boolean {
  if (meaning.strength < 0.8) return false;
  if (
    field.syntax === 'call' ||
    field.syntax === 'argument' ||
    field.syntax === 'comparison' ||
    field.isWrapped
  )
    return false;
  // `Passwort`, `NewPassword`, `PASSWORD`: labels, types, names of constants.
  if (/^[A-Z]/.test(value) && format.family !== 'config' && field.syntax !== 'sibling') return false;
  return (
    (!/[a-z][A-Z]/.test(value) || format.family === 'config' || field.syntax === 'sibling') &&
    value.length <= 32
  );
}

/** Several words that are no sentence: no capital at the start, no punctuation, no function words. */
function isPassphrase(value: string, { field, meaning }: Surroundings): boolean {
  if (meaning.strength < 0.9 || field.quote === '' || field.syntax !== 'assignment') return false;
  const words = value.split(/\s+/);
  return (
    words.length <= 8 &&
    words.length >= 2 &&
    /^[a-z\d]/.test(value) &&
    /^[\w\s-]+$/.test(value) &&
    !functionWords.test(value)
  );
}

/** `jakarta.persistence.jdbc.password`, `secret/data/app/password`: where the password is to be found. */
function isPropertyName(value: string): boolean {
  return (
    /^[a-z][\w-]*(?:[./][a-z][\w-]*)*[./][a-z_-]+$/i.test(value) &&
    /^[a-z]/.test(value) &&
    meaningOf(value) !== undefined
  );
}
