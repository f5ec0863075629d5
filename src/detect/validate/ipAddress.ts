/** How much an address tells of somebody. */
export type AddressScope = 'public' | 'private' | 'none';

/** The scope of a dotted IPv4 address, or undefined where it is none. RFC 6890 and the IANA special registry. */
export function ipv4Scope(address: string): AddressScope | undefined {
  const parts = address.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256))
    return undefined;
  const [a = 0, b = 0, , d = 0] = parts.map(Number);
  if (a === 0 || a === 127 || a === 255 || (a === 169 && b === 254)) return 'none';
  // Well-known multicast groups.
  if ((a === 224 && b === 0) || (a === 239 && b === 255)) return 'none';
  if (a >= 224) return 'private';
  // Netmasks, and network addresses such as 10.0.0.0.
  if (d === 0 && parts[2] === '0') return 'none';
  if (
    a === 10 ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && b === 168) ||
    (a === 100 && b >= 64 && b < 128)
  )
    return 'private';
  return 'public';
}

/** The scope of an IPv6 address in text form, or undefined where it is none. RFC 4291, section 2.2. */
export function ipv6Scope(address: string): AddressScope | undefined {
  const halves = address.split('::');
  if (halves.length > 2) return undefined;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const last = groups[groups.length - 1] ?? '';
  if (last.includes('.')) {
    if (ipv4Scope(last) === undefined) return undefined;
    groups.splice(-1, 1, '0', '0');
  }
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  if (halves.length === 2 ? groups.length > 7 : groups.length !== 8) return undefined;
  if (groups.length < 2) return groups.length === 1 && halves[0] !== '' ? 'public' : 'none';
  if (groups.every((group, index) => parseInt(group, 16) <= (index === groups.length - 1 ? 1 : 0)))
    return 'none';
  const first = parseInt(groups[0] ?? '0', 16);
  if (halves[0] === '' && groups.length < 3) return 'none';
  if ((first & 0xffc0) === 0xfe80 || (first & 0xfe00) === 0xfc00) return 'private';
  return (first & 0xff00) === 0xff00 ? 'none' : 'public';
}
