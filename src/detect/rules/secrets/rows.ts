import type { PatternRule, RuleInfo, Validator } from '../../rule.ts';
import { embedded, token } from '../builders.ts';
import { besideName, nearName } from './besideName.ts';
import type { Shape } from './shapes.ts';
import { fillerVerdict, isFiller, isIdentifier, isSequential } from '../../validate/randomness.ts';

/** What a row may say beyond its shape. */
type Extras = Partial<
  Pick<
    PatternRule,
    'id' | 'score' | 'dummy' | 'docs' | 'validate' | 'publishable' | 'boundary' | 'generic' | 'keywords'
  >
>;

/** A credential of a service that is yet to be named by {@link service}. */
type Entry = (owner: string, docs: string | undefined) => PatternRule;

/**
 * The credentials of one service. Titles are the service's name and what the entry calls itself, ids the title in
 * kebab-case: "GitHub" and "OAuth token" make "GitHub OAuth token", `github-oauth-token`. Ids are public, so an
 * entry that is renamed states its old `id`.
 * @param docs the vendor's page on its credentials, else on its interface, without `https://`
 */
export function service(name: string, docs: string | undefined, ...entries: readonly Entry[]): PatternRule[] {
  const address = docs === undefined ? undefined : `https://${docs}`;
  return entries.map((entry) => entry(name, address));
}

/**
 * A credential that a literal prefix gives away: the prefix (or one of several), then the tail.
 * @param what what it is, e.g. "API key"
 */
export function prefixed(
  what: string,
  prefix: string | readonly string[],
  tail: Shape,
  extras: Extras = {},
): Entry {
  const prefixes = typeof prefix === 'string' ? [prefix] : prefix;
  const pattern = (): RegExp => new RegExp(`(?:${prefixes.map(escapePattern).join('|')})(?:${tail.source})`);
  return (owner, docs) =>
    token({
      ...identity(owner, what, docs),
      keywords: [...new Set(prefixes.map((each) => each.toLowerCase()))],
      pattern,
      score: 0.95,
      dummy: 'token',
      validate: notFiller(prefixLength(prefixes, tail), extras.score ?? 0.95),
      ...extras,
    });
}

/**
 * A credential that its vendor marks with a fixed signature in the middle.
 * @param signature the mark in lower case
 * @param boundary the characters that may not touch it; default: those of base64
 */
export function signed(
  what: string,
  signature: string,
  pattern: RegExp,
  { boundary = /[\w+/]/, score = 0.95, ...extras }: Extras = {},
): Entry {
  return (owner, docs) =>
    embedded({
      ...identity(owner, what, docs),
      keywords: [signature],
      pattern,
      before: 100,
      after: 100,
      boundary,
      score,
      dummy: 'base64',
      validate: notFiller(0, score),
      ...extras,
    });
}

/**
 * A credential that tells by its shape only beside its service's name: in the key (`DATADOG_API_KEY=…`), above it
 * (`datadog: { api_key: … }`) or before it (`datadog.init('…')`).
 * @param names how the service is called in keys, in lower case; a blank stands for `_`, `-`, `.`, a blank or nothing
 */
export function named(what: string, names: readonly string[], shape: Shape, extras: NamedExtras = {}): Entry {
  const keywords = names.flatMap(spellings);
  const { needs, alone, reject, follows, allowLetters, isTypedInManuals, ...rest } = extras;
  return (owner, docs) =>
    token({
      ...identity(owner, what, docs),
      keywords,
      pattern: () => nearName(keywords, shape.source),
      score: 0.85,
      dummy: shape.dummy,
      boundary: false,
      validate: besideName({
        keywords,
        needs,
        alone,
        reject,
        follows,
        allowLetters,
        isTypedInManuals,
        score: extras.score ?? 0.85,
      }),
      ...rest,
    });
}

interface NamedExtras extends Extras {
  /** What the key must say, where a service has several credentials of one shape. */
  readonly needs?: RegExp;
  /** Whether the name alone is enough (`abuseipdb = '…'`), with no word such as key or token. Default: yes. */
  readonly alone?: boolean;
  /** From the name up to the value: what makes the value the secret, though no word says so. */
  readonly follows?: RegExp;
  /** Whether values of letters alone are usual. Default: no, they are taken for identifiers. */
  readonly allowLetters?: boolean;
  /** Whether every manual shows sequences in the place of values (`abcdef.0123456789abcdef`): they are made up. */
  readonly isTypedInManuals?: boolean;
  /** Values of the right shape that are something else. */
  readonly reject?: RegExp;
}

function identity(
  owner: string,
  what: string,
  docs: string | undefined,
): Pick<RuleInfo, 'id' | 'title' | 'service' | 'docs'> {
  const title = `${owner} ${what}`;
  const id = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '');
  return { id, title, service: owner, ...(docs === undefined ? {} : { docs }) };
}

/** How many units of the value are prefix; none where the pattern says what the value is. */
function prefixLength(prefixes: readonly string[], tail: Shape): number {
  return tail.source.includes('(?<value>') ? 0 : Math.min(...prefixes.map((prefix) => prefix.length));
}

function escapePattern(literal: string): string {
  return literal.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

function spellings(name: string): string[] {
  if (!name.includes(' ')) return [name];
  return ['', '_', '-', ' ', '.'].map((joint) => name.replaceAll(' ', joint));
}

/** Accepts any tail but filler and words; a typed sequence such as `123456789abc` counts for less. */
function notFiller(prefixLength: number, score: number): Validator {
  return (value) => {
    const tail = value.slice(prefixLength);
    if (isFiller(tail)) return fillerVerdict(tail);
    if (isIdentifier(tail)) return false;
    return { score: isSequential(tail) ? Math.min(score, 0.7) : score, evidence: [{ kind: 'prefix' }] };
  };
}
