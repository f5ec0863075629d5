export { listOwnFiles } from './folderListing.ts';
export type { HostPolicies, HostPolicyFile } from './hostPolicies.ts';
export { PolicyDiagnostics, type InspectPolicy } from './policyDiagnostics.ts';
export { PolicyStatus } from './policyStatus.ts';
export {
  policyFileName,
  PolicyStore,
  policyUri,
  type PolicyState,
  type PolicyStoreOptions,
} from './policyStore.ts';
export { policySettings, readSettings, type PolicySetting } from './settingsDocument.ts';
export { buildRules } from './buildRules.ts';
export { policyInspector, type InspectorOptions } from './policyInspector.ts';
