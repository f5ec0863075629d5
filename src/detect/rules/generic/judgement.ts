import type { Field } from '../../context/field.ts';
import type { Format } from '../../context/format.ts';
import { foldWord } from '../../context/words.ts';
import { readabilityOf } from '../../validate/readability.ts';
import { isAlphabet, isCountedCode, isSequential } from '../../validate/randomness.ts';
import { meaningOf, splitKey, type KeyMeaning } from './keyName.ts';
import { isAccessor, isOtherThing, isPlaceholder, isSubscript } from './placeholder.ts';
import { segmentRandomness } from './randomness.ts';
import {
  apiKeyWords,
  credentialWords,
  harmlessHeads,
  keyQualifiers,
  keyWords,
  neutralTails,
  passwordWords,
  secretWords,
  tokenWords,
} from './vocabulary.ts';

/** What is known of a value beside its characters. */
export interface Surroundings {
  readonly key: string;
  readonly meaning: KeyMeaning;
  readonly field: Field;
  readonly format: Format;
}

/** The score from which a value counts as random. */
const random = 0.55;
const longestSecret = 1024;

/**
 * The score of a value whose key names a secret; 0 where it is none. Entropy, readability and context add up: none
 * of them is a cut by itself, except for what is plainly something else.
 */
export function judge(value: string, surroundings: Surroundings): number {
  const { meaning, field } = surroundings;
  if (value.length < 4 || value.length > longestSecret || isForeignText(value)) return 0;
  if (field.syntax === 'word' && !mayStandBeside(value, field, meaning)) return 0;
  const randomness = segmentRandomness(value);
  if (isPlaceholder(value, value.length >= 20 && randomness >= random)) return 0;
  if (isOtherThing(value, randomness)) return 0;
  if (field.quote === '' && isBareCode(value, surroundings)) return 0;
  if (meaning.kind === 'pin') return judgePin(value, surroundings);
  if (meaning.kind === 'password') return judgePassword(value, randomness, surroundings);
  return judgeToken(value, randomness, surroundings);
}

/** Chinese, Japanese or Korean: a translation, since passwords must be typed. */
function isForeignText(value: string): boolean {
  return /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(value);
}

/** Four to eight digits, and not the number of a pin in a program. */
function judgePin(value: string, { meaning, field, format }: Surroundings): number {
  if (!/^\d{4,8}$/.test(value) || isCountedCode(value)) return 0;
  return field.quote === '' && format.family === 'code' ? 0 : 0.4 * meaning.strength + 0.2;
}

/** A label and its value without an operator: only plain labels, and bare values that are surely random. */
function mayStandBeside(value: string, field: Field, meaning: KeyMeaning): boolean {
  if (meaning.kind === 'key') return false;
  if (field.quote !== '') return meaning.strength >= 0.9;
  return meaning.strength >= 0.6 && (meaning.kind === 'password' || segmentRandomness(value) >= 0.72);
}

/** Bare words are values in configuration files and names in programs. */
function isBareCode(value: string, { field, format, key }: Surroundings): boolean {
  if (format.family !== 'config' && isSubscript(value)) return true;
  if (
    (isAccessor(value) && !isDottedPassword(value, format)) ||
    /^[(\\&*[]|^[.+](?![A-Za-z0-9])|^!?\$[A-Za-z_]|\$_|[[(]$/.test(value)
  )
    return true;
  // `password1 != password2`, outside of a shell.
  if (field.syntax === 'comparison' && format.family !== 'shell') return true;
  // A number by itself may be a password, but in a constant it is the number of something.
  if (format.family === 'code') return !/^\d{4,}$/.test(value) || key === key.toUpperCase();
  if (!/^[\p{L}_$][\p{L}\w$]*$/u.test(value)) return false;
  const isConfiguration = format.family === 'config' || field.syntax === 'element' || field.syntax === 'word';
  // `password = generated`, of which nobody knows whether it is a program, is one unless written as in a shell or as
  // the label of what no word looks like.
  if (isConfiguration || /\d/.test(value) || field.isQuery) return false;
  if (field.isAnchored && field.operator === '=' && isTight(field)) return false;
  return !(field.isAnchored && field.operator === ':' && isUnreadable(value));
}

/** `Ab.Orchid2011` in settings: no member has a capital and ends in so many digits. */
function isDottedPassword(value: string, format: Format): boolean {
  return (
    (format.family === 'config' || format.family === 'data') &&
    /^[\w.]*\.[A-Z][a-z]+\d{2,}$|^[\w.]*[A-Z][\w.]*\d{3,}$/.test(value)
  );
}

/** Letters that are the words of no language, nor the name of anything. */
function isUnreadable(value: string): boolean {
  return value.length >= 8 && /^[A-Za-z]+$/.test(value) && readabilityOf(value).mean <= -0.6;
}

/** No blank between key, operator and value. */
function isTight({ keyEnd, valueStart }: Field): boolean {
  return valueStart - keyEnd === 1;
}

function judgePassword(value: string, randomness: number, surroundings: Surroundings): number {
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

const functionWords =
  /\b(?:the|a|an|is|are|your|you|to|for|and|or|must|not|please|enter|with|be|of|password|passwords|der|die|das|ein|ist|el|la|los|un|una|le|les|des|et|o|do|da|field|login|forgot|reset|confirm)\b/i;

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

function judgeToken(
  value: string,
  randomness: number,
  { meaning, field, format, key }: Surroundings,
): number {
  if (value.length < 8 || (/\s/.test(value) && !isSalt(value, randomness, field)))
    return judgeWeakSecret(value, meaning, field, key);
  if (isNaming(value, key)) return 0;
  if (isResourceName(value)) return judgeWeakSecret(value, meaning, field, key);
  const needed = meaning.kind === 'key' || meaning.kind === 'credential' ? 0.68 : random;
  if (randomness < needed || !hasTokenShape(value, field)) return judgeWeakSecret(value, meaning, field, key);
  if (meaning.kind === 'key' && value.length < 16) return 0;
  if (meaning.kind !== 'secret' && isAlphabet(value)) return 0;
  if (meaning.kind === 'key' && uuid.test(value)) return format.family === 'code' ? 0 : 0.4;
  const length = Math.min(value.length, 32) / 32;
  const score = 0.4 + 0.25 * randomness + 0.15 * length + 0.1 * meaning.strength;
  return cap(score - (isSequential(value) ? 0.35 : 0) - indirectness(field) / 2);
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
  if (field.syntax === 'call' || field.syntax === 'argument' || isNaming(value, key)) return 0;
  return /^[a-z\d]+(?:[^\w/.:]|[_ ])[a-z\d]+(?:[-_ ][a-z\d]+){0,2}$/.test(value) &&
    !functionWords.test(value) &&
    /[^a-z_]/.test(value)
    ? 0.35
    : 0;
}

/** Whether the value only repeats its key, or is made of the words that keys are made of. */
function isNaming(value: string, key: string): boolean {
  if (/[^\0-\x7f]/.test(value) && foldWord(value) === foldWord(key)) return true;
  if (/[^\w.:/$ -]/.test(value)) return false;
  const words = splitKey(value);
  if (words.length === 0 || words.join('').length < value.replace(/[\W_]/g, '').length) return false;
  const ofKey = new Set(splitKey(key));
  return words.every((word) => (ofKey.has(word) && !/\d\d/.test(word)) || isKeyVocabulary(word));
}

/** `jakarta.persistence.jdbc.password`, `secret/data/app/password`: where the password is to be found. */
function isPropertyName(value: string): boolean {
  return (
    /^[a-z][\w-]*(?:[./][a-z][\w-]*)*[./][a-z_-]+$/i.test(value) &&
    /^[a-z]/.test(value) &&
    meaningOf(value) !== undefined
  );
}

function isKeyVocabulary(word: string): boolean {
  return (
    [passwordWords, secretWords, tokenWords, apiKeyWords, credentialWords, keyWords, keyQualifiers].some(
      (list) => list.has(word),
    ) ||
    harmlessHeads.has(word) ||
    neutralTails.has(word) ||
    /^(?:my|the|some|new|x|db|oauth|access|refresh|bearer|basic|login|signin|sign|in|up|please|github|google|aws|env)$/.test(
      word,
    )
  );
}

/** What is not assigned directly is less sure. */
function indirectness({ syntax, isWrapped }: Field): number {
  if (isWrapped) return 0.1;
  return syntax === 'call' || syntax === 'argument' || syntax === 'comparison' || syntax === 'word'
    ? 0.12
    : 0;
}

/** A generic finding is never certain. */
function cap(score: number): number {
  return Math.max(0, Math.min(0.88, score));
}
