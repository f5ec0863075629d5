/** Between strings stand colons, commas and brackets only. */
const betweenStrings = /^\s*[:,]\s*[[{\s]*$/;

/**
 * What stands to the left of a place inside a JSON string as that string means it: without its quotes and escapes.
 * Outside of strings the text as it stands.
 * @param before the end of a JSON text, which may begin anywhere
 */
export function meantBefore(before: string): string {
  const opening = lastQuote(before);
  const inside = before.slice(opening + 1);
  if (opening >= 0 && betweenStrings.test(inside)) return before;
  if (!inside.includes('\\')) return inside;
  // Where the string began earlier, its first unit may belong to an escape.
  const whole = opening >= 0 ? inside : inside.replace(/^\\*(?:u[0-9a-f]{0,4})?/i, '');
  return decoded(whole.replace(/\\(?:u[0-9a-f]{0,3})?$/i, (end) => (isWholeEscape(whole, end) ? end : '')));
}

/** The last quote that no backslash escapes; in JSON it opens or closes a string. -1 where there is none. */
function lastQuote(text: string): number {
  for (let at = text.lastIndexOf('"'); at >= 0; at = at === 0 ? -1 : text.lastIndexOf('"', at - 1)) {
    let backslashes = 0;
    while (text.charAt(at - 1 - backslashes) === '\\') backslashes++;
    if (backslashes % 2 === 0) return at;
  }
  return -1;
}

/** A backslash at the end that is itself escaped ends the text; any other one begins what is not there yet. */
function isWholeEscape(text: string, end: string): boolean {
  const run = /\\*$/.exec(text.slice(0, text.length - end.length + 1))?.[0].length ?? 0;
  return run % 2 === 0;
}

function decoded(text: string): string {
  try {
    return String(JSON.parse(`"${text}"`));
  } catch {
    return text;
  }
}
