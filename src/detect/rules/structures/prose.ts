import type { RuleOrDetector, Validator } from '../../rule.ts';
import { embedded, token } from '../builders.ts';
import { isAccessor } from '../generic/placeholder.ts';
import { passwordScore, structureEvidence, structureRule } from './structure.ts';

/** What sentences say of passwords. */
const saying =
  /^(?:required|invalid|incorrect|wrong|correct|empty|too|not|set|stored|hashed|encrypted|valid|weak|strong|missing|optional|the|a|an|in|on|at|your|my|our|that|this|it|used|needed|changed|reset|expired|shown|hidden|sent|never|always|also|only|now|still|longer|different|same|default|provided|given|defined|known|being|going|case|at|as|to|for|by|with|from|generated|protected|safe|secure|unique|too_short|nicht|falsch|leer|ung[uü]ltig)\b/i;

/** `L{None}`, `{@code …`, `:data:…`, `<b>…` of documentation. */
const markup = /^(?:[A-Z]\{|\{@|:\w+:|<\/?[a-z])/;

/** A quoted word is the password; a bare one must have something that words have not. */
const spoken: Validator = (value, { source, start }) => {
  const isQuoted = /["'`\u201c\u2018\u00ab]/.test(source.text.charAt(start - 1));
  if (saying.test(value) || markup.test(value) || isAccessor(value) || !/[\p{L}\d]/u.test(value))
    return false;
  const bare = value.replace(/[.,;:!?)]+$/, '');
  if (!isQuoted && (bare.length < 5 || !/\d|[^\p{L}\w.,;:!?)'-]/u.test(bare))) return false;
  const score = passwordScore(value, isQuoted ? 0.65 : 0.6);
  return score > 0 && { score, evidence: structureEvidence };
};

/** Of which languages the sentence is read; keywords need no diacritics. */
const nouns = [
  'passwort ',
  'kennwort ',
  'mot de passe ',
  'contrasena ',
  'clave ',
  'senha ',
  'palavra-passe ',
  'password di ',
  'password del',
  'password e ',
  'wachtwoord ',
  'haslo ',
  'senord',
  'losenord',
  'adgangskode',
  'passord',
  'salasana',
  'heslo ',
  'parola ',
  'parolam ',
  'geslo ',
  'lozinka ',
  'kata sandi ',
  'mat khau ',
  'jelszo',
  'jelszav',
  'sifre',
];

/** Whose it is, or which: `senha atual`, `parola mea`, `passordet mitt`, `mật khẩu của tôi`. */
const owner = String.raw`(?:[ ](?:actual|atual|actuelle|attuale|aktuell|nou\u0103|nueva|nova|nuova|mea|ta|sa|mitt?|min|ditt?|saya|anda|kami|c\u1ee7a[ ]\p{L}{2,6}))?`;
/** What it is for. */
const purpose = String.raw`(?:[ ](?:for|f\u00fcr|of|to|vom|von|zu[mr]?|der|des|pour|du|de|del|de la|do|da|di|della|para|per|voor|van|till|til|pro|na|pentru|untuk|[oO])[ ][^\n.;:]{1,50}?|[ ]do[ ]\S{1,40})`;
const isWord = String.raw`(?:is|ist|es|est|este|was|war|lautet|\u00e9|\u00e8|(?<=has\u0142o[^\n]{0,60} )to|jest|je|\u00e4r|er|on|adalah|l\u00e0)`;
/** Words between the verb and what it says. */
const adverb = String.raw`(?:[ ](?:\u00fcbrigens|jetzt|aktuell|derzeit|weiterhin|noch|now|currently|still|actually|simply|just|maintenant|toujours|ahora|todav\u00eda|adesso|ancora|agora|ainda|nu|nog|teraz|nadal|nyt|te\u010f|acum))?`;
const noun = String.raw`(?:password|passwor[dt](?:et)?|passord(?:et)?|kennwort|passphrase|pwd|pw|contrase\u00f1a|clave|senha|palavra-passe|mot de passe|wachtwoord|has\u0142o|l\u00f6senord(?:et)?|adgangskoden?|salasana(?:ni|si|mme)?|heslo|parola|geslo|lozinka|kata sandi|m\u1eadt kh\u1ea9u)`;

/** The sentence goes on, so that the mark before belongs to the password. */
const goesOn = String.raw`[ ](?:but|and|why|on|for|in|und|aber|mit|et|mais|y|pero|e|ma|mas|en|maar|i|a|ale|och|men|og|ja|mutta|\u015fi|dar|tapi|m\u00e0|ama)\b`;

const spokenPassword = embedded({
  ...structureRule('spoken-password', 'Password in a sentence', 'password', 0.6),
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
      String.raw`["'\x60\u201c\u2018\u00ab]?(?<value>(?<=["'\x60\u201c\u2018\u00ab])[^\s"'\x60\u201d\u2019\u00bb]{3,64}|[^\s"'\x60,;]{5,64}(?:(?<![.,;:!?)])|(?<=[!?])(?=,|${goesOn})))`,
    'iu',
  ),
  boundary: false,
  validate: spoken,
});

/** In languages without the verb, only what no word looks like: `şifrem X`, `a jelszavam X`, `kata sandi saya X`. */
const verbless = embedded({
  ...structureRule('spoken-password', 'Password in a sentence', 'password', 0.6),
  keywords: ['sifre', 'parolam ', 'jelszav', 'jelszo ', 'kata sandi ', 'mat khau '],
  before: 2,
  after: 100,
  pattern:
    /(?:(?:\u015fifre|parola)(?:m|miz|niz|n)?|jelsz(?:\u00f3|avam|avunk|ava)|kata sandi(?:[ ](?:saya|anda|kami|nya))?|m\u1eadt kh\u1ea9u(?:[ ]c\u1ee7a[ ]\p{L}{2,6})?)[ ]["'`]?(?<value>(?=\S{0,40}[\d])(?=\S{0,40}[A-Za-z])[!-~]{6,64}(?<![.,;:!?)"'`]))/iu,
  boundary: false,
  validate: (value, candidate) => isStrong(value) && spoken(value, candidate),
});

/** Of several kinds of characters, and no name of an algorithm or a version. */
function isStrong(value: string): boolean {
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^\w.-]/].filter((each) => each.test(value)).length;
  return (
    kinds >= 3 ||
    (kinds === 2 && value.length >= 10 && /\d/.test(value) && !/^[A-Za-z]+[-_]?\d+$/.test(value))
  );
}

/** `new NetworkCredential("user", "password")`, `new DirectoryEntry(path, user, password)` of .NET. */
const networkCredential = token({
  ...structureRule('dotnet-credential', 'Password given to a .NET credential', 'password', 0.8),
  keywords: ['networkcredential(', 'directoryentry('],
  pattern:
    /(?:NetworkCredential|DirectoryEntry)\((?:[^"'\n()]{0,60}|[ ]?["'][^"'\n]{0,80}["'],[ ]?){1,2}["'](?<value>[^"'\n]{3,80})["']/i,
  boundary: false,
  validate: (value) => {
    const score = passwordScore(value, 0.8);
    return score > 0 && { score, evidence: structureEvidence };
  },
});

export const prose: readonly RuleOrDetector[] = [spokenPassword, verbless, networkCredential];
