import {
  fillDigits,
  fillShape,
  isFilledShape,
  isNineLed,
  isZeroLed,
  nineLed,
  numbersOf,
  zeroLed,
} from './shape.ts';
import type { DummyRequest, Generator } from './generator.ts';

/** What every dummy secret carries; vendors' documentation marks its own examples with the same word. */
export const exampleMark = 'EXAMPLE';
const hexWord = 'deadbeef';

/**
 * Prefixes without a separator that vendors document (AWS, Google, Alibaba, Tencent, Twilio, Facebook), and the
 * start of anything that is base64 of JSON.
 */
const gluedPrefix =
  /^(?:A(?:KI|SI|BI|CC|RO|ID|GP)A|AIza|LTAI|AKID|EAA[A-Z]?|eyJ|AC(?=[0-9a-f]{32})|SK(?=[0-9a-f]{32}))/;
/** Words in one case, each with a separator: `sk-ant-api03-`, `github_pat_`, `SG.`. */
const separatedPrefix = /^(?:(?:[a-z]{2,8}\d{0,2}|[A-Z]{2,8}|v\d)[_\-.]){1,3}(?=[^_\-.]{6})/;

function prefixOf({ value, prefix = '' }: DummyRequest): string {
  const known = value.toLowerCase().startsWith(prefix.toLowerCase()) ? prefix.length : 0;
  const guessed = (gluedPrefix.exec(value) ?? separatedPrefix.exec(value))?.[0].length ?? 0;
  const length = Math.max(known, guessed);
  return value.length - length >= 4 ? value.slice(0, length) : '';
}

/** `EXAMPLE`, zeros, serial: `length` long where that is possible. */
export function exampleBody(length: number, serial: number): string {
  return exampleMark + String(serial).padStart(length - exampleMark.length, '0');
}

/** Hexadecimal digits cannot spell EXAMPLE. */
function hexBody(length: number, serial: number, isUpper: boolean): string {
  const digits = String(serial).padStart(Math.min(8, Math.max(length - 4, 0)), '0');
  const words = hexWord.repeat(Math.ceil(length / 8)).slice(0, Math.max(4, length - digits.length));
  return (isUpper ? words.toUpperCase() : words) + digits;
}

function isHexBody(text: string): boolean {
  const letters = /^([a-f]{4,})\d+$/i.exec(text)?.[1]?.toLowerCase();
  return (
    letters?.startsWith('dead') === true && hexWord.repeat(Math.ceil(letters.length / 8)).startsWith(letters)
  );
}

function isHex(text: string): boolean {
  return /^(?:[0-9a-f]{16,}|[0-9A-F]{16,})$/.test(text) && /[A-Fa-f]/.test(text);
}

function makeToken(request: DummyRequest, serial: number): string {
  const { value, isNumber } = request;
  if (/^\d+$/.test(value))
    return isNumber === true ? nineLed(value.length, serial) : zeroLed(value.length, serial);
  const prefix = prefixOf(request);
  const body = value.slice(prefix.length);
  if (isHex(body)) return prefix + hexBody(body.length, serial, body === body.toUpperCase());
  const ending = /[^_\-.:/|~]={1,2}$/.test(body) ? (/=+$/.exec(body)?.[0] ?? '') : '';
  return prefix + markSegments(body.slice(0, body.length - ending.length), serial) + ending;
}

/** Keeps the separators of a token made of parts; the longest part carries the mark, the others become blank. */
function markSegments(body: string, serial: number): string {
  const parts = body.split(/([_\-.:/|~]+)/);
  if (parts.length > 11) return exampleBody(body.length, serial);
  const longest = parts.reduce(
    (best, part, index) => (part.length > (parts[best]?.length ?? 0) ? index : best),
    0,
  );
  if ((parts[longest]?.length ?? 0) < 12) return exampleBody(body.length, serial);
  return parts
    .map((part, index) => {
      if (index === longest) return exampleBody(part.length, serial);
      if (index % 2 === 1) return part;
      return part.replace(/\d/g, '0').replace(/[^0]/g, 'X');
    })
    .join('');
}

/** Published by the vendors for use in documentation; put together here so that no scanner takes them for real. */
function isPublishedExample(value: string): boolean {
  return value.length >= 16 && (value.endsWith(exampleMark) || value.endsWith(`${exampleMark}KEY`));
}

/** Whether a token is one of ours, or one that its vendor has published for documentation. */
export function isExampleToken(value: string): boolean {
  if (value.includes(exampleMark)) return isPublishedExample(value) || /EXAMPLE0*\d/.test(value);
  const body = value.replace(gluedPrefix, '').replace(separatedPrefix, '');
  return (
    /(?:deadbeef){2,}[a-f]{0,7}\d+/i.test(value) ||
    isHexBody(body) ||
    isHexBody(value.slice(value.search(/dead/i)))
  );
}

function isTokenDummy(value: string): boolean {
  return isExampleToken(value) || isLongZeroLed(value);
}

function isLongZeroLed(value: string): boolean {
  return isZeroLed(value) || isNineLed(value);
}

export const token: Generator = { generate: makeToken, recognises: isTokenDummy };

/** A password has no prefix worth keeping: what it begins with is part of the secret. */
export const password: Generator = {
  generate: ({ value, isNumber }, serial) => {
    if (isNumber === true && /^\d+$/.test(value)) return nineLed(value.length, serial);
    return exampleBody(Math.max(value.length, 8), serial);
  },
  recognises: isTokenDummy,
};

export const hex: Generator = {
  generate: ({ value }, serial) => {
    const prefix = /^0x/i.exec(value)?.[0] ?? '';
    return (
      prefix +
      hexBody(value.length - prefix.length, serial, value === value.toUpperCase() && /[A-F]/.test(value))
    );
  },
  recognises: (value) => isHexBody(value.replace(/^0x/i, '')) || isLongZeroLed(value),
};

/** Version and variant digits stay, so that a strict parser accepts it. */
export const uuid: Generator = {
  generate: ({ value }, serial) => {
    const open = /^[{(]?/.exec(value)?.[0] ?? '';
    const close = /[)}]?$/.exec(value)?.[0] ?? '';
    const version = /^[{(]?[0-9a-f]{8}-[0-9a-f]{4}-([1-8])/i.exec(value)?.[1] ?? '4';
    return `${open}00000000-0000-${version}000-8000-${String(serial).padStart(12, '0')}${close}`;
  },
  recognises: (value) => /^[{(]?0{8}-0{4}-[0-8]000-[089a]000-\d{12}[)}]?$/i.test(value) || isHexBody(value),
};

/** Same length and padding, so that it decodes. */
export const base64: Generator = {
  generate: ({ value }, serial) => {
    const padding = /=*$/.exec(value)?.[0] ?? '';
    return exampleBody(value.length - padding.length, serial) + padding;
  },
  recognises: isTokenDummy,
};

export const otp: Generator = {
  generate: (request, serial) => makeCode(request, serial),
  recognises: (value) => isCode(value),
};

/** Codes for people: digits become zeros, letters X; separators stay. */
export function makeCode({ value, isNumber }: DummyRequest, serial: number): string {
  if (isNumber === true) return nineLed(value.replace(/\D/g, '').length, serial);
  const width = value.replace(/\D/g, '').length;
  return /\p{L}/u.test(value) || width === 0
    ? fillShape(value, serial)
    : fillDigits(value, zeroLed(width, serial));
}

/** Whether a code was made by filling a shape with a serial number. */
export function isCode(value: string): boolean {
  const digits = value.replace(/[^\p{L}\p{N}]/gu, '');
  return isZeroLed(digits) || isNineLed(digits) || isFilledShape(value);
}

/** Ten words of the BIP-39 list (the first ten), one for each decimal digit of the serial number. */
const mnemonicDigits = 'abandon ability able about above absent absorb abstract absurd abuse'.split(' ');

export const mnemonic: Generator = {
  generate: ({ value }, serial) => {
    const count = Math.max(value.match(/\p{L}+/gu)?.length ?? 0, 12);
    const digits = String(serial).padStart(count, '0');
    const words = numbersOf(digits).map((digit) => mnemonicDigits[digit] ?? '');
    const separators = value.split(/\p{L}+/u).slice(1, -1);
    return words.map((word, index) => (index === 0 ? '' : (separators[index - 1] ?? ' ')) + word).join('');
  },
  // A rule may see a word before the phrase as part of it.
  recognises: (value) => /\babandon(?:\W{1,8}abandon){5}/i.test(value),
};

/** Names of cookies stay; their values go. */
export const cookie: Generator = {
  generate: (request, serial) => {
    const pairs = request.value.split(/(;\s*)/);
    if (!/^[\w.-]+=/.test(request.value)) return exampleBody(Math.max(request.value.length, 8), serial);
    return pairs
      .map((pair) => {
        const at = pair.indexOf('=');
        return at < 0 ? pair : pair.slice(0, at + 1) + exampleBody(Math.max(pair.length - at - 1, 8), serial);
      })
      .join('');
  },
  recognises: isTokenDummy,
};
