/** Letters and digits of the Latin scripts; others (CJK, Arabic) stand beside a dummy without a blank. */
export function isLatinUnit(unit: number): boolean {
  return (
    (unit >= 97 && unit <= 122) ||
    (unit >= 65 && unit <= 90) ||
    (unit >= 48 && unit <= 57) ||
    (unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7)
  );
}

/** `hump`: within a name in camel case. `inside`: within a word, where no dummy begins. */
export function leftBoundary(text: string, at: number): 'open' | 'hump' | 'inside' {
  const unit = text.charCodeAt(at);
  if (at === 0 || !isLatinUnit(text.charCodeAt(at - 1)) || !isLatinUnit(unit)) return 'open';
  if (isAfterEscape(text, at)) return 'open';
  return isCapital(unit) && !isCapital(text.charCodeAt(at - 1)) ? 'hump' : 'inside';
}

function isCapital(unit: number): boolean {
  return unit >= 65 && unit <= 90;
}

/** Whether the letters before a place belong to an escape: `\n`, `\x41`, `\u0041`, `%41`. */
function isAfterEscape(text: string, at: number): boolean {
  if (text.charCodeAt(at - 2) === 92) return 'nrtbfv0'.includes(text.charAt(at - 1));
  if (text.charCodeAt(at - 3) === 37) return /^[0-9a-f]{2}$/i.test(text.slice(at - 2, at));
  if (text.charCodeAt(at - 4) === 92) return /^x[0-9a-f]{2}$/i.test(text.slice(at - 3, at));
  return text.charCodeAt(at - 6) === 92 && /^u[0-9a-f]{4}$/i.test(text.slice(at - 5, at));
}
