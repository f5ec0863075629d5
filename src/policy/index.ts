export { actions, stricter, type Action } from './action.ts';
export { compilePolicy, CompiledPolicy } from './compile.ts';
export type { PolicyDocument } from './document.ts';
export type { LayerKind, PolicyLayer } from './layer.ts';
export { defaultPolicy, type FileDecision, type Policy } from './policy.ts';
export { joinProblems, type Problem, type ProblemSeverity } from './problem.ts';
export { readPolicy } from './read.ts';
export { layerInForce, loadLayer, type DocumentFault, type LoadedLayer, type ReadText } from './load.ts';
export { lintPolicy } from './lint.ts';
export { countByRule, recordLeaving, type AuditEntry, type AuditKeeper } from './audit.ts';
export {
  BaselineIndex,
  compareWithBaseline,
  createBaseline,
  formatBaseline,
  readBaseline,
  type BaselineComparison,
  type BaselineFinding,
  type SplitFindings,
} from './baseline.ts';
export { checkCommand, explainCommand, hashCommand } from './commands.ts';
export { explainPolicy } from './explain/explainPolicy.ts';
