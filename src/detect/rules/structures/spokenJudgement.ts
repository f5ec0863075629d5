import type { Validator } from '../../rule.ts';
import { isAccessor } from '../generic/placeholder.ts';
import { passwordScore, structureEvidence, structureRule } from './structure.ts';

export const info = structureRule('spoken-password', 'Password in a sentence', 'password', 0.6);

/** What sentences say of passwords. */
const saying =
  /^(?:required|invalid|incorrect|wrong|correct|empty|too|not|set|stored|hashed|encrypted|valid|weak|strong|missing|optional|the|a|an|in|on|at|your|my|our|that|this|it|used|needed|changed|reset|expired|shown|hidden|sent|never|always|also|only|now|still|longer|different|same|default|provided|given|defined|known|being|going|case|at|as|to|for|by|with|from|generated|protected|safe|secure|unique|too_short|nicht|falsch|leer|ung[uü]ltig)\b/i;

/** `L{None}`, `{@code …`, `:data:…`, `<b>…` of documentation. */
const markup = /^(?:[A-Z]\{|\{@|:\w+:|<\/?[a-z]|([*_]{1,2})\p{L}+\1)/u;

/** `$1`, `%2$s`: where the text of a program puts something in. */
const parameter = /(?:^|[\p{Pi}\p{Ps}":])(?:\$\d{1,2}|%\d{1,2}(?:\$?[sd])?)(?![\w$])/u;

/** `Pq.Wolke2019` has the form of a member, whose names seldom end so. */
const wordsAndNumber = /^[A-Z]\w*\.[A-Z][a-z]+\d{2,}[!?]?$/;

/** A quoted word is the password; a bare one must have something that words have not. */
export const spoken: Validator = (value, { source, start }) => {
  const isQuoted = /["'`\u201c\u2018\u00ab]/.test(source.text.charAt(start - 1));
  if (saying.test(value) || markup.test(value) || parameter.test(value) || !/[\p{L}\d]/u.test(value))
    return false;
  if (isAccessor(value) && !wordsAndNumber.test(value)) return false;
  const bare = value.replace(/[.,;:!?)]+$/, '');
  if (!isQuoted && (bare.length < 5 || !/\d|[^\p{L}\w.,;:!?)'-]/u.test(bare))) return false;
  const score = passwordScore(value, isQuoted ? 0.65 : 0.6);
  return score > 0 && { score, evidence: structureEvidence };
};

/** How many there are of small letters, capitals, digits and marks. */
export function kindsIn(value: string): number {
  return [/[a-z]/, /[A-Z]/, /\d/, /[^\w.-]/].filter((each) => each.test(value)).length;
}

/** Of several kinds of characters, and no name of an algorithm or a version. */
export function isMixed(value: string): boolean {
  const kinds = kindsIn(value);
  return (
    kinds >= 3 ||
    (kinds === 2 && value.length >= 10 && /\d/.test(value) && !/^[A-Za-z]+[-_]?\d+$/.test(value))
  );
}

/** What no word has at once: a letter, a digit, and a mark that is no punctuation. */
const inside = String.raw`[^\s"'\x60<>(){}\[\],;]{0,40}`;
export const strong = String.raw`(?=${inside}\d)(?=${inside}[A-Za-z])(?=${inside}[!#$%&*+=?@^~])`;

/** The same without the digit. */
export const marked = String.raw`(?=${inside}[A-Za-z])(?=${inside}[!#$%&*+=?@^~])`;

/** What is called so is no password: AES-256-GCM, SHA256withRSA, UTF-8. */
export const algorithm =
  /^(?:sha|aes|md5|rsa|utf|oauth|base|pbkdf|hmac|http|tls|ssl|ipv|argon|bcrypt|scrypt|v\d|x\d)/i;

export const unmistakable: Validator = (value) => {
  const score = passwordScore(value, 0.7);
  return (
    score > 0 &&
    !parameter.test(value) &&
    !/^[a-z.]+\(|[=(&]/i.test(value) && { score, evidence: structureEvidence }
  );
};
