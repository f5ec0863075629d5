import tseslint from 'typescript-eslint';

/**
 * The room boundaries of the house. A pure room runs in the extension host, in a web worker, in the Claude Code
 * mod worker and on the command line, so it imports neither `vscode` nor Node, and only the rooms below it.
 */
const mayImport = {
  detect: [],
  dummy: ['detect'],
  policy: ['detect', 'dummy'],
  engine: ['detect', 'dummy', 'policy'],
  report: ['detect', 'dummy', 'policy', 'engine'],
  messages: ['detect', 'dummy'],
  privacy: [],
  files: [],
  scanning: ['detect', 'dummy', 'policy', 'engine', 'report', 'files'],
};
const pureRooms = Object.keys(mayImport);
const hostRooms = ['editor', 'workspace', 'privacyView', 'share', 'claude-code', 'settings', 'cli'];
/** What runs on Node only; it stands beside what asks for it. */
const nodeFolders = ['src/scanning/node/**'];
const allRooms = [...pureRooms, ...hostRooms];
const message = 'Room boundary: see "The rooms" in README.md.';

const sdkOnlyHere = {
  group: ['@anthropic-ai/sdk', '@anthropic-ai/sdk/*'],
  message: 'Only src/share/askClaude may import the SDK.',
};

const boundaries = pureRooms.map((room) => ({
  files: [`src/${room}/**/*.ts`],
  ignores: nodeFolders,
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: ['vscode', 'node:*'],
            message: `Room boundary: src/${room} is pure (no vscode, no Node).`,
          },
          {
            group: allRooms
              .filter((other) => other !== room && !mayImport[room].includes(other))
              .map((other) => `**/${other}/**`),
            message,
          },
          sdkOnlyHere,
        ],
      },
    ],
    'no-restricted-globals': ['error', 'process', 'Buffer', 'require', '__dirname', 'setImmediate'],
  },
}));

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/'] },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  ...boundaries,
  {
    files: ['src/{editor,workspace,privacyView,claude-code,settings,share}/**/*.ts', 'src/*.ts'],
    ignores: ['src/share/askClaude/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [sdkOnlyHere] }] },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-console': 'off',
    },
  },
  { files: ['scripts/**/*.ts', 'test/bench/**/*.ts'], rules: { 'no-console': 'off' } },
);
