import * as vscode from 'vscode';
import { ownerOf } from '../editor/documents.ts';
import type { Engines } from '../editor/engines.ts';
import type { ShareAudit } from './audit.ts';
import { ApiKey } from './askClaude/apiKey.ts';
import { Connection } from './askClaude/connection.ts';
import { registerAskClaude } from './askClaude/index.ts';
import { Models } from './askClaude/models.ts';
import { describeForLog, type LogProblem } from './askClaude/problemLog.ts';
import { registerChatModel } from './chatModel/index.ts';
import { MessageGate } from './requests/messageGate.ts';
import { requestRecord } from './requests/requestRecord.ts';
import { createShareGate } from './shareGate.ts';
import { ScanTool } from './tools/scanTool.ts';

export interface ClaudeOptions {
  readonly engines: Engines;
  readonly audit: ShareAudit;
  readonly secrets: vscode.SecretStorage;
  /** The extension host is a web worker. */
  readonly isInBrowser: boolean;
  /** What `ANTHROPIC_API_KEY` says. */
  readonly environmentKey: () => string | undefined;
  /** Keeps the list of models between sessions. */
  readonly memory: vscode.Memento;
  readonly log: (message: string) => void;
}

/** The doors that talk to Claude themselves: one key, one connection, one gate for what is said. */
export function registerClaude(options: ClaudeOptions): vscode.Disposable {
  const { engines, audit } = options;
  const apiKey = new ApiKey(options.secrets, options.environmentKey);
  const connection = new Connection(
    apiKey,
    () => import('./askClaude/claudeModule.ts'),
    requestRecord(engines, audit, policyScopes),
    options.isInBrowser,
  );
  const models = new Models(connection, options.memory);
  const messageGate = new MessageGate(engines, policyScopes);
  void vscode.commands.executeCommand('setContext', 'promptVeil.canAskClaude', true);
  const log: LogProblem = (error) => {
    const message = describeForLog(error);
    if (message !== undefined) options.log(message);
  };
  const gate = createShareGate(engines);
  const shared = { engines, gate, messageGate, connection, models, apiKey, log };
  return vscode.Disposable.from(
    models,
    registerAskClaude(shared),
    registerChatModel({ ...shared, scan: new ScanTool(gate, engines, audit) }),
  );
}

/** A conversation can hold text of any folder: every folder's policy counts. */
function policyScopes(): readonly vscode.Uri[] {
  const folders = vscode.workspace.workspaceFolders?.map(({ uri }) =>
    vscode.Uri.joinPath(uri, 'conversation'),
  );
  if (folders && folders.length > 0) return folders;
  const active = vscode.window.activeTextEditor?.document.uri;
  return [active ? ownerOf(active) : vscode.Uri.from({ scheme: 'untitled', path: 'conversation' })];
}
