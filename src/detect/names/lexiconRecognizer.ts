import type { Entity, EntityRecognizer, Stretch } from './entity.ts';
import type { Lexicon } from './lexicon.ts';
import { coordinate } from './coordination.ts';
import { peopleIn, personThresholds } from './people.ts';
import { RunReader } from './words.ts';

/** Recognises names by lexicon and cues. */
export class LexiconRecognizer implements EntityRecognizer {
  /** @param lexicon asked for when the first stretch is read */
  constructor(private readonly lexicon: () => Lexicon) {}

  recognize(stretch: Stretch): readonly Entity[] {
    const found: Entity[] = [];
    const reader = new RunReader(stretch.text, this.lexicon(), (run) => {
      found.push(...peopleIn(run, stretch));
    });
    reader.read(stretch.start, stretch.end);
    return coordinate(stretch.text, found, personThresholds[stretch.register]);
  }
}
