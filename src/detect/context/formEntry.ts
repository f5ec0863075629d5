/**
 * How tests of a browser fill a form: `getByLabel('City').fill('…')`, `cy.get('#city').type('…')`,
 * `find_element(By.ID, 'city').send_keys('…')`, `fill_in 'City', with: '…'`. The field is named in the call before.
 */
const verb =
  /(?:\.(?:fill|type|val|(?:send|type)_?[kK]eys|set_?[vV]alue|pressSequentially|(?:type|replace|enter)Text))$/;

const located =
  /\(\s*(?:[^()\n]{0,60}?[,{(:]\s*)?(["'`])((?:(?!\1)[^\n]){2,60})\1(?:,\s*\{[^{}\n]{0,60}\})?[\s})]*\)(?:\s*\.\w{1,20}(?:\(\))?)*$/d;
const filled = /\bfill_in[ (]\s*(["'])((?:(?!\1)[^\n]){2,60})\1,\s*with$/d;

const longestCall = 200;

/** Cheap: whether the bracket or colon at `at` stands behind such a verb. */
export function entersText(text: string, at: number): boolean {
  const last = text.charCodeAt(at - 1);
  // The last letters of the verbs.
  if (last !== 108 && last !== 101 && last !== 115 && last !== 116 && last !== 121 && last !== 104)
    return false;
  return text.charCodeAt(at) === 40
    ? verb.test(text.slice(Math.max(0, at - 18), at))
    : text.startsWith(', with', at - 6);
}

/** The text that names the field of the form into which the call at `at` writes. Offsets are UTF-16. */
export function formFieldBefore(text: string, at: number): { start: number; end: number } | undefined {
  if (!entersText(text, at)) return undefined;
  const from = Math.max(0, at - longestCall);
  const before = text.slice(from, at);
  const range = (text.charCodeAt(at) === 40 ? located.exec(before.replace(verb, '')) : filled.exec(before))
    ?.indices?.[2];
  return range && { start: from + range[0], end: from + range[1] };
}
