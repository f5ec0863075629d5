import type * as vscode from 'vscode';

/**
 * The part of VS Code's chat provider interface that is used here. It is stable since 1.104; the extension also runs on
 * older versions, for which `@types/vscode` has no word of it. https://code.visualstudio.com/api/extension-guides/ai/language-model-chat-provider
 */
export interface ChatModelInformation {
  readonly id: string;
  readonly name: string;
  readonly family: string;
  readonly version: string;
  readonly tooltip: string;
  readonly detail: string;
  readonly maxInputTokens: number;
  readonly maxOutputTokens: number;
  readonly capabilities: { readonly imageInput: boolean; readonly toolCalling: boolean };
  /** Not in the interface yet; without it newer versions hide the model from the picker. */
  readonly isUserSelectable: true;
}

export interface ChatMessage {
  readonly role: number;
  readonly content: readonly unknown[];
}

export interface ChatOptions {
  readonly modelOptions?: Readonly<Record<string, unknown>>;
  readonly tools?: readonly vscode.LanguageModelChatTool[];
  readonly toolMode?: vscode.LanguageModelChatToolMode;
}

export interface ChatModelProvider {
  readonly onDidChangeLanguageModelChatInformation?: vscode.Event<void>;
  provideLanguageModelChatInformation(
    options: { readonly silent: boolean },
    token: vscode.CancellationToken,
  ): Promise<ChatModelInformation[]>;
  provideLanguageModelChatResponse(
    model: ChatModelInformation,
    messages: readonly ChatMessage[],
    options: ChatOptions,
    progress: vscode.Progress<unknown>,
    token: vscode.CancellationToken,
  ): Promise<void>;
  provideTokenCount(
    model: ChatModelInformation,
    text: string | ChatMessage,
    token: vscode.CancellationToken,
  ): Promise<number>;
}

export interface ModelsOfNewerVersions {
  registerLanguageModelChatProvider?(vendor: string, provider: ChatModelProvider): vscode.Disposable;
}

/** Bytes in a message: a picture, or a note from chat to the provider. */
export interface DataPart {
  readonly mimeType: string;
  readonly data: Uint8Array;
}

export function isDataPart(part: unknown): part is DataPart {
  const { mimeType, data } = (part ?? {}) as Partial<DataPart>;
  return typeof mimeType === 'string' && data instanceof Uint8Array;
}

/** The class of newer versions that shows what a model thinks. */
export type ThinkingPart = new (value: string, id?: string) => object;

/** `vscode.LanguageModelChatMessageRole`, with what the types do not know yet. */
export const roles = { user: 1, assistant: 2, system: 3 } as const;
