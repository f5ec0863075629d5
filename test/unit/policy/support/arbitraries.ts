import fc from 'fast-check';
import { actions } from '../../../../src/policy/action.ts';
import type { PolicyDocument } from '../../../../src/policy/document.ts';
import type { LayerKind, PolicyLayer } from '../../../../src/policy/layer.ts';
import type { RuleInfo } from '../../../../src/detect/index.ts';

/** Few names and few globs, so that documents speak about the same things. */
export const paths = ['src/a.ts', 'src/b.py', 'test/a.ts', '.env', '.env.example', 'dump.sql'] as const;
const globs = ['**', '*.ts', 'src/**', 'test/**', '.env*', '!.env.example', '!*.ts', '*.sql'] as const;
export const confidences = ['certain', 'likely', 'possible'] as const;
export const fingerprints = ['a', 'b', 'c'].map((digit) => digit.repeat(32));

export const rules: readonly RuleInfo[] = [
  { id: 'aws-access-key-id', title: 'AWS key', category: 'secret', score: 1, dummy: 'token' },
  {
    id: 'stripe-publishable-key',
    title: 'Key',
    category: 'secret',
    score: 1,
    dummy: 'token',
    publishable: true,
  },
  { id: 'email-address', title: 'E-mail address', category: 'contact', score: 1, dummy: 'email' },
];

const actionArbitrary = fc.constantFrom(...actions);
const topics = ['secret', 'publishable', 'contact', ...rules.map(({ id }) => id)] as const;

const actionTable = fc.dictionary(
  fc.constantFrom(...topics),
  fc.oneof(
    actionArbitrary,
    fc.record(
      { certain: actionArbitrary, likely: actionArbitrary, possible: actionArbitrary },
      { requiredKeys: [] },
    ),
  ),
  { maxKeys: 3 },
);

const globList = fc.uniqueArray(fc.constantFrom(...globs), { minLength: 1, maxLength: 3 });

export const mayLoosen = fc.uniqueArray(
  fc.constantFrom('*', 'actions', 'actions.contact', 'allow', 'files.neverShare', 'share', 'limits.timeout'),
  { maxLength: 3 },
);

export const documents: fc.Arbitrary<PolicyDocument> = fc.record(
  {
    version: fc.constant(1 as const),
    actions: actionTable,
    overrides: fc.array(fc.record({ files: globList, actions: actionTable }), { maxLength: 2 }),
    files: fc.record({ neverShare: globList, exclude: globList }, { requiredKeys: [] }),
    allow: fc.array(fc.record({ fingerprint: fc.constantFrom(...fingerprints) }), { maxLength: 2 }),
    suppressions: fc.constantFrom('honour', 'ignore'),
    share: fc.record(
      {
        preview: fc.constantFrom('always', 'whenFindings', 'never'),
        copyAsIs: fc.constantFrom('never', 'unlessBlocked', 'always'),
        clipboard: fc.boolean(),
        audit: fc.constantFrom('off', 'on', 'required'),
      },
      { requiredKeys: [] },
    ),
    dummy: fc.record(
      {
        roles: fc.dictionary(fc.constantFrom(...topics), fc.constantFrom('patient', 'customer'), {
          maxKeys: 2,
        }),
        labels: fc.dictionary(fc.constantFrom(...topics), fc.constantFrom('client', 'project'), {
          maxKeys: 2,
        }),
      },
      { requiredKeys: [] },
    ),
    claude: fc.record(
      {
        models: fc.uniqueArray(fc.constantFrom('claude-*', 'claude-opus-*', 'other'), { minLength: 1 }),
        trustedTools: fc.uniqueArray(fc.constantFrom('mcp_db_*', 'mcp_*', 'fetch')),
      },
      { requiredKeys: [] },
    ),
    limits: fc.record({ timeout: fc.constantFrom(100, 5000, 60_000) }),
  },
  { requiredKeys: [] },
);

export function layers(
  kinds: readonly LayerKind[] = ['user', 'workspace', 'machine'],
): fc.Arbitrary<PolicyLayer> {
  return fc
    .record({
      kind: fc.constantFrom(...kinds),
      documents: fc.array(documents, { minLength: 1, maxLength: 2 }),
    })
    .map(({ kind, documents: list }) => ({
      kind,
      documents: list.map((document, index) => ({ source: `${kind} ${index}`, document })),
    }));
}
