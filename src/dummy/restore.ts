import type { Vault } from './vault.ts';

export interface Restoration {
  readonly text: string;
  /** How many dummies were turned back. */
  readonly restored: number;
}

/** Turns every dummy of the vault back into its value, in one pass, longest first. */
export function restore(text: string, vault: Vault): Restoration {
  const dummies = [...vault.entries()].map((entry) => entry.dummy).sort((a, b) => b.length - a.length);
  if (dummies.length === 0) return { text, restored: 0 };
  const pattern = new RegExp(dummies.map(escapeForRegExp).join('|'), 'g');
  let restored = 0;
  const result = text.replace(pattern, (dummy) => {
    restored++;
    return vault.valueOf(dummy) ?? dummy;
  });
  return { text: result, restored };
}

function escapeForRegExp(literal: string): string {
  return literal.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
