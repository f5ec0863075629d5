import { BlockList, isIP } from 'node:net';

export interface RecognizerRow {
  readonly recognizer: string;
  readonly text: string;
  readonly expected: number;
  /** Null where only their number is known. */
  readonly spans: readonly (readonly number[] | number)[] | null;
}

/**
 * Why a row is not for this product to get right. Decided by the recognizer and the form of the row alone, never by
 * what was found in it:
 *
 * - `notReported`: the recognizer finds what the product does not look for (dates, addresses of pages) or tests
 *   something else (models of a language whose rows mix people and dates, patterns that users write).
 * - `noContext`: the row is a value and no word, of a kind that reads like any other number. Such numbers are reported
 *   beside a key or word only, or every table of numbers would be full of them.
 * - `nobodysAddress`: an address of the loopback, of documentation, of groups or of whole networks.
 */
export type OutOfScope = 'notReported' | 'noContext' | 'nobodysAddress';

const notReported = new Set(['date', 'url', 'pattern', 'spacy', 'stanza', 'transformers']);

/** What proves itself by a checksum, a marker or separators: also without a word beside it. */
const selfProving = new Set([
  'credit_card',
  'crypto',
  'email',
  'iban',
  'ip',
  'mac',
  'phone',
  'us_ssn',
  'us_itin',
]);

/** Undefined where the row counts. */
export function scopeOf(row: RecognizerRow): OutOfScope | undefined {
  if (notReported.has(row.recognizer)) return 'notReported';
  if (row.recognizer === 'ip' && isNobodysAddress(row.text)) return 'nobodysAddress';
  if (!selfProving.has(row.recognizer) && row.expected > 0 && !hasWords(row)) return 'noContext';
  return undefined;
}

/** The ranges of the values; none where only their number is known. */
export function rangesOf({ spans }: RecognizerRow): (readonly number[])[] {
  return (spans ?? []).flatMap((span) => (typeof span === 'number' ? [] : [span]));
}

/** Whether a word of three letters and more stands outside the values, or, where they are unknown, anywhere. */
function hasWords(row: RecognizerRow): boolean {
  const outside = [...rangesOf(row)]
    .sort(([a = 0], [b = 0]) => b - a)
    .reduce((rest, [start = 0, end = 0]) => `${rest.slice(0, start)} ${rest.slice(end)}`, row.text);
  return /(?<![\p{L}\d])(?:\p{Script=Han}|\p{Script=Hangul}|\p{Script=Thai}|\p{L}{3})/u.test(outside);
}

/** Every address in the text is one of the ranges that RFC 6890 reserves, or names a whole network. */
function isNobodysAddress(text: string): boolean {
  const reserved = reservedAddresses();
  const addresses = text
    .split(/[\s,;]+/)
    .map((word) => word.replace(/[.:]$/, ''))
    .flatMap((word) => (isIP(word.replace(/\/\d+$/, '')) === 0 ? [] : [word]));
  return (
    addresses.length > 0 &&
    addresses.every((address) => {
      const bare = address.replace(/\/\d+$/, '').replace(/^::ffff:(?=\d+\.)/i, '');
      return reserved.check(bare, isIP(bare) === 4 ? 'ipv4' : 'ipv6') || /(?:\.0|::)$/.test(bare);
    })
  );
}

function reservedAddresses(): BlockList {
  const list = new BlockList();
  for (const [network, prefix] of [
    ['0.0.0.0', 8],
    ['127.0.0.0', 8],
    ['192.0.2.0', 24],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 4],
    ['255.255.255.255', 32],
  ] as const)
    list.addSubnet(network, prefix, 'ipv4');
  for (const [network, prefix] of [
    ['::', 127],
    ['2001:db8::', 32],
    ['ff00::', 8],
  ] as const)
    list.addSubnet(network, prefix, 'ipv6');
  return list;
}
