import assert from 'node:assert/strict';
import { redact, Vault, type PersonRole } from '../../../src/dummy/index.ts';
import { isLabel, lettersOf } from '../../../src/dummy/label.ts';
import { findingAt, ruleOf } from './support/documents.ts';

/** Redacts a text in which values are marked as `⟦kind:value⟧`. */
function redactMarked(
  marked: string,
  options: { readonly format?: string; readonly roleOf?: () => PersonRole | undefined } = {},
): string {
  const findings = [];
  let text = '';
  let copied = 0;
  for (const match of marked.matchAll(/⟦(\w+):([^⟧]*)⟧/g)) {
    text += marked.slice(copied, match.index);
    findings.push(findingAt(match[1]!, text.length, text.length + match[2]!.length));
    text += match[2]!;
    copied = match.index + match[0].length;
  }
  text += marked.slice(copied);
  return redact(text, findings, new Vault(), { ruleOf, ...options }).text;
}

describe('linked identities', () => {
  const cases: readonly (readonly [what: string, marked: string, expected: string])[] = [
    [
      'name, address and handle of one person',
      '⟦personName:Jane Doe⟧ ⟦email:jane.doe@gmail.com⟧ ⟦username:jdoe⟧',
      'Person A person.a@example.com person_a',
    ],
    [
      'an address before the name',
      '⟦email:jdoe@gmail.com⟧ is ⟦personName:Jane Doe⟧',
      'person.a@example.com is Person A',
    ],
    [
      'first name, surname and initial',
      '⟦personName:Jane Doe⟧: ⟦firstName:Jane⟧ ⟦lastName:Doe⟧ ⟦personName:J. Doe⟧',
      'Person A: ForenameA SurnameA F. SurnameA',
    ],
    [
      'the columns of a row',
      'first,last\n⟦firstName:Jane⟧,⟦lastName:Doe⟧\n⟦firstName:Tariq⟧,⟦lastName:Okoro⟧',
      'first,last\nForenameA,SurnameA\nForenameB,SurnameB',
    ],
    [
      'the keys of an object, surname first',
      '{"last": "⟦lastName:Doe⟧",\n "first": "⟦firstName:Jane⟧"}, {"first": "⟦firstName:Tariq⟧"}',
      '{"last": "SurnameA",\n "first": "ForenameA"}, {"first": "ForenameB"}',
    ],
    [
      'the values of an INSERT and an address behind',
      "(1, '⟦firstName:Jane⟧', '⟦lastName:Doe⟧', '⟦email:jane.doe@gmail.com⟧'), (2, '⟦firstName:Tariq⟧')",
      "(1, 'ForenameA', 'SurnameA', 'person.a@example.com'), (2, 'ForenameB')",
    ],
    ['a name turned round', '⟦personName:Jane Doe⟧, ⟦personName:Doe, Jane⟧', 'Person A, SurnameA, ForenameA'],
    [
      'a home folder',
      '⟦personName:Jane Doe⟧ in /Users/⟦homeFolder:janedoe⟧/',
      'Person A in /Users/person-a/',
    ],
    [
      'a name in another case',
      '⟦personName:Jane Doe⟧ ⟦personName:JANE DOE⟧ ⟦username:janeDoe⟧ ⟦username:JaneDoe⟧',
      'Person A PERSON A personA PersonA',
    ],
    [
      'names with accents',
      '⟦personName:José Peña⟧ ⟦email:jose.pena@gmail.com⟧',
      'Person A person.a@example.com',
    ],
    [
      'a company, its domain and its addresses',
      '⟦organization:Acme GmbH⟧ ⟦organization:acme.com⟧ ⟦email:info@acme.com⟧',
      'Company A company-a.example.com person.b@company-a.example.com',
    ],
    [
      'two people with one first name',
      '⟦personName:Jane Doe⟧ ⟦personName:Jane Roe⟧ ⟦firstName:Jane⟧',
      'Person A Person B ForenameC',
    ],
    [
      'two addresses of one person',
      '⟦email:jane.doe@gmail.com⟧ ⟦email:jane.doe@gmx.de⟧',
      'person.a@example.com person.a2@example.com',
    ],
    [
      'two people',
      '⟦personName:Jane Doe⟧ ⟦personName:John Roe⟧ ⟦email:john.roe@gmail.com⟧',
      'Person A Person B person.b@example.com',
    ],
  ];
  for (const [what, marked, expected] of cases)
    it(`make one dummy identity of ${what}`, () => assert.equal(redactMarked(marked), expected));

  const records: readonly (readonly [what: string, format: string, marked: string, expected: string])[] = [
    [
      'a row, in any order of its columns',
      'csv',
      'last,mail,login,first\n⟦lastName:Doe⟧,⟦email:jd84@gmail.com⟧,⟦username:hopper⟧,⟦firstName:Jane⟧\n' +
        '⟦lastName:Roe⟧,⟦email:xyz@gmail.com⟧,⟦username:tr⟧,⟦firstName:Tariq⟧\n',
      'last,mail,login,first\nSurnameA,person.a@example.com,person_a,ForenameA\n' +
        'SurnameB,person.b@example.com,person_b,ForenameB\n',
    ],
    [
      'the values of an INSERT, with the role of its table',
      'sql',
      "INSERT INTO customers (last, mail, first) VALUES\n  ('⟦lastName:Doe⟧', '⟦email:jd84@gmail.com⟧', '⟦firstName:Jane⟧'),\n" +
        "  ('⟦lastName:Roe⟧', '⟦email:xyz@gmail.com⟧', '⟦firstName:Tariq⟧');\n",
      "INSERT INTO customers (last, mail, first) VALUES\n  ('SurnameA', 'customer.a@example.com', 'ForenameA'),\n" +
        "  ('SurnameB', 'customer.b@example.com', 'ForenameB');\n",
    ],
    [
      'objects, by what holds them',
      'json',
      '{"patients": [{"details": {\n  "name": "⟦personName:Jane Doe⟧",\n  "mail": "⟦email:jd84@gmail.com⟧"\n}}],\n' +
        '"team": {"employee": {"name": "⟦personName:Tariq Roe⟧", "login": "⟦username:hopper⟧"}},\n' +
        '"pipeline": {"prospect": {"size": 12, "contact": {"name": "⟦personName:Ann Poe⟧"}}}}',
      '{"patients": [{"details": {\n  "name": "Patient A",\n  "mail": "patient.a@example.com"\n}}],\n' +
        '"team": {"employee": {"name": "Employee B", "login": "employee_b"}},\n' +
        '"pipeline": {"prospect": {"size": 12, "contact": {"name": "Prospect C"}}}}',
    ],
    [
      'mappings, by their outer keys',
      'yaml',
      'patient:\n  name: ⟦personName:Jane Doe⟧\n  mail: ⟦email:jd84@gmail.com⟧\ncustomer:\n  details:\n' +
        '    first: ⟦firstName:Tariq⟧\n    last: ⟦lastName:Roe⟧\nemployees:\n  - name: ⟦personName:Ann Poe⟧\n' +
        '    login: ⟦username:hopper⟧\n  - name: ⟦personName:Ben Moe⟧\n',
      'patient:\n  name: Patient A\n  mail: patient.a@example.com\ncustomer:\n  details:\n' +
        '    first: ForenameD\n    last: SurnameD\nemployees:\n  - name: Employee B\n' +
        '    login: employee_b\n  - name: Employee C\n',
    ],
    [
      'elements, by those around them',
      'xml',
      '<customers><row><first>⟦firstName:Jane⟧</first><last>⟦lastName:Doe⟧</last></row><name>⟦personName:Ann Poe⟧</name></customers>',
      '<customers><row><first>ForenameB</first><last>SurnameB</last></row><name>Customer A</name></customers>',
    ],
  ];
  for (const [what, format, marked, expected] of records)
    it(`follow ${what}`, () => assert.equal(redactMarked(marked, { format }), expected));

  it('leave an address alone that spells another name, or belongs to nobody', () => {
    assert.equal(
      redactMarked(
        'name,mail\n⟦personName:Jane Doe⟧,⟦email:tariq.roe@gmail.com⟧\n⟦personName:Ann Poe⟧,⟦email:info@gmail.com⟧\n',
      ),
      'name,mail\nPerson A,person.c@example.com\nPerson B,person.d@example.com\n',
    );
  });

  it('take their role from the words before', () => {
    assert.equal(redactMarked('prospect: ⟦personName:Jane Doe⟧'), 'prospect: Prospect A');
    assert.equal(
      redactMarked('patient_name=⟦personName:Jane Doe⟧\nemployeeName=⟦personName:John Roe⟧'),
      'patient_name=Patient A\nemployeeName=Employee B',
    );
  });

  it('take their role from the policy', () => {
    assert.equal(redactMarked('⟦personName:Jane Doe⟧', { roleOf: () => 'customer' }), 'Customer A');
  });

  it('leave out a letter that the text already uses, in whatever style', () => {
    assert.equal(
      redactMarked('Person A met person_b and ⟦personName:Jane Doe⟧'),
      'Person A met person_b and Person C',
    );
  });
});

describe('letters', () => {
  it('go on after Z without ordinary words', () => {
    assert.deepEqual([1, 26, 27, 28].map(lettersOf), ['A', 'Z', 'AA', 'AB']);
    const all = Array.from({ length: 30_000 }, (_, index) => lettersOf(index + 1));
    assert.equal(new Set(all).size, all.length);
    for (const word of ['ID', 'IS', 'OF', 'TO', 'THE', 'AND', 'KEY', 'URL'])
      assert.ok(!all.includes(word), word);
  });

  it('make labels in every style, and nothing else is one', () => {
    for (const label of [
      'Person A',
      'person_a',
      'personA',
      'PersonA',
      'PERSON_A',
      'person-a',
      'person.a',
      'ForenameA',
      'Company AB',
      'Person A2',
    ])
      assert.ok(isLabel(label), label);
    for (const other of [
      'persona',
      'Person',
      'person a',
      'personal',
      'Person Apple',
      'a person',
      'Companies A',
      'person_name',
    ])
      assert.ok(!isLabel(other), other);
  });
});
