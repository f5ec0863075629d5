import type { Category } from '../detect/index.ts';
import type { PersonRole } from './label.ts';
import { ownersOf } from './owner.ts';

/** Words that say what somebody is to the text; the last one before the name counts. */
const roleWords: Readonly<Record<string, PersonRole>> = {
  ...{ patient: 'patient', patients: 'patient', patientin: 'patient', paciente: 'patient' },
  ...{
    employee: 'employee',
    employees: 'employee',
    staff: 'employee',
    mitarbeiter: 'employee',
    mitarbeiterin: 'employee',
  },
  ...{ prospect: 'prospect', prospects: 'prospect', lead: 'prospect', leads: 'prospect' },
  ...{
    customer: 'customer',
    customers: 'customer',
    client: 'customer',
    clients: 'customer',
    kunde: 'customer',
  },
  ...{ kundin: 'customer', cliente: 'customer', cardholder: 'customer', buyer: 'customer' },
  ...{ candidate: 'candidate', candidates: 'candidate', applicant: 'candidate', bewerber: 'candidate' },
  ...{ student: 'student', students: 'student', pupil: 'student' },
};

/** In UTF-16 units. */
const reach = 48;

/**
 * What the person named at `at` is called: by the words just before on the same line, else by what the place belongs
 * to; else `person`.
 * @param format the language identifier, where it is known
 */
export function roleAt(text: string, at: number, category: Category, format?: string): PersonRole {
  const before = text.slice(Math.max(0, at - reach), at);
  const nearest = roleAmong(before.slice(before.lastIndexOf('\n') + 1), mostWords);
  if (nearest) return nearest;
  for (const owner of ownersOf(text, at, format)) {
    const role = roleAmong(owner, mostWords);
    if (role) return role;
  }
  return category === 'health' ? 'patient' : 'person';
}

const mostWords = 5;

/** The last word that says a role, of the last few. */
function roleAmong(text: string, count: number): PersonRole | undefined {
  const words =
    text
      .replace(/(\p{Ll})(\p{Lu})|_/gu, '$1 $2')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const word = words.slice(-count).findLast((candidate) => Object.hasOwn(roleWords, candidate));
  return word === undefined ? undefined : roleWords[word];
}
