import { isIbanValid } from '../../../../../src/detect/validate/iban.ts';
import { isLuhnValid } from '../../../../../src/detect/validate/luhn.ts';

/** A made-up person; every value is computed, so that no list of real-looking ones stands in the repository. */
export interface Person {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phone: string;
  readonly ssn: string;
  readonly dateOfBirth: string;
  readonly iban: string;
  readonly card: string;
  readonly ip: string;
  readonly mac: string;
  readonly street: string;
}

const firstNames = [
  'Maria',
  'Jonas',
  'Aiko',
  'Pedro',
  'Ingrid',
  'Tomasz',
  'Giulia',
  'Pierre',
  'Sanne',
  'Omar',
];
const lastNames = [
  'Keller',
  'Moreau',
  'Tanaka',
  'Alves',
  'Lindqvist',
  'Nowak',
  'Ferrari',
  'Dubois',
  'Bakker',
  'Haddad',
];

/** The digits with the check digit that makes them pass Luhn. */
export function withLuhn(digits: string): string {
  for (let check = 0; check < 10; check++) if (isLuhnValid(`${digits}${check}`)) return `${digits}${check}`;
  throw new Error('no check digit');
}

/** The IBAN of a country and account. */
export function withIbanCheck(country: string, account: string): string {
  for (let check = 2; check < 99; check++) {
    const iban = `${country}${String(check).padStart(2, '0')}${account}`;
    if (isIbanValid(iban)) return iban;
  }
  throw new Error('no check digits');
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** The person with this number, 0 … 9. */
export function person(index: number): Person {
  const firstName = firstNames[index % 10] ?? '';
  const lastName = lastNames[index % 10] ?? '';
  const seed = 1237 * (index + 3);
  return {
    firstName,
    lastName,
    email: `${firstName}.${lastName}${index}@nordwind-labs.de`.toLowerCase(),
    phone: `+49 30 ${pad(((seed * 7) % 9000) + 1000, 4)}${pad(((seed * 3) % 900) + 100, 3)}`,
    ssn: `${pad((seed % 500) + 101, 3)}-${pad((seed % 80) + 11, 2)}-${pad(((seed * 11) % 8000) + 1203, 4)}`,
    dateOfBirth: `19${pad((seed % 60) + 35, 2)}-0${(seed % 9) + 1}-${(seed % 18) + 11}`,
    iban: withIbanCheck('DE', `50010517${pad(seed * 31 + 40_000_000, 10)}`),
    card: withLuhn(`4539${pad(seed * 977 + 30_000_000, 11)}`),
    ip: `84.${(seed % 150) + 31}.${(seed % 90) + 41}.${(seed % 200) + 17}`,
    mac: `9c:2d:${pad((seed % 80) + 10, 2)}:f8:${pad((seed % 70) + 11, 2)}:e${index}`,
    street: `${(seed % 300) + 12} Birch Hollow Road`,
  };
}
