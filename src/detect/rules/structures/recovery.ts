import type { Detector, PatternRule, RuleOrDetector, Verdict } from '../../rule.ts';
import { isCountedCode } from '../../validate/randomness.ts';
import { embedded, token } from '../builders.ts';
import { ruleOf } from '../generic/rules.ts';
import { randomToken, structureEvidence, structureRule } from './structure.ts';

/** The seed of an authenticator, as its QR code holds it. */
const otpauth = token({
  ...structureRule('otpauth-secret', 'Authenticator seed', 'token', 0.97),
  keywords: ['otpauth://'],
  pattern: /otpauth:\/\/[ht]otp\/[^\s"'<>]{0,300}?[?&]secret=(?<value>[A-Z2-7]{8,128})/i,
  boundary: false,
  docs: 'https://github.com/google/google-authenticator/wiki/Key-Uri-Format',
});

/** A one-time code beside the words that announce it. */
const oneTimeCode: PatternRule = embedded({
  ...structureRule('one-time-code', 'One-time code', 'otp', 0.7),
  keywords: [
    'verification code',
    'security code',
    'one-time',
    'login code',
    'authentication code',
    'confirmation code',
    'passcode',
    'otp is',
    'otp:',
    'code is',
    '2fa code',
    'auth code',
  ],
  before: 40,
  after: 60,
  pattern:
    /(?:(?:verification|security|login|log-?in|sign-?in|authentication|confirmation|one-time|2fa|auth|access)\s+(?:pass)?code|one-time\s+(?:password|pin)|passcode|otp|your\s+(?:\w+\s+)?code(?=\s+is\s+\d{6}(?!\d)))\b(?:\s+(?:is|for\s[\w ]{1,20}\sis))?\s*[:=-]?\s*(?<value>\d{3}[ -]?\d{3}|\d{4,8}|[A-Z]-\d{6})(?![\d.,]?\d)/i,
  validate: oneTimeVerdict,
});

/** The same in German, French, Spanish, Portuguese, Italian, Dutch, Polish and Swedish. */
const oneTimeCodeAbroad: PatternRule = embedded({
  ...structureRule('one-time-code', 'One-time code', 'otp', 0.7),
  keywords: [
    'tigungscode',
    'sicherheitscode',
    'verifizierungscode',
    'anmeldecode',
    'code de v',
    'code de s',
    'code de c',
    'digo de ',
    'codice di ',
    'verificatiecode',
    'beveiligingscode',
    'weryfikacyjny',
    'verifieringskod',
  ],
  before: 16,
  after: 60,
  pattern:
    /(?:(?:best\u00e4tigungs|sicherheits|verifizierungs|anmelde|verificatie|beveiligings)code|code de (?:v\u00e9rification|s\u00e9curit\u00e9|confirmation)|c\u00f3digo de (?:verificaci\u00f3n|seguridad|acceso|confirmaci\u00f3n|verifica\u00e7\u00e3o|seguran\u00e7a|acesso)|codice di (?:verifica|sicurezza|accesso|conferma)|kod weryfikacyjny|verifieringskod)(?:\s+(?:ist|lautet|est|es|\u00e9|\u00e8|is|to|\u00e4r))?\s*[:=-]?\s*(?<value>\d{3}[ -]?\d{3}|\d{4,8})(?![\d.,]?\d)/i,
  boundary: false,
  validate: oneTimeVerdict,
});

function oneTimeVerdict(value: string): Verdict {
  return { score: 0.7, evidence: structureEvidence, isMadeUp: isCountedCode(value.replace(/\D/g, '')) };
}

/** What opens to a code, in the words of several languages. */
const doors: readonly string[] = [
  String.raw`(?:door|gate|entry|entrance|alarm|garage|lockbox|keypad|safe|locker|intercom) code|lockbox(?=:)`,
  String.raw`tresor-pin|schlie(?:\u00df|ss)fach-(?:code|pin)`,
  String.raw`code (?:porte|portail|immeuble|interphone|alarme|d'entr\u00e9e|de la porte|du portail|de l'(?:immeuble|alarme|interphone|entr\u00e9e))`,
  String.raw`(?:door|gate) ?buzzer(?: code)?|buzzer(?: code)?(?=[ ]is[ ]|[ ]?[:=])|buzz(?:er)? code`,
  String.raw`c(?:\u00f3|o)digo (?:de la|del|da|do) (?:puerta|portal|port(?:\u00f3|o)n|alarma|garaje|caja fuerte|entrada|porta|port(?:\u00e3|a)o|alarme|garagem|cofre)`,
  String.raw`codice (?:del(?:la |l'| ))?(?:porta|portone|cancello|allarme|garage|cassaforte|citofono)`,
  String.raw`kod do (?:drzwi|domofonu|bramy|furtki|alarmu|sejfu|klatki)|kod till (?:porten|larmet|d\u00f6rren|grinden)`,
];

/** Who knows it comes in: `Door code: 4719`, `the gate code is 4719`, `Code porte : 47B19`. */
const doorCode: PatternRule = embedded({
  ...ruleOf.pin,
  keywords: [
    ...['door code', 'gate code', 'entry code', 'entrance code', 'alarm code', 'garage code', 'lockbox code'],
    ...['keypad code', 'safe code', 'locker code', 'intercom code', 'tresor-pin', 'fach-code', 'lockbox: '],
    ...['buzzer is', 'buzzer:', 'buzzer code', 'buzz code'],
    ...['code porte', 'code portail', 'code immeuble', 'code interphone', 'code alarme', "code d'entr"],
    ...[
      'code de la porte',
      'code du portail',
      "code de l'",
      'digo de la ',
      'digo del ',
      'digo da ',
      'digo do ',
    ],
    ...['codice porta', 'codice cancello', 'codice del', 'codice allarme', 'kod do ', 'kod till '],
  ],
  before: 16,
  after: 60,
  pattern: () =>
    new RegExp(
      `(?:${doors.join('|')})` +
        String.raw`(?:[ ](?:is|est|es|\u00e9|\u00e8|to|\u00e4r|ist))?\s?[:=-]?\s?(?<value>[A-D]?\d{4,8}[A-D]?#?|\d{2}[A-D]\d{2,3})(?![\w.,-]?\d)`,
      'iu',
    ),
  boundary: false,
  validate: (value) => {
    const digits = value.replace(/\D/g, '');
    return !isCountedCode(digits) && { score: 0.5, evidence: structureEvidence };
  },
});

const linkBefore =
  /[/.][\w-]{0,20}(?:reset|verif|confirm|activat|recover|magic|otp|2fa|mfa|one-?time)[\w-]{0,20}(?:\/[\w-]{0,20}){0,2}\?(?:[^\s"'<>?]{0,160}&)?[a-z]+=$/i;

/** `/reset?email=…&code=778825`: the code that was mailed. */
const linkCode: PatternRule = embedded({
  ...ruleOf.pin,
  keywords: ['&code=', '?code=', '&otp=', '?otp=', '&pin=', '?pin='],
  before: 0,
  after: 24,
  pattern: /[&?](?:code|otp|pin)=(?<value>\d{4,8})(?=[&#\s"'<>)]|$)/i,
  boundary: false,
  validate: (value, { source, start }) =>
    !isCountedCode(value) &&
    linkBefore.test(source.text.slice(Math.max(0, start - 240), start)) && {
      score: 0.6,
      evidence: structureEvidence,
    },
});

/** Lists of codes under words such as "backup codes"; each code is a finding. */
const backupRule = structureRule('backup-code', 'Account recovery code', 'backupCode', 0.75);
const code = /(?<![\w+-])(?:[a-z0-9]{4,6}(?:-[a-z0-9]{4,6}){1,4}|[a-z0-9]{8,12}|\d{4} \d{4})(?![\w-])/gi;
const backupReach = 700;

const backupCodes: Detector = {
  rules: [backupRule],
  keywords: [
    'backup code',
    'recovery code',
    'backup_code',
    'recovery_code',
    'backupcode',
    'recoverycode',
    'scratch code',
  ],
  onKeyword: (source, _start, end, report) => {
    const after = source.text.slice(end, end + backupReach);
    const found = [...after.matchAll(code)].filter((match) => /\d/.test(match[0]) && !isDateOrId(match[0]));
    const first = found[0];
    if (!first || (found.length < 2 && first.index > 40)) return;
    for (const match of found)
      report(
        backupRule,
        end + match.index,
        end + match.index + match[0].length,
        undefined,
        structureEvidence,
      );
  },
};

function isDateOrId(text: string): boolean {
  return (
    /^\d{4}-\d\d-\d\d|^1password$/i.test(text) ||
    /^[a-z]+\d{0,2}$/i.test(text) ||
    /^\d{4}-\d{4}$/.test(text) ||
    text.length > 29
  );
}

/** A key of recovery that groups digits: BitLocker, FileVault. */
const bitlocker = token({
  ...structureRule('bitlocker-recovery-key', 'BitLocker recovery key', 'backupCode', 0.9),
  keywords: ['bitlocker', 'recovery key', 'recovery password', 'wiederherstellungs'],
  pattern: /[\s\S]{0,120}?(?<value>\d{6}(?:-\d{6}){7})/,
  boundary: false,
  validate: (value) =>
    value.split('-').every((group) => Number(group) % 11 === 0) && {
      score: 0.95,
      evidence: [{ kind: 'checksum' }],
    },
});

const filevault = token({
  ...structureRule('filevault-recovery-key', 'FileVault recovery key', 'backupCode', 0.85),
  keywords: ['recovery key', 'filevault'],
  pattern: /[\s\S]{0,80}?\b(?<value>[A-Z0-9]{4}(?:-[A-Z0-9]{4}){5})\b/,
  boundary: false,
  validate: randomToken(0.85, 0.3),
});

export const recovery: readonly RuleOrDetector[] = [
  otpauth,
  oneTimeCode,
  oneTimeCodeAbroad,
  doorCode,
  linkCode,
  backupCodes,
  bitlocker,
  filevault,
];
