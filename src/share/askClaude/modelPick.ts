import * as vscode from 'vscode';
import type { ClaudeModel, Models } from './models.ts';

/**
 * @returns undefined when the developer turned back
 * @throws ClaudeFailure when the models could not be listed
 */
export async function pickModel(
  models: Models,
  isAllowed: (model: string) => boolean,
  current: ClaudeModel,
): Promise<ClaudeModel | undefined> {
  const listed = (await models.list()).filter(({ id }) => isAllowed(id));
  const entries = listed.map((model) => ({
    label: model.name,
    description: model.id === current.id ? vscode.l10n.t('{0} (chosen)', model.id) : model.id,
    model,
  }));
  const picked = await vscode.window.showQuickPick(entries, {
    title: vscode.l10n.t('Which model is asked?'),
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return picked?.model;
}
