import type { Field } from '../../context/field.ts';
import type { Format } from '../../context/format.ts';
import { readabilityOf } from '../../validate/readability.ts';
import { isCountedCode } from '../../validate/randomness.ts';
import type { KeyMeaning } from './keyName.ts';
import { judgePassword } from './passwordJudgement.ts';
import { isAccessor, isOtherThing, isPlaceholder, isSubscript } from './placeholder.ts';
import { segmentRandomness } from './randomness.ts';
import { randomScore, type Surroundings } from './surroundings.ts';
import { judgeToken } from './tokenJudgement.ts';

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
  if (isPlaceholder(value, value.length >= 20 && randomness >= randomScore)) return 0;
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
  // `hostvars[name]["password"]` in a playbook, too.
  if (isSubscript(value) && (format.family !== 'config' || /\[["'][\w-]+["']\]$/.test(value))) return true;
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
