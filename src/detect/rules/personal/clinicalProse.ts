import type { Detector, Report } from '../../rule.ts';
import type { SourceText } from '../../sourceText.ts';
import { diagnosis, isCondition, isMedication, medication } from './conditions.ts';

const doses = ['mg', 'mcg'];
const phrases = [
  'diagnosed with ', 'diagnosis of ', 'consistent with ', 'management of ', 'treatment of ', 'treated for ', 'suffers from ',
  'suffering from ', 'history of ', 'regarding ', 'follow-up for ', 'looking at ', 'admitted for ', 'admitted with ', 'hx of ',
  'presents with ', 'allergic to ', 'allergisch gegen ', 'allergisch voor ', 'allergique ', 'allergico ', 'allergica ', 'allergisk mot ', 'rgico a ', 'rgica a ', 'leidet an ', 'souffre de ', 'diagnosticado con ', 'diagnosticada con ', 'cc: ', 'a/p: ',
]; // prettier-ignore

const person =
  /\b(?:patient|pt|mrn|dob|dr|doctor|mr|mrs|ms|diagnos\w*|prescri\w*|taking|he|she|her|his|paziente|paciente|Patientin)\b/i;
const reach = 400;

/** "Metoprolol 25mg": a word and its dose, with the form behind. */
const dosed =
  /(?<value>(?<![A-Za-z])(?:[A-Z][a-z]{4,20}(?:[ -][A-Za-z]{3,14})?|[a-z]{5,21})\s\d{1,4}(?:\.\d{1,2})?\s?(?:mg|mcg)(?:\s(?:inhaler|tablets?|capsules?|patch|XR|ER|SR))?)(?![\w/])/dg;
/** What somebody is allergic to: behind a preposition and an article. */
const allergen =
  /(?:(?:to|aux?|à|a|ai|agli|alle?|alla|au) )?(?:(?:the|la|le|les|alla) |l['’])?(?<cause>(?:p[eé]nicil+in[ae]?|amoxicil+in[ae]?|sul[fp]a|aspirine?|ibuprofen|latex|late[xk]s|pea?nuts?|erdnüsse|nüsse|noix|arachides?|arachidi|pinda['’]?s|noten|nötter|nuts|shellfish|crostacei|mariscos|lactose|laktose|lattosio|gluten|pollen|bees?|wasps?|eggs?|dairy|soya?))(?![\p{L}])/iuy;
/** Words up to the end of the clause; an abbreviation or a following verb ends it. */
const named =
  /(?:[A-Za-z][\w'-]*)(?:[ -](?!(?:and|with|documentation|who|that|for|but|on|in|since|after|was|is|has|had|records?)\b)[A-Za-z0-9][\w'-]*){0,5}/y;

/** Diseases and drugs that sentences tell of a person. */
export const clinicalProse: Detector = {
  rules: [diagnosis, medication],
  keywords: [...doses, ...phrases],
  onKeyword(source, start, end, report) {
    if (source.format.family !== 'prose' && source.format.family !== 'log') return;
    if (end - start <= 3) beforeDose(source, start, end, report);
    else behindPhrase(source, end, report);
  },
};

function speaksOfPerson({ text }: SourceText, at: number): boolean {
  return person.test(text.slice(Math.max(0, at - reach), at + reach));
}

function beforeDose(source: SourceText, start: number, end: number, report: Report): void {
  const from = Math.max(0, start - 50);
  for (const match of source.text.slice(from, end + 12).matchAll(dosed)) {
    const value = match[0];
    const valueEnd = from + match.index + value.length;
    if (valueEnd < end || from + match.index > start) continue;
    if (isMedication(value) && speaksOfPerson(source, start))
      report(medication, from + match.index, valueEnd, 0.7, [{ kind: 'lexicon' }]);
    return;
  }
}

function behindPhrase(source: SourceText, end: number, report: Report): void {
  if (/(?:allergi|rgic[oa] a )/i.test(source.text.slice(end - 18, end))) {
    allergen.lastIndex = end;
    const cause = allergen.exec(source.text)?.groups?.cause;
    const at = allergen.lastIndex;
    if (cause !== undefined) report(diagnosis, at - cause.length, at, 0.65, [{ kind: 'cue' }]);
    return;
  }
  named.lastIndex = end;
  const match = named.exec(source.text);
  if (!match || !isCondition(match[0]) || !speaksOfPerson(source, end)) return;
  report(diagnosis, end, end + match[0].length, 0.65, [{ kind: 'cue' }]);
}
