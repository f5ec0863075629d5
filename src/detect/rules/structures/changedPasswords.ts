import { isInCode } from '../../context/codeBlocks.ts';
import type { RuleOrDetector } from '../../rule.ts';
import { token } from '../builders.ts';
import { besideNouns } from './besidePassword.ts';
import { algorithm, info, kindsIn, spoken } from './spokenJudgement.ts';

/** What one does to a password, in the languages of the nouns. */
const change =
  /(?<!\p{L})(?:(?:re)?set|chang\p{L}{1,3}|updated?|rotated|(?:zur\u00fcck)?(?:ge)?(?:setz\p{L}{1,3}|\u00e4nder[tn])|stell\p{L}{1,2}|modifi\p{L}{1,3}|cambi\p{L}{1,5}|puse|puesto|mud\p{L}{1,5}|alter\p{L}{1,5}|troc\p{L}{1,5}|impost\p{L}{1,5}|gewijzigd|veranderd|gezet|zmieni\p{L}{1,6}|ustawi\p{L}{1,6}|zm\u011bn\p{L}{1,5}|nastav\p{L}{1,5}|\u00e4ndrat?|bytt?e?t?|satt?e?|\u00e6ndrede?t?|endret|schimbat\p{L}?)(?!\p{L})/iu;
const changeReach = 110;

/** `changed the password to X`, `has\u0142o zmieni\u0142em na X`: what it is from now on. */
const changedPassword = token({
  ...info,
  keywords: besideNouns.concat('losenordet ', 'passordet '),
  pattern:
    /[a-z\u00c0-\u017f]{2,14}(?:[ ]de[ ]passe)?(?=[ ])[^\n.;:]{0,60}?[ ](?:to|auf|en|\u00e0|par|pour|a|por|para|in|con|naar|op|na|till|til|\u00een|cu)[ ]["'`]?(?<value>(?=[^\s"'`]{0,40}\d)(?=[^\s"'`]{0,40}[A-Za-z])[^\s"'`<>(){}[\],;\\/]{8,64}(?<![.:!?]))(?=[\s.,;:!?)"'`]|$)/iu,
  boundary: /[\w$]/,
  validate: (value, { source, start, end }) => {
    if (kindsIn(value) < 3 || algorithm.test(value) || isInCode(source, start)) return false;
    const around = source.text.slice(Math.max(0, start - changeReach), end + 20);
    return change.test(around.replace(value, '')) && spoken(value, { source, start, end });
  },
});

export const changedPasswords: readonly RuleOrDetector[] = [changedPassword];
