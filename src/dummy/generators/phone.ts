import { isNineLed, isZeroLed, nineLed, zeroLed } from './shape.ts';
import type { Generator } from './generator.ts';

/** Subscriber numbers that a regulator keeps for drama: national digits, and how many digits the serial may use. */
interface Range {
  readonly lead: string;
  readonly places: number;
}

interface Plan {
  readonly country: string;
  /** What stands before the national number inside the country. */
  readonly trunk: string;
  readonly ranges: readonly Range[];
}

function ranges(places: number, leads: string): Range[] {
  return leads.split(' ').map((lead) => ({ lead, places }));
}

/** Ofcom's numbers for drama, without the leading zero. */
const british = ranges(
  3,
  '7700900 2079460 1134960 1144960 1154960 1164960 1174960 1184960 1214960 1314960 1414960 1514960 1614960 1914980 1632960 2896496 2920180 8081570 9098790 3069990',
);
/** ACMA: 5550 xxxx and 7010 xxxx in every region. */
const australian = ranges(4, '25550 27010 35550 37010 75550 77010 85550 87010');
/** ARCEP: 06 39 98 xx xx, 01 99 00 xx xx and the other regions. */
const french = ranges(4, '63998 19900 26191 35301 46571 53649');
/** ComReg: 020 91x xxxx. */
const irish = ranges(5, '2091');

/** PTS of Sweden and the Bundesnetzagentur keep these for films and books. */
const fiction =
  /^(?:(?:46|0)(?:3139006[0-4]\d|4062804[0-4]\d|8465004\d\d|9803192\d\d|7017406(?:0[5-9]|[1-9]\d))|(?:49|0)(?:3023125|6990009|4066969|2214710|8999998)\d{3}|(?:49|0)(?:17139200|176040690)\d\d)$/;

/** Twilio's test numbers, and the number of China Mobile itself, which forms and manuals show. */
const shown = /^(?:1500555\d{4}|(?:86)?13800138000)$/;

const plans: readonly Plan[] = [
  { country: '44', trunk: '0', ranges: british },
  { country: '61', trunk: '0', ranges: australian },
  { country: '33', trunk: '0', ranges: french },
  { country: '353', trunk: '0', ranges: irish },
];

/** 555-0100 … 0199 is kept for fiction in every area of the North American plan. */
function american(serial: number): string {
  const step = Math.floor(serial / 100);
  // Area codes from 202 on whose second digit is not 9 and which do not end in 11.
  const areas = Math.floor(step / 8) * 10 + (step % 8);
  return `${202 + areas}55501${String(serial % 100).padStart(2, '0')}`;
}

function inPlan({ ranges: list }: Plan, serial: number): string | undefined {
  let rest = serial;
  for (const { lead, places } of list) {
    if (rest < 10 ** places) return lead + String(rest).padStart(places, '0');
    rest -= 10 ** places;
  }
  return undefined;
}

/** Writes digits into the digit places of a phone number as it is grouped, from the left. */
function write(sample: string, digits: string): string {
  let at = 0;
  const written = sample.replace(/\d/g, () => digits.charAt(at++));
  // A shorter number leaves separators behind, a longer one goes on at the end.
  return written.replace(/[\s().-]+$/, '') + digits.slice(at);
}

/** The digits of a dummy in the form (international, national) of the sample. */
function digitsFor(sample: string, serial: number): string {
  const digits = sample.replace(/\D/g, '');
  const isInternational = /^\s*(?:\+|00)/.test(sample);
  const lead = /^\s*00/.test(sample) ? '00' : '';
  const body = digits.slice(lead.length);
  const plan = plans.find(
    ({ country, trunk }) =>
      (isInternational ? body.startsWith(country) : false) ||
      (trunk !== '' && !isInternational && isNational(digits, country)),
  );
  if (plan) {
    const number = inPlan(plan, serial);
    if (number !== undefined) return isInternational ? lead + plan.country + number : plan.trunk + number;
  }
  if (isInternational && !body.startsWith('1')) {
    const country = body.slice(0, 2);
    return lead + country + zeroLed(Math.max(body.length - 2, 7), serial);
  }
  if (body.length === 7) return american(serial).slice(3);
  const isAmerican =
    (body.length === 11 && body.startsWith('1')) || (body.length === 10 && !body.startsWith('0'));
  if (isAmerican) return lead + (body.length === 11 ? '1' : '') + american(serial);
  return zeroLed(Math.max(digits.length, 7), serial);
}

/** Eleven digits from 01, 02, 03, 07, 08 are British; ten from 02, 03, 04, 07, 08 may be Australian or French. */
function isNational(digits: string, country: string): boolean {
  if (country === '44') return /^0[12378]\d{9}$/.test(digits);
  if (country === '33') return /^0[1-79]\d{8}$/.test(digits);
  return false;
}

/** 555-1212 is directory assistance in every area of the North American plan. */
const directory = /^1?[2-9]\d{2}5551212$/;

export const phone: Generator = {
  generate: ({ value, isNumber }, serial) => {
    const digits = value.replace(/\D/g, '');
    if (digits.length === 7 && serial >= 100) return write(value, zeroLed(7, serial));
    if (isNumber === true) {
      const made = digitsFor(value, serial);
      return made.startsWith('0') ? nineLed(digits.length, serial) : made;
    }
    return write(value, digitsFor(value, serial));
  },
  recognises: (value) => {
    const digits = value.replace(/\D/g, '').replace(/^00(?=[1-9])/, '');
    const isAmerican = /^(?:1?\d{3})?55501\d\d(?:\d{1,6})?$/.test(digits);
    if (isAmerican || [directory, fiction, shown].some((range) => range.test(digits))) return true;
    if (isZeroLed(digits) || isNineLed(digits) || isZeroLed(digits.slice(2)) || isZeroLed(digits.slice(3)))
      return true;
    return plans.some((plan) => isInPlan(plan, digits)) || /^(?:61|0)?491570\d{3}$/.test(digits);
  },
};

function isInPlan({ country, trunk, ranges: list }: Plan, digits: string): boolean {
  const national = digits.startsWith(country)
    ? digits.slice(country.length).replace(/^0/, '')
    : digits.startsWith(trunk)
      ? digits.slice(trunk.length)
      : digits;
  return list.some(
    ({ lead, places }) => national.startsWith(lead) && national.length === lead.length + places,
  );
}
