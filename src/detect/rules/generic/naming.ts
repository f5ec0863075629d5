import { foldWord } from '../../context/words.ts';
import { splitKey } from './keyName.ts';
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

/** Whether the value only repeats its key, or is made of the words that keys are made of. */
export function isNaming(value: string, key: string): boolean {
  if (/[^\0-\x7f]/.test(value) && foldWord(value) === foldWord(key)) return true;
  if (/[^\w.:/$ -]/.test(value)) return false;
  const words = splitKey(value);
  if (words.length === 0 || words.join('').length < value.replace(/[\W_]/g, '').length) return false;
  const ofKey = new Set(splitKey(key));
  return words.every((word) => (ofKey.has(word) && !/\d\d/.test(word)) || isKeyVocabulary(word));
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
