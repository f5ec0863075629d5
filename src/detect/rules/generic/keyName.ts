import {
  apiKeyWords,
  credentialWords,
  harmlessAnywhere,
  harmlessHeads,
  harmlessKeyTails,
  harmlessQualifiers,
  harmlessTokenQualifiers,
  keyQualifiers,
  keyWords,
  leadingKeyWords,
  neutralTails,
  passwordWords,
  pinWords,
  privateKeyWords,
  privateQualifiers,
  secretWords,
  tokenWords,
  weakTokenWords,
  type KeyKind,
} from './vocabulary.ts';

/** What a key says of its value. */
export interface KeyMeaning {
  readonly kind: KeyKind;
  /** 0 … 1: how plainly it says so. */
  readonly strength: number;
}

/** Splits a key in snake, kebab, dotted or camel case into lower-case words without diacritics. */
export function splitKey(key: string): string[] {
  return (foldDiacritics(key).match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+/g) ?? []).map((word) =>
    word.toLowerCase(),
  );
}

function foldDiacritics(key: string): string {
  for (let i = 0; i < key.length; i++)
    if (key.charCodeAt(i) > 127)
      return key
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .replace(/ł/g, 'l')
        .replace(/ø/g, 'o');
  return key;
}

/** Reads a key, or returns undefined where its value is no secret. */
export function meaningOf(key: string): KeyMeaning | undefined {
  if (/i18n|l10n|[cx]srf/i.test(key)) return undefined;
  const words = splitKey(key).filter((word) => !/^\d+$/.test(word));
  if (words.length === 0 || words.some((word) => harmlessAnywhere.has(word))) return undefined;
  let end = words.length;
  while (end > 1 && neutralTails.has(words[end - 1] ?? '')) end--;
  const direct = meaningEndingAt(words, end);
  if (direct) return direct;
  if (harmlessHeads.has(words[end - 1] ?? '')) return undefined;
  // `token_github`, `passwordAdminUser`: the noun stands in front of what it belongs to.
  for (let at = end - 1; at > 0 && at >= end - 2; at--) {
    const meaning = meaningEndingAt(words, at);
    if (meaning && (meaning.kind !== 'key' || isLeadingKey(words, at)))
      return { kind: meaning.kind, strength: meaning.strength * 0.7 };
  }
  return undefined;
}

/** `chaveMb`, `cle_paiement`: a key named as Romance languages do, and none of a table. */
function isLeadingKey(words: readonly string[], end: number): boolean {
  return (
    leadingKeyWords.has(words[end - 1] ?? '') && !words.slice(end).some((word) => harmlessKeyTails.has(word))
  );
}

const vocabularies: readonly (readonly [KeyKind, ReadonlySet<string>, strength: number])[] = [
  ['password', passwordWords, 1],
  ['pin', pinWords, 0.7],
  ['secret', secretWords, 1],
  ['apiKey', apiKeyWords, 1],
  ['privateKey', privateKeyWords, 1],
  ['token', tokenWords, 0.9],
  ['token', weakTokenWords, 0.6],
  ['credential', credentialWords, 0.6],
];

function meaningEndingAt(words: readonly string[], end: number): KeyMeaning | undefined {
  const last = words[end - 1] ?? '';
  // `sessionid` names a cookie, `session_id` anything that has sessions.
  if (isRequestMark(words, end)) return undefined;
  // What a chart calls an object that is there already.
  if (last === 'secret' && words[end - 2] === 'existing') return undefined;
  // `by-pass`, `on_pass`
  if (gluedExceptions.test((words[end - 2] ?? '') + last)) return undefined;
  const joined = last === 'id' ? '' : (words[end - 2] ?? '') + last;
  for (const [kind, vocabulary, strength] of vocabularies)
    if (vocabulary.has(last) || (end > 1 && joined.length > 6 && vocabulary.has(joined)))
      return { kind, strength: isShort(words, last) ? strength * 0.8 : strength };
  if (words.slice(Math.max(0, end - 3), end).join('') === 'motdepasse')
    return { kind: 'password', strength: 1 };
  return keyWords.has(last) ? keyMeaning(words, end) : gluedMeaning(last);
}

/** `nextToken`, `ClientRequestToken`: where a list goes on, which request is meant. */
function isRequestMark(words: readonly string[], end: number): boolean {
  if (words[end - 1] !== 'token') return false;
  const before = words[end - 2] ?? '';
  return harmlessTokenQualifiers.has(before) || (before === 'request' && words[end - 3] === 'client');
}

/** `pw`, `pat`, and a lone `pass`, which is a verb as often. */
function isShort(words: readonly string[], last: string): boolean {
  return last.length < 4 || (last === 'pass' && words.length === 1);
}

/** A `key` is what the words before it make it. */
function keyMeaning(words: readonly string[], end: number): KeyMeaning | undefined {
  const before = words[end - 2];
  if (before === undefined) return { kind: 'key', strength: 0.4 };
  if (privateQualifiers.has(before)) return { kind: 'privateKey', strength: 1 };
  if (keyQualifiers.has(before))
    return { kind: 'apiKey', strength: before === 'api' || before === 'secret' ? 1 : 0.85 };
  if (harmlessQualifiers.has(before)) return undefined;
  return { kind: 'key', strength: 0.6 };
}

const glued: readonly (readonly [ending: string, KeyKind])[] = [
  ['password', 'password'],
  ['passwd', 'password'],
  ['passwort', 'password'],
  ['passphrase', 'password'],
  ['pwd', 'password'],
  ['pass', 'password'],
  ['secret', 'secret'],
  ['secretkey', 'secret'],
  ['apikey', 'apiKey'],
  ['accesskey', 'apiKey'],
  ['authkey', 'apiKey'],
  ['privatekey', 'privateKey'],
  ['token', 'token'],
];

/** Words that end like a secret's name and are none. */
const gluedExceptions =
  /^(?:bypass|compass|encompass|surpass|overpass|underpass|trespass|subpass|renderpass|onepass|multipass|nosecret)$/;

/** `PGPASSWORD`, `dbpassword`, `authtoken`: names run together. */
function gluedMeaning(word: string): KeyMeaning | undefined {
  if (word.length < 6 || gluedExceptions.test(word)) return undefined;
  for (const [ending, kind] of glued)
    if (word.endsWith(ending)) return { kind, strength: ending === 'pass' || ending === 'pwd' ? 0.7 : 0.9 };
  return undefined;
}
