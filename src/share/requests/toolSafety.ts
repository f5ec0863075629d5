import * as vscode from 'vscode';

/**
 * Tools whose arguments stay on this machine: they read, search and edit files of the workspace. Everything else, also
 * what nobody has heard of, may carry its arguments away: a terminal runs `curl`, a semantic search asks a server, an
 * MCP server does what it likes.
 */
const localTools: ReadonlySet<string> = new Set([
  // VS Code's chat.
  ...['read_file', 'list_dir', 'file_search', 'grep_search', 'test_search', 'list_code_usages', 'get_errors'],
  ...['get_changed_files', 'create_file', 'create_directory', 'insert_edit_into_file', 'apply_patch'],
  ...['replace_string_in_file', 'multi_replace_string_in_file', 'edit_notebook_file', 'manage_todo_list'],
  ...['read_notebook_cell_output', 'copilot_getNotebookSummary', 'view_image', 'vscode_editFile_internal'],
  ...['copilot_readFile', 'copilot_listDirectory', 'copilot_findFiles', 'copilot_findTextInFiles'],
  ...['copilot_createFile', 'copilot_createDirectory', 'copilot_insertEdit', 'copilot_applyPatch'],
  ...['copilot_replaceString', 'copilot_multiReplaceString', 'copilot_editNotebook', 'copilot_getErrors'],
  ...['copilot_listCodeUsages', 'copilot_getChangedFiles', 'vscode_listCodeUsages', 'vscode_renameSymbol'],
  // Our own, which hand out dummies.
  ...['promptveil_readFile', 'promptveil_scan'],
]);

/** Whether a policy has a say in what a tool is given: its arguments may leave this machine. */
export function mayCarryAway(name: string): boolean {
  return !localTools.has(name);
}

/** Whether real values may be put into a tool's arguments without asking. */
export function isTrustedTool(name: string): boolean {
  if (!mayCarryAway(name)) return true;
  return vscode.workspace
    .getConfiguration('promptVeil')
    .get<readonly string[]>('askClaude.trustedTools', [])
    .some((pattern) => matches(pattern, name));
}

/** `*` stands for any characters. */
function matches(pattern: string, name: string): boolean {
  const escaped = pattern
    .trim()
    .split('*')
    .map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'));
  return escaped.join('') !== '' && new RegExp(`^${escaped.join('.*')}$`).test(name);
}
