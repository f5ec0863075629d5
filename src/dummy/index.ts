export { redact, type Redaction, type Replacement } from './redact.ts';
export { isReserved } from './reserved.ts';
export { restore, type Restoration } from './restore.ts';
export { Vault, type VaultEntry } from './vault.ts';
