import type { RuleOrDetector, Validator } from '../../rule.ts';
import { isSequential } from '../../validate/randomness.ts';
import { token } from '../builders.ts';
import { isExampleLogin } from '../generic/exampleLogin.ts';
import { passwordScore, randomToken, structureEvidence, structureRule } from './structure.ts';

const spokenPassword = structureRule('spoken-password', 'Password in a sentence', 'password', 0.6);

/** What no word has at once: a letter, a digit, and a mark that is no punctuation. */
const strong = String.raw`(?=\S{0,40}\d)(?=\S{0,40}[A-Za-z])(?=\S{0,40}[!#$%&*+=?@^~])`;

const password: Validator = (value) => {
  const score = passwordScore(value, 0.7);
  return score > 0 && !/^[a-z.]+\(|[=(&]/i.test(value) && { score, evidence: structureEvidence };
};

/** `Passwort Blau!Wal42`: nothing between, so only what no word looks like. */
const besidePassword = token({
  ...spokenPassword,
  keywords: ['password ', 'passwort ', 'kennwort ', 'passwd ', 'wachtwoord ', 'parola ', 'senha '],
  pattern: new RegExp(
    String.raw`[a-z]{5,10}[ ](?<value>${strong}[^\s"'\x60<>(){}\[\],;]{6,64}(?<![.:!?)]))(?=[\s.,;:!?)"'\x60]|$)`,
    'i',
  ),
  boundary: /[\w$]/,
  validate: password,
});

/** `Login: admin / Blau!Wal42`, as notes and tickets put it. */
const userAndPassword = token({
  ...spokenPassword,
  keywords: [
    'login: ',
    'credentials: ',
    'creds: ',
    'zugangsdaten: ',
    'zugang: ',
    'account: ',
    'user/pass: ',
    'user/pw: ',
  ],
  pattern: new RegExp(
    String.raw`[a-z/]{5,12}:[ ]["'\x60]?[\w.@+-]{2,60}["'\x60]?[ ]?[/|:][ ]?["'\x60]?(?<value>${strong}[^\s"'\x60<>(){}/|]{5,64}(?<![.,;]))`,
    'i',
  ),
  boundary: /[\w$]/,
  validate: password,
});

/** `please use token 8fK2…`: something random right behind the word; commits and digests are none. */
const besideToken = token({
  ...structureRule('spoken-token', 'Token in a sentence', 'token', 0.65),
  keywords: ['token ', 'api key ', 'secret key ', 'access key '],
  pattern:
    /(?:token|key)[ ](?<value>(?!(?:[a-f\d]{40}|[a-f\d]{64})(?![\w-]))(?=[\w-]{0,40}\d)[\w-]{24,200})(?=[.!?]?(?:[\s,;:)"'`]|$))/i,
  boundary: /[\w]/,
  validate: randomToken(0.7, 0.62),
});

/** `The PIN is 4829`. */
const spokenPin = token({
  ...structureRule('spoken-pin', 'PIN in a sentence', 'otp', 0.6),
  keywords: ['pin is ', 'pin ist ', 'pin code is '],
  pattern: /pin(?:[ ]code)?[ ](?:is|ist)[ ](?<value>\d{4,8})(?![\d.,:/-]*\d)/i,
  boundary: /[\w]/,
  validate: (value) =>
    !isSequential(value) && new Set(value).size > 1 && { score: 0.6, evidence: structureEvidence },
});

/** The user and the password behind it, given to what logs in: `auth=("…", "…")`, `SetBasicAuth("…", "…")`. */
const loginArguments = token({
  ...structureRule('login-arguments', 'Password given to a function that logs in', 'password', 0.8),
  keywords: [
    'basicauth(',
    'basic_auth(',
    'digestauth(',
    'auth=(',
    'auth = (',
    'passwordcredentials(',
    'passwordauthentication(',
  ],
  pattern:
    /[a-z_]{4,22}[ ]?=?[ ]?\([ ]?["'][^"'\n]{1,80}["'][ ]?,[ ]?["'](?<value>[^"'\n]{3,80})["'](?:\.toCharArray\(\))?[ ]?[),]/i,
  boundary: false,
  validate: (value, { source, start }) => {
    const before = source.text.slice(Math.max(0, start - 100), start);
    const user = /["']([^"'\n]*)["'][ ]?,[ ]?["']$/.exec(before)?.[1];
    const score = passwordScore(value, 0.8);
    const isMadeUp = user !== undefined && isExampleLogin(user, value);
    return score > 0 && { score, evidence: structureEvidence, isMadeUp };
  },
});

/** `["--requirepass", "…"]`: the option and its value as two strings of a list. */
const listedOption = token({
  ...structureRule('command-line-password', 'Password on a command line', 'password', 0.75),
  keywords: ['"--', "'--"],
  pattern:
    /(?<quote>["'])--(?:[a-z]{1,20}-){0,3}(?:password|passwd|pass|requirepass|token|secret|api-?key)\k<quote>\s{0,40},\s{0,40}(?<open>["'])(?<value>[^"'\n]{6,200})\k<open>/i,
  boundary: false,
  validate: (value) => {
    const score = /\d|[^\w\s-]/.test(value) && !/^[-.\/]/.test(value) ? passwordScore(value, 0.75) : 0;
    return score > 0.4 && { score, evidence: structureEvidence };
  },
});

/** Secrets as people write them down for each other, and give them to functions without naming them. */
export const notes: readonly RuleOrDetector[] = [
  besidePassword,
  userAndPassword,
  besideToken,
  spokenPin,
  loginArguments,
  listedOption,
];
