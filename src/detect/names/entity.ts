import type { Evidence } from '../finding.ts';

/** A person or an organization named in a text. Offsets are UTF-16 and hold the name only, without its title. */
export interface Entity {
  readonly kind: 'person' | 'organization';
  readonly start: number;
  readonly end: number;
  /** 0 … 1 */
  readonly score: number;
  readonly evidence: readonly Evidence[];
  /** Which part of a person's name it is, where the place tells. */
  readonly part?: 'first' | 'last';
}

/** How a stretch of text reads, which decides how much evidence a name needs. */
export type Register =
  /** Sentences, mails, notes, chats. */
  | 'prose'
  /** Sentences about software, where products carry people's names. */
  | 'documentation'
  /** Records, tables and configuration. */
  | 'data'
  | 'log'
  /** A comment in code. */
  | 'comment'
  /** A string literal in code. */
  | 'string';

/** A part of a text. Offsets are UTF-16. */
export interface Stretch {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly register: Register;
  /** Settings: what `name` is the name of tells the place of its value, see `fieldStretches.ts`. */
  readonly isConfiguration?: boolean;
  /** The key, column or label whose value the stretch is, where it is one that names people. */
  readonly field?: {
    readonly name: string;
    /** 0 … 1, how surely the value is a name. */
    readonly weight: number;
    /** The key names things as often as people: the value must be a name by the lexicon. */
    readonly isWeak: boolean;
  };
}

/**
 * Finds people and organizations. The built-in one works by lexicon and cues; another may be put in its place as
 * long as it is pure: text in, entities out, in any order, overlaps allowed.
 */
export interface EntityRecognizer {
  recognize(stretch: Stretch): readonly Entity[];
}
