import assert from 'node:assert/strict';
import { foundIn, full, organizationsIn, peopleIn } from './support.ts';

const person = full('Zorvika', 'Brzeczyszczy');

const cases: [string, string, string, string[]][] = [
  [
    'JSON keys',
    'a.json',
    `{"first_name": "Zorvika", "last_name": "Brzeczyszczy"}`,
    ['Zorvika', 'Brzeczyszczy'],
  ],
  ['YAML keys', 'a.yaml', `vorname: Zorvika\nnachname: Brzeczyszczy\n`, ['Zorvika', 'Brzeczyszczy']],
  ['a full name', 'a.yaml', `full_name: ${person}\n`, [person]],
  ['CSV columns', 'a.csv', `id,first_name,city\n1,Zorvika,Bonn\n2,Laura,Rome\n`, ['Zorvika', 'Laura']],
  ['environment variables', '.env', `PATIENT_NAME="${person}"\n`, [person]],
  ['XML elements', 'a.xml', `<p><firstName>Zorvika</firstName></p>`, ['Zorvika']],
  ['a name beside personal fields', 'a.json', `{"name": "Laura", "email": "x@y.org", "age": 4}`, ['Laura']],
];

describe('Names in fields', () => {
  for (const [what, path, text, expected] of cases)
    it(`are found in ${what}`, () => {
      assert.deepEqual(peopleIn(text, path), expected);
    });

  it('are not seen where a name is a thing', () => {
    assert.deepEqual(foundIn(`{"name": "Laura", "version": "1.0.0"}`, 'a.json'), []);
    assert.deepEqual(
      foundIn(`{"name": "build", "owner": "Platform Team", "email": "x@y.org"}`, 'a.json'),
      [],
    );
  });

  it('name companies', () => {
    assert.deepEqual(organizationsIn(`{"company_name": "Zorvex Widgets"}`, 'a.json'), ['Zorvex Widgets']);
    assert.deepEqual(organizationsIn(`employer: Zorvex\n`, 'a.yaml'), ['Zorvex']);
  });

  it('do not name the vendors of everybody', () => {
    assert.deepEqual(
      organizationsIn(`{"company": "Google", "employer": "Microsoft Corporation"}`, 'a.json'),
      [],
    );
  });
});
