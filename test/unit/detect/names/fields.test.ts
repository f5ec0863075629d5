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
  ['JSON inside a string', 'a.json', String.raw`{"t": "{\"vorname\":\"Zorvika\"}"}`, ['Zorvika']],
  [
    'a surname with a particle',
    'a.ts',
    `{ lastName: 'Van der Zorvik', cognome: "Di Zorvi" }`,
    ['Van der Zorvik', 'Di Zorvi'],
  ],
  ['a name with a particle', 'a.json', `{"full_name": "Laura Van Zorvik"}`, ['Laura Van Zorvik']],
  ['a form of the West in Han', 'a.txt', '旅客姓名：子涵 戴\n', ['子涵 戴']],
  ['a comment in Han', 'a.ts', '// 担当: 藤岡大和\n', ['藤岡大和']],
  ['labels of Hebrew', 'a.txt', 'איש קשר: נבו אלמגור, טלפון\n', ['נבו אלמגור']],
  ['a comment in Han that goes on', 'a.yaml', '# 负责人：颜雪，电话 1\n', ['颜雪']],
  ['Greek in Latin letters', 'a.json', `{"onoma": "Zorvika", "eponymo": "Lytras"}`, ['Zorvika', 'Lytras']],
  ['whom a letter of LaTeX is for', 'a.tex', String.raw`\begin{letter}{${person}\\Bonn}`, [person]],
  [
    'parts of a name that somebody owns',
    'a.edn',
    '{:patient {:nom "Zorvika" :prenom "Laura"}}',
    ['Zorvika', 'Laura'],
  ],
  ['subtitles', 'a.vtt', `${'00:00.000 --> 00:04.120\n'.repeat(3)}<v A>Mein Name ist ${person}.\n`, [person]],
  ['a name beside personal fields', 'a.json', `{"name": "Laura", "email": "x@y.org", "age": 4}`, ['Laura']],
];

describe('Names in fields', () => {
  for (const [what, path, text, expected] of cases)
    it(`are found in ${what}`, () => {
      assert.deepEqual(peopleIn(text, path), expected);
    });

  it('are not seen in a column of another table than that of people', () => {
    const text = `INSERT INTO departament (id, nume, cod) VALUES (1, 'Contabilitate', 'C1');
INSERT INTO angajat (id, nume, prenume) VALUES (1, 'Zorvika', 'Laura');`;
    assert.deepEqual(peopleIn(text, 'a.sql'), ['Zorvika', 'Laura']);
  });

  it('are not seen in the heads of columns', () => {
    assert.deepEqual(peopleIn('Ant  Varenr       Beskrivelse\n2    KB-4417      Kabel\n', 'a.txt'), []);
  });

  it('are not seen where a name is a thing', () => {
    assert.deepEqual(foundIn(`{"name": "Laura", "version": "1.0.0"}`, 'a.json'), []);
    assert.deepEqual(
      foundIn(`{"name": "build", "owner": "Platform Team", "email": "x@y.org"}`, 'a.json'),
      [],
    );
  });

  it('are not seen behind the scope of a change, but behind two labels in one', () => {
    assert.deepEqual(foundIn('secrets/ad: Mark fixed it', 'a.txt', ['first-name']), []);
    assert.deepEqual(peopleIn('Name/Vorname: Zorvika', 'a.txt'), ['Zorvika']);
  });

  it('are not seen where weak keys name services, commands and messages', () => {
    for (const text of [
      '{"serviceFullName": "Auto Scaling", "uid": "autoscaling-2011-01-01"}',
      '{"displayName": "Additional Dependencies"}',
      '{"member": "Measured Value", "owner": "Billing Gateway"}',
      '{"Add_missing_enum_member_0_95063": "Laura fehlt"}',
      '{"Change_the_type_of_every_unused_parameter_to": "不足している列挙型メンバー"}',
      '{"from": "不足している列挙型", "to": "に変更する"}',
    ])
      assert.deepEqual(foundIn(text, 'a.json'), [], text);
  });

  it('are not seen where a word for somebody’s name is also that of a thing’s', () => {
    assert.deepEqual(foundIn('Ürün adı: Akıllı Termostat\nDosya adı: Rapor Taslak\n', 'a.txt'), []);
    assert.deepEqual(peopleIn('Adı: Zorvika\n', 'a.txt'), ['Zorvika']);
  });

  it('are not seen where a comment in Han explains a field', () => {
    assert.deepEqual(foundIn('// 客户: 必填\n// 姓名: 中文名\nconst x = 1;\n', 'a.ts'), []);
  });

  it('are not seen where settings name steps, jobs and tools', () => {
    const workflow = [
      'name: Autoremove Labels',
      'jobs:',
      '  build:',
      '    name: Darwin',
      '    steps:',
      '      - name: Setup Git',
      '        run: vault-auth',
      '      - name: Fetch Secrets',
      '        run: enos scenario run',
      '      - name: Run Enos scenario',
    ];
    assert.deepEqual(foundIn(workflow.join('\n'), '.github/workflows/a.yml'), []);
    assert.deepEqual(foundIn('authors = ["Tokio Contributors <team@tokio.rs>"]\n', 'Cargo.toml'), []);
  });

  it('are found in settings by the lexicon, beside personal data, and under longer keys', () => {
    const known = full('Laura', 'Vasquez');
    assert.deepEqual(peopleIn(`- name: ${known}\n`, 'a.yaml'), [known]);
    assert.deepEqual(peopleIn(`- name: ${person}\n  email: x@y.org\n`, 'a.yaml'), [person]);
    assert.deepEqual(peopleIn(`- name: ${person}\n  run: 12.345.678-5\n`, 'a.yaml'), [person]);
    assert.deepEqual(peopleIn(`customer_name: ${person}\n`, 'a.yaml'), [person]);
  });

  it('are not seen in one word for a role that a program has', () => {
    assert.deepEqual(foundIn('oktaProvider   = "OKTA"\n', 'a.go'), []);
    assert.deepEqual(foundIn('auth:\n  provider: Okta\n  driver: Hana\n', 'a.yaml'), []);
    assert.deepEqual(foundIn('{"agent": "Hana"}', 'a.json'), []);
  });

  it('are found in such a role where it is more than one word or stands beside a person', () => {
    assert.deepEqual(peopleIn(`{"provider": "${full('Laura', 'Vasquez')}"}`, 'a.json'), [
      full('Laura', 'Vasquez'),
    ]);
    assert.deepEqual(peopleIn('{"patient": "Hana", "provider": "Laura"}', 'a.json'), ['Hana', 'Laura']);
    assert.deepEqual(peopleIn('email: x@y.org\nprovider: Laura\n', 'a.yaml'), ['Laura']);
    assert.deepEqual(peopleIn('Provider: Laura\n'), ['Laura']);
  });

  it('are not seen in names that people read instead of a technical one', () => {
    for (const key of [
      'verbose_name',
      'verbose_name_plural',
      'class_name',
      'field_name',
      'singularName',
      'codecName',
    ])
      assert.deepEqual(foundIn(`options = {'${key}': 'Line Price'}\n`, 'a.py'), [], key);
  });

  it('are not seen where the value repeats its key', () => {
    assert.deepEqual(
      foundIn(`attributes = {'first_name': 'firstName', 'lastName': 'last_name'}\n`, 'a.py'),
      [],
    );
    assert.deepEqual(foundIn('surname: Surname\nforename: Forename\nnachname: Nachname\n', 'a.yaml'), []);
  });

  it('are found under weak keys by the lexicon or beside personal fields', () => {
    assert.deepEqual(peopleIn('{"owner": "Laura Brzeczyszczy"}', 'a.json'), [full('Laura', 'Brzeczyszczy')]);
    assert.deepEqual(peopleIn(`{"displayName": "${person}", "email": "x@y.org"}`, 'a.json'), [person]);
    assert.deepEqual(peopleIn('{"customer_name": "Zorvika Brzeczyszczy"}', 'a.json'), [person]);
    assert.deepEqual(peopleIn('{"氏名": "山田 太郎"}', 'a.json'), ['山田 太郎']);
  });

  it('are found under a name that belongs to a person', () => {
    const owned: [string, string][] = [
      ['a.json', `{"patient": {"name": "${person}", "ward": 4}}`],
      ['a.ts', `const patients = [{ name: '${person}' }];`],
      ['a.py', `Patient(name="${person}")`],
      ['a.yaml', `employees:\n  - name: ${person}\n`],
      ['a.toml', `[patient]\nname = "${person}"\n`],
      ['a.xml', `<patient><name>${person}</name></patient>`],
      ['a.java', `patient.setName("${person}");`],
    ];
    for (const [path, text] of owned) assert.deepEqual(peopleIn(text, path), [person], path);
  });

  it('name the company that a customer is', () => {
    assert.deepEqual(organizationsIn('{"customers": [{"name": "Zorvex"}]}', 'a.json'), ['Zorvex']);
    assert.deepEqual(foundIn('{"driver": {"name": "Zorvex"}, "plan": {"name": "Gold Plan"}}', 'a.json'), []);
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
