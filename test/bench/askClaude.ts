import { RestoreStream, type Vault } from '../../src/dummy/index.ts';
import { AnswerStream } from '../../src/messages/answerStream.ts';
import { createClient } from '../../src/share/askClaude/claudeModule.ts';
import { Conversation } from '../../src/share/askClaude/conversation.ts';
import type { MessageGate } from '../../src/share/requests/messageGate.ts';
import { FakeMessagesApi, says } from '../support/fakeMessagesApi.ts';
import { messageGate } from '../unit/share/requests/support.ts';
import { plantedValues, plantings } from '../support/plantedValues.ts';
import type { CorpusFile } from './corpus.ts';
import { median, round, time } from './measure.ts';

export interface AskClaudeSpeed {
  /** What the gate adds before a request of 100 KB of code leaves, in ms: new text, and text that was sent before. */
  readonly addedNewMs: number;
  readonly addedSecretsMs: number;
  readonly addedKnownMs: number;
  /** How long handing on one piece of an answer takes. */
  readonly percentile99PieceMs: number;
  readonly medianPieceMs: number;
  /** From Claude's first words to the same words restored, in ms. */
  readonly medianFirstWordsMs: number;
  readonly maximumFirstWordsMs: number;
}

const requestLength = 100_000;
const rounds = 40;
/** Until the scanner is as fast as it is after a few requests. */
const warmUps = 40;
/** About one token. */
const pieceLength = 4;
const model = {
  ...{ id: 'test', name: 'test', family: 'test', readsImages: false },
  ...{ maximumInputTokens: 200_000, maximumOutputTokens: 8000 },
};

/** What Ask Claude and the chat model cost: before the request, and while the answer comes. */
export async function measureAskClaude(files: readonly CorpusFile[]): Promise<AskClaudeSpeed> {
  const code = files
    .filter(({ path }) => /\.(?:js|ts|mjs|cjs)$/.test(path))
    .map(({ text }) => text)
    .join('\n');
  const texts = Array.from({ length: warmUps + rounds }, (_, index) =>
    code.slice(index * requestLength, (index + 1) * requestLength),
  );
  const { gate, vault } = messageGate();
  await gate.pass(plantedValues(200).map(plantings.raw!).join(''));
  const clean = await timesOf(texts, (text) => gate.pass(text));
  const known = await timesOf(texts, (text) => gate.pass(text));
  const secrets = plantedValues(200).map(plantings.raw!);
  const withSecrets = await timesOf(
    texts.map(
      (text, index) =>
        `${text}\n// ${index}\n${secrets
          .slice((index % 20) * 10)
          .slice(0, 10)
          .join('')}`,
    ),
    (text) => gate.pass(text),
  );
  const dummies = [...vault.entries()].map(({ dummy }) => `The value is ${dummy}, as before.\n`).join('');
  return {
    addedNewMs: round(median(clean.slice(warmUps))),
    addedSecretsMs: round(median(withSecrets.slice(warmUps))),
    addedKnownMs: round(median(known.slice(warmUps))),
    ...streamOf(new AnswerStream(new RestoreStream(vault)), dummies.slice(0, 20_000)),
    ...(await firstWordsOf(gate, vault, dummies.slice(0, 2000))),
  };
}

/** Through the SDK, from a server on this machine, as Ask Claude does it. */
async function firstWordsOf(
  gate: MessageGate,
  vault: Vault,
  answer: string,
): Promise<Pick<AskClaudeSpeed, 'medianFirstWordsMs' | 'maximumFirstWordsMs'>> {
  const api = await FakeMessagesApi.start();
  const client = createClient({ apiKey: 'none', baseUrl: api.url, isInBrowser: false });
  const waits: number[] = [];
  for (let time = 0; time < rounds; time++) {
    api.reply(says(answer, { pieceLength }));
    let came = Number.NaN;
    let shown = Number.NaN;
    const conversation = new Conversation({
      gate,
      restoreStream: () => Promise.resolve(new RestoreStream(vault)),
      send: async function* (request, signal) {
        for await (const event of await client.stream(request, signal)) {
          if (event.type === 'content_block_delta' && Number.isNaN(came)) came = performance.now();
          yield event;
        }
      },
    });
    const prompt = { text: 'Go on', replaced: new Map() };
    const request = conversation.requestFor({ prompt, attached: undefined }, model);
    await conversation.ask(request, new AbortController().signal, () => {
      if (Number.isNaN(shown)) shown = performance.now();
    });
    waits.push(shown - came);
  }
  await api.stop();
  return { medianFirstWordsMs: round(median(waits), 3), maximumFirstWordsMs: round(Math.max(...waits), 3) };
}

async function timesOf(
  texts: readonly string[],
  work: (text: string) => Promise<unknown>,
): Promise<number[]> {
  const times: number[] = [];
  for (const text of texts) {
    const start = performance.now();
    await work(text);
    times.push(performance.now() - start);
  }
  return times;
}

function streamOf(
  stream: AnswerStream,
  answer: string,
): Pick<AskClaudeSpeed, 'percentile99PieceMs' | 'medianPieceMs'> {
  const times: number[] = [];
  for (let at = 0; at < answer.length; at += pieceLength)
    times.push(time(() => void stream.push(answer.slice(at, at + pieceLength))));
  stream.end();
  return {
    percentile99PieceMs: round([...times].sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0, 5),
    medianPieceMs: round(median(times), 5),
  };
}
