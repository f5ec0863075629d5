import { fieldDictionary } from '../../context/fieldDictionary.ts';
import { isInCode } from '../../context/codeBlocks.ts';
import { city, postcode, streetAddress } from './addressRules.ts';
import type { FieldFacts, FieldRule } from './define.ts';
import { isFoundation } from './foundationAddress.ts';
import { isBesideModelAddress, isModelAddress } from './modelAddress.ts';

/** What a street is called that stands by itself. */
const streetKeys =
  /^(?:street|streetname|strasse|str|rue|voie|calle|rua|logradouro|via|straat|straatnaam|ulica|ulice|utca|gata|gatan|gatunamn|gade|vejnavn|gateadresse|sokak|cadde|jalan|strada|carrer|odos|улица|вулиця|οδος)$/;

/** Digits behind one capital at most: not those of IPv4, HS256 or sqlite3. */
const houseDigit = /(?<![\p{L}\d_])[A-Z]?\d/u;

/** The second line of an address: "103동 1502호", "apto 12". */
const secondLine = /(?:2|3|line2|linea2|linha2|ligne2)$/;

function judgeAddress(value: string, facts: FieldFacts): number | false {
  if (secondLine.test(facts.phrase) && judgePart(value, facts) !== false) return partScore;
  const { place, phrase, company, source, start } = facts;
  // In code a string, not a street.
  if (phrase === 'str' && isInCode(source, start) && !company.has('postcode')) return false;
  // The house number has a field of its own.
  if (/^[A-ZÀ-Þ][\p{L}'’. -]{4,40}$/u.test(value))
    return place?.types[0] === 'street' && company.has('postcode') && streetKeys.test(phrase) && 0.7;
  if (/^new [A-Z]\w*\(/.test(value)) return false;
  // The address of a network card, as Cisco writes it.
  if (/^[\da-f]{4}(?:\.[\da-f]{4}){2}\b/i.test(value)) return false;
  // `Via: SIP/2.0/UDP 192.0.2.1:5060`, `Via: 1.1 proxy`.
  if (/^(?:[A-Z]+\/)?\d\.\d\b|\d\.\d{1,3}\.\d{1,3}\.\d/.test(value)) return false;
  const isCjk = /[\u3040-\u9fff\uac00-\ud7af]/.test(value);
  if (!(isCjk ? /\d/ : houseDigit).test(value) || !/\p{L}{2}/u.test(value)) return false;
  if (isFoundation(source.text, start) || isModelAddress(value)) return false;
  if (
    /^[\w.+-]+@|::|:\/\/|\b0x|[{}<>=|\\]|\$(?!\d{3,5} ?\d{0,2} \p{Lu})|^\d{1,3}(?:\.\d{1,3}){3}|^[\da-f:]+$/iu.test(
      value,
    )
  )
    return false;
  if (!/\s/.test(value) && !isCjk) return false;
  const isStreet = place?.types[0] === 'street' || phrase.length > 9;
  // `address: "Block 5"`, `line1: "error at 3"`: a house number goes with a capitalised word.
  if (!isCjk && !/\p{Lu}/u.test(value)) return false;
  return isStreet ? 0.85 : 0.75;
}

const partScore = 0.7;

/** What is called by words that stand for a hundred other things, and so must stand beside its street. */
const weakParts =
  /^(?:number|no|num|nr|numero|nummer|numer|numar|unit|block|blk|floor|building|complement|zusatz|suite|flat|apt|entrance|bloc|bloco|interior|exterior|interno|piso|andar|etage|rt|rw|asunto|departamento|subdivision|district|colony)$/;
const houseNumber = /^\d{1,5}(?: ?[A-Za-z])?(?:[-/]\d{1,4}[A-Za-z]?){0,2}$/;
/** Letters and digits, no sign of code: "ap 1203 bloco B", "#07-1203", "3.º izda.", "Blk 418". */
const flat = /^(?=.*\d|(?:.*\s)?[A-Z]$)[\p{L}\d#][\p{L}\p{M}\d ,.ºª°#/'’&-]{0,39}$/u;

/** Whether a field stands within an address: beside its street, with the town or postcode not far. */
function isWithinAddress({ phrase, company, beside }: FieldFacts): boolean {
  if (!company.has('postcode') && !company.has('city')) return false;
  return weakParts.test(phrase)
    ? beside.has('street') && company.has('postcode')
    : company.has('street') || company.has('address');
}

function judgePart(value: string, facts: FieldFacts): number | false {
  const { place, source } = facts;
  if (!place || !isWithinAddress(facts) || /^0*$/.test(value) || isInModel(facts)) return false;
  if (houseNumber.test(value)) return partScore;
  // A bare word of code is a name.
  if (place.quote === '' && source.format.family === 'code') return false;
  return flat.test(value) && /\p{L}|#/u.test(value) && partScore;
}

function judgeDistrict(value: string, facts: FieldFacts): number | false {
  return isWithinAddress(facts) && !isCityLabel(value) && !isInModel(facts) && city.score;
}

/**
 * A bare value in prose goes to the end of its line, but not over the next label or sentence. The full stop of a
 * sentence stands behind a longer word than that of an abbreviation.
 */
const addressValue =
  /(?:(?!\s{2,}\S|\s?[|;•]|(?<!(?:^|[\s,])(?:[A-Za-zÀ-ž]{1,3}|Calz|Carr|Blvd|Prol|Priv|Cerr|Avda|Edif|Esq|Depto|Dpto|Brgy|Bldg|bulw|poczt|nábř|Apdo|Frac{1,2}|núm|Núm|izda|dcha|Komp))\.\s+\p{L}+\s|,?\s(?:Phone|Tel|E-?mail|Fax|SSN|DOB|MRN|Mobile|Contact)\b|\n)[^"<>{}]){6,160}(?<![,;\s]|[A-Za-zÀ-ž\d]{5}\.|\d\.)/iu;

/** Abbreviations that mean a hundred other things. */
const weakPostcode = /^(?:cap|cp|cep|psc|postal|zip|plz)$/;

function judgePostcode(value: string, facts: FieldFacts): number | false {
  const { company, phrase, place, source, end } = facts;
  if (!/\d/.test(value) || /^0+$/.test(value) || value.length < 3) return false;
  if (isInModel(facts)) return false;
  // The beginning of a date or of another number: `2018-05-22`.
  if (/^-\d/.test(source.text.slice(end, end + 2))) return false;
  const isBeside = company.has('street') || company.has('address') || company.has('city');
  // Any code, but for the form of Poland beside a street or town.
  if (phrase === 'kod' && !(isBeside && /^\d{2}-\d{3}$/.test(value))) return false;
  if (isBeside) return 0.75;
  if (!weakPostcode.test(phrase)) return 0.6;
  const isWritten = /^(?:[A-Z]{1,2}-)?\d{4,5}(?:-\d{3,4}|[ ][A-Z]{2})?$|^\d{3} \d{2}$/.test(value);
  if (!isWritten || isInCode(source, end)) return false;
  if (place) return 0.6;
  return phrase === 'plz' || phrase === 'zip' ? 0.5 : false;
}

function isInModel({ source, start, end, place }: FieldFacts): boolean {
  return isBesideModelAddress(source.text, start, end, place?.kind === 'column');
}

/** Streets, postcodes and towns that the name of their field gives away. */
export const addressFields: FieldRule[] = [
  { rule: streetAddress, types: ['street', 'address'], pattern: addressValue, judge: judgeAddress },
  {
    rule: postcode,
    types: ['postcode'],
    // First those of Canada and Ireland, and what is written like one of Britain.
    pattern:
      /(?:[A-Z]\d[A-Z\d][ -]?(?:\d[A-Z]\d|(?=[A-Z]{0,3}\d)[A-Z\d]{4})(?![A-Z\d])|[A-Z]{1,2}\d[A-Z\d]? ?\d{2}[A-Z](?![A-Z\d])|(?:[A-Z]{1,2}[- ]?)?\d(?:\d{2,8}|[A-Z0-9]{0,3})(?:[ -]?(?:\d{2,4}|\d[A-Z]{2}|[A-Z]{2}))?)/i,
    judge: judgePostcode,
    isWhole: true,
    cueScore: 0.6,
  },
  {
    rule: streetAddress,
    types: ['addressPart'],
    pattern: /[^\n"<>{}]{1,40}/,
    judge: judgePart,
    isWhole: true,
  },
  {
    rule: city,
    types: ['district'],
    pattern: /[\p{Lu}\p{Lo}][\p{L}\p{M}\d .'’-]{1,39}/u,
    isWhole: true,
    judge: judgeDistrict,
  },
  {
    rule: city,
    types: ['city'],
    pattern: /[\p{Lu}\p{Lo}][\p{L}\p{M} .'’-]{1,39}/u,
    isWhole: true,
    needsCompany: true,
    judge: (value, facts) =>
      (facts.place?.kind === 'column' || !isCityLabel(value)) &&
      !isModelAddress(value) &&
      !isInModel(facts) &&
      city.score,
  },
];

/** `城市: 所在城市`: what the field is called in a form. */
function isCityLabel(value: string): boolean {
  const meaning = fieldDictionary().meaningOf(value);
  return (
    meaning?.start === 0 &&
    meaning.end === value.length &&
    (meaning.types.includes('city') || meaning.types.includes('district'))
  );
}
