import {
  isEmiratesIdValid,
  isMedicareCardValid,
  isMyNumberValid,
  isNricValid,
  isPisValid,
  isSaudiIdValid,
  isSnilsValid,
} from '../../validate/personNumbers.ts';
import { isLuhnValid } from '../../validate/luhn.ts';
import { digitsOf, info, isMadeUp, type FieldFacts, type FieldRule } from './define.ts';
import { nationalNumbers } from './nationalNumbers.ts';

export const nationalId = info('identity', 'national-id', 'National identity number', 'nationalId', 0.85);
export const taxNumber = info('identity', 'tax-id', 'Tax or company number', 'taxId', 0.8);

type Check = (value: string) => boolean;

/** Numbers that the library does not know. */
const ownChecks: readonly (readonly [check: Check, phrases: string])[] = [
  [isSwedishNumber, 'personnummer personnr pnr samordningsnummer idcode'],
  [(value) => /^\d{13}$/.test(value), 'เลขบัตรประชาชน'],
  [isNricValid, 'nric nricno nricfin finnumber finno'],
  [(value) => isEmiratesIdValid(digitsOf(value)), 'emiratesid eid'],
  [(value) => isSaudiIdValid(digitsOf(value)), 'iqama iqamanumber saudiid'],
  [
    (value) => isMyNumberValid(digitsOf(value)),
    'mynumber individualnumber kojinbango mainanba マイナンバー 個人番号',
  ],
  [(value) => isSnilsValid(digitsOf(value)), 'snils снилс'],
  [(value) => isPisValid(digitsOf(value)), 'pis pasep pispasep'],
  [(value) => isMedicareCardValid(digitsOf(value)), 'medicarenumber medicareno medicarecard medicare'],
  [(value) => /^\d{11}$/.test(value) && !isMadeUp(value), 'nin ninnumber bvn'],
  [(value) => /^\d{3}-?\d{3}-?\d{3}(?:-?\d{3})?$/.test(value), 'birtin'],
  [
    (value) => /^\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]$/i.test(value),
    'gst gstnumber gstno gstin gstinnumber gstregistration',
  ],
  [
    (value) => /^[A-Z]{3}[ABCFGHJLPT][A-Z]\d{4}[A-Z]$/i.test(value),
    'pan pannumber panno pancard pancardnumber permanentaccountnumber',
  ],
  [(value) => /^[A-Z]{3}\d{7}$/i.test(value), 'voter voterid epicno epicnumber vote'],
  [
    (value) => /^(?:HR[AB]\s?)?\d{3,6}\s?[A-Z]?$/i.test(value),
    'handelsregister handelsregisternummer hrb hra',
  ],
  [(value) => /^\d{2,3}\/?\d{3,4}\/?\d{4,5}$|^0?\d{12,13}$/.test(value), 'steuernummer steuernr stnr'],
  [
    (value) => /^DE\d{9}$/i.test(value.replace(/\s/g, '')),
    'ustid ustidnr umsatzsteuerid umsatzsteueridentifikationsnummer',
  ],
  [(value) => /^\d{1,2}\.\d{3}\.\d{3}-[\dX]$/i.test(value), 'rg rgn nrg rgno numerorg'],
  [
    (value) => /^[A-ZÑ&]{3,4}-?\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])-?[A-Z\d]{3}$/i.test(value),
    'rfc claverfc',
  ],
  [
    (value) => /^\d{6}(?:[04][1-9]|[1256]\d|[37][01])(?:0[1-9]|1[0-2])\d{6}$/.test(value),
    'nik nomorindukkependudukan nomorktp noktp ktp',
  ],
  [isTajValid, 'taj tajszam'],
  [isTaxpayerReference, 'utr uniquetaxpayerreference'],
  [
    isKoreanNumber,
    'rrn residentregistrationnumber koreanrrn jumin 주민등록번호 frn foreignerregistrationnumber',
  ],
  [
    (value) => /^[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ\d]{7}\d{1,2}$|^[LT]\d{8,9}$/i.test(value),
    'personalausweis personalausweisnummer ausweisnummer ausweisnr ausweis',
  ],
  [(value) => /^\d{13}$/.test(value.replace(/[ -]/g, '')), 'refugeeidnumber permanentresidentnumber'],
];

/** The social security number of Hungary: nine digits, the last checks the others. */
function isTajValid(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 9) return false;
  const sum = [3, 7, 3, 7, 3, 7, 3, 7].reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return sum % 10 === Number(digits[8]) && sum > 0;
}

/** The unique taxpayer reference of Britain: the first digit checks the others. */
function isTaxpayerReference(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 10) return false;
  const sum = [6, 7, 8, 9, 10, 5, 4, 3, 2].reduce(
    (total, weight, i) => total + weight * Number(digits[i + 1]),
    0,
  );
  return digits.startsWith('21987654321'.charAt(sum % 11));
}

/** Date of birth, and a digit for century, sex and origin. */
function isKoreanNumber(value: string): boolean {
  return /^\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])-?[1-8]\d{6}$/.test(value);
}

/** Date of birth, with or without century, and a serial number; Luhn over the last ten digits. */
function isSwedishNumber(value: string): boolean {
  const digits = digitsOf(value);
  return (
    /^(?:19|20)?\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[1-9]\d)[-+]?\d{4}$/.test(value) &&
    isLuhnValid(digits.slice(-10))
  );
}

/** Phrases that name no country: any country's number will do. */
const anyCountry =
  /^(?:national(?:id|identifi|no|num)|citizen|identity|identification|idcard|idn|personal(?:id|no|nu)|personnumber|gov|resident|tax|vat|tin$|companyregistration|companynumber|partitaiva|steuer|document|numerode(?:identi|docu)|documento|medicare)/;

/** Names so short, or so common as words, that only a valid number counts. */
const weakPhrases =
  /^(?:.{1,3}|vote|voter|eid|inss|idno|idnumber|personnumber|businessnumber|documentnumber|numerodedocumento|companynumber|identificationnumber|personalnumber|identitydocument|gstregistration|idcode|kimlik|ausweis)$/;

/** Validators by the phrase that names their number; built at the first question. */
class NumberRegister {
  private readonly byPhrase = new Map<string, Check[]>();
  private readonly all: Check[] = [];

  constructor() {
    for (const [, validator, phrases] of nationalNumbers)
      this.add((value) => isValid(validator.validate, value), phrases);
    for (const [check, phrases] of ownChecks) this.add(check, phrases);
  }

  private add(check: Check, phrases: string): void {
    this.all.push(check);
    for (const phrase of phrases.split(' ')) {
      const known = this.byPhrase.get(phrase);
      if (known) known.push(check);
      else this.byPhrase.set(phrase, [check]);
    }
  }

  /** Whether a number that is called `phrase` is valid; undefined where nobody knows how to tell. */
  accepts(phrase: string, value: string): boolean | undefined {
    const checks = this.byPhrase.get(phrase);
    if (checks?.some((check) => check(value)) === true) return true;
    if (anyCountry.test(phrase)) return this.all.some((check) => check(value));
    return checks ? false : undefined;
  }
}

function isValid(validate: (value: string) => { readonly isValid: boolean }, value: string): boolean {
  try {
    return validate(value).isValid || validate(value.replace(/[ ./-]/g, '')).isValid;
  } catch {
    return false;
  }
}

let register: NumberRegister | undefined;

function judgeNumber(value: string, { phrase, place, source, start }: FieldFacts): number | false {
  const digits = digitsOf(value);
  // Dates, and what is written like a social security number: other rules judge those.
  if (digits.length < 3 || /^\d{4}-\d{2}-\d{2}$|^\d{3}-\d{2}-\d{4}$/.test(value)) return false;
  // The identifier of a record in a program; and only courts give numbers so short.
  if (/^(?:[\da-f]{8}-)?(?:[\da-f]{4}-){2,3}[\da-f]{12}$/i.test(value)) return false;
  if (/[\da-f]{8}-(?:[\da-f]{4}-){0,3}$/i.test(source.text.slice(Math.max(0, start - 24), start)))
    return false;
  if (value.length < 5 && !/^h(?:andelsregister|r[ab])/.test(phrase)) return false;
  // The number of an account of POSIX in a directory.
  if (phrase === 'uidnumber' && digits.length < 8) return false;
  register ??= new NumberRegister();
  const verdict = register.accepts(phrase, value);
  if (verdict === true) return place ? 0.95 : isMadeUp(digits) && anyCountry.test(phrase) ? false : 0.85;
  if (weakPhrases.test(phrase) || digits.length < 5 || isMadeUp(digits)) return false;
  // A key that names one country's number, and a value like it: a fixture with a made-up check digit.
  if (place) return place.kind === 'label' ? 0.6 : 0.65;
  const isLong = digits.length > 5 || /^[A-Z]{2}\d{5}[A-Z]{2}$/.test(value);
  return verdict === undefined && isLong ? 0.6 : false;
}

/** Groups of digits with few letters among them, as every registry writes its numbers. */
const registered =
  /(?=[A-Za-z]{0,6}[ -]?[A-Za-z]?\d)[A-Za-z]{0,6}(?:(?<=[A-Z])[ -])?\d[A-Za-z\d]{0,20}(?:[ .+\-/](?=[A-Za-z]{0,3}\d)[A-Za-z\d]{1,14}){0,6}(?:[ -][A-Z](?![A-Za-z\d]))?/;

export const nationalFields: FieldRule[] = [
  {
    rule: nationalId,
    types: ['nationalId', 'insuranceId'],
    pattern: registered,
    judge: judgeNumber,
    cueScore: 0.8,
  },
  { rule: taxNumber, types: ['taxId'], pattern: registered, judge: judgeNumber, cueScore: 0.8 },
];
