import type * as vscode from 'vscode';

const storageKey = 'promptVeil.claudeApiKey';

export interface FoundKey {
  readonly key: string;
  readonly source: 'secretStorage' | 'environment';
}

/** The API key: in VS Code's secret storage and nowhere else, with the environment's as a fallback. */
export class ApiKey {
  readonly onDidChange: vscode.Event<vscode.SecretStorageChangeEvent>;

  /** @param environment what `ANTHROPIC_API_KEY` says, where there is an environment */
  constructor(
    private readonly secrets: vscode.SecretStorage,
    private readonly environment: () => string | undefined,
  ) {
    this.onDidChange = secrets.onDidChange;
  }

  async find(): Promise<FoundKey | undefined> {
    const stored = await this.secrets.get(storageKey);
    if (stored !== undefined && stored !== '') return { key: stored, source: 'secretStorage' };
    const key = this.environment();
    return key === undefined || key === '' ? undefined : { key, source: 'environment' };
  }

  async set(key: string): Promise<void> {
    await this.secrets.store(storageKey, key.trim());
  }

  async remove(): Promise<void> {
    await this.secrets.delete(storageKey);
  }
}
