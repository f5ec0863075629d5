export { actions, stricter, type Action } from './action.ts';
export { compilePolicy, CompiledPolicy, type CompileOptions } from './compile.ts';
export { fallbackDocument, presets } from './defaults.ts';
export type { Allowance, PolicyDocument } from './document.ts';
export type { LayerKind, PolicyLayer, SourcedDocument } from './layer.ts';
export { defaultPolicy, type FileDecision, type Policy } from './policy.ts';
export {
  hasErrors,
  joinProblems,
  type Fix,
  type Problem,
  type ProblemSeverity,
  type TextEdit,
} from './problem.ts';
export { readPolicy, type PolicyReading } from './read.ts';
export type { ClaudeRules, DummyNaming, Limits, ShareRules } from './values.ts';
export {
  layerInForce,
  loadLayer,
  type DocumentFault,
  type LayerRequest,
  type LoadedLayer,
  type ReadText,
} from './load.ts';
export { lintPolicy, type LintOptions } from './lint.ts';
export {
  countByRule,
  formatAuditLine,
  noKeeper,
  recordLeaving,
  type AuditDoor,
  type AuditEntry,
  type AuditKeeper,
} from './audit.ts';
export {
  BaselineIndex,
  compareWithBaseline,
  createBaseline,
  formatBaseline,
  readBaseline,
  type Baseline,
  type BaselineComparison,
  type BaselineFinding,
  type SplitFindings,
} from './baseline.ts';
export { checkCommand, explainCommand, hashCommand, type CommandResult } from './commands.ts';
export { explainPolicy } from './explain/explainPolicy.ts';
export { starterPolicy } from './starter.ts';
