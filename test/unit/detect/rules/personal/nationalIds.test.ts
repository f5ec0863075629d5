import assert from 'node:assert/strict';
import { nationalNumbers } from '../../../../../src/detect/rules/personal/nationalNumbers.ts';
import { personal } from '../../../../../src/detect/rules/personal/index.ts';
import { scannerOf } from '../../../../support/scanning.ts';
import { seededRandom } from '../../../../support/secrets.ts';

const scan = scannerOf(personal);

/** # a digit, A a letter; a date in the usual orders. */
const shapes = [
  ...['#######', '########', '#########', '##########', '###########', '############', '#############'],
  ...['##############', '###############', 'YYMMDD####', 'YYMMDD#####', 'DDMMYY####', 'DDMMYY#####'],
  ...['DDMM9YY######', 'YYMMDD-####', '19YYMMDD####', 'YYMMDD#######', '######19YYMMDD###A', '#YYMMDD####'],
  ...['A########', '########A', 'A#######A', 'AA######A', '###YYMMDD', '####DDMMYY', 'YYMMDD###'],
];

function candidate(shape: string, random: () => number): string {
  const between = (low: number, high: number): string =>
    String(low + Math.floor(random() * (high - low + 1))).padStart(2, '0');
  return shape
    .replace('YY', between(50, 89))
    .replace('MM', between(1, 12))
    .replace('DD', between(1, 28))
    .replace(/#/g, () => String(Math.floor(random() * 10)))
    .replace(/A/g, () => String.fromCharCode(65 + Math.floor(random() * 26)));
}

const mostTries = 400;

/** A number that the validator accepts, or undefined where none of the shapes is its. */
function validNumber(isValid: (value: string) => boolean, seed: number): string | undefined {
  const random = seededRandom(seed);
  for (let tries = 0; tries < mostTries; tries++)
    for (const shape of shapes) {
      const value = candidate(shape, random);
      if (isValid(value)) return value;
    }
  return undefined;
}

function accepts(validate: (value: string) => { readonly isValid: boolean }, value: string): boolean {
  try {
    return validate(value).isValid;
  } catch {
    return false;
  }
}

describe('national and tax numbers', () => {
  const covered = new Set<string>();

  nationalNumbers.forEach(([country, { validate }, phrases], index) => {
    const number = validNumber((value) => accepts(validate, value), index + 1);
    const [phrase = ''] = phrases.split(' ');
    if (number === undefined || !/^[a-z]/.test(phrase)) return;
    it(`are found by their name: ${country}, ${phrase}`, () => {
      const text = `{"${phrase}": "${number}"}`;
      assert.deepEqual(
        scan(text, { path: 'a.json' }).map(({ value }) => value === number),
        [true],
      );
      covered.add(country);
    });
  });

  it('are those of sixty countries and more', () => {
    assert.ok(covered.size >= 60, `${covered.size}`);
  });
});
