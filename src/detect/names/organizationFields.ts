import type { FieldType } from '../context/fieldType.ts';
import { evidenceOf, placesOf, type Place } from '../context/place.ts';
import type { SourceText } from '../sourceText.ts';
import type { Entity } from './entity.ts';
import { hashOf } from './lexicon.ts';
import { hasLegalForm } from './legalForms.ts';
import { ownerOfName } from './ownerRoles.ts';
import { wordSets } from './wordSets.ts';

const scores: Readonly<Partial<Record<FieldType, number>>> = {
  employer: 0.85,
  customer: 0.85,
  company: 0.75,
};

/** Roles that a company fills as often as a person. */
const companyRoles = new Set(
  'customer client prospect lead buyer seller vendor supplier partner kunde cliente klant klient'.split(' '),
);

const longestName = 80;

/** The values of fields that name companies. `people` are those already recognised in fields. */
export function organizationsIn(source: SourceText, people: readonly Entity[]): Entity[] {
  const taken = new Set(people.map(({ start }) => start));
  return placesOf(source).flatMap((place) => organizationAt(source, place, taken) ?? []);
}

function organizationAt(source: SourceText, place: Place, taken: ReadonlySet<number>): Entity | undefined {
  const score = scoreOf(source, place);
  if (score === undefined) return undefined;
  const [start, end] = trim(source.text, place.valueStart, place.valueEnd);
  const value = source.text.slice(start, end);
  const isCode = source.format.family === 'code' || source.format.family === 'shell';
  if (isCode && place.quote === '' && place.kind !== 'column') return undefined;
  if (taken.has(start) || !isCompanyLike(value)) return undefined;
  if (isCode && !hasLegalForm(value) && !/\s/.test(value) && place.types[0] === 'company') return undefined;
  return { kind: 'organization', start, end, score, evidence: [evidenceOf(place)] };
}

function scoreOf(source: SourceText, place: Place): number | undefined {
  const { types, phrase } = place;
  const [type] = types;
  if (type === undefined) return undefined;
  if (type === 'name') return ownerOfName(source, place)?.isCompany === true ? 0.65 : undefined;
  if (type === 'person') return companyRoles.has(phrase) ? 0.65 : undefined;
  return scores[type];
}

function trim(text: string, start: number, end: number): [number, number] {
  let [from, to] = [start, end];
  while (from < to && /[\s"'`*_|]/.test(text.charAt(from))) from++;
  while (to > from && /[\s"'`*_|;,]/.test(text.charAt(to - 1))) to--;
  return [from, to];
}

/** One to seven words, the first with a capital or digit; no placeholder, no path, no code. */
function isCompanyLike(value: string): boolean {
  if (value.length < 2 || value.length > longestName) return false;
  if (!/^[\p{Lu}\p{Lo}\d]/u.test(value) || /[{}<>$=;\\/@_[\]]|\(\)|https?:|\d{5}/.test(value)) return false;
  const words = value.split(/[\s,&-]+/).filter((word) => /\p{L}/u.test(word));
  if (words.length === 0 || words.length > 7) return false;
  const { neverInNames, organizationNouns, vendors } = wordSets();
  const hashes = words.map((word) => hashOf(word));
  if (hashes.some((hash) => vendors.has(hash))) return false;
  return hashes.some((hash) => !neverInNames.has(hash) && !organizationNouns.has(hash));
}
