import { catalogue } from '../secrets/index.ts';

/** Per service, as it is written in keys, the literal prefixes of its credentials, in lower case. */
type PrefixTable = ReadonlyMap<string, readonly string[]>;

const shortestName = 4;
const shortestPrefix = 3;
/** Fewer characters than this are no credential of any service with a prefix. */
const shortestTail = 12;
const longestCutOff = 40;

let collected: PrefixTable | undefined;

/** The prefixes of all rules that begin with one; collected at the first question, not at import time. */
function prefixTable(): PrefixTable {
  const table = new Map<string, string[]>();
  for (const { at, boundary, service, keywords } of catalogue) {
    if (at !== 'keyword' || boundary !== undefined || service === undefined) continue;
    for (const name of namesOf(service)) {
      const prefixes = table.get(name) ?? [];
      prefixes.push(...keywords.filter((keyword) => keyword.length >= shortestPrefix));
      table.set(name, prefixes);
    }
  }
  return table;
}

/** "Elastic Cloud" is `elasticcloud` or `elastic` in a key. */
function namesOf(service: string): string[] {
  const words = service.toLowerCase().match(/[a-z\d]+/g) ?? [];
  return [...new Set([words.join(''), words[0] ?? ''])].filter((name) => name.length >= shortestName);
}

/**
 * Whether a value is the prefix of a credential with hardly anything behind it (`xoxp-1234567`), beside a key or with
 * a prefix that names the service: cut off or an example. What is long enough may be of a form that is newer than
 * the service's rules.
 */
export function isCutOff(key: string, value: string): boolean {
  if (value.length > longestCutOff) return false;
  const plainKey = key.toLowerCase().replace(/[^a-z\d]/g, '');
  const plainValue = value.toLowerCase();
  for (const [name, prefixes] of (collected ??= prefixTable()))
    if (plainKey.includes(name) || plainValue.startsWith(name))
      for (const prefix of prefixes)
        if (plainValue.startsWith(prefix) && value.length - prefix.length < shortestTail) return true;
  return false;
}
