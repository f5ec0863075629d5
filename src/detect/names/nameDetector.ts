import type { FieldType } from '../context/fieldType.ts';
import { isPublished } from '../context/published.ts';
import type { Confirmed, Detector, Report, RuleInfo } from '../rule.ts';
import type { SourceText } from '../sourceText.ts';
import { companiesInAddresses } from './addressBlock.ts';
import { isAssistant } from './assistant.ts';
import { codeTextAt } from './codeText.ts';
import { attributionOf } from './attribution.ts';
import { isNameByLexicon } from './confirmation.ts';
import type { Entity, EntityRecognizer, Stretch } from './entity.ts';
import { personStretches } from './fieldStretches.ts';
import { hashOf, type Lexicon } from './lexicon.ts';
import { mentionsOf, type KnownEntity } from './mentions.ts';
import { organizationsIn } from './organizationFields.ts';
import { organizationMentionsOf } from './organizationMentions.ts';
import { surnameWithParticle } from './particles.ts';
import { standsForAnybody } from './placeholderPeople.ts';
import { firstName, lastName, nameRules, organizationName, personName } from './rules.ts';
import { stretchesOf } from './stretches.ts';
import { isFirst, isLast } from './words.ts';
import { wordSets } from './wordSets.ts';

export interface NameDetectorOptions {
  readonly recognizer: EntityRecognizer;
  readonly lexicon: () => Lexicon;
  /** Also report the names in comments that say who wrote the code. Default: only beside an e-mail address. */
  readonly reportsAuthors?: boolean;
}

/** At most the score of a name in the comment that says who wrote the code, or in what a package tells of itself. */
const attributionScore = 0.5;

/** Finds people and organizations in prose, comments, strings, records and logs. */
export class NameDetector implements Detector {
  readonly rules = nameRules;

  constructor(private readonly options: NameDetectorOptions) {}

  readonly onText = (source: SourceText, report: Report, confirmed: readonly Confirmed[] = []): void => {
    const entities: Entity[] = [];
    for (const stretch of stretchesOf(source, this.options.lexicon))
      for (const entity of this.options.recognizer.recognize(stretch)) {
        const judged = this.judgeAttribution(source, stretch, entity);
        if (judged) entities.push(judged);
      }
    entities.push(...this.inFields(source));
    const nobody = new Set(
      entities.filter(
        ({ kind, start, end }) => kind === 'person' && standsForAnybody(source.text, start, end),
      ),
    );
    const known = [
      ...entities.filter((entity) => !nobody.has(entity)),
      ...confirmed.flatMap((match) => asPerson(source.text, match)),
    ];
    entities.push(...mentionsOf(source, known, this.options.lexicon));
    if (source.format.family === 'prose')
      entities.push(...companiesInAddresses(source.text, entities, confirmed));
    entities.push(...organizationMentionsOf(source, entities, this.options.lexicon));
    const mostScore = entities.length > 0 && isPublished(source) ? attributionScore : 1;
    for (const entity of entities) {
      if (entity.part === undefined && isAssistant(source.text.slice(entity.start, entity.end))) continue;
      const { start, end, score, evidence } = entity;
      const rule = this.ruleOf(source.text, entity);
      report(rule, start, end, Math.min(score, mostScore), evidence, nobody.has(entity));
    }
  };

  private inFields(source: SourceText): Entity[] {
    const found: Entity[] = [];
    for (const { stretch, place } of personStretches(source)) {
      const part = partOf(place.types[0]);
      const evidence = [{ kind: place.kind, detail: place.spelling }];
      const surname = part.part === 'last' ? surnameWithParticle(source.text, place) : undefined;
      const [first] = surname ? [surname] : this.options.recognizer.recognize(stretch);
      if (!first || (stretch.field?.isWeak === true && !this.isName(source.text, first))) continue;
      // `- name: Add UCS Serial Over Lan Policy`: the words before make a sentence of it.
      const isWithin = /\S\s+\S/.test(source.text.slice(place.valueStart, first.start));
      if (isWithin && stretch.field?.isWeak === true && place.types[0] === 'name') continue;
      const score = isExample(source, first) ? attributionScore : first.score;
      found.push({ ...first, score, evidence, ...part });
    }
    found.push(...organizationsIn(source, found));
    return found;
  }

  /** By the lexicon; names in scripts without case were looked up when they were recognised. */
  private isName(text: string, { start, end }: Entity): boolean {
    return (
      text.charCodeAt(start) >= 0x3000 || isNameByLexicon(text.slice(start, end), this.options.lexicon())
    );
  }

  private judgeAttribution(source: SourceText, { register }: Stretch, entity: Entity): Entity | undefined {
    if (register !== 'comment' && register !== 'string') return entity;
    const attribution = attributionOf(source, entity.start);
    if (attribution === undefined) return entity;
    if (attribution === 'reachable') return { ...entity, score: attributionScore };
    if (attribution === 'public' || this.options.reportsAuthors !== true) return undefined;
    return { ...entity, score: attributionScore };
  }

  private ruleOf(text: string, { kind, start, end, part }: Entity): RuleInfo {
    if (kind === 'organization') return organizationName;
    if (part !== undefined) return part === 'first' ? firstName : lastName;
    if (/[\s._-]/.test(text.slice(start, end))) return personName;
    const flags = this.options.lexicon().flagsOf(text, start, end);
    if (isFirst({ flags })) return firstName;
    return isLast({ flags }) ? lastName : personName;
  }
}

/** `#   user = User.new(name: "Rafael")`: one word in the comments of a program. */
function isExample(source: SourceText, { start, end }: Entity): boolean {
  return (
    source.format.family === 'code' &&
    !/\s/.test(source.text.slice(start, end)) &&
    codeTextAt(source, start)?.kind === 'comment'
  );
}

function partOf(type: FieldType | undefined): { part?: 'first' | 'last' } {
  if (type === 'firstName') return { part: 'first' };
  return type === 'lastName' ? { part: 'last' } : {};
}

/** What other detectors have found of people: dictionaries, vCards, mail headers, addresses. */
function asPerson(text: string, { rule, start, end, score }: Confirmed): KnownEntity[] {
  if (rule.dummy === 'personName') return [{ kind: 'person', start, end, score }];
  if (rule.dummy !== 'email') return [];
  const [, first, last] = /^([\p{L}]{2,20})[._]([\p{L}]{2,20})\d{0,4}@/u.exec(text.slice(start, end)) ?? [];
  if (first === undefined || last === undefined || [first, last].some(isNeverInNames)) return [];
  return [{ kind: 'person', start, end, score, nameInAddress: `${first} ${last}` }];
}

/** `customer.service@`, `data.team@`. */
function isNeverInNames(word: string): boolean {
  const { neverInNames, organizationNouns, technicalNouns } = wordSets();
  const hash = hashOf(word);
  return [neverInNames, organizationNouns, technicalNouns].some((words) => words.has(hash));
}
