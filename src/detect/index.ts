export { categories, type Category } from './category.ts';
export { confidences, confidenceOf, type Confidence, type Evidence, type Finding } from './finding.ts';
export { isDetector, type DummyKind, type RuleInfo, type RuleOrDetector } from './rule.ts';
export { builtInRules } from './rules/index.ts';
export { Scanner, type ScanLimit, type ScannerOptions, type ScanResult } from './scanner.ts';
export type { SourceDescription } from './sourceText.ts';
export { suppressionComment, suppressionEdit, type Suppression } from './suppress.ts';
