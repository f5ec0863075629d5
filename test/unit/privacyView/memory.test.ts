import assert from 'node:assert/strict';
import type { Memento } from 'vscode';
import { ChecklistMemory } from '../../../src/privacyView/memory.ts';

function storageWith(stored: Record<string, unknown> = {}): Memento {
  const values = new Map<string, unknown>(Object.entries(stored));
  return {
    keys: () => [...values.keys()],
    get: (key: string, missing?: unknown) => values.get(key) ?? missing,
    update: (key: string, value: unknown) => Promise.resolve(void values.set(key, value)),
  } as Memento;
}

describe('the memory of the privacy checklist', () => {
  it('keeps the day of each item, and forgets what was not done after all', async () => {
    const memory = new ChecklistMemory(storageWith());
    await memory.set('incognito', '2026-11-01');
    await memory.set('networkSecured', '2026-11-02');
    await memory.set('incognito', undefined);
    assert.deepEqual(memory.doneOn, { networkSecured: '2026-11-02' });
  });

  it('hands out known items only, whatever is stored', () => {
    const stored = { incognito: '2026-11-01', networkSecured: 7, unknown: '2026-11-01' };
    assert.deepEqual(new ChecklistMemory(storageWith({ 'promptVeil.checklist': stored })).doneOn, {
      incognito: '2026-11-01',
    });
  });
});
