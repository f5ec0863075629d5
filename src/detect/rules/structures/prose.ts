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
  if (!isQuoted && (bare.length < 5 || !/\d|[^\w.,;:!?)'-]/.test(bare))) return false;
  const score = passwordScore(value, isQuoted ? 0.65 : 0.6);
  return score > 0 && { score, evidence: structureEvidence };
};

/** Passwords in the languages in which the sentence is read; what has no diacritics is enough of the word. */
const nouns = [
  'passwort ',
  'kennwort ',
  'mot de passe ',
  'contrase\u00f1a ',
  'clave ',
  'senha ',
  'palavra-passe ',
  'password di ',
  'password del',
  'password \u00e8 ',
  'wachtwoord ',
  'haslo ',
  'senord',
].map((noun) => noun.normalize('NFD').replace(/[\u0300-\u036f]/g, ''));

const spokenPassword = embedded({
  ...structureRule('spoken-password', 'Password in a sentence', 'password', 0.6),
  keywords: [
    'password is',
    'password for',
    'passwort ist',
    'passwort f',
    'kennwort ist',
    'passphrase is',
    'pwd is',
    'pw is',
    ...nouns,
  ],
  before: 4,
  after: 120,
  pattern:
    /(?:password|passwor[dt]|kennwort|passphrase|pwd|pw|contrase\u00f1a|clave|senha|palavra-passe|mot de passe|wachtwoord|has\u0142o|l\u00f6senord(?:et)?)(?:[ ](?:for|f\u00fcr|of|to|vom|von|zu[mr]?|pour|du|de|del|de la|do|da|di|della|para|per|voor|van|till|[oO])[ ][^\n.;:]{1,50}?|[ ]do[ ]\S{1,40})?[ ](?:is|ist|es|est|was|lautet|\u00e9|\u00e8|(?<=has\u0142o[^\n]{0,60} )to|jest|\u00e4r|:)(?:[ ]?:[ ]?|[ ])(?:["'`\u201c\u2018\u00ab]?)(?<value>(?<=["'`\u201c\u2018\u00ab])[^\s"'`\u201d\u2019\u00bb]{3,64}|[^\s"'`,;]{5,64}(?<![.,;:!?)]))/i,
  boundary: false,
  validate: spoken,
});

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

export const prose: readonly RuleOrDetector[] = [spokenPassword, networkCredential];
