import { generateDummy, type DummyRequest } from './generate.ts';

/** A value and the dummy that stands for it. */
export interface VaultEntry {
  readonly value: string;
  readonly dummy: string;
  readonly ruleId: string;
}

/**
 * The remembered pairs. One-to-one, grows only, never reassigns: the same value has the same dummy for as long as
 * the vault lives. It holds real values in memory and must never be logged.
 */
export class Vault {
  private readonly byValue = new Map<string, VaultEntry>();
  private readonly byDummy = new Map<string, VaultEntry>();
  private serial = 0;

  get size(): number {
    return this.byValue.size;
  }

  /** The dummy of a value; made at the first question. */
  dummyFor(request: DummyRequest): string {
    const known = this.byValue.get(request.value);
    if (known) return known.dummy;
    let dummy: string;
    do dummy = generateDummy(request, ++this.serial);
    while (this.byDummy.has(dummy) || this.byValue.has(dummy));
    const entry: VaultEntry = { value: request.value, dummy, ruleId: request.ruleId };
    this.byValue.set(entry.value, entry);
    this.byDummy.set(entry.dummy, entry);
    return dummy;
  }

  /** The real value behind a dummy, or undefined where this vault never made it. */
  valueOf(dummy: string): string | undefined {
    return this.byDummy.get(dummy)?.value;
  }

  entries(): IterableIterator<VaultEntry> {
    return this.byDummy.values();
  }
}
