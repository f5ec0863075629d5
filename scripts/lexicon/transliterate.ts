/**
 * Cyrillic and Greek names as they are usually written in Latin letters (passport romanisation: ICAO Doc 9303-3 for
 * Russian and Ukrainian, ELOT 743 for Greek).
 */
const letters: Readonly<Record<string, string>> = {
  ...pairs(
    'абвгдежзийклмнопрстуфхцчшщъыьэюя',
    'a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya',
  ),
  ...pairs('ёєіїґ', 'e ye i yi g'),
  ...pairs('αβγδεζηθικλμνξοπρσςτυφχψω', 'a v g d e z i th i k l m n x o p r s s t y f ch ps o'),
};

function pairs(from: string, to: string): Record<string, string> {
  const targets = to.split(' ');
  return Object.fromEntries(
    from.split('').map((letter, index) => [letter, (targets[index] ?? '').replace('_', '')]),
  );
}

/** @returns undefined where a letter has no Latin form here */
export function transliterate(name: string): string | undefined {
  let result = '';
  for (const letter of name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')) {
    const latin = letters[letter];
    if (latin === undefined) return undefined;
    result += latin;
  }
  return result.replace(/ou|oy/g, 'ou');
}
