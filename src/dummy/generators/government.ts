import { isCode, makeCode } from './secrets.ts';
import { fillDigits, isNineLed, nineLed, numbersOf } from './shape.ts';
import type { Generator } from './generator.ts';

/** Identifiers of which nothing is reserved: X for letters, zeros and the serial number for digits. */
export const identifier: Generator = { generate: makeCode, recognises: isCode };

function digitsOf(value: string): string {
  return value.replace(/\D/g, '');
}

/**
 * Area number 000 was never assigned (SSA POMS RM 10201.035). As a bare number: area 900 with group 00, which is
 * neither a social security number nor a taxpayer number.
 */
export const ssn: Generator = {
  generate: ({ value, isNumber }, serial) => {
    if (isNumber === true)
      return `${900 + Math.floor(serial / 10_000)}00${String(serial % 10_000).padStart(4, '0')}`;
    const shape = digitsOf(value).length === 9 ? value : '000-00-0000';
    return fillDigits(shape, `000${String(serial).padStart(6, '0')}`);
  },
  recognises: (value) =>
    /^000\D?\d{2}\D?\d{4}$/.test(value) || /^9\d\d\D?00\D?\d{4}$/.test(value) || isCode(value),
};

/** No national insurance number begins with Q (HMRC, NIM39110). */
function isBritishInsuranceNumber(value: string): boolean {
  return /^[A-Z]{2} ?(?:\d{2} ?){3}[A-D]$/i.test(value);
}

/**
 * What the offices of a country write for anybody, or in every sample: SAT of Mexico for the general public and for
 * foreigners, DIAN of Colombia, SII of Chile, and the specimens of Sweden, Spain, Italy, Finland, Türkiye, Poland, Taiwan,
 * Singapore and the Netherlands.
 */
const published =
  /^(?:X[AE]XX010101000|(?:19)?1212121212|(\d)\1{7,13}|12345678Z|00000000T|RSSMRA(?:70A01H501S|80A01H501U)|131052308T|10000000146|44051401359|44051401458|A123456789|S1234567D|123456782)$/i;

export const nationalId: Generator = {
  generate: (request, serial) =>
    isBritishInsuranceNumber(request.value)
      ? `QQ${fillDigits(request.value.slice(2, -1), String(serial).padStart(6, '0'))}A`
      : makeCode(request, serial),
  // A rule may see no more than the part behind the letters.
  recognises: (value) =>
    /^QQ ?(?:\d{2} ?){3}[A-D]?$/i.test(value) ||
    published.test(value.replace(/[ ./-]/g, '')) ||
    isCode(value) ||
    isCode(value.replace(/ ?A$/, '')),
};

/** Numbers that begin with 999 are set aside for tests; the last digit is the check digit (mod 11). */
export const nhs: Generator = {
  generate: ({ value }, serial) => {
    // One body in eleven has no check digit and is left out, so the nth valid one is looked up round by round.
    let body = 0;
    let check = 10;
    for (let at = firstBodyFor(serial); check === 10 || body === 0; at++) {
      if (checkDigitOf(`999${String(at).padStart(6, '0')}`) === 10) continue;
      body = at;
      check = checkDigitOf(`999${String(at).padStart(6, '0')}`);
    }
    const digits = `999${String(body).padStart(6, '0')}${check}`;
    return digitsOf(value).length === 10 ? fillDigits(value, digits) : digits;
  },
  recognises: (value) => /^999\d{7}$/.test(value.replace(/[ -]/g, '')),
};

/** Two bodies a serial: at least one of two neighbours has a check digit, and no two serials share one. */
function firstBodyFor(serial: number): number {
  return serial * 2;
}

/** NHS data dictionary: weights 10 … 2, 11 minus the remainder; 10 means that the body is not used. */
function checkDigitOf(body: string): number {
  const sum = numbersOf(body).reduce((total, digit, index) => total + digit * (10 - index), 0);
  return (11 - (sum % 11)) % 11;
}

/** Prescriber ids: two letters and seven digits of which the last must not be the right check digit. */
export const dea: Generator = {
  generate: (request, serial) => makeCode(request, serial),
  recognises: isCode,
};

/** Ages that nobody reaches; a number stays a number. */
export const age: Generator = {
  generate: ({ value }, serial) =>
    /\d/.test(value) ? value.replace(/\d+/, String(200 + serial)) : String(200 + serial),
  recognises: (value) => {
    const years = /\d+/.exec(value)?.[0];
    return years !== undefined && Number(years) > 200 && years.length < 7;
  },
};

export const npi: Generator = {
  generate: ({ value, isNumber }, serial) =>
    isNumber === true
      ? nineLed(10, serial)
      : makeCode({ kind: 'npi', ruleId: '', category: 'health', value }, serial),
  recognises: (value) => isCode(value) || isNineLed(value),
};
