import type { Evidence } from '../finding.ts';
import type { SourceText } from '../sourceText.ts';
import { foldWord } from './words.ts';
import type { FieldType } from './fieldType.ts';
import { fieldPlaces } from './fields.ts';
import { tablePlaces } from './table/fieldColumns.ts';

/** By what a value is named: a key beside it, a label in prose, or the head of its column. */
export type PlaceKind = 'key' | 'label' | 'column';

/** A value whose name says what it is. All offsets are UTF-16. */
export interface Place {
  readonly kind: PlaceKind;
  /** What the name may stand for, the likeliest first. */
  readonly types: readonly FieldType[];
  /** The known phrase in the name, folded and joined (`phonenumber`): only words of the dictionary. */
  readonly phrase: string;
  /** The same word by word, for people to read: `phone number`. */
  readonly spelling: string;
  /** The words of the name before the phrase: `billing` in `billing_phone`. */
  readonly qualifiers: readonly string[];
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly valueStart: number;
  readonly valueEnd: number;
  /** The quote round the value, or '' where it stands bare. */
  readonly quote: string;
  /**
   * How far the value may really reach: a bare value is cut at the first comma or the like, but an address goes on
   * behind it. Equal to `valueEnd` where the value is delimited.
   */
  readonly limit: number;
}

/** The typed places of a text, ordered by `valueStart`; computed once a text. */
export function placesOf(source: SourceText): readonly Place[] {
  return source.once(collect);
}

/** What to tell the user about why the value at this place was recognised. */
export function evidenceOf(place: Place): Evidence {
  return { kind: place.kind, detail: place.spelling };
}

const longestKey = 60;

/** Whether the value is only its key again, perhaps spelt in another way: `'postal_code': 'postalCode'`. */
export function repeatsKey({ text }: SourceText, place: Place): boolean {
  const { keyStart, keyEnd, qualifiers, valueStart, valueEnd } = place;
  if (valueEnd - valueStart > longestKey) return false;
  const key = lettersIn(text.slice(keyStart, keyEnd));
  const letters = lettersIn(text.slice(valueStart, valueEnd));
  // `street_3: "Street 3"`: the number does not belong to the phrase.
  const value = /^[_-]?\d/.test(text.slice(keyEnd, keyEnd + 2)) ? letters.replace(/\d+$/, '') : letters;
  if (value.endsWith(key)) return value === key || value === qualifiers.join('') + key;
  // `sehir=Şehir seçin`, `soyad=Soyadınız`: the name of the field with an ending or a verb.
  return key.length >= shortestStem && value.startsWith(key) && !/\d/.test(value);
}

const shortestStem = 5;

function lettersIn(text: string): string {
  return foldWord(text.replace(/[\s_.-]/g, ''));
}

export function isOfType(place: Place, type: FieldType): boolean {
  return place.types.includes(type);
}

function collect(source: SourceText): readonly Place[] {
  return [...fieldPlaces(source), ...tablePlaces(source)].sort((a, b) => a.valueStart - b.valueStart);
}
