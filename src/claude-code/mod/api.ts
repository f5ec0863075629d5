/**
 * The part of Claude Code's interface for mods that Prompt Veil uses, as of 2.1.330. The declarations that Claude Code
 * writes itself are far larger; this one says what is relied upon.
 * Source: code.claude.com/docs/en/plugins/mods/reference
 */

/** What a hook is called with to reach outside. It may only ever be spelled `$.noun.verb(…)`: it cannot be passed on. */
export interface Dollar {
  readonly ui: {
    log(text: string, options?: { readonly to: 'transcript' | 'debug' }): void;
    status(text: string | undefined): void;
  };
  readonly session: {
    id(): Promise<string>;
    cwd(): Promise<string>;
    version(): Promise<{ readonly version: string }>;
    messages(how: { readonly as: 'api' }): Promise<unknown>;
  };
  readonly fs: {
    read(path: string): Promise<string>;
    exists(path: string): Promise<boolean>;
    write(path: string, text: string): Promise<void>;
    list(path: string): Promise<readonly { readonly name: string; readonly mtimeMs: number }[]>;
  };
  readonly env: {
    get(name: string): Promise<string | undefined>;
    set(name: string, value: string | undefined): Promise<void>;
  };
}

export interface PromptSubmit {
  readonly text: string;
  readonly context?: readonly string[];
  /** Pictures and other things that are no text. */
  readonly attachments?: readonly { readonly type: string }[];
}

export interface PromptAttachment {
  readonly type: string;
  readonly text: string;
}

export interface PromptContext {
  readonly blocks: readonly { readonly name: string; readonly text: string }[];
  readonly instructionFiles?: readonly { readonly path: string; readonly content: string }[];
}

/** One block of a message as the Messages API has it. */
export type ContentBlock = Readonly<Record<string, unknown>> & { readonly type: string };

export interface SessionAppend {
  readonly door: string;
  readonly message: {
    readonly type: string;
    readonly name?: string;
    readonly content: readonly ContentBlock[];
  };
}

export interface SessionCompact {
  readonly messages: readonly CompactedMessage[];
}

export interface CompactedMessage {
  readonly role: string;
  readonly text: string;
  readonly toolUses: readonly unknown[];
  readonly toolResults?: readonly unknown[];
  /** Stands for the message as it was; a message without one is what it says. */
  readonly handle?: string;
}

export interface ToolCall extends Readonly<Record<string, unknown>> {
  readonly tool: string;
}

export type ToolResult = Readonly<Record<string, unknown>> & {
  readonly deny?: string;
  readonly result?: unknown;
  readonly text?: string;
};

/** A piece of an answer. `engine` pieces stand for what a mod cannot see, such as the end of a block. */
export interface StepPiece extends Readonly<Record<string, unknown>> {
  readonly kind: 'text' | 'thinking' | 'tool' | 'input' | 'stop' | 'engine';
  readonly index?: number;
  readonly text?: string;
  readonly stopReason?: string | null;
}

export interface StepStream extends AsyncIterable<StepPiece> {
  readonly result: Promise<unknown>;
}

type Next<Input, Output> = (input: Input) => Promise<Output>;

/** An error handler: it answers in the place of a hook that threw or ran out of time. */
export interface Registration<Input, Output> {
  catch(handler: ($: Dollar, input: Input, next: Next<Input, Output>) => Output | Promise<Output>): void;
}

interface Events {
  'session.start': [input: Readonly<Record<string, unknown>>, output: unknown];
  'prompt.submit': [input: PromptSubmit, output: unknown];
  'prompt.attachment': [input: PromptAttachment, output: { readonly text: string | null }];
  'prompt.context': [input: PromptContext, output: PromptContext];
  'prompt.section': [input: { readonly name: string }, output: { readonly text: string | null }];
  'session.append': [input: SessionAppend, output: unknown];
  'session.compact': [input: SessionCompact, output: unknown];
  'tool.call': [input: ToolCall, output: ToolResult];
  'turn.complete': [input: Readonly<Record<string, unknown>>, output: unknown];
}

/** How a mod registers its hooks; the event is always a literal. */
export interface On {
  <Name extends keyof Events>(
    event: Name,
    hook: (
      $: Dollar,
      input: Events[Name][0],
      next: Next<Events[Name][0], Events[Name][1]>,
    ) => Promise<Events[Name][1]>,
  ): Registration<Events[Name][0], Events[Name][1]>;
  (
    pattern: 'prompt.*',
    filter: { readonly path: RegExp },
    hook: (
      $: Dollar,
      input: { readonly path: string },
      next: Next<{ readonly path: string }, unknown> & { readonly event: string },
    ) => Promise<unknown>,
  ): Registration<{ readonly path: string }, unknown>;
  (
    event: 'turn.step',
    hook: (
      $: Dollar,
      input: Readonly<Record<string, unknown>>,
      next: (input: Readonly<Record<string, unknown>>) => StepStream,
    ) => AsyncGenerator<StepPiece, unknown>,
  ): unknown;
  (
    event: 'ui.render',
    filter: { readonly component: readonly string[] },
    hook: (
      $: Dollar,
      input: { readonly props: Readonly<Record<string, unknown>> },
      next: Next<{ readonly props: Readonly<Record<string, unknown>> }, unknown>,
    ) => Promise<unknown>,
  ): Registration<{ readonly props: Readonly<Record<string, unknown>> }, unknown>;
}
