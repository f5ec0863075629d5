/**
 * `error`: the policy cannot be used as it stands. `warning`: it can, but probably says something else than meant.
 * `hint`: perhaps on purpose; not worth a line in a list of problems.
 */
export type ProblemSeverity = 'error' | 'warning' | 'information' | 'hint';

/** Replaces the UTF-16 range of the policy's text; an empty range inserts. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A way out that an editor can offer. */
export interface Fix {
  /** In the imperative: "Replace with \"contact\"". */
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

export type ProblemCode =
  | 'syntax'
  | 'schema'
  | 'unknown-property'
  | 'duplicate-property'
  | 'extends'
  | 'file'
  | 'unknown-rule'
  | 'duplicate-rule'
  | 'pattern'
  | 'glob'
  | 'unmatched-glob'
  | 'expired'
  | 'unreachable'
  | 'other-key';

/** Something wrong in a policy file. Offsets are UTF-16; line and column are 1-based. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: ProblemSeverity;
  readonly message: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly fixes: readonly Fix[];
}

/** A problem before its line and column are known. */
export type ProblemAt = Omit<Problem, 'line' | 'column' | 'fixes'> & { readonly fixes?: readonly Fix[] };

/** Adds line and column, and puts the problems in the order of the text. */
export function locateProblems(text: string, problems: readonly ProblemAt[]): Problem[] {
  let line = 1;
  let lineStart = 0;
  return [...problems]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((problem) => {
      for (
        let newline = text.indexOf('\n', lineStart);
        newline >= 0 && newline < problem.start;
        newline = text.indexOf('\n', lineStart)
      ) {
        line++;
        lineStart = newline + 1;
      }
      return { fixes: [], ...problem, line, column: problem.start - lineStart + 1 };
    });
}

/** What loading and looking closer found, in the order of the text; of two that say the same, the one with the ways out. */
export function joinProblems(loaded: readonly Problem[], lint: readonly Problem[]): Problem[] {
  const isTold = ({ code, start }: Problem): boolean =>
    lint.some((other) => other.code === code && other.start === start);
  return [...loaded.filter((problem) => !isTold(problem)), ...lint].sort((a, b) => a.start - b.start);
}

/** Whether a policy with these problems cannot be used. */
export function hasErrors(problems: readonly Pick<Problem, 'severity'>[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}
