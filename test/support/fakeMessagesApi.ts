import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it arrived. */
export interface Arrived {
  readonly method: string;
  readonly path: string;
  readonly headers: http.IncomingHttpHeaders;
  /** Every byte of the body, decoded as UTF-8. */
  readonly body: string;
  /** Settles when the other side has hung up, or the answer is complete. */
  readonly closed: Promise<void>;
}

export type Responder = (request: Arrived, response: http.ServerResponse) => void | Promise<void>;

type Block = { readonly type: string } & Record<string, unknown>;

export interface AnswerOptions {
  /** Characters in each delta: a dummy is cut anywhere. */
  readonly pieceLength?: number;
  /** Bytes in each write: an event, and a character, is cut anywhere. */
  readonly writeLength?: number;
  readonly stopReason?: string;
  /** Between two writes. */
  readonly pauseMs?: number;
}

/** The Messages API as far as the extension uses it, on 127.0.0.1. Answers from a queue; keeps what arrived. */
export class FakeMessagesApi {
  readonly arrived: Arrived[] = [];
  private readonly queue: Responder[] = [];
  private readonly waiting: ((arrived: Arrived) => void)[] = [];

  private constructor(private readonly server: http.Server) {}

  static async start(): Promise<FakeMessagesApi> {
    const server = http.createServer();
    const api = new FakeMessagesApi(server);
    server.on('request', (request, response) => void api.handle(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return api;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** The next requests for messages are answered by these, in order; after that by "ok". */
  reply(...responders: Responder[]): void {
    this.queue.push(...responders);
  }

  /** Requests for messages, without those that list models. */
  get asked(): Arrived[] {
    return this.arrived.filter(({ path }) => path.split('?')[0] === '/v1/messages');
  }

  next(): Promise<Arrived> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** Whether it takes any key, or none. */
  acceptsKeys = true;

  forget(): void {
    this.arrived.length = 0;
    this.queue.length = 0;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async handle(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const closed = new Promise<void>((resolve) => response.on('close', resolve));
    const { method = '', url: path = '', headers } = request;
    const arrived = { method, path, headers, body: Buffer.concat(chunks).toString(), closed };
    this.arrived.push(arrived);
    this.waiting.shift()?.(arrived);
    if (!this.acceptsKeys) await fails(401, 'authentication_error')(arrived, response);
    else if (path.startsWith('/v1/models')) sendJson(response, 200, modelList);
    else if (path.startsWith('/v1/messages/count_tokens')) sendJson(response, 200, { input_tokens: 123 });
    else await (this.queue.shift() ?? says('ok'))(arrived, response);
  }
}

/** An answer of one text block. */
export function says(text: string, options: AnswerOptions = {}): Responder {
  return answers([{ type: 'text', text }], options);
}

/** An answer of several blocks, streamed as the API does; a tool call's `input` is an object. */
export function answers(blocks: readonly Block[], options: AnswerOptions = {}): Responder {
  return async (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    await writeAll(response, [...eventsOf(blocks, options)].map(encodeEvent).join(''), options);
    response.end();
  };
}

/** Sends the beginning of an answer, then the connection is gone. */
export function drops(text: string): Responder {
  return async (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const events = [...eventsOf([{ type: 'text', text }], {})].slice(0, -3);
    await writeAll(response, events.map(encodeEvent).join(''), {});
    response.socket?.destroy();
  };
}

/** Sends the beginning of an answer and then nothing, until the other side hangs up. */
export function hangs(text: string): Responder {
  return async (arrived, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const events = [...eventsOf([{ type: 'text', text }], {})].slice(0, -3);
    response.write(events.map(encodeEvent).join(''));
    await arrived.closed;
  };
}

export function fails(
  status: number,
  type: string,
  headers: Record<string, string> = {},
  message = 'for the test',
): Responder {
  return (_request, response) => {
    sendJson(response, status, { type: 'error', error: { type, message } }, headers);
  };
}

/** The API says 200, and only then that it is overloaded. */
export function failsInside(type: string): Responder {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.end(encodeEvent({ type: 'error', error: { type, message: 'for the test' } }));
  };
}

function* eventsOf(
  blocks: readonly Block[],
  { pieceLength = 7, stopReason = 'end_turn' }: AnswerOptions,
): Generator<Block> {
  const usage = { input_tokens: 10, output_tokens: 1 };
  const message = {
    ...{ id: 'msg_1', type: 'message', role: 'assistant', model: 'test', content: [] },
    ...{ stop_reason: null, stop_sequence: null, usage },
  };
  yield { type: 'message_start', message };
  for (const [index, block] of blocks.entries()) {
    yield { type: 'content_block_start', index, content_block: emptied(block) };
    yield { type: 'ping' };
    for (const delta of deltasOf(block, pieceLength)) yield { type: 'content_block_delta', index, delta };
    yield { type: 'content_block_stop', index };
  }
  yield { type: 'message_delta', delta: { stop_reason: stopReason, stop_sequence: null }, usage };
  yield { type: 'message_stop' };
}

function emptied(block: Block): Block {
  if (block.type === 'text') return { ...block, text: '' };
  if (block.type === 'thinking') return { ...block, thinking: '', signature: '' };
  return block.type === 'tool_use' ? { ...block, input: {} } : block;
}

function* deltasOf(block: Block, pieceLength: number): Generator<Block> {
  const { type, text, thinking, signature, input } = block;
  if (type === 'text')
    for (const piece of pieces(String(text), pieceLength)) yield { type: 'text_delta', text: piece };
  if (type === 'thinking') {
    for (const piece of pieces(String(thinking), pieceLength))
      yield { type: 'thinking_delta', thinking: piece };
    yield { type: 'signature_delta', signature };
  }
  if (type === 'tool_use')
    for (const piece of pieces(JSON.stringify(input), pieceLength))
      yield { type: 'input_json_delta', partial_json: piece };
}

function pieces(text: string, length: number): string[] {
  const cut: string[] = [];
  for (let at = 0; at < text.length; at += length) cut.push(text.slice(at, at + length));
  return cut;
}

function encodeEvent(event: Block): string {
  return `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
}

async function writeAll(response: http.ServerResponse, text: string, options: AnswerOptions): Promise<void> {
  const bytes = Buffer.from(text);
  const length = options.writeLength ?? bytes.length;
  for (let at = 0; at < bytes.length && !response.destroyed; at += length) {
    response.write(bytes.subarray(at, at + length));
    await new Promise((resolve) =>
      options.pauseMs === undefined ? setImmediate(resolve) : setTimeout(resolve, options.pauseMs),
    );
  }
}

function sendJson(
  response: http.ServerResponse,
  status: number,
  value: object,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(value));
}

const modelList = {
  data: [
    { ...modelInfo('claude-opus-test'), line: 'opus' },
    { ...modelInfo('claude-sonnet-test'), line: 'sonnet' },
  ],
  ...{ has_more: false, first_id: 'claude-opus-test', last_id: 'claude-sonnet-test' },
};

function modelInfo(id: string): Block {
  return {
    ...{ type: 'model', id, display_name: id, created_at: '2026-01-01T00:00:00Z', lifecycle: 'active' },
    ...{ max_input_tokens: 200_000, max_tokens: 8000, capabilities: null },
  };
}
