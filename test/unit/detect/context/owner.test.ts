import assert from 'node:assert/strict';
import { ownerOf } from '../../../../src/detect/context/owner.ts';
import { SourceText } from '../../../../src/detect/sourceText.ts';

/** The owner of the key that `»` marks. */
function ownerAt(path: string, marked: string): string | undefined {
  const at = marked.indexOf('»');
  return ownerOf(new SourceText(marked.replace('»', ''), { path }), at);
}

describe('what a key belongs to', () => {
  const cases: readonly (readonly [what: string, path: string, marked: string, owner: string | undefined])[] =
    [
      ['the object it stands in', 'a.ts', "const patient = { age: 4, »name: 'x' }", 'patient'],
      ['the list its object stands in', 'a.json', '{"customers": [{"a": {}}, {»"name": "x"}]}', 'customers'],
      ['an object that is wrapped', 'a.json', '{"patient": {"profile": {»"name": "x"}}}', 'patient'],
      ['an object that is something else', 'a.json', '{"customer": {"plan": {»"name": "x"}}}', 'plan'],
      ['the call it is an argument of', 'a.py', 'p = Patient(id=3, »name="x")', 'patient'],
      ['the class that makes a record', 'a.js', "await Employee.create({ »name: 'x' })", 'employee'],
      ['a struct', 'a.go', 'p := Patient{Born: 3, »Name: "x"}', 'patient'],
      ['the key that is indented less', 'a.yaml', 'patient:\n  ward: 4\n  »name: x\n', 'patient'],
      ['the key above a list', 'a.yaml', 'employees:\n  - id: 3\n    »name: x\n', 'employees'],
      ['a list that is not indented', 'a.yaml', 'employees:\n- »name: x\n', 'employees'],
      ['the section', 'a.toml', '[customer]\nid = 3\n»name = "x"\n', 'customer'],
      ['the element round it', 'a.xml', '<patient><id>3</id><»name>x</name></patient>', 'patient'],
      ['nothing at the top', 'a.yaml', 'version: 3\n»name: x\n', undefined],
      ['nothing behind a closed object', 'a.ts', "const patient = { id: 4 };\nconst »name = 'x';", undefined],
    ];
  for (const [what, path, marked, owner] of cases)
    it(`is ${what}, in ${path}`, () => assert.equal(ownerAt(path, marked), owner));

  it('takes no longer where nothing is open', () => {
    const text = `${'"a": 1, '.repeat(50_000)}"name": "x"`;
    const source = new SourceText(text, { path: 'a.json' });
    const start = performance.now();
    for (let i = 0; i < 1000; i++) ownerOf(source, text.length - 10);
    assert.ok(performance.now() - start < 2000);
  });
});
