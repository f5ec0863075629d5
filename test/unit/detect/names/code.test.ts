import assert from 'node:assert/strict';
import { builtInLexicon } from '../../../../src/detect/names/lexiconData.ts';
import { LexiconRecognizer } from '../../../../src/detect/names/lexiconRecognizer.ts';
import { NameDetector } from '../../../../src/detect/names/nameDetector.ts';
import { Scanner } from '../../../../src/detect/scanner.ts';
import { full, foundIn, organizationsIn, peopleIn } from './support.ts';

const person = full('Laura', 'Vasquez');

describe('Names in code', () => {
  it('are found in a string', () => {
    assert.deepEqual(peopleIn(`const owner = find("${person}");\n`, 'a.ts'), [person]);
  });

  it('are found beside escaped line breaks and tabs', () => {
    const person = full('Laura', 'Hübschle');
    assert.deepEqual(foundIn(String.raw`say("Mein Name ist ${person}\nund ich");`, 'a.js'), [person]);
    assert.deepEqual(foundIn(String.raw`{"text": "Viele Grüße\n${person}\nBonn"}`, 'a.json'), [person]);
    assert.deepEqual(foundIn(String.raw`open("C:\\temp\\Jackson\\new", "C:\Temp");`, 'a.js'), []);
  });

  it('are found whole where an apostrophe is escaped', () => {
    const name = full('Laura', "O'Vasquez");
    const escaped = name.replace("'", "\\'");
    assert.deepEqual(peopleIn(`const owner = '${escaped}';\n`, 'a.ts'), [escaped]);
    const doubled = name.replace("'", "''");
    assert.deepEqual(peopleIn(`INSERT INTO t VALUES (1, '${doubled}');\n`, 'a.sql'), [doubled]);
  });

  it('are found in a comment behind a title', () => {
    const name = full('Adelheid', 'Zonnleitner');
    assert.deepEqual(peopleIn(`// Rückruf von Frau ${name}, wegen der Rechnung\n`, 'a.cs'), [name]);
  });

  it('are the names of companies, in a comment', () => {
    assert.deepEqual(organizationsIn('// Export for Zorvex Widgets GmbH until Friday\n', 'a.cs'), [
      'Zorvex Widgets GmbH',
    ]);
  });

  it('are found in a line comment', () => {
    assert.deepEqual(peopleIn(`// ${person} wants this gone by tomorrow\nrun();\n`, 'a.go'), [person]);
  });

  it('are found where somebody asked for something', () => {
    assert.deepEqual(peopleIn(`// requested by ${person}\nrun();\n`, 'a.go'), [person]);
  });

  it('are found in a block comment', () => {
    assert.deepEqual(peopleIn(`/*\n * Agreed with ${person} on the phone.\n */\n`, 'a.java'), [person]);
  });

  it('are found in a hash comment and a docstring', () => {
    const text = `# ask ${person} first\ndef f():\n    """Written for ${person}, our client."""\n`;
    assert.deepEqual(peopleIn(text, 'a.py'), [person, person]);
  });

  it('are found between tags', () => {
    assert.deepEqual(peopleIn(`return <p>${person}</p>;\n`, 'a.tsx'), [person]);
  });

  it('are found under keys that name people, however strange', () => {
    const text = `const user = { firstName: "Zorvika", lastName: "Brzeczyszczy" };\n`;
    assert.deepEqual(peopleIn(text, 'a.js'), ['Zorvika', 'Brzeczyszczy']);
  });

  it('are found in identifiers only once they are confirmed elsewhere', () => {
    const text = `// ${person} asked for it\nfunction getLauraVasquezOrders(laura_vasquez) {}\n`;
    assert.deepEqual(peopleIn(text, 'a.js'), [person, 'LauraVasquez', 'laura_vasquez']);
    assert.deepEqual(peopleIn('function getLauraVasquezOrders(laura_vasquez) {}\n', 'a.js'), []);
  });

  it('are not seen in publishers, lenders, platforms and authorities', () => {
    for (const text of [
      '// see Effective Widgets (Addison Wesley, 2002).\n',
      '// loans of Sallie Mae are like those of Fannie Mae or Freddie Mac\n',
      '// with Granite State and Oklahoma Student Loan Authority (2)\n',
      '// A dialect for the SAP HANA Platform and Cloud. See SAP HANA Cloud.\n',
      '// kept in the Rados Block Store\n',
      'const text = "Yes, Hugo Rocks! Hugo Rocks!";\n',
      'const place = "Hong Kong";\n',
    ])
      assert.deepEqual(peopleIn(text, 'a.ts'), [], text);
  });

  it('are not seen in currencies', () => {
    for (const currency of [
      'Georgian Lari',
      'Sri Lankan Rupee',
      'Thai Baht',
      'Chinese Yuan',
      'Hong Kong Dollar',
    ])
      for (const text of [`const GEL = 'gel'; // ${currency}\n`, `const name = '${currency}';\n`])
        assert.deepEqual(peopleIn(text, 'a.ts'), [], text);
  });

  it('are found where a currency or half of a company is the surname', () => {
    for (const name of [
      full('Sara', 'Leone'),
      full('Jonathan', 'Dong'),
      full('Laura', 'Wesley'),
      full('Laura', 'Yuan'),
    ])
      assert.deepEqual(peopleIn(`const owner = find("${name}");\n`, 'a.ts'), [name], name);
  });

  it('are not seen in values that say true, false or nothing', () => {
    const text = "fname = f'{prefix}-{sha1(key, usedforsecurity=False).hexdigest()}.{format}'\n";
    assert.deepEqual(peopleIn(text, 'a.py'), []);
    for (const nothing of ['True', 'False', 'None', 'null', 'nil', 'undefined'])
      for (const [line, path] of [
        [`first_name = "${nothing}"\n`, 'a.py'],
        [`first_name: ${nothing}\n`, 'a.yaml'],
      ] as const)
        assert.deepEqual(peopleIn(line, path), [], line);
  });

  const authored = `/**\n * @author ${person}\n */\n`;

  it('are left alone where they say who wrote the code', () => {
    assert.deepEqual(peopleIn(authored, 'a.js'), []);
    assert.deepEqual(peopleIn(`# Maintainer: ${person}\n`, 'a.py'), []);
  });

  it('are found where they say how to reach who wrote the code', () => {
    assert.deepEqual(peopleIn(`/**\n * @author ${person} <laura@zorvex.org>\n */\n`, 'a.js'), [person]);
  });

  it('are a possible finding as authors where that is wanted', () => {
    const recognizer = new LexiconRecognizer(builtInLexicon);
    const detector = new NameDetector({ recognizer, lexicon: builtInLexicon, reportsAuthors: true });
    const { findings } = new Scanner({ rules: [detector] }).scan(authored, { path: 'a.js' });
    assert.deepEqual(
      findings.map(({ confidence }) => confidence),
      ['possible'],
    );
  });

  it('are left alone in a licence header', () => {
    assert.deepEqual(peopleIn(`/* Copyright (c) 2020 ${person}. MIT License */\n`, 'a.js'), []);
    assert.deepEqual(peopleIn(`const summary = 'MIT © ${person}';\n`, 'a.js'), []);
  });
});

const quietCode: [string, string, string][] = [
  ['a.js', 'class and function names', 'class JacksonMapper extends RubyParser { getGraceHopper() {} }\n'],
  ['a.ts', 'types side by side', 'type Frank = Will & Grace; let mark: Mark = new Hunter();\n'],
  ['a.js', 'words in comments', '// Mark the Will as Grace period; Chase Frank errors, Bill Rich text\n'],
  [
    'a.js',
    'technologies',
    '// Visual Studio, React Router, Ruby Gems, Julia Lang, Spring Boot, Jackson Databind\n',
  ],
  ['a.js', 'algorithms', '// Levenshtein distance, Floyd Warshall algorithm, Knuth Morris Pratt search\n'],
  ['a.js', 'places', '// Monte Carlo method, Santa Clara, San Jose and New York\n'],
  ['a.c', 'roles on a bus', '/* Slave status; SDW Slave Structures and APIs; ATA DMA is slow */\n'],
  ['a.js', 'calendars and comedians', '// Converts from Julian Day to Monty Python and Lingua Franca Nova\n'],
  ['a.php', 'a member called name', "$this->mName = 'Longpages';\n"],
  ['a.json', 'what an item is called', '{"name": "Créer un client", "request": {"method": "POST"}}\n'],
  ['a.js', 'months', "const months = ['April May', 'June July', 'January February'];\n"],
  ['a.js', 'a bare value under a key', 'const first_name = user; const author = Laura;\n'],
  ['a.js', 'labels', "const labels = { firstName: 'First name', lastName: 'Required', name: 'Name' };\n"],
  [
    'a.js',
    'types under keys',
    "const schema = { firstName: 'string', author: 'User', owner: 'platform-team' };\n",
  ],
  ['a.sql', 'keywords', 'SELECT * FROM users LEFT JOIN orders ON GRANT = CASE WHEN 1 THEN 2 END;\n'],
  ['a.yml', 'settings', 'name: build\nowner: platform\nauthor: bot\nuser: root\nfrom: node:20\n'],
  ['a.json', 'manifests', '{"name": "jackson-core", "main": "index.js", "title": "Hello World"}\n'],
  [
    'a.md',
    'documentation',
    '# Jenkins Pipeline\n\nThe Jackson library and Ruby Gems work with Spring Boot.\n',
  ],
];

const quietSettings: readonly (readonly [what: string, text: string])[] = [
  ['the steps of a playbook', '- name: Update Serial Over Lan\n- name: Add UCS Serial Over Lan Policy\n'],
  ['what a change is about', '- description: Manage AWS VPC NAT Gateways.\ntitle: Cisco Asa Collection\n'],
  ['names of things in the cloud', 'aws_vpc_name: ISE VPC\naz_rg_name: ISE-RG-ANSIBLE\n'],
  ['groups of machines', 'group_name: Dell iDRAC Servers\n'],
];

describe('Names in settings', () => {
  for (const [what, text] of quietSettings)
    it(`are not seen in ${what}`, () => {
      assert.deepEqual(foundIn(text, 'a.yml'), []);
    });

  it('are found in steps and fields that name somebody', () => {
    const person = full('Laura', 'Berger');
    const text = `- name: Create the account of ${person}\n  customer_name: ${person}\n  name: ${person}\n`;
    assert.deepEqual(foundIn(text, 'a.yml'), [person, person, person]);
  });
});

describe('Names in code are not seen in', () => {
  for (const [path, what, text] of quietCode)
    it(what, () => {
      assert.deepEqual(foundIn(text, path), []);
    });
});
