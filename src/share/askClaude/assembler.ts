import type { ContentBlockParam, StopReason, StreamEvent } from './api.ts';

type Block = Record<string, unknown> & { readonly type: string };

/**
 * Puts the blocks of an answer together exactly as Claude sent them, thinking and signatures included: what goes back
 * in the next request must be, byte for byte, what came.
 */
export class Assembler {
  stopReason: StopReason | undefined;
  private readonly blocks = new Map<number, Block>();
  private readonly partialInputs = new Map<number, string>();

  add(event: StreamEvent): void {
    switch (event.type) {
      case 'content_block_start':
        this.blocks.set(event.index, { ...(event.content_block as unknown as Block) });
        break;
      case 'content_block_delta':
        this.extend(event.index, event.delta as unknown as Block);
        break;
      case 'message_delta':
        this.stopReason = event.delta.stop_reason ?? this.stopReason;
        break;
      default:
        break;
    }
  }

  /** The JSON of a tool call's arguments so far. */
  inputOf(index: number): string {
    return this.partialInputs.get(index) ?? '';
  }

  /** What the next request carries as the assistant's message. */
  content(): ContentBlockParam[] {
    const sorted = [...this.blocks].sort(([a], [b]) => a - b);
    return sorted.flatMap(([index, block]) => {
      // An empty text block is refused in a request.
      if (block.type === 'text' && block.text === '') return [];
      const { citations, ...rest } = block;
      const partial = this.partialInputs.get(index);
      return [
        {
          ...rest,
          ...(Array.isArray(citations) ? { citations } : {}),
          ...(partial === undefined ? {} : { input: parseInput(partial) }),
        } as unknown as ContentBlockParam,
      ];
    });
  }

  private extend(index: number, delta: Block): void {
    const block = this.blocks.get(index);
    if (!block) return;
    const append = (field: string, value: unknown): void => {
      const before = block[field];
      if (typeof value === 'string') block[field] = (typeof before === 'string' ? before : '') + value;
    };
    if (delta.type === 'text_delta') append('text', delta.text);
    else if (delta.type === 'thinking_delta') append('thinking', delta.thinking);
    else if (delta.type === 'signature_delta') append('signature', delta.signature);
    else if (delta.type === 'input_json_delta' && typeof delta.partial_json === 'string')
      this.partialInputs.set(index, this.inputOf(index) + delta.partial_json);
    else if (delta.type === 'citations_delta')
      block.citations = [
        ...(Array.isArray(block.citations) ? (block.citations as unknown[]) : []),
        delta.citation,
      ];
  }
}

/** The arguments of a tool call; none where Claude sent none, or was cut off in the middle. */
export function parseInput(json: string): Record<string, unknown> {
  try {
    const input: unknown = JSON.parse(json === '' ? '{}' : json);
    return typeof input === 'object' && input !== null ? (input as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
