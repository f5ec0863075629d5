import type { CompanyLabel, PersonRole } from '../dummy/index.ts';
import type {
  AuditUse,
  CopyAsIsUse,
  Plan,
  PolicyDocument,
  PreviewUse,
  SuppressionUse,
  Training,
} from './document.ts';

/** How text may leave the editor. */
export interface ShareRules {
  readonly preview: PreviewUse;
  readonly copyAsIs: CopyAsIsUse;
  readonly clipboard: boolean;
  readonly audit: AuditUse;
}

/** How dummies are called. */
export interface DummyNaming {
  /** What the person of a finding is called, by rule id or category. */
  readonly roles: Readonly<Record<string, PersonRole>>;
  /** What the company or project of a finding is called, by rule id or category. */
  readonly labels: Readonly<Record<string, CompanyLabel>>;
}

/** Under what terms Claude is used, and what may be asked of it. */
export interface ClaudeRules {
  readonly plan: Plan;
  readonly training: Training;
  /** Days after which what was done about stored data is asked for again. */
  readonly reminderDays: number;
  /** Whether a model may be asked, by its name. */
  readonly isModelAllowed: (model: string) => boolean;
  /** Whether a tool that may carry its arguments away may be given real values, where the user lets it have them. */
  readonly mayTrustTool: (tool: string) => boolean;
}

/** What is larger or takes longer counts as not checked. */
export interface Limits {
  /** UTF-16 units. */
  readonly maximumLength: number;
  readonly maximumFiles: number;
  /** Milliseconds. */
  readonly timeout: number;
}

/** A value that a policy states once, and which of two is the stricter. */
export interface PolicyValue<T> {
  /** As in `mayLoosen`. */
  readonly name: string;
  readonly read: (document: PolicyDocument) => T | undefined;
  /** Greater is stricter; where all are alike, the highest authority decides. */
  readonly strictness: (value: T) => number;
}

function oneOf<T extends string>(
  name: string,
  weakestFirst: readonly T[],
  read: (document: PolicyDocument) => T | undefined,
): PolicyValue<T> {
  return { name, read, strictness: (value) => weakestFirst.indexOf(value) };
}

function smallest(name: string, read: (document: PolicyDocument) => number | undefined): PolicyValue<number> {
  return { name, read, strictness: (value) => -value };
}

function stated<T>(name: string, read: (document: PolicyDocument) => T | undefined): PolicyValue<T> {
  return { name, read, strictness: () => 0 };
}

/** A list of which a name must be on, in every policy that has one. */
export interface NameList {
  /** As in `mayLoosen`. */
  readonly name: string;
  readonly read: (document: PolicyDocument) => readonly string[] | undefined;
}

/** In the order in which they are explained. */
export const nameLists = {
  models: { name: 'claude.models', read: ({ claude }) => claude?.models },
  trustedTools: { name: 'claude.trustedTools', read: ({ claude }) => claude?.trustedTools },
} as const satisfies Record<string, NameList>;

/** Names by rule id or category. They protect nothing: of several the last document of the highest authority decides. */
export interface NamingTable<T extends string> {
  readonly name: string;
  readonly read: (document: PolicyDocument) => Readonly<Record<string, T>> | undefined;
}

/** In the order in which they are explained. */
export const namingTables = {
  roles: { name: 'dummy.roles', read: ({ dummy }) => dummy?.roles },
  labels: { name: 'dummy.labels', read: ({ dummy }) => dummy?.labels },
} as const satisfies { roles: NamingTable<PersonRole>; labels: NamingTable<CompanyLabel> };

/** Every value that has one setting, in the order in which they are explained. */
export const policyValues = {
  preview: oneOf<PreviewUse>(
    'share.preview',
    ['never', 'whenFindings', 'always'],
    ({ share }) => share?.preview,
  ),
  copyAsIs: oneOf<CopyAsIsUse>(
    'share.copyAsIs',
    ['always', 'unlessBlocked', 'never'],
    ({ share }) => share?.copyAsIs,
  ),
  clipboard: {
    name: 'share.clipboard',
    read: ({ share }) => share?.clipboard,
    strictness: (isOpen) => (isOpen ? 0 : 1),
  } satisfies PolicyValue<boolean>,
  audit: oneOf<AuditUse>('share.audit', ['off', 'on', 'required'], ({ share }) => share?.audit),
  suppressions: oneOf<SuppressionUse>(
    'suppressions',
    ['honour', 'ignore'],
    ({ suppressions }) => suppressions,
  ),
  maximumLength: smallest('limits.maximumLength', ({ limits }) => limits?.maximumLength),
  maximumFiles: smallest('limits.maximumFiles', ({ limits }) => limits?.maximumFiles),
  timeout: smallest('limits.timeout', ({ limits }) => limits?.timeout),
  plan: stated<Plan>('claude.plan', ({ claude }) => claude?.plan),
  training: stated<Training>('claude.training', ({ claude }) => claude?.training),
  reminderDays: smallest('claude.reminderDays', ({ claude }) => claude?.reminderDays),
} as const;
