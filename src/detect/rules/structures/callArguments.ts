import type { Detector, RuleOrDetector } from '../../rule.ts';
import { embedded, token } from '../builders.ts';
import { isExampleLogin } from '../generic/exampleLogin.ts';
import { meaningOf } from '../generic/keyName.ts';
import { password, passwordScore, randomToken, structureEvidence, structureRule } from './structure.ts';

const loginInfo = structureRule(
  'login-arguments',
  'Password given to a function that logs in',
  'password',
  0.8,
);

/** The user and the password behind it, given to what logs in: `auth=("…", "…")`, `SetBasicAuth("…", "…")`. */
const loginArguments = token({
  ...loginInfo,
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
    'authenticate(',
    '.login(',
    'signin(',
    'sign_in(',
    'log_in(',
  ],
  pattern:
    /[a-z_.]{4,22}[ ]?[=,:]?[ ]?[({[][ ]?["'][^"'\n]{1,80}["'][ ]?,[ ]?(?:Some\(|\(?ConvertTo-SecureString[ ])?["'](?<value>[^"'\n]{3,80})["'](?:\.toCharArray\(\))?[ ]?(?:[)}\],]|-AsPlainText)/i,
  boundary: false,
  validate: (value, { source, start }) => {
    const before = source.text.slice(Math.max(0, start - 100), start);
    const user = /["']([^"'\n]*)["'][ ]?,[ ]?(?:Some\()?["']$/.exec(before)?.[1];
    const call = /[a-z_]{3,20}\((?=[ ]?["'][^"'\n]*["'][ ]?,[ ]?["']$)/i.exec(before)?.[0] ?? '';
    if (
      /\bpassword$/i.test(value) ||
      (/sign_?in\(|log_?in\($/i.test(call) && !/^(?=.*[\d\W])\S+$/.test(value))
    )
      return false;
    const score = passwordScore(value, 0.8);
    const isMadeUp = user !== undefined && isExampleLogin(user, value);
    return score > 0 && { score, evidence: structureEvidence, isMadeUp };
  },
});

/** The same between blanks: `:basic-auth ["…" "…"]` of Clojure, `applyBasicAuth "…" "…"` of Haskell, Ruby, Elixir. */
const loginWords = token({
  ...loginInfo,
  keywords: [':basic-auth [', 'basic_auth "', "basic_auth '", 'basicauth "', 'credentials("'],
  pattern:
    /[:.]?[a-z_-]{8,14}[ (]\[?(?:["'][^"'\n]{1,80}["'],[ ]?["'][^"'\n]{0,80}["'],[ ]?)?["'](?<user>[^"'\n]{1,80})["'],?[ ](?<quote>["'])(?<value>[^"'\n]{3,80})\k<quote>/i,
  boundary: false,
  validate: (value, { source, end }) => {
    // A host and a realm, of which the log-in stands behind.
    if (source.text.charAt(end + 1) === ',') return false;
    const score = /\bpassword$/i.test(value) ? 0 : passwordScore(value, 0.8);
    return score > 0 && { score, evidence: structureEvidence };
  },
});

/** Keys and values in turn: `Map.of("username", "…", "password", "…")`. */
const mapArguments = embedded({
  ...loginInfo,
  keywords: [
    'password", "',
    "password', '",
    'passwd", "',
    'secret", "',
    'token", "',
    'apikey", "',
    'api_key", "',
  ],
  before: 240,
  after: 160,
  pattern:
    /\b(?:Map\.of|ImmutableMap\.of|MapUtil\.of|Dict\.of|hash_map|ordereddict|Hash\[)[(]?(?:\s{0,20}["'][\w.-]{1,60}["'],[ ]?(?:["'][^"'\n]{0,80}["']|[\w.()]{1,40}),){0,6}\s{0,20}["'][\w.-]{0,30}(?:password|passwd|secret|token|api_?key)["'],[ ]?["'](?<value>[^"'\n]{6,200})["']/i,
  boundary: false,
  validate: (value) => {
    const score = /\d|[^\w\s.-]/.test(value) ? passwordScore(value, 0.75) : 0;
    return score > 0.4 && { score, evidence: structureEvidence };
  },
});

/** `{"X-Api-Key" "…"}` of Clojure: a key and its value with nothing but a blank between them. */
const adjacentValue = token({
  ...structureRule('value-for-key', 'Secret given to a function before its name', 'token', 0.7),
  keywords: ['key" "', 'token" "', 'secret" "', 'password" "'],
  pattern: /(?<key>[a-z]{3,8})"[ ]"(?<value>[^"\s\\]{8,200})"/i,
  boundary: false,
  validate: (value, { source, start, end }) =>
    source.format.id === 'clojure' && randomToken(0.75, 0.5)(value, { source, start, end }),
});

/** What no word has at once: a letter, a digit, and a mark that is no punctuation. */
const strong = String.raw`(?=\S{0,40}\d)(?=\S{0,40}[A-Za-z])(?=\S{0,40}[!#$%&*+=?@^~])`;

const isStrong = new RegExp(`^${strong}\\S+$`);

/** The domain of an address in quotes, and the string that is the next argument. */
const afterAddress =
  /@[\w-]{1,40}\.[\w.-]{2,60}["']\s?,\s{0,20}(?<quote>["'])(?<value>[^"'\s\\]{6,48})\k<quote>\s{0,20}[)\],}]/dy;

/** `TestCase("jane@…", "…")`: an address and behind it what no word looks like. */
const besideAddress: Detector = {
  rules: [loginInfo],
  onText(source, report) {
    const { text, format } = source;
    if (format.family !== 'code') return;
    for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      afterAddress.lastIndex = at;
      const range = afterAddress.exec(text)?.indices?.groups?.value;
      if (!range || !isStrong.test(text.slice(...range)) || /@[\w-]+\.\w/.test(text.slice(...range)))
        continue;
      const score = passwordScore(text.slice(...range), 0.65);
      if (score > 0.4) report(loginInfo, ...range, score, structureEvidence);
    }
  },
};

/** `connect("jdbc:…", "user", "password")`: a data source, then user and password. */
const connectionArguments = token({
  ...loginInfo,
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
  ...loginInfo,
  keywords: ['convertto-securestring '],
  pattern:
    /ConvertTo-SecureString[ ](?:-(?:AsPlainText|Force)[ ]){0,2}(?:-String[ ])?["'](?<value>[^"'\n]{3,120})["']/i,
  boundary: false,
  validate: password(0.8),
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

/** `CURLOPT_USERPWD, "user:password"`. */
const userAndPasswordOption = token({
  ...loginInfo,
  keywords: ['userpwd'],
  pattern: /USERPWD["']?\s?(?:,|=>|:|=)\s?["'][^"':\n]{1,60}:(?<value>[^"'\n]{3,80})["']/i,
  boundary: false,
  validate: password(0.8),
});

/** The key given to what signs and checks: `jwt.sign(payload, "…")`, `createHmac("sha256", "…")`, `hmac.new(b"…", …)`. */
const signingKey = token({
  ...structureRule('signing-key-argument', 'Key given to a function that signs', 'token', 0.75),
  keywords: [
    'createhmac(',
    'jwt.sign(',
    'jwt.verify(',
    'jwt.encode(',
    'jwt.decode(',
    'hmac.new(',
    'hash_hmac(',
    'secretkeyspec(',
    'fernet(',
    'signwith(',
    'hmac256(',
    'hmac512(',
  ],
  pattern:
    /[a-z_.\d]{6,16}\((?:[^"'\n()]{1,60},[ ]?|["'][\w-]{1,20}["'],[ ]?(?:\$?[\w.]{1,30},[ ]?)?){0,2}(?:Buffer\.from\(|b)?(?<quote>["'])(?<value>[^"'\s\\]{8,200})\k<quote>/i,
  boundary: /[\w]/,
  validate: (value, candidate) =>
    !value.startsWith('eyJ') && /\d|[^\w-]/.test(value) && randomToken(0.75, 0.5)(value, candidate),
});

/** `new NetworkCredential("user", "password")`, `new DirectoryEntry(path, user, password)` of .NET. */
const networkCredential = token({
  ...structureRule('dotnet-credential', 'Password given to a .NET credential', 'password', 0.8),
  keywords: ['networkcredential(', 'directoryentry('],
  pattern:
    /(?:NetworkCredential|DirectoryEntry)\((?:[^"'\n()]{0,60}|[ ]?["'][^"'\n]{0,80}["'],[ ]?){1,2}["'](?<value>[^"'\n]{3,80})["']/i,
  boundary: false,
  validate: password(0.8),
});

/** Secrets that are given to functions without a name: their place tells what they are. */
export const callArguments: readonly RuleOrDetector[] = [
  loginArguments,
  loginWords,
  mapArguments,
  adjacentValue,
  besideAddress,
  connectionArguments,
  secureString,
  valueForKey,
  userAndPasswordOption,
  signingKey,
  networkCredential,
];
