import { applyEdits, findNodeAtLocation, modify, parse, parseTree, type JSONPath } from 'jsonc-parser';

/** A replaced stretch, so that it can be put back: offsets in UTF-16 units of the text after the change. */
export interface Splice {
  readonly offset: number;
  readonly inserted: number;
  /** What stood there before; blanks at most, since nothing of the user's is replaced. */
  readonly removed: string;
}

/** A group of settings hooks, as Claude Code has it. */
export interface HookGroup {
  readonly hooks: readonly { readonly type: 'command'; readonly command: string; readonly timeout: number }[];
}

export interface Additions {
  readonly deny: readonly string[];
  readonly hooks: Readonly<Record<string, HookGroup>>;
}

export interface AddedSettings {
  readonly text: string;
  /** In the order in which they were made; undone in the reverse order. */
  readonly splices: readonly Splice[];
  /** What was added; an entry that the user already had is not. */
  readonly added: Additions;
}

/** Settings that are no JSON object are left alone. */
export class UnreadableSettings extends Error {
  override readonly name = 'UnreadableSettings';
}

/**
 * Adds deny rules and hooks to the text of a settings file. Comments, order and layout stay.
 * @param text undefined where there is no file yet
 * @throws UnreadableSettings
 */
export function addToSettings(text: string | undefined, additions: Additions): AddedSettings {
  const editor = new SettingsEditor(text ?? '');
  const deny = additions.deny.filter((rule) => !editor.listAt(['permissions', 'deny']).includes(rule));
  editor.append(['permissions', 'deny'], deny);
  const hooks: Record<string, HookGroup> = {};
  for (const [event, group] of Object.entries(additions.hooks)) {
    const present = editor.listAt(['hooks', event]).map((entry) => JSON.stringify(entry));
    if (present.includes(JSON.stringify(group))) continue;
    editor.append(['hooks', event], [group]);
    hooks[event] = group;
  }
  return { text: editor.text, splices: editor.splices, added: { deny, hooks } };
}

/** Takes the additions out again, exactly: the text before, byte for byte. */
export function undoSplices(text: string, splices: readonly Splice[]): string {
  let current = text;
  for (const { offset, inserted, removed } of [...splices].reverse())
    current = current.slice(0, offset) + removed + current.slice(offset + inserted);
  return current;
}

/** Takes the additions out of a text that has changed since; what is the user's stays. */
export function removeFromSettings(text: string, added: Additions): string {
  const editor = new SettingsEditor(text);
  editor.remove(['permissions', 'deny'], (entry) => added.deny.includes(entry as string));
  for (const [event, group] of Object.entries(added.hooks)) {
    const ours = JSON.stringify(group);
    editor.remove(['hooks', event], (entry) => JSON.stringify(entry) === ours);
  }
  for (const path of [['permissions', 'deny'], ...Object.keys(added.hooks).map((event) => ['hooks', event])])
    editor.removeIfEmpty(path);
  for (const path of [['permissions'], ['hooks']]) editor.removeIfEmpty(path);
  return editor.text;
}

class SettingsEditor {
  readonly splices: Splice[] = [];
  private readonly formattingOptions: { insertSpaces: boolean; tabSize: number; eol: string };

  constructor(public text: string) {
    if (
      text.replace(/^\uFEFF/, '').trim() !== '' &&
      parseTree(text.replace(/^\uFEFF/, ''))?.type !== 'object'
    )
      throw new UnreadableSettings('The settings are not a JSON object.');
    const indent = /\n([ \t]+)"/.exec(text)?.[1] ?? '  ';
    const insertSpaces = !indent.startsWith('\t');
    const eol = text.includes('\r\n') ? '\r\n' : '\n';
    this.formattingOptions = { insertSpaces, tabSize: insertSpaces ? indent.length : 1, eol };
  }

  listAt(path: JSONPath): unknown[] {
    let value: unknown = parse(this.text.replace(/^\uFEFF/, ' '));
    for (const key of path)
      value =
        typeof value === 'object' && value !== null
          ? (value as Record<string, unknown>)[String(key)]
          : undefined;
    return Array.isArray(value) ? value : [];
  }

  append(path: JSONPath, values: readonly unknown[]): void {
    if (values.length === 0) return;
    if (!this.isThere(path)) this.set(path, values);
    else for (const value of values) this.set([...path, -1], value, true);
  }

  remove(path: JSONPath, isOurs: (entry: unknown) => boolean): void {
    const list = this.listAt(path);
    for (let index = list.length - 1; index >= 0; index--)
      if (isOurs(list[index])) this.set([...path, index], undefined);
  }

  removeIfEmpty(path: JSONPath): void {
    const node = findNodeAtLocation(this.tree(), path);
    if (node && (node.children ?? []).length === 0) this.set(path, undefined);
  }

  private tree(): NonNullable<ReturnType<typeof parseTree>> {
    const tree = parseTree(this.text.replace(/^\uFEFF/, ' '));
    if (!tree) throw new UnreadableSettings('The settings are not a JSON object.');
    return tree;
  }

  private isThere(path: JSONPath): boolean {
    const node = this.text.trim() === '' ? undefined : findNodeAtLocation(this.tree(), path);
    if (node && node.type !== 'array') throw new UnreadableSettings(`${path.join('.')} is not a list.`);
    return node !== undefined;
  }

  private set(path: JSONPath, value: unknown, isArrayInsertion = false): void {
    const mark = this.text.startsWith('\uFEFF') ? '\uFEFF' : '';
    const before = this.text;
    const edits = modify(before.slice(mark.length), path, value, {
      formattingOptions: this.formattingOptions,
      isArrayInsertion,
    });
    this.text = mark + applyEdits(before.slice(mark.length), edits);
    this.splices.push(spliceBetween(before, this.text));
  }
}

/** The one stretch in which two texts differ. */
function spliceBetween(before: string, after: string): Splice {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let end = 0;
  while (
    end < shorter - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  )
    end++;
  return {
    offset: start,
    inserted: after.length - end - start,
    removed: before.slice(start, before.length - end),
  };
}
