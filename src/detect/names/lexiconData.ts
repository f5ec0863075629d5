import { Lexicon } from './lexicon.ts';
import { lexiconTable } from './lexicon.generated.ts';

let lexicon: Lexicon | undefined;

/** The built-in names, decoded at the first question (a few ms). The only importer of the table. */
export function builtInLexicon(): Lexicon {
  return (lexicon ??= new Lexicon(lexiconTable));
}
