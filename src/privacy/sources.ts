/** Where a fact was read, and when. */
export interface Source {
  /** As the page calls itself; not translated. */
  readonly title: string;
  readonly url: string;
  /** The day on which it was last read, ISO 8601. */
  readonly readOn: string;
}

const readOn = '2026-10-31';

function source(title: string, url: string): Source {
  return { title, url, readOn };
}

export const sources = {
  privacyPolicy: source('Anthropic Privacy Policy', 'https://www.anthropic.com/legal/privacy'),
  consumerTerms: source('Anthropic Consumer Terms', 'https://www.anthropic.com/legal/consumer-terms'),
  retention: source(
    'How long Anthropic stores personal data',
    'https://privacy.claude.com/en/articles/10023548',
  ),
  commercialRetention: source(
    'How long Anthropic stores an organization’s data',
    'https://privacy.claude.com/en/articles/7996866',
  ),
  whoMaySee: source('Who can view my conversations', 'https://support.claude.com/en/articles/8325621'),
  customRetention: source(
    'Custom retention for Enterprise plans',
    'https://support.claude.com/en/articles/10440198',
  ),
  zeroRetentionCoverage: source(
    'What zero data retention covers',
    'https://support.claude.com/en/articles/15425996',
  ),
  claudeCodeUsage: source('Claude Code: data usage', 'https://code.claude.com/docs/en/data-usage'),
  claudeCodeZeroRetention: source(
    'Claude Code: zero data retention',
    'https://code.claude.com/docs/en/zero-data-retention',
  ),
  apiRetention: source(
    'Claude API: data retention',
    'https://platform.claude.com/docs/en/manage-claude/api-and-data-retention',
  ),
} as const satisfies Record<string, Source>;
