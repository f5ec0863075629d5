/** Between the halves of a name: a blank, the marks of a list, or the key of the next field. */
const gap = String.raw`(?:\W{1,5}|\W{1,6}(?:(?:last|family|sur)[_-]?name|nachname|apellidos?|p[rř][ií]jmen[ií]|nazwisko|cognome|efternamn|etternavn|efternavn|achternaam)\W{1,6})`;

/** Names that stand for anybody in the forms, laws and manuals of a country: given names, and the surname. */
const pairs: readonly (readonly [given: string, surname: string])[] = [
  ['john|johnny|jane|janie|joe|jack|jim|mary|richard', 'doe'],
  ['john|jane|richard', 'roe'],
  [String.raw`john\W{1,3}q\.?`, 'public'],
  ['max|moritz|maria|erika|erik|eva|hans|petra|peter|otto|anna|lisa', 'mustermann|musterfrau'],
  ['otto', 'normalverbraucher'],
  ['ola|kari', 'nordmann'],
  ['matti|maija', 'meikäläinen'],
  ['fulano de', 'tal'],
  ['minta', 'ügyfél|jános|anna|béla|mária'],
  ['gipsz', 'jakab'],
  ['teszt', 'elek'],
  ['foo', 'bar'],
  ['muster', 'beispiel'],
  [
    'test|teste?r',
    'kontakt|contact|contacto|person|kunde|klient|cliente|benutzer|nutzer|testsson|testesen|testmann|testovac[ií]|testowy|testowa',
  ],
  [String.raw`jan|piet|klaas|anna|marie|eva|test`, 'voorbeeld|vanvoorbeeld'],
  ['tolvan', 'tolvansson'],
  ['jan|anna|ewa', String.raw`przyk[lł]adow[ya]|testow[ya]`],
  ['jan|josef|eva|anna', String.raw`vzorov[yýaá]|p[rř][ií]kladn[yýaá]`],
  ['juan|maria|pedro', 'ejemplo'],
  ['jean|marie|paul', 'exemple'],
  ['mario|maria', 'esempio'],
  [String.raw`joão|joao|maria|jos[eé]`, 'exemplo'],
  ['вася|василий', 'пупкин'],
  ['иван(?: иванович)?', 'иванов'],
  ['п[её]тр(?: петрович)?', 'петров'],
  ['jan|anna', 'kowalsk[ia]'],
  ['john|johnny', 'appleseed'],
  ['fulan', 'bin fulan|binti fulan'],
  ['prueba', 'prueba'],
  [String.raw`nguyễn văn|trần thị|trần văn|lê thị|lê văn|nguyễn thị`, '[abc]'],
];
/** `Brian Halligan (Sample Contact)`, as a program fills its lists at the start. */
const marked = String.raw`[\p{L}'’-]{2,24}${gap}[\p{L}'’ -]{2,24} \((?:sample|demo|test|example|dummy) (?:contact|user|person|customer|lead|record|account)`;
const alone = String.raw`(?<![\p{L}\d])(?:${pairs
  .flatMap(([given, surname]) => [
    String.raw`(?:${given})${gap}(?:[a-z]\.?\W{1,3})?(?:${surname})`,
    String.raw`(?:${surname})\W{1,4}(?:${given})`,
  ])
  .concat(marked)
  .join('|')})(?![\p{L}\d])`;
const placeholder = new RegExp(alone, 'giu');
/** Cheap, and asked for every name: the beginnings of the surnames, in ASCII and beyond it. */
const hint =
  /test|beispiel|doe|roe|public|muster|normalv|nordmann|tal|bar|minta|gipsz|teszt|voorb|tolvan|przyk|vzor|kladn|ejempl|exempl|esemp|kowalsk|appleseed|fulan|prueba|sample|demo |dummy/i;
const eastAsian =
  /^(?:[山甲][田野][ 　]?(?:太郎|花子)|홍길동|아무개|[张張]三|李四|王五|[赵趙]六|[王陳陈][小大][明文美華华])$/u;

const foreignHint = /meikäl|ügyf|jános|пупкин|иванов|петров|văn|thị/i;

/** How far the other half of such a name may stand away, in UTF-16 units. */
const reach = 36;

/** Whether the name between two offsets is that of nobody: `John Doe`, `Erika Mustermann`, or one half of them. */
export function standsForAnybody(text: string, start: number, end: number): boolean {
  if (eastAsian.test(text.slice(start, end))) return true;
  const from = Math.max(0, start - reach);
  const around = text.slice(from, end + reach);
  if (!hint.test(around) && !(/[^\0-\x7f]/.test(around) && foreignHint.test(around))) return false;
  for (const match of around.matchAll(placeholder)) {
    const matchStart = from + match.index;
    if (matchStart <= start && matchStart + match[0].length >= end) return true;
  }
  return false;
}
