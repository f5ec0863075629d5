import { applyEdits, findNodeAtLocation, getNodeValue, modify, parseTree, type Edit } from 'jsonc-parser';

/** A value that may be shared, named by its fingerprint. */
export interface NewAllowance {
  readonly fingerprint: string;
  /** Names the key that the fingerprint was made with. */
  readonly key: string;
  readonly rule: string;
  readonly reason: string;
}

export type TextEdit = Edit;

/** What a new policy file begins with. */
export const emptyPolicy = '{\n  "version": 1\n}\n';

/**
 * The edits that allow a value. Comments and the rest of the file stay.
 * @param text of a policy file, JSON with comments; an empty file counts as an empty policy
 */
export function addAllowance(text: string, allowance: NewAllowance): TextEdit[] {
  return append(text, 'allow', allowance);
}

/** The edits that turn a rule off for a path; joined with what is already said of the same path. */
export function turnRuleOff(text: string, path: string, ruleId: string): TextEdit[] {
  const files = escapeGlob(path);
  const tree = parseTree(text);
  const overrides = tree && findNodeAtLocation(tree, ['overrides']);
  const index = (overrides?.children ?? []).findIndex((child) => {
    const value: unknown = getNodeValue(child);
    return isObject(value) && value.files === files && isObject(value.actions);
  });
  if (index < 0) return append(text, 'overrides', { files, actions: { [ruleId]: 'off' } });
  return modify(text, ['overrides', index, 'actions', ruleId], 'off', {
    formattingOptions: formattingOf(text),
  });
}

/** A text after its edits. */
export function withEdits(text: string, edits: readonly TextEdit[]): string {
  return applyEdits(text, [...edits]);
}

function append(text: string, list: string, value: object): TextEdit[] {
  const options = { formattingOptions: formattingOf(text), isArrayInsertion: true };
  const tree = parseTree(text);
  const hasList = tree && findNodeAtLocation(tree, [list])?.type === 'array';
  return hasList
    ? modify(text, [list, -1], value, options)
    : modify(text, [list], [value], { formattingOptions: options.formattingOptions });
}

function formattingOf(text: string): { insertSpaces: boolean; tabSize: number; eol: string } {
  const indent = /^[ \t]+(?=")/m.exec(text)?.[0] ?? '  ';
  return {
    insertSpaces: !indent.startsWith('\t'),
    tabSize: indent.startsWith('\t') ? 4 : indent.length,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** A path that stands for itself where a glob is expected. */
function escapeGlob(path: string): string {
  return path.replace(/[[\]{}()*?!+@\\]/g, '\\$&');
}
