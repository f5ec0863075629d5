import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as acorn from 'acorn';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseEnv } from 'dotenv';
import { XMLParser } from 'fast-xml-parser';
import { parse as parseSql } from 'pgsql-ast-parser';
import { parse as parseToml } from 'smol-toml';
import ts from 'typescript';
import type TreeSitter from '@vscode/tree-sitter-wasm';
import { parse as parseYaml } from 'yaml';

/** Says whether a text is well-formed. */
export type Check = (text: string) => boolean;

const require = createRequire(import.meta.url);

/** For each format of `documents.ts` a parser that others made; prose has none. */
export async function loadParsers(): Promise<ReadonlyMap<string, Check>> {
  const checks = new Map<string, Check>([
    ['TypeScript', isTypeScript],
    ['JavaScript', isAccepted((text) => acorn.parse(text, { ecmaVersion: 'latest' }))],
    ['JSON', isAccepted((text) => JSON.parse(text) as unknown)],
    ['YAML', isAccepted((text) => parseYaml(text) as unknown)],
    ['YAML with single quotes', isAccepted((text) => parseYaml(text) as unknown)],
    ['TOML', isAccepted((text) => parseToml(text))],
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- its successor is another package
    ['XML', isAccepted((text) => new XMLParser().parse(text, true) as unknown)],
    ['SQL', isAccepted((text) => parseSql(text))],
    ['CSV', isCsv],
    ['env', isEnv],
  ]);
  for (const [format, grammar] of Object.entries(grammars)) checks.set(format, await loadGrammar(grammar));
  return checks;
}

const grammars = {
  TSX: 'tsx',
  Python: 'python',
  Java: 'java',
  'C++': 'cpp',
  C: 'cpp',
  'C#': 'c-sharp',
  Go: 'go',
  Rust: 'rust',
  Ruby: 'ruby',
  PHP: 'php',
  Bash: 'bash',
  PowerShell: 'powershell',
  CSS: 'css',
} as const;

function isAccepted(parse: (text: string) => unknown): Check {
  return (text) => {
    try {
      parse(text);
      return true;
    } catch {
      return false;
    }
  };
}

function isTypeScript(text: string): boolean {
  const { diagnostics = [] } = ts.transpileModule(text, { reportDiagnostics: true });
  return diagnostics.length === 0;
}

/** As many cells in each row as in the first, and every quote closed. */
const isCsv = isAccepted((text) => parseCsv(text, { columns: true }));

/** Files of environment variables have no syntax errors: a line is a variable or passed over. */
function isEnv(text: string): boolean {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return Object.keys(parseEnv(text)).length === lines.length;
}

async function loadGrammar(name: string): Promise<Check> {
  const main = require.resolve('@vscode/tree-sitter-wasm');
  const { Parser, Language } = require(main) as typeof TreeSitter;
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(join(dirname(main), `tree-sitter-${name}.wasm`)));
  return (text) => parser.parse(text)?.rootNode.hasError === false;
}
