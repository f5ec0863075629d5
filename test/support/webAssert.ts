/** The part of `node:assert/strict` that tests in the browser's extension host use, where there is no Node. */
function ok(value: unknown, message = 'expected a truthy value'): asserts value {
  if (!value) throw new Error(message);
}

function equal(actual: unknown, expected: unknown, message = 'not equal'): void {
  if (!Object.is(actual, expected)) fail(actual, expected, message);
}

function notEqual(actual: unknown, expected: unknown, message = 'equal'): void {
  if (Object.is(actual, expected)) fail(actual, expected, message);
}

function deepEqual(actual: unknown, expected: unknown, message = 'not deeply equal'): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) fail(actual, expected, message);
}

function match(actual: string, pattern: RegExp, message = 'no match'): void {
  if (!pattern.test(actual)) fail(actual, String(pattern), message);
}

function fail(actual: unknown, expected: unknown, message: string): never {
  throw Object.assign(new Error(message), { actual, expected });
}

export default Object.assign(ok, {
  ok,
  equal,
  notEqual,
  deepEqual,
  match,
  strictEqual: equal,
  deepStrictEqual: deepEqual,
});
