import type { Localizer } from './localizer.ts';

export const checklistIds = [
  'modelImprovementOff',
  'incognito',
  'connectorsReviewed',
  'oldChatsDeleted',
  'transcriptsCleaned',
  'networkSecured',
  'settingsReviewed',
] as const;
export type ChecklistId = (typeof checklistIds)[number];

export function isChecklistId(name: string): name is ChecklistId {
  return (checklistIds as readonly string[]).includes(name);
}

/** Something a person can do about what is kept, with the place to do it. */
export interface ChecklistItem {
  /** Stable: the date on which it was done is remembered by it. */
  readonly id: ChecklistId;
  readonly text: string;
  /** What the link leads to. */
  readonly place: string;
  readonly link: string;
}

export function checklist(l10n: Localizer): readonly ChecklistItem[] {
  return [...inTheAccount(l10n), ...aroundIt(l10n)];
}

function inTheAccount(l10n: Localizer): ChecklistItem[] {
  return [
    {
      id: 'modelImprovementOff',
      text: l10n.t('Turn "Help improve Claude" off'),
      place: l10n.t('Privacy settings of Claude'),
      link: 'https://claude.ai/settings/data-privacy-controls',
    },
    {
      id: 'incognito',
      text: l10n.t('Use an Incognito chat for one-off questions'),
      place: l10n.t('New Incognito chat'),
      link: 'https://claude.ai/new?incognito',
    },
    {
      id: 'connectorsReviewed',
      text: l10n.t('Review the connectors, and remove those you no longer use'),
      place: l10n.t('Connectors of Claude'),
      link: 'https://claude.ai/settings/connectors',
    },
    {
      id: 'oldChatsDeleted',
      text: l10n.t('Delete chats you no longer need'),
      place: l10n.t('Your chats'),
      link: 'https://claude.ai/recents',
    },
  ];
}

function aroundIt(l10n: Localizer): ChecklistItem[] {
  return [
    {
      id: 'transcriptsCleaned',
      text: l10n.t('Clean up the transcripts of Claude Code on this machine, or lower cleanupPeriodDays'),
      place: l10n.t('Settings of Claude Code'),
      link: 'https://code.claude.com/docs/en/settings',
    },
    {
      id: 'networkSecured',
      text: l10n.t('Secure the network that carries the traffic: no open Wi-Fi, a trusted mobile network'),
      place: l10n.t('What is collected about the network'),
      link: 'https://www.anthropic.com/legal/privacy',
    },
    {
      id: 'settingsReviewed',
      text: l10n.t('Look at the privacy settings again after each change of the policy'),
      place: l10n.t('Privacy Center'),
      link: 'https://privacy.claude.com',
    },
  ];
}

/** The days on which items were done, ISO 8601, by item. */
export type DoneOn = Readonly<Partial<Record<ChecklistId, string>>>;

const millisecondsADay = 24 * 60 * 60 * 1000;

/**
 * The day from which an item is to be done again.
 * @param doneOn ISO 8601
 * @returns ISO 8601; undefined where it was never done, or the date is none
 */
export function dueAgainOn(doneOn: string | undefined, intervalDays: number): string | undefined {
  const done = Date.parse(doneOn ?? '');
  if (Number.isNaN(done)) return undefined;
  return new Date(done + intervalDays * millisecondsADay).toISOString().slice(0, 10);
}

/**
 * The items that were never done, or not within the interval.
 * @param today ISO 8601
 */
export function dueItems(doneOn: DoneOn, today: string, intervalDays = 90): readonly ChecklistId[] {
  return checklistIds.filter((id) => {
    const again = dueAgainOn(doneOn[id], intervalDays);
    return again === undefined || again <= today;
  });
}
