/**
 * Whether the run of digits from `start` to `end` may be, or begin, something that tells of a person; offsets are
 * UTF-16. In code most are plain numbers, and what stands beside them tells cheaply.
 */
export function isPromising(text: string, start: number, end: number, isCode: boolean): boolean {
  const length = end - start;
  if (length > 6) return true;
  const next = text.charCodeAt(end);
  const second = text.charCodeAt(end + 1);
  if (isWordUnit(next) && next !== 95)
    return isToken(text, start, end, isCode) || isBehindWord(text, start, isCode);
  if (length > 4 || isGrouped(next, second, length)) return true;
  // House numbers before a street; behind it, where a word stands before the number.
  if (next === 32 && (!isCode || (second >= 65 && second <= 90))) return true;
  if (next === 44 && second === 32 && isBeforeStreet(text, start, end + 2, isCode)) return true;
  return isBehindWord(text, start, isCode);
}

/** "12, rue de la Paix", "24, 3rd Cross": at the start of a string in code. */
function isBeforeStreet(text: string, start: number, at: number, isCode: boolean): boolean {
  const before = text.charCodeAt(start - 1);
  if (isCode && before !== 34 && before !== 39) return false;
  const unit = text.charCodeAt(at);
  return isSmall(unit) || (unit >= 65 && unit <= 90) || (isDigit(unit) && isSmall(text.charCodeAt(at + 1)));
}

/** A separator, and digits or letters behind it. */
function isGrouped(next: number, second: number, length: number): boolean {
  switch (next) {
    case 45: // -
    case 58: // :
      return isWordUnit(second);
    case 46: // . before letters parts a member from its object; groups of four are hardware addresses
      return isDigit(second) || (length === 4 && isWordUnit(second));
    case 47: // /
    case 41: // )
      return length > 1 && (isDigit(second) || second === 32);
    case 32:
      return isDigit(second) || second === 40;
    default:
      return false;
  }
}

const longestWord = 24;

/** A word, a blank and the number: "Hauptstraße 12". In code the word must begin with a capital: not `return 12`. */
function isBehindWord(text: string, start: number, isCode: boolean): boolean {
  if (text.charCodeAt(start - 1) !== 32) return isNumbered(text, start);
  let at = start - 2;
  let unit = text.charCodeAt(at);
  if (!isCode)
    return isSmall(unit) || unit === 46 || unit === 44 || unit > 127 || isNumbered(text, start - 1);
  if (unit === 44) unit = text.charCodeAt(--at);
  if (unit === 46) return true;
  const leftmost = at - longestWord;
  while (at > leftmost && isSmall(text.charCodeAt(at))) at--;
  unit = text.charCodeAt(at);
  return (unit >= 65 && unit <= 90) || unit > 127;
}

/** "No:12" of Turkey, 路88号 of China. */
function isNumbered(text: string, end: number): boolean {
  const before = text.charCodeAt(end - 1);
  return (before === 58 && text.charCodeAt(end - 2) === 111) || isRoad(before);
}

/** 路, 街, 道, 巷, 弄, 段 */
function isRoad(unit: number): boolean {
  return (
    unit === 0x8def ||
    unit === 0x8857 ||
    unit === 0x9053 ||
    unit === 0x5df7 ||
    unit === 0x5f04 ||
    unit === 0x6bb5
  );
}

const shortestToken = 7;
const longestCodeWord = 25;

/** Letters and digits of at least seven units together, in code of one case; or groups of hex digits. */
function isToken(text: string, start: number, end: number, isCode: boolean): boolean {
  let from = start;
  while (from > 0 && end - from < longestCodeWord && isWordUnit(text.charCodeAt(from - 1))) from--;
  let to = end;
  while (to - from < longestCodeWord && isWordUnit(text.charCodeAt(to))) to++;
  const length = to - from;
  if (length >= shortestToken)
    return !isCode || length >= longestCodeWord || isOfOneCase(text, from, to) || text.charCodeAt(to) === 45;
  if (text.charCodeAt(from - 1) === 45) return true;
  const next = text.charCodeAt(to);
  return next === 58 || next === 45 || next === 32 || (next === 46 && length === 4);
}

function isOfOneCase(text: string, from: number, to: number): boolean {
  let hasSmall = false;
  let hasCapital = false;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (isSmall(unit)) hasSmall = true;
    else if (unit >= 65 && unit <= 90) hasCapital = true;
    else if (unit === 95) return false;
  }
  return !(hasSmall && hasCapital);
}

function isSmall(unit: number): boolean {
  return unit >= 97 && unit <= 122;
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

function isWordUnit(unit: number): boolean {
  return isSmall(unit) || (unit >= 65 && unit <= 90) || isDigit(unit) || unit === 95;
}
