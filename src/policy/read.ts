import { createScanner, getNodeValue, parseTree, type Node, type ParseError } from 'jsonc-parser';
import schema from '../../media/policy.schema.json' with { type: 'json' };
import type { PolicyDocument } from './document.ts';
import { readablePart } from './readablePart.ts';
import { hasErrors, locateProblems, type Problem, type ProblemAt } from './problem.ts';
import { SchemaCheck } from './schemaCheck.ts';

/** A policy file as read: a document only where nothing is wrong with it. */
export interface PolicyReading {
  readonly text: string;
  readonly document: PolicyDocument | undefined;
  /** The document, or what of it fits the schema; absent where the text is not even JSON. To look closer at, never to use. */
  readonly readable: PolicyDocument | undefined;
  /** The JSON tree with offsets, where there is one; for what looks closer at a valid document. */
  readonly tree: Node | undefined;
  /** In the order of the text; with an error among them there is no document. */
  readonly problems: readonly Problem[];
}

/** Texts longer than this are not read as a policy, in UTF-16 units. */
const longestPolicy = 8 * 1024 * 1024;
/** Deeper nesting than any policy has; keeps recursion over hostile files short. */
const deepestNesting = 20;

/** Reads the text of a policy file; comments and trailing commas are fine. Never throws. */
export function readPolicy(text: string): PolicyReading {
  const refused = refusal(text);
  if (refused)
    return {
      ...{ text, document: undefined, readable: undefined, tree: undefined },
      problems: locateProblems(text, [refused]),
    };
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const found: ProblemAt[] = errors.map((error) => syntaxProblem(text, error));
  if (tree) found.push(...new SchemaCheck(schema).run(tree));
  else if (found.length === 0) found.push(syntaxError('A policy is an object { … }.', 0, text.length));
  const problems = locateProblems(text, found);
  const document = tree && !hasErrors(problems) ? (getNodeValue(tree) as PolicyDocument) : undefined;
  const readable = document ?? (tree && errors.length === 0 ? readablePart(tree, schema, found) : undefined);
  return { text, document, readable, tree, problems };
}

/** What must not even be parsed. */
function refusal(text: string): ProblemAt | undefined {
  if (text.length > longestPolicy) return syntaxError('This file is too large for a policy.', 0, 0);
  const scanner = createScanner(text, true);
  let depth = 0;
  // SyntaxKind: 1 and 3 open a brace or bracket, 2 and 4 close it, 17 is the end.
  for (let token: number = scanner.scan(); token !== 17; token = scanner.scan()) {
    if (token === 1 || token === 3) depth++;
    else if (token === 2 || token === 4) depth--;
    const at = scanner.getTokenOffset();
    if (depth > deepestNesting)
      return syntaxError('This file is nested too deeply for a policy.', at, at + 1);
  }
  return undefined;
}

/** By the number that jsonc-parser gives a fault. */
const faults: Readonly<Record<number, string>> = {
  1: 'This is not valid JSON.',
  2: 'This number is not valid.',
  3: 'A property name in quotes is expected here.',
  4: 'A value is expected here.',
  5: 'A colon is expected here.',
  6: 'A comma is expected before this.',
  7: 'A closing } is missing.',
  8: 'A closing ] is missing.',
  9: 'The end of the file is expected here.',
  11: 'This comment has no end.',
  12: 'This text has no closing quote.',
  13: 'This number is not complete.',
  14: 'After \\u four hexadecimal digits are expected.',
  15: 'This escape is not known to JSON.',
  16: 'This character must not stand here.',
};

function syntaxProblem(text: string, { error, offset, length }: ParseError): ProblemAt {
  const problem = syntaxError(faults[error] ?? 'This is not valid JSON.', offset, offset + length);
  if ((error as number) !== 6) return problem;
  // The comma belongs right after the value before, not before whatever follows.
  const end = text.slice(0, offset).trimEnd().length;
  const isAfterComment = /(?:\/\/[^\n]*|\*\/)$/.test(text.slice(0, end));
  const insert = { start: end, end, text: ',' };
  return isAfterComment ? problem : { ...problem, fixes: [{ title: 'Insert a comma', edits: [insert] }] };
}

function syntaxError(message: string, start: number, end: number): ProblemAt {
  return { code: 'syntax', severity: 'error', message, start, end };
}
