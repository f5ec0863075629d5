/** Check digits, so that planted values pass the validators as real ones do. */

/** Adds the Luhn digit to a card number's other digits. */
export function withLuhnDigit(digits: string): string {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, index) => {
      const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

/** Puts the two check digits of ISO 13616 between country and account. */
export function iban(country: string, account: string): string {
  const digits = Array.from(`${account}${country}00`)
    .map((character) => parseInt(character, 36))
    .join('');
  const check = 98n - (BigInt(digits) % 97n);
  return `${country}${check.toString().padStart(2, '0')}${account}`;
}

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** GitHub's and npm's token checksum: CRC-32 in base 62, six characters. */
export function tokenChecksum(text: string): string {
  let rest = crc32(text);
  let encoded = '';
  while (rest > 0) {
    encoded = BASE62.charAt(rest % 62) + encoded;
    rest = Math.floor(rest / 62);
  }
  return encoded.padStart(6, '0');
}

function crc32(text: string): number {
  let crc = -1;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
