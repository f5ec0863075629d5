import type { DummyRequest } from './generators/index.ts';
import { lettersOf, type CompanyLabel, type PersonRole } from './label.ts';

/** A dummy person or company: one number, and so one letter, for all that belongs to one real identity. */
export interface Persona {
  readonly number: number;
  readonly isCompany: boolean;
  readonly role: PersonRole;
  /** Of a company; `company` where it is left out. */
  readonly label?: CompanyLabel;
}

const personalKinds = new Set(['personName', 'firstName', 'lastName', 'username', 'homeFolder', 'email']);

/** Whether a kind shows a person or company, so that its dummy is linked with others. */
export function isPersonaKind(kind: string): boolean {
  return personalKinds.has(kind) || kind === 'organization';
}

const titles =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|sir|herr|frau|monsieur|madame|mme|mlle|sr|sra|srta|sig|dott|ing|mag|dipl)$/;
const legalForms =
  /[\s,]+(?:gmbh(?: & co\.? kg)?|ag|kg|ohg|se|inc|incorporated|corp|corporation|ltd|limited|llc|llp|plc|co|company|s\.?a\.?|s\.?a\.?r\.?l|s\.?r\.?l|b\.?v|n\.?v|oy|ab|as|aps|pty|kk|holding|group)\.?$/i;
/** Mail providers say nothing of where somebody works. */
const mailProviders =
  /^(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|icloud|me|mac|aol|proton|protonmail|gmx|web|mail|t-online|orange|free|libero|yandex|qq|163|126|naver|fastmail|hey|zoho|example)$/;

/** Letters without marks, in lower case: the form in which parts of a name are compared. */
function fold(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text.replaceAll("'", '').toLowerCase();
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss').replace(/[’']/g, '').toLowerCase();
}

function wordsOf(name: string): string[] {
  const [before = '', after] = name.split(/,\s*/);
  const ordered = after === undefined ? name : `${after} ${before}`;
  const spaced = ordered.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  return (fold(spaced).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !titles.test(word));
}

/** The handles people make of their names: `janedoe`, `jdoe`, `janed`, `doejane`, `doej`. */
function handlesOf(first: string, last: string): string[] {
  return [first + last, first.charAt(0) + last, first + last.charAt(0), last + first, last + first.charAt(0)];
}

/** Tells which values are parts of one identity, by the names and handles that people derive from each other. */
export class Personas {
  private readonly all: Persona[] = [];
  /** A key that fits two people links nobody. */
  private readonly byKey = new Map<string, Persona | 'several'>();
  private next = 1;

  list(): readonly Persona[] {
    return this.all;
  }

  /** The persona a value belongs to; a new one where none fits. `isTaken` says which letters the text already uses. */
  of(request: DummyRequest, isTaken: (letters: string) => boolean): Persona {
    const keys = keysOf(request);
    const known = this.find(keys.search);
    const persona = known ?? this.create(request, isTaken);
    for (const key of keys.store) this.store(key, persona);
    return persona;
  }

  /** The company behind an e-mail address or domain, where one is known. */
  companyOf(domain: string): Persona | undefined {
    const name = domainName(domain);
    return name === undefined ? undefined : this.find([`company:${name}`]);
  }

  private find(keys: readonly string[]): Persona | undefined {
    for (const key of keys) {
      const found = this.byKey.get(key);
      if (found !== undefined && found !== 'several') return found;
    }
    return undefined;
  }

  private create(
    { kind, role = 'person', label }: DummyRequest,
    isTaken: (letters: string) => boolean,
  ): Persona {
    while (isTaken(lettersOf(this.next))) this.next++;
    const isCompany = kind === 'organization';
    const persona: Persona = {
      ...{ number: this.next++, isCompany, role },
      ...(isCompany && label !== undefined && { label }),
    };
    this.all.push(persona);
    return persona;
  }

  private store(key: string, persona: Persona): void {
    const known = this.byKey.get(key);
    if (known === undefined) this.byKey.set(key, persona);
    else if (known !== persona) this.byKey.set(key, 'several');
  }

  /** Everything needed to go on later; `restore` takes it back. */
  save(): SavedPersonas {
    return {
      next: this.next,
      personas: this.all,
      keys: [...this.byKey].map(([key, persona]) => [key, persona === 'several' ? 0 : persona.number]),
    };
  }

  load({ next, personas, keys }: SavedPersonas): void {
    this.next = next;
    this.all.push(...personas);
    const byNumber = new Map(personas.map((persona) => [persona.number, persona]));
    for (const [key, number] of keys) this.byKey.set(key, byNumber.get(number) ?? 'several');
  }
}

export interface SavedPersonas {
  readonly next: number;
  readonly personas: readonly Persona[];
  readonly keys: readonly (readonly [key: string, number: number])[];
}

interface Keys {
  readonly search: readonly string[];
  readonly store: readonly string[];
}

/** What to look a value up by, the surest first, and under what to remember its persona. */
function keysOf({ kind, value, wholeName }: DummyRequest): Keys {
  if (kind === 'organization') return companyKeys(value);
  if (kind === 'email') {
    const handle = value.replace(/^mailto:/i, '').split('@')[0] ?? value;
    return besideName(handleKeys(handle, value), handle, wholeName);
  }
  if (kind === 'username' || kind === 'homeFolder') {
    const own = value.replace(/[/\\]$/, '').replace(/^.*[/\\]/, '');
    const handle = (own.startsWith('@') ? own.slice(1) : own).split('@')[0] ?? own;
    return besideName(handleKeys(handle, own), handle, wholeName);
  }
  const isPart = kind !== 'personName' && wholeName !== undefined;
  const words = wordsOf(isPart ? wholeName : value);
  if (isPart && words.length > 1) return nameKeys(words);
  const only = words[0] ?? fold(value);
  if (kind === 'lastName')
    return { search: [`last:${only}`, `full:${only}`], store: [`last:${words.join('')}`] };
  if (words.length > 1) return nameKeys(words);
  const search =
    kind === 'firstName'
      ? [`first:${only}`, `handle:${only}`]
      : [`first:${only}`, `last:${only}`, `handle:${only}`];
  return { search, store: [`first:${only}`] };
}

function nameKeys(words: readonly string[]): Keys {
  const first = words[0] ?? '';
  const last = words.at(-1) ?? '';
  const full = `full:${first} ${last}`;
  if (first.length === 1) {
    const alias = `alias:${first}${last}`;
    return { search: [alias, `handle:${first}${last}`], store: [alias, `last:${last}`] };
  }
  const handles = handlesOf(first, last);
  return {
    search: [full, ...handles.slice(0, 3).map((handle) => `handle:${handle}`)],
    store: [full, ...handles.map((handle) => `alias:${handle}`), `first:${first}`, `last:${last}`],
  };
}

/** Mailboxes of a function, not of a person: the same word at another domain is somebody else. */
const sharedMailbox =
  /^(?:info|admin|administrator|contact|office|sales|support|help|hello|mail|team|service|billing|jobs|press|hr|root|webmaster|postmaster|no-?reply|user)$/;

/** @param whole the address or name that the handle was taken from */
function handleKeys(handle: string, whole: string): Keys {
  const own = fold(handle.replace(/\+.*$/, ''));
  if (sharedMailbox.test(own)) return { search: [`handle:${fold(whole)}`], store: [`handle:${fold(whole)}`] };
  const words = wordsOf(own)
    .map((word) => word.replace(/\d+$/, ''))
    .filter(Boolean);
  const exact = `handle:${own}`;
  const joined = words.join('');
  if (words.length > 1) {
    const { search, store } = nameKeys(words);
    return { search: [exact, ...search], store: [exact, ...store] };
  }
  // `jdoe84` may be Jane Doe's, but `user84` is not the account of `user`.
  const search = [exact, `alias:${joined}`, ...(joined === own ? [`first:${joined}`] : [])];
  return { search, store: [exact] };
}

/** In the record of one person, a handle is that person's, unless it is a function's or spells another name. */
function besideName(own: Keys, handle: string, wholeName: string | undefined): Keys {
  const words = wordsOf(fold(handle));
  const name = wordsOf(wholeName ?? '');
  if (name.length < 2 || sharedMailbox.test(fold(handle))) return own;
  const isKin = (word: string): boolean =>
    name.some((part) => part === word || (word.length === 1 && part.startsWith(word)));
  if (words.filter((word) => /\p{L}/u.test(word)).length > 1 && !words.some(isKin)) return own;
  const [exact = '', ...rest] = own.search;
  return { search: [exact, ...nameKeys(name).search, ...rest], store: [exact] };
}

function companyKeys(value: string): Keys {
  const isDomain = /^[\w-]+(?:\.[\w-]+)+$/.test(value);
  const name = isDomain
    ? (domainName(value) ?? fold(value))
    : fold(value.replace(legalForms, '')).replace(/[^\p{L}\p{N}]/gu, '');
  return { search: [`company:${name}`], store: [`company:${name}`] };
}

/** `acme` of `mail.acme.co.uk`; undefined for mail providers. */
function domainName(domain: string): string | undefined {
  const labels = fold(domain).split('.');
  labels.pop();
  if (labels.length > 1 && /^(?:co|com|org|net|ac|gov|edu)$/.test(labels.at(-1) ?? '')) labels.pop();
  const name = labels.at(-1)?.replace(/[^\p{L}\p{N}-]/gu, '');
  return name === undefined || name === '' || mailProviders.test(name) ? undefined : name.replace(/-/g, '');
}
