/** One dated, sourced fact about what Claude collects and keeps. */
export interface Statement {
  readonly topic: Topic;
  readonly text: string;
  readonly source: string;
}

export const topics = ['collected', 'processed', 'access', 'exceptions', 'thisMachine'] as const;
export type Topic = (typeof topics)[number];

/** The day on which the sources were last read: shown as "as of". */
export const asOf = '2026-10-31';

const privacyPolicy = 'https://www.anthropic.com/legal/privacy';
const privacyCenter = 'https://privacy.claude.com/en/articles/10023548';
const claudeCodeUsage = 'https://code.claude.com/docs/en/data-usage';
const zeroRetention = 'https://code.claude.com/docs/en/zero-data-retention';

export const statements: readonly Statement[] = [
  {
    topic: 'collected',
    text: 'Account data: name, e-mail address, phone number; payment details where you pay.',
    source: privacyPolicy,
  },
  { topic: 'collected', text: 'Your conversations and the files you attach.', source: privacyPolicy },
  {
    topic: 'collected',
    text: 'Device and network: device type, operating system, browser, IP address, carrier or provider; cookies.',
    source: privacyPolicy,
  },
  {
    topic: 'collected',
    text: 'Usage: when you use what, which pages, which errors.',
    source: privacyPolicy,
  },
  {
    topic: 'processed',
    text: 'Processed in the United States, Europe, Asia and Australia.',
    source: privacyPolicy,
  },
  {
    topic: 'access',
    text: 'Not sold. Shared with affiliates and service providers, in corporate transactions, and where the law requires it.',
    source: privacyPolicy,
  },
  {
    topic: 'access',
    text: 'People may read chats that are flagged for a policy violation or that you send as feedback.',
    source: privacyCenter,
  },
  {
    topic: 'exceptions',
    text: 'Content flagged for a policy violation is kept for up to 2 years, classifier scores for up to 7 years, also under zero data retention.',
    source: zeroRetention,
  },
  {
    topic: 'exceptions',
    text: 'Feedback (thumbs up or down, /feedback) is kept for 5 years.',
    source: privacyCenter,
  },
  {
    topic: 'exceptions',
    text: 'A transcript that you share in a session survey is kept for up to 6 months.',
    source: claudeCodeUsage,
  },
  {
    topic: 'thisMachine',
    text: 'Claude Code keeps transcripts in plain text on this machine for 30 days (cleanupPeriodDays), prompts that a settings hook blocked included.',
    source: claudeCodeUsage,
  },
  {
    topic: 'thisMachine',
    text: 'Prompt Veil keeps the pairs of real and dummy values in memory only, unless you ask for an encrypted vault.',
    source: 'SECURITY.md',
  },
];
