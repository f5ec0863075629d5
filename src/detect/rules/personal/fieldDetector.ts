import { cueNear } from '../../context/cue.ts';
import type { FieldType } from '../../context/fieldType.ts';
import { evidenceOf, placesOf, repeatsKey, type Place } from '../../context/place.ts';
import type { Detector, Report } from '../../rule.ts';
import type { SourceText } from '../../sourceText.ts';
import type { FieldFacts, FieldRule } from './define.ts';

interface CompiledRule extends FieldRule {
  readonly sticky: RegExp;
}

const nobody: ReadonlySet<FieldType> = new Set();
/** Places this near tell of the same record. */
const companyReach = 600;
const companyPlaces = 14;
const besidePlaces = 3;

/** What speaks of a person by itself, and so makes a town or an amount beside it personal. */
const personalTypes: ReadonlySet<FieldType> = new Set<FieldType>([
  'firstName', 'lastName', 'fullName', 'person', 'email', 'phone', 'street', 'address', 'postcode', 'dateOfBirth', 'ssn', 'nationalId',
  'passport', 'mrn', 'insuranceId', 'iban', 'card', 'msisdn', 'imsi', 'customerId', 'drivingLicence',
]); // prettier-ignore

/** Applies the rules of the families to named places, and to values with a word near them that names them. */
export class FieldMatcher {
  private byType: ReadonlyMap<FieldType, CompiledRule[]> | undefined;

  constructor(readonly rules: readonly FieldRule[]) {}

  /** The patterns are compiled at the first question. */
  private rulesOf(type: FieldType): readonly CompiledRule[] {
    this.byType ??= compile(this.rules);
    return this.byType.get(type) ?? [];
  }

  /** Reports the datum at a place, if it is one. */
  atPlace(source: SourceText, places: readonly Place[], index: number, report: Report): void {
    const place = places[index] as Place;
    const { valueStart, valueEnd, limit, phrase, qualifiers, types } = place;
    if (repeatsKey(source, place)) return;
    const neighbours = new Neighbours(places, index);
    for (const type of types)
      for (const rule of this.rulesOf(type)) {
        const end = matchEnd(
          source.text,
          rule,
          valueStart,
          rule.isWhole === true ? valueEnd : Math.max(limit, valueEnd),
        );
        if (end === 0 || (rule.isWhole === true && end !== valueEnd)) continue;
        if (rule.needsCompany === true && !isPersonal(neighbours.types)) continue;
        const facts: FieldFacts = {
          source,
          start: valueStart,
          end,
          phrase,
          qualifiers,
          place,
          get company() {
            return neighbours.types;
          },
          get beside() {
            return neighbours.nearest;
          },
        };
        const score = rule.judge ? rule.judge(source.text.slice(valueStart, end), facts) : rule.rule.score;
        if (score === false) continue;
        report(rule.rule, valueStart, end, score, [evidenceOf(place)]);
        return;
      }
  }

  /**
   * Reports the value that begins at `start` where a word near it names it.
   * @param end how far the value reaches at least
   * @returns where it ends, or 0
   */
  atCue(source: SourceText, start: number, end: number, report: Report): number {
    const cue = cueNear(source, start, end);
    if (!cue) return 0;
    const { text } = source;
    for (const type of cue.types)
      for (const rule of this.rulesOf(type)) {
        if (rule.cueScore === undefined) continue;
        const matched = matchEnd(text, rule, start, Math.min(text.length, start + 60));
        if (matched < end) continue;
        const { phrase, spelling, qualifiers } = cue;
        const facts: FieldFacts = {
          source,
          start,
          end: matched,
          phrase,
          qualifiers,
          place: undefined,
          company: nobody,
          beside: nobody,
        };
        const score = rule.judge ? rule.judge(text.slice(start, matched), facts) : rule.cueScore;
        if (score === false) continue;
        report(rule.rule, start, matched, Math.min(score, rule.cueScore), [
          { kind: 'cue', detail: spelling },
        ]);
        return matched;
      }
    return 0;
  }
}

function compile(rules: readonly FieldRule[]): Map<FieldType, CompiledRule[]> {
  const byType = new Map<FieldType, CompiledRule[]>();
  for (const rule of rules) {
    const sticky = new RegExp(rule.pattern.source, `${rule.pattern.flags.replace('y', '')}y`);
    for (const type of rule.types) {
      const known = byType.get(type) ?? [];
      known.push({ ...rule, sticky });
      byType.set(type, known);
    }
  }
  return byType;
}

/** Where the rule's pattern ends that begins at `start`, or 0 where it does not match or a word goes on behind it. */
function matchEnd(text: string, rule: CompiledRule, start: number, limit: number): number {
  const window = limit - start > 400 ? 400 : limit - start;
  const value = text.slice(start, start + window + 1);
  rule.sticky.lastIndex = 0;
  const match = rule.sticky.exec(value);
  if (!match || match[0] === '') return 0;
  const length = Math.min(match[0].trimEnd().length, window);
  const last = value.charCodeAt(length - 1);
  const next = value.charCodeAt(length);
  return isWordUnit(last) && isWordUnit(next) ? 0 : start + length;
}

function isWordUnit(unit: number): boolean {
  return (
    (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122) || unit === 95
  );
}

/** The types of the places round one, collected at the first question: few judges ask. */
class Neighbours {
  private found: ReadonlySet<FieldType> | undefined;

  constructor(
    private readonly places: readonly Place[],
    private readonly index: number,
  ) {}

  get types(): ReadonlySet<FieldType> {
    return (this.found ??= this.collect(companyPlaces));
  }

  get nearest(): ReadonlySet<FieldType> {
    return this.collect(besidePlaces);
  }

  private collect(reach: number): ReadonlySet<FieldType> {
    const { places, index } = this;
    const own = places[index] as Place;
    const types = new Set<FieldType>();
    const to = Math.min(places.length, index + reach + 1);
    for (let i = Math.max(0, index - reach); i < to; i++) {
      const place = places[i] as Place;
      if (i === index || Math.abs(place.valueStart - own.valueStart) > companyReach) continue;
      const [first] = place.types;
      if (first) types.add(first);
    }
    return types;
  }
}

function isPersonal(company: ReadonlySet<FieldType>): boolean {
  for (const type of company) if (personalTypes.has(type)) return true;
  return false;
}

/** The detector of named places. */
export function fieldDetector(matcher: FieldMatcher): Detector {
  return {
    rules: [...new Set(matcher.rules.map(({ rule }) => rule))],
    onText(source, report) {
      const places = placesOf(source);
      for (let index = 0; index < places.length; index++) matcher.atPlace(source, places, index, report);
    },
  };
}
