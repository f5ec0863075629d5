import { COMPANIES, type Person } from './plantedPeople.ts';
import type { PlantedSecrets } from './plantedSecrets.ts';

/** Data and prose: the files where people and companies are named. */
export function peopleFiles(secrets: PlantedSecrets, people: Person[]): Record<string, string> {
  return {
    'data/customers.csv': customers(people),
    'data/seed.sql': seed(people),
    'data/patients.json': patients(people),
    'notes.md': notes(people),
    'support-ticket.txt': ticket(secrets, people),
    'analysis.ipynb': notebook(secrets, people),
  };
}

function customers(people: Person[]): string {
  const rows = people.map((person) =>
    [
      person.first,
      person.last,
      person.email,
      person.phone,
      `"${person.street}, ${person.postcode} ${person.city}"`,
      person.born,
      person.iban,
    ].join(','),
  );
  return `first_name,last_name,email,phone,address,date_of_birth,iban\n${rows.join('\n')}\n`;
}

function seed(people: Person[]): string {
  const rows = people
    .slice(0, 5)
    .map(({ first, last, ssn, salary, email }) => `  ('${first} ${last}', '${email}', '${ssn}', ${salary})`);
  return `CREATE TABLE employees (full_name text, email text, ssn text, salary integer);

INSERT INTO employees (full_name, email, ssn, salary) VALUES
${rows.join(',\n')};
`;
}

function patients(people: Person[]): string {
  const list = people.slice(3, 7).map(({ first, last, born, record }, index) => ({
    medicalRecordNumber: record,
    name: `${first} ${last}`,
    dateOfBirth: born,
    diagnosis: ['Type 2 diabetes mellitus', 'Essential hypertension', 'Migraine with aura', 'Asthma'][index],
    medication: ['Metformin 500 mg', 'Lisinopril 10 mg', 'Sumatriptan 50 mg', 'Salbutamol'][index],
  }));
  return `${JSON.stringify({ hospital: COMPANIES.rival.name, patients: list }, null, 2)}\n`;
}

function notes([first, second, third, fourth]: Person[]): string {
  const { customer, prospect, rival } = COMPANIES;
  return `# Sales meeting, 3 November

Attendees: ${first?.first} ${first?.last}, ${second?.first} ${second?.last}, ${third?.first} ${third?.last}

- **${prospect.name}** wants an offer by Friday. Contact: ${fourth?.first} ${fourth?.last}, ${ascii(fourth)}@${prospect.domain},
  mobile ${fourth?.phone}. Budget is about 240,000 EUR; they also talk to ${rival.name}.
- ${customer.name} renews; ${second?.first} sends the contract to ${second?.street}, ${second?.postcode} ${second?.city}.
- ${third?.first} starts in January at ${String(third?.salary)} EUR a year. Not public yet.
`;
}

function ticket(secrets: PlantedSecrets, people: Person[]): string {
  const person = people[5];
  return `Ticket #48213
From: ${person?.first} ${person?.last} <${person?.email}>
Subject: I cannot log in any more

Hello,

since yesterday I cannot log in. My user name is ${ascii(person)} and my password is ${secrets.adminPassword} (I know, I should
not send it). You can call me at ${person?.phone}. The last invoice was paid from ${person?.iban}.

Kind regards
${person?.first} ${person?.last}
${person?.street}, ${person?.postcode} ${person?.city}
`;
}

function notebook(secrets: PlantedSecrets, people: Person[]): string {
  const cell = (type: string, source: string[]): object => ({
    cell_type: type,
    metadata: {},
    source,
    ...(type === 'code' ? { execution_count: null, outputs: [] } : {}),
  });
  const cells = [
    cell('markdown', ['# Churn by region\n', `Questions to ${people[8]?.first} ${people[8]?.last}`]),
    cell('code', [
      'import boto3, pandas as pd\n',
      `session = boto3.Session("${secrets.awsKeyId}", "${secrets.awsSecret}")`,
    ]),
    cell('code', [
      'customers = pd.read_csv("data/customers.csv")\n',
      `customers[customers.email == "${people[9]?.email}"]`,
    ]),
  ];
  return `${JSON.stringify({ cells, metadata: { language_info: { name: 'python' } }, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`;
}

function ascii(person: Person | undefined): string {
  return person?.email.split('@')[0] ?? '';
}
