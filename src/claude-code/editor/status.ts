import { existsSync } from 'node:fs';
import * as vscode from 'vscode';
import type { Engines } from '../../editor/engines.ts';
import type { JudgedFinding } from '../../engine/index.ts';
import { recordFileOf } from '../protection/places.ts';
import { allPlaces, claudeExtensionId } from './commands.ts';

/** How long the editor must rest before its text is looked at, in milliseconds. */
const restMs = 400;

/**
 * Says whether Claude Code is protected here, and warns of what it shares by itself: its extension sends the selection,
 * or tells of the open file, with every message. Shown only where Claude's extension is or the protection is in place.
 */
export class ClaudeCodeStatus implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem(
    'promptVeil.claudeCode',
    vscode.StatusBarAlignment.Right,
    100,
  );
  private readonly subscriptions: vscode.Disposable[];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly engines: Engines) {
    this.item.name = vscode.l10n.t('Prompt Veil: Claude Code');
    this.item.command = 'promptVeil.claudeCodeMenu';
    const update = (): void => this.updateSoon();
    this.subscriptions = [
      vscode.window.onDidChangeActiveTextEditor(update),
      vscode.window.onDidChangeTextEditorSelection(update),
      vscode.extensions.onDidChange(update),
    ];
    update();
  }

  updateSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.update(), restMs);
  }

  dispose(): void {
    clearTimeout(this.timer);
    vscode.Disposable.from(...this.subscriptions).dispose();
    this.item.dispose();
  }

  private async update(): Promise<void> {
    const isProtected = allPlaces().some((place) => existsSync(recordFileOf(place)));
    const hasExtension = vscode.extensions.getExtension(claudeExtensionId) !== undefined;
    if (!isProtected && !hasExtension) {
      this.item.hide();
      return;
    }
    const shared = isProtected ? 0 : await this.countShared();
    this.item.text = isProtected
      ? `$(shield) ${vscode.l10n.t('Claude: protected')}`
      : shared > 0
        ? `$(warning) ${vscode.l10n.t('Claude sees {0}', shared)}`
        : `$(circle-slash) ${vscode.l10n.t('Claude: not protected')}`;
    this.item.tooltip = isProtected
      ? vscode.l10n.t('Claude Code sends dummy data from here. Click to check it.')
      : vscode.l10n.t('Claude Code sends real values from here, the selection too. Click to change that.');
    this.item.backgroundColor =
      shared > 0 ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
    this.item.show();
  }

  /** How many values stand in the selection, or, where nothing is selected, in the file. */
  private async countShared(): Promise<number> {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.uri.scheme !== 'file') return 0;
    const { document, selections } = editor;
    const check = await this.engines.check(document.uri, document.getText(), {
      path: vscode.workspace.asRelativePath(document.uri, false),
      languageId: document.languageId,
    });
    if (check.kind !== 'checked') return 0;
    const selected = selections.filter(({ isEmpty }) => !isEmpty);
    if (selected.length === 0) return check.findings.length;
    return check.findings.filter((finding) => selected.some((range) => touches(document, range, finding)))
      .length;
  }
}

function touches(document: vscode.TextDocument, range: vscode.Range, { start, end }: JudgedFinding): boolean {
  const found = new vscode.Range(document.positionAt(start), document.positionAt(end));
  return range.intersection(found)?.isEmpty === false;
}
