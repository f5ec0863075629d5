export { categories, type Category } from './category.ts';
export type { Confidence, Evidence, Finding } from './finding.ts';
export { isDetector, type DummyKind, type RuleInfo, type RuleOrDetector } from './rule.ts';
export { builtInRules } from './rules/index.ts';
export { Scanner, type ScanLimit, type ScanResult } from './scanner.ts';
export type { LimitReason } from './context/gate.ts';
export type { SourceDescription } from './sourceText.ts';
export { suppressionEdit, unusedSuppressionEdit, type Suppression } from './suppress.ts';
