import {
  factsOf,
  hasTrainingChoice,
  noticeFor,
  plans,
  terms,
  termsOf,
  type Localizer,
  type Terms,
  type Use,
} from '../privacy/index.ts';
import { escape, section, sourceLink } from './html.ts';
import type { PageState } from './state.ts';

/** The choice of the plan, what follows from it, and how the other plans compare. */
export function planSection(state: PageState, l10n: Localizer): string {
  const { use, decidedElsewhere } = state;
  const controls = [
    choice('plan', l10n.t('Your plan'), planNames(l10n), use.plan, decidedElsewhere.plan),
    ...(hasTrainingChoice(use.plan)
      ? [
          choice(
            'training',
            l10n.t('"Help improve Claude" in your Privacy settings'),
            trainingNames(l10n),
            use.training,
            decidedElsewhere.training,
          ),
        ]
      : []),
  ];
  const hint =
    decidedElsewhere.plan || decidedElsewhere.training
      ? `<p id="decided" class="soft">${escape(l10n.t('A policy or the settings of this workspace decide this.'))}</p>`
      : '';
  return section(
    'plan-title',
    l10n.t('How long it stays'),
    `<div class="controls">${controls.join('\n')}</div>${hint}
<p class="notice" role="status">${escape(noticeFor(use, l10n))}</p>
${comparison(state, l10n)}`,
  );
}

type Choices<Value extends string> = readonly (readonly [value: Value, name: string])[];

function planNames(l10n: Localizer): Choices<Use['plan']> {
  const names: Readonly<Record<Use['plan'], string>> = {
    unknown: l10n.t('Not chosen yet'),
    free: 'Free',
    pro: 'Pro',
    max: 'Max',
    team: 'Team',
    enterprise: 'Enterprise',
    api: l10n.t('API and commercial Claude Code'),
    zeroDataRetention: l10n.t('Zero data retention'),
  };
  return (['unknown', ...plans] as const).map((plan) => [plan, names[plan]]);
}

function trainingNames(l10n: Localizer): Choices<Use['training']> {
  return [
    ['unknown', l10n.t('Not chosen yet')],
    ['on', l10n.t('On: may be used for training')],
    ['off', l10n.t('Off: not used for training')],
  ];
}

function choice<Value extends string>(
  id: string,
  label: string,
  choices: Choices<Value>,
  chosen: Value,
  isDecidedElsewhere: boolean,
): string {
  const options = choices.map(
    ([value, name]) =>
      `<option value="${value}"${value === chosen ? ' selected' : ''}>${escape(name)}</option>`,
  );
  const state = isDecidedElsewhere ? ' disabled aria-describedby="decided"' : '';
  return `<div class="choice"><label for="${id}">${escape(label)}</label>
<select id="${id}" data-kind="${id}"${state}>${options.join('')}</select></div>`;
}

/**
 * All terms beside each other, the developer's own marked in words as well as in weight. The roles are named because
 * a narrow view shows the rows as blocks, which would take the table's meaning away.
 */
function comparison({ use, language }: PageState, l10n: Localizer): string {
  const own = termsOf(use);
  const heads = [l10n.t('Plan'), l10n.t('Chats are kept'), l10n.t('Training'), l10n.t('Source')];
  const rows = terms.map((each) => row(each, each === own, language, l10n));
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escape(l10n.t('All plans'))}">
<table role="table"><thead role="rowgroup"><tr role="row">${heads
    .map((head) => `<th scope="col" role="columnheader">${escape(head)}</th>`)
    .join('')}</tr></thead>
<tbody role="rowgroup">${rows.join('\n')}</tbody></table></div>`;
}

function row(each: Terms, isOwn: boolean, language: string, l10n: Localizer): string {
  const { title, kept, training, source } = factsOf(each, l10n);
  const mark = isOwn ? ` <strong class="own">${escape(l10n.t('yours'))}</strong>` : '';
  const cells = [escape(kept), escape(training), sourceLink(source, language, l10n)];
  return `<tr role="row"${isOwn ? ' class="own"' : ''}><th scope="row" role="rowheader">${escape(title)}${mark}</th>${cells
    .map((cell) => `<td role="cell">${cell}</td>`)
    .join('')}</tr>`;
}
