import Anthropic, { APIConnectionError, APIError, APIUserAbortError } from '@anthropic-ai/sdk';
import type { MessageRequest, ModelInfo, StreamEvent } from './api.ts';
import type { Failure, FailureKind } from './failure.ts';

export interface ClientOptions {
  readonly apiKey: string;
  readonly baseUrl: string;
  /** The API answers a browser only where the request says that it is one. */
  readonly isInBrowser: boolean;
}

/** The part of the Messages API that the doors need. Whatever fails is told by {@link failureOf}. */
export interface ClaudeClient {
  /** Rejects when the request fails; the events reject when the connection is lost. */
  stream(request: MessageRequest, signal: AbortSignal): Promise<AsyncIterable<StreamEvent>>;
  /** How many input tokens a request has. Sends the whole request. */
  countTokens(request: MessageRequest, signal: AbortSignal): Promise<number>;
  /** Newest first. */
  models(signal: AbortSignal): Promise<ModelInfo[]>;
}

/** What the SDK would tell of the machine it runs on; Claude answers without. */
const machineHeaders = {
  'X-Stainless-OS': null,
  'X-Stainless-Arch': null,
  'X-Stainless-Runtime': null,
  'X-Stainless-Runtime-Version': null,
};

/** What the SDK may wait for by itself after a refusal, in seconds: whoever waits longer wants to know. */
const longestWaitSeconds = 5;

/** The SDK would wait a minute without a word where the API asks for it; longer waits are told instead. */
const fetchWithoutLongWaits: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  const wait = secondsUntilRetry(response.headers);
  if (wait === undefined || wait <= longestWaitSeconds) return response;
  const headers = new Headers(response.headers);
  headers.set('x-should-retry', 'false');
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
};

/**
 * The SDK is told everything it would otherwise look for in the environment, and neither logs nor traces: a request
 * goes to the address that is shown, with the key that is shown, or nowhere.
 */
export function createClient({ apiKey, baseUrl, isInBrowser }: ClientOptions): ClaudeClient {
  const client = new Anthropic({
    ...{ apiKey, baseURL: baseUrl, logLevel: 'off', openTelemetry: false },
    fetch: fetchWithoutLongWaits,
    // The danger is a page that shows its visitors its owner's key; here it is the developer's own.
    dangerouslyAllowBrowser: isInBrowser,
    defaultHeaders: machineHeaders,
  });
  return {
    stream: async (request, signal) => client.messages.create({ ...request, stream: true }, { signal }),
    countTokens: async (request, signal) => {
      const { model, messages, system, tools, tool_choice, thinking } = request;
      const counted = {
        ...{ model, messages },
        ...(system === undefined ? {} : { system }),
        ...(tools === undefined ? {} : { tools }),
        ...(tool_choice === undefined ? {} : { tool_choice }),
        ...(thinking === undefined ? {} : { thinking }),
      };
      return (await client.messages.countTokens(counted, { signal })).input_tokens;
    },
    models: async (signal) => {
      const models: ModelInfo[] = [];
      for await (const model of client.models.list({ limit: 100 }, { signal })) models.push(model);
      return models;
    },
  };
}

/** What went wrong, for a sentence. */
export function failureOf(error: unknown): Failure {
  if (error instanceof APIUserAbortError) return { kind: 'cancelled' };
  if (error instanceof APIConnectionError) return { kind: 'network' };
  if (!(error instanceof APIError)) return { kind: 'dropped' };
  const { status, headers, type } = error as { status?: number; headers?: Headers; type?: string | null };
  const retryAfter = headers && secondsUntilRetry(headers);
  return {
    kind: kindOf(status, type ?? undefined, error.message),
    ...(status === undefined ? {} : { status }),
    ...(retryAfter === undefined ? {} : { retryAfterSeconds: retryAfter }),
  };
}

/** `Retry-After` says seconds or a date (RFC 9110, section 10.2.3). */
function secondsUntilRetry(headers: Headers): number | undefined {
  const value = headers.get('retry-after');
  if (value === null) return undefined;
  const seconds = /^\s*\d/.test(value) ? parseFloat(value) : (Date.parse(value) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}

/** Errors inside a stream have a type and no status. https://platform.claude.com/docs/en/api/errors */
function kindOf(status: number | undefined, type: string | undefined, message: string): FailureKind {
  if (status === 401 || type === 'authentication_error') return 'wrongKey';
  if (status === 403 || type === 'permission_error') return 'forbidden';
  if (status === 404 || type === 'not_found_error') return 'unknownModel';
  if (status === 413 || type === 'request_too_large' || /prompt is too long|context window/i.test(message))
    return 'tooLong';
  if (status === 429 || type === 'rate_limit_error') return 'rateLimit';
  if (status === 529 || type === 'overloaded_error') return 'overloaded';
  if (status === 402 || type === 'billing_error' || /credit balance/i.test(message)) return 'billing';
  if (status === 400 || type === 'invalid_request_error') return 'invalid';
  return status === undefined && type === undefined ? 'dropped' : 'server';
}
