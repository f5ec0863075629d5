import { assemble } from '../assemble.ts';
import type { Cleared } from '../gate.ts';
import type { MessageGate, Passed } from '../requests/messageGate.ts';
import type { ShareItem } from '../sources.ts';

/**
 * Files that passed the gate as one text with dummies. The text passes once more as a whole: what was learnt in one file
 * is not to stand in another.
 * @throws GateClosed
 */
export async function attach(
  cleared: readonly Cleared<ShareItem>[],
  gate: MessageGate,
): Promise<Passed | undefined> {
  if (cleared.length === 0) return undefined;
  const sections = cleared.map(({ item, redaction, redactedPath }) => ({
    path: redactedPath,
    text: redaction.text,
    language: item.languageId,
  }));
  const passed = await gate.pass(assemble(sections), 'markdown');
  const replaced = new Map(passed.replaced);
  for (const { findings } of cleared)
    for (const { category } of findings) replaced.set(category, (replaced.get(category) ?? 0) + 1);
  return { text: passed.text, replaced };
}
