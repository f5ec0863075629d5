import { statements, termsOf, topics, type Localizer, type Statement, type Topic } from '../privacy/index.ts';
import { escape, section, sourceLink } from './html.ts';
import type { PageState } from './state.ts';

/** A section for each topic; what holds under other plans only is left out. */
export function factSections(state: PageState, l10n: Localizer): string[] {
  const own = termsOf(state.use);
  const told = statements(l10n).filter(({ terms }) => !terms || own === undefined || terms.includes(own));
  return topics.flatMap((topic) => {
    const facts = told.filter((fact) => fact.topic === topic);
    if (facts.length === 0) return [];
    const items = facts.map((fact) => `<li>${escape(fact.text)} ${origin(fact, state.language, l10n)}</li>`);
    return [
      section(`${topic}-title`, titleOf(topic, l10n), `<ul class="facts">\n${items.join('\n')}\n</ul>`),
    ];
  });
}

function origin({ source }: Statement, language: string, l10n: Localizer): string {
  if (source) return sourceLink(source, language, l10n);
  return `<small class="source"><button type="button" class="link" data-kind="openSecurity">SECURITY.md</button></small>`;
}

function titleOf(topic: Topic, l10n: Localizer): string {
  switch (topic) {
    case 'collected':
      return l10n.t('What is collected');
    case 'processed':
      return l10n.t('Where it is processed');
    case 'access':
      return l10n.t('Who may see it');
    case 'training':
      return l10n.t('What may be used for training');
    case 'exceptions':
      return l10n.t('Exceptions to the time it is kept');
    case 'thisMachine':
      return l10n.t('What is kept on this machine');
  }
}
