import { isPastedCode } from '../context/codeBlocks.ts';
import type { SourceText } from '../sourceText.ts';
import type { Entity } from './entity.ts';
import { DictionaryIndex } from './dictionaryIndex.ts';
import { hashOf, nameFlag, type Lexicon } from './lexicon.ts';
import { withoutLegalForm } from './legalForms.ts';
import { wordSets } from './wordSets.ts';

const confirmingScore = 0.65;
const mentionScore = 0.7;
const mostOrganizations = 500;
/** In records and code, what stands more often than this is a word of theirs. */
const mostMentions = 60;

/**
 * Where else in the text the organizations found so far are named: with or without their legal form, and in
 * identifiers where the name has several words. A name of one word must be written the same.
 */
export function organizationMentionsOf(
  source: SourceText,
  entities: readonly Entity[],
  lexicon: () => Lexicon,
): Entity[] {
  const { text, format } = source;
  const spellings = spellingsOf(text, entities, lexicon);
  if (spellings.size === 0) return [];
  const index = new DictionaryIndex<string>(spellings.size);
  for (const spelling of spellings) index.add(spelling, spelling);
  const found = new Map<string, Entity[]>();
  const ordinary = new Map<string, boolean>();
  const beginning = text.slice(0, longestSearched);
  const isOrdinary = (word: string): boolean => {
    const known = ordinary.get(word) ?? isUsedAsWord(beginning, word);
    ordinary.set(word, known);
    return known;
  };
  const isProse = format.family === 'prose' || format.family === 'log';
  const onHit = (start: number, end: number, spelling: string): void => {
    const isOneWord = !/[\s&]/.test(spelling);
    if (isOneWord && isPastedCode(source, start)) return;
    if (isOneWord && (text.slice(start, end) !== spelling || isInIdentifier(text, start, end))) return;
    if (isOneWord && isOrdinary(spelling)) return;
    const mention: Entity = {
      kind: 'organization',
      start,
      end,
      score: mentionScore,
      evidence: [{ kind: 'memory' }],
    };
    const same = found.get(spelling);
    if (same) same.push(mention);
    else found.set(spelling, [mention]);
  };
  index.search(text, onHit, source.bytes);
  return [...found.values()].flatMap((same) => (isProse || same.length <= mostMentions ? same : []));
}

function isInIdentifier(text: string, start: number, end: number): boolean {
  return /[\w$]/.test(text.charAt(start - 1)) || /[\w$]/.test(text.charAt(end));
}

function spellingsOf(text: string, entities: readonly Entity[], lexicon: () => Lexicon): ReadonlySet<string> {
  const spellings = new Set<string>();
  for (const { kind, score, start, end } of entities) {
    if (kind !== 'organization' || score < confirmingScore || spellings.size >= mostOrganizations) continue;
    const name = text.slice(start, end);
    const base = withoutLegalForm(name);
    if (!isPlainWord(name, lexicon)) spellings.add(name);
    if (base.length >= 4 && !isPlainWord(base, lexicon)) spellings.add(base);
  }
  return spellings;
}

/** In UTF-16 units: a text that uses a word does so soon, and there may be hundreds of companies. */
const longestSearched = 300_000;

/** Whether the text uses a name of one word as a word, too: `Component`, of a client component. */
function isUsedAsWord(text: string, name: string): boolean {
  const word = name.toLowerCase();
  return word !== name && text.includes(` ${word} `);
}

function isPlainWord(name: string, lexicon: () => Lexicon): boolean {
  if (/[\s&-]/.test(name)) return false;
  const { neverInNames, organizationNouns, technicalNouns } = wordSets();
  const hash = hashOf(name);
  return (
    (lexicon().flagsOfHash(hash) & (nameFlag.word | nameFlag.first)) !== 0 ||
    [neverInNames, organizationNouns, technicalNouns].some((words) => words.has(hash))
  );
}
