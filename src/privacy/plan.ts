/** Under which terms somebody uses Claude; training is what "Help improve Claude" says in the Privacy settings. */
export const plans = [
  'consumerTraining',
  'consumerNoTraining',
  'incognito',
  'api',
  'team',
  'enterprise',
  'zeroDataRetention',
] as const;

export type Plan = (typeof plans)[number];

export function isPlan(name: string): name is Plan {
  return (plans as readonly string[]).includes(name);
}

export interface PlanFacts {
  readonly title: string;
  readonly training: 'yes' | 'notByDefault' | 'never';
  /** How long a chat is kept, as a sentence part. */
  readonly kept: string;
  /** What the share preview says, in one sentence. */
  readonly notice: string;
  readonly sources: readonly string[];
}

const privacyCenter = 'https://privacy.claude.com/en/articles/10023548';
const claudeCodeUsage = 'https://code.claude.com/docs/en/data-usage';
const zeroRetention = 'https://code.claude.com/docs/en/zero-data-retention';
const apiRetention = 'https://platform.claude.com/docs/en/manage-claude/api-and-data-retention';

export const planFacts: Readonly<Record<Plan, PlanFacts>> = {
  consumerTraining: {
    title: 'Free, Pro or Max, model improvement on',
    training: 'yes',
    kept: 'up to 5 years',
    notice: 'What you share now is kept for up to 5 years and may be used for training.',
    sources: [privacyCenter, claudeCodeUsage],
  },
  consumerNoTraining: {
    title: 'Free, Pro or Max, model improvement off',
    training: 'never',
    kept: '30 days',
    notice: 'What you share now is kept for 30 days and is not used for training.',
    sources: [privacyCenter, claudeCodeUsage],
  },
  incognito: {
    title: 'Incognito chat',
    training: 'never',
    kept: '30 days',
    notice: 'What you share in an Incognito chat is kept for 30 days and is never used for training.',
    sources: [privacyCenter],
  },
  api: {
    title: 'API or commercial Claude Code',
    training: 'notByDefault',
    kept: '30 days',
    notice: 'What you share now is kept for 30 days and is not used for training by default.',
    sources: [apiRetention, claudeCodeUsage],
  },
  team: {
    title: 'Team',
    training: 'notByDefault',
    kept: 'until you delete it, then up to 30 days in the back end',
    notice: 'What you share now is kept until you delete the chat, then up to 30 days.',
    sources: [privacyCenter],
  },
  enterprise: {
    title: 'Enterprise',
    training: 'notByDefault',
    kept: 'as long as your organization has set, at least 30 days',
    notice: 'What you share now is kept as long as your organization has set, at least 30 days.',
    sources: [privacyCenter],
  },
  zeroDataRetention: {
    title: 'Zero data retention agreement',
    training: 'never',
    kept: 'not stored, with exceptions',
    notice: 'What you share now is not stored, except where it is flagged for a policy violation.',
    sources: [zeroRetention, apiRetention],
  },
};
