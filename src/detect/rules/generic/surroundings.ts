import type { Field } from '../../context/field.ts';
import type { Format } from '../../context/format.ts';
import type { KeyMeaning } from './keyName.ts';

/** What is known of a value beside its characters. */
export interface Surroundings {
  readonly key: string;
  readonly meaning: KeyMeaning;
  readonly field: Field;
  readonly format: Format;
}

/** What is not assigned directly is less sure. */
export function indirectness({ syntax, isWrapped }: Field): number {
  if (isWrapped) return 0.1;
  return syntax === 'call' || syntax === 'argument' || syntax === 'comparison' || syntax === 'word'
    ? 0.12
    : 0;
}

/** The score from which a value counts as random. */
export const randomScore = 0.55;

/** A generic finding is never certain. */
export function cap(score: number): number {
  return Math.max(0, Math.min(0.88, score));
}

/** Words of sentences: what holds one is text. */
export const functionWords =
  /\b(?:the|a|an|is|are|your|you|to|for|and|or|must|not|please|enter|with|be|of|password|passwords|der|die|das|ein|ist|el|la|los|un|una|le|les|des|et|o|do|da|field|login|forgot|reset|confirm)\b/i;
