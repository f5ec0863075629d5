import type { Finding, LimitReason, SourceDescription } from '../detect/index.ts';
import type { Redaction, Replacement } from '../dummy/index.ts';
import { secondLookAt } from '../dummy/secondLook.ts';
import { clipTo, type Span } from '../editor/occurrences.ts';
import type { Check, JudgedFinding, NotCheckedReason } from '../engine/index.ts';
import type { FileDecision } from '../policy/index.ts';

/** Something a developer wants to hand to Claude: a file, or a part of one. */
export interface Sharable {
  /** Below its workspace folder, with `/`; what policies name it by. */
  readonly path: string;
  /** What it is called where it goes, where that is not its path. */
  readonly title?: string;
  readonly languageId?: string;
  /** Only this part of the text, in UTF-16 offsets. */
  readonly span?: Span;
  read(): Promise<ReadText>;
}

export type ReadText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'notChecked'; readonly reason: NotCheckedReason };

/** What the gate asks; the engine and the policy stand behind it. */
export interface Guard<Item extends Sharable> {
  decideFile(item: Item): FileDecision;
  check(item: Item, text: string, description: SourceDescription): Promise<Check>;
  redact(
    item: Item,
    text: string,
    findings: readonly Finding[],
    description: SourceDescription,
  ): Promise<Redaction>;
  /** Values that have a dummy by now, wherever they stand in a redacted text; {@link check} knew fewer of them. */
  knownIn?(item: Item, redacted: string): Promise<readonly JudgedFinding[]>;
}

export type RefusalReason = NotCheckedReason | 'never-share';

/** Has passed: `redaction.text` may go out. */
export interface Cleared<Item extends Sharable> {
  readonly kind: 'cleared';
  readonly item: Item;
  /** What the developer chose, in clear. */
  readonly original: string;
  /** Offsets in {@link original}. */
  readonly findings: readonly JudgedFinding[];
  readonly redaction: Redaction;
  /** What the developer turned off: these values go out in clear. */
  readonly inClear: readonly Replacement[];
  /** How many findings a comment in the text silenced: they go out in clear. */
  readonly suppressed: number;
  /** Why only secrets were looked for; absent where everything was. */
  readonly limited?: LimitReason;
  /** Title or path, which tell on people and customers too, with dummies in their place. */
  readonly redactedPath: string;
}

/** Nothing of it goes out. */
export interface Refused<Item extends Sharable> {
  readonly kind: 'refused';
  readonly item: Item;
  readonly reason: RefusalReason;
}

export type Screened<Item extends Sharable> = Cleared<Item> | Refused<Item>;

/** How often what is left after a replacement is replaced too, before the gate stays shut. */
const redactionRounds = 3;

/**
 * The way out: scan → policy → redact. It fails closed. Whatever throws, hangs, cannot be read or may never be
 * shared is refused with its reason, and the rest goes on.
 */
export class Gate<Item extends Sharable> {
  /** @param timeout how long checking one text may take, in milliseconds */
  constructor(
    private readonly guard: Guard<Item>,
    private readonly timeout: number | ((item: Item) => number),
  ) {}

  async screen(item: Item): Promise<Screened<Item>> {
    const refuse = (reason: RefusalReason): Refused<Item> => ({ kind: 'refused', item, reason });
    try {
      const decision = this.guard.decideFile(item);
      if (decision === 'neverShare') return refuse('never-share');
      if (decision === 'exclude') return refuse('excluded');
      const timeoutMs = typeof this.timeout === 'number' ? this.timeout : this.timeout(item);
      return await within(timeoutMs, this.pass(item), () => refuse('timed-out'));
    } catch {
      return refuse('failed');
    }
  }

  /**
   * Screens one after the other.
   * @param onProgress called before each with how many are done
   * @returns undefined when the signal aborted: a part of what was asked for is not an answer
   */
  async screenAll(
    items: readonly Item[],
    signal: AbortSignal,
    onProgress: (done: number, next: Item) => void = () => undefined,
  ): Promise<readonly Screened<Item>[] | undefined> {
    const screened: Screened<Item>[] = [];
    for (const item of items) {
      if (signal.aborted) return undefined;
      onProgress(screened.length, item);
      screened.push(await this.screen(item));
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    return signal.aborted ? undefined : screened;
  }

  /**
   * Replaces anew, since dummies may be others now, and leaves some values in clear because the developer said so.
   * @returns undefined where it cannot be done
   */
  async again(one: Cleared<Item>, inClear: readonly Replacement[]): Promise<Cleared<Item> | undefined> {
    const { item, original } = one;
    const findings = one.findings.filter((finding) => !inClear.some((left) => overlap(left, finding)));
    try {
      const redaction = await this.redactUntilClean(item, original, findings, inClear);
      return redaction && { ...one, redaction, inClear, redactedPath: await this.redactTitle(item) };
    } catch {
      return undefined;
    }
  }

  private async pass(item: Item): Promise<Screened<Item>> {
    const read = await item.read();
    if (read.kind === 'notChecked') return { kind: 'refused', item, reason: read.reason };
    const part = await this.checkPart(item, read.text);
    if (part.kind === 'notChecked') return { kind: 'refused', item, reason: part.reason };
    const { original, findings, suppressed, limited } = part;
    const redaction = await this.redactUntilClean(item, original, findings);
    if (!redaction) return { kind: 'refused', item, reason: 'failed' };
    const redactedPath = await this.redactTitle(item);
    const cleared: Cleared<Item> = {
      ...{ kind: 'cleared', item, original, findings, redaction, inClear: [], suppressed, redactedPath },
    };
    return limited ? { ...cleared, limited: limited.reason } : cleared;
  }

  /** @throws where the path cannot be checked, which closes the gate */
  private async redactTitle(item: Item): Promise<string> {
    const { title = item.path } = item;
    const check = await this.guard.check(item, title, {});
    if (check.kind !== 'checked') throw new Error('The path could not be checked.');
    return (await this.guard.redact(item, title, check.findings, {})).text;
  }

  /** The whole text is scanned even where a part is shared: keys and column heads stand outside the selection. */
  private async checkPart(item: Item, text: string): Promise<CheckedPart> {
    const { span } = item;
    const whole = await this.guard.check(item, text, descriptionOf(item));
    if (whole.kind === 'checked') {
      if (!span) return { ...whole, original: text, suppressed: whole.suppressed.length };
      const original = text.slice(span.start, span.end);
      const suppressed = clipTo(whole.suppressed, span).length;
      return { ...whole, original, findings: clipTo(whole.findings, span), suppressed };
    }
    if (!span || whole.reason !== 'too-large') return whole;
    const original = text.slice(span.start, span.end);
    const part = await this.guard.check(item, original, descriptionOf(item));
    return part.kind === 'checked' ? { ...part, original, suppressed: part.suppressed.length } : part;
  }

  /**
   * Replaces, and looks again: a value that only shows once its neighbour is gone must not slip through. What a
   * comment silenced stays, and so does what the developer wants to go out in clear.
   * @returns undefined where something is still left after several rounds
   */
  private async redactUntilClean(
    item: Item,
    original: string,
    first: readonly JudgedFinding[],
    inClear: readonly Span[] = [],
  ): Promise<Redaction | undefined> {
    let findings: readonly Finding[] = first;
    for (let round = 0; round < redactionRounds; round++) {
      const redaction = await this.guard.redact(item, original, findings, descriptionOf(item));
      if (findings.length === 0) return redaction;
      const second = secondLookAt(redaction);
      const again = await this.guard.check(item, second.text, descriptionOf(item));
      if (again.kind !== 'checked') return undefined;
      const known = (await this.guard.knownIn?.(item, redaction.text)) ?? [];
      const seen = second
        .inRedacted(again.findings)
        .filter((one) => !known.some((other) => overlap(one, other)));
      const left = [...seen, ...known]
        .flatMap((finding) => toOriginal(finding, redaction) ?? [])
        .filter((finding) => !inClear.some((kept) => overlap(kept, finding)));
      if (left.length === 0) return redaction;
      findings = [...findings, ...left].sort((a, b) => a.start - b.start);
    }
    return undefined;
  }
}

type CheckedPart =
  | {
      readonly kind: 'checked';
      readonly original: string;
      readonly findings: readonly JudgedFinding[];
      readonly suppressed: number;
      readonly limited?: { readonly reason: LimitReason };
    }
  | { readonly kind: 'notChecked'; readonly reason: NotCheckedReason };

/** What the scanner is told of it. */
export function descriptionOf({ path, languageId }: Sharable): SourceDescription {
  return languageId === undefined ? { path } : { path, languageId };
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && a.end > b.start;
}

/** Where a finding of the redacted text stands in the original; undefined where it touches a dummy. */
function toOriginal(finding: JudgedFinding, { replacements }: Redaction): JudgedFinding | undefined {
  let shift = 0;
  for (const replacement of replacements) {
    if (replacement.redactedStart < finding.end && replacement.redactedEnd > finding.start) return undefined;
    if (replacement.redactedEnd <= finding.start) shift = replacement.end - replacement.redactedEnd;
  }
  return { ...finding, start: finding.start + shift, end: finding.end + shift };
}

async function within<Value>(ms: number, work: Promise<Value>, onLate: () => Value): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Value>((resolve) => (timer = setTimeout(() => resolve(onLate()), ms)));
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
