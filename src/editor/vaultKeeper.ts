import * as vscode from 'vscode';
import type { Vault } from '../dummy/index.ts';
import { describeMissingKey } from '../settings/keyText.ts';
import type { EngineModule } from './engines.ts';
import { readOrCreateSecretKey } from './secretKey.ts';

const keepSetting = 'promptVeil.vault.keep';
const daysSetting = 'promptVeil.vault.days';
const vaultSecret = 'promptVeil.vaultKey';
const fileName = 'vault';
/** What of the engine's module is needed here. */
export type VaultModule = Pick<EngineModule, 'Vault' | 'openVault' | 'sealVault' | 'describeShutVault'>;

/** Many pairs come at once; the file is written when they are all there. */
const pauseMs = 1000;
const dayMs = 24 * 60 * 60 * 1000;

export interface VaultKeeperOptions {
  /** Of this workspace, on this machine, never synced; undefined in a window without a workspace. */
  readonly folder: vscode.Uri | undefined;
  readonly secrets: vscode.SecretStorage;
  /** Takes sentences without values. */
  readonly log: (message: string) => void;
}

/**
 * Keeps the window's vault between sessions where the user wants that: encrypted, with a key in the system's key ring,
 * until it was not used for some days. What is kept is deleted when the user no longer wants it.
 */
export class VaultKeeper implements vscode.Disposable {
  private vault: Vault | undefined;
  private module: VaultModule | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private writing: Promise<void> = Promise.resolve();
  private readonly subscription: vscode.Disposable;

  constructor(private readonly options: VaultKeeperOptions) {
    this.subscription = vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(keepSetting) || event.affectsConfiguration(daysSetting)) this.schedule();
    });
    if (!isKeepingWanted()) void this.deleteFile();
  }

  /** The vault that was kept; an empty one where there is none, or it cannot be opened. */
  async open(module: VaultModule): Promise<Vault> {
    this.module = module;
    const vault = (isKeepingWanted() ? await this.read(module) : undefined) ?? new module.Vault();
    this.vault = vault;
    vault.watch(() => this.schedule());
    return vault;
  }

  /** Writes what there is to keep, without waiting for more. */
  save(): Promise<void> {
    clearTimeout(this.timer);
    return (this.writing = this.writing.then(() => this.write()));
  }

  /** Forgets every pair, here and on disk, and the key. */
  async forget(): Promise<void> {
    this.vault?.forget();
    clearTimeout(this.timer);
    await this.writing;
    await this.deleteFile();
    await this.options.secrets.delete(vaultSecret);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscription.dispose();
  }

  private schedule(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), pauseMs);
  }

  private async write(): Promise<void> {
    const { file, vault, module } = this;
    if (!isKeepingWanted()) return this.deleteFile();
    if (!file || !vault || !module || vault.size === 0) return;
    try {
      const key = await readOrCreateSecretKey(this.options.secrets, vaultSecret);
      const sealed = await module.sealVault(vault, key, { expiresAt: Date.now() + daysKept() * dayMs });
      await vscode.workspace.fs.writeFile(file, sealed);
    } catch {
      this.options.log(describeMissingKey('vaults', vscode.l10n.t('the key ring or the disk refuses')));
    }
  }

  private async read(module: VaultModule): Promise<Vault | undefined> {
    const sealed = await this.readFile();
    if (!sealed) return undefined;
    try {
      const key = await readOrCreateSecretKey(this.options.secrets, vaultSecret);
      const opened = await module.openVault(sealed, key, Date.now());
      if (opened.kind === 'opened') return opened.vault;
      this.options.log(
        `${module.describeShutVault(opened.kind, 'The vault of this workspace')} It was deleted.`,
      );
      await this.deleteFile();
    } catch {
      this.options.log(describeMissingKey('vaults', vscode.l10n.t('the key ring refuses')));
    }
    return undefined;
  }

  private async readFile(): Promise<Uint8Array | undefined> {
    try {
      return this.file && (await vscode.workspace.fs.readFile(this.file));
    } catch {
      return undefined;
    }
  }

  private async deleteFile(): Promise<void> {
    try {
      if (this.file) await vscode.workspace.fs.delete(this.file);
    } catch {
      // There was none.
    }
  }

  private get file(): vscode.Uri | undefined {
    return this.options.folder && vscode.Uri.joinPath(this.options.folder, fileName);
  }
}

function isKeepingWanted(): boolean {
  return vscode.workspace.getConfiguration().get<boolean>(keepSetting, false);
}

function daysKept(): number {
  return vscode.workspace.getConfiguration().get<number>(daysSetting, 30);
}
