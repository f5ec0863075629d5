import type { PatternRule, Report } from '../../rule.ts';
import { cardStrength } from '../../validate/card.ts';
import { digitsOf, info, type FieldRule } from './define.ts';

export const paymentCard = info('financial', 'payment-card', 'Payment card number', 'card', 0.95);
const cardVerification = info('financial', 'card-verification', 'Card verification code', 'cvv', 0.75);
const cardExpiry = info('financial', 'card-expiry', 'Card expiry date', 'expiry', 0.7);
const trackData = info('financial', 'card-track', 'Magnetic stripe data', 'card', 0.95);

const strongCode =
  /^c(?:ard)?(?:vv|vc|vn|sc|cvv|cvc)2?$|^cardverification|^cardsecurity|^cardcv|kartenpruf|cryptogramme|セキュリ/;

export const paymentFields: FieldRule[] = [
  {
    rule: paymentCard,
    types: ['card', 'account', 'number', 'person'],
    pattern: /\d{4}(?:\d{8,15}|[ -]\d{4}[ -]\d{4}[ -]\d{4}(?:[ -]?\d{3})?|[ -]\d{6}[ -]\d{4,5})/,
    judge: (value, { place, company }) => {
      const strength = cardStrength(digitsOf(value));
      // A card's grouping beside its name: a fixture whose check digit was made up.
      if (!strength) return isCardLike(value) && place?.types.includes('person') !== true ? 0.6 : false;
      const isCard =
        place === undefined || place.types.includes('card') || company.has('cvv') || company.has('expiry');
      return strength === 'plain' ? 0.98 : isCard && 0.85;
    },
    cueScore: 0.85,
  },
  {
    rule: cardVerification,
    types: ['cvv'],
    pattern: /\d{3,4}/,
    isWhole: true,
    judge: (_value, { phrase, company }) => (strongCode.test(phrase) ? 0.8 : company.has('card') && 0.75),
    cueScore: 0.7,
  },
  {
    rule: cardExpiry,
    types: ['expiry'],
    pattern:
      /(?:0?[1-9]|1[0-2])\s?[/-]\s?(?:20)?\d{2}|20\d{2}-(?:0[1-9]|1[0-2])|(?:0[1-9]|1[0-2])\d{2}|0?[1-9]|1[0-2]|20\d{2}/,
    isWhole: true,
    judge: (_value, { company, phrase }) => (company.has('card') || phrase.startsWith('card') ? 0.75 : false),
  },
];

/** The number of the card stands before it on the line. */
function isNearCard(text: string, start: number): boolean {
  return /\d{4}[ -]?\d{4}[ -]?\d{4}(?!\d)[^\n]{0,60}$/.test(text.slice(Math.max(0, start - 90), start));
}

/** Four groups of four, of an issuer's first digit. */
function isCardLike(value: string): boolean {
  return /^(?:4|5[1-5]|2[2-7]|6[05])\d*[ -]\d{4}[ -]\d{4}[ -]\d{4}$/.test(value);
}

const groupedCard = /\d{4}([ -])\d{4}\1\d{4}\1\d{4}(?:\1\d{3})?|\d{4}([ -])\d{6}\2\d{4,5}/y;

/**
 * Tries to read a card number whose digits begin at `at` and run to `end`.
 * @returns where it ends, or 0
 */
export function cardAt(text: string, at: number, end: number, report: Report): number {
  if (end - at === 4) {
    const separator = text.charCodeAt(end);
    if (separator !== 32 && separator !== 45) return 0;
    groupedCard.lastIndex = at;
    const match = groupedCard.exec(text);
    if (!match) return 0;
    return reportCard(text, at, at + match[0].length, report);
  }
  return end - at >= 13 && end - at <= 19 ? reportCard(text, at, end, report) : 0;
}

const hexGroup = /\b(?=\d*[A-F])[\dA-F]{4,5} $/;

function reportCard(text: string, start: number, end: number, report: Report): number {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  // Part of a decimal, a UUID, a longer group of numbers or a path.
  if (/[\w.$#/+\\-]/.test(before) || /[\w$/\\]/.test(after) || /^[.-]\d/.test(text.slice(end, end + 2)))
    return 0;
  // A row of hexadecimal groups.
  if (
    /^ (?=\d*[A-F])[\dA-F]{4,5}\b/.test(text.slice(end, end + 6)) ||
    hexGroup.test(text.slice(Math.max(0, start - 7), start))
  )
    return 0;
  if (before === ' ' && /\d/.test(text.charAt(start - 2)) && text.charAt(start + 4) === ' ') return 0;
  if (cardStrength(digitsOf(text.slice(start, end))) !== 'plain') return 0;
  const track = before === ';' ? /^=\d{7,30}\??/.exec(text.slice(end, end + 40)) : null;
  if (track) report(trackData, start, end + track[0].length, 0.97, [{ kind: 'checksum', detail: 'Luhn' }]);
  else report(paymentCard, start, end, paymentCard.score, [{ kind: 'checksum', detail: 'Luhn' }]);
  return end;
}

/** The first track of a magnetic stripe, ISO/IEC 7813: `%B`, number, name, expiry and service code. */
export const firstTrack: PatternRule = {
  ...trackData,
  at: 'keyword',
  keywords: ['%b'],
  pattern: /%B(?<value>\d{12,19}\^[^^\n?]{2,30}\^\d{7}[^?\n"]{0,60}\??)/i,
  validate: (value) => (cardStrength(digitsOf(value.slice(0, value.indexOf('^')))) ? { score: 0.98 } : false),
  boundary: false,
};

/** "CVV 123" in a sentence or log line. */
export const spokenVerification: PatternRule = {
  ...cardVerification,
  at: 'keyword',
  keywords: ['cvv', 'cvc'],
  pattern: /cv[vc]2?(?: code| number)?(?: is| was)? {1,2}(?<value>\d{3,4})(?!\.\d)/i,
};

/** "security code 541" behind the number of the card. */
export const spokenSecurityCode: PatternRule = {
  ...cardVerification,
  at: 'keyword',
  keywords: [
    'security code',
    'sicherheitscode',
    'code de securite',
    'codigo de seguridad',
    'codigo de seguranca',
    'codice di sicurezza',
  ],
  pattern:
    /(?:security code|sicherheitscode|code de s\u00e9curit\u00e9|c\u00f3digo de seguridad|c\u00f3digo de seguran\u00e7a|codice di sicurezza)(?: is| ist| est| es| \u00e9| \u00e8)?:? (?<value>\d{3,4})(?![\d.-])/iu,
  validate: (_value, { source, start }) => isNearCard(source.text, start) && { score: 0.75 },
};

const cardDigits = /\d{4}[ -]?\d{4}[ -]?\d{4}/;
const reachToCard = 80;

/** "exp 09/27", near a card's number. */
export const spokenExpiry: PatternRule = {
  ...cardExpiry,
  at: 'keyword',
  keywords: [
    'exp ',
    'exp: ',
    'exp. ',
    'expires ',
    'expires: ',
    'expiry ',
    'expiry: ',
    'expiration ',
    'valid thru',
    'valid until',
    'gultig bis',
    'gueltig bis',
    'scad. ',
    'scadenza ',
    'caduca ',
    'cad. ',
    'vence ',
    'expire fin ',
    'expire le ',
    'expire en ',
    'geldig tot ',
    'wazna do ',
    'giltig till ',
    'gyldig til ',
    'platnost do ',
    'lejarat ',
    'udlober ',
    'utloper ',
    'utgar ',
    'vanhenee ',
    'skt ',
  ],
  pattern:
    /(?:exp(?:ir(?:es|y|ation)(?: date)?|\.)?|valid (?:thru|until)|g(?:\u00fc|ue)ltig bis|scad(?:\.|enza)|caduca|cad\.|vence|expire (?:fin|le|en)|geldig tot|wa\u017cna do|giltig till|gyldig til|platnost do|lej\u00e1rat|udl\u00f8ber|utl\u00f8per|utg\u00e5r|vanhenee|skt):? {1,2}(?<value>(?:0?[1-9]|1[0-2])\/(?:20)?\d{2})(?![/\d])/i,
  validate: (_value, { source, start, end }) =>
    cardDigits.test(source.text.slice(Math.max(0, start - reachToCard), end + reachToCard)) && {
      score: cardExpiry.score,
    },
};
