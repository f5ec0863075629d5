import assert from 'node:assert/strict';
import { builtInRules } from '../../../../src/detect/index.ts';
import { full, foundIn, personRules } from './support.ts';

const ada = full('Laura', 'Vasquez');
const bob = full('Piotr', 'Nowak');

/** As it is pasted into a question, where nothing tells the language. */
function people(...lines: string[]): string[] {
  return foundIn(lines.join('\n'), undefined, personRules);
}

const java = (author: string): string[] => [
  'package org.shop;',
  '',
  'import java.util.List;',
  '',
  '/**',
  ' * Reads the orders of a day.',
  ' *',
  ` * @author ${author}`,
  ' */',
  'public class OrderReader {',
  '  private final List<Order> orders;',
  '}',
];

const python = (comment: string): string[] => [
  'import os',
  'from shop.orders import Order',
  '',
  'class Grace(Base):',
  `    # ${comment}`,
  '    def read(self, mark, chase):',
  '        grace = Hunter.read(mark)',
  '        return grace.jordan(chase)',
];

describe('Code that was pasted into a text', () => {
  it('keeps quiet about its authors, as a file of code does', () => {
    assert.deepEqual(people(...java(ada)), []);
  });

  it('keeps quiet about labels in its comments, as a file of code does', () => {
    const code = [
      '//! version : 2.1.0',
      `//! author : ${ada}`,
      'const a = 1;',
      'const b = 2;',
      'export { a, b };',
    ];
    assert.deepEqual(people(...code), []);
  });

  it('keeps quiet about variables that are called like a company', () => {
    const company = full('Orbit', 'GmbH');
    const code = [
      'import { Orbit } from "./orbit";',
      'const orbit = new Orbit();',
      'orbit.turn();',
      'send(orbit);',
    ];
    const text = [`We work for ${company}.`, '', ...code].join('\n');
    assert.deepEqual(foundIn(text, undefined, ['organization-name']), [company]);
  });

  it('keeps quiet about what is called like its field', () => {
    const code = [
      'func find(name string) *User {',
      '\treturn &User{',
      '\t\tName:  name,',
      '\t\tCity:  city,',
      '\t}',
      '}',
    ];
    assert.deepEqual(foundIn(code.join('\n'), undefined, undefined, builtInRules), []);
  });

  it('keeps quiet about the authors in a long comment before a single line', () => {
    const licence = ['/*', '\tMIT License', `\tAuthor ${ada} @ada`, '*/', "'use strict';"];
    assert.deepEqual(people(...licence), []);
    const extension = [
      '/**',
      ' * Extensions of the shop.',
      ` * @author ${ada}`,
      ' */',
      'package org.shop',
      '',
    ];
    assert.deepEqual(people(...extension), []);
  });

  it('keeps quiet about the copyright before a long documentation string', () => {
    const sentences = ['Reads the orders.', 'And more of them.', 'And all the rest.', 'And the end.'];
    assert.deepEqual(
      people(`# Copyright (C) 2003 ${ada} <a@b.org>`, '', '"""', ...sentences, '"""', ...python('x')),
      [],
    );
  });

  it('tells of people in its documentation strings', () => {
    const doc = ['def read(self):', '    """', `    Ask ${ada} before you change this.`, '    """'];
    assert.deepEqual(people('import os', 'import sys', ...doc, '    return os.read(1)'), [ada]);
  });

  it('keeps quiet about constants, types and titles', () => {
    const code = [
      'const SIGN_UP_SUBMIT_PASSWORD = 100024;',
      'export const steps = {',
      '  submitPassword: RESET_PASSWORD_V2_SUBMIT,',
      "  column: { name: 'Max Unavailable', type: 'string' },",
      '};',
    ];
    assert.deepEqual(foundIn(code.join('\n'), undefined, undefined, builtInRules), []);
    const barney = ["const user = { 'user': 'barney', 'age': 36, 'active': true };", 'show(user);', 'end();'];
    assert.deepEqual(foundIn(barney.join('\n'), undefined, undefined, builtInRules), []);
    assert.deepEqual(people('    nickname: Optional[str]', '    surname: Optional[str]'), []);
  });

  it('keeps quiet about elements that are called, and about cases', () => {
    const elements = ['ACM', 'Kendra', 'Lambda'].map(
      (name) => `  ${name}: require('./${name.toLowerCase()}'),`,
    );
    assert.deepEqual(people(...elements), []);
    const company = full('Orbit', 'GmbH');
    const code = ['switch (kind) {', '  case Orbit:', '    send(', '      orbitTurn,', '    );'];
    const text = [`We work for ${company}.`, '', ...code].join('\n');
    assert.deepEqual(foundIn(text, undefined, ['organization-name']), [company]);
  });

  it('is told from settings, whose values stand bare', () => {
    const settings = ['first_name = Zorvika', 'last_name = Brzeczyszczy', 'age = 42', 'city = Bonn'];
    assert.deepEqual(people(...settings), ['Zorvika', 'Brzeczyszczy']);
  });

  it('tells of people in its comments and strings', () => {
    assert.deepEqual(people(...python(`ask ${ada} before you change this`)), [ada]);
    assert.deepEqual(people('const a = 1;', 'const b = 2;', `let customer = "${ada}";`, 'send(customer);'), [
      ada,
    ]);
  });

  it('tells of people in the sentences before, between and behind', () => {
    const found = people(
      `Hi ${bob}, can you look at this?`,
      '',
      ...java(ada),
      '',
      `It is what ${full('Sofia', 'Keller')} asked for. The next one is hers, too:`,
      '',
      ...python('no comment'),
      '',
      `Thanks, ${full('Tomasz', 'Wolski')}`,
    );
    assert.deepEqual(found, [bob, full('Sofia', 'Keller'), full('Tomasz', 'Wolski')]);
  });

  it('is not seen in a text between triple quotes', () => {
    const letter = ['Sum this up:', '"""', `Hi, ${bob} and I met.`, '"""'];
    assert.deepEqual(people(...letter), [bob]);
  });

  it('is not seen in a letter, a list or a table', () => {
    for (const lines of [
      [`Dear ${ada},`, '', 'the parts (all of them) have come;', 'please call me.', '', bob],
      [`- ${ada} (lead)`, `- ${bob} (tests)`, '- nobody else'],
      [`${ada}; Berlin; 12`, `${bob}; Poznan; 17`],
    ])
      assert.deepEqual(people(...lines), [ada, bob]);
  });
});

describe('The assistant', () => {
  const name = 'Claude';

  it('is no person, however it is spoken to', () => {
    for (const text of [
      `Hi ${name}, please review this.`,
      `Thanks, ${name}!`,
      `I asked ${name} twice; ${name}'s answer was wrong.`,
      `We use ${name} Code and ${name} Opus 4.`,
      `${name}: Sure, here it is.`,
      'Hello Gemini, Copilot could not do it.',
    ])
      assert.deepEqual(people(text), []);
  });

  it('is one with a surname, or in a field for first names', () => {
    const person = full(name, 'Dupont');
    assert.deepEqual(people(`We met ${person} at noon.`), [person]);
    assert.deepEqual(people(`first_name: ${name}`), [name]);
  });
});
