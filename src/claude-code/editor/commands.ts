import { existsSync } from 'node:fs';
import * as vscode from 'vscode';
import { announce } from '../../editor/announce.ts';
import type { CompiledPolicy } from '../../policy/index.ts';
import { projectPlace, recordFileOf, userPlace, type Place } from '../protection/places.ts';
import type { ChannelResult } from '../check/probe.ts';
import type * as actionsModule from './actions.ts';
import { ProtectionPages } from './pages.ts';

export interface ClaudeCodeOptions {
  readonly policyFor: (uri: vscode.Uri) => CompiledPolicy;
  readonly onDidChangePolicy: vscode.Event<unknown>;
  /** The built mod. */
  readonly modSource: string;
  readonly loadActions: () => Promise<typeof actionsModule>;
  readonly log: (message: string) => void;
}

/** Identifier of Claude's own extension. */
export const claudeExtensionId = 'anthropic.claude-code';

/** The commands that put the protection in place, take it away and try it. */
export class ClaudeCodeCommands implements vscode.Disposable {
  private readonly pages = new ProtectionPages();

  constructor(
    private readonly options: ClaudeCodeOptions,
    private readonly onDone: () => void,
  ) {}

  dispose(): void {
    this.pages.dispose();
  }

  async protect(): Promise<void> {
    const picked = await pickPlace(vscode.l10n.t('Where should Claude Code be protected?'));
    if (!picked) return;
    await this.attempt(async () => {
      const { prepare } = await this.options.loadActions();
      const prepared = prepare(picked.place, this.options.policyFor(picked.uri), this.options.modSource);
      const page = await this.pages.show(`${vscode.l10n.t('Protect Claude Code')}.diff`, prepared.preview);
      const isAgreed = await askWhetherToWrite();
      await this.pages.close(page);
      if (!isAgreed) return;
      prepared.write();
      announce(vscode.l10n.t('Claude Code is protected from its next start on'));
    });
  }

  async unprotect(): Promise<void> {
    const picked = await pickPlace(vscode.l10n.t('Where should the protection be removed?'));
    if (!picked) return;
    await this.attempt(async () => {
      const { unprotect } = await this.options.loadActions();
      const message = unprotect(picked.place)
        ? vscode.l10n.t('The protection of Claude Code was removed')
        : vscode.l10n.t('There is no protection to remove');
      announce(message);
    });
  }

  async check(): Promise<void> {
    const uri = currentFolder()?.uri ?? vscode.Uri.file('/');
    const title = vscode.l10n.t('Checking the protection of Claude Code');
    await this.attempt(async () => {
      const content = await vscode.window.withProgress(
        { location: vscode.ProgressLocation.Window, title },
        async () => this.report(uri),
      );
      await this.pages.show(`${vscode.l10n.t('Protection of Claude Code')}.md`, content);
    });
  }

  /** Brings the deny rules in step with a policy that has changed; only where the protection already is. */
  async refresh(): Promise<void> {
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      if (folder.uri.scheme !== 'file' || !vscode.workspace.isTrusted) continue;
      const place = projectPlace(folder.uri.fsPath);
      if (!existsSync(recordFileOf(place))) continue;
      const { prepare } = await this.options.loadActions();
      const prepared = prepare(place, this.options.policyFor(folder.uri), this.options.modSource);
      if (prepared.isDue) prepared.write();
    }
  }

  private async report(uri: vscode.Uri): Promise<string> {
    const { inspect, probe } = await this.options.loadActions();
    const places = allPlaces();
    const extension = vscode.extensions.getExtension(claudeExtensionId);
    const found = inspect(places, this.options.policyFor(uri), extension?.extensionPath);
    const lines = [
      `# ${vscode.l10n.t('Protection of Claude Code')}`,
      '',
      found.version === undefined
        ? vscode.l10n.t('Claude Code was not found.')
        : `Claude Code ${found.version}`,
      '',
      ...found.protectedPlaces.map(({ folder }) => `- ${vscode.l10n.t('Protected: {0}', folder)}`),
      ...(found.protectedPlaces.length === 0 ? [`- ${vscode.l10n.t('Not protected.')}`] : []),
      ...found.gaps.map((gap) => `- ${vscode.l10n.t('Gap: {0}', gap)}`),
    ];
    if (found.claude !== undefined && found.protectedPlaces.length > 0)
      lines.push('', ...(await probe(found.claude, places)).map(channelLine));
    return `${lines.join('\n')}\n`;
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.options.log(error instanceof Error ? error.message : String(error));
      void vscode.window.showErrorMessage(
        vscode.l10n.t('Claude Code could not be protected; its settings may not be valid JSON. See the log.'),
      );
    } finally {
      this.onDone();
    }
  }
}

function channelLine({ channel, state }: ChannelResult): string {
  const words = {
    closed: vscode.l10n.t('protected'),
    open: vscode.l10n.t('**open**: a planted value arrived'),
    notTried: vscode.l10n.t('not tried'),
  };
  return `- ${channel}: ${words[state]}`;
}

/** Stays until it is answered, however long the lines are read. */
async function askWhetherToWrite(): Promise<boolean> {
  const write = { label: `$(check) ${vscode.l10n.t('Write these files')}` };
  const answer = await vscode.window.showQuickPick(
    [write, { label: `$(close) ${vscode.l10n.t('Write nothing')}` }],
    {
      title: vscode.l10n.t('Protect Claude Code'),
      placeHolder: vscode.l10n.t('Lines with + are new. Nothing has been written yet.'),
      ignoreFocusOut: true,
    },
  );
  return answer === write;
}

/** The folder of the active editor, else the first one. */
export function currentFolder(): vscode.WorkspaceFolder | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const own = uri && vscode.workspace.getWorkspaceFolder(uri);
  return [own, ...(vscode.workspace.workspaceFolders ?? [])].find((folder) => folder?.uri.scheme === 'file');
}

/** Where the protection may be for what is open now. */
export function allPlaces(): Place[] {
  const folder = currentFolder();
  return [...(folder ? [projectPlace(folder.uri.fsPath)] : []), userPlace()];
}

async function pickPlace(placeHolder: string): Promise<{ place: Place; uri: vscode.Uri } | undefined> {
  const folder = currentFolder();
  const user = { label: vscode.l10n.t('Everywhere I use Claude Code'), place: userPlace() };
  const project = folder && {
    label: vscode.l10n.t('In this workspace: {0}', folder.name),
    description: vscode.l10n.t('can be committed for the team'),
    place: projectPlace(folder.uri.fsPath),
  };
  const picked = await vscode.window.showQuickPick(project ? [project, user] : [user], { placeHolder });
  return picked && { place: picked.place, uri: folder?.uri ?? vscode.Uri.file('/') };
}
