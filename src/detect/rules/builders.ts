import type { PatternRule } from '../rule.ts';

type Row = Omit<PatternRule, 'at' | 'category'>;

/** A credential that its own literal prefix gives away. */
export function token(row: Row): PatternRule {
  return { ...row, at: 'keyword', category: 'secret' };
}

/** A credential whose shape tells only beside a key that names its service. */
export function keyed(row: Row): PatternRule {
  return { ...row, at: 'field', category: 'secret' };
}

/** A credential inside a larger structure: a URL, a header, a block. */
export function embedded(row: Row): PatternRule {
  return { ...row, at: 'window', category: 'secret' };
}
