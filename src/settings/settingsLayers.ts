import * as vscode from 'vscode';
import type { PolicyLayer } from '../policy/index.ts';
import { readSettings, type PolicySetting, type SettingsReading } from './settingsDocument.ts';

/**
 * What the user and the workspace have set under `promptVeil.`; defaults are not opinions. A user's settings give way
 * to single values that a policy allows: those were looked at one by one.
 * @param onRefused hears of settings whose values make no sense; they are left out
 */
export function settingsLayers(
  scope: vscode.ConfigurationScope | undefined,
  onRefused: (message: string) => void,
): PolicyLayer[] {
  const configuration = vscode.workspace.getConfiguration('promptVeil', scope ?? null);
  const inspected = (setting: PolicySetting): Inspected => configuration.inspect(setting);
  const user = readSettings((setting) => inspected(setting)?.globalValue);
  const workspace = readSettings((setting) => inspected(setting)?.workspaceValue);
  const folder = readSettings((setting) => inspected(setting)?.workspaceFolderValue);
  for (const { setting, message } of [user, workspace, folder].flatMap(({ refused }) => refused))
    onRefused(`promptVeil.${setting}: ${message}`);
  const isTrusted = vscode.workspace.isTrusted;
  return [
    ...layerOf('user', 'user settings', user).map((layer) => ({
      ...layer,
      documents: layer.documents.map((entry) => ({
        ...entry,
        document: { ...entry.document, mayLoosen: ['allow'] },
      })),
    })),
    ...layerOf('workspace', 'workspace settings', workspace).map((layer) => ({ ...layer, isTrusted })),
    ...layerOf('workspace', 'folder settings', folder).map((layer) => ({ ...layer, isTrusted })),
  ];
}

type Inspected = ReturnType<vscode.WorkspaceConfiguration['inspect']>;

function layerOf(kind: 'user' | 'workspace', source: string, { document }: SettingsReading): PolicyLayer[] {
  return document ? [{ kind, documents: [{ source, document }] }] : [];
}
