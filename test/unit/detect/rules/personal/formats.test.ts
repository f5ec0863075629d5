import assert from 'node:assert/strict';
import { names } from '../../../../../src/detect/names/index.ts';
import { personal } from '../../../../../src/detect/rules/personal/index.ts';
import { Scanner } from '../../../../../src/detect/scanner.ts';
import { scannerOf } from '../../../../support/scanning.ts';
import { person, type Person } from './people.ts';

const scanner = new Scanner({ rules: personal });

type Key = keyof Person;

/** A format: the name of the file, the planted fields, and how a file with one or more people is written. */
interface Format {
  readonly path: string;
  readonly fields: readonly Key[];
  readonly write: (people: readonly Person[]) => string;
}

const all: readonly Key[] = ['email', 'phone', 'ssn', 'dateOfBirth', 'iban', 'card', 'ip', 'mac', 'street'];
const basic: readonly Key[] = ['email', 'phone', 'ssn', 'dateOfBirth', 'street'];

const header =
  'id,first_name,email,phone,ssn,date_of_birth,iban,card_number,ip_address,mac_address,street_address';

function cells(
  { firstName, email, phone, ssn, dateOfBirth, iban, card, ip, mac, street }: Person,
  id: number,
): string[] {
  return [String(id), firstName, email, phone, ssn, dateOfBirth, iban, card, ip, mac, street];
}

function record(p: Person): Record<string, unknown> {
  return {
    first_name: p.firstName,
    contact: { email: p.email, phones: [p.phone] },
    ssn: p.ssn,
    dateOfBirth: p.dateOfBirth,
    bank: { iban: p.iban, cardNumber: p.card },
    device: { ipAddress: p.ip, mac_address: p.mac },
    home_address: p.street,
  };
}

function lines(people: readonly Person[], write: (p: Person, index: number) => string): string {
  return `${people.map(write).join('\n')}\n`;
}

const formats: Readonly<Record<string, Format>> = {
  JSON: {
    path: 'seed.json',
    fields: all,
    write: (people) => JSON.stringify({ users: people.map(record) }, null, 2),
  },
  'JSON in one line': {
    path: 'seed.json',
    fields: all,
    write: (people) => JSON.stringify(people.map(record)),
  },
  JSONL: {
    path: 'export.jsonl',
    fields: all,
    write: (people) => lines(people, (p) => JSON.stringify(record(p))),
  },
  YAML: {
    path: 'fixtures.yaml',
    fields: all,
    write: (people) =>
      `people:\n${lines(people, (p) => `  - first_name: ${p.firstName}\n    email: ${p.email} # work\n    mobile: "${p.phone}"\n    ssn: ${p.ssn}\n    birth_date: ${p.dateOfBirth}\n    iban: ${p.iban}\n    credit-card: '${p.card}'\n    client_ip: ${p.ip}\n    mac: ${p.mac}\n    street: ${p.street}`)}`,
  },
  TOML: {
    path: 'people.toml',
    fields: all,
    write: (people) =>
      lines(
        people,
        (p) =>
          `[[person]]\nemail = "${p.email}"\ntelephone = "${p.phone}"\nssn = "${p.ssn}"\ndob = ${p.dateOfBirth}\niban = "${p.iban}"\ncard_no = "${p.card}"\nip = "${p.ip}"\nmac_address = "${p.mac}"\naddress_line_1 = "${p.street}"`,
      ),
  },
  XML: {
    path: 'people.xml',
    fields: all,
    write: (people) =>
      `<?xml version="1.0"?>\n<people>\n${lines(people, (p) => `  <person ssn="${p.ssn}">\n    <email>${p.email}</email>\n    <phone type="home">${p.phone}</phone>\n    <birthDate>${p.dateOfBirth}</birthDate>\n    <iban>${p.iban}</iban>\n    <field name="cardNumber">${p.card}</field>\n    <device ip="${p.ip}" mac='${p.mac}'/>\n    <street>${p.street}</street>\n  </person>`)}</people>\n`,
  },
  CSV: {
    path: 'export.csv',
    fields: all,
    write: (people) => `${header}\n${lines(people, (p, i) => cells(p, i).join(','))}`,
  },
  'CSV with quotes and semicolons': {
    path: 'export.csv',
    fields: all,
    write: (people) =>
      `${header.replaceAll(',', ';')}\n${lines(people, (p, i) =>
        cells(p, i)
          .map((c) => `"${c}"`)
          .join(';'),
      )}`,
  },
  TSV: {
    path: 'export.tsv',
    fields: all,
    write: (people) => `${header.replaceAll(',', '\t')}\n${lines(people, (p, i) => cells(p, i).join('\t'))}`,
  },
  'SQL with a list of columns': {
    path: 'seed.sql',
    fields: all,
    write: (people) =>
      `INSERT INTO customers (${header}) VALUES\n${people
        .map(
          (p, i) =>
            `(${cells(p, i)
              .map((c) => `'${c}'`)
              .join(', ')})`,
        )
        .join(',\n')};\n`,
  },
  'SQL after CREATE TABLE': {
    path: 'dump.sql',
    fields: basic,
    write: (people) =>
      `CREATE TABLE people (\n  id INT NOT NULL,\n  email VARCHAR(80),\n  phone TEXT,\n  ssn CHAR(11),\n  dob DATE,\n  street VARCHAR(99),\n  PRIMARY KEY (id)\n);\n${lines(people, (p, i) => `INSERT INTO people VALUES (${i}, '${p.email}', '${p.phone}', '${p.ssn}', '${p.dateOfBirth}', '${p.street}');`)}`,
  },
  'Markdown table': {
    path: 'notes.md',
    fields: all,
    write: (people) =>
      `# People\n\n| ${header.replaceAll(',', ' | ')} |\n|${'---|'.repeat(11)}\n${lines(people, (p, i) => `| ${cells(p, i).join(' | ')} |`)}`,
  },
  'psql output': {
    path: 'session.txt',
    fields: basic,
    write: (people) =>
      ` email | phone | ssn | date_of_birth | street\n-------+-------+-----+------+-------\n${lines(people, (p) => ` ${p.email} | ${p.phone} | ${p.ssn} | ${p.dateOfBirth} | ${p.street}`)}`,
  },
  '.env': {
    path: '.env',
    fields: all,
    write: (people) =>
      lines(
        people,
        (p, i) =>
          `USER${i}_EMAIL=${p.email}\nUSER_${i}_PHONE=${p.phone}\nUSER_SSN=${p.ssn}\nUSER_DOB=${p.dateOfBirth}\nIBAN=${p.iban}\nTEST_CARD_NUMBER=${p.card}\nSERVER_IP=${p.ip}\nMAC_ADDRESS="${p.mac}"\nHOME_ADDRESS=${p.street}`,
      ),
  },
  properties: {
    path: 'application.properties',
    fields: all,
    write: (people) =>
      lines(
        people,
        (p) =>
          `contact.email=${p.email}\ncontact.phone-number = ${p.phone}\nperson.ssn=${p.ssn}\nperson.birthDate: ${p.dateOfBirth}\nbank.iban=${p.iban}\nbank.card-number=${p.card}\nclient.ip=${p.ip}\nclient.mac=${p.mac}\nperson.street=${p.street}`,
      ),
  },
  INI: {
    path: 'people.ini',
    fields: all,
    write: (people) =>
      lines(
        people,
        (p) =>
          `[person]\nEmail = ${p.email}\nTel = ${p.phone} ; home\nSSN = ${p.ssn}\nBirthday = ${p.dateOfBirth}\nIBAN = ${p.iban}\nCreditCard = ${p.card}\nIP = ${p.ip}\nMAC = ${p.mac}\nStreet = ${p.street}`,
      ),
  },
  TypeScript: {
    path: 'fixtures.ts',
    fields: all,
    write: (people) =>
      `import type { User } from './user.ts';\n\nexport const users: User[] = [\n${lines(people, (p) => `  { email: '${p.email}', phoneNumber: "${p.phone}", ssn: \`${p.ssn}\`, dateOfBirth: '${p.dateOfBirth}', iban: '${p.iban}', card: { number: '${p.card}' }, ip: '${p.ip}', macAddress: '${p.mac}', street: '${p.street}' },`)}];\n`,
  },
  Python: {
    path: 'conftest.py',
    fields: all,
    write: (people) =>
      lines(
        people,
        (p) =>
          `user = User(\n    email="${p.email}",\n    phone='${p.phone}',\n    ssn="${p.ssn}",\n    date_of_birth="${p.dateOfBirth}",\n    iban=f"${p.iban}",\n)\nuser["credit_card"] = "${p.card}"\nuser.update({"ip_address": "${p.ip}", "mac": "${p.mac}"})\nuser.street = "${p.street}"`,
      ),
  },
  Java: {
    path: 'Fixtures.java',
    fields: all,
    write: (people) =>
      `class Fixtures {\n${lines(people, (p) => `  Person make() {\n    person.setEmail("${p.email}");\n    builder.phoneNumber("${p.phone}");\n    map.put("ssn", "${p.ssn}");\n    String dateOfBirth = "${p.dateOfBirth}";\n    person.withIban("${p.iban}").withCardNumber("${p.card}");\n    private static final String IP_ADDRESS = "${p.ip}";\n    headers.put("mac", "${p.mac}");\n    person.setStreet("${p.street}");\n  }`)}}\n`,
  },
  Go: {
    path: 'seed.go',
    fields: all,
    write: (people) =>
      lines(
        people,
        (p) =>
          `u := User{\n\tEmail: "${p.email}",\n\tPhone: "${p.phone}",\n\tSSN: "${p.ssn}",\n\tBirthDate: "${p.dateOfBirth}",\n\tIBAN: "${p.iban}",\n\tCardNumber: "${p.card}",\n}\nip := "${p.ip}"\nm["mac_address"] = "${p.mac}"\nu.Street = "${p.street}"`,
      ),
  },
  'C#': {
    path: 'Seed.cs',
    fields: all,
    write: (people) =>
      lines(
        people,
        (p) =>
          `var user = new User {\n  Email = "${p.email}",\n  PhoneNumber = @"${p.phone}",\n  Ssn = "${p.ssn}",\n  DateOfBirth = "${p.dateOfBirth}",\n  Iban = "${p.iban}",\n};\nvar more = new Dictionary<string, string> { { "CardNumber", "${p.card}" }, { "IpAddress", "${p.ip}" } };\nconst string MacAddress = "${p.mac}";\nuser.Street = "${p.street}";`,
      ),
  },
  Ruby: {
    path: 'seeds.rb',
    fields: all,
    write: (people) =>
      lines(
        people,
        (p) =>
          `User.create!(\n  email: '${p.email}',\n  :phone => '${p.phone}',\n  "ssn" => "${p.ssn}",\n  date_of_birth: '${p.dateOfBirth}',\n  iban: '${p.iban}',\n  card_number: '${p.card}',\n  ip: "${p.ip}",\n  mac: '${p.mac}',\n  street: '${p.street}',\n)`,
      ),
  },
  PHP: {
    path: 'Seeder.php',
    fields: all,
    write: (people) =>
      `<?php\n${lines(people, (p) => `$user = [\n  'email' => '${p.email}',\n  'phone' => "${p.phone}",\n  'ssn' => '${p.ssn}',\n  'birthday' => '${p.dateOfBirth}',\n  'iban' => '${p.iban}',\n  'creditCard' => '${p.card}',\n];\n$ip = '${p.ip}';\n$user->mac = '${p.mac}';\n$user->setStreet('${p.street}');`)}`,
  },
  log: {
    path: 'app.log',
    fields: all,
    write: (people) =>
      lines(
        people,
        (p) =>
          `2026-01-05T10:00:00Z INFO login ip=${p.ip} mac=${p.mac} email=${p.email} payload={"phone":"${p.phone}","ssn":"${p.ssn}"} {\\"dob\\": \\"${p.dateOfBirth}\\", \\"iban\\": \\"${p.iban}\\"} card: ${p.card} address: "${p.street}"`,
      ),
  },
  mail: {
    path: 'thread.eml',
    fields: basic,
    write: (people) =>
      lines(
        people,
        (p) =>
          `From: ${p.firstName} ${p.lastName} <${p.email}>\nSubject: my details\n\nHello,\n\nmy phone number is ${p.phone}, my SSN ${p.ssn}.\nDate of birth: ${p.dateOfBirth}\nAddress: ${p.street}\n\nRegards`,
      ),
  },
  vCard: {
    path: 'contacts.vcf',
    fields: ['email', 'phone', 'dateOfBirth'],
    write: (people) =>
      lines(
        people,
        (p) =>
          `BEGIN:VCARD\nVERSION:3.0\nFN:${p.firstName} ${p.lastName}\nEMAIL;TYPE=INTERNET:${p.email}\nTEL;TYPE=CELL:${p.phone}\nBDAY:${p.dateOfBirth}\nEND:VCARD`,
      ),
  },
  LDIF: {
    path: 'people.ldif',
    fields: ['email', 'phone', 'street'],
    write: (people) =>
      lines(
        people,
        (p) =>
          `dn: uid=x,ou=people,dc=corp\nmail: ${p.email}\ntelephoneNumber: ${p.phone}\nstreet: ${p.street}\n`,
      ),
  },
  notebook: {
    path: 'analysis.ipynb',
    fields: ['email', 'phone', 'ssn'],
    write: (people) =>
      JSON.stringify(
        {
          cells: [
            {
              cell_type: 'code',
              outputs: [
                {
                  data: {
                    'text/plain': [
                      '   email   phone   ssn\n',
                      ...people.map((p, i) => `${i}  ${p.email}   ${p.phone}   ${p.ssn}\n`),
                    ],
                  },
                },
              ],
            },
          ],
        },
        null,
        1,
      ),
  },
  HTML: {
    path: 'people.html',
    fields: basic,
    write: (people) =>
      `<table>\n<tr><th>Email</th><th>Phone</th><th>SSN</th><th>Date of birth</th><th>Street</th></tr>\n${lines(people, (p) => `<tr><td>${p.email}</td><td><b>${p.phone}</b></td><td>${p.ssn}</td><td>${p.dateOfBirth}</td><td>${p.street}</td></tr>`)}</table>\n`,
  },
  'HTML form': {
    path: 'form.html',
    fields: ['email', 'phone', 'ssn', 'dateOfBirth'],
    write: (people) =>
      lines(
        people,
        (p) =>
          `<input type="text" name="email" value="${p.email}">\n<input name="phone" value="${p.phone}">\n<dl><dt>SSN</dt><dd>${p.ssn}</dd><dt>Date of birth</dt><dd>${p.dateOfBirth}</dd></dl>`,
      ),
  },
};

/** Every planted value that no finding covers exactly, named by its field, never by itself. */
function missed(format: Format, people: readonly Person[]): string[] {
  const text = format.write(people);
  const { findings } = scanner.scan(text, { path: format.path });
  const found = new Set(findings.map(({ start, end }) => `${start}-${end}`));
  const missing: string[] = [];
  for (const each of people)
    for (const field of format.fields) {
      const start = text.indexOf(each[field]);
      assert.ok(start >= 0, `${field} is planted`);
      if (!found.has(`${start}-${start + each[field].length}`)) missing.push(field);
    }
  return missing;
}

const scanNamesToo = scannerOf([...personal, ...names]);

describe('first names in the files of developers', () => {
  for (const [name, format] of Object.entries(formats)) {
    const people = Array.from({ length: 10 }, (_, index) => person(index));
    const isPlanted = (p: Person): boolean => new RegExp(`\\b${p.firstName}\\b`).test(format.write([p]));
    if (!people.every(isPlanted)) continue;
    it(`are found, alone or in the whole name, in ten files of ${name}`, () => {
      for (const each of people) {
        const text = format.write([each]);
        const found = scanNamesToo(text, { path: format.path });
        assert.ok(
          found.some(
            ({ ruleId, value }) => ruleId.endsWith('-name') && value.split(/[ ,;]+/).includes(each.firstName),
          ),
          `file ${people.indexOf(each)}`,
        );
      }
    });
  }
});

describe('personal data in the files of developers', () => {
  for (const [name, format] of Object.entries(formats))
    it(`is found exactly, in ten files of ${name}`, () => {
      for (let first = 0; first < 10; first++) {
        const people = Array.from({ length: (first % 4) + 1 }, (_, index) => person((first + index) % 10));
        assert.deepEqual(missed(format, people), [], `file ${first}`);
      }
    });
});
