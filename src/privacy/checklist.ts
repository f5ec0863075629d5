/** Something a person can do about what is kept, with the place to do it. */
export interface ChecklistItem {
  /** Stable: the date on which it was done is remembered by it. */
  readonly id: string;
  readonly text: string;
  readonly link: string;
}

export const checklist: readonly ChecklistItem[] = [
  {
    id: 'modelImprovementOff',
    text: 'Turn "Help improve Claude" off in the Privacy settings.',
    link: 'https://claude.ai/settings/data-privacy-controls',
  },
  {
    id: 'incognito',
    text: 'Use an Incognito chat for one-off questions.',
    link: 'https://claude.ai/new?incognito',
  },
  {
    id: 'connectorsReviewed',
    text: 'Review connectors and remove those you no longer use.',
    link: 'https://claude.ai/settings/connectors',
  },
  { id: 'oldChatsDeleted', text: 'Delete chats you no longer need.', link: 'https://claude.ai/recents' },
  {
    id: 'transcriptsCleaned',
    text: 'Clean up the transcripts Claude Code keeps on this machine, or lower cleanupPeriodDays.',
    link: 'https://code.claude.com/docs/en/settings',
  },
  {
    id: 'networkSecured',
    text: 'Secure the network that carries the traffic: no open Wi-Fi, a trusted mobile network.',
    link: 'https://www.anthropic.com/legal/privacy',
  },
  {
    id: 'settingsReviewed',
    text: 'Look at the privacy settings again after each policy change.',
    link: 'https://privacy.claude.com',
  },
];

const millisecondsADay = 24 * 60 * 60 * 1000;

/**
 * The items that were never done, or not within the interval.
 * @param doneOn ISO 8601 dates by item id; anything else counts as never
 * @param now milliseconds since the epoch
 */
export function dueItems(
  doneOn: Readonly<Record<string, string>>,
  now: number,
  intervalDays = 90,
): readonly ChecklistItem[] {
  return checklist.filter(({ id }) => {
    const done = Date.parse(doneOn[id] ?? '');
    return Number.isNaN(done) || now - done > intervalDays * millisecondsADay;
  });
}
