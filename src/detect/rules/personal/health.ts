import type { PatternRule } from '../../rule.ts';
import { isDeaValid, isMbiValid, isNhsNumberValid, isNpiValid } from '../../validate/healthNumbers.ts';
import { digitsOf, info, isMadeUp, type FieldRule } from './define.ts';

export const medicalRecord = info(
  'health',
  'medical-record-number',
  'Medical record number',
  'medicalRecord',
  0.85,
);
const nhsNumber = info('health', 'nhs-number', 'NHS number', 'nhs', 0.9);
const providerIdentifier = info('health', 'us-npi', 'National provider identifier (NPI)', 'npi', 0.85);
const deaNumber = info('health', 'us-dea', 'DEA registration number', 'dea', 0.85);
export const medicareIdentifier = info('health', 'us-mbi', 'Medicare beneficiary identifier', 'mbi', 0.85);
export const insuranceId = info('health', 'insurance-id', 'Insurance number', 'insuranceId', 0.75);
const diagnosisCode = info('health', 'diagnosis-code', 'Diagnosis code (ICD-10)', 'diagnosis', 0.7);

/** Letters before digits, digits in groups: what registries hand out. */
const reference =
  /(?=[A-Za-z]{0,6}[-#: ]?[A-Z\d-]{0,6}\d{2})(?:[A-Za-z]{1,6}[-#: ]?)?[A-Z\d]{2,}(?:[-/ ](?=[A-Z]{0,3}\d)[A-Z\d]{1,10}){0,4}/;

export const healthFields: FieldRule[] = [
  {
    rule: medicalRecord,
    types: ['mrn'],
    pattern: reference,
    judge: (value, { phrase }) => {
      const digits = digitsOf(value);
      // Blood pressure behind the number: `…, RR 150/90`.
      if (/(?:^|\D)\d{2,3}\/\d{2,3}$/.test(value)) return false;
      return (
        digits.length >= 4 &&
        digits.length <= 14 &&
        (phrase.startsWith('mrn') || phrase.includes('medical') ? 0.92 : 0.75)
      );
    },
    cueScore: 0.8,
  },
  {
    rule: nhsNumber,
    types: ['nhs'],
    pattern: /\d{3}([- ]?)\d{3}\1\d{4}/,
    judge: (value) => (isNhsNumberValid(digitsOf(value)) ? 0.95 : 0.65),
    cueScore: 0.85,
  },
  {
    rule: providerIdentifier,
    types: ['npi'],
    pattern: /\d{10}|\d{4}([- ])\d{3}\1\d{3}/,
    judge: (value) => (isNpiValid(digitsOf(value)) ? 0.95 : 0.65),
    cueScore: 0.8,
  },
  {
    rule: deaNumber,
    types: ['dea', 'insuranceId'],
    pattern: /[A-Z]{2}\d{7}/i,
    judge: (value, { place }) => (isDeaValid(value) ? 0.95 : place?.types[0] === 'dea' ? 0.7 : false),
    cueScore: 0.85,
  },
  {
    rule: medicareIdentifier,
    types: ['mbi', 'insuranceId', 'nationalId'],
    pattern: /[1-9][A-Z][A-Z0-9]\d-?[A-Z][A-Z0-9]\d-?[A-Z]{2}\d{2}/i,
    judge: (value) => isMbiValid(value) && 0.95,
    cueScore: 0.85,
  },
  {
    rule: insuranceId,
    types: ['insuranceId'],
    pattern: reference,
    judge: (value, { phrase, company, place }) => {
      const digits = digitsOf(value);
      if (/^\d{4}-\d{2}-\d{2}/.test(value)) return false;
      if (digits.length < 5 || digits.length > 18 || isMadeUp(digits)) return false;
      const isPerson =
        company.has('mrn') || company.has('dateOfBirth') || company.has('fullName') || company.has('person');
      if (/^policy|^group|^certificate|^poliza|^polis/.test(phrase))
        return isPerson || place?.kind === 'label' ? 0.75 : 0.5;
      return 0.82;
    },
    cueScore: 0.7,
  },
  {
    rule: diagnosisCode,
    types: ['icd', 'diagnosis'],
    pattern: /[A-TV-Z]\d[0-9AB](?:\.[0-9A-TV-Z]{1,4})?/i,
    judge: (value, { place }) => (value.includes('.') || place?.types[0] === 'icd') && 0.8,
    cueScore: 0.7,
  },
];

/** A record number that says itself what it is, wherever it stands. */
export const selfNamedRecord: PatternRule = {
  ...medicalRecord,
  at: 'keyword',
  keywords: ['mrn-', 'mrn#', 'mrn_'],
  pattern: /mrn[-#_]\d{5,12}/i,
};
