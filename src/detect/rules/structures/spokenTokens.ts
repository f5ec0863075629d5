import type { RuleOrDetector } from '../../rule.ts';
import { isCountedCode } from '../../validate/randomness.ts';
import { token } from '../builders.ts';
import { randomToken, structureEvidence, structureRule } from './structure.ts';

const info = structureRule('spoken-token', 'Token in a sentence', 'token', 0.65);

/** `please use token 8fK2…`: something random right behind the word; commits and digests are none. */
const besideToken = token({
  ...info,
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
  ...info,
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

/** Tokens, keys and PINs in sentences. */
export const spokenTokens: readonly RuleOrDetector[] = [besideToken, nativeApiKey, spokenPin];
