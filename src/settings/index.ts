export { listOwnFiles } from './folderListing.ts';
export type { HostPolicies } from './hostPolicies.ts';
export { PolicyDiagnostics, type InspectPolicy } from './policyDiagnostics.ts';
export { PolicyStatus } from './policyStatus.ts';
export { policyFileName, PolicyStore, policyUri } from './policyStore.ts';
export { policyInspector } from './policyInspector.ts';
