import type { Category } from '../detect/index.ts';

/** What the categories are called in reports, which are in English whatever the reader's language. */
export const categoryNames: Readonly<Record<Category, string>> = {
  secret: 'Secrets',
  contact: 'Names and contact details',
  identity: 'Government ids and dates of birth',
  financial: 'Payment and salary data',
  health: 'Health data',
  device: 'Device and network identifiers',
  location: 'Locations',
  organization: 'Organizations',
  account: 'Accounts',
  custom: "The policy's own rules",
};

/** One item or several, in words: "1 file", "3 files". */
export function several(number: number, one: string, more = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : more}`;
}
