import { ruleFault } from '../policy/ownRules.ts';
import {
  layerInForce,
  loadLayer,
  type DocumentFault,
  type LayerKind,
  type LoadedLayer,
  type PolicyDocument,
  type PolicyLayer,
  type Problem,
  type ReadText,
} from '../policy/index.ts';

/** A policy file that a layer comes from. */
export interface LayerFile {
  readonly kind: LayerKind;
  /** With `/`. */
  readonly path: string;
  readonly source: string;
  /** Undefined: there, but cannot be read. */
  readonly text: string | undefined;
  readonly isTrusted?: boolean;
}

/** A layer in force, and what was wrong with its file. */
export interface LayerState {
  readonly file: LayerFile;
  readonly layer: PolicyLayer;
  readonly loaded: LoadedLayer | undefined;
  readonly problems: readonly Problem[];
  /** What was right the last time; stays in force while the file is wrong. */
  readonly lastGood: PolicyLayer | undefined;
}

/** Loads a policy file; where it is wrong, keeps what held before, or else the strict fallback. Never rejects. */
export async function loadLayerState(
  file: LayerFile,
  readText: ReadText,
  before: LayerState | undefined,
): Promise<LayerState> {
  const { kind, source, text, isTrusted } = file;
  const trust = isTrusted === undefined ? {} : { isTrusted };
  const loaded =
    text === undefined ? undefined : await loadLayer({ ...file, text, readText, inspect, ...trust });
  const good = loaded?.layer ?? before?.lastGood;
  const layer = layerInForce(loaded ?? { layer: undefined }, before?.lastGood, kind, source);
  // What was read while the workspace was trusted must not keep that trust, nor lose it.
  const current = isTrusted === undefined ? layer : { ...layer, isTrusted };
  return { file, layer: current, loaded, problems: loaded?.problems ?? [], lastGood: good };
}

/** Patterns that cannot be used make a policy unusable: a rule that is left out would protect nothing. */
async function inspect({ rules = [] }: PolicyDocument): Promise<DocumentFault[]> {
  if (rules.length === 0) return [];
  const { compileLinearPattern } = await import('../policy/linearPattern.ts');
  return rules.flatMap((rule, index): DocumentFault[] => {
    const message = ruleFault(rule, compileLinearPattern);
    return message === undefined ? [] : [{ code: 'pattern', place: ['rules', index, 'pattern'], message }];
  });
}
