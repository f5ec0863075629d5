import { existsSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { Engines } from '../../editor/engines.ts';
import type { JudgedFinding } from '../../engine/index.ts';
import { recordFileOf, type Place } from '../protection/places.ts';
import { allPlaces, claudeExtensionId, currentFolder, type ClaudeCodeOptions } from './commands.ts';

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

  /** What the files of the protection leave open, and where that was looked up. */
  private gaps: { readonly where: string; readonly list: readonly string[] } | undefined;
  private watch: { readonly where: string; readonly watchers: vscode.Disposable } | undefined;

  constructor(
    private readonly engines: Engines,
    private readonly options: Pick<ClaudeCodeOptions, 'loadActions' | 'policyFor' | 'log'>,
  ) {
    this.item.name = vscode.l10n.t('Prompt Veil: Claude Code');
    this.item.command = 'promptVeil.claudeCodeMenu';
    const update = (): void => this.updateSoon();
    this.subscriptions = [
      vscode.window.onDidChangeActiveTextEditor(update),
      vscode.window.onDidChangeTextEditorSelection(update),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === vscode.window.activeTextEditor?.document) update();
      }),
      vscode.extensions.onDidChange(update),
    ];
    update();
  }

  /** After the protection or the policy has changed. */
  refreshSoon(): void {
    this.gaps = undefined;
    this.updateSoon();
  }

  updateSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.update().catch((error: unknown) => this.options.log(String(error)));
    }, restMs);
  }

  dispose(): void {
    clearTimeout(this.timer);
    vscode.Disposable.from(...this.subscriptions).dispose();
    this.watch?.watchers.dispose();
    this.item.dispose();
  }

  private async update(): Promise<void> {
    const everywhere = allPlaces();
    const places = everywhere.filter((place) => existsSync(recordFileOf(place)));
    const hasExtension = vscode.extensions.getExtension(claudeExtensionId) !== undefined;
    this.watchFiles(places.length > 0 || hasExtension ? everywhere : []);
    if (places.length === 0 && !hasExtension) {
      this.item.hide();
      return;
    }
    if (places.length > 0) this.showProtected(await this.gapsOf(places));
    else this.showOpen(await this.countShared());
    this.item.show();
  }

  /** A branch that is checked out, or another program, may bring the protection, take it away or switch it off. */
  private watchFiles(places: readonly Place[]): void {
    const where = places.map(({ folder }) => folder).join('\n');
    if (this.watch?.where === where) return;
    this.watch?.watchers.dispose();
    const changed = (): void => this.refreshSoon();
    const watchers = places
      .flatMap((place) => [
        ...['settings.json', 'settings.local.json'].map((name) => path.join(place.folder, name)),
        recordFileOf(place),
      ])
      .map((file) => {
        const folder = vscode.Uri.file(path.dirname(file));
        return vscode.workspace.createFileSystemWatcher(
          new vscode.RelativePattern(folder, path.basename(file)),
        );
      });
    this.watch = {
      where,
      watchers: vscode.Disposable.from(
        ...watchers.flatMap((watcher) => [
          watcher,
          watcher.onDidChange(changed),
          watcher.onDidCreate(changed),
          watcher.onDidDelete(changed),
        ]),
      ),
    };
  }

  private showProtected(gaps: readonly string[]): void {
    this.item.text =
      gaps.length === 0
        ? `$(shield) ${vscode.l10n.t('Claude: protected')}`
        : `$(shield) ${vscode.l10n.t('Claude: partly protected')}`;
    this.item.tooltip =
      gaps.length === 0
        ? vscode.l10n.t('Claude Code sends dummy data from here. Click to check it.')
        : gaps.join('\n');
    this.item.backgroundColor =
      gaps.length === 0 ? undefined : new vscode.ThemeColor('statusBarItem.warningBackground');
  }

  private showOpen(shared: number): void {
    this.item.text =
      shared > 0
        ? `$(warning) ${vscode.l10n.t('Claude sees {0}', shared)}`
        : `$(circle-slash) ${vscode.l10n.t('Claude: not protected')}`;
    this.item.tooltip = vscode.l10n.t(
      'Claude Code sends real values from here, the selection too. Click to change that.',
    );
    this.item.backgroundColor =
      shared > 0 ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
  }

  private async gapsOf(places: readonly Place[]): Promise<readonly string[]> {
    const where = places.map(({ folder }) => folder).join('\n');
    if (this.gaps?.where !== where) {
      const uri = currentFolder()?.uri ?? vscode.Uri.file('/');
      const { gapsInFiles } = await this.options.loadActions();
      this.gaps = { where, list: gapsInFiles(places, this.options.policyFor(uri)) };
    }
    return this.gaps.list;
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
