import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dictionaryDetector } from '../../../../src/detect/names/dictionary.ts';
import { foundIn } from './support.ts';

function search(text: string, entries: Parameters<typeof dictionaryDetector>[0]): string[] {
  return foundIn(text, 'a.txt', undefined, [dictionaryDetector(entries)]);
}

const customers = ['Zorvex Corp'];

describe('The dictionaries of the policy', () => {
  for (const entry of ['LexZor', 'InZor', 'ZorvexCorp'])
    it(`find a name with a capital inside: ${entry}`, () => {
      assert.deepEqual(search(`sent to ${entry}.`, { customers: [entry] }), [entry]);
    });

  const spellings = [
    'Zorvex Corp',
    'zorvex corp',
    'ZORVEX CORP',
    'Zorvex\nCorp',
    'zorvex_corp',
    'ZORVEX_CORP',
  ];
  for (const spelling of [
    ...spellings,
    'zorvex-corp',
    'ZorvexCorp',
    'zorvexCorp',
    'zorvexcorp',
    'Zorvex, Corp',
  ])
    it(`find an entry written as ${JSON.stringify(spelling)}`, () => {
      assert.deepEqual(search(`see ${spelling}; done`, { customers }), [spelling]);
    });

  it('find an entry within an identifier', () => {
    assert.deepEqual(search('getZorvexCorpOrders(zorvex_corp_id)', { customers }), [
      'ZorvexCorp',
      'zorvex_corp',
    ]);
  });

  it('find whole words only', () => {
    assert.deepEqual(search('zorvexcorporation zorvexes azorvexcorp Zorvex Corporal', { customers }), []);
  });

  it('ignore case and diacritics', () => {
    assert.deepEqual(search('GARCIA GOMEZ, garcía gómez', { words: ['García Gómez'] }), [
      'GARCIA GOMEZ',
      'garcía gómez',
    ]);
  });

  it('find people surname first and by initial and surname', () => {
    const text = 'Vasquez, Laura wrote; ask lvasquez or LAURA VASQUEZ';
    assert.deepEqual(search(text, { people: ['Laura Vasquez'] }), [
      'Vasquez, Laura',
      'lvasquez',
      'LAURA VASQUEZ',
    ]);
  });

  it('find surnames with an apostrophe, by initial, too', () => {
    const text = "Laura O'Neil wrote; ask lo'neil or O’NEIL, LAURA";
    assert.deepEqual(search(text, { people: ["Laura O'Neil"] }), [
      "Laura O'Neil",
      "lo'neil",
      'O’NEIL, LAURA',
    ]);
  });

  it('find the words before an apostrophe in the middle of a name, in every spelling', () => {
    for (const spelling of ["Anjali D'Amore Raynor", 'ANJALI D’AMORE RAYNOR', "anjali_d'amore_raynor"])
      assert.deepEqual(search(`see ${spelling}; done`, { people: ["Anjali D'Amore Raynor"] }), [spelling]);
  });

  it('find whom a title or degree makes longer', () => {
    const people = ['Dr. Sharon Vasquez DVM', 'Mrs. Constance King'];
    const text = 'dr_sharon_vasquez_dvm, mrsconstanceking, the constant king';
    assert.deepEqual(search(text, { people }), ['dr_sharon_vasquez_dvm', 'mrsconstanceking']);
  });

  it('find digits, short names and other scripts', () => {
    const entries = { customers: ['3M', 'C3PO Labs', 'AB', '株式会社アクメ'] };
    const text = '3M and c3po labs, AB but not grAB or AB_test; 株式会社アクメです';
    assert.deepEqual(search(text, entries), ['3M', 'c3po labs', 'AB', '株式会社アクメ']);
  });

  it('find the longest entry at a place', () => {
    assert.deepEqual(
      search('Zorvex Corp Europe', { words: ['Zorvex', 'Zorvex Corp', 'Zorvex Corp Europe'] }),
      ['Zorvex Corp Europe'],
    );
  });

  it('leave out entries without letters', () => {
    assert.deepEqual(search('a ... b', { words: ['', '  ', '...'] }), []);
  });

  it('find every entry whatever stands round it', () => {
    const word = fc.stringMatching(/^[a-z]{4,9}$/);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(' ', '_', '-'),
        (words, seam) => {
          const written = words.join(seam);
          assert.deepEqual(search(`(${written})`, { words: [words.join(' ')] }), [written]);
        },
      ),
    );
  });

  it('find the same whether the prefilter looks for them or a pass of their own does', () => {
    const word = fc.constantFrom(
      ...[
        'Al',
        'Ed',
        'Ray',
        'Li',
        'Laura',
        'Vasquez',
        'Brandt',
        "O'Neil",
        'D’Amore',
        'McLure',
        "L'Ea",
        'de',
        'St',
      ],
      ...[
        'Zoë',
        'Zoe',
        'Muñoz',
        'Mun\u0303oz',
        'Ōta',
        '3M',
        'C4',
        'Иван',
        'Ελένη',
        'nordwind',
        'IT',
        'AG',
        '株式会社',
      ],
    );
    const joint = fc.constantFrom(' ', ' ', '', '_', '-', '. ', ', ', "'", '/', '(', ' x ', '1', '\n');
    const written = fc.array(fc.tuple(word, joint, fc.constantFrom('as is', 'upper', 'lower')), {
      maxLength: 8,
    });
    const entries = fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(entries, written, fc.boolean(), (phrases, pieces, isLong) => {
        const people = phrases.map((words) => words.join(' '));
        const cased = pieces.map(([piece, seam, form]) =>
          form === 'upper'
            ? piece.toUpperCase() + seam
            : (form === 'lower' ? piece.toLowerCase() : piece) + seam,
        );
        // Short first texts are searched keyword by keyword.
        const text = (isLong ? ' '.repeat(5000) : '') + cased.join('');
        const { rules, onText } = dictionaryDetector({ people });
        const whole = foundIn(text, 'a.txt', undefined, [{ rules, ...(onText ? { onText } : {}) }]);
        assert.deepEqual(search(text, { people }), whole);
      }),
      { numRuns: 1500 },
    );
  });

  it('stay fast with many entries that begin alike', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => `Customer ${i.toString(36)} Ltd`);
    const started = performance.now();
    assert.deepEqual(search('for customer_zz_ltd only', { customers: many }), ['customer_zz_ltd']);
    assert.ok(performance.now() - started < 5000);
  });
});
