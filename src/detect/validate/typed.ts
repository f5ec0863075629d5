/** How far back the character before a typed one stands: `abcd`, `a1b2c3`, `aA1bB2cC3`, `abc123def456`. */
const strides = [1, 2, 3, 4];

const shortestTyped = 12;
const typedShare = 0.7;

/** Digits that somebody counted, with what is typed round them: `foo1234567890abc`. */
const counted = /0?12345678(?:90?(?:1234567890?)*)?/g;
const fillerWords = /abc(?:def(?:ghi)?)?|xyz|foo|bar|baz|qux|test|demo|fake|dummy/gi;
/** What is left of a counted value beside a prefix of this length is too little to be drawn. */
const shortestRest = 6;

/**
 * Whether a value was typed for an example rather than drawn: most of its letters and digits are the successors of
 * one shortly before them, whatever their case. `0` follows `9`. Linear.
 */
export function isTyped(value: string): boolean {
  const body = value.replace(/[^\da-zA-Z]/g, '').toLowerCase();
  if (body.length < shortestTyped) return false;
  let followers = 0;
  for (let i = 1; i < body.length; i++)
    if (strides.some((stride) => i >= stride && follows(body.charCodeAt(i - stride), body.charCodeAt(i))))
      followers++;
  return followers >= (body.length - 1) * typedShare || isCounted(body);
}

function isCounted(body: string): boolean {
  const rest = body.replace(counted, '');
  return rest.length < body.length && rest.replace(fillerWords, '').length <= shortestRest;
}

/** Whether one character is the next after another in `0…9` or `a…z`. */
function follows(before: number, unit: number): boolean {
  return unit === before + 1 || (unit === 48 && before === 57);
}
