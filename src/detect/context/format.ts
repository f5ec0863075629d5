import type { SourceDescription } from '../sourceText.ts';

/** How values stand in a text, which decides what the rules may assume about it. */
export type Family =
  /** Programming languages: strings are quoted, a bare word is an identifier. */
  | 'code'
  /** Values may stand bare after `=` or `:`. */
  | 'config'
  /** Rows and columns, or nested records. */
  | 'data'
  /** Sentences. */
  | 'prose'
  /** Commands: bare values, flags. */
  | 'shell'
  | 'log';

/** How a line is commented out, or undefined where the format has no comments. */
export interface CommentSyntax {
  readonly line?: string;
  readonly block?: readonly [open: string, close: string];
}

export interface Format {
  /** A VS Code language identifier where one exists. */
  readonly id: string;
  readonly family: Family;
  readonly comment: CommentSyntax | undefined;
}

const slashes: CommentSyntax = { line: '//', block: ['/*', '*/'] };
const hash: CommentSyntax = { line: '#' };
const dashes: CommentSyntax = { line: '--', block: ['/*', '*/'] };
const markup: CommentSyntax = { block: ['<!--', '-->'] };
const semicolon: CommentSyntax = { line: ';' };
const percent: CommentSyntax = { line: '%' };
const braces: CommentSyntax = { line: '--', block: ['{-', '-}'] };
const asterisks: CommentSyntax = { line: '//', block: ['(*', '*)'] };

type Row = readonly [id: string, family: Family, comment: CommentSyntax | undefined, names: string];

/** Names with a dot in front are extensions, the others whole file names; both are compared in lower case. */
const rows: readonly Row[] = [
  ['typescript', 'code', slashes, '.ts .mts .cts'],
  ['typescriptreact', 'code', slashes, '.tsx'],
  ['javascript', 'code', slashes, '.js .mjs .cjs .es6'],
  ['javascriptreact', 'code', slashes, '.jsx'],
  ['java', 'code', slashes, '.java .jav'],
  ['kotlin', 'code', slashes, '.kt .kts'],
  ['scala', 'code', slashes, '.scala .sc'],
  ['groovy', 'code', slashes, '.groovy .gradle jenkinsfile'],
  ['c', 'code', slashes, '.c .h'],
  ['cpp', 'code', slashes, '.cc .cpp .cxx .hh .hpp .hxx .ino'],
  ['csharp', 'code', slashes, '.cs .csx'],
  ['go', 'code', slashes, '.go'],
  ['rust', 'code', slashes, '.rs'],
  ['swift', 'code', slashes, '.swift'],
  ['objective-c', 'code', slashes, '.m .mm'],
  ['dart', 'code', slashes, '.dart'],
  ['matlab', 'code', percent, ''],
  ['octave', 'code', hash, ''],
  ['php', 'code', slashes, '.php .phtml'],
  ['vue', 'code', markup, '.vue'],
  ['svelte', 'code', markup, '.svelte'],
  ['css', 'code', { block: ['/*', '*/'] }, '.css'],
  ['scss', 'code', slashes, '.scss .less'],
  ['proto', 'code', slashes, '.proto'],
  ['graphql', 'code', hash, '.graphql .gql'],
  ['python', 'code', hash, '.py .pyi .pyw'],
  ['ruby', 'code', hash, '.rb .rake .gemspec gemfile rakefile'],
  ['perl', 'code', hash, '.pl .pm'],
  ['r', 'code', hash, '.r'],
  ['julia', 'code', hash, '.jl'],
  ['elixir', 'code', hash, '.ex .exs'],
  ['erlang', 'code', percent, '.erl .hrl sys.config rebar.config'],
  ['haskell', 'code', braces, '.hs'],
  ['elm', 'code', braces, '.elm .purs'],
  ['lua', 'code', { line: '--' }, '.lua'],
  ['clojure', 'code', semicolon, '.clj .cljs .edn'],
  ['lisp', 'code', semicolon, '.lisp .cl .el .scm .ss .rkt'],
  ['fsharp', 'code', asterisks, '.fs .fsx .fsi'],
  ['ocaml', 'code', asterisks, '.ml .mli'],
  ['pascal', 'code', asterisks, '.pas .dpr .lpr'],
  ['vb', 'code', { line: "'" }, '.vb .vbs .bas'],
  ['ada', 'code', { line: '--' }, '.adb .ads'],
  ['fortran', 'code', { line: '!' }, '.f90 .f95 .f03 .f08'],
  ['tcl', 'code', hash, '.tcl'],
  ['nim', 'code', hash, '.nim'],
  ['crystal', 'code', hash, '.cr'],
  ['coffeescript', 'code', hash, '.coffee'],
  ['awk', 'code', hash, '.awk'],
  ['puppet', 'code', hash, '.pp'],
  ['viml', 'code', { line: '"' }, '.vim .vimrc'],
  ['zig', 'code', { line: '//' }, '.zig'],
  ['d', 'code', slashes, '.d'],
  ['solidity', 'code', slashes, '.sol'],
  ['apex', 'code', slashes, '.apex .trigger'],
  ['verilog', 'code', slashes, '.v .sv .svh'],
  ['vhdl', 'code', dashes, '.vhd .vhdl'],
  ['shaderlab', 'code', slashes, '.glsl .vert .frag .hlsl .wgsl'],
  ['jsonnet', 'code', slashes, '.jsonnet .libsonnet'],
  ['bicep', 'code', slashes, '.bicep'],
  ['nix', 'code', { line: '#', block: ['/*', '*/'] }, '.nix'],
  ['astro', 'code', markup, '.astro'],
  ['sql', 'code', dashes, '.sql .psql .ddl'],
  [
    'shellscript',
    'shell',
    hash,
    '.sh .bash .zsh .fish .ksh .bashrc .zshrc .profile .bash_history .zsh_history',
  ],
  ['powershell', 'shell', { line: '#', block: ['<#', '#>'] }, '.ps1 .psm1 .psd1'],
  ['bat', 'shell', { line: 'REM' }, '.bat .cmd'],
  ['dockerfile', 'shell', hash, '.dockerfile dockerfile containerfile'],
  ['makefile', 'shell', hash, '.mk makefile'],
  ['cmake', 'shell', hash, '.cmake cmakelists.txt'],
  ['terraform', 'config', hash, '.tf .tfvars .hcl'],
  ['yaml', 'config', hash, '.yaml .yml'],
  ['toml', 'config', hash, '.toml pipfile cargo.lock'],
  ['ini', 'config', semicolon, '.ini .cfg .conf .cnf .npmrc .pypirc .gitconfig .editorconfig'],
  ['properties', 'config', hash, '.properties .env .envrc .netrc .pgpass'],
  ['json', 'data', undefined, '.json .webmanifest .tfstate .har .ipynb .geojson .code-workspace'],
  ['jsonc', 'data', slashes, '.jsonc .json5 .promptveil.json'],
  ['jsonl', 'data', undefined, '.jsonl .ndjson'],
  ['xml', 'data', markup, '.xml .config .csproj .plist .xsd .xsl .svg .resx'],
  ['html', 'data', markup, '.html .htm .xhtml'],
  ['csv', 'data', undefined, '.csv .tsv'],
  ['ldif', 'data', hash, '.ldif'],
  ['vcard', 'data', undefined, '.vcf .ics'],
  ['markdown', 'prose', markup, '.md .markdown .mdx'],
  ['restructuredtext', 'prose', undefined, '.rst'],
  ['latex', 'prose', percent, '.tex'],
  ['email', 'prose', undefined, '.eml .mbox'],
  ['plaintext', 'prose', undefined, '.txt .text'],
  ['scminput', 'prose', undefined, ''],
  ['git-commit', 'prose', undefined, 'commit_editmsg'],
  ['log', 'log', undefined, '.log .out .trace'],
];

const aliases: Readonly<Record<string, string>> = {
  dotenv: 'properties',
  env: 'properties',
  'java-properties': 'properties',
  'github-actions-workflow': 'yaml',
  dockercompose: 'yaml',
  'docker-compose': 'yaml',
  hcl: 'terraform',
  less: 'scss',
  tsv: 'csv',
  'objective-cpp': 'objective-c',
  'cuda-cpp': 'cpp',
};

/** What nothing else is known of. */
export const plainText: Format = { id: 'plaintext', family: 'prose', comment: undefined };

interface Tables {
  readonly byId: ReadonlyMap<string, Format>;
  readonly byName: ReadonlyMap<string, Format>;
}

let tables: Tables | undefined;

/** The tables are built at the first question, not at import time. */
function lookup(): Tables {
  if (tables) return tables;
  const byId = new Map<string, Format>();
  const byName = new Map<string, Format>();
  for (const [id, family, comment, names] of rows) {
    const format: Format = { id, family, comment };
    byId.set(id, format);
    for (const name of names.split(' ')) if (name) byName.set(name, format);
  }
  tables = { byId, byName };
  return tables;
}

/** The format of a text, from its language identifier, else from its name, else plain text. */
export function formatOf(text: string, { path, languageId }: SourceDescription): Format {
  const { byId, byName } = lookup();
  const dialect = path?.endsWith('.m') === true ? matlabOf(text) : undefined;
  if (dialect !== undefined) return byId.get(dialect) ?? plainText;
  const named = path === undefined ? undefined : formatOfPath(path, byName);
  if (languageId !== undefined && languageId !== 'plaintext') {
    const known = byId.get(aliases[languageId] ?? languageId);
    if (known) return known;
  }
  return named ?? plainText;
}

/** Files of MATLAB, Octave and Objective-C end alike; their first line tells which. */
function matlabOf(text: string): 'matlab' | 'octave' | undefined {
  const [, opening = ''] = /^\s*(%|##|# |function\b|classdef\b)/.exec(text.slice(0, 400)) ?? [];
  if (opening === '') return undefined;
  return opening.startsWith('#') ? 'octave' : 'matlab';
}

/** What stands before such an ending is what the template, the sample or the copy is of: `config.php.dist`. */
const templates: ReadonlySet<string> = new Set(
  '.erb .ejs .hbs .mustache .twig .j2 .jinja .jinja2 .tpl .tmpl .tftpl .gotmpl .template .in .dist .example .sample .default .bak .orig .old .save'.split(
    ' ',
  ),
);

function formatOfPath(path: string, byName: ReadonlyMap<string, Format>): Format | undefined {
  return formatOfName(path.slice(path.lastIndexOf('/') + 1).toLowerCase(), byName);
}

function formatOfName(name: string, byName: ReadonlyMap<string, Format>): Format | undefined {
  const whole = byName.get(name);
  if (whole) return whole;
  if (/^\.env(\.|$)/.test(name)) return byName.get('.env');
  if (/^(dockerfile|containerfile)\./.test(name)) return byName.get('dockerfile');
  const dot = name.lastIndexOf('.');
  if (dot < 0) return undefined;
  const ending = name.slice(dot);
  const isOfInner = !byName.has(ending) && templates.has(ending);
  return isOfInner ? formatOfName(name.slice(0, dot), byName) : byName.get(ending);
}
