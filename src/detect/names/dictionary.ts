import type { Detector, Report, RuleInfo } from '../rule.ts';
import type { SourceText } from '../sourceText.ts';
import { DictionaryIndex } from './dictionaryIndex.ts';

/** What the policy's dictionaries hold; each up to some ten thousand entries. */
export interface DictionaryEntries {
  readonly people?: readonly string[];
  readonly customers?: readonly string[];
  readonly employers?: readonly string[];
  readonly projects?: readonly string[];
  readonly words?: readonly string[];
}

const dictionaryScore = 0.97;

const rules: Readonly<Record<keyof DictionaryEntries, RuleInfo>> = {
  people: rule('dictionary-person', 'Person of the dictionary', 'contact', 'personName'),
  customers: rule('dictionary-customer', 'Customer of the dictionary', 'organization', 'organization'),
  employers: rule('dictionary-employer', 'Employer of the dictionary', 'organization', 'organization'),
  projects: rule('dictionary-project', 'Project of the dictionary', 'custom', 'organization'),
  words: rule('dictionary-word', 'Word of the dictionary', 'custom', 'organization'),
};

/** In the order in which they win where an entry is in several. */
const names = ['people', 'customers', 'employers', 'projects', 'words'] as const;

function rule(id: string, title: string, category: RuleInfo['category'], dummy: string): RuleInfo {
  return { id, title, category, dummy, score: dictionaryScore };
}

/**
 * Finds the entries of the policy's dictionaries: whole words, in any case and with or without diacritics, also
 * joined in identifiers (`acme_corp`, `AcmeCorp`, `ACME-CORP`, `acmecorp`). People are found surname first and by
 * initial and surname, too. Entries without a letter or digit are left out. The index is built at the first text.
 */
export function dictionaryDetector(entries: DictionaryEntries, score = dictionaryScore): Detector {
  let built: DictionaryIndex<RuleInfo> | undefined;
  const index = (): DictionaryIndex<RuleInfo> => (built ??= indexOf(entries));
  let isAnchored = false;
  const reporter =
    (report: Report) =>
    (start: number, end: number, found: RuleInfo): void =>
      report(found, start, end, score, [{ kind: 'dictionary' }]);
  return {
    rules: names.map((name) => rules[name]),
    get keywords() {
      const keywords = index().keywords();
      isAnchored = keywords.length > 0;
      return keywords;
    },
    onKeyword: (source, start, _end, report) => {
      const { bytes } = source;
      if (index().mayStandAt(start, bytes) && !isDecomposed(source))
        index().tryNear(source.text, start, reporter(report), bytes);
    },
    onText: (source, report) => {
      const { text, bytes } = source;
      if (isAnchored && !isDecomposed(source)) index().searchUnanchored(text, reporter(report), bytes);
      else index().search(text, reporter(report), bytes);
    },
  };
}

/** Whether letters and their diacritics are characters of their own, between which the prefilter finds no words. */
function isDecomposed(source: SourceText): boolean {
  return !source.isAscii && source.once(hasCombiningMarks);
}

function hasCombiningMarks({ text }: SourceText): boolean {
  return /[\u0300-\u036f]/.test(text);
}

function indexOf(entries: DictionaryEntries): DictionaryIndex<RuleInfo> {
  const index = new DictionaryIndex<RuleInfo>(
    names.reduce((sum, name) => sum + (entries[name]?.length ?? 0), 0),
  );
  for (const name of names)
    for (const entry of entries[name] ?? [])
      if (name === 'people') addPerson(index, entry);
      else index.add(entry, rules[name]);
  return index;
}

/** Shorter words stand in too many others. */
const shortestSurname = 4;
/** Of fewer letters, an initial and a surname may be any word. */
const shortestHandle = 6;

/** "Maria Gonzalez", "Gonzalez, Maria", "mgonzalez". */
function addPerson(index: DictionaryIndex<RuleInfo>, name: string): void {
  const words = name.split(/[\s,]+/).filter((word) => word !== '');
  const [first, ...others] = words;
  const last = others.at(-1);
  // Many have the same surname: looking for surnames needs the fewest keywords.
  const surname = others.findLast((word) => word.length >= shortestSurname);
  index.add(name, rules.people, surname);
  if (first === undefined || last === undefined) return;
  index.add(`${last} ${words.slice(0, -1).join(' ')}`, rules.people, surname);
  const handle = first.charAt(0) + last;
  if (handle.length >= shortestHandle) index.add(handle, rules.people, last);
}
