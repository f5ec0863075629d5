export { DummyChoice, type DummyFault, type DummyPlace } from './dummyChoice.ts';
export type { DummyRequest } from './generators/index.ts';
export { dummyKinds, isKnownDummyKind, type KnownDummyKind } from './kind.ts';
export { companyLabels, personRoles, type CompanyLabel, type PersonRole } from './label.ts';
export { redact, type RedactOptions, type Redaction, type Replacement } from './redact.ts';
export { redactThoroughly, type ThoroughOptions, type ThoroughRedaction } from './redactThoroughly.ts';
export { isReserved } from './reserved.ts';
export { restore, type Restoration } from './restore.ts';
export { restoreJson, type Json, type TreeRestoration } from './restoreJson.ts';
export { RestoreStream, type Restored, type RestoreOptions, type Span } from './restoreStream.ts';
export { isGlued } from './trie.ts';
export { Vault, type VaultEntry } from './vault.ts';
export {
  describeShutVault,
  openVault,
  sealVault,
  vaultKeyLength,
  type Opened,
  type SealOptions,
  type VaultCipher,
} from './vaultFile.ts';
