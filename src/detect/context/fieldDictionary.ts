import { fieldNames } from './fieldNames.ts';
import { unspecificTypes, type FieldType } from './fieldType.ts';
import { foldWord, wordsOf, type Word } from './words.ts';

/** What a key means. Offsets are relative to the key that was asked for. */
export interface FieldMeaning {
  /** What the phrase may stand for, the likeliest first; several where languages or trades disagree. */
  readonly types: readonly FieldType[];
  /** The known phrase, its words joined: `phonenumber`. Holds nothing but words of the dictionary. */
  readonly phrase: string;
  /** The same word by word, for people to read: `phone number`. */
  readonly spelling: string;
  /** Where the phrase stands in the key. */
  readonly start: number;
  readonly end: number;
  /** The words before the phrase: `billing` in `billing_phone`. */
  readonly qualifiers: readonly string[];
}

/** Words after a phrase that leave its meaning as it is: `phone_number_1`, `email_primary`. */
const trailing = new Set(
  `number no nr num primary secondary home work mobile office main private personal business billing shipping emergency
  current old new raw plain text string str value val field input of the client customer patient kunde cliente paciente
  dla van privat geschaeftlich utf8 masked s eltern parents guardian padres genitori tagsuber abends dienstlich
  geschaftlich trabajo travail lavoro praca jobb zuhause notfall actual actuelle attuale atual huidig completo completa
  complet complete particular personnel personnelle personale pessoal fiscal fiscale legal principal principale
  emergencia emergenza urgence contacto contatto contato contact kontakt kontaktowy domicile domicilio casa thuis werk
  hem arbete koti tyo domowy fixe fisso fijo fix movel movil residencial comercial laboral rumah kantor titolare
  klienta pacjenta pacienta zakaznika pacijenta klijenta angajat kundens patientens potilaan asiakkaan`.split(
    /\s+/,
  ),
);

/** Words for "number": behind a phrase they leave its meaning as it is, `kart no`, `Versicherten-Nr`. */
const counters = new Set('no nr num nummer numero number numarasi numara broj cislo szama'.split(' '));

/** What is a number, by whatever word it is called. */
const numbered: ReadonlySet<FieldType> = new Set<FieldType>([
  'phone', 'ssn', 'nationalId', 'taxId', 'passport', 'drivingLicence', 'vin', 'licencePlate', 'card', 'account', 'iban', 'mrn',
  'insuranceId',
]); // prettier-ignore

/** "of", with and without an article, between a field and whose it is: `teléfono del cliente`. */
const genitives = new Set('of de del do da della dell du des d van der vom von dla'.split(' '));

/** A count or a year; more digits are the id of a message. */
const trailingNumber = /^(?:\d{1,3}|(?:19|20)\d\d)$/;

/** Of these, the owner says more: `nombre del paciente`. */
const unspecificOwned: ReadonlySet<FieldType> = new Set<FieldType>(['name', 'number', 'person', 'fullName']);

const longestPhrase = 6;

/** Knows what fields are called, in nine languages and more. Built once, at the first question. */
export class FieldDictionary {
  private readonly phrases = new Map<string, FieldType[]>();
  /** Bloom filter over the backward hash of the last words of phrases; see {@link mayEnd}. */
  private readonly endings = new Uint8Array(1 << 16);
  /** The same of phrases that may stand in a sentence near their value. */
  private readonly cueEndings = new Uint8Array(1 << 16);

  constructor() {
    for (const [type, names] of Object.entries(fieldNames) as [FieldType, string][])
      for (const name of names.split(',')) this.add(type, name);
    for (const word of trailing) addTo(this.endings, word);
  }

  private add(type: FieldType, name: string): void {
    const written = name.trim();
    const words = (written.includes('\n') ? written.split(/\s+/) : written.split(' ')).map(foldWord);
    const phrase = words.join('');
    if (phrase === '') return;
    // Germanic languages abbreviate it: `Kontonr`.
    if (phrase.endsWith('nummer') && phrase.length > 8)
      this.add(type, name.trim().replace(/ ?nummer$/, 'nr'));
    const types = this.phrases.get(phrase);
    if (!types) this.phrases.set(phrase, [type]);
    else if (!types.includes(type)) types.push(type);
    this.addEndings(phrase, words.at(-1)?.length ?? 0, !unspecificTypes.has(type));
  }

  /** Backwards, the last word is the beginning of the phrase. */
  private addEndings(phrase: string, lastLength: number, isCue: boolean): void {
    const lastStart = phrase.length - lastLength;
    let hash = 0;
    for (let i = phrase.length - 1; i >= 0; i--) {
      hash = nextHash(hash, phrase.charCodeAt(i));
      if (i !== lastStart && i !== 0) continue;
      this.endings[hash] = 1;
      if (isCue) this.cueEndings[hash] = 1;
    }
  }

  /** Whether a phrase may end in the word with this backward hash (see {@link nextHash}); false is certain. */
  mayEnd(hash: number): boolean {
    return this.endings[hash] === 1;
  }

  /** The same as {@link mayEnd} for phrases that can be cues. */
  mayEndCue(hash: number): boolean {
    return this.cueEndings[hash] === 1;
  }

  /** The types of a phrase whose folded words are joined, e.g. `dateofbirth`. */
  typesOf(phrase: string): readonly FieldType[] | undefined {
    return this.phrases.get(phrase);
  }

  /** The meaning of a key or label as it stands in a text, or undefined where it is unknown. */
  meaningOf(key: string): FieldMeaning | undefined {
    return this.resolve(wordsOf(key));
  }

  private resolve(words: readonly Word[]): FieldMeaning | undefined {
    for (let last = words.length; last > 0; last--) {
      const meaning = this.endingAt(words, last);
      if (meaning)
        return this.numberedBefore(words, last, meaning) ?? this.ownedBy(words, meaning) ?? meaning;
      const word = words[last - 1]?.text ?? '';
      if (!trailing.has(word) && !trailingNumber.test(word)) return undefined;
    }
    return undefined;
  }

  /** `kart no`: the card, not just some number. */
  private numberedBefore(
    words: readonly Word[],
    last: number,
    { types }: FieldMeaning,
  ): FieldMeaning | undefined {
    if (types[0] !== 'number' || !counters.has(words[last - 1]?.text ?? '')) return undefined;
    const named = this.endingAt(words, last - 1);
    return named && numbered.has(named.types[0] as FieldType) ? named : undefined;
  }

  /** `teléfono del cliente`: the phone number, not the client. */
  private ownedBy(words: readonly Word[], { types, start }: FieldMeaning): FieldMeaning | undefined {
    if (types[0] !== 'person' || start === 0) return undefined;
    let last = words.findIndex((word) => word.start >= start);
    if (!genitives.has(words[last - 1]?.text ?? '')) return undefined;
    while (last > 0 && (genitives.has(words[last - 1]?.text ?? '') || words[last - 1]?.text === 'la')) last--;
    const owned = this.endingAt(words, last);
    const type = owned?.types[0];
    return type === undefined || unspecificOwned.has(type) ? undefined : owned;
  }

  /** The longest phrase whose last word is `words[last - 1]`. */
  endingAt(words: readonly Word[], last: number): FieldMeaning | undefined {
    let hash = 0;
    let meaning: FieldMeaning | undefined;
    for (let first = last - 1; first >= 0 && last - first <= longestPhrase; first--) {
      const { text, start } = words[first] as Word;
      for (let i = text.length - 1; i >= 0; i--) hash = nextHash(hash, text.charCodeAt(i));
      if (!this.mayEnd(hash)) continue;
      let phrase = text;
      for (let i = first + 1; i < last; i++) phrase += (words[i] as Word).text;
      const types = this.phrases.get(phrase);
      if (!types) continue;
      const spelling = spell(words.slice(first, last));
      const qualifiers = words.slice(0, first).map((word) => word.text);
      meaning = { types, phrase, spelling, start, end: (words[last - 1] as Word).end, qualifiers };
    }
    return meaning;
  }
}

function spell(words: readonly Word[]): string {
  return words.map((word) => word.text).join(' ');
}

function addTo(filter: Uint8Array, word: string): void {
  let hash = 0;
  for (let i = word.length - 1; i >= 0; i--) hash = nextHash(hash, word.charCodeAt(i));
  filter[hash] = 1;
}

/** One step of the backward hash: start with 0 and feed the lower-case units of a word from its last to its first. */
export function nextHash(hash: number, unit: number): number {
  return (hash * 31 + unit) & 0xffff;
}

let dictionary: FieldDictionary | undefined;

/** The one dictionary; its tables are built at the first question, not at import time. */
export function fieldDictionary(): FieldDictionary {
  return (dictionary ??= new FieldDictionary());
}
