import * as vscode from 'vscode';
import type { Policy } from '../policy/index.ts';
import type { ChecklistMemory } from './memory.ts';
import { readMessage, type PageMessage } from './message.ts';
import type * as pageModule from './page.ts';
import type { PageState } from './state.ts';

export const viewType = 'promptVeil.whatClaudeKeeps';

export interface PanelOptions {
  /** The policy in force where the developer works. */
  readonly policy: () => Policy;
  readonly onDidChangePolicy: vscode.Event<unknown>;
  readonly memory: ChecklistMemory;
  readonly extensionUri: vscode.Uri;
  /** Loads what writes the page; not needed until it is opened. */
  readonly loadPage: () => Promise<typeof pageModule>;
}

/** The one view of what Claude keeps: shows the state, and does what the reader chooses. */
export class PrivacyPanel implements vscode.Disposable, vscode.WebviewPanelSerializer {
  private panel: vscode.WebviewPanel | undefined;
  private readonly subscription: vscode.Disposable;

  constructor(private readonly options: PanelOptions) {
    this.subscription = options.onDidChangePolicy(() => void this.update());
  }

  async show(): Promise<void> {
    if (this.panel) {
      this.panel.reveal();
      return;
    }
    await this.fill(
      vscode.window.createWebviewPanel(
        viewType,
        vscode.l10n.t('What Claude keeps'),
        vscode.ViewColumn.Active,
      ),
    );
  }

  /** VS Code was reloaded while the view was open. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
    await this.fill(panel);
  }

  dispose(): void {
    this.subscription.dispose();
    this.panel?.dispose();
  }

  private async fill(panel: vscode.WebviewPanel): Promise<void> {
    this.panel?.dispose();
    this.panel = panel;
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: [] };
    const received = webview.onDidReceiveMessage((message) => void this.receive(message));
    panel.onDidDispose(() => {
      received.dispose();
      if (this.panel === panel) this.panel = undefined;
    });
    const { renderPage } = await this.options.loadPage();
    webview.html = renderPage(this.state(), vscode.l10n, randomNonce());
  }

  private async update(): Promise<void> {
    if (!this.panel) return;
    const { renderMain } = await this.options.loadPage();
    await this.panel.webview.postMessage({ kind: 'show', main: renderMain(this.state(), vscode.l10n) });
  }

  private async receive(message: unknown): Promise<void> {
    const known = readMessage(message);
    if (known) await this.follow(known);
  }

  private async follow(message: PageMessage): Promise<void> {
    switch (message.kind) {
      case 'ready':
        await this.update();
        return;
      case 'plan':
      case 'training':
        // The policy store hears of it, and the page is written anew.
        await configuration().update(message.kind, message.value, vscode.ConfigurationTarget.Global);
        return;
      case 'done':
        await this.options.memory.set(message.id, notAfter(message.on, localDay(new Date())));
        await this.update();
        return;
      case 'openSecurity': {
        const uri = vscode.Uri.joinPath(this.options.extensionUri, 'SECURITY.md');
        await vscode.commands.executeCommand('markdown.showPreview', uri);
      }
    }
  }

  private state(): PageState {
    const { plan, training, reminderDays } = this.options.policy().claude;
    return {
      use: { plan, training },
      decidedElsewhere: { plan: plan !== ownChoice('plan'), training: training !== ownChoice('training') },
      doneOn: this.options.memory.doneOn,
      intervalDays: reminderDays,
      today: localDay(new Date()),
      language: vscode.env.language,
    };
  }
}

function configuration(): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration('promptVeil.claude');
}

/** What the developer's own settings say; where they differ from the policy in force, somebody else decided. */
function ownChoice(setting: 'plan' | 'training'): string {
  const inspected = configuration().inspect<string>(setting);
  return inspected?.globalValue ?? inspected?.defaultValue ?? 'unknown';
}

/** The day as the reader's calendar has it, ISO 8601. */
function localDay(now: Date): string {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** Nobody has done something on a day that is still to come. */
function notAfter(day: string | undefined, today: string): string | undefined {
  return day !== undefined && day > today ? today : day;
}

function randomNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
