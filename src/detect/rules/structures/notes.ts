import type { RuleOrDetector, Validator } from '../../rule.ts';
import { isCountedCode } from '../../validate/randomness.ts';
import { embedded, token } from '../builders.ts';
import { isAnyPassword, isExampleLogin } from '../generic/exampleLogin.ts';
import { meaningOf } from '../generic/keyName.ts';
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
    'login with ',
    'user/pw: ',
  ],
  pattern: new RegExp(
    String.raw`(?:login with|[a-z/]{5,12}:)[ ]["'\x60]?[\w.@+-]{2,60}["'\x60]?[ ]?[/|:][ ]?["'\x60]?(?<value>${strong}[^\s"'\x60<>(){}/|]{5,64}(?<![.,;]))`,
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
    /(?:token|(?:api|secret|access)[ ]key)[ ](?:(?:is|ist|lautet|est|es|\u00e9|\u00e8|jest)(?:[ ]?:)?[ ]["'`]?)?(?<value>(?!(?:[a-f\d]{40}|[a-f\d]{64})(?![\w-]))(?=[\w-]{0,40}\d)[\w-]{24,200})(?=[.!?]?(?:[\s,;:)"'`]|$))/i,
  boundary: /[\w]/,
  validate: randomToken(0.7, 0.62),
});

/** `The PIN is 4829`. */
const spokenPin = token({
  ...structureRule('spoken-pin', 'PIN in a sentence', 'otp', 0.6),
  keywords: ['pin is ', 'pin ist ', 'pin code is '],
  pattern: /pin(?:[ ]code)?[ ](?:is|ist)[ ](?<value>\d{4,8})(?![\d.,:/-]*\d)/i,
  boundary: /[\w]/,
  validate: (value) => !isCountedCode(value) && { score: 0.6, evidence: structureEvidence },
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
    'usernamepasswordtoken(',
    'changeuserpassword(',
    'username_pw_set(',
    'credentials.basic(',
    'pscredential(',
    'db.auth(',
    'basic_auth, {',
    'auth: [',
  ],
  pattern:
    /[a-z_.]{4,22}[ ]?[=,:]?[ ]?[({[][ ]?["'][^"'\n]{1,80}["'][ ]?,[ ]?(?:Some\(|\(?ConvertTo-SecureString[ ])?["'](?<value>[^"'\n]{3,80})["'](?:\.toCharArray\(\))?[ ]?(?:[)}\],]|-AsPlainText)/i,
  boundary: false,
  validate: (value, { source, start }) => {
    const before = source.text.slice(Math.max(0, start - 100), start);
    const user = /["']([^"'\n]*)["'][ ]?,[ ]?(?:Some\()?["']$/.exec(before)?.[1];
    if (/\bpassword$/i.test(value)) return false;
    const score = passwordScore(value, 0.8);
    const isMadeUp = user !== undefined && isExampleLogin(user, value);
    return score > 0 && { score, evidence: structureEvidence, isMadeUp };
  },
});

/** `connect("jdbc:…", "user", "password")`: a data source, then user and password. */
const connectionArguments = token({
  ...structureRule('login-arguments', 'Password given to a function that logs in', 'password', 0.8),
  keywords: [
    'getconnection(',
    'new pdo(',
    'dbi->connect(',
    'mysqli_connect(',
    'new mysqli(',
    'createconnection(',
  ],
  pattern:
    /[\w >-]{6,20}\((?:[ ]?["'][^"'\n]{1,160}["']|[ ]?\$?\w{1,30}),\s{0,20}["'](?<user>[^"'\n]{1,80})["'],\s{0,20}["'](?<value>[^"'\n]{3,80})["']\s?[),]/i,
  boundary: false,
  validate: (value, { source, start }) => {
    const before = source.text.slice(Math.max(0, start - 100), start);
    const user = /["']([^"'\n]*)["'],\s{0,20}["']$/.exec(before)?.[1];
    const score = passwordScore(value, 0.8);
    return score > 0 && { score, evidence: structureEvidence, isMadeUp: isExampleLogin(user ?? 'x', value) };
  },
});

/** `ConvertTo-SecureString "…" -AsPlainText`. */
const secureString = token({
  ...structureRule('login-arguments', 'Password given to a function that logs in', 'password', 0.8),
  keywords: ['convertto-securestring '],
  pattern:
    /ConvertTo-SecureString[ ](?:-(?:AsPlainText|Force)[ ]){0,2}(?:-String[ ])?["'](?<value>[^"'\n]{3,120})["']/i,
  boundary: false,
  validate: (value) => {
    const score = passwordScore(value, 0.8);
    return score > 0 && { score, evidence: structureEvidence };
  },
});

/** `set("…", forKey: "authToken")`: Swift gives the value first and its name behind it. */
const valueForKey = embedded({
  ...structureRule('value-for-key', 'Secret given to a function before its name', 'token', 0.7),
  keywords: ['forkey:', 'forhttpheaderfield:'],
  before: 220,
  after: 60,
  pattern:
    /\(["'](?<value>[^"'\s\\]{6,200})["'],[ ]?(?:forKey|forHTTPHeaderField):[ ]?["'](?<key>[\w.-]{2,40})["']/,
  boundary: false,
  validate: (value, { source, end }) => {
    const key = /^["'],[ ]?for\w{3,20}:[ ]?["']([\w.-]+)/.exec(source.text.slice(end, end + 80))?.[1] ?? '';
    const meaning = meaningOf(key);
    if (!meaning) return false;
    if (meaning.kind !== 'password')
      return randomToken(0.75, 0.55)(value, { source, start: end - value.length, end });
    const score = /\d|[^\w\s-]/.test(value) ? passwordScore(value, 0.7) : 0;
    return score > 0 && { score, evidence: structureEvidence };
  },
});

/** `User: x` and `Password: y` one under the other, as tickets and chats put it: any word may be the password. */
const loginLines = embedded({
  ...structureRule('login-lines', 'Password below its user', 'password', 0.65),
  keywords: [
    'password',
    'passwor',
    'passe',
    'contrase',
    'senha',
    'kennwort',
    'wachtwoord',
    'haslo',
    'pw:',
    'pwd:',
    'pass:',
  ],
  before: 120,
  after: 90,
  pattern:
    /(?:^|\n)[ \t>*-]{0,8}(?:user(?:[ -]?name)?|login|e-?mail|account|benutzer(?:name)?|identifiant|utilisateur|usuario|usu\u00e1rio|utente|gebruiker(?:snaam)?|u\u017cytkownik)[ ]?:[ ]?[^\s()[\]{}<>]{2,60}\r?\n[ \t>*-]{0,8}(?:passwor[dt]|pass|pwd|pw|kennwort|mot de passe|contrase\u00f1a|senha|wachtwoord|has\u0142o)[ ]?:[ ]?(?<value>[^\s()[\]{}<>"'\x60,]{5,64})(?=[ \t]*(?:\r?\n|$))/i,
  boundary: false,
  validate: (value, { source }) => {
    if (source.format.family === 'code' || source.format.family === 'config') return false;
    const score = isAnyPassword(value) || value.includes('://') ? 0 : passwordScore(value, 0.65);
    return score > 0.4 && { score, evidence: structureEvidence };
  },
});

/** `CURLOPT_USERPWD, "user:password"`. */
const userAndPasswordOption = token({
  ...structureRule('login-arguments', 'Password given to a function that logs in', 'password', 0.8),
  keywords: ['userpwd'],
  pattern: /USERPWD["']?\s?(?:,|=>|:|=)\s?["'][^"':\n]{1,60}:(?<value>[^"'\n]{3,80})["']/i,
  boundary: false,
  validate: (value) => {
    const score = passwordScore(value, 0.8);
    return score > 0 && { score, evidence: structureEvidence };
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
  connectionArguments,
  secureString,
  valueForKey,
  loginLines,
  userAndPasswordOption,
  listedOption,
];
