import type { RuleOrDetector } from '../rule.ts';
import { builtInLexicon } from './lexiconData.ts';
import { LexiconRecognizer } from './lexiconRecognizer.ts';
import { NameDetector } from './nameDetector.ts';

export { dictionaryDetector, type DictionaryEntries } from './dictionary.ts';
export type { Entity, EntityRecognizer, Register, Stretch } from './entity.ts';

/** People and organizations. */
export const names: readonly RuleOrDetector[] = [
  new NameDetector({ recognizer: new LexiconRecognizer(builtInLexicon), lexicon: builtInLexicon }),
];
