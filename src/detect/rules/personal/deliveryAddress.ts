import type { Detector, Report } from '../../rule.ts';
import type { SourceText } from '../../sourceText.ts';
import { streetAddress } from './addressRules.ts';
import { isModelAddress } from './modelAddress.ts';

const word = "[\\p{Lu}][\\p{L}'’-]{0,24}";
/** "12 Long Acre", "Allika 46", "1394 Via Roma 131": words with a number at one end or both. */
const street = `(?:\\d{1,6}[A-Za-z]?\\s(?:\\d{1,6}\\s)?(?:\\p{L}[\\p{L}'’.-]{0,24}\\s?){1,5}(?:\\d{1,5}[A-Za-z]?)?\\.?|(?:\\p{L}[\\p{L}'’.-]{0,24}\\s){1,4}\\d{1,5}\\.?)`;
const room = '(?:,?\\s{1,4}(?:Suite|Apt\\.?|Apartment|Ste\\.?|Unit|Floor|Flat)\\s[A-Z]?\\d{1,5}[A-Z]?)';
/** Town, state and country with their codes, on the same line or on lines of their own. */
const place = `(?:[ ]?(?:,[ ]?|\\n[ ,]{0,3}|[ ](?=[\\p{Lu}]{2}|\\d{4,6}\\b))(?:${word}(?:[ ]${word}){0,3}(?:[ ]\\d{4,6})?|(?:\\d{4,5}|\\d{3}[ ]\\d{2}|\\d{2}-\\d{3}|\\d{4}[ ][A-Z]{2})[ ]${word}(?:[ -]${word}){0,2}|[A-Z]{2}[ ]\\d{4,6}|\\d{4,6})(?![\\p{L}\\d:]))`;

/** From the start of a line or sentence to its room number, and the town behind. */
const beforeRoom = new RegExp(`(?<![\\p{L}\\d])${street}$`, 'u');
const fromRoom = new RegExp(`${room.replace(',?\\s{1,4}', '')}${room}?${place}{0,4}`, 'uy');
/** After a phrase that says that an address follows: a number and capitalised words will do. */
const told = new RegExp(
  `(?<![\\p{L}\\d.])\\d{1,6}[A-Za-z]?\\s(?:\\d{1,6}\\s)?(?:${word}[ ]?|u\\.[ ]?){1,5}(?:\\d{1,5}[A-Za-z]?)?\\.?${room}{0,2}${place}{0,4}|(?:(?:van|von|de|ul\\.|al\\.)[ ])?${word}\\.?(?:[ ](?:${word}|de|del|la|las|los|el|da|do|dos|di|du|des|der|den|dem|van|von|zum|zur|am|im|no)\\.?){0,3},?[ ](?:no\\.?[ ]?|n[\u00ba\u00b0.][ ]?)?\\d{1,5}(?![.,]\\d)(?:[ ]?[A-Za-z](?![\\p{L}]))?${room}?${place}{0,4}`,
  'uy',
);
const military =
  /(?:(?:PSC|Unit|CMR)\s\d{1,5},?\s(?:Box\s\d{1,6})|(?:USS|USNS|USCGC)\s[\p{Lu}][\p{L}-]{1,24})[\s,]{1,3}(?:APO|FPO|DPO),?\sA[AEP],?\s\d{5}/giu;

const tellingPhrases = [
  'address is ', 'address:', 'addresses, here they are: ', 'address with ', 'office is at ', 'restaurant is at ', 'meet you at ',
  'meet me at ', 'you off at ', 'return to ', 'lives on ', 'lives at ', 'lives in ', 'live at ', 'sent to? ', 'send it to ',
  'new one to ', 'ship it to ', 'deliver to ', 'delivered to ', 'ship to ', 'residing at ', 'located at ', 'enter on ', 'moved to ',
  'wohnt in ', 'wohnt in der ', 'wohnt im ', 'wohnt am ', 'wohnhaft in ', 'wohnhaft ', 'wohne in ', 'wohne in der ', 'adresse ist ', 'adresse ist noch ',
  'adresse lautet ', 'anschrift ist ', 'anschrift lautet ', 'domicilio en ', 'vive en ', 'vivo en ', 'reside en ', 'direccion es ',
  'demeurant ', 'demeurant au ', 'habite au ', 'habite ', 'domicilie au ', 'adresse est ', 'residente in ', 'abita in ', 'indirizzo e ', 'woont op ', 'woont aan ',
  'woont in ', 'adres is ', 'zamieszkaly ', 'zamieszkala ', 'mieszka przy ', 'zam. ', 'reside na ', 'mora na ', 'endereco e ', 'bor pa ', 'bor i ', 'bostedsadresse ', 'adressen ar ', 'adressen er ',
  'asuu osoitteessa ', 'bydlistem ', 'bydli na ', 'adresa ', 'alamat ', 'adresi ',
]; // prettier-ignore
const rooms = ['suite ', 'apt. ', 'apt ', 'apartment '];
const posts = ['apo a', 'fpo a', 'dpo a'];
const crossing = 'corner of ';

const crossedWord = "(?:[\\p{Lu}\\d][\\p{L}\\d'’.-]{0,24}|ul\\.|u\\.|de|la|del|der|des|van)";
/** "the corner of Main Street and 5th Avenue" */
const crossedStreets = new RegExp(
  `(?<=\\b[Cc])orner of (?:the )?${crossedWord}(?: ${crossedWord}){0,4} (?:and|&) ${crossedWord}(?: ${crossedWord}){0,4}`,
  'uy',
);

/** Addresses of any street in prose, told by a room number, by the words before them, or by a military post office. */
export const deliveryAddress: Detector = {
  rules: [streetAddress],
  keywords: [...tellingPhrases, ...rooms, ...posts, crossing],
  onKeyword(source, start, end, report) {
    if (source.format.family !== 'prose' && source.format.family !== 'log') return;
    const keyword = source.text.slice(start, end).toLowerCase();
    if (rooms.includes(keyword)) aroundRoom(source, start, report);
    else if (keyword === crossing) atCrossing(source, start, report);
    else if (posts.includes(keyword)) atPost(source, start, report);
    else behindPhrase(source, end, report);
  },
};

function aroundRoom({ text }: SourceText, start: number, report: Report): void {
  fromRoom.lastIndex = start;
  const behind = fromRoom.exec(text);
  if (!behind) return;
  const before = text.slice(Math.max(0, start - 90), start);
  const paragraph = before.slice(before.lastIndexOf('\n\n') + 1);
  // The line with the room may stand below the one with the street.
  const trimmed = paragraph.replace(/[,\s]+$/, '');
  const street = beforeRoom.exec(trimmed.slice(trimmed.lastIndexOf('\n') + 1));
  if (!street || !/\d/.test(street[0])) return;
  const gap = paragraph.length - trimmed.length;
  report(streetAddress, start - gap - street[0].trimStart().length, start + behind[0].length, 0.8, [
    { kind: 'structure' },
  ]);
}

function atCrossing({ text }: SourceText, start: number, report: Report): void {
  crossedStreets.lastIndex = start + 1;
  const match = crossedStreets.exec(text);
  if (!match) return;
  const end = start + 1 + match[0].length;
  report(streetAddress, start, text.charCodeAt(end - 1) === 46 ? end - 1 : end, 0.7, [{ kind: 'structure' }]);
}

function atPost({ text }: SourceText, start: number, report: Report): void {
  const from = Math.max(0, start - 60);
  for (const match of text.slice(from, start + 20).matchAll(military))
    report(streetAddress, from + match.index, from + match.index + match[0].length, 0.9, [
      { kind: 'structure' },
    ]);
}

function behindPhrase({ text }: SourceText, end: number, report: Report): void {
  let at = end;
  while (/\s/.test(text.charAt(at)) && at - end < 4) at++;
  told.lastIndex = at;
  const match = told.exec(text);
  if (!match || !/\d/.test(match[0]) || isModelAddress(match[0])) return;
  report(streetAddress, at, at + match[0].trimEnd().replace(/[.,]$/, '').length, 0.7, [
    { kind: 'cue', detail: 'address' },
  ]);
}
