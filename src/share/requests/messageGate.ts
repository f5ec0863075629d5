import type * as vscode from 'vscode';
import type { Category, Finding, SourceDescription } from '../../detect/index.ts';
import type { Engines } from '../../editor/engines.ts';
import type { Check, JudgedFinding } from '../../engine/index.ts';
import type { Policy } from '../../policy/index.ts';
import { Gate, type RefusalReason, type Sharable } from '../gate.ts';
import { KnownValues, type KnownSpan } from '../../messages/knownValues.ts';
import { joinSplitStrings, withSplitFindings } from '../../messages/splitStrings.ts';

/** A text that may go out. */
export interface Passed {
  readonly text: string;
  /** How many values were replaced, by category. */
  readonly replaced: ReadonlyMap<Category, number>;
}

/** Nothing may go out. Its message holds no part of the text. */
export class GateClosed extends Error {
  override readonly name = 'GateClosed';

  constructor(readonly reason: RefusalReason) {
    super(`The text was not checked (${reason}).`);
  }
}

interface Message extends Sharable {
  readonly uri: vscode.Uri;
}

/** How many UTF-16 units of passed texts are remembered, so that a long conversation is not scanned anew each turn. */
const rememberedLength = 8 * 1024 * 1024;

/**
 * The gate for what is written or collected in a conversation: prompts, attachments, tool results. The same text comes
 * out the same, byte for byte, for as long as the policy stands: prompt caching compares prefixes.
 */
export class MessageGate {
  private readonly gate: Gate<Message>;
  private passed = new WeakMap<Policy, Map<string, Passed>>();
  /** Dummies of a vault that has forgotten everything could not be turned back. */
  private generation: unknown;
  private known: KnownValues | undefined;

  /** @param scopes the workspace folders whose policies must all be satisfied; at least one uri */
  constructor(
    private readonly engines: Engines,
    private readonly scopes: () => readonly vscode.Uri[],
  ) {
    this.gate = new Gate<Message>(
      {
        decideFile: () => 'share',
        check: async ({ uri }, text, description) => {
          const check = await this.withSplit(
            await engines.check(uri, text, description),
            text,
            uri,
            description,
          );
          return this.withKnown(check, text, uri);
        },
        redact: ({ uri }, text, findings, description) => engines.redact(uri, text, findings, description),
        knownIn: ({ uri }, redacted) => this.knownIn(redacted, uri),
      },
      ({ uri }) => engines.policyFor(uri).limits.timeout,
    );
  }

  /**
   * @param languageId what the text is written in, where it is known
   * @throws GateClosed when the text could not be checked, or when what was found could not be replaced
   */
  async pass(text: string, languageId?: string): Promise<Passed> {
    const replaced = new Map<Category, number>();
    let current = text;
    for (const uri of this.scopesByPolicy()) {
      const one = await this.passOne(uri, current, languageId);
      current = one.text;
      for (const [category, count] of one.replaced)
        replaced.set(category, (replaced.get(category) ?? 0) + count);
    }
    return { text: current, replaced };
  }

  /**
   * The last look at the texts of a whole request, just before it is sent.
   * @throws GateClosed when a value that has a dummy still stands in it
   */
  async confirm(request: object): Promise<void> {
    const known = await this.knownValues();
    for (const text of textsIn(request)) if (known.findIn(text).length > 0) throw new GateClosed('failed');
  }

  /** The known values in a text as findings, for a gate of its own. */
  async withKnown(check: Check, text: string, uri: vscode.Uri): Promise<Check> {
    if (check.kind !== 'checked') return check;
    const known = await this.knownIn(text, uri);
    const added = known.filter((span) => !check.findings.some(overlaps(span)));
    return added.length === 0 ? check : { ...check, findings: inOrder([...check.findings, ...added]) };
  }

  private async knownIn(text: string, uri: vscode.Uri): Promise<JudgedFinding[]> {
    const spans = (await this.knownValues()).findIn(text);
    if (spans.length === 0) return [];
    const engine = await this.engines.engineFor(uri);
    return spans.map((span) => findingOf(span, engine.rule(span.entry.ruleId)?.category ?? 'secret'));
  }

  /** What only shows when the pieces of a string are put together. */
  private async withSplit(
    check: Check,
    text: string,
    uri: vscode.Uri,
    description: SourceDescription,
  ): Promise<Check> {
    const joined = check.kind === 'checked' ? joinSplitStrings(text) : undefined;
    if (check.kind !== 'checked' || !joined) return check;
    const again = await this.engines.check(uri, joined.text, description);
    if (again.kind !== 'checked') return again;
    return { ...check, findings: withSplitFindings(check.findings, again.findings, joined) };
  }

  private async passOne(uri: vscode.Uri, text: string, languageId: string | undefined): Promise<Passed> {
    if (text === '') return { text, replaced: new Map() };
    const remembered = await this.rememberedFor(this.engines.policyFor(uri));
    const key = `${languageId ?? ''}\0${text}`;
    const before = remembered.get(key);
    // What has become known since then must not stay in it.
    if (before && (await this.knownValues()).findIn(before.text).length === 0) return before;
    const screened = await this.gate.screen({
      ...{ uri, path: '', read: () => Promise.resolve({ kind: 'text', text }) },
      ...(languageId === undefined ? {} : { languageId }),
    });
    if (screened.kind === 'refused') throw new GateClosed(screened.reason);
    const { redaction } = screened;
    const passed = { text: redaction.text, replaced: countByCategory(redaction.replacements) };
    remember(remembered, key, passed);
    return passed;
  }

  /** The uris whose policies must be satisfied. */
  uris(): readonly vscode.Uri[] {
    return this.scopes();
  }

  private scopesByPolicy(): Iterable<vscode.Uri> {
    return new Map(this.scopes().map((uri) => [this.engines.policyFor(uri), uri])).values();
  }

  private async rememberedFor(policy: Policy): Promise<Map<string, Passed>> {
    const { trie } = await this.engines.vault();
    if (this.generation !== trie) this.passed = new WeakMap();
    this.generation = trie;
    const remembered = this.passed.get(policy) ?? new Map<string, Passed>();
    this.passed.set(policy, remembered);
    return remembered;
  }

  private async knownValues(): Promise<KnownValues> {
    return (this.known ??= new KnownValues(await this.engines.vault()));
  }
}

/** What steers the protocol, what is signed, and pictures, which hold no text. */
const protocolKeys: ReadonlySet<string> = new Set([
  'type',
  'role',
  'id',
  'name',
  'model',
  'tool_use_id',
  'media_type',
  'signature',
  'data',
  'cache_control',
]);

function* textsIn(node: unknown): Generator<string> {
  if (typeof node === 'string') yield node;
  else if (Array.isArray(node)) for (const item of node) yield* textsIn(item);
  else if (typeof node === 'object' && node !== null)
    for (const [key, value] of Object.entries(node)) {
      yield key;
      if (!protocolKeys.has(key)) yield* textsIn(value);
    }
}

/** Oldest out first. */
function remember(remembered: Map<string, Passed>, key: string, passed: Passed): void {
  remembered.set(key, passed);
  let length = 0;
  for (const text of remembered.keys()) length += text.length;
  for (const text of remembered.keys()) {
    if (length <= rememberedLength) return;
    length -= text.length;
    remembered.delete(text);
  }
}

function inOrder(findings: JudgedFinding[]): JudgedFinding[] {
  return findings.sort((a, b) => a.start - b.start);
}

function overlaps({ start, end }: Pick<Finding, 'start' | 'end'>): (finding: Finding) => boolean {
  return (finding) => finding.start < end && finding.end > start;
}

function findingOf({ start, end, entry, encoding }: KnownSpan, category: Category): JudgedFinding {
  const isEncoded = encoding === 'percent' || encoding === 'base64' || encoding === 'hexadecimal';
  return {
    ...{ ruleId: entry.ruleId, category, start, end, confidence: 'certain', score: 1 },
    evidence: [isEncoded ? { kind: 'encoded', detail: encoding } : { kind: 'memory' }],
    ...{ action: category === 'secret' ? 'block' : 'warn', fingerprint: '' },
  };
}

function countByCategory(replacements: readonly { readonly finding: Finding }[]): Map<Category, number> {
  const counts = new Map<Category, number>();
  for (const { finding } of replacements)
    counts.set(finding.category, (counts.get(finding.category) ?? 0) + 1);
  return counts;
}
