import { checklist, dueAgainOn, dueItems, type ChecklistItem, type Localizer } from '../privacy/index.ts';
import { escape, formatDay, section } from './html.ts';
import type { PageState } from './state.ts';

/** What one can do, each with its link, the day it was done and the day it is due again. */
export function checklistSection(state: PageState, l10n: Localizer): string {
  const due = new Set(dueItems(state.doneOn, state.today, state.intervalDays));
  const items = checklist(l10n);
  const left = items.filter(({ id }) => due.has(id)).length;
  const summary =
    left === 0
      ? l10n.t('All done. You are reminded here, and only here, after {0} days.', state.intervalDays)
      : l10n.t(
          '{0} of {1} left to do. What is done is asked for again here after {2} days.',
          left,
          items.length,
          state.intervalDays,
        );
  const rows = items.map((item) => entry(item, due.has(item.id), state, l10n));
  return section(
    'checklist-title',
    l10n.t('What you can do'),
    `<p class="soft" role="status">${escape(summary)}</p>\n<ul class="checklist">\n${rows.join('\n')}\n</ul>`,
  );
}

function entry(
  { id, text, place, link }: ChecklistItem,
  isDue: boolean,
  state: PageState,
  l10n: Localizer,
): string {
  const on = state.doneOn[id];
  const checked = on === undefined ? '' : ' checked';
  const date =
    on === undefined
      ? ''
      : `<label class="date" for="${id}-on">${escape(l10n.t('Done on'))}</label>
<input type="date" id="${id}-on" data-kind="done" data-id="${id}" aria-label="${escape(l10n.t('Done on: {0}', text))}" max="${state.today}" value="${escape(on)}">`;
  return `<li class="${isDue ? 'due' : 'done'}">
<div class="item"><input type="checkbox" id="${id}" data-kind="done" data-id="${id}"${checked}><label for="${id}">${escape(text)}</label></div>
<div class="details"><a href="${escape(link)}">${escape(place)}</a>${date}<span class="state">${escape(describe(on, isDue, state, l10n))}</span></div></li>`;
}

function describe(on: string | undefined, isDue: boolean, state: PageState, l10n: Localizer): string {
  const again = dueAgainOn(on, state.intervalDays);
  if (again === undefined) return l10n.t('Not done yet');
  const day = formatDay(again, state.language);
  return isDue ? l10n.t('Due again since {0}', day) : l10n.t('Again from {0}', day);
}
