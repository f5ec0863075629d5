import type { Validator } from '../../rule.ts';
import {
  fillerVerdict,
  isAlphabet,
  isFiller,
  isSequential,
  relativeEntropy,
} from '../../validate/randomness.ts';
import { isTyped } from '../../validate/typed.ts';
import { readabilityOf } from '../../validate/readability.ts';

/** How far a value may stand behind the name of its service, in UTF-16 units. */
const reach = 48;

/** What may stand directly before a value. */
const opening = '(?<=[\\s"\'`=:,(>])';
/** What may not follow it: more of a word, or the ending of a file name. */
const closing = '(?![\\w=+/-]|\\.[\\w+-])';
/** Names this short are also parts of words, so no letter may stand before them. */
const shortName = 5;
/** And these are their beginnings. */
const shortestName = 3;

/**
 * The pattern for a value near a name: the name in any case, up to {@link reach} units over lines, and the value.
 * It is tried where the name stands, so the lazy gap costs a bounded number of steps.
 */
export function nearName(names: readonly string[], value: string): RegExp {
  const alternatives = names.map((name) =>
    name.length > shortName ? anyCase(name) : `(?<![A-Za-z])${anyCase(name)}${wordEnd(name)}`,
  );
  return new RegExp(
    `(?:${alternatives.join('|')})[\\s\\S]{0,${reach}}?${opening}(?<value>${value})${closing}`,
  );
}

/** `exa` is no part of "example", but of `exaApiKey` and `EXAAPIKEY`. */
function wordEnd(name: string): string {
  if (!/[a-z]$/.test(name) || name.length > shortestName) return '';
  const words = ['api', 'key', 'token', 'secret', 'auth', 'pass', 'access', 'client', 'app'].map(anyCase);
  return `(?:(?![A-Za-z])|(?<=[a-z])(?=[A-Z])|(?=${words.join('|')}))`;
}

function anyCase(name: string): string {
  return name.replace(/[a-z]|[^\w-]/g, (unit) =>
    /[a-z]/.test(unit) ? `[${unit}${unit.toUpperCase()}]` : `\\${unit}`,
  );
}

export interface BesideNameOptions {
  readonly keywords: readonly string[];
  readonly needs: RegExp | undefined;
  readonly alone: boolean | undefined;
  readonly reject: RegExp | undefined;
  /** Other text from the name up to the value after which it is the secret, such as the rest of a pair of arguments. */
  readonly follows: RegExp | undefined;
  readonly allowLetters: boolean | undefined;
  readonly isTypedInManuals: boolean | undefined;
  readonly score: number;
}

/** Words that make a key a key to a secret, in snake, kebab or camel case. */
const secretWord =
  /api|key|token|secret|auth|pass|pwd|cred|bearer|pat(?![a-z])|licen[cs]e|private|signature|access|webhook/i;

/** Last words of keys whose values are random but no secret. */
const harmlessWords = new Set(
  (
    'sha sha1 sha256 sha512 md5 h1 hash digest checksum integrity commit revision rev ref version etag fingerprint ' +
    'uuid guid id nonce trace span build image file filename path region url uri host hostname endpoint email user ' +
    'username name title label slug type count size length'
  ).split(' '),
);

/** Whether the last word of a key in snake, kebab, dotted or camel case says that its value is no secret. */
function isHarmless(key: string): boolean {
  const last = /(?:[A-Z]?[a-z\d]+|[A-Z\d]+)$/.exec(key)?.[0] ?? '';
  if (harmlessWords.has(last.toLowerCase()) || /public_?key$/i.test(key)) return true;
  return /(?:idempoten(?:cy|t|ce)|correlation|dedup\w*|trace|partition|cache)[-_. ]?(?:key|token)$/i.test(
    key,
  );
}

/**
 * Accepts a random-looking value whose key, or the words between it and its service's name, speak of a credential.
 * Evidence names the key at most, never the value.
 */
export function besideName({
  keywords,
  needs,
  alone = true,
  reject,
  follows,
  allowLetters = false,
  isTypedInManuals = false,
  score,
}: BesideNameOptions): Validator {
  return (value, { source, start }) => {
    const isMadeUp = isFiller(value) || relativeEntropy(value) < 0.6;
    if (!isMadeUp && !allowLetters && isWordy(value)) return false;
    if (reject?.test(value)) return false;
    const context = contextBefore(source.text, start, keywords);
    if (context === undefined || context.isOnItsOwnLine) return false;
    if (needs ? !needs.test(context.name + context.words) : isHarmless(context.key)) return false;
    const isKeySecret =
      needs !== undefined ||
      secretWord.test(context.words) ||
      follows?.test(context.name + context.between) === true;
    if (!isKeySecret && !(alone && context.isAssigned && !isElsewhere(context))) return false;
    const strength = isKeySecret ? score : Math.min(score, 0.65);
    if (isMadeUp) return isKeySecret && fillerVerdict(value, 'key');
    return {
      score: isSequential(value) ? Math.min(strength, 0.6) : strength,
      evidence: [{ kind: 'key', detail: context.key }, { kind: 'entropy' }],
      isMadeUp: isAlphabet(value) || (isTypedInManuals && isTyped(value)),
    };
  };
}

/** `snyk test --org=…`, `datadog: { team: … }`: whose it is, and where. */
const owners =
  /(?:^|[^A-Za-z]|[a-z](?=[A-Z]))(?:org(?:ani[sz]ation)?|project|tenant|team|account|workspace|group|customer|environment|env|stage|zone|domain|service|monitor|dashboard|page|database|queue|channel|board|plan|device|realm|instance|cluster|bucket|index|collection|dataset|model|schedule|component|integration|run|job|task|order|request|correlation)$/i;

function isElsewhere({ key, name }: Context): boolean {
  return owners.test(key) && !name.endsWith(key.toLowerCase());
}

interface Context {
  /** How the service is called here. */
  readonly name: string;
  /** From the key that holds the name up to the value, the name itself left out. */
  readonly words: string;
  /** All that stands between the name and the value. */
  readonly between: string;
  /** The last word before the value. */
  readonly key: string;
  /** Whether an assignment stands directly before the value. */
  readonly isAssigned: boolean;
  /** Whether the value begins a line and the line before does not announce it. */
  readonly isOnItsOwnLine: boolean;
}

function contextBefore(text: string, start: number, keywords: readonly string[]): Context | undefined {
  const before = text.slice(Math.max(0, start - reach - 32), start);
  const lower = before.toLowerCase();
  let at = -1;
  let length = 0;
  for (const keyword of keywords) {
    const found = lower.lastIndexOf(keyword);
    if (found < at || (found === at && keyword.length <= length) || found < 0) continue;
    at = found;
    length = keyword.length;
  }
  if (at < 0) return undefined;
  let from = at;
  while (from > 0 && /[\w.$-]/.test(before.charAt(from - 1))) from--;
  const key = /([A-Za-z][\w.-]*)[^\w]*$/.exec(before)?.[1] ?? '';
  return {
    name: before.slice(at, at + length),
    words: `${before.slice(from, at)} ${keyRemainder(before, at, length)}`,
    between: before.slice(at + length),
    key,
    isAssigned: /[=:]>?\s*["'`]?$/.test(before),
    isOnItsOwnLine: /\n[ \t]*$/.test(before) && !/(?:[=:,(>|]|key|token|secret|password)\s*$/i.test(before),
  };
}

/** What stands behind the name; the name's own words count too when it was written with several (`fly_api_token`). */
function keyRemainder(before: string, at: number, length: number): string {
  const name = before.slice(at, at + length);
  const own = /[_\-. ]/.test(name) || secretWord.test(name) ? name : '';
  return own + before.slice(at + length);
}

/** Whether a value without digits reads as words, or is too short to tell. */
function isWordy(value: string): boolean {
  if (/\d/.test(value)) return false;
  const { mean, pairs } = readabilityOf(value);
  return pairs < 8 || mean > -0.5;
}
