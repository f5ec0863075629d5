import type { SourceText } from '../sourceText.ts';
import { fieldDictionary, type FieldMeaning } from './fieldDictionary.ts';
import { keyBefore } from './keyBefore.ts';
import { landmarksOf } from './landmarks.ts';
import type { Place, PlaceKind } from './place.ts';
import { elementAt, type NamedValue } from './element.ts';
import { nameOfValue } from './namedValue.ts';
import { valuesAfter, type Value } from './value.ts';

/** Values beside a key, a label or inside an element whose name is known, in whatever syntax. */
export function fieldPlaces(source: SourceText): Place[] {
  const { text } = source;
  const places: Place[] = [];
  const meanings = new Map<string, FieldMeaning | null>();
  const meaningOf = (key: string): FieldMeaning | null => {
    let meaning = meanings.get(key);
    if (meaning === undefined) meanings.set(key, (meaning = fieldDictionary().meaningOf(key) ?? null));
    return meaning;
  };
  const add = (kind: PlaceKind, keyStart: number, meaning: FieldMeaning, value: Value): void => {
    const { types, phrase, qualifiers, start, end } = meaning;
    places.push({
      kind,
      types,
      phrase,
      qualifiers,
      keyStart: keyStart + start,
      keyEnd: keyStart + end,
      ...value,
    });
  };
  const addNamed = ({ keyStart, keyEnd, value }: NamedValue): void => {
    const meaning = meaningOf(text.slice(keyStart, keyEnd));
    if (meaning) add('key', keyStart, meaning, value);
  };
  for (const at of landmarksOf(source).operators) {
    if (text.charCodeAt(at) === 62 && text.charCodeAt(at - 1) !== 45) {
      const element = elementAt(text, at);
      if (element) addNamed(element);
      continue;
    }
    const key = keyBefore(text, at);
    if (!key) continue;
    const meaning = meaningOf(text.slice(key.start, key.end));
    if (!meaning) continue;
    const kind = key.isQuoted || source.format.family !== 'prose' ? 'key' : 'label';
    for (const value of valuesAfter(source, key)) {
      const named = meaning.types[0] === 'number' ? nameOfValue(text, key.start) : undefined;
      if (named) addNamed({ ...named, value });
      else add(kind, key.start, meaning, value);
    }
  }
  return places;
}
