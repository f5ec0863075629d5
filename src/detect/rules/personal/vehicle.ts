import { hasVinCheckDigit, isVinShaped } from '../../validate/vin.ts';
import { info, type FieldRule } from './define.ts';

const licencePlate = info('identity', 'licence-plate', 'Vehicle registration plate', 'licencePlate', 0.7);
const vin = info('identity', 'vin', 'Vehicle identification number', 'vin', 0.85);
export const drivingLicence = info('identity', 'driving-licence', 'Driving licence number', 'licence', 0.75);

export const vehicleFields: FieldRule[] = [
  {
    rule: vin,
    types: ['vin'],
    pattern: /[A-HJ-NPR-Z0-9]{17}/i,
    judge: (value) => isVinShaped(value) && (hasVinCheckDigit(value) ? 0.95 : 0.8),
    cueScore: 0.8,
  },
  {
    rule: licencePlate,
    types: ['licencePlate'],
    // Letters and digits in up to four groups of one case; a word of the sentence is no group.
    pattern:
      /(?=[A-ZÄÖÜ]{0,4}[ \-·]?[A-ZÄÖÜ]{0,3}[ \-·]?\d)[A-ZÄÖÜ\d]{1,8}(?:[ \-·](?:\d{1,5}[A-Z]{0,3}|[A-Z]{1,3}\d{0,4})(?![A-Za-z\d])){0,3}|(?=[a-z]{1,4}[ -]?\d|\d)[a-z\d]{1,8}(?:[ -](?:\d{1,5}[a-z]{0,3}|[a-z]{1,3}\d{1,4})(?![A-Za-z\d])){0,3}/,
    judge: (value, { phrase }) => {
      const compact = value.replace(/[ \-·]/g, '');
      // In Portuguese, the number of an employee or student is a matrícula, too.
      if (compact.length < 4 || !/\d/.test(compact) || (phrase === 'matricula' && !/\D/.test(compact)))
        return false;
      // Companies and people are registered, too.
      if (phrase === 'registrationnumber') return /^[A-Z]{2}\d{2}[A-Z]{3}$/.test(compact) && 0.75;
      return 0.75;
    },
    cueScore: 0.65,
  },
  {
    rule: licencePlate,
    types: ['licencePlate'],
    // Russia and Ukraine, China, Korea, Japan.
    pattern:
      /[А-ЯІЇЄ]{1,2} ?\d{3,4} ?[А-ЯІЇЄ]{2} ?\d{0,3}|[\u4e00-\u9fff][A-Z] ?[·•]? ?[A-Z\d]{5,6}|\d{2,3}[가-힣] ?\d{4}|[\u4e00-\u9fff]{1,4} ?\d{2,3} ?[ぁ-ん] ?\d{2}-?\d{2}/u,
    cueScore: 0.7,
  },
  {
    rule: drivingLicence,
    types: ['drivingLicence'],
    pattern: /(?=[A-Za-z\d -]{0,10}\d{3})[A-Za-z\d]{1,16}(?:[ /-](?=[A-Za-z]{0,3}\d)[A-Za-z\d]{1,12}){0,5}/,
    judge: (value, { phrase }) => {
      const compact = value.replace(/[ /-]/g, '');
      if (compact.length < 5 || compact.length > 20) return false;
      // "licence number" is also what software has.
      return /^lic|^permis$|^patente$|^permit/.test(phrase) ? (/^\d+$/.test(compact) ? 0.5 : 0.6) : 0.8;
    },
    cueScore: 0.7,
  },
];
