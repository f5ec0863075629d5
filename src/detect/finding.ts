import type { Category } from './category.ts';

export const confidences = ['certain', 'likely', 'possible'] as const;
export type Confidence = (typeof confidences)[number];

/**
 * Why something was recognised, for the hover. `detail` names the key, column or cue word that stood beside the
 * value; it never holds the value or a part of it.
 */
export interface Evidence {
  readonly kind:
    | 'prefix'
    | 'checksum'
    | 'structure'
    | 'entropy'
    | 'key'
    | 'column'
    | 'label'
    | 'cue'
    | 'lexicon'
    | 'memory'
    | 'dictionary'
    | 'encoded';
  readonly detail?: string;
}

/**
 * A place in a text that holds a secret or personal datum. `start` and `end` are UTF-16 offsets of exactly the
 * value: not its key, its quotes or a trailing comma. A finding never carries the value itself.
 */
export interface Finding {
  readonly ruleId: string;
  readonly category: Category;
  readonly start: number;
  readonly end: number;
  readonly confidence: Confidence;
  /** 0 … 1, what {@link confidence} was derived from. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

/** The score at which a finding counts as certain and as likely; below the second it is possible. */
export const confidenceThresholds = { certain: 0.9, likely: 0.6 } as const;

/** @param score 0 … 1 */
export function confidenceOf(score: number): Confidence {
  if (score >= confidenceThresholds.certain) return 'certain';
  return score >= confidenceThresholds.likely ? 'likely' : 'possible';
}
