import assert from 'node:assert/strict';
import { restore, RestoreStream, Vault, type RestoreOptions } from '../../../src/dummy/index.ts';
import { samples } from './support/samples.ts';

/** A vault as it stands after a conversation about two people, a company and some credentials. */
function filledVault(): Vault {
  const vault = new Vault();
  const entries: [kind: string, value: string][] = [
    ['personName', 'Jane Doe'],
    ['personName', "Seán O'Brien"],
    ['organization', 'Acme & Sons'],
    ['email', 'jane.doe@mail.test-provider.dev'],
    ['firstName', 'Jane'],
    ['lastName', 'Doe'],
    ['username', 'jdoe84'],
    ['homeFolder', '/Users/jdoe'],
    ['token', samples.token[0]!],
    ['hex', samples.hex[0]!],
    ['uuid', samples.uuid[0]!],
    ['ipv4', '84.17.52.9'],
    ['phone', '+1 415 832 9911'],
    ['iban', 'DE75 5121 0800 1245 1261 99'],
    ['address', '12 Rosewood Lane, Springfield 62704'],
    ['password', 'a"b\\c<d>&e'],
    ['date', '1985-03-12'],
  ];
  for (const [kind, value] of entries) vault.dummyFor({ ruleId: kind, kind, category: 'custom', value });
  return vault;
}

const token = samples.token[0]!;
const hex = samples.hex[0]!;
const uuid = samples.uuid[0]!;
const tokenDummy = `ghp_EXAMPLE${'0'.repeat(28)}1`;
const hexDummy = `${'deadbeef'.repeat(3)}00000001`;
const uuidDummy = '00000000-0000-4000-8000-000000000001';
const password = 'a"b\\c<d>&e';
const passwordDummy = 'EXAMPLE001';

/** Marks the rows in which the dummy stays and is pointed out. */
const pointedOut = Symbol('pointed out');
/** Marks the rows that look like dummies only to a careless eye. */
const untouched = Symbol('untouched');

type Row = readonly [what: string, written: string, expected: string | symbol, options?: RestoreOptions];

const rows: readonly Row[] = [
  ['writes it as it was', 'Ask Person A.', 'Ask Jane Doe.'],
  ['adds a possessive', "Person A's plan", "Jane Doe's plan"],
  ['adds a typographic possessive', 'Person A’s plan', 'Jane Doe’s plan'],
  ['adds a plural', 'all the Person As', 'all the Jane Does'],
  ['shouts', 'PERSON A!', 'JANE DOE!'],
  ['writes the first word small', 'the person A said', 'the Jane Doe said'],
  ['emphasises the word only', '**Person** A', '**Jane** Doe'],
  ['emphasises all of it', '**Person A**', '**Jane Doe**'],
  ['emphasises with an underscore', '_Person A_', '_Jane Doe_'],
  ['emphasises the letter', 'Person *A*', 'Jane *Doe*'],
  ['puts it into backticks', '`Person A`', '`Jane Doe`'],
  ['breaks the line inside it', 'Person\nA is here', 'Jane\nDoe is here'],
  ['breaks the line inside a comment', '// see Person\n// A for it', '// see Jane\n// Doe for it'],
  ['uses a hard blank', 'Person\u00a0A', 'Jane\u00a0Doe'],
  ['uses the entity of a hard blank', 'Person&nbsp;A', 'Jane&nbsp;Doe'],
  ['uses two blanks', 'Person  A', 'Jane Doe'],
  ['makes a snake-case name of it', 'person_b_mail = 1', 'seán_obrien_mail = 1'],
  ['puts a handle into an identifier', 'person_a_mail = 1', 'jdoe84_mail = 1'],
  ['escapes the underscore for Markdown', 'person\\_a', 'jane\\_doe'],
  ['makes a constant of it', 'PERSON_A_ID', 'JANE_DOE_ID'],
  ['makes a camel-case name of it', 'personAEmail', 'janeDoeEmail'],
  ['makes a Pascal-case name of it', 'class PersonA {}', 'class JaneDoe {}'],
  ['puts it in the middle of a name', 'getPersonAEmail()', 'getJaneDoeEmail()'],
  ['makes a file name of it', 'person-a.txt', 'jane-doe.txt'],
  ['makes a package name of it', 'com.person.a.app', 'com.jane.doe.app'],
  ['makes a header of it', 'X-Person-A: 1', 'X-Jane-Doe: 1'],
  ['puts it into a URL', 'https://x.dev/?q=Person%20A', 'https://x.dev/?q=Jane%20Doe'],
  ['puts it into a JSON string', '{"n":"Person A"}', '{"n":"Jane Doe"}'],
  ['puts it beside other scripts', '患者Person Aさん', '患者Jane Doeさん'],
  ['follows an escape', '"line\\nPerson A"', '"line\\nJane Doe"'],
  ['uses the first name alone', 'Hi ForenameA,', 'Hi Jane,'],
  ['uses the first name in an identifier', 'forename_a', 'jane'],
  ['turns the name round', 'SurnameA, ForenameA', 'Doe, Jane'],
  ['puts a name with an apostrophe into SQL', "WHERE n = 'Person B'", "WHERE n = 'Seán O''Brien'"],
  ['does so in a fence', "```sql\nSELECT 'Person B';\n```", "```sql\nSELECT 'Seán O''Brien';\n```"],
  ['puts it into single quotes of JavaScript', "const n = 'Person B';", "const n = 'Seán O\\'Brien';"],
  ['puts it into prose with an apostrophe', "Don't ask Person B.", "Don't ask Seán O'Brien."],
  ['puts a company into XML', '<c>Company C</c>', '<c>Acme &amp; Sons</c>'],
  ['puts a company into Markdown', 'Company C grows', 'Acme & Sons grows'],
  ['names the company in an identifier', 'companyCClient', 'acmeSonsClient'],
  ['writes an address', 'person.a@example.com', 'jane.doe@mail.test-provider.dev'],
  ['writes it large', 'PERSON.A@EXAMPLE.COM', 'JANE.DOE@MAIL.TEST-PROVIDER.DEV'],
  ['escapes it for a URL', 'to=person.a%40example.com', 'to=jane.doe%40mail.test-provider.dev'],
  ['escapes it for HTML', 'person.a&#64;example.com', 'jane.doe@mail.test-provider.dev'],
  ['escapes it for JSON', 'person.a\\u0040example.com', 'jane.doe@mail.test-provider.dev'],
  ['escapes it for a regex', '/person\\.a@example\\.com/', '/jane\\.doe@mail\\.test\\-provider\\.dev/'],
  ['makes a link of it', '<person.a@example.com>', '<jane.doe@mail.test-provider.dev>'],
  ['writes mailto', '[x](mailto:person.a@example.com)', '[x](mailto:jane.doe@mail.test-provider.dev)'],
  ['goes into the home folder', 'cd /Users/person-a/src', 'cd /Users/jdoe/src'],
  ['copies a token', `export T=${tokenDummy}`, `export T=${token}`],
  ['writes a token small', tokenDummy.toLowerCase(), token],
  ['ends a sentence with a token', `Use ${tokenDummy}.`, `Use ${token}.`],
  ['writes hexadecimal digits large', hexDummy.toUpperCase(), hex],
  ['copies a UUID', `{${uuidDummy}}`, `{${uuid}}`],
  ['puts an address into a URL', 'http://192.0.2.1:8080/x', 'http://84.17.52.9:8080/x'],
  ['wraps an IBAN', 'DE09 0000 0000\n0000 0000 01', 'DE75 5121 0800 1245 1261 99'],
  ['puts a password into JSON', `{"p":"${passwordDummy}"}`, `{"p":${JSON.stringify(password)}}`],
  ['puts a password into XML', `<p>${passwordDummy}</p>`, '<p>a&quot;b\\c&lt;d&gt;&amp;e</p>'],
  [
    'puts a password into tool arguments',
    `{"p":"${passwordDummy}"}`,
    `{"p":${JSON.stringify(password)}}`,
    { mode: 'json' },
  ],
  [
    'puts a password into code in tool arguments',
    JSON.stringify({ c: `const p = "${passwordDummy}";` }),
    JSON.stringify({ c: `const p = ${JSON.stringify(password)};` }),
    { mode: 'json' },
  ],
  [
    'puts a command into tool arguments',
    '{"c":"git log --author=\\"Person A\\""}',
    '{"c":"git log --author=\\"Jane Doe\\""}',
    { mode: 'json' },
  ],
  ['writes a longer number', '192.0.2.10 and 192.0.2.1.7', untouched],
  ['speaks of any person', 'each person a token, every person in it', untouched],
  ['says Persona', 'Persona and personal', untouched],
  ['says company ID', 'companyId, company_id, Company ID', untouched],
  ['invents a person', 'Person Z agrees', pointedOut],
  ['invents an identifier', 'person_z = 1', pointedOut],
  ['invents an address', 'person.z@example.com', pointedOut],
  ['invents a second address of a person', 'person.a@mail.example.org', pointedOut],
  ['counts on', 'Person AA', pointedOut],
  ['drops zeros from a token', 'ghp_EXAMPLE0001', pointedOut],
  ['cuts a token off', 'ghp_EXAMPLE00000…', pointedOut],
  ['makes up a token', `sk-EXAMPLE${'0'.repeat(12)}7`, pointedOut],
  ['makes up hexadecimal digits', `${'deadbeef'.repeat(3)}00000099`, pointedOut],
  ['makes up a UUID', '00000000-0000-4000-8000-000000000099', pointedOut],
  ['makes up a first name', 'Dear ForenameQ,', pointedOut],
];

describe('what a model does to a dummy', () => {
  it('is listed at length', () => assert.ok(rows.length >= 60));

  for (const [what, written, expected, options] of rows) {
    const outcome =
      expected === pointedOut ? 'is pointed out' : expected === untouched ? 'stays' : 'is restored';
    it(`${outcome} where it ${what}`, () => {
      const { text, unknown } = restore(written, filledVault(), options);
      assert.equal(text, typeof expected === 'string' ? expected : written);
      assert.equal(unknown.length > 0, expected === pointedOut);
    });

    it(`gives the same in pieces where it ${what}`, () => {
      const vault = filledVault();
      const whole = restore(written, vault, options);
      const stream = new RestoreStream(vault, options);
      let pieces = '';
      for (let at = 0; at < written.length; at++) pieces += stream.push(written.charAt(at));
      pieces += stream.end();
      assert.equal(pieces, whole.text);
      assert.deepEqual(stream.unknown, whole.unknown);
    });
  }
});
