import type { Report, RuleInfo } from '../../rule.ts';
import { isMbiValid } from '../../validate/healthNumbers.ts';
import { isEmiratesIdValid, isNricValid } from '../../validate/personNumbers.ts';
import { digitsOf } from './define.ts';
import { medicareIdentifier } from './health.ts';
import { nationalId, taxNumber } from './nationalIds.ts';
import { isValidNumber } from './nationalNumbers.ts';
import { postcode } from './addressRules.ts';
import { drivingLicence } from './vehicle.ts';

interface Structured {
  readonly rule: RuleInfo;
  readonly pattern: RegExp;
  /** How many letters, or digits, it may begin with before anything else comes. */
  readonly lead: readonly number[];
  readonly isValid: (value: string) => boolean;
  readonly score: number;
}

/** Numbers whose letters and check digit leave no doubt what they are. `letters` begin with or hold a letter. */
const lettered: readonly Structured[] = [
  {
    rule: postcode,
    pattern: /[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}/y,
    lead: [1, 2],
    isValid: () => true,
    score: 0.6,
  },
  {
    rule: nationalId,
    pattern: /[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]/iy,
    lead: [6],
    isValid: () => true,
    score: 0.9,
  },
  {
    rule: nationalId,
    pattern: /[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z\d]\d/y,
    lead: [4],
    isValid: () => true,
    score: 0.92,
  },
  {
    rule: nationalId,
    pattern: /[XYZ]\d{7}[A-Z]/iy,
    lead: [1],
    isValid: isValidNumber('es', 'nie'),
    score: 0.8,
  },
  { rule: nationalId, pattern: /[STFGM]\d{7}[A-Z]/y, lead: [1], isValid: isNricValid, score: 0.8 },
  {
    rule: nationalId,
    pattern: /[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] \d{2} \d{2} \d{2} [A-D]/iy,
    lead: [2],
    isValid: isValidNumber('gb', 'nino'),
    score: 0.85,
  },
  // Chips and parts are called so, too.
  {
    rule: nationalId,
    pattern: /[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]/iy,
    lead: [2],
    isValid: isValidNumber('gb', 'nino'),
    score: 0.55,
  },
  { rule: taxNumber, pattern: /DE\d{9}/y, lead: [2], isValid: isValidNumber('de', 'vat'), score: 0.75 },
  { rule: taxNumber, pattern: /ATU\d{8}/y, lead: [3], isValid: isValidNumber('at', 'uid'), score: 0.8 },
  {
    rule: drivingLicence,
    pattern: /[A-Z]{2,5}9{0,3}\d(?:[05][1-9]|[16][0-2])(?:0[1-9]|[12]\d|3[01])\d[A-Z9]{2}[A-Z\d][A-Z]{2}/iy,
    lead: [2, 3, 4, 5],
    isValid: (value) => value.length === 16,
    score: 0.85,
  },
];

const numeric: readonly Structured[] = [
  {
    rule: nationalId,
    pattern: /\d{8}[A-HJ-NP-TV-Z]/y,
    lead: [8],
    isValid: isValidNumber('es', 'dni'),
    score: 0.7,
  },
  {
    rule: nationalId,
    pattern: /\d{6}[-+A-FU-Y]\d{3}[\dA-FHJ-NPR-Y]/y,
    lead: [6],
    isValid: isValidNumber('fi', 'hetu'),
    score: 0.8,
  },
  {
    rule: nationalId,
    pattern: /\d{3}\.\d{3}\.\d{3}-\d{2}/y,
    lead: [3],
    isValid: isValidNumber('br', 'cpf'),
    score: 0.92,
  },
  {
    rule: taxNumber,
    pattern: /\d{2}\.\d{3}\.\d{3}\/\d{4}-\d{2}/y,
    lead: [2],
    isValid: isValidNumber('br', 'cnpj'),
    score: 0.92,
  },
  {
    rule: nationalId,
    pattern: /\d{1,2}\.\d{3}\.\d{3}-[\dkK]/y,
    lead: [1, 2],
    isValid: isValidNumber('cl', 'rut'),
    score: 0.9,
  },
  {
    rule: nationalId,
    pattern: /756\.\d{4}\.\d{4}\.\d{2}/y,
    lead: [3],
    isValid: isValidNumber('ch', 'ssn'),
    score: 0.95,
  },
  {
    rule: nationalId,
    pattern: /784-\d{4}-\d{7}-\d/y,
    lead: [3],
    isValid: (value) => isEmiratesIdValid(digitsOf(value)),
    score: 0.95,
  },
  {
    rule: nationalId,
    pattern: /\d{17}[\dX]/y,
    lead: [17, 18],
    isValid: isValidNumber('cn', 'ric'),
    score: 0.9,
  },
  {
    rule: nationalId,
    pattern: /(?:19|20)?\d{6}[-+]\d{4}/y,
    lead: [6, 8],
    isValid: isValidNumber('se', 'personnummer'),
    score: 0.75,
  },
  {
    rule: nationalId,
    pattern: /\d{6}-[1-8]\d{6}/y,
    lead: [6],
    isValid: isValidNumber('kr', 'rrn'),
    score: 0.85,
  },
  {
    rule: taxNumber,
    pattern: /\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[\dA-Z]/y,
    lead: [2],
    isValid: () => true,
    score: 0.85,
  },
  {
    rule: medicareIdentifier,
    pattern: /\d[A-Z][A-Z0-9]\d-[A-Z][A-Z0-9]\d-[A-Z]{2}\d{2}/y,
    lead: [1],
    isValid: isMbiValid,
    score: 0.9,
  },
];

const letteredByLead = byLead(lettered);
const numericByLead = byLead(numeric);
const longestLead = 18;

/** Most tokens begin unlike any of them: the length of their first run tells, before a pattern is tried. */
function byLead(ids: readonly Structured[]): (readonly Structured[] | undefined)[] {
  const index: Structured[][] = [];
  for (const id of ids) for (const length of id.lead) (index[length] ??= []).push(id);
  return index;
}

function leadLength(text: string, start: number, isPart: (unit: number) => boolean): number {
  let end = start;
  while (end - start <= longestLead && isPart(text.charCodeAt(end))) end++;
  return end - start;
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

function isLetter(unit: number): boolean {
  return (unit | 32) >= 97 && (unit | 32) <= 122;
}

/**
 * Tries the registered numbers that prove themselves, from `start`; `hasLetter`: whether the first unit is a letter.
 * @returns where the number ends, or 0
 */
export function structuredIdAt(text: string, start: number, hasLetter: boolean, report: Report): number {
  const candidates = hasLetter
    ? letteredByLead[leadLength(text, start, isLetter)]
    : numericByLead[leadLength(text, start, isDigit)];
  if (!candidates || /[\w.$/#+@=-]/.test(text.charAt(start - 1))) return 0;
  for (const { rule, pattern, isValid, score } of candidates) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (!match) continue;
    const end = start + match[0].length;
    if (/[\w$/=]/.test(text.charAt(end)) || /^[-.]\w/.test(text.slice(end, end + 2)) || !isValid(match[0]))
      continue;
    report(rule, start, end, score, [{ kind: 'checksum' }]);
    return end;
  }
  return 0;
}
