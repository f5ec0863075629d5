import * as vscode from 'vscode';
import type { CompiledLayer } from '../policy/layer.ts';
import type { PolicyState, PolicyStore } from './policyStore.ts';

/** Says beside the language of the active file whose policies hold for it; a click explains them. */
export class PolicyStatus implements vscode.Disposable {
  private readonly item = vscode.languages.createLanguageStatusItem('promptVeil.policy', '*');
  private readonly subscription: vscode.Disposable;

  constructor(private readonly store: PolicyStore) {
    this.item.name = 'Prompt Veil';
    this.item.command = {
      command: 'promptVeil.showEffectivePolicy',
      title: vscode.l10n.t('Show what holds'),
    };
    const update = (): void => this.update();
    this.subscription = vscode.Disposable.from(
      store.onDidChange(update),
      vscode.window.onDidChangeActiveTextEditor(update),
    );
    update();
  }

  dispose(): void {
    this.subscription.dispose();
    this.item.dispose();
  }

  private update(): void {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const { text, detail, isWrong } = describeState(this.store.stateFor(uri));
    this.item.text = text;
    this.item.detail = detail;
    this.item.severity = isWrong
      ? vscode.LanguageStatusSeverity.Warning
      : vscode.LanguageStatusSeverity.Information;
  }
}

/** @returns whose policies hold, and what is the matter with the workspace's */
function describeState({ policy, workspace }: PolicyState): {
  readonly text: string;
  readonly detail: string;
  readonly isWrong: boolean;
} {
  const names = [...new Set(policy.layers.map(nameOf))];
  const text =
    names.length === 0
      ? vscode.l10n.t('Policy: built-in defaults')
      : vscode.l10n.t('Policy: {0}', names.join(', '));
  const isWrong = workspace !== undefined && workspace.loaded?.layer === undefined;
  const detail = isWrong
    ? vscode.l10n.t('.promptveil.json cannot be used; what held before or strict defaults hold.')
    : policy.layers.some(({ isUntrusted }) => isUntrusted)
      ? vscode.l10n.t('This workspace is not trusted: it can only make the policy stricter.')
      : names.length > 1
        ? vscode.l10n.t('The strictest word holds.')
        : '';
  return { text, detail, isWrong };
}

/** The file that speaks, not what it extends. */
function nameOf({ layer: { kind, documents } }: CompiledLayer): string {
  const source = documents.at(-1)?.source ?? '';
  if (kind === 'machine') return vscode.l10n.t("the administrator's");
  switch (source) {
    case 'user settings':
      return vscode.l10n.t('your settings');
    case 'user policy':
      return vscode.l10n.t('your own file');
    case 'workspace settings':
      return vscode.l10n.t("the workspace's settings");
    case 'folder settings':
      return vscode.l10n.t("the folder's settings");
    default:
      return '.promptveil.json';
  }
}
