/**
 * "Example", "test", "sample", "fake" and "any" as stems of the streets and towns in forms, manuals and fixtures of the
 * languages that this product reads.
 */
const stems =
  'muster|beispiel|test|demo|dummy|platzhalter|phantasie|fantasie|exempel|eksempel|voorbeeld|esimerkki|testi|minta|p[eé]lda|teszt|[oö]rnek|example|sample|fake|placeholder|fictional|any|some';
/** Germanic, Nordic and Hungarian compounds: "Musterstraße", "Exempelgatan", "Teststraat", "Beispielhausen", "Anytown". */
const compound = `(?:${stems})(?:er|en|s|n)?-?(?:stra(?:ß|ss)e|str\\b\\.?|weg|gasse|allee|platz|ring|gat(?:a|an)|v[äa]g(?:en)?|vej(?:en)?|vei(?:en)?|gaden?|straat|laan|plein|katu|kuja|utca|út|t[eé]r|sokak|cad(?:desi)?|ort|stadt|hausen|dorf|heim|stad|by|kylä|kaupunki|v[aá]ros|falva|town|ville|ton|city|village|burg|pl?aats|dam)`;
/** "Example Street", "Fake St", "Any Road". */
const english =
  '(?:example|sample|test|demo|dummy|fake|placeholder|fictional|any|some)(?:[ ](?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|way|boulevard|blvd|place|square|court|town|city|village))';
/** "Calle Ejemplo", "ul. Przykładowa", "rue de l'Exemple", "Via Esempio". */
const romance =
  "(?:calle|c/|av(?:enida|da|\\.)?|avenue|rue|rua|via|viale|piazza|plaza|praça|place|ul(?:ica|\\.)|str(?:ada|\\.)|jalan|jl\\.?|улица|ул\\.?|вул\\.?)[ ](?:(?:de[l]?|du|da|do|di|della?)[ ]|(?:de[ ]l|dell|d)['’])?(?:ejemplo|falsa|ficticia|prueba|inventada|exemplo|teste|fictícia|exemple|essai|fictive|esempio|prova|finta|przykładow[aey]|testow[aey]|przykład|wzorcow[aey]|vzorov[áé]|testovac[íi]|exemplu|contoh|примерная|тестовая|прикладна|тестова)";
const slavic = '(?:przykładow[aey]|testow[aey]|vzorov[áé]|příkladn[áé]|testovac[íi]|ukázkov[áé])[ ]\\d';
const towns =
  "(?:ciudad|cidade|città|ville|miasto|město|mesto)[ ](?:de[ ])?(?:ejemplo|exemplo|esempio|exemple|test|przykładowe|vzorové)|ejempl[oó]polis|przykładowo|villeneuve-l['’]exemple";
/** The street of the forms of the United States, unless a town follows. */
const mainStreet = '(?:1|12|123|1234|12345)[ ]main[ ]st(?:reet|\\.)?$';

const model = new RegExp(
  `(?<![\\p{L}\\d])(?:${[compound, english, romance, slavic, towns, mainStreet].join('|')})(?!\\p{L})`,
  'giu',
);
/** "any way", "test by": names of streets and towns begin with a capital, but for the words for a street. */
const smallStart =
  /^(?:calle|c\/|av|rue|rua|via|pla|pra|pia|ul|str|jalan|jl|ул|вул|ciudad|cidade|città|ville|m[iě]e?st)/;

/** Cheap, and asked for every address: the beginnings of their words, in ASCII and beyond it. */
const hint =
  /muster|beispiel|test|demo|dummy|platzh|antas|exemp|eksemp|voorb|esimerk|minta|pelda|teszt|rnek|exampl|sampl|fake|placeh|ficti|any|some|ejemp|falsa|prueba|prova|inventada|essai|esemp|finta|przyk|wzorc|vzor|kladn|contoh|ukazk|main[ ]st/i;
const foreignHint = /példa|fictí|ukázk|пример|тест|приклад/i;

function mayBeModel(value: string): boolean {
  return hint.test(value) || (/[^\0-\x7f]/.test(value) && foreignHint.test(value));
}

/** Whether a street, a town or a whole address is one that belongs to nobody. */
export function isModelAddress(value: string): boolean {
  if (!mayBeModel(value)) return false;
  for (const [match] of value.matchAll(model))
    if (/^[\p{Lu}\d]/u.test(match) || smallStart.test(match)) return true;
  return false;
}

const reach = 120;

/**
 * Whether a part of an address stands in one record with a street or town that belongs to nobody. The record ends at a
 * bracket or a blank line, in a table with its line.
 */
export function isBesideModelAddress(text: string, start: number, end: number, isRow: boolean): boolean {
  if (!mayBeModel(text.slice(Math.max(0, start - reach), end + reach))) return false;
  const edge = isRow ? /[{}()\n]/ : /[{}()]|\n\s*\n|\n[ \t]*(?:- |[\w.-]+:[ \t]*\r?\n)/;
  const before =
    text
      .slice(Math.max(0, start - reach), start)
      .split(edge)
      .at(-1) ?? '';
  const behind = text.slice(end, end + reach).split(edge)[0] ?? '';
  return isModelAddress(before) || isModelAddress(behind);
}
