/**
 * Everything heavy that the editor's doors need, behind one import: rule tables, generators, policy-independent
 * helpers. A host loads it at the first scan, not when it starts.
 */
export { suppressionEdit, unusedSuppressionEdit } from './detect/index.ts';
export { Engine, fingerprinter } from './engine/index.ts';
export {
  describeShutVault,
  openVault,
  restore,
  restoreJson,
  RestoreStream,
  sealVault,
  Vault,
} from './dummy/index.ts';
export { explainCommand } from './policy/commands.ts';
export { compilePolicy } from './policy/index.ts';
export { buildRules } from './settings/buildRules.ts';
export { starterPolicy } from './policy/starter.ts';
