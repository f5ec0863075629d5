import { isInCode } from '../../context/codeBlocks.ts';
import { foldWord } from '../../context/words.ts';
import type { RuleOrDetector, Validator } from '../../rule.ts';
import type { SourceText } from '../../sourceText.ts';
import { embedded, token } from '../builders.ts';
import { passwordNouns } from '../passwordNouns.ts';
import { isAnyPassword } from '../generic/exampleLogin.ts';
import { isAccessor } from '../generic/placeholder.ts';
import { segmentRandomness } from '../generic/randomness.ts';
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

/** What some nouns end in where it is "the" or "my" password: `lösenordet`, `salasanani`. */
const endings: Readonly<Record<string, string>> = {
  lösenord: '(?:et)?',
  passord: '(?:et)?',
  adgangskode: 'n?',
  salasana: '(?:ni|si|mme)?',
};

/** Of which languages the sentence is read; keywords need no diacritics. */
const nouns = new Set([
  ...passwordNouns.map((word) => (word in endings ? foldWord(word) : `${foldWord(word)} `)),
  ...['password di ', 'password del', 'password e '],
]);

/** Whose it is, or which: `senha atual`, `parola mea`, `passordet mitt`, `mật khẩu của tôi`. */
const owner = String.raw`(?:[ ](?:actual|atual|actuelle|attuale|aktuell|nou\u0103|nueva|nova|nuova|mea|ta|sa|mitt?|min|ditt?|saya|anda|kami|c\u1ee7a[ ]\p{L}{2,6}))?`;

/** What it is for. */
const purpose = String.raw`(?:[ ](?:for|f\u00fcr|of|to|vom|von|zu[mr]?|der|des|pour|du|de|del|de la|do|da|di|della|para|per|voor|van|till|til|pro|na|pentru|untuk|[oO])[ ][^\n.;:]{1,50}?|[ ]do[ ]\S{1,40})`;

const isWord = String.raw`(?:is|ist|es|est|este|was|war|lautet|\u00e9|\u00e8|(?<=has\u0142o[^\n]{0,60} )to|jest|je|\u00e4r|er|on|adalah|l\u00e0)`;

/** Words between the verb and what it says. */
const adverb = String.raw`(?:[ ](?:\u00fcbrigens|jetzt|aktuell|derzeit|weiterhin|noch|now|currently|still|actually|simply|just|maintenant|toujours|ahora|todav\u00eda|adesso|ancora|agora|ainda|nu|nog|teraz|nadal|nyt|te\u010f|acum))?`;

const noun = `(?:password(?:et)?|passphrase|pwd|pw|${passwordNouns.map((word) => word + (endings[word] ?? '')).join('|')})`;

/** The sentence goes on, so that the mark before belongs to the password. */
const goesOn = String.raw`[ ](?:but|and|why|on|for|in|und|aber|mit|et|mais|y|pero|e|ma|mas|en|maar|i|a|ale|och|men|og|ja|mutta|\u015fi|dar|tapi|m\u00e0|ama)\b`;

const spokenPassword = embedded({
  ...info,
  keywords: [
    'password is',
    'password for',
    'password to',
    'passwort ist',
    'passwort f',
    'kennwort ist',
    'passphrase is',
    'passphrase for',
    'pwd is',
    'pw is',
    ...nouns,
  ],
  before: 4,
  after: 120,
  pattern: new RegExp(
    `${noun}(?:${owner}${purpose}?(?:[ ]${isWord}${adverb}(?:[ ]?:[ ]?|[ ])|[ ]:[ ]?)|${purpose}:[ ])` +
      String.raw`["'\x60\u201c\u201e\u2018\u00ab]?(?<value>(?<=["'\x60\u201c\u201e\u2018\u00ab])(?:(?!\\[nrt"])[^\s"'\x60\u201c\u201d\u2018\u2019\u00bb]){3,64}|(?:(?!\\[nrt"]|\[/|</)[^\s"'\x60,;]){5,64}(?:(?<![.,;:!?)])|(?<=[!?])(?=,|${goesOn})))`,
    'iu',
  ),
  boundary: false,
  validate: spoken,
});

/** In languages without the verb, only what no word looks like: `şifrem X`, `a jelszavam X`, `kata sandi saya X`. */
const verbless = embedded({
  ...info,
  keywords: ['sifre', 'parolam ', 'jelszav', 'jelszo ', 'kata sandi ', 'mat khau '],
  before: 2,
  after: 100,
  pattern:
    /(?:(?:[\u015f\u015e]ifre|[Pp]arola)(?:miz|niz|leri|si|s\u0131|m|n)?|[Jj]elsz(?:\u00f3|avam|avunk|ava)|[Kk]ata sandi(?:[ ](?:saya|anda|kami|nya))?|[Mm]\u1eadt kh\u1ea9u(?:[ ]c\u1ee7a[ ]\p{L}{2,6})?)[ ]["'`]?(?<value>(?=\S{0,40}[\d])(?=\S{0,40}[A-Za-z])(?:(?!\\[nrt"])[!-~]){6,64}(?:(?<![.,;:!?)"'`])|(?<=[!?])(?=[ ]\p{Ll})))/u,
  boundary: false,
  validate: (value, candidate) => isMixed(value) && spoken(value, candidate),
});

/** Of several kinds of characters, and no name of an algorithm or a version. */
function isMixed(value: string): boolean {
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^\w.-]/].filter((each) => each.test(value)).length;
  return (
    kinds >= 3 ||
    (kinds === 2 && value.length >= 10 && /\d/.test(value) && !/^[A-Za-z]+[-_]?\d+$/.test(value))
  );
}

/** What no word has at once: a letter, a digit, and a mark that is no punctuation. */
const inside = String.raw`[^\s"'\x60<>(){}\[\],;]{0,40}`;
const strong = String.raw`(?=${inside}\d)(?=${inside}[A-Za-z])(?=${inside}[!#$%&*+=?@^~])`;

/** `mot de passe temporaire `…``, `das neue Kennwort "…"`: what it is like, and the value in quotes. */
const adjective =
  /^(?:temporaire|provisoire|initial|initiale|actuel|nouveau|tempor\u00e1ri[oa]|provis\u00f3ri[oa]|provisional|temporal|inicial|actual|atual|nuevo|nueva|novo|nova|temporanea|provvisoria|iniziale|attuale|nuova|tijdelijk|tymczasowe|tymczasowy|startowe|nowe|do\u010dasn\u00e9|nov\u00e9|midlertidig|tillf\u00e4lligt|v\u00e4liaikainen)$/i;

const quotedBehindAdjective = token({
  ...info,
  keywords: [
    'mot de passe ',
    'mdp ',
    'contrasena ',
    'clave ',
    'senha ',
    'password ',
    'wachtwoord ',
    'haslo ',
    'heslo ',
    'adgangskode ',
    'passord ',
    'losenord ',
    'salasana ',
    'parola ',
  ],
  pattern:
    /[a-z\u00c0-\u017f]{3,11}(?:[ ]de[ ]passe)?[ ](?<adjective>[a-z\u00c0-\u017f]{4,13})[ ]?:?[ ](?<quote>["'\x60\u00ab\u201c])(?<value>[^\s"'\x60<>(){}\u00bb\u201d]{6,64})["'\x60\u00bb\u201d]/i,
  boundary: /[\w$]/,
  validate: (value, candidate) => {
    const before = candidate.source.text.slice(Math.max(0, candidate.start - 24), candidate.start);
    const word = /([\p{L}]+) ?:? .$/u.exec(before)?.[1] ?? '';
    return adjective.test(word) && /\d/.test(value) && spoken(value, candidate);
  },
});

/** The same without the digit. */
const marked = String.raw`(?=${inside}[A-Za-z])(?=${inside}[!#$%&*+=?@^~])`;

/** What is called so is no password: AES-256-GCM, SHA256withRSA, UTF-8. */
export const algorithm =
  /^(?:sha|aes|md5|rsa|utf|oauth|base|pbkdf|hmac|http|tls|ssl|ipv|argon|bcrypt|scrypt|v\d|x\d)/i;

const unmistakable: Validator = (value) => {
  const score = passwordScore(value, 0.7);
  return (
    score > 0 &&
    !parameter.test(value) &&
    !/^[a-z.]+\(|[=(&]/i.test(value) && { score, evidence: structureEvidence }
  );
};

export const besideNouns = [
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

/** `Passwort Blau!Wal42`, `the password you sent (Blau!Wal42)`, `mot de passe temporaire donné hier : …`: nothing tells, so only what no word looks like. */
const besidePassword = token({
  ...info,
  keywords: besideNouns,
  pattern: new RegExp(
    String.raw`[a-z\u00c0-\u017f]{2,10}(?:[ ]de[ ]passe)?(?:[ ]["'\x60]?|(?:[ ][a-z']{1,10}){1,4}[ ]\(|(?:[ ][a-z\u00c0-\u017f'\u2019]{1,14}){1,6}[ ]?:[ ]["'\x60]?)(?<value>${strong}[^\s"'\x60<>(){}\[\],;]{6,64}(?<![.:!?)]))(?=[\s.,;:!?)"'\x60]|$)`,
    'i',
  ),
  boundary: /[\w$]/,
  validate: unmistakable,
});

/** `wachtwoord Blauw-Wal-42`: joined by hyphens or all in one, with capitals and several digits. */
const besidePlainPassword = token({
  ...info,
  keywords: besideNouns,
  pattern:
    /[a-z\u00c0-\u017f]{2,10}(?:[ ]de[ ]passe)?[ ]["'`]?(?<value>(?=[\w-]{0,40}\d)(?=[\w-]{0,40}[A-Za-z])[\w-]{10,64})(?=[.!?]?(?:[\s,;:)"'`]|$))/i,
  boundary: /[\w$]/,
  validate: (value, { source, start }) =>
    /[A-Z]/.test(value) &&
    /[a-z]/.test(value) &&
    !algorithm.test(value) &&
    (/^[A-Za-z]+(?:-[A-Za-z]+)+-?\d{2,}$/.test(value) ||
      segmentRandomness(value) >= 0.55 ||
      isNoted(value, source, start)) && { score: 0.62, evidence: structureEvidence },
});

/** `pw Xy_Wal2019`: the noun is shortened as in notes only, and the words are joined and numbered as in none. */
function isNoted(value: string, source: SourceText, start: number): boolean {
  return (
    /^[A-Za-z]+[_-][A-Za-z]+[_-]?\d{2,}$/.test(value) &&
    /(?<![\w$-])(?:pw|pwd|mdp) $/i.test(source.text.slice(Math.max(0, start - 5), start)) &&
    !isInCode(source, start)
  );
}

/** Who says it in a chat, with the time before: `10:05 <anna> `, `[10:05] anna: `. */
const speaker = String.raw`(?:\[?\d\d?:\d\d(?::\d\d)?\]?[ ])?(?:<[ @+%]?[^<>\s]{1,40}>|[\p{L}\d._-]{2,30}:)[ ]`;

/** One asks for the password, and the next line begins with the answer. */
const answered = embedded({
  ...info,
  keywords: [
    ' pw',
    ' pwd',
    ' password',
    ' passwort',
    ' kennwort',
    ' mdp',
    ' mot de passe',
    ' contrasena',
    ' senha',
  ],
  before: 2,
  after: 160,
  pattern: new RegExp(
    `[ ]${noun}\\b(?:[ ][^\\n]{1,40})?[ ]?[?.!]?\\r?\\n${speaker}` +
      String.raw`["'\x60]?(?<value>[!-~]{8,64}(?<![.,;:!?)"'\x60]))(?=["'\x60]?(?:[ ]*(?:\r?\n|$)|[ ](?:[\u2014\u2013-]|\()|,[ ]))`,
    'iu',
  ),
  boundary: false,
  validate: (value, candidate) =>
    /[a-z]/.test(value) &&
    /\d/.test(value) &&
    isMixed(value) &&
    !algorithm.test(value) &&
    !value.includes('://') &&
    !isInCode(candidate.source, candidate.start) &&
    spoken(value, candidate),
});

/** `Login: admin / Blau!Wal42`, as notes and tickets put it. */
const userAndPassword = token({
  ...info,
  keywords: [
    'login: ',
    'credentials: ',
    'creds: ',
    'zugangsdaten: ',
    'zugang: ',
    'zugang ',
    'zugangsdaten ',
    'credentials ',
    'login ',
    'account: ',
    'user/pass: ',
    'wifi: ',
    'wlan: ',
    'login for ',
    'login with ',
    'login is ',
    'logins are ',
    'user/pw: ',
  ],
  pattern: new RegExp(
    String.raw`(?:logins?(?:[ ]for[ ][\w. -]{2,40}?)?[ ](?:with|is|are)|[a-z/]{4,12}(?:[ ](?:for |f\u00fcr |zum? )?[\w.-]{2,20})?:)[ ]["'\x60]?[\w.@+-]{2,60}["'\x60]?[ ]?[/|:][ ]?["'\x60]?(?<value>${marked}[^\s"'\x60<>(){}/|]{5,64}(?<![.,;]))`,
    'i',
  ),
  boundary: /[\w$]/,
  validate: unmistakable,
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
  validate: (value, { source, start }) => {
    // `password: string;` of a type.
    if (isInCode(source, start) || source.format.family === 'config' || /^\w+;$/.test(value)) return false;
    const score = isAnyPassword(value) || value.includes('://') ? 0 : passwordScore(value, 0.65);
    return score > 0.4 && { score, evidence: structureEvidence };
  },
});

/** Passwords as people tell them, and write them down for each other. */
export const spokenPasswords: readonly RuleOrDetector[] = [
  spokenPassword,
  verbless,
  quotedBehindAdjective,
  besidePassword,
  besidePlainPassword,
  answered,
  userAndPassword,
  loginLines,
];
