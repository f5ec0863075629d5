import type { RuleOrDetector } from '../detect/index.ts';
import { dictionaryDetectors } from '../policy/dictionaries.ts';
import type { PolicyLayer } from '../policy/index.ts';
import { ownDetectors } from '../policy/ownRules.ts';

/** The layers' own rules and dictionaries for the scanner. The pattern library is loaded only where a rule needs it. */
export async function buildRules(layers: readonly PolicyLayer[]): Promise<RuleOrDetector[]> {
  const dictionaries = dictionaryDetectors(layers);
  const hasRules = layers.some(({ documents }) =>
    documents.some(({ document }) => (document.rules ?? []).length > 0),
  );
  if (!hasRules) return dictionaries;
  const { compileLinearPattern } = await import('../policy/linearPattern.ts');
  return [...ownDetectors(layers, compileLinearPattern), ...dictionaries];
}
