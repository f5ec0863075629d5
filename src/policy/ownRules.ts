import { confidenceThresholds, type Confidence } from '../detect/finding.ts';
import type { Detector, Report, RuleInfo, RuleOrDetector } from '../detect/rule.ts';
import type { SourceText } from '../detect/sourceText.ts';
import type { OwnRule } from './document.ts';
import type { PolicyLayer } from './layer.ts';
import type { CompilePattern, LinearPattern } from './linearPattern.ts';
import { validators } from './validators.ts';

/** How far round a keyword a pattern is tried, in UTF-16 units; a match that reaches the end is tried further. */
const before = 100;
const after = 400;
const farthestAfter = 6400;

const scores: Readonly<Record<Confidence, number>> = {
  certain: 0.95,
  likely: confidenceThresholds.likely + 0.15,
  possible: 0.4,
};

/** The layers' own rules for the scanner. Of several with one id the highest authority's comes first, and all count. */
export function ownDetectors(
  layers: readonly PolicyLayer[],
  compilePattern: CompilePattern,
): RuleOrDetector[] {
  const rules = layers.flatMap(({ documents }) => documents.flatMap(({ document }) => document.rules ?? []));
  return rules.flatMap((rule) => {
    const pattern = compilePattern(rule.pattern);
    return 'fault' in pattern ? [] : [ownDetector(rule, pattern)];
  });
}

/** Why a rule cannot be used, or undefined. */
export function ruleFault(rule: OwnRule, compilePattern: CompilePattern): string | undefined {
  const pattern = compilePattern(rule.pattern);
  if ('fault' in pattern) return pattern.fault;
  if ((rule.group ?? 0) <= pattern.groups) return undefined;
  return `The rule names group ${rule.group ?? 0}, but the pattern has ${pattern.groups} groups.`;
}

function infoOf({ id, title, category = 'custom', confidence = 'likely', dummy }: OwnRule): RuleInfo {
  const kind = dummy ?? (category === 'secret' ? 'token' : 'text');
  return { id, title, category, score: scores[confidence], dummy: kind };
}

function ownDetector(rule: OwnRule, pattern: LinearPattern): Detector {
  const info = infoOf(rule);
  const checks = (rule.validators ?? []).map((name) => validators[name]);
  const { group = 0, keywords } = rule;
  const search = (source: SourceText, from: number, to: number, report: Report): number => {
    let last = 0;
    const text = source.text.slice(from, to);
    for (const match of pattern.matches(text)) {
      last = match.range(0)?.[1] ?? last;
      const range = match.range(group);
      if (!range || !checks.every((isValid) => isValid(text.slice(...range)))) continue;
      report(info, from + range[0], from + range[1], info.score, [{ kind: 'structure' }]);
    }
    return from + last;
  };
  if (!keywords)
    return { rules: [info], onText: (source, report) => void search(source, 0, source.text.length, report) };
  return {
    rules: [info],
    keywords: keywords.map((keyword) => keyword.toLowerCase()),
    onKeyword: (source, start, end, report) => {
      const from = Math.max(0, start - before);
      // A match that touches the end of the window may go on behind it.
      for (let reach = after; reach <= farthestAfter; reach *= 4) {
        const to = Math.min(source.text.length, end + reach);
        if (search(source, from, to, report) < to || to === source.text.length) return;
      }
    },
  };
}
