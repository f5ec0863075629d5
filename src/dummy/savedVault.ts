import type { SavedPersonas } from './persona.ts';
import type { VaultEntry } from './vault.ts';

/** The contents of a vault as plain data; in clear, so only ever inside `sealVault`. */
export interface SavedVault {
  readonly version: 1;
  readonly entries: readonly SavedEntry[];
  readonly serials: readonly (readonly [kind: string, serial: number])[];
  readonly personas: SavedPersonas;
}

export interface SavedEntry extends Omit<VaultEntry, 'spellings' | 'cues'> {
  readonly spellings: readonly (readonly [number, string])[];
  readonly cues: readonly string[];
}
