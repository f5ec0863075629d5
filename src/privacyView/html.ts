import type { Localizer, Source } from '../privacy/index.ts';

/** A text as it stands in an element or in a quoted attribute. */
export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** @param day ISO 8601 */
export function formatDay(day: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(day));
}

/** The page a fact was read on, and when. */
export function sourceLink({ title, url, readOn }: Source, language: string, l10n: Localizer): string {
  const date = escape(l10n.t('as of {0}', formatDay(readOn, language)));
  return `<small class="source"><a href="${escape(url)}">${escape(title)}</a>, ${date}</small>`;
}

export function section(id: string, title: string, content: string): string {
  return `<section aria-labelledby="${id}"><h2 id="${id}">${escape(title)}</h2>\n${content}\n</section>`;
}
