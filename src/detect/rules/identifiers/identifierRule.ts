import type { DummyKind, RuleInfo } from '../../rule.ts';

/** What names an account or a customer opens nothing by itself: a hint, and every credential wins over it. */
export function identifierRule(id: string, title: string, dummy: DummyKind): RuleInfo {
  return { id, title, category: 'secret', score: 0.45, dummy, publishable: true, generic: true };
}
