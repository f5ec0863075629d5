import assert from 'node:assert/strict';
import { names } from '../../../../src/detect/names/index.ts';
import { Scanner } from '../../../../src/detect/scanner.ts';
import { full } from './support.ts';

/** As in the editor, which says nothing of what belongs to nobody; and as for a report that wants it all. */
const editor = new Scanner({ rules: names, isReserved: () => false });
const everything = new Scanner({ rules: names });

const doe = full('John', 'Doe');

describe('Names that stand for anybody', () => {
  const cases: readonly (readonly [path: string, text: string])[] = [
    ['a.json', `{"name": "${doe}", "first_name": "Jane", "last_name": "Roe"}`],
    ['a.java', `new Person("John", "Doe")`],
    ['a.cs', `new P { Jmeno = "Test", Prijmeni = "Testovací" }; new P { Name = "Muster Beispiel" }`],
    ['a.csv', `first_name,last_name\nJohn,Doe\nErika,Mustermann\n`],
    ['a.txt', `Dear ${doe}, please ask ${full('Max', 'Mustermann')}.\n${full('Doe,', 'Jane')}`],
    ['a.json', '{"name": "王小明"}, {"voornaam": "Piet", "achternaam": "Voorbeeld"}'],
    ['a.csv', 'First Name,Last Name\nBrian,Moss (Sample Contact)\n'],
    ['a.json', '{"name": "Jan Kowalski"}, {"nama": "Fulan bin Fulan"}, {"имя": "Иванов Иван Иванович"}'],
    ['a.swift', 'Person(givenName: "Johnny", familyName: "Appleseed")'],
    ['a.txt', '氏名: 山田太郎\n姓名：张三\n이름: 홍길동\n'],
  ];
  for (const [path, text] of cases)
    it(`are left alone, and reported where everything is wanted: ${path}, ${text.length} units`, () => {
      assert.deepEqual(editor.scan(text, { path }).findings, []);
      assert.ok(everything.scan(text, { path }).findings.length > 0);
    });

  it('do not make somebody of the surname elsewhere', () => {
    const text = `My name is ${doe}.\nThe key of Doe is lost.\n`;
    assert.deepEqual(editor.scan(text, { path: 'a.txt' }).findings, []);
  });

  it('hide nobody who shares half of such a name', () => {
    for (const person of [
      full('John', 'Dorsey'),
      full('Jane', 'Goodall'),
      full('Anna', 'Nordmann'),
      full('Jan', 'Kowalewski'),
    ])
      assert.equal(editor.scan(`Dear ${person},\n`, { path: 'a.txt' }).findings.length, 1);
    const rows = 'first_name,last_name\nJohn,Gonzalez\nMaria,Doe\n';
    assert.equal(editor.scan(rows, { path: 'a.csv' }).findings.length, 4);
  });
});
