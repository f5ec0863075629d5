/** What a workspace seems to hold, from the names of its files. */
interface Kind {
  readonly isPresent: (names: readonly string[]) => boolean;
  readonly section: 'neverShare' | 'exclude' | 'overrides';
  /** Why, as a comment. */
  readonly comment: string;
  /** JSON, one entry a line. */
  readonly entries: readonly string[];
}

function has(pattern: RegExp): (names: readonly string[]) => boolean {
  return (names) => names.some((name) => pattern.test(name));
}

const kinds: readonly Kind[] = [
  {
    isPresent: has(/\.(?:tf|tfvars)$/),
    section: 'neverShare',
    comment: 'Terraform: variable files hold the real values.',
    entries: ['"*.tfvars"', '"!*.example.tfvars"'],
  },
  {
    isPresent: has(/(?:^|\/)(?:ansible\.cfg|playbook\.ya?ml|group_vars\/)/),
    section: 'neverShare',
    comment: 'Ansible: vaults and host variables.',
    entries: ['"**/{host_vars,group_vars}/**/*vault*"'],
  },
  {
    isPresent: has(/(?:^|\/)(?:appsettings\.json|[^/]+\.csproj)$/),
    section: 'neverShare',
    comment: '.NET: settings of real environments.',
    entries: ['"appsettings.{Production,Staging}.json"', '"secrets.json"'],
  },
  {
    isPresent: has(/(?:^|\/)config\/(?:master\.key|credentials\.yml\.enc)$|(?:^|\/)Gemfile$/),
    section: 'neverShare',
    comment: 'Rails: the key of the credentials.',
    entries: ['"config/master.key"', '"config/credentials/*.key"'],
  },
  {
    isPresent: has(/(?:^|\/)(?:google-services\.json|GoogleService-Info\.plist|key\.properties)$/),
    section: 'neverShare',
    comment: 'Mobile apps: signing and service files.',
    entries: ['"google-services.json"', '"GoogleService-Info.plist"', '"key.properties"'],
  },
  {
    isPresent: has(/(?:^|\/)data\/.*\.(?:csv|tsv|xlsx|parquet|jsonl?)$/),
    section: 'neverShare',
    comment: 'Data sets: rows are about people until shown otherwise.',
    entries: ['"data/raw/**"', '"*.{parquet,feather,xlsx}"'],
  },
  {
    isPresent: has(/(?:^|\/)package\.json$/),
    section: 'exclude',
    comment: 'Node: what others wrote or a build made.',
    entries: ['"**/node_modules/**"', '"**/{dist,build,out,coverage}/**"', '"*.min.{js,css}"'],
  },
  {
    isPresent: has(/(?:^|\/)(?:pyproject\.toml|setup\.py|requirements[^/]*\.txt)$|\.ipynb$/),
    section: 'exclude',
    comment: 'Python: environments and caches.',
    entries: ['"**/{.venv,venv,__pycache__,.tox}/**"'],
  },
  {
    isPresent: has(/(?:^|\/)(?:pom\.xml|build\.gradle(?:\.kts)?|Cargo\.toml)$/),
    section: 'exclude',
    comment: 'Builds.',
    entries: ['"**/{target,build,.gradle}/**"'],
  },
  {
    isPresent: has(/(?:^|\/)go\.mod$/),
    section: 'exclude',
    comment: 'Go: vendored packages.',
    entries: ['"**/vendor/**"'],
  },
  {
    isPresent: has(/(?:^|\/)(?:tests?|spec|__tests__|fixtures)\//),
    section: 'overrides',
    comment: 'Tests are full of made-up people; real secrets have no place in them all the same.',
    entries: [
      '{ "files": ["**/{test,tests,spec,__tests__,fixtures}/**"], "actions": { "contact": "hint", "organization": "hint" } }',
    ],
  },
  {
    isPresent: has(/\.(?:csv|tsv|sql|ipynb)$/),
    section: 'overrides',
    comment: 'Tables and notebooks: what is personal stays here.',
    entries: [
      '{ "files": ["*.{csv,tsv,sql,ipynb}"], "actions": { "contact": "block", "health": "block", "financial": "block" } }',
    ],
  },
];

/**
 * A commented policy to begin with, for the kind of workspace that its files show.
 * @param files relative to the folder, with `/`
 */
export function starterPolicy(files: readonly string[]): string {
  const present = kinds.filter(({ isPresent }) => isPresent(files));
  const section = (name: Kind['section'], indentation: string): string =>
    present
      .filter((kind) => kind.section === name)
      .map(({ comment, entries }) => [`// ${comment}`, ...entries.map((entry) => `${entry},`)])
      .flat()
      .map((line) => `${indentation}${line}\n`)
      .join('');
  return `{
  // What Prompt Veil finds, shows, blocks and lets through in this folder.
  // Commit this file: it holds for everyone who works here. Hover over a name to read what it does.
  "version": 1,

  // The defaults, stated: nobody's own settings go below them. "prompt-veil:strict" blocks more.
  "extends": "prompt-veil:recommended",

  // What happens with a finding, by category or rule: "block", "warn", "hint" or "off".
  "actions": {
    // "contact": "block",
  },

  // Other actions for some files; of those that match, later ones win.
  "overrides": [
${section('overrides', '    ')}  ],

  "files": {
    // Never shared, not even with dummy data. Environment files, private keys and dumps always are.
    "neverShare": [
${section('neverShare', '      ')}    ],
    // Not scanned: shows no warnings, and is not shared without asking.
    "exclude": [
${section('exclude', '      ')}    ],
  },

  // Names that only you know: people, customers, employers, projects, words.
  "dictionaries": {
    // "customers": ["..."],
    // "projects": { "file": "./.promptveil-projects.txt" },
  },

  "share": {
    // "always", "whenFindings" or "never".
    "preview": "whenFindings",
  },
}
`;
}
