import type { Localizer } from './localizer.ts';
import { sources, type Source } from './sources.ts';

/** The plans that a policy or a setting can name. */
export const plans = ['free', 'pro', 'max', 'team', 'enterprise', 'api', 'zeroDataRetention'] as const;
export type Plan = (typeof plans)[number];

/** What a policy says of the developer's own use of Claude. */
export interface Use {
  readonly plan: Plan | 'unknown';
  /** "Help improve Claude" in the Privacy settings; only the consumer plans have it. */
  readonly training: 'unknown' | 'on' | 'off';
}

/** Under which rules Claude keeps what is shared. */
export const terms = [
  'consumerTraining',
  'consumerNoTraining',
  'incognito',
  'api',
  'team',
  'enterprise',
  'zeroDataRetention',
] as const;
export type Terms = (typeof terms)[number];

export interface TermsFacts {
  readonly title: string;
  /** Whether chats are used for training, as a sentence part. */
  readonly training: string;
  /** How long a chat is kept, as a sentence part. */
  readonly kept: string;
  /** What the share preview says, in one sentence. */
  readonly notice: string;
  readonly source: Source;
}

const consumerPlans: readonly string[] = ['free', 'pro', 'max'] satisfies Plan[];

/** Whether "Help improve Claude" is the developer's own choice. */
export function hasTrainingChoice(plan: Use['plan']): boolean {
  return consumerPlans.includes(plan);
}

/** @returns undefined where the choice is not known: then the longest time has to be feared */
export function termsOf({ plan, training }: Use): Terms | undefined {
  switch (plan) {
    case 'unknown':
      return undefined;
    case 'free':
    case 'pro':
    case 'max':
      if (training === 'unknown') return undefined;
      return training === 'on' ? 'consumerTraining' : 'consumerNoTraining';
    default:
      return plan;
  }
}

/** What the share preview says of the developer's own plan. */
export function noticeFor(use: Use, l10n: Localizer): string {
  const own = termsOf(use);
  if (own) return factsOf(own, l10n).notice;
  return hasTrainingChoice(use.plan)
    ? l10n.t('What you share now is kept for up to 5 years, or 30 days with "Help improve Claude" off.')
    : l10n.t('What you share now may be kept for up to 5 years. Choose your plan to be sure.');
}

export function factsOf(own: Terms, l10n: Localizer): TermsFacts {
  switch (own) {
    case 'consumerTraining':
      return {
        title: l10n.t('Free, Pro or Max (Claude Code included), "Help improve Claude" on'),
        training: l10n.t('used for training'),
        kept: l10n.t('up to 5 years'),
        notice: l10n.t('What you share now is kept for up to 5 years and may be used for training.'),
        source: sources.retention,
      };
    case 'consumerNoTraining':
      return {
        title: l10n.t('Free, Pro or Max (Claude Code included), "Help improve Claude" off'),
        training: l10n.t('not used for training'),
        kept: l10n.t('30 days'),
        notice: l10n.t('What you share now is kept for 30 days and is not used for training.'),
        source: sources.retention,
      };
    case 'incognito':
      return {
        title: l10n.t('Incognito chats'),
        training: l10n.t('never used for training'),
        kept: l10n.t('30 days'),
        notice: l10n.t(
          'What you share in an Incognito chat is kept for 30 days and is never used for training.',
        ),
        source: sources.retention,
      };
    default:
      return commercialFacts(own, l10n);
  }
}

type CommercialTerms = 'api' | 'team' | 'enterprise' | 'zeroDataRetention';

function commercialFacts(own: CommercialTerms, l10n: Localizer): TermsFacts {
  switch (own) {
    case 'api':
      return {
        title: l10n.t('API and commercial Claude Code'),
        training: l10n.t('not used for training by default'),
        kept: l10n.t('30 days'),
        notice: l10n.t('What you share now is kept for 30 days and is not used for training by default.'),
        source: sources.apiRetention,
      };
    case 'team':
      return {
        title: l10n.t('Team'),
        training: l10n.t('not used for training by default'),
        kept: l10n.t('until deleted, then up to 30 days in the back end'),
        notice: l10n.t('What you share now is kept until the chat is deleted, then up to 30 days.'),
        source: sources.commercialRetention,
      };
    case 'enterprise':
      return {
        title: l10n.t('Enterprise'),
        training: l10n.t('not used for training by default'),
        kept: l10n.t('until deleted, or as your organization has set, at least 30 days'),
        notice: l10n.t('Kept until deleted, or as long as your organization has set, at least 30 days.'),
        source: sources.customRetention,
      };
    case 'zeroDataRetention':
      return {
        title: l10n.t('Zero data retention'),
        training: l10n.t('not used for training'),
        kept: l10n.t('not stored, with exceptions'),
        notice: l10n.t(
          'What you share now is not stored, except where it is flagged for a policy violation.',
        ),
        source: sources.claudeCodeZeroRetention,
      };
  }
}
