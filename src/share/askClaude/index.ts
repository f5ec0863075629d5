import * as vscode from 'vscode';
import type { Engines } from '../../editor/engines.ts';
import type { Gate } from '../gate.ts';
import type { MessageGate } from '../requests/messageGate.ts';
import type { ShareItem } from '../sources.ts';
import { AnswerActions, proposalScheme, type BlockReference } from './answerActions.ts';
import { AnswerDocuments, answerScheme } from './answerDocuments.ts';
import type { ApiKey } from './apiKey.ts';
import { AskCommand, type AskRequest } from './askCommand.ts';
import type { Connection } from './connection.ts';
import { KeyCommands } from './keyCommands.ts';
import type { Models } from './models.ts';
import type { LogProblem } from './problemLog.ts';
import { RequestDocument, requestScheme } from './requestDocument.ts';

export interface AskOptions {
  readonly engines: Engines;
  readonly gate: Gate<ShareItem>;
  readonly messageGate: MessageGate;
  readonly connection: Connection;
  readonly models: Models;
  readonly apiKey: ApiKey;
  readonly log: LogProblem;
}

/** "Ask Claude", its answers, and the API key. */
export function registerAskClaude(options: AskOptions): vscode.Disposable {
  const { registerCommand } = vscode.commands;
  const answers = new AnswerDocuments();
  const actions = new AnswerActions(answers);
  const keys = new KeyCommands(options.apiKey, options.models);
  const requests = new RequestDocument();
  const ask = new AskCommand({ ...options, answers, showRequest: (request) => requests.show(request) });
  const answerOf = (uri: vscode.Uri | undefined): vscode.Uri | undefined => uri ?? answers.active?.uri;
  return vscode.Disposable.from(
    answers,
    actions,
    requests,
    options.apiKey.onDidChange(() => options.models.forget()),
    vscode.workspace.registerTextDocumentContentProvider(answerScheme, answers),
    vscode.workspace.registerTextDocumentContentProvider(proposalScheme, actions),
    vscode.workspace.registerTextDocumentContentProvider(requestScheme, requests),
    vscode.languages.registerCodeLensProvider({ scheme: answerScheme }, actions),
    registerCommand('promptVeil.askClaude', (request?: AskRequest) => ask.run(request ?? {})),
    registerCommand('promptVeil.askFollowUp', (uri?: vscode.Uri, prompt?: string) => {
      const answer = answerOf(uri);
      return ask.run({ ...(answer ? { answer } : {}), ...(prompt === undefined ? {} : { prompt }) });
    }),
    registerCommand('promptVeil.stopAnswer', (uri?: vscode.Uri) => {
      const answer = answerOf(uri);
      if (answer) answers.find(answer)?.cancel();
    }),
    registerCommand('promptVeil.insertCode', (reference: BlockReference) => actions.insert(reference)),
    registerCommand('promptVeil.compareCode', (reference: BlockReference) => actions.compare(reference)),
    registerCommand('promptVeil.applyCode', (reference: BlockReference) => actions.apply(reference)),
    registerCommand('promptVeil.setApiKey', () => keys.set()),
    registerCommand('promptVeil.testApiKey', () => keys.test()),
    registerCommand('promptVeil.removeApiKey', () => keys.remove()),
    registerCommand('promptVeil.manageApiKey', () => keys.manage()),
  );
}
