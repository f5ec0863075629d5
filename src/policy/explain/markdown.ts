import type {
  ExplainedLayer,
  ExplainedValue,
  FileExplanation,
  PolicyExplanation,
  Statement,
} from './explanation.ts';

/** A readable document: who speaks, each value, where it comes from and what it overrode. */
export function renderPolicy({ layers, values, ignored }: PolicyExplanation): string {
  return [
    '# Policy in force',
    '',
    ...(layers.length > 0
      ? ['Highest authority first. Of what several say, the strictest holds.', '', ...layers.map(renderLayer)]
      : ['Nobody has said anything: the built-in defaults hold.']),
    '',
    ...renderIgnored(ignored),
    '## Values',
    '',
    ...renderValues(values),
  ].join('\n');
}

/** What holds in one file, and why. */
export function renderFile({
  path,
  decision,
  reasons,
  overrides,
  ignored,
  actions,
}: FileExplanation): string {
  return [
    `# Policy for ${code(path)}`,
    '',
    decisions[decision],
    '',
    ...reasons.flatMap(({ name, statements }) =>
      statements
        .filter(({ source, outcome }) => outcome !== 'default' && source !== 'built-in defaults')
        .map((statement) => `- ${code(name)}: ${renderStatement(statement)}`),
    ),
    '',
    ...renderIgnored(ignored),
    '## Overrides that match',
    '',
    ...(overrides.length > 0 ? overrides.map(({ source, glob }) => `- ${source}: ${code(glob)}`) : ['None.']),
    '',
    '## Actions',
    '',
    ...renderValues(actions),
  ].join('\n');
}

function renderIgnored(ignored: readonly Statement[]): string[] {
  if (ignored.length === 0) return [];
  return [
    '## Ignored, because this workspace is not trusted',
    '',
    ...ignored.map(({ value, source }) => `- ${code(value)}: ${source}`),
    '',
  ];
}

const decisions = {
  share: 'This file is scanned and may be shared with dummy data.',
  neverShare: 'This file is **never shared**, not even with dummy data.',
  exclude: 'This file is **not scanned**; it counts as not checked and is not shared without asking.',
} as const;

const kinds = {
  'built-in': 'Built-in defaults',
  user: 'User',
  workspace: 'Workspace',
  machine: 'Administrator',
} as const;

function renderLayer({ kind, sources, isTrusted, counts, mayLoosen }: ExplainedLayer): string {
  const added = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${count} ${name}`);
  const notes = [
    sources.join(', then '),
    ...(isTrusted ? [] : ['not trusted: only what is stricter counts']),
    ...(added.length > 0 ? [added.join(', ')] : []),
    ...(mayLoosen.length > 0 ? [`others may loosen ${mayLoosen.map(code).join(', ')}`] : []),
  ];
  return `- **${kinds[kind]}**: ${notes.join('; ')}`;
}

function renderValues(values: readonly ExplainedValue[]): string[] {
  const rows = values.map(({ name, value, statements }) => {
    const deciding = statements.filter(({ outcome }) => outcome === 'decides').map(({ source }) => source);
    const others = statements.filter(({ outcome }) => outcome !== 'decides').map(renderStatement);
    return `| ${code(name)} | ${code(value)} | ${cell([...new Set(deciding)].join(', '))} | ${cell(others.join('; '))} |`;
  });
  return [
    ...(values.some(({ value }) => value.includes(' / '))
      ? ['Three words stand for what is certain / likely / possible.', '']
      : []),
    '| value | in force | from | overrode |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ];
}

const outcomes = {
  decides: 'in force',
  default: 'the default',
  agrees: 'the same',
  'less strict': 'less strict',
  overruled: 'overruled',
  'gives way': 'may be loosened',
  'not trusted': 'ignored, not trusted',
} as const;

function renderStatement({ value, source, outcome }: Statement): string {
  return `${code(value)} from ${source} (${outcomes[outcome]})`;
}

function code(text: string): string {
  return `\`${text.replace(/`/g, "'")}\``;
}

function cell(text: string): string {
  return text.replace(/\|/g, '\\|');
}
