import type { RuleOrDetector, Validator } from '../../rule.ts';
import { readabilityOf } from '../../validate/readability.ts';
import { embedded } from '../builders.ts';
import { passwordScore, structureEvidence, structureRule } from './structure.ts';

/** Words of passwords that are only typed to be refused, or that stand for one. */
const madeUp =
  /pass(?:w(?:or[dt]|d)?)?|secret|wrong|invalid|incorrect|test|demo|example|dummy|fake|sample|admin|user|qwert|1234|abc/i;

/** What somebody uses in earnest: no words, but digits or marks among the letters, or letters drawn at random. */
const inEarnest: Validator = (value) => {
  if (madeUp.test(value) || /^[\W\d]+$/.test(value) || /\s/.test(value)) return false;
  const isRandom = /\d/.test(value) || (value.length >= 10 && readabilityOf(value).mean <= -0.6);
  const score = isRandom ? passwordScore(value, 0.7) : 0;
  return score > 0.4 && { score, evidence: structureEvidence };
};

/** A selector, label or locator that speaks of a password: `'#password'`, `'[data-cy="passwd"]'`, `/password/i`. */
const field = String.raw`(?:(["'\x60])(?:(?!\1)[^\n]){0,60}(?:passw|pwd|kennwort|\bpass\b|mot de passe|contrase|senha|wachtwoord)(?:(?!\1)[^\n]){0,30}\1|\/[^\/\n]{0,20}passw[^\/\n]{0,20}\/i?|R\.id\.\w{0,30}pass\w{0,20})`;
const typing =
  'type|fill|send_?keys|val|set_?value|typeText|typeSlowly|pressSequentially|replaceText|enterText|set|input';
const literal = String.raw`(?<quote>["'\x60])(?<value>[^"'\x60\\\n]{6,80})\k<quote>`;

const info = structureRule('typed-password', 'Password that a test types', 'password', 0.7);

/** `cy.get('#password').type('…')` of Cypress, `getByLabel('Password').fill('…')` of Playwright, `send_keys` of Selenium. */
const intoFound = embedded({
  ...info,
  keywords: [
    ...[').type(', ').fill(', 'send_keys(', '.sendkeys(', ').val(', '.setvalue(', 'set_value(', ').set('],
    ...['typetext(', 'replacetext(', 'presssequentially(', 'settext(', 'entertext('],
  ],
  before: 140,
  after: 120,
  pattern: () =>
    new RegExp(
      String.raw`${field}\){1,2}(?:\.\w{1,20}\(\)){0,2}\s{0,20}\.(?:perform\(|clear\(\)\.)?(?:${typing})\(\s?${literal}`,
      'i',
    ),
  boundary: false,
  validate: inEarnest,
});

/** `page.fill('#password', '…')` of Playwright and Puppeteer, `fill_in 'Password', with: '…'` of Capybara. */
const intoNamed = embedded({
  ...info,
  keywords: ['.type(', '.fill(', '.fillfield(', 'fill_in ', 'fill_in(', '.typetext(', '.setvalue('],
  before: 4,
  after: 240,
  pattern: () =>
    new RegExp(
      String.raw`(?:\.(?:type|fill|fillField|typeText|setValue)\(|fill_in[ (])\s?${field},\s?(?:with:\s?)?${literal}`,
      'i',
    ),
  boundary: false,
  validate: inEarnest,
});

/** `expect "assword:"; send "\u2026\\r"` of Expect, `sendline("\u2026")` of pexpect. */
const answered = embedded({
  ...info,
  keywords: ['send "', 'send -- "', 'sendline("', "sendline('"],
  before: 120,
  after: 100,
  pattern:
    /\bexpect\w{0,6}[ (][^\n]{0,40}(?:assw|passphrase|kennwort)[^\n]{0,30}[\n;{ ][^\n"']{0,24}?send(?:line)?[ (](?:--[ ])?(?<quote>["'])(?<value>[^"'\n\\]{6,80})(?:\\[rn])?\k<quote>/i,
  boundary: false,
  validate: inEarnest,
});

/** What tests type into the field of a password. */
export const typedPasswords: readonly RuleOrDetector[] = [intoFound, intoNamed, answered];
