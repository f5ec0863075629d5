import { ALPHABETS, randomText } from '../secrets.ts';
import { iban, withLuhnDigit } from './checksums.ts';

/** A person who does not exist, with data that could. */
export interface Person {
  first: string;
  last: string;
  email: string;
  phone: string;
  street: string;
  city: string;
  postcode: string;
  born: string;
  ssn: string;
  card: string;
  iban: string;
  salary: number;
  record: string;
}

const NAMES: [string, string][] = [
  ['Margarethe', 'Oberlin'],
  ['Tobias', 'Achterberg'],
  ['Priya', 'Raghunathan'],
  ['Declan', 'Fitzmaurice'],
  ['Yuki', 'Hasegawa'],
  ['Amara', 'Okonjo'],
  ['Søren', 'Vestergaard'],
  ['Lucía', 'Villalobos'],
  ['Wojciech', 'Zielinski'],
  ['Harriet', 'Pemberton'],
];
const STREETS = [
  'Kastanienallee',
  'Birchwood Lane',
  'Rue des Tanneurs',
  'Harbour Street',
  'Via dei Mercanti',
];
const CITIES = ['Leipzig', 'Portland', 'Lyon', 'Galway', 'Bologna'];

/** Companies of the story: the customers and prospects a developer should not tell an assistant about. */
export const COMPANIES = {
  own: { name: 'Larkfield Systems', domain: 'larkfield-systems.com' },
  customer: { name: 'Brightwater Logistics GmbH', domain: 'brightwater-logistics.de' },
  prospect: { name: 'Hollander & Voss AG', domain: 'hollander-voss.ch' },
  rival: { name: 'Quillstone Health Ltd', domain: 'quillstone-health.co.uk' },
} as const;

export function plantedPeople(random: () => number): Person[] {
  const digits = (length: number): string => randomText(ALPHABETS.digits, length, random);
  const from = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  return NAMES.map(([first, last]) => ({
    first,
    last,
    email: `${ascii(first)}.${ascii(last)}@${COMPANIES.customer.domain}`,
    phone: `+49 341 ${from(200, 899)}${digits(4)}`,
    street: `${pick(STREETS)} ${from(2, 148)}`,
    city: pick(CITIES),
    postcode: String(from(10115, 89999)),
    born: `${from(1951, 2001)}-${pad(from(1, 12))}-${pad(from(1, 28))}`,
    ssn: `${from(100, 665)}-${pad(from(11, 98))}-${from(1011, 9898)}`,
    card: withLuhnDigit(`4539${digits(11)}`),
    iban: iban('DE', `${from(10010010, 87096214)}${digits(10)}`),
    salary: from(38, 142) * 1000,
    record: `MRN-${from(1000000, 9999999)}`,
  }));
}

function ascii(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replace('ø', 'o').toLowerCase();
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
