import type { PatternRule } from '../../rule.ts';
import { cloud } from './cloud.ts';
import { sourceControl } from './source-control.ts';

/** The catalogue of credentials, a table a family. */
export const catalogue: readonly PatternRule[] = [...cloud, ...sourceControl];
