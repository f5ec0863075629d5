import type { Detector, RuleOrDetector, Validator } from '../../rule.ts';
import { isCountedCode } from '../../validate/randomness.ts';
import { embedded, token } from '../builders.ts';
import { isAnyPassword, isExampleLogin } from '../generic/exampleLogin.ts';
import { meaningOf } from '../generic/keyName.ts';
import { segmentRandomness } from '../generic/randomness.ts';
import { passwordScore, randomToken, structureEvidence, structureRule } from './structure.ts';

const spokenPassword = structureRule('spoken-password', 'Password in a sentence', 'password', 0.6);

/** What no word has at once: a letter, a digit, and a mark that is no punctuation. */
const strong = String.raw`(?=\S{0,40}\d)(?=\S{0,40}[A-Za-z])(?=\S{0,40}[!#$%&*+=?@^~])`;

/** The same without the digit. */
const marked = String.raw`(?=\S{0,40}[A-Za-z])(?=\S{0,40}[!#$%&*+=?@^~])`;

const isStrong = new RegExp(`^${strong}\\S+$`);

/** What is called so is no password: AES-256-GCM, SHA256withRSA, UTF-8. */
const algorithm =
  /^(?:sha|aes|md5|rsa|utf|oauth|base|pbkdf|hmac|http|tls|ssl|ipv|argon|bcrypt|scrypt|v\d|x\d)/i;

const password: Validator = (value) => {
  const score = passwordScore(value, 0.7);
  return score > 0 && !/^[a-z.]+\(|[=(&]/i.test(value) && { score, evidence: structureEvidence };
};

const besideNouns = [
  'pw ',
  'pwd ',
  'password ',
  'passwort ',
  'kennwort ',
  'passwd ',
  'wachtwoord ',
  'parola ',
  'senha ',
  'losenord ',
  'contrasena ',
  'mot de passe ',
  'mdp ',
  'haslo ',
  'heslo ',
  'passord ',
  'adgangskode ',
  'salasana ',
];

/** `Passwort Blau!Wal42`: nothing between, so only what no word looks like. */
const besidePassword = token({
  ...spokenPassword,
  keywords: besideNouns,
  pattern: new RegExp(
    String.raw`[a-z\u00c0-\u017f]{2,10}(?:[ ]de[ ]passe)?[ ]["'\x60]?(?<value>${strong}[^\s"'\x60<>(){}\[\],;]{6,64}(?<![.:!?)]))(?=[\s.,;:!?)"'\x60]|$)`,
    'i',
  ),
  boundary: /[\w$]/,
  validate: password,
});

/** `wachtwoord Blauw-Wal-42`: joined by hyphens or all in one, with capitals and several digits. */
const besidePlainPassword = token({
  ...spokenPassword,
  keywords: besideNouns,
  pattern:
    /[a-z\u00c0-\u017f]{3,10}(?:[ ]de[ ]passe)?[ ]["'`]?(?<value>(?=[\w-]{0,40}\d)(?=[\w-]{0,40}[A-Za-z])[\w-]{10,64})(?=[.!?]?(?:[\s,;:)"'`]|$))/i,
  boundary: /[\w$]/,
  validate: (value) =>
    /[A-Z]/.test(value) &&
    /[a-z]/.test(value) &&
    !algorithm.test(value) &&
    (/^[A-Za-z]+(?:-[A-Za-z]+)+-?\d{2,}$/.test(value) || segmentRandomness(value) >= 0.55) && {
      score: 0.62,
      evidence: structureEvidence,
    },
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
    'wifi: ',
    'wlan: ',
    'login with ',
    'login is ',
    'logins are ',
    'user/pw: ',
  ],
  pattern: new RegExp(
    String.raw`(?:logins? (?:with|is|are)|[a-z/]{4,12}:)[ ]["'\x60]?[\w.@+-]{2,60}["'\x60]?[ ]?[/|:][ ]?["'\x60]?(?<value>${marked}[^\s"'\x60<>(){}/|]{5,64}(?<![.,;]))`,
    'i',
  ),
  boundary: /[\w$]/,
  validate: password,
});

/** `please use token 8fK2…`: something random right behind the word; commits and digests are none. */
const besideToken = token({
  ...structureRule('spoken-token', 'Token in a sentence', 'token', 0.65),
  keywords: [
    'token ',
    "token's ",
    'secret ',
    'api key ',
    'secret key ',
    'access key ',
    'secret is ',
    'use key ',
    'my key ',
    'the key is ',
    'key is ',
  ],
  pattern:
    /(?:token|(?:api|secret|access|use|my)[ ]key|secret|key(?= is ))(?:'s)?(?:[ ](?:for|f\u00fcrs?|of|pour|para|per|voor|f\u00f6r|til)[ ][^\n.;:]{1,40}?(?=:|[ ](?:is|ist)[ ]))?(?::)?[ ](?:(?:is|ist|lautet|est|es|\u00e9|\u00e8|jest)(?:[ ]?:)?[ ]["'`]?)?(?<value>(?!(?:[a-f\d]{40}|[a-f\d]{64})(?![\w-]))(?=[\w-]{0,40}\d)[\w-]{24,200})(?=[.!?]?(?:[\s,;:)"'`]|$))/i,
  boundary: /[\w]/,
  validate: randomToken(0.7, 0.62),
});

/** `klucz API: …`, `API-Schlüssel lautet …`, `kunci API …`: keys as they are called beside English. */
const nativeApiKey = token({
  ...structureRule('spoken-token', 'Token in a sentence', 'token', 0.65),
  keywords: [
    'klucz api',
    'clave api',
    'clave de api',
    'clave de la api',
    'cle api',
    "cle d'api",
    'chave api',
    'chave de api',
    'chave da api',
    'chiave api',
    'chiave dell',
    'schlussel fur die api',
    'api-schlussel',
    'api schlussel',
    'api-nyckel',
    'api-nogle',
    'api-nokkel',
    'api-avain',
    'api-kulcs',
    'api kulcs',
    'api anahtar',
    'cheia api',
    'kunci api',
    'khoa api',
    'api klic',
    'klic api',
    'clave secreta',
    'chiave segreta',
    'chave secreta',
    'cle secrete',
    'geheimer schlussel',
    'geheime sleutel',
    'api sleutel',
    'api-sleutel',
    'tajny klucz',
  ],
  pattern:
    /\p{L}[\p{L}' -]{5,24}[ ]?(?::|=|[ ](?:is|ist|lautet|es|est|este|\u00e8|\u00e9|\u00e4r|er|on|to|jest|je|adalah|l\u00e0))?[ ]["'`]?(?<value>(?=[\w+/=.-]{0,40}\d)[\w+/=.-]{16,200}(?<!\.))(?=[.!?]?(?:[\s,;:)"'`]|$))/iu,
  boundary: /[\w]/,
  validate: randomToken(0.75, 0.5),
});

/** `The PIN is 4829`, `die PIN der Karte ist 4829`, `PIN for the door: 4829`. */
const spokenPin = token({
  ...structureRule('spoken-pin', 'PIN in a sentence', 'otp', 0.6),
  keywords: ['pin ', 'pin-code ', 'pinkode ', 'pin-kode ', 'pinkod ', 'pin-koodi ', 'passcode '],
  pattern:
    /(?:pin(?:[ -]?(?:code|kode?n?|koodi))?|passcode)(?:[ ](?:for|of|to|f\u00fcr|der|des|vom|zu[mr]|de|del|della|du|da|do|para|pour|per|voor|van|f\u00f6r|til)[ ][^\n.;:,\d]{1,40}?(?=:|[ ](?:is|ist|lautet|es|est|\u00e8|\u00e9|\u00e4r|er|jest|on)[ ]))?(?::[ ]|[ ](?:is|ist|lautet|es|est|\u00e8|\u00e9|\u00e4r|er|jest|on)[ ])(?<value>\d{4,8})(?![\d.,:/-]*\d)/i,
  boundary: /[\w]/,
  validate: (value) => !isCountedCode(value) && { score: 0.6, evidence: structureEvidence },
});

const loginArgumentsInfo = structureRule(
  'login-arguments',
  'Password given to a function that logs in',
  'password',
  0.8,
);

/** The user and the password behind it, given to what logs in: `auth=("…", "…")`, `SetBasicAuth("…", "…")`. */
const loginArguments = token({
  ...loginArgumentsInfo,
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
  ...loginArgumentsInfo,
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
  ...loginArgumentsInfo,
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

/** The domain of an address in quotes, and the string that is the next argument. */
const afterAddress =
  /@[\w-]{1,40}\.[\w.-]{2,60}["']\s?,\s{0,20}(?<quote>["'])(?<value>[^"'\s\\]{6,48})\k<quote>\s{0,20}[)\],}]/dy;

/** `TestCase("jane@…", "…")`: an address and behind it what no word looks like. */
const besideAddress: Detector = {
  rules: [loginArgumentsInfo],
  onText(source, report) {
    const { text, format } = source;
    if (format.family !== 'code') return;
    for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      afterAddress.lastIndex = at;
      const range = afterAddress.exec(text)?.indices?.groups?.value;
      if (!range || !isStrong.test(text.slice(...range)) || /@[\w-]+\.\w/.test(text.slice(...range)))
        continue;
      const score = passwordScore(text.slice(...range), 0.65);
      if (score > 0.4) report(loginArgumentsInfo, ...range, score, structureEvidence);
    }
  },
};

/** `connect("jdbc:…", "user", "password")`: a data source, then user and password. */
const connectionArguments = token({
  ...loginArgumentsInfo,
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
  ...loginArgumentsInfo,
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
  ...loginArgumentsInfo,
  keywords: ['userpwd'],
  pattern: /USERPWD["']?\s?(?:,|=>|:|=)\s?["'][^"':\n]{1,60}:(?<value>[^"'\n]{3,80})["']/i,
  boundary: false,
  validate: (value) => {
    const score = passwordScore(value, 0.8);
    return score > 0 && { score, evidence: structureEvidence };
  },
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
  besidePlainPassword,
  userAndPassword,
  besideToken,
  nativeApiKey,
  spokenPin,
  loginArguments,
  loginWords,
  mapArguments,
  adjacentValue,
  besideAddress,
  connectionArguments,
  secureString,
  valueForKey,
  loginLines,
  userAndPasswordOption,
  signingKey,
  listedOption,
];
