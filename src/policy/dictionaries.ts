import type { RuleInfo, RuleOrDetector } from '../detect/index.ts';
import type { Detector } from '../detect/rule.ts';
import { dictionaryDetector } from '../detect/names/dictionary.ts';
import { dictionaryNames, type Dictionary, type DictionaryName, type DictionarySource } from './document.ts';
import { hashedDetector } from './hashedDictionary.ts';
import type { PolicyLayer } from './layer.ts';

/** The layers' dictionaries for the scanner: whatever any layer lists is found. */
export function dictionaryDetectors(layers: readonly PolicyLayer[]): RuleOrDetector[] {
  const words: Partial<Record<DictionaryName, string[]>> = {};
  const hashed: [DictionaryName, DictionarySource][] = [];
  for (const { document, dictionaryFiles } of layers.flatMap(({ documents }) => documents))
    for (const name of dictionaryNames) {
      const source = sourceOf(document.dictionaries?.[name]);
      const listed = [...(source.words ?? []), ...(dictionaryFiles?.[name] ?? [])];
      // Not pushed with a spread: tens of thousands of arguments overflow the stack.
      if (listed.length > 0) words[name] = (words[name] ?? []).concat(listed);
      if ((source.sha256?.length ?? 0) > 0) hashed.push([name, source]);
    }
  const plain = Object.keys(words).length > 0 ? [dictionaryDetector(words, namedByPolicy)] : [];
  return [
    ...plain,
    ...hashed.map(([name, source]) => hashedDetector(ruleInfoOf(name), source, namedByPolicy)),
  ];
}

/** What a policy names is reported under its own rule, whatever a recogniser makes of the same words. */
const namedByPolicy = 0.995;

function sourceOf(dictionary: Dictionary | undefined): DictionarySource {
  if (dictionary === undefined) return {};
  return isList(dictionary) ? { words: dictionary } : dictionary;
}

function isList(dictionary: Dictionary): dictionary is readonly string[] {
  return Array.isArray(dictionary);
}

/** The rule under which the entries of a dictionary are reported, hashed or not. */
export function ruleInfoOf(name: DictionaryName): RuleInfo {
  const { rules }: Detector = dictionaryDetector({});
  const info = rules[dictionaryNames.indexOf(name)];
  if (!info) throw new Error(`There is no rule for the dictionary ${name}.`);
  return info;
}
