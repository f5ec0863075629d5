import { matchAtKeyword, matchInField, WindowMatcher, type Handler } from './matcher.ts';
import { Prefilter } from './prefilter.ts';
import { marker } from './suppress.ts';
import { isDetector, type Detector, type PatternRule, type RuleOrDetector } from './rule.ts';

/** Rules made ready to run: one prefilter over all keywords, and what to call on each. */
export interface CompiledRules {
  readonly prefilter: Prefilter;
  /** Per keyword what to call. */
  readonly handlers: readonly (readonly Handler[])[];
  readonly windows: readonly WindowMatcher[];
  readonly detectors: readonly Detector[];
}

interface KeywordEntry {
  readonly handlers: Handler[];
  readonly fieldRules: PatternRule[];
}

/** Gathers the keywords of all rules, and what is called where one stands in a text. */
export function compileRules(rules: readonly RuleOrDetector[]): CompiledRules {
  const entries = new Map<string, KeywordEntry>();
  const windows: WindowMatcher[] = [];
  const detectors: Detector[] = [];
  const entryOf = (keyword: string): KeywordEntry => {
    let entry = entries.get(keyword);
    if (!entry) entries.set(keyword, (entry = { handlers: [], fieldRules: [] }));
    return entry;
  };
  entryOf(marker).handlers.push(({ source }) => (source.mayBeSuppressed = true));
  for (const rule of rules) {
    if (isDetector(rule)) {
      detectors.push(rule);
      const handler = callDetector(rule);
      for (const keyword of handler ? (rule.keywords ?? []) : [])
        entryOf(keyword).handlers.push(handler as Handler);
    } else if (rule.at === 'field')
      for (const keyword of rule.keywords) entryOf(keyword).fieldRules.push(rule);
    else {
      const handler = rule.at === 'keyword' ? matchAtKeyword(rule) : noteWindow(rule, windows);
      for (const keyword of rule.keywords) entryOf(keyword).handlers.push(handler);
    }
  }
  const handlers = [...entries.values()].map(({ handlers: own, fieldRules }) =>
    fieldRules.length > 0 ? [...own, matchInField(fieldRules)] : own,
  );
  return { prefilter: new Prefilter([...entries.keys()]), handlers, windows, detectors };
}

function callDetector({ onKeyword }: Detector): Handler | undefined {
  return onKeyword && (({ source, report }, start, end) => onKeyword(source, start, end, report));
}

function noteWindow(rule: PatternRule, windows: WindowMatcher[]): Handler {
  const matcher = new WindowMatcher(rule, windows.length);
  windows.push(matcher);
  return (state, start, end) => matcher.add(state, start, end);
}
