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

const score = 0.97;

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
  return { id, title, category, dummy, score };
}

/**
 * Finds the entries of the policy's dictionaries: whole words, in any case and with or without diacritics, also
 * joined in identifiers (`acme_corp`, `AcmeCorp`, `ACME-CORP`, `acmecorp`). People are found surname first and by
 * initial and surname, too. Entries without a letter or digit are left out. The index is built at the first text.
 */
export function dictionaryDetector(entries: DictionaryEntries): Detector {
  let index: DictionaryIndex<RuleInfo> | undefined;
  return {
    rules: names.map((name) => rules[name]),
    onText: (source: SourceText, report: Report): void => {
      index ??= indexOf(entries);
      index.search(
        source.text,
        (start, end, found) => report(found, start, end, score, [{ kind: 'dictionary' }]),
        source.bytes,
      );
    },
  };
}

function indexOf(entries: DictionaryEntries): DictionaryIndex<RuleInfo> {
  const index = new DictionaryIndex<RuleInfo>(
    names.reduce((sum, name) => sum + (entries[name]?.length ?? 0), 0),
  );
  for (const name of names)
    for (const entry of entries[name] ?? [])
      for (const form of name === 'people' ? formsOfName(entry) : [entry]) index.add(form, rules[name]);
  return index;
}

/** "Maria Gonzalez", "Gonzalez, Maria", "mgonzalez". */
function formsOfName(name: string): string[] {
  const words = name.split(/[\s,]+/).filter((word) => word !== '');
  const [first, last] = [words[0], words.at(-1)];
  if (words.length < 2 || first === undefined || last === undefined) return [name];
  const short = first.charAt(0) + last;
  return [name, `${last} ${words.slice(0, -1).join(' ')}`, ...(short.length >= 6 ? [short] : [])];
}
