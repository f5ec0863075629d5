import { readPolicy, type PolicyDocument } from '../policy/index.ts';

/** The settings below `promptVeil.` that say the same as a policy file; a dot leads into the document. */
const policySettings = [
  'actions',
  'files.neverShare',
  'files.exclude',
  'suppressions',
  'dictionaries',
  'share.preview',
  'share.copyAsIs',
  'share.clipboard',
  'share.audit',
  'claude.models',
  'claude.plan',
  'claude.training',
  'claude.reminderDays',
  'limits.maximumLength',
  'limits.maximumFiles',
  'limits.timeout',
] as const;

export type PolicySetting = (typeof policySettings)[number];

export interface SettingsReading {
  /** Absent where no setting says anything. */
  readonly document: PolicyDocument | undefined;
  /** The settings whose values make no sense; each is left out. */
  readonly refused: readonly { readonly setting: PolicySetting; readonly message: string }[];
}

/**
 * The policy that settings state.
 * @param valueOf what someone has set, or undefined where the default holds
 */
export function readSettings(valueOf: (setting: PolicySetting) => unknown): SettingsReading {
  let document: Record<string, unknown> = {};
  const refused: { setting: PolicySetting; message: string }[] = [];
  for (const setting of policySettings) {
    const value = valueOf(setting);
    if (value === undefined) continue;
    const changed = withValue(document, setting.split('.'), value);
    const [problem] = readPolicy(JSON.stringify(changed)).problems;
    if (problem) refused.push({ setting, message: problem.message });
    else document = changed;
  }
  return { document: Object.keys(document).length > 0 ? document : undefined, refused };
}

function withValue(
  document: Readonly<Record<string, unknown>>,
  [first = '', ...rest]: readonly string[],
  value: unknown,
): Record<string, unknown> {
  if (rest.length === 0) return { ...document, [first]: value };
  const inner = (document[first] ?? {}) as Readonly<Record<string, unknown>>;
  return { ...document, [first]: withValue(inner, rest, value) };
}
