import { Prefilter } from '../detect/prefilter.ts';

/** What a dummy person is called; the label says the role and nothing of gender or origin. */
export const personRoles = [
  'person',
  'prospect',
  'patient',
  'employee',
  'customer',
  'candidate',
  'student',
] as const;
export type PersonRole = (typeof personRoles)[number];

/** Words for companies and what else has a name; most are so common that only a policy brings them in. */
const rareCompanyLabels = ['client', 'supplier', 'vendor', 'competitor', 'project', 'product'] as const;

/** What the dummy of a company may be called. */
export const companyLabels = ['company', 'customer', 'prospect', ...rareCompanyLabels] as const;
export type CompanyLabel = (typeof companyLabels)[number];

/** The words that make a text look like a dummy even where no vault has one. */
export const tellingWords = [
  ...personRoles,
  ...(['forename', 'surname', 'company', 'city', 'country', 'condition', 'medicine', 'carrier'] as const),
] as const;

/** Every word that a label may begin with, in lower case. */
export const labelWords = [...tellingWords, ...rareCompanyLabels] as const;
export type LabelWord = (typeof labelWords)[number];

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const consonants = 'BCDFGHJKLMNPQRSTVWXZ';
const rareInitials = 'QXZ';

/** Two letters that are a word or a common abbreviation would make `company_id` or `person_is` a dummy. */
const wordPairs = new Set(
  'AD AI AM AN AS AT BE BY CC CV DB DO EU FK GO HE HI HR ID IF II IN IO IP IS IT IV KB KM MB ME MY NO OF OK ON OR OS PC PK QA QR QT RX SO TO TV UI UK UP US UX VM VS WE'.split(
    ' ',
  ),
);
/** Where they would stand among all pairs, in order. */
const wordPairIndices = [...wordPairs].map(pairIndex);

/**
 * The letters of the nth dummy: A … Z, then pairs without ordinary words, then three and more consonants beginning
 * with Q, X or Z, so that no label reads as a word.
 * @param number from 1
 */
export function lettersOf(number: number): string {
  if (number <= alphabet.length) return alphabet.charAt(number - 1);
  let index = number - alphabet.length - 1;
  for (const taken of wordPairIndices) if (taken <= index) index++;
  if (index < alphabet.length ** 2)
    return alphabet.charAt(Math.floor(index / alphabet.length)) + alphabet.charAt(index % alphabet.length);
  return rareLetters(index - alphabet.length ** 2);
}

function pairIndex(pair: string): number {
  return alphabet.indexOf(pair.charAt(0)) * alphabet.length + alphabet.indexOf(pair.charAt(1));
}

function rareLetters(index: number): string {
  let rest = index;
  let tail = 2;
  while (rest >= rareInitials.length * consonants.length ** tail) {
    rest -= rareInitials.length * consonants.length ** tail;
    tail++;
  }
  let letters = '';
  for (let place = 0; place < tail; place++) {
    letters = consonants.charAt(rest % consonants.length) + letters;
    rest = Math.floor(rest / consonants.length);
  }
  return rareInitials.charAt(rest) + letters;
}

/** How the words of a name are put together at a place. */
export type CaseStyle =
  'title' | 'upper' | 'snake' | 'screaming' | 'kebab' | 'cobol' | 'train' | 'dotted' | 'camel' | 'pascal';

/** The style in which a name is written; `title` for everything that is not an identifier. */
export function caseStyleOf(name: string): CaseStyle {
  if (/^[a-z0-9]+(?:_[a-z0-9]+)+$/.test(name)) return 'snake';
  if (/^[A-Z0-9]+(?:_[A-Z0-9]+)+$/.test(name)) return 'screaming';
  if (/^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(name)) return 'kebab';
  if (/^[A-Z0-9]+(?:-[A-Z0-9]+)+$/.test(name)) return 'cobol';
  if (/^[a-z0-9]+(?:\.[a-z0-9]+)+$/.test(name)) return 'dotted';
  if (/^[a-z]+(?:[A-Z][a-z]+)+$/.test(name)) return 'camel';
  if (/^(?:[A-Z][a-z]+){2,}$/.test(name)) return 'pascal';
  if (name.length > 1 && name !== name.toLowerCase() && name === name.toUpperCase()) return 'upper';
  // Lower case with a blank would make "person a" a dummy, which any sentence may hold.
  if (/\p{Ll}/u.test(name) && name === name.toLowerCase()) return /[\s_]/.test(name) ? 'kebab' : 'snake';
  return 'title';
}

/** A label in a style: `Person A`, `person_a`, `personA` … */
export function writeLabel(word: LabelWord, code: string, style: CaseStyle): string {
  const title = word.charAt(0).toUpperCase() + word.slice(1);
  switch (style) {
    case 'title':
      return `${title} ${code}`;
    case 'upper':
      return `${word.toUpperCase()} ${code}`;
    case 'snake':
      return `${word}_${code.toLowerCase()}`;
    case 'screaming':
      return `${word.toUpperCase()}_${code}`;
    case 'kebab':
      return `${word}-${code.toLowerCase()}`;
    case 'cobol':
      return `${word.toUpperCase()}-${code}`;
    case 'train':
      return `${title}-${code}`;
    case 'dotted':
      return `${word}.${code.toLowerCase()}`;
    case 'camel':
      return word + code;
    case 'pascal':
      return title + code;
  }
}

const words = labelWords.join('|');
const wholeLabel = new RegExp(
  `^(?:(?:${words})[-_.](?!\\d)[a-z]{1,5}\\d{0,4}|(?:${words})(?![a-z])[A-Z]{1,5}\\d{0,4}` +
    `|(?:${titled(labelWords)})[ \\u00a0_-]?[A-Z]{1,5}\\d{0,4}|(?:${words.toUpperCase()})[ _-][A-Z]{1,5}\\d{0,4})$`,
);
/** The word of `personA`, where nothing else parts it from the letters. */
const humpedWord = new RegExp(`^(?:${words}|${titled(labelWords)})(?=[A-Z])`);
const rareCode = /^[QXZ][BCDFGHJKLMNPQRSTVWXZ]{2,4}$/;
const codeAfter = /[-_. \u00a0]?([A-Z]{1,5}\d{0,4})(?![A-Za-z])/iy;

function titled(list: readonly string[]): string {
  return list.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('|');
}

/** Whether a text is a label and nothing else, in whatever style. */
export function isLabel(text: string): boolean {
  if (!wholeLabel.test(text)) return false;
  const letters = (/([A-Za-z]+)\d*$/.exec(text)?.[1] ?? '').replace(humpedWord, '').toUpperCase();
  if (letters.length > 2) return rareCode.test(letters);
  return letters.length === 1 || !wordPairs.has(letters);
}

/** What a reader could take for labels in a text. */
export interface LabelsInText {
  /** Their letters and numbers in capitals: `A`, `B2`. */
  readonly codes: ReadonlySet<string>;
  /** The labels as they stand, in lower case. */
  readonly labels: ReadonlySet<string>;
}

/** Finds labels, so that new ones can avoid them. */
export class LabelReader {
  private readonly prefilter = new Prefilter(labelWords);

  read(text: string): LabelsInText {
    const codes = new Set<string>();
    const labels = new Set<string>();
    this.prefilter.scan(text, (_word, start, end) => {
      codeAfter.lastIndex = end;
      const match = codeAfter.exec(text);
      if (!match) return;
      codes.add((match[1] ?? '').toUpperCase());
      labels.add(text.slice(start, end + match[0].length).toLowerCase());
    });
    return { codes, labels };
  }
}
