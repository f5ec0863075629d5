import type { Report } from '../../rule.ts';
import type { SourceText } from '../../sourceText.ts';
import { ipv4Scope, ipv6Scope } from '../../validate/ipAddress.ts';
import { info, type FieldRule } from './define.ts';

const ipv4Address = info('device', 'ipv4-address', 'IPv4 address', 'ipv4', 0.75);
const ipv6Address = info('device', 'ipv6-address', 'IPv6 address', 'ipv6', 0.8);
const macAddress = info('device', 'mac-address', 'MAC address', 'mac', 0.8);

/** Resolvers and the like that the whole world uses. */
const wellKnown = new Set([
  '1.1.1.1',
  '1.0.0.1',
  '8.8.8.8',
  '8.8.4.4',
  '9.9.9.9',
  '208.67.222.222',
  '208.67.220.220',
  '1.2.3.4',
  '2001:4860:4860::8888',
  '2001:4860:4860::8844',
  '2606:4700:4700::1111',
  '2606:4700:4700::1001',
  '2620:fe::fe',
]);

const macPattern =
  /[0-9A-F]{2}([:-])(?:[0-9A-F]{2}\1){4}[0-9A-F]{2}|[0-9A-F]{4}\.[0-9A-F]{4}\.[0-9A-F]{4}|[0-9A-F]{12}/i;

export const networkFields: FieldRule[] = [
  {
    rule: ipv4Address,
    types: ['ip', 'person', 'address'],
    pattern: /\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}/,
    judge: (value) => {
      const scope = ipv4Scope(value);
      if (scope === undefined || scope === 'none' || wellKnown.has(value)) return false;
      return scope === 'public' ? 0.9 : 0.5;
    },
  },
  {
    rule: ipv6Address,
    types: ['ip'],
    pattern: /[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}(?:\d{0,3}\.\d{1,3}\.\d{1,3}\.\d{1,3})?/i,
    judge: (value) => {
      const scope = ipv6Scope(value);
      if (scope === undefined || scope === 'none' || isTypedIpv6(value) || wellKnown.has(value)) return false;
      return scope === 'public' ? 0.9 : 0.5;
    },
  },
  {
    rule: macAddress,
    types: ['mac'],
    pattern: macPattern,
    judge: (value) => isOwnMac(value) && 0.92,
    cueScore: 0.85,
  },
];

/** Not all zeros, not broadcast, not the same byte over and over. */
function isOwnMac(value: string): boolean {
  const digits = value.replace(/[^0-9a-f]/gi, '');
  return (
    !/^(..)\1*$/.test(digits) &&
    !/^(?:123456789abc|aabbccddeeff|001122334455|112233445566|deadbeef)/i.test(digits)
  );
}

const dotted = /(?:\d{1,3}\.){3}\d{1,3}/y;

/**
 * Tries to read an IPv4 address at `at`; versions, object identifiers and section numbers look the same.
 * @returns where it ends, or 0
 */
export function ipv4At({ text, format }: SourceText, at: number, report: Report): number {
  dotted.lastIndex = at;
  const match = dotted.exec(text);
  if (!match) return 0;
  const end = at + match[0].length;
  if (isPartOfMore(text, at, end)) return end;
  const address = match[0];
  const scope = ipv4Scope(address);
  if (scope === undefined || scope === 'none' || wellKnown.has(address)) return end;
  const before = text.slice(Math.max(0, at - 24), at);
  if (isVersion(address, before, text.slice(end, end + 12), format.family === 'code')) return end;
  // A private network, in CIDR notation: an office's or a cloud's, nobody's.
  if (scope === 'private' && format.family === 'code' && /^\/\d{1,2}(?!\d)/.test(text.slice(end, end + 4)))
    return end;
  const isQuotedOrBare = format.family !== 'code' || /["'`/@=:([ ]$/.test(before);
  if (!isQuotedOrBare) return end;
  report(ipv4Address, at, end, scope === 'public' ? 0.8 : 0.45, [{ kind: 'structure' }]);
  return end;
}

function isPartOfMore(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  const after = text.slice(end, end + 2);
  return /[\w.+~^$-]/.test(before) || /^(?:[\w$+]|\.\w|-[a-z])/i.test(after);
}

function isVersion(address: string, before: string, after: string, isCode: boolean): boolean {
  if (
    /(?:\b(?:v|ver\.?)|version|versions?|release|build|rev|tag|section|chapter|rfc|§|oid\w*|since|upgrade|chrome|firefox|safari|edge|opera|==|>=|<=|~>|~=)["']?\s?(?:[:=(]\s?)?["']?$/i.test(
      before,
    )
  )
    return true;
  // A product and its version: `Chrome/91.0.4472.124`, `lib@1.2.3.4`, `name-1.2.3.4.jar`
  if (
    /[a-z)]\/$/i.test(before) &&
    !/\/\/?$/.test(before.slice(0, -1)) &&
    !/(?:https?|tcp|udp|ip4|rtsp|ftp)\/$/i.test(before)
  )
    return true;
  if (/\w@$/.test(before) && Number(address.split('.')[0]) < 10) return true;
  if (/^\.(?:jar|zip|tgz|tar|dll|whl|gem|exe)/i.test(after)) return true;
  // Small numbers all over: 1.2.3.4, 4.0.1.2; 10.0.0.1 is everybody's first router.
  if (address.startsWith('10.0.') || address.startsWith('10.1.')) return isCode;
  const parts = address.split('.').map(Number);
  return parts.every((part) => part < 25) || parts.slice(0, 3).every((part) => part < 5);
}

const colons = /[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}(?:\.\d{1,3}\.\d{1,3}\.\d{1,3})?/y;
const macLong = /[0-9A-Fa-f]{2}([:-])(?:[0-9A-Fa-f]{2}\1){4}[0-9A-Fa-f]{2}/y;
const macShort = /[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}/y;

/**
 * Tries to read a MAC or IPv6 address that begins at `start`, where letters or digits follow with `:`, `-` or `.`.
 * @returns where it ends, or 0
 */
export function hexAddressAt(text: string, from: number, separator: number, report: Report): number {
  const start = separator === 46 ? from : firstGroup(text, from);
  if (/[\w:.-]/.test(text.charAt(start - 1)) && !text.startsWith('::', start - 2)) return 0;
  const mac = separator === 46 ? macShort : macLong;
  mac.lastIndex = start;
  const found = mac.exec(text);
  if (found) {
    const end = start + found[0].length;
    if (
      /[\w:-]/.test(text.charAt(end)) ||
      !isOwnMac(found[0]) ||
      (separator === 46 && !/[a-f]/i.test(found[0]))
    )
      return 0;
    report(macAddress, start, end, separator === 46 ? 0.7 : 0.88, [{ kind: 'structure' }]);
    return end;
  }
  return separator === 58 ? ipv6At(text, start, report) : 0;
}

/** Start of the groups of hex digits before `from` that `:` or `-` joins to it: digits may stand only in the second. */
function firstGroup(text: string, from: number): number {
  if (!/[:-]/.test(text.charAt(from - 1))) return from;
  const before = /(?<![\w:.-])(?:[0-9A-Fa-f]{1,4}[:-]){1,7}$/.exec(text.slice(Math.max(0, from - 41), from));
  return before ? from - before[0].length : from;
}

/** An example of the notation: one digit over and over beside zeros, or groups of a single digit each. */
function isTypedIpv6(value: string): boolean {
  const digits = new Set(value.toLowerCase().replace(/[^1-9a-f]/g, ''));
  return digits.size < 2 || /^(?:[0-9a-f]?:){5,7}[0-9a-f]?$/i.test(value);
}

function ipv6At(text: string, start: number, report: Report): number {
  const from = text.startsWith('::', start - 2) ? start - 2 : start;
  colons.lastIndex = from;
  const match = colons.exec(text);
  if (!match) return 0;
  const end = from + match[0].length;
  if (/[\w:]/.test(text.charAt(end)) || /[\w:]/.test(text.charAt(from - 1))) return 0;
  const scope = ipv6Scope(match[0]);
  // Few short groups are times, ratios and slices: `10:20:30`, `a::b`.
  const groups = match[0].split(':').filter((group) => group !== '').length;
  if (
    scope === undefined ||
    scope === 'none' ||
    groups < 3 ||
    isTypedIpv6(match[0]) ||
    wellKnown.has(match[0]) ||
    (match[0].match(/[0-9a-f]/gi)?.length ?? 0) < 7
  )
    return 0;
  report(ipv6Address, from, end, scope === 'public' ? ipv6Address.score : 0.5, [{ kind: 'structure' }]);
  return end;
}
