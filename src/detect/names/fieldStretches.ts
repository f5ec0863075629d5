import { isInComment } from '../context/bareValue.ts';
import { isInCode, isPastedCode } from '../context/codeBlocks.ts';
import { fieldDictionary } from '../context/fieldDictionary.ts';
import type { FieldType } from '../context/fieldType.ts';
import { placesOf, repeatsKey, type Place } from '../context/place.ts';
import type { SourceText } from '../sourceText.ts';
import type { Register, Stretch } from './entity.ts';
import { hashOf } from './lexicon.ts';
import { ownerOfName } from './ownerRoles.ts';
import { isSoftwareRole, isWeakField, namesThing } from './weakFields.ts';
import { wordSets } from './wordSets.ts';

const nameAlone = 0.1;

/** How surely the value of such a field is somebody's name. */
const weights: Readonly<Partial<Record<FieldType, number>>> = {
  firstName: 0.75,
  lastName: 0.75,
  middleName: 0.75,
  fullName: 0.65,
  person: 0.45,
  name: nameAlone,
};

/** Beside one of these, `name` is somebody's. */
const personal: ReadonlySet<FieldType> = new Set<FieldType>([
  'firstName',
  'lastName',
  'email',
  'phone',
  'dateOfBirth',
  'age',
  'gender',
  'ssn',
  'nationalId',
  'street',
  'mrn',
  'salary',
  'nationality',
]);

/** Of these, those that have digits: `run` is a number of people in Chile, and a command in a workflow. */
const numbered: ReadonlySet<FieldType> = new Set<FieldType>([
  'phone',
  'dateOfBirth',
  'age',
  'ssn',
  'nationalId',
  'mrn',
  'salary',
]);

const nameBesidePersonal = 0.45;

/** How many places away a neighbour may stand. */
const neighbourhood = 4;

/** A value whose field names people, with the place it stands in. */
export interface NamedStretch {
  readonly stretch: Stretch;
  readonly place: Place;
}

/** The values of fields that name people. */
export function personStretches(source: SourceText): NamedStretch[] {
  const places = placesOf(source);
  return places.flatMap((place, index) => {
    const ownWeight = weightOf(source, places, index);
    if (ownWeight === undefined || !isPlausible(source, place)) return [];
    if (namesThing(place) || repeatsKey(source, place) || isSoftware(source, places, index)) return [];
    if (place.types[0] === 'name' && isSentence(source.text.slice(place.valueStart, place.valueEnd)))
      return [];
    if (place.kind !== 'column' && isLabel(source.text.slice(place.valueStart, place.valueEnd))) return [];
    const { text } = source;
    const owner = ownerOfName(source, place);
    const isOwned = owner?.isPerson === true || owner?.isRole === true;
    // What a comment explains is seldom somebody: only the lexicon makes a name of it.
    const isBareInCode = place.quote === '' && source.format.family === 'code' && place.kind !== 'column';
    const weight = isBareInCode ? nameAlone : isOwned ? Math.max(nameBesidePersonal, ownWeight) : ownWeight;
    const value = text.slice(place.valueStart, place.valueEnd);
    const isCertain = (owner?.isPerson === true || owner?.isCompany === true) && readsAsPerson(value);
    const isWeak =
      !isCertain && isWeakField(source, place) && !hasPersonalNeighbour(source.text, places, index);
    const stretch: Stretch = {
      text,
      start: place.valueStart,
      end: place.valueEnd,
      register: registerOf(source, place),
      field: { name: place.spelling, weight, isWeak },
    };
    return [{ stretch, place }];
  });
}

/** `"name": "Créer un client"`: a capital only at the beginning, and small words behind it. */
function isSentence(value: string): boolean {
  return /^\p{Lu}[\p{L}'’-]*(?: \p{Ll}[\p{L}'’-]*){2,}$/u.test(value);
}

const labels: ReadonlySet<FieldType> = new Set<FieldType>(['firstName', 'lastName', 'fullName', 'username']);
/** Shorter ones are also names: Ad, Mei, Ime. */
const shortestLabel = 5;

/** `"氏名": "お名前"`, `nom=Nom de famille`: the value is what such a field is called, not who it is. */
function isLabel(value: string): boolean {
  if (value.length > 40 || (value.length < shortestLabel && /^[\0-\u024f]*$/.test(value))) return false;
  const meaning = fieldDictionary().meaningOf(value);
  if (meaning?.start !== 0 || meaning.end !== value.length) return false;
  const isForeign = /^[^\0-\u024f]+$/.test(value);
  return meaning.types.some((type) => labels.has(type) || (isForeign && type === 'person'));
}

/** Two or three words with capitals, none of which companies and products are called by. */
function readsAsPerson(value: string): boolean {
  const words = value.split(' ');
  if (words.length < 2 || words.length > 3 || !words.every((word) => /^\p{Lu}[\p{L}'’.-]*$/u.test(word)))
    return false;
  const { neverInNames, organizationNouns, technicalNouns, legalForms } = wordSets();
  const hashes = words.map((word) => hashOf(word));
  return ![neverInNames, organizationNouns, technicalNouns, legalForms].some((set) =>
    hashes.some((hash) => set.has(hash)),
  );
}

/** `$this->mName`, `self.mName`, `private $mName`. */
function isMember(text: string, { keyStart, keyEnd }: Place): boolean {
  return (
    text.slice(keyStart, keyEnd) === 'mName' &&
    /(?:->|\.|\$|\w )$/.test(text.slice(Math.max(0, keyStart - 2), keyStart))
  );
}

function weightOf(source: SourceText, places: readonly Place[], index: number): number | undefined {
  const { text } = source;
  const type = places[index]?.types[0];
  const weight = type === undefined ? undefined : weights[type];
  // `this.mName`: a member of that name.
  if (type === 'middleName' && isMember(text, places[index] as Place)) return undefined;
  if (type !== 'name') return weight;
  // `nombre` beside `apellidos`, `nom` beside `prénom`; beside both, it is the name of something else.
  const hasPart = (wanted: FieldType): boolean =>
    hasNeighbour(text, places, index, ({ types: [first] }) => first === wanted);
  const isPart = hasPart('lastName') !== hasPart('firstName');
  if (isPart && !isInComment(text, places[index]?.valueStart ?? 0)) return weights.firstName;
  return hasPersonalNeighbour(text, places, index) ? nameBesidePersonal : weight;
}

/** One word for a role that a program may have, and nobody beside it: `oktaProvider = "OKTA"`. */
function isSoftware(source: SourceText, places: readonly Place[], index: number): boolean {
  const { text } = source;
  const place = places[index] as Place;
  if (!isSoftwareRole(place.phrase) || place.kind === 'column') return false;
  if (source.format.family === 'prose' && !isPastedCode(source, place.valueStart)) return false;
  const isOneWord = /^[\p{L}\p{M}'’-]+$/u.test(text.slice(place.valueStart, place.valueEnd));
  return isOneWord && !hasNeighbour(text, places, index, (neighbour) => isOfPerson(text, neighbour));
}

function hasPersonalNeighbour(text: string, places: readonly Place[], index: number): boolean {
  return hasNeighbour(text, places, index, (place) => isPersonal(text, place));
}

function isPersonal(text: string, { types, valueStart, valueEnd }: Place): boolean {
  const hasDigits = /\d/.test(text.slice(valueStart, valueEnd));
  return types.some((type) => personal.has(type) && (hasDigits || !numbered.has(type)));
}

function isOfPerson(text: string, place: Place): boolean {
  return (isPersonal(text, place) || place.types.includes('person')) && !isSoftwareRole(place.phrase);
}

/** Whether two columns belong to the same table: their heads stand on one line, in one pair of brackets. */
function isSameHead(text: string, own: Place, other: Place): boolean {
  const [from, to] = [Math.min(own.keyEnd, other.keyEnd), Math.max(own.keyStart, other.keyStart)];
  return !/[;)]\s*(?:VALUES|;|\n)/i.test(text.slice(from, to));
}

function hasNeighbour(
  text: string,
  places: readonly Place[],
  index: number,
  isWanted: (place: Place) => boolean,
): boolean {
  for (let i = Math.max(0, index - neighbourhood); i <= index + neighbourhood; i++) {
    const neighbour = places[i];
    const own = places[index];
    if (!neighbour || !own || Math.abs(neighbour.valueStart - own.valueStart) > 400) continue;
    if (own.kind === 'column' && neighbour.kind === 'column' && !isSameHead(text, own, neighbour)) continue;
    if (isWanted(neighbour)) return true;
  }
  return false;
}

/** In code a bare word is an identifier, in a shell too. */
function isPlausible(source: SourceText, { quote, kind, valueStart, valueEnd }: Place): boolean {
  const { family } = source.format;
  if (valueEnd - valueStart < 2 || valueEnd - valueStart > 80) return false;
  if (quote !== '' || kind === 'column') return true;
  // A comment in a script without capitals is read nowhere else.
  if (family === 'code')
    return startsEastAsian(source.text, valueStart) && isInComment(source.text, valueStart);
  if (family === 'shell') return false;
  if (isPastedCode(source, valueStart) && isInComment(source.text, valueStart)) return false;
  // Settings are pasted like code; but this is a type: `surname: Optional[str]`.
  return !/^[\w.]+(?:[[(]|<[A-Z])/.test(source.text.slice(valueStart, valueEnd + 2));
}

function startsEastAsian(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x3040 && unit < 0xd7b0;
}

function registerOf(source: SourceText, { valueStart }: Place): Register {
  return isCode(source, valueStart) ? 'string' : 'data';
}

function isCode(source: SourceText, at: number): boolean {
  return source.format.family === 'shell' || isInCode(source, at);
}
