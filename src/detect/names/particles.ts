import type { Place } from '../context/place.ts';
import type { Entity } from './entity.ts';

const particles =
  "(?:D[aeiou]|D[ae][sln]|Del?la|Dall[ao]|L[aeoi]|Los|Las|V[ao]n|Vander|Ter|Te|Ten|Den|Der|De[rn]|Af|Al|El|Bin|Ben|Ibn|Abu|Mac|San|Santa|St\\.?|Saint|'t)";
const surnames = new RegExp(
  `^(?:${particles} ){1,3}\\p{Lu}[\\p{L}'’-]{1,24}(?: \\p{Lu}[\\p{L}'’-]{1,24})?$`,
  'u',
);
const surnamesInCapitals = new RegExp(surnames.source, 'iu');

/** `cognome: 'Di Francesco'`, `last_name: "Van der Meer"`: written with a capital, a particle reads like a word. */
export function surnameWithParticle(
  text: string,
  { valueStart, valueEnd, quote, kind }: Place,
): Entity | undefined {
  if ((quote === '' && kind !== 'column') || valueEnd - valueStart > longestSurname) return undefined;
  const value = text.slice(valueStart, valueEnd);
  if (!value.includes(' ')) return undefined;
  const isSurname =
    value === value.toUpperCase() ? surnamesInCapitals.test(value) : surnames.test(capitalised(value));
  return isSurname
    ? { kind: 'person', start: valueStart, end: valueEnd, score: 0.85, evidence: [] }
    : undefined;
}

const longestSurname = 50;

/** The particles may also begin with small letters: Van der Meer. */
function capitalised(value: string): string {
  return value.replace(
    /(?<=^| )(?:de|der|den|la|las|los|el|di|von|van|da|du|del|della) /g,
    (word) => word.charAt(0).toUpperCase() + word.slice(1),
  );
}
