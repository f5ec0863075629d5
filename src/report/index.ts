export { renderHtml, type HtmlOptions } from './html.ts';
export { policyInForce, type PolicyInForce } from './policyInForce.ts';
export { renderJson } from './json.ts';
export {
  summarize,
  type NotChecked,
  type ReportedFinding,
  type ScanReport,
  type UnusedSuppression,
  type Summary,
} from './report.ts';
export { renderText } from './text.ts';
export { LinePositions, type LineRange } from './linePositions.ts';
export { renderCsv } from './csv.ts';
export { renderMarkdown } from './markdown.ts';
export { renderSarif } from './sarif.ts';
export { describeLimit, describeReason } from './reasons.ts';
