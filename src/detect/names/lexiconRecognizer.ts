import type { Entity, EntityRecognizer, Stretch } from './entity.ts';
import { eastAsianCompaniesIn, eastAsianNamesIn } from './eastAsian.ts';
import type { Lexicon } from './lexicon.ts';
import { coordinate } from './coordination.ts';
import { organizationsInRun } from './organizations.ts';
import { joinSurnameFirst } from './surnameFirst.ts';
import { peopleIn, personThresholds } from './people.ts';
import { LowerCasePeople } from './lowerCasePeople.ts';
import { RunReader, type Word } from './words.ts';

/** Recognises names by lexicon and cues. */
export class LexiconRecognizer implements EntityRecognizer {
  /** @param lexicon asked for when the first stretch is read */
  constructor(private readonly lexicon: () => Lexicon) {}

  recognize(stretch: Stretch): readonly Entity[] {
    const found: Entity[] = [];
    const organizations: Entity[] = [];
    const lowerCase = stretch.register === 'prose' ? new LowerCasePeople(stretch, this.lexicon()) : undefined;
    const onRun = (run: readonly Word[]): void => {
      found.push(...peopleIn(run, stretch));
      organizations.push(...organizationsInRun(run, stretch));
    };
    const onEastAsian = (start: number, end: number): void => {
      found.push(...eastAsianNamesIn(stretch, start, end, this.lexicon()));
      organizations.push(...eastAsianCompaniesIn(stretch, start, end));
    };
    const listeners = { onRun, onEastAsian, onLower: lowerCase?.take };
    new RunReader(stretch.text, this.lexicon(), listeners).read(stretch.start, stretch.end);
    const people = coordinate(
      stretch.text,
      joinSurnameFirst(stretch.text, found, this.lexicon()),
      personThresholds[stretch.register],
    );
    return [...(lowerCase?.found ?? []), ...outside(people, organizations), ...organizations];
  }
}

/** The people who are no part of an organization's name; both lists are ordered by start. */
function outside(people: readonly Entity[], organizations: readonly Entity[]): Entity[] {
  let next = 0;
  return people.filter(({ start, end }) => {
    while (next < organizations.length && (organizations[next] as Entity).end <= start) next++;
    const organization = organizations[next];
    return !organization || organization.start > start || organization.end < end;
  });
}
