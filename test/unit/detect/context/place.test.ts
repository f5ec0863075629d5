import assert from 'node:assert/strict';
import { placesOf } from '../../../../src/detect/context/place.ts';
import { SourceText } from '../../../../src/detect/sourceText.ts';

/** `type key=value` of every place, the type being the likeliest. */
function places(text: string, path: string): string[] {
  return placesOf(new SourceText(text, { path })).map(
    ({ types, keyStart, keyEnd, valueStart, valueEnd }) =>
      `${types[0]} ${text.slice(keyStart, keyEnd)}=${text.slice(valueStart, valueEnd)}`,
  );
}

const cases: readonly (readonly [what: string, path: string, text: string, expected: readonly string[]])[] = [
  ['JSON keys', 'a.json', '{"customerPhone": "x1", "age": 34}', ['phone Phone=x1', 'age age=34']],
  ['lists in JSON', 'a.json', '{"emails": ["x1", "x2"]}', ['email emails=x1', 'email emails=x2']],
  ['JSON inside a string', 'a.ts', String.raw`const s = "{\"ssn\": \"x1\"}";`, ['ssn ssn=x1']],
  ['YAML with a comment behind', 'a.yaml', 'tel: 030 12 # home\n', ['phone tel=030 12']],
  ['lists in YAML', 'a.yaml', 'phones:\n  - x1\n  - "x2"\n', ['phone phones=x1', 'phone phones=x2']],
  [
    'flow mappings of YAML',
    'a.yaml',
    'p: { city: Bern, zip: 3011 }',
    ['city city=Bern', 'postcode zip=3011'],
  ],
  [
    'a value that another key names',
    'a.yaml',
    '- name: PHONE\n  value: "x1"\n',
    ['name name=PHONE', 'phone PHONE=x1'],
  ],
  ['setters', 'A.java', 'person.setDateOfBirth("x1");', ['dateOfBirth DateOfBirth=x1']],
  ['pairs in calls', 'A.java', 'map.put("iban", "x1");', ['iban iban=x1']],
  ['hash rockets', 'a.rb', ":email => 'x1'", ['email email=x1']],
  ['elements with attributes', 'a.xml', '<tel kind="home">x1</tel>', ['phone tel=x1']],
  [
    'attributes of SAML',
    'a.xml',
    '<a:Attribute Name="urn:x/claims/surname" Format="y">\n<a:AttributeValue>x1</a:AttributeValue>',
    ['name Name=urn:x/claims/surname', 'lastName surname=x1'],
  ],
  ['definition lists', 'a.html', '<dt>Phone</dt>\n<dd>x1</dd>', ['phone Phone=x1']],
  ['labels in prose', 'a.txt', 'Patient: Ann Lee, MRN: x1\n', ['person Patient=Ann Lee', 'mrn MRN=x1']],
  ['labels with a bracket', 'a.txt', 'Phone (home): x1\n', ['phone Phone=x1']],
  ['labels on a line of their own', 'a.txt', 'E-mail:\nx1\n', ['email E-mail=x1']],
  ['labels in bold', 'a.md', '**Date of birth:** x1\n', ['dateOfBirth Date of birth=x1']],
  ['labels in comments', 'a.ts', '// Author: Ann Lee\n', ['person Author=Ann Lee']],
  ['labels in strings', 'a.ts', 'log("Patient: Ann Lee");', ['person Patient=Ann Lee']],
  ['Japanese labels', 'a.txt', '電話番号：x1\n', ['phone 電話番号=x1']],
  ['accented keys', 'a.yaml', 'numéro_de_téléphone: x1\n', ['phone numéro_de_téléphone=x1']],
  ['columns of CSV, quotes and all', 'a.csv', 'id,"E-mail"\n1,"x,1"\n', ['number id=1', 'email E-mail=x,1']],
  ['columns of CSV below a comment', 'a.csv', '# all\nid,email\n1,x1\n', ['number id=1', 'email email=x1']],
  ['columns of CSV in a text', 'a.txt', 'plan,email\na,x1\n\nHello, all\n', ['email email=x1']],
  [
    'columns of HTML, without tags and blanks',
    'a.html',
    '<tr><th>City</th><th>Tel</th></tr><tr><th>Bern</th><td>\n <b>x1</b>\n</td></tr>',
    ['city City=Bern', 'phone Tel=x1'],
  ],
  [
    'columns of a Markdown table, without the marks of code',
    'a.md',
    '| City | Tel |\n|---|---|\n| Bern | `x1` |\n',
    ['city City=Bern', 'phone Tel=x1'],
  ],
  [
    'columns of a Markdown table',
    'a.md',
    '| City | Tel |\n|---|---|\n| Bern | x1 |\n',
    ['city City=Bern', 'phone Tel=x1'],
  ],
  [
    'columns of an INSERT',
    'a.sql',
    "INSERT INTO t (a, email) VALUES (1, 'x1'), (2, N'x2');",
    ['email email=x1', 'email email=x2'],
  ],
  [
    'columns of an INSERT over several lines',
    'a.sql',
    "INSERT INTO t (a, email) VALUES (\n  1,\n  'x1'\n);",
    ['email email=x1'],
  ],
  ['columns of a COPY', 'a.sql', 'COPY t (phone, b) FROM stdin;\nx1\ty\n\\.\n', ['phone phone=x1']],
  [
    'columns of printed tables',
    'a.txt',
    '   phone   city\n0  x1   Bern\n',
    ['phone phone=x1', 'city city=Bern'],
  ],
  ['a number of something, by any word for it', 'a.txt', 'Teléfono nr: x1\n', ['phone Teléfono=x1']],
  ['a field and whose it is', 'a.txt', 'Teléfono del cliente: x1\n', ['phone Teléfono=x1']],
  [
    'whom a field is of, where that says more',
    'a.txt',
    'Nom du patient: x1\n',
    ['fullName Nom du patient=x1'],
  ],
  ['an abbreviated number', 'a.yaml', 'Kontonr: x1\n', ['account Kontonr=x1']],
  [
    'lists that a function builds',
    'a.kt',
    'Person(allergies = listOf("x1", "x2"))',
    ['diagnosis allergies=x1', 'diagnosis allergies=x2'],
  ],
  ['lists of Go', 'a.go', 'P{Diagnosis: []string{"x1"}}', ['diagnosis Diagnosis=x1']],
  ['optional values', 'a.scala', 'P(phone = Some("x1"))', ['phone phone=x1']],
  ['binaries of Erlang', 'a.erl', '#p{phone = <<"x1">>}', ['phone phone=x1']],
  ['values that name their type', 'a.json', '{"phone": {"string": "x1"}}', ['phone phone=x1']],
  [
    'values with blanks between lines of settings',
    'a.txt',
    'phone=x1\ncity=San Gimignano\n',
    ['phone phone=x1', 'city city=San Gimignano'],
  ],
  [
    'a table inside a program of SAS',
    'a.sas',
    'input ward phone $ city $;\ndatalines;\n1|x1|Bern\n;\n',
    ['phone phone=x1', 'city city=Bern'],
  ],
  [
    'a table inside a program of R',
    'a.r',
    'tribble(\n  ~n, ~phone, ~city,\n  1, "x1", "Bern",\n)\n',
    ['phone phone=x1', 'city city=Bern'],
  ],
  ['a table of Jira', 'a.txt', '||Ward||Phone||\n|7|x1|\n', ['phone Phone=x1']],
  ['a table of MediaWiki', 'a.txt', '{|\n! Ward !! Phone\n|-\n| 7 || x1\n|}\n', ['phone Phone=x1']],
  ['a table of Textile', 'a.txt', '|_. Ward |_. Phone |\n| 7 | x1 |\n', ['phone Phone=x1']],
  [
    'a grid of reStructuredText',
    'a.rst',
    '+------+-------+\n| Ward | Phone |\n+======+=======+\n| 7    | x1    |\n+------+-------+\n',
    ['phone Phone=x1'],
  ],
  [
    'a table of reStructuredText that is written as a list',
    'a.rst',
    '.. list-table::\n   :header-rows: 1\n\n   * - Ward\n     - Phone\n   * - 7\n     - x1\n\nSee also\n   * - Phone\n     - x2\n',
    ['phone Phone=x1'],
  ],
  [
    'a table of LaTeX',
    'a.tex',
    '\\begin{tabular}{ll}\n\\toprule\nWard & \\textbf{Phone} \\\\\n\\midrule\n7 & x1 \\\\[2pt]\nA\\&E & x2 \\\\ \\hline\n\\end{tabular}\n',
    ['phone Phone=x1', 'phone Phone=x2'],
  ],
  [
    'a table drawn with box characters',
    'a.txt',
    '│ bed │ phone │\n├─────┼───────┤\n│   7 │ x1    │\n└─────┴───────┘\n',
    ['phone phone=x1'],
  ],
  [
    'columns below a rule of dashes',
    'a.txt',
    'Phone  City\n------ -------------\nx1     San Gimignano\n',
    ['phone Phone=x1', 'city City=San Gimignano'],
  ],
  [
    'rows that do not keep to the columns of the rule',
    'a.txt',
    'PHONE     CITY\n--------- --------\nx1   Bern\n',
    ['phone PHONE=x1', 'city CITY=Bern'],
  ],
  [
    'keywords of Lisps',
    'a.edn',
    '{:client/phone "x1" :p {:city "Bern" :postal-code "x2"}}',
    ['phone phone=x1', 'city city=Bern', 'postcode postal-code=x2'],
  ],
  [
    'fields that a browser test fills by their label',
    'a.spec.ts',
    `await page.getByLabel('City').fill('Bern');\nawait page.getByRole('textbox', { name: 'Phone' }).fill('x1');`,
    ['city City=Bern', 'name name=Phone', 'phone Phone=x1'],
  ],
  [
    'fields that a browser test fills by a selector',
    'a.cy.ts',
    `cy.get('[data-cy=city]').clear().type('Bern'); page.fill('#phone', 'x1');`,
    ['city city=Bern', 'phone phone=x1'],
  ],
  [
    'fields that Selenium and Capybara fill',
    'a.rb',
    `driver.find_element(:id, 'phone').send_keys('x1')\nfill_in 'City', with: 'Bern'\n`,
    ['phone phone=x1', 'city City=Bern'],
  ],
  [
    'dates that SQL gives their type',
    'a.sql',
    "INSERT INTO t (birth_date, city) VALUES (DATE '1984-03-02', 'Bern');",
    ['dateOfBirth birth_date=1984-03-02', 'city city=Bern'],
  ],
];

describe('typed places of LaTeX', () => {
  it('are the arguments of its commands, up to a line break', () => {
    const text = String.raw`\setkomavar{fromphone}{x1}
\begin{letter}{Ann Lee\\12 Mill Lane}
\newcommand{\city}{Bern} \phone[mobile]{x2} \label{sec:city}`;
    const found = placesOf(new SourceText(text, { path: 'a.tex' }));
    assert.deepEqual(
      found.map(({ types, valueStart, valueEnd }) => `${types[0]} ${text.slice(valueStart, valueEnd)}`),
      ['phone x1', 'fullName Ann Lee', 'city Bern', 'phone x2'],
    );
  });
});

describe('typed places', () => {
  for (const [what, path, text, expected] of cases)
    it(`are told in ${what}`, () => {
      assert.deepEqual(places(text, path), expected);
    });

  const silent: readonly (readonly [what: string, path: string, text: string])[] = [
    ['types', 'a.ts', 'function send(email: string, phone: Phone) {}'],
    ['identifiers', 'a.ts', 'const email = user.email; call({ phone: phone });'],
    ['comparisons', 'a.ts', 'if (city === "x" || age == 3) {}'],
    ['words that only contain a name', 'a.json', '{"duplicate": "x1", "emailHash": "x2", "heritage": 4}'],
    ['scope operators', 'a.cpp', 'std::phone::value = x;'],
    ['calls that look something up', 'a.py', 'phone = _("Phone"); city = os.getenv("CITY")'],
    ['symbols and methods', 'a.rb', 'validates :phone, presence: true; send :city; list.fill("x1")'],
    ['buttons that a test clicks', 'a.spec.ts', "page.getByLabel('City').click('x1'); city.fill(x);"],
    ['lines that are no columns', 'a.txt', 'The phone city\n------ ------\nacross borders\n'],
  ];
  for (const [what, path, text] of silent)
    it(`are not seen in ${what}`, () => {
      assert.deepEqual(places(text, path), []);
    });

  it('tell their name word by word, however it is written', () => {
    const text = '{"customerDateOfBirth": "x1", "DATE_OF_BIRTH": "x2", "Geboren am": "x3", "phone": "x4"}';
    const spellings = placesOf(new SourceText(text, { path: 'a.json' })).map(({ spelling }) => spelling);
    assert.deepEqual(spellings, ['date of birth', 'date of birth', 'geboren am', 'phone']);
  });

  it('stay linear on a minified line and on brackets that never close', () => {
    const shapes = ['{"phone":"1",a:[', '<phone ', "phone='", 'email(phone:', '| phone '];
    for (const shape of shapes) {
      const time = (count: number): number => {
        const source = new SourceText(shape.repeat(count), { path: 'a.js' });
        // The processor's time, so that other programs change nothing.
        const before = process.cpuUsage();
        placesOf(source);
        const { user, system } = process.cpuUsage(before);
        return (user + system) / 1000;
      };
      time(2000);
      assert.ok(time(16_000) < 40 * Math.max(time(2000), 5), 'grows linearly');
    }
  });
});
