import type { Entity } from './entity.ts';
import { DictionaryIndex } from './dictionaryIndex.ts';
import { nameFlag, type Lexicon } from './lexicon.ts';
import { withoutLegalForm } from './legalForms.ts';

const confirmingScore = 0.65;
const mentionScore = 0.7;
const mostOrganizations = 500;

/**
 * Where else in the text the organizations found so far are named: with or without their legal form, and in
 * identifiers where the name has several words. A name of one word must be written the same.
 */
export function organizationMentionsOf(
  text: string,
  entities: readonly Entity[],
  lexicon: () => Lexicon,
): Entity[] {
  const spellings = spellingsOf(text, entities, lexicon);
  if (spellings.size === 0) return [];
  const index = new DictionaryIndex<string>(spellings.size);
  for (const spelling of spellings) index.add(spelling, spelling);
  const found: Entity[] = [];
  index.search(text, (start, end, spelling) => {
    if (!/[\s&]/.test(spelling) && text.slice(start, end) !== spelling) return;
    found.push({ kind: 'organization', start, end, score: mentionScore, evidence: [{ kind: 'memory' }] });
  });
  return found;
}

function spellingsOf(text: string, entities: readonly Entity[], lexicon: () => Lexicon): ReadonlySet<string> {
  const spellings = new Set<string>();
  for (const { kind, score, start, end } of entities) {
    if (kind !== 'organization' || score < confirmingScore || spellings.size >= mostOrganizations) continue;
    const name = text.slice(start, end);
    const base = withoutLegalForm(name);
    spellings.add(name);
    if (base.length >= 4 && !isPlainWord(base, lexicon)) spellings.add(base);
  }
  return spellings;
}

function isPlainWord(name: string, lexicon: () => Lexicon): boolean {
  return !/[\s&-]/.test(name) && (lexicon().flagsOf(name) & (nameFlag.word | nameFlag.first)) !== 0;
}
