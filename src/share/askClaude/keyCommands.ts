import * as vscode from 'vscode';
import { announce } from '../../editor/announce.ts';
import type { ApiKey } from './apiKey.ts';
import type { Models } from './models.ts';
import { tellProblem } from './tellProblem.ts';

/** Set, test and remove the API key. The key is shown nowhere. */
export class KeyCommands {
  constructor(
    private readonly apiKey: ApiKey,
    private readonly models: Models,
  ) {}

  /**
   * @param given instead of asking
   * @returns whether there is a key now that works
   */
  async set(given?: string): Promise<boolean> {
    const key =
      given ??
      (await vscode.window.showInputBox({
        title: vscode.l10n.t('Claude API key'),
        prompt: vscode.l10n.t("Kept in VS Code's secret storage. Get one in the Claude Console."),
        password: true,
        ignoreFocusOut: true,
        validateInput: (value) =>
          /^\S+$/.test(value.trim()) ? undefined : vscode.l10n.t('A key has no blanks and is not empty.'),
      }));
    if (key === undefined || key.trim() === '') return false;
    await this.apiKey.set(key);
    return this.test();
  }

  /** Lists the models: costs nothing and sends no text. */
  async test(): Promise<boolean> {
    try {
      const found = await this.apiKey.find();
      const models = await vscode.window.withProgress(
        { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Trying the API key…') },
        () => this.models.askApi(),
      );
      announce(
        found?.source === 'environment'
          ? vscode.l10n.t('ANTHROPIC_API_KEY works: {0} models', models.length)
          : vscode.l10n.t('The API key works: {0} models', models.length),
      );
      return true;
    } catch (error) {
      void tellProblem(error);
      return false;
    }
  }

  async remove(): Promise<void> {
    if ((await this.apiKey.find())?.source !== 'secretStorage') {
      announce(vscode.l10n.t('No API key is kept here'));
      return;
    }
    await this.apiKey.remove();
    this.models.forget();
    const found = await this.apiKey.find();
    announce(
      found
        ? vscode.l10n.t('Removed. ANTHROPIC_API_KEY of the environment is used from now on.')
        : vscode.l10n.t('The API key is removed'),
    );
  }

  /** Everything about the key in one place. */
  async manage(): Promise<void> {
    const found = await this.apiKey.find();
    const entries = [
      {
        label: found?.source === 'secretStorage' ? vscode.l10n.t('Replace…') : vscode.l10n.t('Set…'),
        run: (): Promise<unknown> => this.set(),
      },
      ...(found ? [{ label: vscode.l10n.t('Test'), run: (): Promise<unknown> => this.test() }] : []),
      ...(found?.source === 'secretStorage'
        ? [{ label: vscode.l10n.t('Remove'), run: (): Promise<unknown> => this.remove() }]
        : []),
    ];
    const title =
      found?.source === 'environment'
        ? vscode.l10n.t('Claude API key: from ANTHROPIC_API_KEY')
        : vscode.l10n.t('Claude API key');
    await (await vscode.window.showQuickPick(entries, { title }))?.run();
  }
}
