import * as vscode from 'vscode';
import { FakeMessagesApi, type Arrived } from '../../support/fakeMessagesApi.ts';

export interface Block {
  type: string;
  text?: string;
  thinking?: string;
  signature?: string;
  content?: Block[];
  input?: Record<string, unknown>;
  source?: { data: string };
  cache_control?: object;
}
export interface Request extends Record<string, unknown> {
  system: Block[];
  messages: { role: string; content: Block[] }[];
  tools?: { name: string; description: string; input_schema: object }[];
}

export const requestOf = ({ body }: Arrived): Request => JSON.parse(body) as Request;

/** The dummy that stands for an AWS key in a request. */
export const dummyKeyIn = (text: string): string => /AKIA[A-Z0-9]{16}/.exec(text)?.[0] ?? 'none';

export const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('promptVeil');

export async function startApi(): Promise<FakeMessagesApi> {
  const api = await FakeMessagesApi.start();
  await settings().update('askClaude.baseUrl', api.url, vscode.ConfigurationTarget.Global);
  return api;
}

export async function stopApi(api: FakeMessagesApi): Promise<void> {
  await settings().update('askClaude.baseUrl', undefined, vscode.ConfigurationTarget.Global);
  await api.stop();
}

/** The model as any extension gets it. */
export async function claude(): Promise<vscode.LanguageModelChat> {
  const [model] = await vscode.lm.selectChatModels({ vendor: 'prompt-veil' });
  if (!model) throw new Error('The model is not offered.');
  return model;
}

export interface Answer {
  text: string;
  calls: vscode.LanguageModelToolCallPart[];
}

/** @throws what the model throws */
export async function send(
  messages: vscode.LanguageModelChatMessage[],
  options: vscode.LanguageModelChatRequestOptions = {},
  token?: vscode.CancellationToken,
): Promise<Answer> {
  const response = await (await claude()).sendRequest(messages, options, token);
  const answer: Answer = { text: '', calls: [] };
  for await (const part of response.stream) {
    if (part instanceof vscode.LanguageModelTextPart) answer.text += part.value;
    else if (part instanceof vscode.LanguageModelToolCallPart) answer.calls.push(part);
  }
  return answer;
}

export const user = (content: ConstructorParameters<typeof vscode.LanguageModelChatMessage>[1]) =>
  new vscode.LanguageModelChatMessage(vscode.LanguageModelChatMessageRole.User, content);
export const assistant = (content: ConstructorParameters<typeof vscode.LanguageModelChatMessage>[1]) =>
  new vscode.LanguageModelChatMessage(vscode.LanguageModelChatMessageRole.Assistant, content);
