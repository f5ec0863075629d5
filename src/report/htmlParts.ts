/** A text as it stands in an element or in a quoted attribute. */
export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

export function section(title: string, content: string): string {
  return `<section><h2>${escape(title)}</h2>\n${content}</section>`;
}

/**
 * A table that scrolls by itself where the page is narrow.
 * @param label what it is called where it is read out
 * @param titles of the columns; a `#` at the end sets one to the right
 * @param rows as markup
 */
export function table(label: string, titles: readonly string[], rows: readonly string[]): string {
  const heads = titles.map((title) =>
    title.endsWith('#')
      ? `<th scope="col" class="number">${escape(title.slice(0, -1))}</th>`
      : `<th scope="col">${escape(title)}</th>`,
  );
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escape(label)}"><table><thead><tr>${heads.join('')}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table></div>`;
}

export function code(text: string): string {
  return `<code>${escape(text)}</code>`;
}
