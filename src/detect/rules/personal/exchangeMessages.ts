import { personName } from '../../names/rules.ts';
import type { Detector, Report, RuleInfo } from '../../rule.ts';
import type { SourceText } from '../../sourceText.ts';
import { bankAccount, iban } from './bank.ts';
import { dateOfBirth } from './birth.ts';
import { emailAddress } from './email.ts';
import { insuranceId } from './health.ts';
import { phoneNumber } from './phone.ts';
import { city, postcode, streetAddress } from './addressRules.ts';

const score = 0.85;
const longestSegment = 600;

/** What stands at which place of a segment; a number is its place, counted from 0 behind the segment's name. */
type Places = Readonly<Record<number, RuleInfo>>;

interface Segment {
  readonly places: Places;
  /** Whether it is read, by its fields. */
  readonly isWanted?: (fields: readonly string[]) => boolean;
}

/** ASC X12 (837, 834, 270): names, streets, towns and dates of birth of people. */
const x12: Readonly<Record<string, Segment>> = {
  // NM1*IL*1*last*first*middle*prefix*suffix*MI*id: the second field is 1 for a person.
  'nm1*': {
    places: { 2: personName, 3: personName, 8: insuranceId },
    isWanted: (fields) => fields[1] === '1',
  },
  'n3*': { places: { 0: streetAddress, 1: streetAddress } },
  'n4*': { places: { 0: city, 2: postcode } },
  'dmg*': { places: { 1: dateOfBirth }, isWanted: (fields) => fields[0] === 'D8' },
  'per*': { places: { 1: personName, 3: phoneNumber, 5: phoneNumber } },
};

/** UN/EDIFACT: name and address, contact, financial institution. */
const edifact: Readonly<Record<string, Segment>> = {
  'nad+': { places: { 4: streetAddress, 5: city, 7: postcode } },
  'cta+': { places: { 1: personName } },
  'com+': { places: { 0: phoneNumber }, isWanted: (fields) => /:(?:TE|FX|AL|MA)$/.test(fields[0] ?? '') },
  'fii+': { places: { 1: iban } },
};

/** The rule a value really belongs to. */
function ruleFor(rule: RuleInfo, value: string): RuleInfo | undefined {
  if (value.length < 2 || !/[\p{L}\d]/u.test(value)) return undefined;
  if (rule === phoneNumber)
    return value.includes('@') ? emailAddress : value.replace(/\D/g, '').length >= 6 ? rule : undefined;
  if (rule === iban) return /^[A-Z]{2}\d{2}/.test(value) ? rule : bankAccount;
  if (rule === dateOfBirth) return /^(?:19|20)\d{6}$/.test(value) ? rule : undefined;
  if (rule === personName || rule === city) return /\d/.test(value) ? undefined : rule;
  return /\d/.test(value) ? rule : undefined;
}

function segmentReader(
  segments: Readonly<Record<string, Segment>>,
  separator: string,
  terminator: RegExp,
): Detector {
  return {
    rules: [personName, streetAddress, city, postcode, phoneNumber, dateOfBirth, insuranceId, bankAccount],
    keywords: Object.keys(segments),
    onKeyword({ text }, start, end, report) {
      if (!/^$|[\s'~]/.test(text.charAt(start - 1))) return;
      const name = text.slice(start, end);
      const segment = segments[name.toLowerCase()];
      if (!segment || name !== name.toUpperCase()) return;
      const length = text.slice(end, end + longestSegment).search(terminator);
      if (length < 0) return;
      const fields = text.slice(end, end + length).split(separator);
      if (fields.length < 2 && name !== 'COM+' && name !== 'N3*') return;
      if (segment.isWanted && !segment.isWanted(fields)) return;
      let from = end;
      for (const [place, field] of fields.entries()) {
        const rule = segment.places[place];
        if (rule) reportComponents(field, from, rule, separator === '+', report);
        from += field.length + 1;
      }
    },
  };
}

/** In EDIFACT, the first part before a colon that is not empty; the rest are codes and further lines. */
function reportComponents(
  field: string,
  from: number,
  rule: RuleInfo,
  hasParts: boolean,
  report: Report,
): void {
  const value = hasParts ? (/[^:]+/.exec(field)?.[0] ?? '') : field;
  const at = from + field.indexOf(value);
  const found = ruleFor(rule, value);
  if (found) report(found, at, at + value.length, score, [{ kind: 'structure' }]);
}

/** `:50K:/account`, then the name and the lines of the address, up to the next tag (SWIFT MT 103 and its like). */
const party =
  /:(?:50[AFHK]?|59[AF]?):(?:\/(?<account>[A-Z\d]{5,34})\r?\n)?(?<lines>(?:(?!:\d\d|-\})[^\n]{2,40}\r?\n){1,5})/dy;

const swift: Detector = {
  rules: [personName, bankAccount, iban, streetAddress],
  keywords: [':50k:', ':50f:', ':50h:', ':59:', ':59f:'],
  onKeyword({ text }, start, _end, report) {
    // Not the minutes and seconds of a time.
    if (!/^$|[\r\n]/.test(text.charAt(start - 1))) return;
    party.lastIndex = start;
    const { indices } = party.exec(text) ?? {};
    const account = indices?.groups?.account;
    const lines = indices?.groups?.lines;
    if (account)
      report(/^[A-Z]{2}\d{2}/.test(text.slice(...account)) ? iban : bankAccount, ...account, score, [
        { kind: 'structure' },
      ]);
    if (!lines) return;
    let from = lines[0];
    for (const [index, line] of text
      .slice(...lines)
      .split('\n')
      .entries()) {
      const value = line.replace(/^\d\//, '').trim();
      const at = from + line.indexOf(value);
      if (value !== '' && (index === 0 || /\d/.test(value)))
        report(index === 0 ? personName : streetAddress, at, at + value.length, score - 0.05, [
          { kind: 'structure' },
        ]);
      from += line.length + 1;
    }
  },
};

const cardLine = /^(?<name>N|ADR)(?:;[^:\n]{0,80})?:(?<value>[^\r\n]+)/gim;

/** `N:last;first;…` and `ADR:;;street;town;region;postcode;country` of a vCard (RFC 6350). */
const vcard: Detector = {
  rules: [personName, streetAddress, city, postcode],
  keywords: ['begin:vcard'],
  onKeyword(source, start, _end, report) {
    for (const { index, 0: line, groups } of cardOf(source, start).matchAll(cardLine)) {
      const value = groups?.value ?? '';
      const rules: Places =
        groups?.name?.toUpperCase() === 'N'
          ? { 0: personName, 1: personName }
          : { 2: streetAddress, 3: city, 5: postcode };
      let from = start + index + line.length - value.length;
      for (const [place, field] of value.split(/(?<!\\);/).entries()) {
        const rule = rules[place];
        if (rule && field.length > 1 && (rule !== postcode || /\d/.test(field)))
          report(rule, from, from + field.length, score, [{ kind: 'structure' }]);
        from += field.length + 1;
      }
    }
  },
};

const longestCard = 4000;

function cardOf({ text }: SourceText, start: number): string {
  const end = text.slice(start, start + longestCard).search(/END:VCARD/i);
  return text.slice(start, start + (end < 0 ? longestCard : end));
}

/** Messages that banks, insurers, traders and address books exchange: by its place in a segment, a value is named. */
export const exchangeMessages: readonly Detector[] = [
  segmentReader(x12, '*', /[~\n]/),
  segmentReader(edifact, '+', /(?<!\?)'|\n/),
  swift,
  vcard,
];
