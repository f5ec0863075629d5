import * as vscode from 'vscode';
import type { MessageRequest, ModelInfo, StreamEvent } from './api.ts';
import type { ApiKey } from './apiKey.ts';
import type * as claudeModule from './claudeModule.ts';
import { ClaudeFailure } from './failure.ts';

type ClaudeModule = typeof claudeModule;

interface ReadyClient {
  readonly client: claudeModule.ClaudeClient;
  readonly module: ClaudeModule;
}

/** By which door a request leaves. */
export type RequestDoor = 'ask-claude' | 'chat';

/** Called with every request just before it is sent; what it throws keeps the request here. */
export type BeforeSending = (request: MessageRequest, door: RequestDoor) => Promise<void>;

/** Where requests go, as the settings say it. */
export function baseUrl(): string {
  const configured = vscode.workspace.getConfiguration('promptVeil').get<string>('askClaude.baseUrl', '');
  return configured.trim().replace(/\/+$/, '') || 'https://api.anthropic.com';
}

/**
 * The one connection to Claude. The SDK is loaded at the first question. Every failure is a {@link ClaudeFailure}.
 */
export class Connection {
  private module: Promise<ClaudeModule> | undefined;
  private ready: { readonly of: string; readonly client: ReadyClient } | undefined;

  constructor(
    private readonly apiKey: ApiKey,
    private readonly loadModule: () => Promise<ClaudeModule>,
    private readonly beforeSending: BeforeSending,
    private readonly isInBrowser: boolean,
  ) {}

  /** The events of an answer. Stops the request when the signal aborts. */
  async *stream(
    request: MessageRequest,
    signal: AbortSignal,
    door: RequestDoor,
  ): AsyncGenerator<StreamEvent> {
    const ready = await this.connect();
    await this.beforeSending(request, door);
    let isComplete = false;
    try {
      for await (const event of await ready.client.stream(request, signal)) {
        isComplete ||= event.type === 'message_stop';
        yield event;
      }
    } catch (error) {
      throw signal.aborted ? new ClaudeFailure({ kind: 'cancelled' }) : failed(ready, error);
    }
    if (signal.aborted) throw new ClaudeFailure({ kind: 'cancelled' });
    if (!isComplete) throw new ClaudeFailure({ kind: 'dropped' });
  }

  async countTokens(request: MessageRequest, signal: AbortSignal, door: RequestDoor): Promise<number> {
    await this.beforeSending(request, door);
    return this.call((client) => client.countTokens(request, signal));
  }

  async models(signal: AbortSignal): Promise<ModelInfo[]> {
    return this.call((client) => client.models(signal));
  }

  private async call<Value>(work: (client: claudeModule.ClaudeClient) => Promise<Value>): Promise<Value> {
    const ready = await this.connect();
    try {
      return await work(ready.client);
    } catch (error) {
      throw failed(ready, error);
    }
  }

  private async connect(): Promise<ReadyClient> {
    const found = await this.apiKey.find();
    if (!found) throw new ClaudeFailure({ kind: 'noKey' });
    const of = `${baseUrl()} ${found.key}`;
    if (this.ready?.of === of) return this.ready.client;
    this.module ??= this.loadModule();
    const module = await this.module.catch((error: unknown) => {
      this.module = undefined;
      throw error;
    });
    const options = { apiKey: found.key, baseUrl: baseUrl(), isInBrowser: this.isInBrowser };
    const client = { module, client: module.createClient(options) };
    this.ready = { of, client };
    return client;
  }
}

function failed({ module }: ReadyClient, error: unknown): ClaudeFailure {
  return error instanceof ClaudeFailure ? error : new ClaudeFailure(module.failureOf(error));
}
