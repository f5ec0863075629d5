import type { Report } from '../../rule.ts';
import { ibanLength, isIbanValid } from '../../validate/iban.ts';
import { isAbaValid } from '../../validate/usNumbers.ts';
import { digitsOf, info, isMadeUp, type FieldFacts, type FieldRule } from './define.ts';

export const iban = info(
  'financial',
  'iban',
  'IBAN',
  'iban',
  0.97,
  'https://www.swift.com/standards/data-standards/iban-international-bank-account-number',
);
const bic = info('financial', 'bic', 'BIC', 'bic', 0.7);
export const bankAccount = info('financial', 'bank-account', 'Bank account number', 'account', 0.75);
const routingNumber = info('financial', 'routing-number', 'Bank routing number', 'routing', 0.8);
const sortCode = info('financial', 'sort-code', 'UK sort code', 'sortCode', 0.75);
const salary = info('financial', 'salary', 'Salary or income', 'amount', 0.65);
const balance = info('financial', 'account-balance', 'Account balance', 'amount', 0.65);
export const transactionAmount = info(
  'financial',
  'transaction-amount',
  'Amount of a bank transaction',
  'amount',
  0.6,
);

/** Phrases that mean a user account as often as a bank's. */
const looseAccount = new Set([
  'account',
  'acct',
  'conta',
  'cuenta',
  'konto',
  'rekening',
  'fromaccount',
  'toaccount',
  'ac',
  'ucet',
  'accno',
  'acno',
]);

/** Whose accounts are no bank's. */
const cloud = /^(?:aws|azure|gcp|cloud|iam|storage|service|tenant|organization|organisation)$/;

/** The code of a bank before the word that names the account: `20-45-17`, `SWIFT CHASUS33XXX`. */
const besideBankCode =
  /(?<![\d-])\d{2}-\d{2}-\d{2}(?![\d-])[^\d\n]{1,24}$|\b(?:SWIFT|BIC|ABA|routing|IFSC|BSB|BLZ|[Tt]ransit|[Ii]nstitution)\b[^\n]{4,30}$/i;

const czech = /^(?:\d{2,6}-)?\d{6,10}\/(?:0[1-9]|[2-8]\d)\d{2}$/;

function judgeAccount(
  value: string,
  { phrase, qualifiers, company, place, source, start }: FieldFacts,
): number | false {
  const digits = digitsOf(value);
  if (digits.length < 6 || digits.length > 28 || qualifiers.some((word) => cloud.test(word))) return false;
  const isBank =
    company.has('routing') ||
    company.has('sortCode') ||
    company.has('bic') ||
    company.has('iban') ||
    company.has('balance');
  const isNamed =
    digits.length >= 7 && besideBankCode.test(source.text.slice(Math.max(0, start - 44), start));
  // `19-2784410277/0800` of Czechia and Slovakia has the code of its bank behind it.
  if (looseAccount.has(phrase) && czech.test(value) && !isMadeUp(digits)) return 0.75;
  if (phrase === 'ac' && !isNamed) return false;
  if (looseAccount.has(phrase) || isNamed)
    return isBank || isNamed ? 0.75 : place && digits.length >= 8 && !isMadeUp(digits) ? 0.5 : false;
  // What a form of a Swedish company shows; people have an account.
  if (isMadeUp(digits) && phrase.includes('giro')) return false;
  return isMadeUp(digits) ? 0.6 : isBank ? 0.9 : 0.78;
}

function judgeRouting(value: string, { phrase }: FieldFacts): number | false {
  const compact = value.replace(/[ -]/g, '');
  if (/^\d{9}$/.test(compact))
    return isAbaValid(compact) ? 0.92 : phrase.startsWith('routing') && compact.length === 9 ? false : false;
  if (/^[A-Z]{4}0[A-Z0-9]{6}$/i.test(compact)) return 0.9;
  if (/^\d{8}$/.test(compact)) return /blz|bankleitzahl|bankcode/.test(phrase) && 0.8;
  return /^\d{6}$/.test(compact) && /bsb|sort/.test(phrase) ? 0.8 : false;
}

const money =
  /(?:(?:[A-Z]{3}|[$€£¥₹zł]{1,2}|R\$|CHF|Fr\.|Rp\.?|kr\.?)\s?)?-?\d{1,3}(?:[ ,.'’\u00a0]?\d{3}){0,4}(?!\d)(?:[.,]\d{1,2})?(?:\s?(?:[A-Z]{3}|[$€£¥₹₺₽₴₫đ円元원]|zł|kr\.?|Kč|Ft|lei|TL|Rp|руб\.?|грн\.?))?(?:\s?(?:\/|per |p\.)\s?(?:year|month|hour|yr|mo|hr|annum|a|Jahr|Monat|an|mois|año|mes|h|kk|md|m\u00e5n|mdr|v|rok|mies|lun[a\u0103]|ay|h\u00f3|bulan|th\u00e1ng)\.?)?/;

/** Words for pay that mean no company's income. */
const pay =
  /salar|wage|sueldo|gehalt|lohn|verdienst|wynagrodzen|mzda|plat$|palkk|palk$|l[oö]n|stipendi|retribu|annualincome|monthlyincome|yearlyincome|householdincome|grosspay|netpay|basepay|fizetes|gaji|maas/;

/** `Your salary is £34,750`: with a currency, and in no program. */
function isPayInSentence(value: string, { phrase, source, end }: FieldFacts): boolean {
  const { family } = source.format;
  if (family === 'code' || family === 'config' || family === 'log' || !pay.test(phrase)) return false;
  return (
    /[$€£¥₹]|[A-Z]{3}|zł|Kč|Ft$|kr/.test(value) ||
    /^ ?(?:EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|zł|Kč|€|Ft\b|kr\b|lei\b)/.test(source.text.slice(end, end + 5))
  );
}

function judgeMoney(value: string, facts: FieldFacts): number | false {
  const digits = digitsOf(value);
  const hasCurrency = /[$€£¥₹A-Z]|zł|kr/.test(value);
  if (!facts.place && !isPayInSentence(value, facts)) return false;
  if (digits.length < 3 || (/^0+$/.test(digits) && !hasCurrency) || Number(digits) === 0) return false;
  const isPersonal = [
    'firstName',
    'lastName',
    'fullName',
    'person',
    'employer',
    'email',
    'iban',
    'account',
    'customerId',
    'ssn',
  ].some((type) => facts.company.has(type as 'person'));
  if (isPersonal) return 0.75;
  return facts.source.format.family === 'code' ? false : hasCurrency ? 0.65 : 0.5;
}

export const bankFields: FieldRule[] = [
  {
    rule: iban,
    types: ['iban', 'account', 'number', 'person'],
    pattern: /[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{1,4}){3,8}/i,
    judge: (value) => isIbanValid(value.replace(/[ -]/g, '')) && 0.99,
  },
  {
    rule: bic,
    types: ['bic'],
    pattern: /[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?/,
    isWhole: true,
    judge: (value) =>
      ibanLength(value.slice(4, 6)) !== undefined ||
      /^....(?:US|CA|AU|JP|CN|IN|HK|SG|ZA|NZ|KR|MX|TH)/.test(value)
        ? 0.8
        : false,
    cueScore: 0.7,
  },
  { rule: sortCode, types: ['sortCode'], pattern: /\d{2}([- ]?)\d{2}\1\d{2}/, isWhole: true, cueScore: 0.75 },
  {
    rule: routingNumber,
    types: ['routing'],
    pattern: /[A-Z]{4}0[A-Z0-9]{6}|\d(?:[ -]?\d){5,8}/i,
    judge: judgeRouting,
    cueScore: 0.8,
  },
  {
    rule: bankAccount,
    types: ['account'],
    pattern:
      /(?:\d{1,6}-)?\d{2,10}\/\d{4}(?!\d)|\d{4}\.\d{2}\.\d{5}(?!\d)|(?:[A-Z]{2,4}[ -]?)?\d(?:[ -]?\d){5,27}/,
    judge: judgeAccount,
    cueScore: 0.7,
  },
  { rule: salary, types: ['salary'], pattern: money, judge: judgeMoney, cueScore: 0.65 },
  { rule: balance, types: ['balance'], pattern: money, judge: judgeMoney },
];

/**
 * Tries to read an IBAN whose country code begins at `start`; written together or in groups of four.
 * @returns where it ends, or 0
 */
export function ibanAt(text: string, start: number, report: Report): number {
  const length = ibanLength(text.slice(start, start + 2));
  if (length === undefined || /[\w$.+-]/.test(text.charAt(start - 1))) return 0;
  let compact = '';
  let at = start;
  for (; at < text.length && compact.length < length; at++) {
    const character = text.charAt(at);
    if (/[A-Za-z0-9]/.test(character)) compact += character;
    else if (!(character === ' ' || character === '-') || compact.length % 4 !== 0) return 0;
  }
  const letters = compact.slice(2).replace(/\d/g, '');
  const isOneCase = letters === letters.toUpperCase() || letters === letters.toLowerCase();
  if (!isOneCase || compact.length < length || /\w/.test(text.charAt(at)) || !isIbanValid(compact)) return 0;
  // A field of SWIFT (`/CNTP/…/`), not a part of a path.
  if (text.charAt(start - 1) === '/' && !/[/\s]/.test(text.charAt(at))) return 0;
  report(iban, start, at, iban.score, [{ kind: 'checksum', detail: 'mod 97' }]);
  return at;
}
