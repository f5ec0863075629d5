import { caseStyleOf, isLabel, lettersOf, writeLabel, type LabelWord } from '../label.ts';
import type { DummyRequest, Generator } from './generator.ts';

/** The letters of a dummy person, with the number of the variant where the person has several of the kind. */
function codeOf({ variant = 1 }: DummyRequest, number: number): string {
  return lettersOf(number) + (variant > 1 ? String(variant) : '');
}

const reservedHost =
  '(?:[\\w-]+\\.)*(?:example\\.(?:com|net|org)|[\\w-]+\\.(?:example|test|invalid|localhost)|localhost)';
const reservedAddress = new RegExp(`^[^@\\s]{1,64}@${reservedHost}$`, 'i');
const reservedDomain = new RegExp(`^${reservedHost}$`, 'i');

/** RFC 2606 and RFC 6761. */
export function isReservedHost(host: string): boolean {
  return reservedDomain.test(host);
}

function domainOf({ company }: DummyRequest): string {
  return company === undefined ? 'example.com' : `company-${lettersOf(company).toLowerCase()}.example.com`;
}

export const email: Generator = {
  generate: (request, number) => {
    const local = `${request.role ?? 'person'}.${codeOf(request, number).toLowerCase()}`;
    const isUpper = /[A-Z]/.test(request.value) && request.value === request.value.toUpperCase();
    const made = `${local}@${domainOf(request)}`;
    return isUpper ? made.toUpperCase() : made;
  },
  recognises: (value) => reservedAddress.test(value.replace(/^mailto:/i, '')),
};

/** "Doe, Jane" and "J. Doe" keep their order and their initial. */
export const personName: Generator = {
  generate: (request, number) => {
    const code = codeOf(request, number);
    const name = request.value.trim();
    if (/^[^\s,]+(?:\s[^\s,]+)?,\s*[^\s,]+/.test(name)) return `Surname${code}, Forename${code}`;
    if (/^\p{Lu}\.\s?(?:\p{Lu}\.\s?)?\p{Lu}\p{L}/u.test(name)) return `F. Surname${code}`;
    return writeLabel(request.role ?? 'person', code, caseStyleOf(name));
  },
  recognises: isNameDummy,
};

/** Whether a name is a label of ours: "Person A", "A, Person". */
export function isNameDummy(value: string): boolean {
  return value
    .replace(/['’]s?$/, '')
    .split(/,\s*/)
    .every((part) => isLabel(part.replace(/^F\. /, '')));
}

function partOfName(word: LabelWord): Generator {
  return {
    generate: (request, number) => {
      const style = caseStyleOf(request.value);
      const code = codeOf(request, number);
      // One word stands for one word.
      return writeLabel(word, code, style === 'title' ? 'pascal' : style === 'upper' ? 'screaming' : style);
    },
    recognises: isNameDummy,
  };
}

export const firstName = partOfName('forename');
export const lastName = partOfName('surname');

function handle(separated: 'snake' | 'kebab'): Generator {
  return {
    generate: (request, number) => {
      const at = request.value.lastIndexOf('@');
      if (at > 0) return email.generate(request, number);
      const folder = /^(.*[/\\])[^/\\]+([/\\]?)$/.exec(request.value);
      const own = folder
        ? request.value.slice((folder[1] ?? '').length, request.value.length - (folder[2] ?? '').length)
        : request.value;
      const style = caseStyleOf(own.replace(/^@/, ''));
      const isWord = !/[_\-. A-Z]/.test(own);
      const made = writeLabel(
        request.role ?? 'person',
        codeOf(request, number),
        isWord || style === 'title' ? separated : style,
      );
      return `${folder?.[1] ?? ''}${own.startsWith('@') ? '@' : ''}${made}${folder?.[2] ?? ''}`;
    },
    recognises: (value) => {
      const own = value
        .replace(/[/\\]$/, '')
        .replace(/^.*[/\\]/, '')
        .replace(/^@/, '');
      // A rule may see a folder's name end at the blank of its label.
      return isLabel(own) || isLabel(`${own} A`) || reservedAddress.test(own);
    },
  };
}

export const username = handle('snake');
export const homeFolder = handle('kebab');

const host = /^[\w-]+(?:\.[\w-]+)+$/;

/** A company, or the domain that is its name on the web. */
export const organization: Generator = {
  generate: (request, number) => {
    const code = codeOf(request, number);
    if (host.test(request.value)) return `company-${code.toLowerCase()}.example.com`;
    const style = caseStyleOf(request.value);
    const word = request.label ?? 'company';
    return writeLabel(word, code, style === 'snake' && !request.value.includes('_') ? 'kebab' : style);
  },
  recognises: (value) => isNameDummy(value) || isReservedHost(value),
};

/** A label that counts by itself: a city, an illness. */
function plainLabel(word: LabelWord): Generator {
  return {
    generate: ({ value }, number) => {
      const style = caseStyleOf(value);
      return writeLabel(word, lettersOf(number), style === 'snake' && !value.includes('_') ? 'kebab' : style);
    },
    recognises: isNameDummy,
  };
}

export const city = plainLabel('city');
export const nationality = plainLabel('country');
export const carrier = plainLabel('carrier');
export const medication = plainLabel('medicine');
const illness = plainLabel('condition');

/** ICD-10 keeps U98 and U99 free; a code becomes one of those, with the serial number behind the point. */
export const diagnosis: Generator = {
  generate: (request, number) =>
    /^[A-Z]\d[0-9A-Z](?:\.?[0-9A-Z]{1,4})?$/i.test(request.value)
      ? `U99.${String(number).padStart(4, '0')}`
      : illness.generate(request, number),
  recognises: (value) => /^U99\.?\d{4,6}$/.test(value) || isNameDummy(value),
};

/** Street, town and code in as many lines as the real address has. */
export const address: Generator = {
  generate: ({ value }, serial) => {
    const lines = value.split('\n');
    const town = `Exampleton ${String(serial).padStart(5, '0')}`;
    if (lines.length === 1)
      return value.includes(',') ? `${serial} Example Street, ${town}` : `${serial} Example Street`;
    return lines
      .map((line, index) => {
        const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
        const end = line.endsWith('\r') ? '\r' : '';
        const place = index === 0 ? `${serial} Example Street` : index === 1 ? town : `Example Land ${index}`;
        return line.trim() === '' ? line : indent + place + end;
      })
      .join('\n');
  },
  recognises: (value) =>
    /\bExample (?:Street|Road|Avenue|Lane)\b/i.test(value) || /^Exampleton\b/.test(value),
};
