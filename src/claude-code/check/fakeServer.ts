import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** A block of an answer that the fake server gives. */
export type AnswerBlock =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'tool_use'; readonly name: string; readonly input: Readonly<Record<string, unknown>> };

/** A request for an answer, as Claude Code sends it. */
export interface MessagesRequest {
  readonly model?: string;
  readonly messages: readonly { readonly role: string; readonly content: unknown }[];
}

export interface FakeServer {
  readonly url: string;
  /** Every byte that was sent, request by request. */
  readonly bodies: readonly string[];
  close(): Promise<void>;
}

/** Pieces are this long, in UTF-16 units, so that every dummy is cut somewhere. */
const pieceLength = 7;

/**
 * Stands in for the Messages API on this machine: streams what `answer` says and keeps what was asked.
 * @param answer is told how many answers the conversation already has
 */
export async function startFakeServer(
  answer: (turn: number, request: MessagesRequest) => readonly AnswerBlock[],
): Promise<FakeServer> {
  const bodies: string[] = [];
  const server = http.createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts).toString('utf8');
      bodies.push(`${request.method ?? ''} ${request.url ?? ''}\n${body}`);
      if (request.url?.startsWith('/v1/messages') !== true || request.url.includes('count_tokens')) {
        response.writeHead(404).end('{}');
        return;
      }
      const asked = JSON.parse(body) as MessagesRequest;
      const turn = asked.messages.filter(({ role }) => role === 'assistant').length;
      stream(response, asked.model ?? '', `${bodies.length}`, answer(turn, asked));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { url: `http://127.0.0.1:${port}`, bodies, close };
}

function stream(
  response: http.ServerResponse,
  model: string,
  id: string,
  blocks: readonly AnswerBlock[],
): void {
  const send = (type: string, data: object): void => {
    response.write(`event: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`);
  };
  const usage = { input_tokens: 1, output_tokens: 1 };
  const message = { id: `msg_${id}`, type: 'message', role: 'assistant', model, content: [], usage };
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  send('message_start', { message: { ...message, stop_reason: null, stop_sequence: null } });
  blocks.forEach((block, index) => {
    const isText = block.type === 'text';
    const opening = isText
      ? { type: 'text', text: '' }
      : { type: 'tool_use', id: `toolu_${id}_${index}`, name: block.name, input: {} };
    send('content_block_start', { index, content_block: opening });
    for (const piece of piecesOf(isText ? block.text : JSON.stringify(block.input)))
      send('content_block_delta', {
        index,
        delta: isText
          ? { type: 'text_delta', text: piece }
          : { type: 'input_json_delta', partial_json: piece },
      });
    send('content_block_stop', { index });
  });
  const isOver = blocks.every(({ type }) => type === 'text');
  const delta = { stop_reason: isOver ? 'end_turn' : 'tool_use', stop_sequence: null };
  send('message_delta', { delta, usage: { output_tokens: 1 } });
  send('message_stop', {});
  response.end();
}

function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += pieceLength) pieces.push(text.slice(at, at + pieceLength));
  return pieces;
}
