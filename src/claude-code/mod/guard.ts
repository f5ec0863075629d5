import type { Category, Finding, SourceDescription } from '../../detect/index.ts';
import { restore, restoreJson, type Json, type Vault } from '../../dummy/index.ts';
import type { Check, Engine, JudgedFinding } from '../../engine/index.ts';
import type { Policy } from '../../policy/index.ts';
import { KnownValues, type KnownSpan } from '../../messages/knownValues.ts';
import { checkText } from './checkText.ts';
import { Withheld } from './withheld.ts';
import { isOwnName } from './ownNames.ts';
import { putNumbersBack, takeNumbersOff } from './numberedLines.ts';

/** How many texts are remembered as passed; Claude Code shows the same one at several events. */
const rememberedTexts = 64;
/** Longer texts are not remembered, in UTF-16 units. */
const longestRemembered = 256 * 1024;

/** Claude Code gives a mod up that is silent for five seconds, in milliseconds. */
const longestSilence = 4000;
/** Texts from here on are timed first, and by such a piece, both in UTF-16 units. */
const longText = 256 * 1024;
const timedPiece = 32 * 1024;
/** How often a text is gone through where something in it is replaced. */
const checksPerText = 3;

export interface GuardOptions {
  readonly engine: Engine;
  readonly policy: Policy;
  readonly vault: Vault;
  /** Hears what was replaced, by category. */
  readonly onReplaced: (category: Category) => void;
}

/** How often what is left after a replacement is replaced too, before the text is withheld. */
const redactionRounds = 3;

/** The gate of a session: what goes to Claude passes here and comes out with dummies; what comes back is restored. */
export class Guard {
  readonly policy: Policy;
  private readonly known: KnownValues;
  private readonly passed = new Map<string, string>();
  /** How long the checks of the current event have taken, in milliseconds. */
  private spent = 0;

  constructor(private readonly options: GuardOptions) {
    this.policy = options.policy;
    this.known = new KnownValues(options.vault);
  }

  /** An event begins, and with it the time that its checks may take. */
  begin(): this {
    this.spent = 0;
    return this;
  }

  /**
   * The text with a dummy in the place of everything that the policy names, and of every value that has a dummy.
   * @param path of the file that the text is from, where it is known
   * @throws Withheld when it could not be checked, or what was found could not be replaced
   */
  pass(text: string, path?: string): string {
    if (text.trim() === '') return text;
    const remembered = this.passed.get(text);
    if (remembered !== undefined && this.known.findIn(remembered).length === 0) return remembered;
    const result = this.redactUntilClean(text, path === undefined ? {} : { path });
    this.remember(text, result);
    return result;
  }

  /** Replaces, and looks again: a value that only shows once its neighbour is gone must not slip through. */
  private redactUntilClean(text: string, description: SourceDescription): string {
    let current = text;
    const started = performance.now() - this.spent;
    const budget = Math.min(this.policy.limits.timeout, longestSilence);
    if (this.isTooSlow(current, budget - this.spent)) throw new Withheld('timed-out');
    for (let round = 0; round <= redactionRounds; round++) {
      const unnumbered = takeNumbersOff(current);
      const check = this.check(unnumbered.text, description);
      if (check.kind === 'notChecked') throw new Withheld(check.reason);
      this.spent = performance.now() - started;
      if (this.spent > budget) throw new Withheld('timed-out');
      if (check.findings.length === 0) return current;
      const { engine, vault, onReplaced } = this.options;
      const redaction = engine.redact(unnumbered.text, check.findings, vault, description);
      for (const { finding } of redaction.replacements) onReplaced(finding.category);
      current = putNumbersBack(redaction.text, unnumbered, redaction.replacements);
      this.spent = performance.now() - started;
      // The engine has looked again already; what it leaves are the names that stay.
      if (redaction.left.length === 0 && this.known.findIn(redaction.text).length === 0) return current;
    }
    throw new Withheld('failed');
  }

  /**
   * Whether checking a long text would take longer than there is time: a check cannot be interrupted here, so a piece
   * of it is timed first. The engine is slow at its first texts, so one bad time is not believed.
   */
  private isTooSlow(text: string, budget: number): boolean {
    if (text.length < longText) return false;
    const pieces = text.length / timedPiece;
    for (let piece = 0; piece < 2; piece++) {
      const started = performance.now();
      this.options.engine.checkAnew(text.slice(piece * timedPiece, (piece + 1) * timedPiece));
      if ((performance.now() - started) * pieces * checksPerText < budget) return false;
    }
    return true;
  }

  /** Whether something in the text would have to be replaced that the policy blocks or warns of. */
  isRaw(text: string): boolean {
    if (this.isTooSlow(text, longestSilence)) return true;
    const check = this.check(takeNumbersOff(text).text, {});
    if (check.kind === 'notChecked') return true;
    return check.findings.some(({ action }) => action !== 'hint');
  }

  /** Whether what cannot be checked, such as a picture, may go out all the same; the person is told of it. */
  get sharesUnchecked(): boolean {
    return this.policy.share.copyAsIs !== 'never';
  }

  /** Real values in the place of dummies. */
  restore(text: string): string {
    return this.options.vault.size === 0 ? text : restore(text, this.options.vault).text;
  }

  /** The same for a tree, such as the arguments of a tool call. */
  restoreTree(tree: Json): Json {
    return this.options.vault.size === 0 ? tree : restoreJson(tree, this.options.vault).value;
  }

  private check(text: string, description: SourceDescription): Check {
    const scanned = checkText(this.options.engine, text, description);
    if (scanned.kind !== 'checked') return scanned;
    const check = { ...scanned, findings: scanned.findings.filter((found) => !isOwn(found, text)) };
    const spans = this.known
      .findIn(text)
      .filter(({ start, end }) => !check.findings.some((found) => found.start < end && found.end > start));
    if (spans.length === 0) return check;
    const findings = [...check.findings, ...spans.map((span) => this.asFinding(span))];
    return { ...check, findings: findings.sort((a, b) => a.start - b.start) };
  }

  private asFinding({ start, end, entry, encoding }: KnownSpan): JudgedFinding {
    const category = this.options.engine.rule(entry.ruleId)?.category ?? 'secret';
    const isEncoded = encoding === 'percent' || encoding === 'base64' || encoding === 'hexadecimal';
    const evidence: Finding['evidence'] = [
      isEncoded ? { kind: 'encoded', detail: encoding } : { kind: 'memory' },
    ];
    const base = { ruleId: entry.ruleId, category, start, end, evidence };
    return { ...base, confidence: 'certain', score: 1, action: 'block', fingerprint: '' };
  }

  private remember(text: string, result: string): void {
    if (text.length > longestRemembered) return;
    for (const key of [text, result]) {
      this.passed.delete(key);
      this.passed.set(key, result);
    }
    for (const key of this.passed.keys()) {
      if (this.passed.size <= rememberedTexts) return;
      this.passed.delete(key);
    }
  }
}

function isOwn({ category, start, end }: Finding, text: string): boolean {
  return (category === 'contact' || category === 'organization') && isOwnName(text.slice(start, end));
}
