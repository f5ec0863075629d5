import type { Category } from '../../detect/index.ts';
import { Vault, type Json } from '../../dummy/index.ts';
import { Answers } from './answers.ts';
import type {
  CompactedMessage,
  ContentBlock,
  PromptAttachment,
  PromptContext,
  PromptSubmit,
  SessionAppend,
  SessionCompact,
  StepPiece,
  StepStream,
  ToolCall,
  ToolResult,
} from './api.ts';
import { Guard, Withheld } from './guard.ts';
import type { ModHost } from './host.ts';
import { loadEngine } from './loadEngine.ts';
import { closedFileText, countText, failedText, rawHistoryText, reasonText } from './notice.ts';
import { fileToRead, isLocalTool, passTree } from './tools.ts';

type Next<Input, Output> = (input: Input) => Promise<Output>;

/**
 * What happens at each event of Claude Code. Every way out ends in a checked text, or in a sentence that says why
 * nothing is sent: where something throws, nothing of the original gets through.
 */
export class ModSession {
  readonly vault = new Vault();
  private readonly answers = new Answers(this.vault);
  private host: ModHost | undefined;
  private guard: Promise<Guard> | undefined;
  private folder = '';
  private isHistoryRaw = false;
  private printsAnswers = false;
  private counts = new Map<Category, number>();
  private total = 0;
  /** The policy wants a record of what is shared, which a mod cannot keep: the settings hook does. */
  isRecordWanted = false;
  /** Policy files that cannot be used. */
  broken: readonly string[] = [];

  get isLoaded(): boolean {
    return this.host !== undefined;
  }

  async load(host: ModHost): Promise<void> {
    this.host = host;
    await this.reload();
  }

  /** Reads the policy anew. Until that has worked, nothing passes. */
  async reload(): Promise<void> {
    if (!this.host) throw new Error('Prompt Veil is not loaded yet.');
    this.guard = this.loadGuard(this.host);
    await this.guard;
  }

  private async loadGuard(host: ModHost): Promise<Guard> {
    const { engine, policy, folder, broken } = await loadEngine(host);
    this.broken = broken;
    this.isRecordWanted = policy.share.audit !== 'off';
    this.folder = folder;
    const { CLAUDE_CODE_ENTRYPOINT: entryPoint, PROMPT_VEIL_PRINT: wanted } = host.environment;
    this.printsAnswers = entryPoint === 'sdk-cli' && wanted !== 'dummies';
    return new Guard({ engine, policy, vault: this.vault, onReplaced: (category) => this.count(category) });
  }

  /** What was replaced since the last question, in words; undefined where nothing was. */
  takeNotice(): string | undefined {
    if (this.counts.size === 0) return undefined;
    const text = countText(this.counts);
    this.counts = new Map();
    return text;
  }

  /** How many values were replaced in this session. */
  get replaced(): number {
    return this.total;
  }

  /** Looks through the history of a session that goes on: what was sent before the protection would be sent again. */
  async examine(history: unknown): Promise<void> {
    const guard = await this.ready();
    this.isHistoryRaw = false;
    passTree(history, (text) => {
      this.isHistoryRaw ||= guard.isRaw(text);
      return text;
    });
  }

  /** @returns what `prompt.submit` answers */
  async submit(input: PromptSubmit, next: Next<PromptSubmit, unknown>): Promise<unknown> {
    if (this.isHistoryRaw || this.answers.hasPrinted) return { drop: rawHistoryText };
    let checked: PromptSubmit;
    try {
      const guard = await this.ready();
      checked = { ...input, text: guard.pass(input.text) };
      if (input.context) checked = { ...checked, context: input.context.map((part) => guard.pass(part)) };
    } catch (error) {
      return { drop: sentenceOf(error) };
    }
    return next(checked);
  }

  async attach(
    input: PromptAttachment,
    next: Next<PromptAttachment, { readonly text: string | null }>,
  ): Promise<{ readonly text: string | null }> {
    let text: string;
    try {
      text = this.passShown(await this.ready(), input.text);
    } catch (error) {
      text = sentenceOf(error);
    }
    return next({ ...input, text });
  }

  /** @returns the system prompt's section, checked; the memory and the output style stand there */
  async section(output: { readonly text: string | null }): Promise<{ readonly text: string | null }> {
    if (output.text === null) return output;
    try {
      return { ...output, text: (await this.ready()).pass(output.text) };
    } catch (error) {
      return { ...output, text: sentenceOf(error) };
    }
  }

  async context(output: PromptContext): Promise<PromptContext> {
    const blocks = [];
    for (const block of output.blocks) blocks.push({ ...block, text: await this.passOrExplain(block.text) });
    if (!output.instructionFiles) return { ...output, blocks };
    const instructionFiles = [];
    for (const file of output.instructionFiles)
      instructionFiles.push({ ...file, content: await this.passOrExplain(file.content, file.path) });
    return { ...output, blocks, instructionFiles };
  }

  async mention(
    input: { readonly path: string },
    next: Next<{ readonly path: string }, unknown>,
  ): Promise<unknown> {
    try {
      if (await this.isClosed(input.path)) return { deny: closedFileText };
    } catch {
      return { deny: failedText };
    }
    return next(input);
  }

  /** Everything that becomes part of the conversation comes by here: the last net. */
  async append(input: SessionAppend, next: Next<SessionAppend, unknown>): Promise<unknown> {
    const content: ContentBlock[] = [];
    for (const block of input.message.content) content.push(await this.appendBlock(block, input.door));
    return next({ ...input, message: { ...input.message, content } });
  }

  async call(input: ToolCall, next: Next<ToolCall, ToolResult>): Promise<ToolResult> {
    let restored: ToolCall;
    try {
      const file = fileToRead(input.tool, input);
      if (file !== undefined && (await this.isClosed(file))) return { deny: closedFileText };
      restored = isLocalTool(input.tool) ? await this.restoreArguments(input) : input;
    } catch {
      return { deny: failedText };
    }
    const result = await next(restored);
    try {
      const guard = await this.ready();
      const path = fileToRead(input.tool, restored);
      return passTree(result, (text) => guard.pass(text, path)) as ToolResult;
    } catch (error) {
      return { isError: true, result: sentenceOf(error), text: sentenceOf(error) };
    }
  }

  /** What a classifier on the server is shown of a call: the arguments with dummies. */
  async judge<Input extends object>(input: Input): Promise<Input> {
    const guard = await this.ready();
    return passTree(input, (text) => guard.pass(text)) as Input;
  }

  /** The pieces of an answer with the real values in place. */
  step(stream: StepStream): AsyncGenerator<StepPiece, unknown> {
    return this.printsAnswers ? this.answers.restoreFinal(stream) : this.answers.restore(stream);
  }

  /** What is drawn on the screen, with the real values in place. */
  async draw(props: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>>> {
    const guard = await this.ready();
    return guard.restoreTree(props as Json) as Readonly<Record<string, unknown>>;
  }

  /** Compacting a raw history means no more than rewriting it, so that it need not be sent for a summary. */
  async compact(input: SessionCompact, next: Next<SessionCompact, unknown>): Promise<unknown> {
    if (!this.isHistoryRaw && !this.answers.hasPrinted) return next(input);
    try {
      const messages: CompactedMessage[] = [];
      for (const message of input.messages) messages.push(await this.rewrite(message));
      this.isHistoryRaw = false;
      this.answers.forgetPrinted();
      return { messages };
    } catch {
      return { skip: failedText };
    }
  }

  private async rewrite(message: CompactedMessage): Promise<CompactedMessage> {
    const guard = await this.ready();
    const { handle, ...said } = message;
    const passed = passTree(said, (text) => guard.pass(text)) as typeof said;
    const isSame = JSON.stringify(passed) === JSON.stringify(said);
    return isSame && handle !== undefined ? { ...passed, handle } : passed;
  }

  private async appendBlock(block: ContentBlock, door: string): Promise<ContentBlock> {
    try {
      const guard = await this.ready();
      if (typeof block.text === 'string') {
        const original = door === 'response' ? this.answers.originalOf(block.text) : undefined;
        return { ...block, text: original ?? this.passShown(guard, block.text) };
      }
      if (block.type !== 'tool_result') return block;
      return { ...block, content: passTree(block.content, (text) => this.passShown(guard, text)) };
    } catch (error) {
      if (typeof block.text === 'string') return { ...block, text: sentenceOf(error) };
      return { ...block, content: sentenceOf(error) };
    }
  }

  /** A text that Claude Code has put together itself, and which may be of a file that it names. */
  private passShown(guard: Guard, text: string): string {
    const match = shownFile.exec(text);
    const file = match?.[1] ?? match?.[2];
    if (file !== undefined && this.isClosedBy(guard, file)) return closedFileText;
    return guard.pass(text);
  }

  private async passOrExplain(text: string, path?: string): Promise<string> {
    try {
      return (await this.ready()).pass(text, path);
    } catch (error) {
      return sentenceOf(error);
    }
  }

  private async restoreArguments(input: ToolCall): Promise<ToolCall> {
    const { tool, tool_use_id: id, ...given } = input;
    const restored = (await this.ready()).restoreTree(given as Json) as Readonly<Record<string, unknown>>;
    return { ...restored, tool, ...(id === undefined ? {} : { tool_use_id: id }) };
  }

  private async isClosed(path: string): Promise<boolean> {
    return this.isClosedBy(await this.ready(), path);
  }

  private isClosedBy({ policy }: Guard, path: string): boolean {
    const named = path.replaceAll('\\', '/');
    const inside = named.startsWith(`${this.folder}/`) ? named.slice(this.folder.length + 1) : named;
    return policy.decideFile(inside) === 'neverShare';
  }

  private ready(): Promise<Guard> {
    if (!this.guard) throw new Error('Prompt Veil is not loaded yet.');
    return this.guard;
  }

  private count(category: Category): void {
    this.counts.set(category, (this.counts.get(category) ?? 0) + 1);
    this.total++;
  }
}

/** Claude Code names the file of an attachment or a selection in its first lines. */
const shownFile =
  /^(?:<system-reminder>\n|<ide_selection>)?(?:The user selected the lines \d+ to \d+ from ([^\n:]+):|Result of calling the Read tool on ([^\n:]+):)/;

function sentenceOf(error: unknown): string {
  return error instanceof Withheld ? reasonText(error.reason) : failedText;
}
