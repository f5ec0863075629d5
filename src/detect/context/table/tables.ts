import type { SourceText } from '../../sourceText.ts';
import type { Place } from '../place.ts';
import { alignedPlaces } from './aligned.ts';
import { delimitedPlaces } from './delimited.ts';
import { htmlTablePlaces } from './html.ts';
import { expandedPlaces, pipedPlaces } from './piped.ts';
import { sqlPlaces } from './sql.ts';

/** Cells of tables whose head names a field. */
export function tablePlaces(source: SourceText): Place[] {
  return [
    ...delimitedPlaces(source),
    ...pipedPlaces(source),
    ...expandedPlaces(source),
    ...sqlPlaces(source),
    ...alignedPlaces(source),
    ...htmlTablePlaces(source),
  ];
}
