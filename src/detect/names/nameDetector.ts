import type { Detector, Report } from '../rule.ts';
import type { SourceText } from '../sourceText.ts';
import type { Entity, EntityRecognizer } from './entity.ts';
import { isFirst, isLast } from './words.ts';
import type { Lexicon } from './lexicon.ts';
import { firstName, lastName, nameRules, organizationName, personName } from './rules.ts';
import { stretchesOf } from './stretches.ts';
import type { RuleInfo } from '../rule.ts';

export interface NameDetectorOptions {
  readonly recognizer: EntityRecognizer;
  readonly lexicon: () => Lexicon;
}

/** Finds people and organizations in prose, comments, strings, records and logs. */
export class NameDetector implements Detector {
  readonly rules = nameRules;

  constructor(private readonly options: NameDetectorOptions) {}

  readonly onText = (source: SourceText, report: Report): void => {
    for (const stretch of stretchesOf(source))
      for (const entity of this.options.recognizer.recognize(stretch))
        report(this.ruleOf(source.text, entity), entity.start, entity.end, entity.score, entity.evidence);
  };

  private ruleOf(text: string, { kind, start, end }: Entity): RuleInfo {
    if (kind === 'organization') return organizationName;
    if (/[\s.]/.test(text.slice(start, end))) return personName;
    const flags = this.options.lexicon().flagsOf(text, start, end);
    if (isFirst({ flags })) return firstName;
    return isLast({ flags }) ? lastName : personName;
  }
}
