import assert from 'node:assert/strict';
import { builtInRules, Scanner } from '../../../src/detect/index.ts';
import { full } from './names/support.ts';

const scanner = new Scanner({ rules: builtInRules });

/** How sure the scanner is of the people and addresses in a text, in order. */
function confidences(path: string, ...lines: string[]): string[] {
  const { findings } = scanner.scan(lines.join('\n'), { path });
  return findings.filter(({ category }) => category === 'contact').map(({ confidence }) => confidence);
}

const [first, last] = ['Laura', 'Vasquez'];
const name = full(first, last);
const mail = ['laura', 'zorvex-labs.org'].join('@');
const reachable = `${name} <${mail}>`;

describe('Who has published a program', () => {
  const possible: [what: string, path: string, ...lines: string[]][] = [
    ['in a copyright line', 'a.h', `// Copyright (C) 2014 ${reachable}`, 'int a;'],
    ['on the line below it', 'a.hpp', '/*', `Copyright 2014 ${name}`, `(${mail})`, '*/', 'int a;'],
    ['in a list of authors', 'a.c', '/*', ' * Authors:', ' *', ` *   ${reachable}`, ' */', 'int a;'],
    ['behind @author', 'a.php', '<?php', '/**', ' * Reads.', ' *', ` * @author ${reachable}`, ' */'],
    ['as the maintainer', 'a.vim', `" Maintainer: ${reachable}`, 'set nocompatible'],
    ['in a module of Octave', 'a.m', `## Author: ${reachable}`, 'function a ()', 'endfunction'],
    [
      'written out',
      'a.hpp',
      `// Copyright (c) 2019 ${name} (e-mail: ${mail.replace('@', ' at ').replace('.', ' dot ')})`,
    ],
    ['in the documentation of Perl', 'a.pm', 'my $a;', '=head1 AUTHORS', '', reachable, '', '=cut'],
    ['in the manifest of a package', 'package.json', `{"name": "a", "author": "${reachable}"}`],
    ['in a list of its own', 'AUTHORS.md', `- ${reachable}`],
  ];
  for (const [what, path, ...lines] of possible)
    it(`is no more than possible ${what}`, () => {
      const found = confidences(path, ...lines);
      assert.ok(found.length > 0);
      assert.deepEqual(new Set(found), new Set(['possible']));
    });

  it('is told from those whom a comment, a string or a text is about', () => {
    for (const [path, ...lines] of [
      ['a.ts', `// Ask ${reachable} before you change this.`, 'run();'],
      ['a.py', '# Copyright 2020 The Authors', '', `customer = "${reachable}"`],
      ['a.py', '# Copyright 2020 The Authors', 'import os', '', `# call ${reachable} first`],
      ['a.pm', '=head1 AUTHORS', '', 'Somebody', '', '=cut', '', `my $a = "${reachable}";`],
      ['notes.txt', `Written by ${reachable}`],
      ['authors.json', `{"author": "${reachable}"}`],
    ] as const)
      assert.deepEqual(confidences(path, ...lines), ['certain', 'certain'], lines.join(' '));
  });

  it('is one of many in the first names of examples', () => {
    assert.deepEqual(confidences('a.rb', `#   user = User.new(name: "${first}")`, 'run'), ['possible']);
    assert.deepEqual(confidences('a.rb', `user = User.new(first_name: "${first}")`, 'run'), ['certain']);
  });
});
