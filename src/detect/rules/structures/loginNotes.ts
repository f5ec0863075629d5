import { isInCode } from '../../context/codeBlocks.ts';
import type { RuleOrDetector } from '../../rule.ts';
import { embedded, token } from '../builders.ts';
import { isAnyPassword } from '../generic/exampleLogin.ts';
import { info, marked, unmistakable } from './spokenJudgement.ts';
import { passwordScore, structureEvidence, structureRule } from './structure.ts';

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

/** Passwords beside or below their user, as notes, tickets and chats put them. */
export const loginNotes: readonly RuleOrDetector[] = [userAndPassword, loginLines];
