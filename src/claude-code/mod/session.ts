import type { Category } from '../../detect/index.ts';
import { Vault, type Json } from '../../dummy/index.ts';
import { Answers } from './answers.ts';
import type { StepPiece, StepStream } from './api.ts';
import { Guard } from './guard.ts';
import { History } from './history.ts';
import type { KeepingHost } from './host.ts';
import { leaseOf } from './lease.ts';
import { loadEngine } from './loadEngine.ts';
import { countText, uncheckedText } from './notice.ts';
import { Outgoing } from './outgoing.ts';
import { SessionMemory } from './sessionMemory.ts';
import { ToolCalls } from './toolCalls.ts';
import type { UncheckedKind } from './unchecked.ts';
import { gapsOfVersion } from './versions.ts';

/** One session of Claude Code: its policy, its pairs, and what happened in it. */
export class ModSession {
  readonly outgoing = new Outgoing(this);
  readonly calls = new ToolCalls(this);
  readonly history = new History(this);
  answers: Answers;
  private vault = new Vault();
  private id = '';
  private host: KeepingHost | undefined;
  private memory: SessionMemory | undefined;
  private guard: Promise<Guard> | undefined;
  private folder = '';
  private printsAnswers = false;
  private counts = new Map<Category, number>();
  private unchecked = new Map<UncheckedKind, number>();
  private total = 0;
  /** The policy wants a record of what is shared, which a mod cannot keep: the settings hook does. */
  isRecordWanted = false;
  /** Policy files that cannot be used. */
  broken: readonly string[] = [];

  constructor() {
    this.answers = new Answers(this.vault);
  }

  get isLoaded(): boolean {
    return this.host !== undefined;
  }

  /** @param id of the session; one that was there before goes on with its pairs */
  async load(host: KeepingHost, id: string): Promise<void> {
    this.host = host;
    this.memory = new SessionMemory(host);
    await this.enter(id);
  }

  /** Reads the policy anew, and the pairs where the session is another one. Until that has worked, nothing passes. */
  async enter(id: string): Promise<void> {
    if (!this.host || !this.memory) throw new Error('Prompt Veil is not loaded yet.');
    if (id !== this.id) {
      this.id = id;
      this.vault = await this.memory.open(id);
      this.answers = new Answers(this.vault);
      this.history.isExamined = false;
    }
    this.guard = this.loadGuard(this.host);
    await this.guard;
  }

  /** What tells the settings hook that this session is guarded; only for a moment, since a mod may be unloaded. */
  get lease(): string {
    return leaseOf(this.id, Date.now());
  }

  /** Writes new pairs into the user's folder, encrypted. Never rejects. */
  async keep(): Promise<void> {
    await this.memory?.keep(this.id, this.vault);
  }

  /**
   * What the person has to know of this session, in sentences.
   * @param version of Claude Code
   */
  gaps(version: string): string[] {
    const gaps = gapsOfVersion(version).map(
      (gap) => `Prompt Veil: Claude Code ${version} has a gap: ${gap}.`,
    );
    for (const path of this.broken)
      gaps.push(`Prompt Veil: ${path} cannot be used; a strict policy holds in its place.`);
    const fault = this.memory?.fault;
    if (fault !== undefined)
      gaps.push(`Prompt Veil: ${fault}; after --resume, dummies in the history stay dummies.`);
    return gaps;
  }

  /** What was replaced, or could not be checked, since the last question, in sentences; undefined where nothing. */
  takeNotice(): string | undefined {
    const replaced = this.counts.size === 0 ? [] : [`replaced with dummy data: ${countText(this.counts)}`];
    const unchecked = this.unchecked.size === 0 ? [] : [`did not check: ${uncheckedText(this.unchecked)}`];
    this.counts = new Map();
    this.unchecked = new Map();
    const parts = [...replaced, ...unchecked];
    return parts.length === 0 ? undefined : `Prompt Veil ${parts.join('; ')}.`;
  }

  /** The same for the status line, of the whole session. */
  get status(): string | undefined {
    return this.total === 0 ? undefined : `Prompt Veil: ${this.total} values replaced`;
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

  /** The gate for one event, once the policy is read. */
  async ready(): Promise<Guard> {
    if (!this.guard) throw new Error('Prompt Veil is not loaded yet.');
    return (await this.guard).begin();
  }

  /** Whether the policy never shares a file, in a path as Claude Code names it. */
  isClosed({ policy }: Guard, path: string): boolean {
    const named = path.replaceAll('\\', '/');
    const inside = named.startsWith(`${this.folder}/`) ? named.slice(this.folder.length + 1) : named;
    return policy.decideFile(inside) === 'neverShare';
  }

  /** Counts what goes out without a check, so that the person is told. */
  countUnchecked(kind: UncheckedKind): void {
    this.unchecked.set(kind, (this.unchecked.get(kind) ?? 0) + 1);
  }

  private async loadGuard(host: KeepingHost): Promise<Guard> {
    const { engine, policy, folder, broken } = await loadEngine(host);
    this.broken = broken;
    this.isRecordWanted = policy.share.audit !== 'off';
    this.folder = folder;
    const { CLAUDE_CODE_ENTRYPOINT: entryPoint, PROMPT_VEIL_PRINT: wanted } = host.environment;
    this.printsAnswers = entryPoint === 'sdk-cli' && wanted !== 'dummies';
    const { vault } = this;
    return new Guard({ engine, policy, vault, onReplaced: (category) => this.count(category) });
  }

  private count(category: Category): void {
    this.counts.set(category, (this.counts.get(category) ?? 0) + 1);
    this.total++;
  }
}
