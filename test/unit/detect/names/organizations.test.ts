import assert from 'node:assert/strict';
import { builtInRules } from '../../../../src/detect/index.ts';
import { foundIn, full, organizationsIn } from './support.ts';

const name = ['Zorvex', 'Widgets'].join(' ');

const forms = [
  ...['Inc', 'Inc.', 'LLC', 'Ltd', 'Ltd.', 'Limited', 'Corp.', 'Corporation', 'PLC', 'LLP', 'Pty Ltd'],
  ...['GmbH', 'GmbH & Co. KG', 'AG', 'KGaA', 'S.A.', 'SARL', 'SAS', 'S.L.', 'S.r.l.', 'S.p.A.', 'Ltda'],
  ...[
    'B.V.',
    'N.V.',
    'Oy',
    'Oyj',
    'AB',
    'A/S',
    'ApS',
    'Sp. z o.o.',
    's.r.o.',
    'a.s.',
    'Kft.',
    'd.o.o.',
    'K.K.',
  ],
];

const found: [string, string, string][] = [
  ['a comma before the legal form', `They sued ${name}, Inc. last year.`, `${name}, Inc.`],
  ['a legal form in brackets', `at ${name} (Pty) Ltd until May.`, `${name} (Pty) Ltd`],
  ['a Japanese legal form', '株式会社みどり商事の者です。', '株式会社みどり商事'],
  ['a Chinese legal form', '我们和海蓝科技有限公司合作。', '海蓝科技有限公司'],
  ['a company word', 'She moved to Zorvex Healthcare in spring.', 'Zorvex Healthcare'],
  ['a family name and a company word', 'He left Wagner Industries in spring.', 'Wagner Industries'],
  ['an employer', 'I work for Zorvex and like it.', 'Zorvex'],
  ['a German employer', 'Sie arbeitet bei Zorvex in Bonn.', 'Zorvex'],
  ['a French employer', 'Il travaille chez Zorvex depuis mai.', 'Zorvex'],
  ['a customer', 'our customer Zorvex wants a discount', 'Zorvex'],
  ['what it is', 'Zorvex is a logistics company in Bonn.', 'Zorvex'],
  ['partners', 'We hired Brown, Kowalski and Vasquez LLP for it.', 'Brown, Kowalski and Vasquez LLP'],
];

describe('Organizations', () => {
  for (const form of forms)
    it(`are known by ${form}`, () => {
      assert.deepEqual(organizationsIn(`We sent the offer to ${name} ${form} today.`), [`${name} ${form}`]);
    });

  for (const [what, text, expected] of found)
    it(`are known by ${what}`, () => {
      assert.deepEqual(organizationsIn(text), [expected]);
    });
});

const quiet: [string, string][] = [
  ['vendors', 'Made by Google LLC, Microsoft Corporation, Amazon.com, Inc. and Red Hat, Inc.'],
  ['foundations of software', 'See the Apache Software Foundation and the Linux Foundation.'],
  ['words that look like a form', 'Is it Limited? AS you like. The SE corner. Co is short.'],
  ['headings', 'Public Key Infrastructure And Information Security Services'],
  ['work for somebody', 'I work for My Team and On Monday.'],
];

describe('Organizations are not seen in', () => {
  for (const [what, text] of quiet)
    it(what, () => {
      assert.deepEqual(organizationsIn(text), []);
    });
});

describe('The lines of an address', () => {
  const person = full('Laura', 'Vasquez');
  const street = '12 Long Acre Road, Springfield, IL 62701';
  const companies = (text: string): string[] =>
    foundIn(text, 'letter.txt', ['organization-name'], builtInRules);

  it('name the company between the person and the street', () => {
    assert.deepEqual(companies(`${person}\nZorvex\n${street}\n`), ['Zorvex']);
    assert.deepEqual(companies(`${person}\nHead of Sales\nZorvex Labs\n${street}\n`), ['Zorvex Labs']);
  });

  it('name no company where an office or nothing stands between', () => {
    assert.deepEqual(companies(`${person}\nSenior Developer\n${street}\n`), []);
    assert.deepEqual(companies(`${person}\n${street}\n`), []);
    assert.deepEqual(companies(`Delivered to\nZorvex\n${street}\n`), []);
  });
});

describe('A customer with a title', () => {
  it('is a person', () => {
    for (const title of ['Mme', 'Mrs.', 'Frau', 'Sra.'])
      assert.deepEqual(organizationsIn(`our client ${title} Zorvexson called.`), [], title);
    assert.deepEqual(organizationsIn('our client Zorvexson called.'), ['Zorvexson']);
  });
});

describe('A company that is called like a thing', () => {
  it('is no longer looked for where the text speaks of the thing', () => {
    const [company] = [full('Widgetry', 'GmbH')];
    const text = (thing: string): string => `We buy from ${company}. The ${thing} is new. Ask Widgetry.\n`;
    assert.deepEqual(organizationsIn(text('car')), [company, 'Widgetry']);
    assert.deepEqual(organizationsIn(text('widgetry')), [company]);
  });
});
