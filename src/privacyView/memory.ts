import type * as vscode from 'vscode';
import { checklistIds, type ChecklistId, type DoneOn } from '../privacy/index.ts';

const storageKey = 'promptVeil.checklist';

/** Remembers on which day an item of the checklist was done, on this machine only. */
export class ChecklistMemory {
  constructor(private readonly storage: vscode.Memento) {}

  get doneOn(): DoneOn {
    const stored = this.storage.get<Record<string, unknown>>(storageKey, {});
    const known = checklistIds.flatMap((id) => (typeof stored[id] === 'string' ? [[id, stored[id]]] : []));
    return Object.fromEntries(known) as DoneOn;
  }

  /** @param on ISO 8601; undefined: not done after all */
  async set(id: ChecklistId, on: string | undefined): Promise<void> {
    const rest = Object.entries(this.doneOn).filter(([known]) => known !== id);
    await this.storage.update(storageKey, Object.fromEntries(on === undefined ? rest : [...rest, [id, on]]));
  }
}
