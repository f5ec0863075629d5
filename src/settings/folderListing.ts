import * as vscode from 'vscode';

/** What others wrote or a build made; so much that it would fill every list. */
const foreignFolders = ['node_modules', 'bower_components', 'vendor', '.git', '.venv', 'venv'].concat([
  ...['site-packages', 'dist', 'build', 'out', 'target', 'coverage'],
]);
const mostForeignFiles = 20;

function within(names: readonly string[]): string {
  return `**/{${names.join(',')}}/**`;
}

/** Files of a folder that belong to it: not what others wrote nor what a build made. At most `most`. */
export async function listOwnFiles(folder: vscode.Uri, most: number): Promise<vscode.Uri[]> {
  const pattern = new vscode.RelativePattern(folder, '**');
  return vscode.workspace.findFiles(pattern, within(foreignFolders), most);
}

/** A few files of each folder that {@link listOwnFiles} leaves out, for globs that are about those. */
export async function listForeignFiles(folder: vscode.Uri): Promise<vscode.Uri[]> {
  const found = await Promise.all(
    foreignFolders.map((name) => {
      const others = foreignFolders.filter((other) => other !== name);
      const pattern = new vscode.RelativePattern(folder, within([name]).replace(/[{}]/g, ''));
      return vscode.workspace.findFiles(pattern, within(others), mostForeignFiles);
    }),
  );
  return found.flat();
}
