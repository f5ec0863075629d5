import type { Localizer } from './localizer.ts';
import { sources, type Source } from './sources.ts';
import type { Terms } from './terms.ts';

export const topics = ['collected', 'processed', 'access', 'training', 'exceptions', 'thisMachine'] as const;
export type Topic = (typeof topics)[number];

/** One fact about what Claude collects and keeps, or about what stays on this machine. */
export interface Statement {
  readonly topic: Topic;
  readonly text: string;
  /** Absent: Prompt Veil's own doing, described in SECURITY.md. */
  readonly source?: Source;
  /** Told under these terms only; absent: under all. */
  readonly terms?: readonly Terms[];
}

export function statements(l10n: Localizer): readonly Statement[] {
  return [...collected(l10n), ...access(l10n), ...training(l10n), ...exceptions(l10n), ...thisMachine(l10n)];
}

function collected(l10n: Localizer): Statement[] {
  const topic = 'collected';
  const source = sources.privacyPolicy;
  return [
    { topic, source, text: l10n.t('Your conversations and the files you attach.') },
    {
      topic,
      source,
      text: l10n.t('Account data: name, e-mail address, phone number; payment details where you pay.'),
    },
    {
      topic,
      source,
      text: l10n.t(
        'Device and network: device type, operating system, browser, IP address, carrier or provider; cookies and trackers.',
      ),
    },
    {
      topic,
      source,
      text: l10n.t('Usage: when you use which features, which pages you open, which errors occur.'),
    },
    {
      topic: 'processed',
      source,
      text: l10n.t('In the United States, Europe, Asia and Australia.'),
    },
  ];
}

function access(l10n: Localizer): Statement[] {
  const topic = 'access';
  return [
    {
      topic,
      source: sources.privacyPolicy,
      text: l10n.t(
        'Not sold. Shared with affiliates and service providers, in corporate transactions, and where the law requires it.',
      ),
    },
    {
      topic,
      source: sources.whoMaySee,
      text: l10n.t(
        'People may read chats that are flagged for a policy violation, or that you send as feedback.',
      ),
    },
    {
      topic,
      source: sources.privacyPolicy,
      text: l10n.t('Linked sites and connectors of third parties collect under their own policies.'),
    },
  ];
}

function training(l10n: Localizer): Statement[] {
  const topic = 'training';
  return [
    {
      topic,
      source: sources.consumerTerms,
      terms: ['consumerTraining', 'consumerNoTraining'],
      text: l10n.t(
        'Existing users of Free, Pro and Max had to choose by 8 October 2025; new users choose when they sign up.',
      ),
    },
    {
      topic,
      source: sources.privacyPolicy,
      text: l10n.t(
        'Whatever you chose, training may use chats flagged for a policy violation, feedback you volunteer, and what you share in the Trusted Tester program.',
      ),
    },
  ];
}

function exceptions(l10n: Localizer): Statement[] {
  const topic = 'exceptions';
  return [
    {
      topic,
      source: sources.retention,
      text: l10n.t(
        'Content flagged for a policy violation is kept for up to 2 years, its classifier scores for up to 7 years, also under zero data retention.',
      ),
    },
    {
      topic,
      source: sources.retention,
      text: l10n.t('Feedback (thumbs up or down, /feedback) is kept for 5 years.'),
    },
    {
      topic,
      source: sources.claudeCodeUsage,
      text: l10n.t('A transcript that you share in a session survey is kept for up to 6 months.'),
    },
    {
      topic,
      source: sources.retention,
      terms: ['consumerTraining', 'consumerNoTraining', 'team', 'enterprise'],
      text: l10n.t('A chat that you delete leaves the back end within 30 days.'),
    },
    {
      topic,
      source: sources.zeroRetentionCoverage,
      terms: ['zeroDataRetention'],
      text: l10n.t(
        'Zero data retention is agreed for an organization. It leaves out the Console, the Files API, batches (29 days) and some models (30 days).',
      ),
    },
  ];
}

function thisMachine(l10n: Localizer): Statement[] {
  const topic = 'thisMachine';
  return [
    {
      topic,
      source: sources.claudeCodeUsage,
      text: l10n.t(
        'Claude Code keeps transcripts in plain text on this machine for 30 days (cleanupPeriodDays), prompts that a settings hook blocked included.',
      ),
    },
    {
      topic,
      text: l10n.t(
        'Prompt Veil keeps the pairs of real and dummy values in memory only, unless you ask for an encrypted vault.',
      ),
    },
    {
      topic,
      text: l10n.t(
        'Prompt Veil remembers in VS Code’s own storage your choices in this view, and no value of your files.',
      ),
    },
  ];
}
