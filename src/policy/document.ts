import type { Category, Confidence } from '../detect/index.ts';
import type { CompanyLabel, PersonRole } from '../dummy/index.ts';
import type { Action } from './action.ts';

/** What a policy file says, after it was checked; see `media/policy.schema.json` for what each part means. */
export interface PolicyDocument {
  readonly $schema?: string;
  readonly version?: 1;
  readonly extends?: string | readonly string[];
  readonly mayLoosen?: readonly string[];
  readonly actions?: ActionTable;
  readonly overrides?: readonly Override[];
  readonly files?: { readonly neverShare?: Globs; readonly exclude?: Globs };
  readonly allow?: readonly Allowance[];
  readonly suppressions?: SuppressionUse;
  readonly dictionaries?: Readonly<Partial<Record<DictionaryName, Dictionary>>>;
  readonly rules?: readonly OwnRule[];
  readonly dummy?: {
    readonly roles?: Readonly<Record<string, PersonRole>>;
    readonly labels?: Readonly<Record<string, CompanyLabel>>;
  };
  readonly share?: {
    readonly preview?: PreviewUse;
    readonly copyAsIs?: CopyAsIsUse;
    readonly clipboard?: boolean;
    readonly audit?: AuditUse;
  };
  readonly claude?: {
    readonly models?: readonly string[];
    readonly trustedTools?: readonly string[];
    readonly plan?: Plan;
    readonly training?: Training;
    readonly reminderDays?: number;
  };
  readonly limits?: {
    readonly maximumLength?: number;
    readonly maximumFiles?: number;
    readonly timeout?: number;
  };
}

export type Globs = string | readonly string[];

/** By category, by rule id, or `publishable`. */
export type ActionTable = Readonly<Record<string, Action | Readonly<Partial<Record<Confidence, Action>>>>>;

/** Actions for the files that some globs match; later overrides win over earlier ones. */
export interface Override {
  readonly files: Globs;
  readonly actions: ActionTable;
  readonly reason?: string;
}

/** A value that may be shared, named by its fingerprint; `key` names the key that made it. */
export interface Allowance {
  readonly fingerprint: string;
  readonly key?: string;
  readonly rule?: string;
  readonly reason?: string;
  readonly by?: string;
  /** YYYY-MM-DD, inclusive, UTC. */
  readonly expires?: string;
}

export const dictionaryNames = ['people', 'customers', 'employers', 'projects', 'words'] as const;
export type DictionaryName = (typeof dictionaryNames)[number];

export type Dictionary = readonly string[] | DictionarySource;

/** A list of names in clear, in a file, or hashed; `filter` and `longest` go with the hashes and save time. */
export interface DictionarySource {
  readonly words?: readonly string[];
  readonly file?: string;
  readonly salt?: string;
  readonly sha256?: readonly string[];
  readonly filter?: string;
  readonly longest?: number;
}

export type ValidatorName = 'luhn' | 'iban' | 'mixed' | 'entropy';

/** A rule of the policy's own; `group` is the group of the pattern that holds the value, 0 for all of it. */
export interface OwnRule {
  readonly id: string;
  readonly title: string;
  readonly category?: Category;
  readonly keywords?: readonly string[];
  readonly pattern: string;
  readonly group?: number;
  readonly validators?: readonly ValidatorName[];
  readonly dummy?: string;
  readonly confidence?: Confidence;
}

export type SuppressionUse = 'honour' | 'ignore';
export type PreviewUse = 'always' | 'whenFindings' | 'never';
export type CopyAsIsUse = 'never' | 'unlessBlocked' | 'always';
export type AuditUse = 'off' | 'on' | 'required';
export type Plan = 'unknown' | 'free' | 'pro' | 'max' | 'team' | 'enterprise' | 'api' | 'zeroDataRetention';
export type Training = 'unknown' | 'on' | 'off';

/** One glob or several, as several. */
export function listOf<T extends string>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}
