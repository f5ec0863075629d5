import type { Contribution, Outcome as Part } from '../combine.ts';
import type { LayerKind } from '../layer.ts';
import type { FileDecision } from '../policy.ts';

/** What became of a statement; names are overruled by whoever speaks later. */
export type Outcome = Part | 'overruled';

/** A value as someone states it, and what became of that. */
export interface Statement {
  readonly value: string;
  readonly source: string;
  readonly outcome: Outcome;
}

/** A value in force with all that was said of it, the deciding statement first. */
export interface ExplainedValue {
  readonly name: string;
  readonly value: string;
  readonly statements: readonly Statement[];
}

export interface ExplainedLayer {
  readonly kind: LayerKind;
  readonly sources: readonly string[];
  readonly isTrusted: boolean;
  /** What the layer adds: lists that are joined rather than compared. */
  readonly counts: Readonly<Record<'neverShare' | 'exclude' | 'overrides' | 'allow' | 'rules', number>>;
  readonly mayLoosen: readonly string[];
}

export interface PolicyExplanation {
  readonly layers: readonly ExplainedLayer[];
  readonly values: readonly ExplainedValue[];
  /** What an untrusted workspace says and does not get. */
  readonly ignored: readonly Statement[];
}

export interface FileExplanation {
  readonly path: string;
  readonly decision: FileDecision;
  readonly reasons: readonly ExplainedValue[];
  /** The overrides whose globs match. */
  readonly overrides: readonly { readonly source: string; readonly glob: string }[];
  /** What an untrusted workspace says of this file and does not get. */
  readonly ignored: readonly Statement[];
  /** The actions that hold in this file, by category and for each rule that is named somewhere. */
  readonly actions: readonly ExplainedValue[];
}

/** A value as the layers decide it together. */
export function explained<T>(name: string, contributions: readonly Contribution<T>[]): ExplainedValue {
  const statements = contributions.map(statementOf);
  return { name, value: statements[0]?.value ?? '', statements };
}

/** An opinion and its part in the decision, in words for people. */
export function statementOf<T>({ value, source, outcome }: Contribution<T>): Statement {
  return { value: typeof value === 'string' ? value : JSON.stringify(value), source, outcome };
}
