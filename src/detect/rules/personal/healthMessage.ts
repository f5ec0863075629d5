import { firstName, lastName } from '../../names/rules.ts';
import type { Detector, Report, RuleInfo } from '../../rule.ts';
import { dateOfBirth } from './birth.ts';
import { socialSecurityNumber } from './governmentIds.ts';
import { medicalRecord } from './health.ts';
import { phoneNumber } from './phone.ts';
import { city, postcode, streetAddress } from './addressRules.ts';

/** What the components of a field are, in their order; undefined: nobody's. */
type Components = readonly (RuleInfo | undefined)[];

const name: Components = [lastName, firstName, firstName];
const address: Components = [streetAddress, undefined, city, undefined, postcode];

/** The fields of segments that tell of people, by their number (HL7 version 2, chapter 3: PID, NK1). */
const segments: Readonly<Record<string, Readonly<Record<number, Components>>>> = {
  'pid|': {
    2: [medicalRecord],
    3: [medicalRecord],
    5: name,
    6: [lastName],
    7: [dateOfBirth],
    11: address,
    13: [phoneNumber],
    14: [phoneNumber],
    18: [medicalRecord],
    19: [socialSecurityNumber],
  },
  'nk1|': { 2: name, 4: address, 5: [phoneNumber], 6: [phoneNumber] },
};

const longestSegment = 2000;
const score = 0.85;

/** People in messages between the systems of hospitals, where nothing but the place says what a value is. */
export const healthMessage: Detector = {
  rules: [...new Set(Object.values(segments).flatMap((fields) => Object.values(fields).flat()))].filter(
    (rule) => rule !== undefined,
  ),
  keywords: Object.keys(segments),
  onKeyword({ text }, start, end, report) {
    if (start > 0 && !/[\r\n\v"'`]/.test(text.charAt(start - 1))) return;
    const fields = segments[text.slice(start, end).toLowerCase()];
    if (!fields) return;
    const line = /[^\r\n]*/.exec(text.slice(end, end + longestSegment))?.[0] ?? '';
    let at = end;
    for (const [index, field] of line.split('|').entries()) {
      const components = fields[index + 1];
      if (components) reportField(field, at, components, report);
      at += field.length + 1;
    }
  },
};

/** Of a field that repeats, behind `~`, every repetition. */
function reportField(field: string, start: number, components: Components, report: Report): void {
  let at = start;
  for (const repetition of field.split('~')) {
    let from = at;
    for (const [index, value] of repetition.split('^').entries()) {
      const rule = components[index];
      if (rule && value.length > 1 && /[\p{L}\d]/u.test(value))
        report(rule, from, from + value.length, score, [{ kind: 'structure', detail: 'HL7' }]);
      from += value.length + 1;
    }
    at += repetition.length + 1;
  }
}
