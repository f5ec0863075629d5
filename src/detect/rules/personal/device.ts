import type { PatternRule } from '../../rule.ts';
import { isLuhnValid } from '../../validate/luhn.ts';
import { digitsOf, info, isMadeUp, type FieldRule } from './define.ts';

const imei = info('device', 'imei', 'Device identity (IMEI)', 'imei', 0.85);
const imsi = info('device', 'imsi', 'Subscriber identity (IMSI)', 'imsi', 0.85);
const iccid = info('device', 'iccid', 'SIM card number (ICCID)', 'iccid', 0.85);
const serialNumber = info('device', 'serial-number', 'Serial number of a device', 'serial', 0.65);
const advertisingId = info('device', 'advertising-id', 'Advertising identifier', 'advertisingId', 0.85);
const userAgent = info('device', 'user-agent', 'User agent', 'userAgent', 0.6);
const sessionId = info('device', 'session-id', 'Session identifier', 'cookie', 0.65);
const cookie = info('device', 'cookie', 'Cookie', 'cookie', 0.65);
const carrier = info('location', 'carrier', 'Mobile carrier of a person', 'carrier', 0.6);
export const cellLocation = info('location', 'cell-location', 'Radio cell of a call', 'serial', 0.7);
export const callDetail = info('location', 'call-detail', 'Time or length of a call', 'text', 0.65);

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;

export const deviceFields: FieldRule[] = [
  {
    rule: imei,
    types: ['imei', 'serial'],
    pattern: /\d{2}[- ]?\d{6}[- ]?\d{6}[- ]?\d{1,2}/,
    judge: (value, { place, phrase }) => {
      const digits = digitsOf(value);
      if (isMadeUp(digits) || digits.length < 15) return false;
      if (digits.length === 15 && isLuhnValid(digits)) return 0.95;
      return place && phrase.startsWith('imei') ? 0.75 : false;
    },
    cueScore: 0.85,
  },
  {
    rule: imsi,
    types: ['imsi'],
    pattern: /[2-79]\d{13,14}/,
    judge: (value) => !isMadeUp(value) && 0.9,
    cueScore: 0.85,
  },
  {
    rule: iccid,
    types: ['iccid'],
    pattern: /89\d{2}(?:[ -]?\d{4}){3,4}(?:[ -]?\d{1,4})?[F\d]?/i,
    judge: (value) => {
      const digits = digitsOf(value);
      return digits.length >= 18 && digits.length <= 20 && (isLuhnValid(digits) ? 0.95 : 0.8);
    },
    cueScore: 0.85,
  },
  {
    rule: advertisingId,
    types: ['advertisingId'],
    pattern: uuid,
    judge: (value) => !/^0{8}/.test(value) && 0.9,
    cueScore: 0.8,
  },
  {
    rule: serialNumber,
    types: ['serial'],
    pattern: /(?=[A-Za-z0-9-]{0,20}\d)[A-Za-z0-9](?:[A-Za-z0-9-]{5,38})[A-Za-z0-9]/,
    isWhole: true,
    judge: (value, { source, phrase }) => {
      if (digitsOf(value).length < 3 || isMadeUp(value.toLowerCase()) || /^v?\d{1,3}(?:\.|$)/.test(value))
        return false;
      if (source.format.family === 'code' && phrase === 'serial') return false;
      return uuid.test(value) || /^[A-Z0-9-]{8,}$/.test(value) ? 0.7 : 0.5;
    },
  },
  {
    rule: userAgent,
    types: ['userAgent'],
    pattern:
      /(?:Mozilla|Opera|Dalvik)\/\d[^"'`\n]{10,300}|[A-Z][\w.-]{1,30}\/\d[\w.]{0,12} \([^"'`\n)]{4,120}\)[^"'`\n]{0,120}/,
    judge: (_value, { source }) => (source.format.family === 'code' ? 0.5 : 0.65),
  },
  {
    rule: sessionId,
    types: ['sessionId'],
    pattern: /(?:s:)?(?=[A-Za-z0-9+/=_.%-]{0,40}\d)[A-Za-z0-9][A-Za-z0-9+/=_.%-]{15,200}/,
    isWhole: true,
    judge: (value) =>
      /[A-Za-z]/.test(value) &&
      digitsOf(value).length >= 3 &&
      // What a policy's statements are called.
      !/[/.]{2}|\.(?:js|json|ts|com)\b|^stmt/i.test(value) &&
      0.7,
  },
  {
    rule: cookie,
    types: ['cookie'],
    pattern: /[\w.-]{1,60}=[^\s;"',]{8,}(?:; ?[\w.-]{1,60}(?:=[^;"'\n]{0,300})?){0,30}/,
    judge: (value) => digitsOf(value).length >= 3 && /[A-Za-z0-9%_-]{10,}/.test(value) && 0.7,
  },
  {
    rule: carrier,
    types: ['carrier'],
    pattern: /[A-ZÀ-Ž][\w&.À-ž' -]{1,40}|\d{5,6}/,
    isWhole: true,
    needsCompany: true,
    judge: (_value, { company }) =>
      (company.has('imsi') ||
        company.has('imei') ||
        company.has('msisdn') ||
        company.has('phone') ||
        company.has('iccid')) &&
      0.65,
  },
];

/** A user agent in the quotes of an access log or beside an IP address. */
export const loggedUserAgent: PatternRule = {
  ...userAgent,
  at: 'keyword',
  keywords: ['mozilla/5.0 ('],
  pattern: /Mozilla\/5\.0 \([^"'`\n()]{6,200}\)[^"'`\n]{0,200}/,
  validate: (value, { source, start }) => {
    const isLogged = source.format.family === 'log' || source.format.family === 'data';
    const previous = source.text.charAt(start - 1);
    return isLogged && /["'\t =]/.test(previous) && value.length > 30 ? { score: 0.6 } : false;
  },
  boundary: false,
};
