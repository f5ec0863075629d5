import { isPastedCode } from '../../context/codeBlocks.ts';
import type { Detector } from '../../rule.ts';
import { info, type FieldFacts, type FieldRule } from './define.ts';

export const dateOfBirth = info('identity', 'date-of-birth', 'Date of birth', 'date', 0.85);
const age = info('identity', 'age', 'Age', 'age', 0.6);
const nationality = info('identity', 'nationality', 'Nationality', 'nationality', 0.6);

const month =
  '(?:jan|feb|mar|mär|maer|mrz|apr|may|mai|maj|mayo|jun|jul|aug|aoû|ago|sep|set|oct|okt|out|ott|nov|dec|dez|déc|dic|ene|fév|fev|avr|abr|mag|giu|lug|gen|sty|lut|kwi|cze|lip|sie|wrz|paź|lis|gru)[a-zäéûź]{0,9}\\.?';
const date = new RegExp(
  `(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}(?<mark>[-/.])\\d{1,2}\\k<mark>\\d{2,4}|\\d{1,2}(?:st|nd|rd|th|er|\\.|º)?[ -](?:de |of )?${month}[ ,-]{1,2}(?:de |del )?\\d{2,4}|${month} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{4}[年년]\\s?\\d{1,2}[月월]\\s?\\d{1,2}[日일]|\\d{8}|(?:19|20)\\d{2})(?:T[\\d:.]+Z?)?`,
  'i',
);

function judgeDate(value: string, { phrase, place }: FieldFacts): number | false {
  // Numbers of a drawing or a version: `01-2.86`, `1.58.35`.
  const [, first, second] = /^(\d{1,2})[-/.](\d{1,2})[-/.]\d/.exec(value) ?? [];
  if (first !== undefined && (Math.max(+first, Number(second)) > 31 || Math.min(+first, Number(second)) > 12))
    return false;
  const years = value.match(/\d{4}/g) ?? [];
  if (/^\d{8}$/.test(value) && !/^(?:19|20)\d{6}$|^\d{4}(?:19|20)\d{2}$/.test(value)) return false;
  if (/^\d{4}$/.test(value) && !/year|jahr|birth|yob|naiss|nac|nasc|born|geb/.test(phrase)) return false;
  if (years.some((year) => Number(year) > 2100)) return false;
  // "born in 1980": a year alone after a cue word says little.
  if (!place && /^\d{4}$/.test(value)) return 0.5;
  return phrase === 'ur' || phrase === 'birth' || phrase === 'geb' ? 0.7 : 0.9;
}

function judgeAge(value: string, { place, company, source, start, end }: FieldFacts): number | false {
  const years = Number.parseInt(value, 10);
  if (years < 1 || years > 120 || /^0\d/.test(value)) return false;
  const isPersonal = [
    'firstName',
    'lastName',
    'fullName',
    'person',
    'dateOfBirth',
    'gender',
    'mrn',
    'email',
    'phone',
  ].some((type) => company.has(type as 'person'));
  // In code, records with a name and an age are mostly examples.
  const isStrong =
    company.has('dateOfBirth') || company.has('email') || company.has('lastName') || company.has('mrn');
  if (source.format.family === 'code' && !isStrong) return false;
  // Settings are pasted like code; but this stands in a list or a formula.
  const isOfCode = /^[ \t]*[,;)}\]*]/.test(source.text.slice(end, end + 4));
  if (isOfCode && isPastedCode(source, start) && !isStrong) return false;
  if (isPersonal) return 0.75;
  return place?.kind === 'label' || (place && source.format.family === 'data' && company.has('name'))
    ? 0.6
    : false;
}

const noValue = /^(?:true|false|null|none|undefined|string|unknown|n\/?a|any|number|required|optional)$/i;
/** What a person's gender is called; in a program, other words are attributes and names. */
const genders =
  /^(?:[a-z]|(?:fe)?males?|(?:wo)?m[ae]n|boy|girl|non-?binary|diverse?|other|intersex|trans\w*|m\u00e4nnlich|weiblich|frau|mann|masculin|f[\u00e9e]minin|homme|femme|hombre|mujer|masculin[oa]|femenin[oa]|feminin[oa]|masch(?:io|ile)|femmin(?:a|ile)|man|vrouw|kvin(?:na|ne|de)|mand|mies|nainen|m\u0119\u017cczyzna|kobieta|mu\u017e|\u017eena|erkek|kad\u0131n|f\u00e9rfi|n\u0151)$/iu;

function judgeNationality(value: string, { source, place }: FieldFacts): number | false {
  if (noValue.test(value)) return false;
  const isGender = place?.types[0] === 'gender';
  return isGender && source.format.family === 'code' && !genders.test(value) ? false : 0.6;
}

export const birthFields: FieldRule[] = [
  { rule: dateOfBirth, types: ['dateOfBirth'], pattern: date, judge: judgeDate, cueScore: 0.8 },
  {
    rule: age,
    types: ['age'],
    pattern: /\d{1,3}(?: ?(?:years?(?: old)?|yrs?|y\/?o|ans|años|anos|anni|Jahre|jaar|lat|歳|才))?/i,
    judge: judgeAge,
    isWhole: true,
  },
  {
    rule: nationality,
    types: ['nationality', 'gender'],
    pattern: /[A-Za-zÀ-ž\u3040-\u9fff][A-Za-zÀ-ž\u3040-\u9fff /-]{0,30}/,
    isWhole: true,
    needsCompany: true,
    judge: judgeNationality,
  },
];

/** "a 54-year-old", "I just turned 31", "aged 40": the number. */
const agePhrases =
  /(?<![\w.-])(?<before>\d{1,3})(?= ?-?(?:years?[ -]old|yrs?[ -]old|y\/?o\b|jahre alt|años de edad|anni di età))|\b(?:aged|turned|turning|when (?:he|she|they) (?:was|were)|written when (?:he|she) was|i'?m|i am) (?<after>\d{1,3})(?=[.,;:!?)]|$|\s(?:and|years?|yrs?|y\/o|today|last|this|in)\b)/dgim;

/** Ages that a sentence tells. */
export const spokenAge: Detector = {
  rules: [age],
  keywords: [
    'year',
    'yr',
    'y/o',
    'aged ',
    'turned ',
    'turning ',
    'was ',
    "i'm ",
    'i am ',
    'jahre alt',
    'edad',
    'anni di',
  ],
  onKeyword({ text, format }, start, end, report) {
    if (format.family === 'code' || format.family === 'config') return;
    const from = Math.max(0, start - 16);
    for (const match of text.slice(from, end + 16).matchAll(agePhrases)) {
      const range = match.indices?.groups?.before ?? match.indices?.groups?.after;
      if (!range) continue;
      const years = Number(text.slice(from + range[0], from + range[1]));
      if (from + match.index <= end && years > 0 && years < 120)
        report(age, from + range[0], from + range[1], 0.65, [{ kind: 'cue' }]);
    }
  },
};
