import fc from 'fast-check';
import { categories, type Finding } from '../../../../src/detect/index.ts';
import { dummyKinds, type KnownDummyKind } from '../../../../src/dummy/index.ts';
import { samples } from './samples.ts';

/** A text with planted values, and where they stand. */
export interface Document {
  readonly format: Format;
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** How one language writes a named value. */
export interface Format {
  readonly name: string;
  /** A VS Code language identifier. */
  readonly languageId: string;
  readonly head: string;
  readonly tail: string;
  /** What stands before and after the value of the nth field. */
  field(index: number, key: string): readonly [before: string, after: string];
  escape(value: string): string;
  /** Bare numbers are data here. */
  readonly number?: (index: number, key: string) => readonly [before: string, after: string];
}

const backslash = (value: string): string =>
  value.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n').replace(/\r/g, '\\r');
const entities = (value: string): string =>
  value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

function quoted(
  name: string,
  languageId: string,
  [head, before, after, tail]: readonly [string, string, string, string],
  escape = backslash,
): Format {
  const around = (index: number, key: string, mark: string): [string, string] => [
    before.replaceAll('KEY', `${key}_${index}`) + mark,
    mark + after,
  ];
  return { name, languageId, head, tail, escape, field: (index, key) => around(index, key, '"') };
}

/** The fifteen programming languages and eight data formats that a dummy is tried in. */
export const formats: readonly Format[] = [
  quoted('TypeScript', 'typescript', ['// settings\n', 'export const KEY: string = ', ';\n', '']),
  quoted('TSX', 'typescriptreact', ['', 'export const KEY = <b title={', '}>x</b>;\n', '']),
  quoted('JavaScript', 'javascript', ["'use strict';\n", 'const KEY = ', ';\n', 'module.exports = {};\n']),
  quoted('Python', 'python', ['import os\n', 'KEY = ', '\n', 'print(1)\n']),
  quoted('Java', 'java', ['class Settings {\n', '  static final String KEY = ', ';\n', '}\n']),
  quoted('C++', 'cpp', ['#include <string>\n', 'const std::string KEY = ', ';\n', '']),
  quoted('C', 'cpp', [
    '#include <stdio.h>\n',
    'static const char *KEY = ',
    ';\n',
    'int main(void) { return 0; }\n',
  ]),
  quoted('C#', 'csharp', ['class Settings\n{\n', '    const string KEY = ', ';\n', '}\n']),
  quoted('Go', 'go', ['package main\n\n', 'const KEY = ', '\n', 'func main() {}\n']),
  quoted('Rust', 'rust', ['', 'const KEY: &str = ', ';\n', 'fn main() {}\n']),
  quoted('Ruby', 'ruby', ["require 'json'\n", 'KEY = ', '\n', ''], (v) => backslash(v).replace(/#/g, '\\#')),
  quoted('PHP', 'php', ['<?php\n', '$KEY = ', ';\n', ''], (v) => backslash(v).replace(/\$/g, '\\$')),
  quoted('Bash', 'shellscript', ['#!/bin/bash\n', 'KEY=', '\n', 'echo done\n'], (v) =>
    v.replace(/[\\"$`]/g, '\\$&'),
  ),
  quoted('PowerShell', 'powershell', ['', '$KEY = ', '\n', ''], (v) => v.replace(/[`"$]/g, '`$&')),
  quoted('CSS', 'css', ['', '.KEY { content: ', '; }\n', ''], (v) =>
    v.replace(/[\\"]/g, '\\$&').replace(/\r?\n/g, '\\a '),
  ),
  {
    ...quoted('JSON', 'json', ['{\n', '  "KEY": ', ',\n', '  "end": null\n}\n'], (v) =>
      JSON.stringify(v).slice(1, -1),
    ),
    number: (index, key) => [`  "${key}_${index}": `, ',\n'],
  },
  {
    ...quoted('YAML', 'yaml', ['# settings\n', 'KEY: ', '\n', ''], (v) => JSON.stringify(v).slice(1, -1)),
    number: (index, key) => [`${key}_${index}: `, '\n'],
  },
  {
    name: 'YAML with single quotes',
    languageId: 'yaml',
    head: '',
    tail: '',
    field: (index, key) => [`${key}_${index}: '`, "'\n"],
    escape: (value) => value.replace(/\r?\n/g, ' ').replaceAll("'", "''"),
  },
  {
    ...quoted('TOML', 'toml', ['[settings]\n', 'KEY = ', '\n', ''], (v) => JSON.stringify(v).slice(1, -1)),
    number: (index, key) => [`${key}_${index} = `, '\n'],
  },
  {
    name: 'XML',
    languageId: 'xml',
    head: '<?xml version="1.0"?>\n<settings>\n',
    tail: '</settings>\n',
    field: (index, key) => [`  <${key}_${index}>`, `</${key}_${index}>\n`],
    escape: entities,
  },
  {
    name: 'SQL',
    languageId: 'sql',
    head: 'BEGIN;\n',
    tail: 'COMMIT;\n',
    field: (index, key) => [`INSERT INTO t${index} (${key}) VALUES ('`, "');\n"],
    escape: (value) => value.replaceAll("'", "''"),
  },
  {
    name: 'CSV',
    languageId: 'csv',
    head: 'id,value,note\n',
    tail: '',
    field: (index) => [`${index},"`, '",x\n'],
    escape: (value) => value.replaceAll('"', '""'),
  },
  {
    name: 'env',
    languageId: 'properties',
    head: '# local\n',
    tail: '',
    field: (index, key) => [`${key.toUpperCase()}_${index}=`, '\n'],
    escape: (value) => value.replace(/\r?\n/g, ' '),
  },
  {
    name: 'prose',
    languageId: 'markdown',
    head: "# Notes\n\nDon't forget, it's for the team's eyes.\n\n",
    tail: '\nThat is all.\n',
    field: (_index, key) => [`The ${key} is `, ', as agreed.\n'],
    escape: (value) => value,
  },
];

/** Kinds that a bare number may have. */
const numericKinds = dummyKinds.filter((kind) => samples[kind].some((value) => /^[1-9]\d*$/.test(value)));

const awkward: readonly string[] = [
  "O'Brien",
  'a"b\\c',
  'Größe & <Co>',
  'Łukasz 🙂',
  'x%40y',
  "it''s",
  '\\u0041',
  'C:\\new\\table',
];

interface Planted {
  readonly kind: KnownDummyKind;
  readonly value: string;
  readonly key: string;
  readonly isNumber: boolean;
}

const plantedValue: fc.Arbitrary<Planted> = fc.constantFrom(...dummyKinds).chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    value: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...samples[kind]) },
      { weight: 1, arbitrary: fc.constantFrom(...awkward) },
      {
        weight: 1,
        arbitrary: fc
          .string({ minLength: 3, maxLength: 30, unit: 'grapheme' })
          .filter((value) => /^[^\s\0-\x1f]+$/.test(value)),
      },
    ),
    key: fc.constantFrom('value', 'name', 'user', 'patient', 'note', 'token', 'age', 'code'),
    isNumber: fc.boolean(),
  }),
);

/** Documents of a format with up to eight values, some of them twice. */
export function documentOf(format: Format): fc.Arbitrary<Document> {
  return fc
    .array(plantedValue, { minLength: 1, maxLength: 8 })
    .map((planted) => render(format, [...planted, ...planted.slice(0, 2)]));
}

export const anyDocument: fc.Arbitrary<Document> = fc.constantFrom(...formats).chain(documentOf);

function render(format: Format, planted: readonly Planted[]): Document {
  let text = format.head;
  const findings: Finding[] = [];
  planted.forEach(({ kind, value, key, isNumber }, index) => {
    const isBare =
      isNumber && format.number !== undefined && /^[1-9]\d{0,14}$/.test(value) && numericKinds.includes(kind);
    const [before, after] = isBare ? format.number(index, key) : format.field(index, key);
    const spelling = isBare ? value : format.escape(value);
    const start = text.length + before.length;
    text += before + spelling + after;
    findings.push(findingAt(kind, start, start + spelling.length));
  });
  return { format, text: text + format.tail, findings };
}

export function findingAt(kind: string, start: number, end: number): Finding {
  const category = categories[0];
  return { ruleId: kind, category, start, end, confidence: 'certain', score: 1, evidence: [] };
}

/** In these documents a rule is called as its kind of dummy. */
export function ruleOf(ruleId: string): { dummy: string } {
  return { dummy: ruleId };
}
