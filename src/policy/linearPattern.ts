import { RE2JS } from 're2js';

/** A match: the offsets of a group in the text that was searched, or undefined where the group took no part. */
export interface PatternMatch {
  range(group: number): readonly [start: number, end: number] | undefined;
}

/** A compiled pattern whose matching takes time in proportion to the text. */
export interface LinearPattern {
  readonly groups: number;
  /** The matches in a text, in order, without overlaps. Not re-entrant. */
  matches(text: string): IterableIterator<PatternMatch>;
}

/** @returns what is wrong with the pattern, where it cannot be used */
export type CompilePattern = (pattern: string) => LinearPattern | { readonly fault: string };

/** Instructions of a compiled pattern; the time of a match grows with them. */
const largestProgram = 4000;

/** Compiles RE2 syntax; see https://github.com/google/re2/wiki/Syntax. Never throws. */
export const compileLinearPattern: CompilePattern = (pattern) => {
  let compiled: RE2JS;
  try {
    compiled = RE2JS.compile(pattern);
    if (compiled.test('')) return { fault: 'The pattern matches nothing at all, too.' };
  } catch (error) {
    return { fault: faultOf(error) };
  }
  if (compiled.programSize() > largestProgram) return { fault: 'The pattern repeats too much.' };
  return {
    groups: compiled.groupCount(),
    *matches(text) {
      const matcher = compiled.matcher(text);
      while (matcher.find()) {
        yield {
          range: (group) => {
            const start = matcher.start(group);
            return start < 0 ? undefined : [start, matcher.end(group)];
          },
        };
      }
    },
  };
};

/** The library's message without its preamble: `missing closing ]: [a-z`. */
function faultOf(error: unknown): string {
  const message = error instanceof Error ? error.message.replace(/^error parsing regexp: /, '') : 'not valid';
  const hint = /Perl syntax|escape sequence/.test(message)
    ? ' Look-around and back-references are not available.'
    : '';
  return `The pattern is not RE2 syntax: ${message}.${hint}`;
}
