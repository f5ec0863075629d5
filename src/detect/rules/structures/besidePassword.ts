import { isInCode } from '../../context/codeBlocks.ts';
import type { RuleOrDetector } from '../../rule.ts';
import type { SourceText } from '../../sourceText.ts';
import { token } from '../builders.ts';
import { segmentRandomness } from '../generic/randomness.ts';
import { algorithm, info, spoken, strong, unmistakable } from './spokenJudgement.ts';
import { structureEvidence } from './structure.ts';

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

/** Passwords that stand beside their noun, without a verb. */
export const besidePasswords: readonly RuleOrDetector[] = [
  quotedBehindAdjective,
  besidePassword,
  besidePlainPassword,
];
