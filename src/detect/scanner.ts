import type { Category } from './category.ts';
import { compileRules, type CompiledRules } from './compile.ts';
import { limitOf, type LimitReason } from './context/gate.ts';
import { encodedSpans } from './decode/encodedSpans.ts';
import { confidenceOf, confidenceThresholds, type Evidence, type Finding } from './finding.ts';
import type { ScanState } from './matcher.ts';
import { resolveOverlaps } from './overlap.ts';
import { isDetector, type Confirmed, type Report, type RuleInfo, type RuleOrDetector } from './rule.ts';
import { SourceText, type SourceDescription } from './sourceText.ts';
import { ByteScratch } from './unitBytes.ts';
import { applySuppressions, type SuppressedFindings } from './suppress.ts';

export interface ScannerOptions {
  readonly rules: readonly RuleOrDetector[];
  /**
   * Values that provably belong to nobody are not reported; the dummy room knows them. Without it they are, and so is
   * what validators take for made up.
   */
  readonly isReserved?: (rule: RuleInfo, value: string) => boolean;
}

/** Findings are ordered by start, without overlaps. */
export interface ScanResult extends SuppressedFindings {
  /** What was not looked for, and why; absent where everything was. */
  readonly limited?: ScanLimit;
}

/** A door must not call a text clean in categories that were not looked for. */
export interface ScanLimit {
  readonly reason: LimitReason;
  readonly categories: readonly Category[];
}

interface Match extends Confirmed {
  readonly evidence: readonly Evidence[];
}

/** How often text that was decoded is decoded once more. */
const deepestDecoding = 2;

/** Text in, findings out. Tables are built at the first scan; nothing of a text outlives its scan. */
export class Scanner {
  private everything: CompiledRules | undefined;
  private secretsOnly: CompiledRules | undefined;
  private readonly scratch = new ByteScratch();
  private infoById: ReadonlyMap<string, RuleInfo> | undefined;

  constructor(private readonly options: ScannerOptions) {}

  /** Every rule this scanner may report. */
  ruleInfos(): readonly RuleInfo[] {
    return this.options.rules.flatMap(infosOf);
  }

  /**
   * @param text decoded text without byte order mark
   * @param description path and language where known
   */
  scan(text: string, description: SourceDescription = {}): ScanResult {
    const source = new SourceText(text, description, (asked) => this.scratch.viewOf(asked));
    const reason = limitOf(source);
    const compiled = reason === undefined ? this.compileAll() : this.compileSecrets();
    const findings = this.search(source, compiled, deepestDecoding);
    const result = applySuppressions(findings, source, source.mayBeSuppressed);
    return reason === undefined
      ? result
      : { ...result, limited: { reason, categories: this.otherCategories() } };
  }

  private search(source: SourceText, compiled: CompiledRules, decodings: number): Finding[] {
    const { text } = source;
    const matches: Match[] = [];
    const { isReserved } = this.options;
    const report: Report = (rule, start, end, score = rule.score, evidence = [], isMadeUp = false) => {
      if (end <= start || (isReserved && (isMadeUp || isReserved(rule, text.slice(start, end))))) return;
      matches.push({ rule, start, end, score, evidence });
    };
    runRules(source, compiled, report, matches);
    if (decodings > 0) this.searchEncoded(source, compiled, decodings, report);
    return resolveOverlaps(matches).map(toFinding);
  }

  /** Reports what stands in base64, hexadecimal or percent-encoded text, at the encoded span. */
  private searchEncoded(
    source: SourceText,
    compiled: CompiledRules,
    decodings: number,
    report: Report,
  ): void {
    for (const span of encodedSpans(source.text, source.bytes)) {
      const inner = this.search(new SourceText(span.decoded), compiled, decodings - 1);
      for (const { ruleId, start, end, score, evidence } of inner) {
        if (score < confidenceThresholds.likely) continue;
        const rule = this.infos().get(ruleId);
        if (rule)
          report(rule, ...span.rangeOf(start, end), score, [
            ...evidence,
            { kind: 'encoded', detail: span.encoding },
          ]);
      }
    }
  }

  private infos(): ReadonlyMap<string, RuleInfo> {
    return (this.infoById ??= new Map(this.ruleInfos().map((info) => [info.id, info])));
  }

  private compileAll(): CompiledRules {
    return (this.everything ??= compileRules(this.options.rules));
  }

  private compileSecrets(): CompiledRules {
    return (this.secretsOnly ??= compileRules(this.options.rules.filter(isForSecrets)));
  }

  private otherCategories(): Category[] {
    return [...new Set([...this.infos().values()].map((info) => info.category))].filter(
      (name) => name !== 'secret',
    );
  }
}

function infosOf(entry: RuleOrDetector): readonly RuleInfo[] {
  return isDetector(entry) ? entry.rules : [entry];
}

function isForSecrets(entry: RuleOrDetector): boolean {
  return infosOf(entry).some((info) => info.category === 'secret' || info.category === 'custom');
}

function runRules(
  source: SourceText,
  { prefilter, handlers, windows, detectors }: CompiledRules,
  report: Report,
  confirmed: readonly Confirmed[],
): void {
  const state: ScanState = {
    source,
    report,
    pendingFrom: new Int32Array(windows.length),
    pendingTo: new Int32Array(windows.length),
  };
  prefilter.sweep(source.text, source.bytes, (keyword, start, end) => {
    for (const handle of handlers[keyword] ?? []) handle(state, start, end);
  });
  for (const window of windows) window.search(state);
  for (const detector of detectors) detector.onText?.(source, report, confirmed);
}

function toFinding({ rule, start, end, score, evidence }: Match): Finding {
  return {
    ruleId: rule.id,
    category: rule.category,
    start,
    end,
    confidence: confidenceOf(score),
    score,
    evidence,
  };
}
