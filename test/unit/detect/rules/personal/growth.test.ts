import assert from 'node:assert/strict';
import { personal } from '../../../../../src/detect/rules/personal/index.ts';
import { Scanner } from '../../../../../src/detect/scanner.ts';

const scanner = new Scanner({ rules: personal });

const shapes = [
  '1', '12 ', '1-', '1.', '12:', '1.1.1.', 'a@', '@a.', '%40', 'a.b-c_d%', 'phone:', '"phone":"', '<phone>', '<dt>a</dt>',
  'a,b,c\n', 'name,phone\n', '| phone ', '|--', 'VALUES (', 'INSERT INTO t VALUES (1,', 'phone  city\n', '<<<', 'Rue de la ',
  '1 rue de la ', 'A 12 ', '12 Aa Bb Cc Dd ', 'straße 1', '+1 ', '(1)', 'DE89 3704 ', '0x1a', 'bc1q', 'ssn ', 'ssn 1 ',
  'diagnosis: a ', 'address: 1 A ', 'cookie: a=1; ', '/home/', 'year 1 ', ' dot ', 'MRN-', '1|1|1|', '電話1', '\\"ssn\\":\\"',
  'Unit 5, Aa ', 'Aa Bb, ', '12, ', 'calle Aa 1, ', 'Aaweg 1\n Aa\n', ' apt 4,', 'Blk 4 Aa ', '{"street":"Aa 1","number":"1",', 'Test ',
]; // prettier-ignore

/** Milliseconds of the fastest of three scans. */
function timeOf(text: string, path: string): number {
  let best = Infinity;
  for (let i = 0; i < 3; i++) {
    const start = performance.now();
    scanner.scan(text, { path });
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

describe('the time that personal data takes to find', () => {
  for (const path of ['a.txt', 'a.js', 'a.csv', 'a.yaml', 'a.html'])
    it(`grows with the length of the text, no faster, in ${path}`, () => {
      for (const shape of shapes) {
        const text = (length: number): string => shape.repeat(Math.ceil(length / shape.length));
        const ratio = (scale: number): number =>
          timeOf(text(20_000 * scale), path) / Math.max(timeOf(text(5_000 * scale), path), 0.3);
        // A busy machine may spoil a trial, hardly all of them.
        assert.ok(
          [1, 1, 2, 2, 4, 4, 8, 8, 8].some((scale) => ratio(scale) < 10),
          `shape ${JSON.stringify(shape)}`,
        );
      }
    }).timeout(120_000);
});
