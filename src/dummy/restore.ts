import { RestoreStream, type Restored, type RestoreOptions, type Span } from './restoreStream.ts';
import type { Vault } from './vault.ts';

/** A text with the real values back in place. */
export interface Restoration {
  readonly text: string;
  /** How many dummies were turned back. */
  readonly restored: number;
  /** Which, and where; in order. */
  readonly replacements: readonly Restored[];
  /** In UTF-16 offsets of `text`: what looks like a dummy but is none of this vault. */
  readonly unknown: readonly Span[];
}

/** Turns every dummy of the vault back into its value, in one pass, longest first. */
export function restore(text: string, vault: Vault, options: RestoreOptions = {}): Restoration {
  const stream = new RestoreStream(vault, options);
  const whole = stream.push(text) + stream.end();
  return {
    text: whole,
    restored: stream.restored.length,
    replacements: stream.restored,
    unknown: stream.unknown,
  };
}
