import { isInCode } from '../../context/codeBlocks.ts';
import { foldWord } from '../../context/words.ts';
import type { RuleOrDetector } from '../../rule.ts';
import { embedded } from '../builders.ts';
import { passwordNouns } from '../passwordNouns.ts';
import { besidePasswords } from './besidePassword.ts';
import { loginNotes } from './loginNotes.ts';
import { algorithm, info, isMixed, spoken } from './spokenJudgement.ts';

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

/** Passwords as people tell them, and write them down for each other. */
export const spokenPasswords: readonly RuleOrDetector[] = [
  spokenPassword,
  verbless,
  ...besidePasswords,
  answered,
  ...loginNotes,
];
