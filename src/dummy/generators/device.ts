import { luhnDigit } from './financial.ts';
import { isCode, makeCode } from './secrets.ts';
import type { Generator } from './generator.ts';

function octets(number: number): string {
  return [24, 16, 8, 0].map((shift) => (number >>> shift) & 255).join('.');
}

function parseIpv4(value: string): number | undefined {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?:[:/]\d{1,5})?$/.exec(value);
  if (!match) return undefined;
  const parts = match.slice(1, 5).map(Number);
  return parts.some((part) => part > 255) ? undefined : parts.reduce((whole, part) => whole * 256 + part, 0);
}

interface Block {
  readonly first: number;
  readonly size: number;
}

/** RFC 5737 for documentation; then RFC 2544 for bench tests, which has room for 131,072. */
const ipv4Blocks: readonly Block[] = [
  { first: 0xc0000200, size: 256 },
  { first: 0xc6336400, size: 256 },
  { first: 0xcb007100, size: 256 },
  { first: 0xc6120000, size: 131_072 },
];

export const ipv4: Generator = {
  generate: ({ value }, serial) => {
    let rest = serial;
    for (const { first, size } of ipv4Blocks) {
      if (rest < size) return octets(first + rest) + (/[:/]\d{1,5}$/.exec(value)?.[0] ?? '');
      rest -= size - 1;
    }
    return octets(0xf0000000 + rest);
  },
  recognises: (value) => {
    const number = parseIpv4(value);
    if (number === undefined) return false;
    return (
      number >= 0xf0000000 || ipv4Blocks.some(({ first, size }) => number >= first && number < first + size)
    );
  },
};

/** RFC 3849. */
export const ipv6: Generator = {
  generate: ({ value }, serial) => {
    const low = (serial & 0xffff).toString(16);
    const high = serial >>> 16;
    return `2001:db8::${high === 0 ? '' : `${high.toString(16)}:`}${low}${/\/\d{1,3}$/.exec(value)?.[0] ?? ''}`;
  },
  recognises: (value) => /^\[?(?:2001:0?db8:|3fff:)/i.test(value),
};

/** RFC 9542: 00-00-5E-00-53-00 … FF; then 02-00-00…, locally administered and so no maker's. */
export const mac: Generator = {
  generate: ({ value }, serial) => {
    const tail = serial < 256 ? 0x00005e005300 + serial : 0x020000000000 + serial;
    const hex = tail.toString(16).padStart(12, '0');
    const cased = /[A-F]/.test(value) ? hex.toUpperCase() : hex;
    if (/^[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}$/i.test(value)) return cased.replace(/(.{4})(?=.)/g, '$1.');
    const separator = /^[0-9a-f]{2}([:-])/i.exec(value)?.[1] ?? (value.length === 12 ? '' : ':');
    return cased.replace(/(..)(?=.)/g, `$1${separator}`);
  },
  recognises: (value) => /^(?:00005e0053|020000)/i.test(value.replace(/[^0-9a-f]/gi, '')),
};

/** Type allocation code of GSMA's test range, with the right check digit. */
export const imei: Generator = {
  generate: ({ value }, serial) => {
    const body = `00499901${String(serial).padStart(6, '0')}`;
    const digits = body + luhnDigit(body);
    let at = 0;
    return value.replace(/\D/g, '').length === 15 ? value.replace(/\d/g, () => digits.charAt(at++)) : digits;
  },
  recognises: (value) => /^00499901\d{6,8}$/.test(value.replace(/\D/g, '')) || isCode(value),
};

/** Mobile country code 001, network 01: test networks (ITU-T E.212). */
export const imsi: Generator = {
  generate: (_request, serial) => `00101${String(serial).padStart(10, '0')}`,
  recognises: (value) => /^00101\d{9,10}$/.test(value) || isCode(value),
};

/** 89 for telecommunications stays; country 00 exists nowhere (ITU-T E.118). */
export const iccid: Generator = {
  generate: ({ value }, serial) => `8900${String(serial).padStart(Math.max(value.length - 4, 14), '0')}`,
  recognises: (value) => /^89\D?00/.test(value) || isCode(value),
};

export const serial: Generator = { generate: makeCode, recognises: isCode };

export const userAgent: Generator = {
  generate: (_request, number) => `Mozilla/5.0 (ExampleSystem 1.0) ExampleBrowser/1.${number}`,
  recognises: (value) => value.includes('ExampleBrowser/'),
};

/**
 * The sea about Point Nemo, as far from any land as one can be. The fraction is zeros and the serial number, so that
 * even by itself it reads as no number of anybody's.
 */
const nemo = { latitude: '48', longitude: '123' };

export const coordinates: Generator = {
  generate: ({ value }, number) => {
    const fraction = `00000${String(number).padStart(5, '0')}`;
    const separator = /\d\s*°?\s*([,;/ ]\s*)-?\d/.exec(value)?.[1];
    if (/[NSEW°]/.test(value)) return `${nemo.latitude}.${fraction}° S, ${nemo.longitude}.${fraction}° W`;
    const latitude = `-${nemo.latitude}.${fraction}`;
    return separator === undefined ? latitude : `${latitude}${separator}-${nemo.longitude}.${fraction}`;
  },
  recognises: (value) =>
    /^-?(?:48|123)\.0{5}\d{4,}(?:°\s*[SW])?(?:\s*[,;/ ]\s*-?123\.0{5}\d{4,}(?:°\s*W)?)?$/.test(value) ||
    /^-?(?:48\.8767|123\.3933)(?:\s*,\s*-?123\.3933)?$/.test(value) ||
    /^0(?:\.0+)?\s*,\s*0(?:\.0+)?$/.test(value),
};

/** A run of zeros is the South Pole. */
export const geohash: Generator = {
  generate: ({ value }, number) => `00000${String(number).padStart(Math.max(value.length - 5, 4), '0')}`,
  recognises: (value) => /^0{5,}\d+$/.test(value),
};

const plusDigits = '23456789CFGHJMPQRVWX';

/** Open Location Code: 2222… is the South Pole. */
export const plusCode: Generator = {
  generate: (_request, number) => {
    let rest = number;
    let code = '';
    for (let place = 0; place < 5; place++) {
      code = plusDigits.charAt(rest % 20) + code;
      rest = Math.floor(rest / 20);
    }
    return `22222${code.slice(0, 3)}+${code.slice(3)}`;
  },
  recognises: (value) => /^2222[2-9CFGHJMPQRVWX]{4}\+[2-9CFGHJMPQRVWX]{2,3}$/i.test(value),
};
