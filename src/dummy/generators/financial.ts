import { exampleBody, isExampleToken } from './secrets.ts';
import { fillDigits, isNineLed, isZeroLed, nineLed, numbersOf, zeroLed } from './shape.ts';
import type { Generator } from './generator.ts';

function digitsOf(value: string): string {
  return value.replace(/\D/g, '');
}

/** The digit that makes a number pass Luhn (ISO/IEC 7812-1). */
export function luhnDigit(body: string): string {
  let sum = 0;
  for (let i = 0; i < body.length; i++) {
    const digit = Number(body.charAt(body.length - 1 - i));
    const doubled = i % 2 === 0 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return String((10 - (sum % 10)) % 10);
}

/** Numbers that Stripe, Adyen and PayPal publish for tests, in groups so that they read as what they are. */
const publishedCards = new Set(
  [
    ...[
      '4242 4242 4242 4242',
      '4111 1111 1111 1111',
      '4000 0566 5566 5556',
      '4012 8888 8888 1881',
      '4222 2222 2222 2',
    ],
    ...[
      '5555 5555 5555 4444',
      '5105 1051 0510 5100',
      '2223 0031 2200 3222',
      '5200 8282 8282 8210',
      '5454 5454 5454 5454',
    ],
    ...[
      '3782 822463 10005',
      '3714 496353 98431',
      '3787 344936 71000',
      '6011 1111 1111 1117',
      '6011 0009 9013 9424',
    ],
    ...[
      '3056 9309 0259 04',
      '3852 0000 0232 37',
      '3622 720627 1667',
      '3530 1113 3330 0000',
      '3566 0020 2036 0505',
    ],
    ...['6200 0000 0000 0005', '5019 7170 1010 3742', '6331 1019 9999 0016', '2222 4053 4324 8877'],
  ].map(digitsOf),
);

/**
 * Numbers that pass Luhn and belong to nobody: 4000 00…, which payment providers use for test cards, and for
 * American Express 3700 00….
 */
export const card: Generator = {
  generate: ({ value }, serial) => {
    const width = Math.max(digitsOf(value).length, 13);
    const lead = width === 15 ? '370000' : '400000';
    const body = lead + String(serial).padStart(width - 1 - lead.length, '0');
    return fillDigits(/\d/.test(value) ? value : '0'.repeat(16), body + luhnDigit(body));
  },
  recognises: (value) => {
    // Asked for every finding: nearly all are far from the length of a card.
    if (value.length < 12 || value.length > 40) return false;
    const digits = digitsOf(value);
    return publishedCards.has(digits) || /^(?:400000|370000)0\d{5,12}$/.test(digits);
  },
};

/** Longer than any card code. */
export const cvv: Generator = {
  generate: ({ isNumber }, serial) =>
    isNumber === true ? nineLed(4, serial) : `000${String(serial).padStart(2, '0')}`,
  recognises: (value) => /^000\d*$/.test(value),
};

/** Remainder of a decimal string of any length. */
function remainder97(digits: string): number {
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return rest;
}

/** The check digits of ISO 13616: letters count from A = 10, country and 00 go to the end. */
function ibanCheck(country: string, body: string): string {
  const digits = `${body}${country}00`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return String(98 - remainder97(digits)).padStart(2, '0');
}

/** Examples of the SWIFT registry and of the standard, without spaces. */
const publishedIbans = [
  ...['GB82WEST12345698765432', 'GB29NWBK60161331926819', 'GB33BUKB20201555555555', 'DE89370400440532013000'],
  ...[
    'FR1420041010050500013M02606',
    'FR7630006000011234567890189',
    'NL91ABNA0417164300',
    'ES9121000418450200051332',
  ],
  ...['IT60X0542811101000000123456', 'CH9300762011623852957', 'BE68539007547034', 'AT611904300234573201'],
  ...[
    'IE29AIBK93115212345678',
    'PL61109010140000071219812874',
    'SE4550000000058398257466',
    'NO9386011117947',
  ],
  ...['DK5000400440116243', 'FI2112345600000785', 'PT50000201231234567890154', 'LU280019400644750000'],
  ...[
    'SA0380000000608010167519',
    'AE070331234567890123456',
    'TR330006100519786457841326',
    'BR1800360305000010009795493C1',
  ],
];

/**
 * Parses and passes mod 97, but its bank does not exist: WEST in the British form (as in the standard's own example),
 * X and 0 elsewhere.
 */
export const iban: Generator = {
  generate: ({ value }, serial) => {
    const compact = value.replace(/[\s-]/g, '').toUpperCase();
    const country = /^[A-Z]{2}/.exec(compact)?.[0] ?? 'GB';
    const sample = compact.length >= 15 ? compact.slice(4) : '0'.repeat(18);
    const blank = sample
      .replace(/\d/g, '0')
      .replace(/[A-Z]/g, 'X')
      .replace(/(?<=0)X(?=[X0]{0,3}$)/g, '0');
    const bank = country === 'GB' ? `WEST123456${'0'.repeat(sample.length - 10)}` : blank;
    const digits = String(serial);
    const body = bank.slice(0, bank.length - digits.length) + digits;
    return regroup(`${country}${ibanCheck(country, body)}${body}`, value);
  },
  recognises: (value) => {
    const compact = value.replace(/[\s-]/g, '').toUpperCase();
    return (
      /^GB\d\dWEST123456\d{8}$/.test(compact) ||
      /^[A-Z]{2}\d\d[X0]{6,}\d{1,7}$/.test(compact) ||
      publishedIbans.includes(compact)
    );
  },
};

/** Writes characters with the separators of a sample. */
function regroup(compact: string, sample: string): string {
  let at = 0;
  const grouped = sample.replace(/[A-Za-z0-9]/g, () => compact.charAt(at++));
  return grouped + compact.slice(at);
}

const bicLetters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** 0 in the second place of the location code marks a test BIC (ISO 9362). */
export const bic: Generator = {
  generate: ({ value }, serial) => {
    const country = /^[A-Za-z]{4}([A-Za-z]{2})/.exec(value)?.[1]?.toUpperCase() ?? 'XX';
    const letter = (place: number): string => bicLetters.charAt(Math.floor(serial / 26 ** place) % 26);
    const branch = value.length > 8 ? 'XXX' : '';
    return `EX${letter(2)}${letter(1)}${country}${letter(0)}0${branch}`;
  },
  recognises: (value) => /^EX[A-Z]{4}[A-Z]0(?:XXX)?$/.test(value),
};

/** Numbers that begin with 990 are not assigned by the ABA; the check digit is right. */
export const routing: Generator = {
  generate: (_request, serial) => {
    const body = `99${String(serial).padStart(6, '0')}`;
    const weights = [3, 7, 1];
    const sum = numbersOf(body).reduce((total, digit, index) => total + digit * (weights[index % 3] ?? 0), 0);
    return `${body}${(10 - (sum % 10)) % 10}`;
  },
  recognises: (value) => /^990\d{6,8}$/.test(value) || isZeroLed(value),
};

export const sortCode: Generator = {
  generate: ({ value, isNumber }, serial) =>
    isNumber === true
      ? nineLed(6, serial)
      : fillDigits(/\d/.test(value) ? value : '00-00-00', zeroLed(6, serial)),
  recognises: (value) => isZeroLed(digitsOf(value)) || isNineLed(value),
};

const cryptoPrefix = /^(?:0x|(?:bc|tb|ltc|addr|cosmos|bnb)1q?|[13LDXrT](?=[1-9A-HJ-NP-Za-km-z]{24}))/;

/** Keeps what tells the currency; the checksum fails. */
export const cryptoAddress: Generator = {
  generate: ({ value }, serial) => {
    const prefix = cryptoPrefix.exec(value)?.[0] ?? '';
    if (prefix === '0x') return `0xdeadbeef${String(serial).padStart(Math.max(value.length - 10, 8), '0')}`;
    return prefix + exampleBody(value.length - prefix.length, serial);
  },
  recognises: (value) => isExampleToken(value) || /^0xdeadbeef0*\d+$/i.test(value),
};

/** Sums no salary reaches, with the currency, the grouping and the decimals of the original. */
export const amount: Generator = {
  generate: ({ value }, serial) => {
    const number = /\d[\d., '’\u00a0\u202f]*\d|\d/.exec(value);
    if (!number) return `${value}${String(999_000_000 + serial)}`;
    const decimals = /[.,](\d{1,2})$/.exec(number[0])?.[0] ?? '';
    const separator =
      /\d([., '’\u00a0\u202f])\d{3}(?!\d)/.exec(
        number[0].slice(0, number[0].length - decimals.length),
      )?.[1] ?? '';
    const whole = String(999_000_000 + serial).replace(/\B(?=(?:\d{3})+$)/g, separator);
    const made = whole + decimals.replace(/\d/g, '0');
    return value.slice(0, number.index) + made + value.slice(number.index + number[0].length);
  },
  recognises: (value) => /(?:^|\D)999[., '’\u00a0\u202f]?0\d\d[., '’\u00a0\u202f]?\d{3}(?!\d)/.test(value),
};
