import type { Category } from '../detect/index.ts';
import type { PersonRole } from './label.ts';

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

/** What the person named at `at` is called, from the words just before on the same line; else `person`. */
export function roleBefore(text: string, at: number, category: Category): PersonRole {
  const before = text.slice(Math.max(0, at - reach), at);
  const line = before.slice(before.lastIndexOf('\n') + 1).replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  const words = line.toLowerCase().match(/\p{L}+/gu) ?? [];
  for (let i = words.length - 1; i >= 0 && i >= words.length - 5; i--) {
    const role = Object.hasOwn(roleWords, words[i] ?? '') ? roleWords[words[i] ?? ''] : undefined;
    if (role) return role;
  }
  return category === 'health' ? 'patient' : 'person';
}
