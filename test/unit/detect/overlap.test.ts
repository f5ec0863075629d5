import assert from 'node:assert/strict';
import { resolveOverlaps } from '../../../src/detect/overlap.ts';
import type { Confirmed, RuleInfo } from '../../../src/detect/rule.ts';

function match(
  id: string,
  start: number,
  end: number,
  info: Partial<RuleInfo> & { score?: number } = {},
): Confirmed {
  const { score = 0.8, ...rest } = info;
  return { rule: { id, title: id, category: 'secret', dummy: 'token', score, ...rest }, start, end, score };
}

function kept(...matches: Confirmed[]): string[] {
  return resolveOverlaps(matches).map(({ rule }) => rule.id);
}

describe('overlapping matches', () => {
  it('are ordered by start and kept where they only touch', () => {
    assert.deepEqual(kept(match('b', 5, 9), match('a', 0, 5)), ['a', 'b']);
  });

  it('give way to a specific rule, however long the generic one is', () => {
    assert.deepEqual(
      kept(match('generic', 0, 50, { generic: true, score: 0.99 }), match('specific', 10, 12)),
      ['specific'],
    );
  });

  it('give way to a secret: a password before @host is no e-mail address', () => {
    const email = match('email', 4, 30, { category: 'contact', score: 0.95 });
    assert.deepEqual(kept(email, match('url-password', 4, 8, { score: 0.35 })), ['url-password']);
  });

  it('let personal data win over a generic secret', () => {
    const email = match('email', 4, 30, { category: 'contact' });
    assert.deepEqual(kept(match('generic', 4, 30, { generic: true }), email), ['email']);
  });

  it('let a likely match win over a longer possible one', () => {
    assert.deepEqual(kept(match('long', 0, 30, { score: 0.4 }), match('short', 5, 9)), ['short']);
  });

  it('let the longer, then the surer one win', () => {
    assert.deepEqual(kept(match('short', 0, 9, { score: 0.99 }), match('long', 0, 12)), ['long']);
    assert.deepEqual(kept(match('unsure', 0, 9), match('sure', 0, 9, { score: 0.9 })), ['sure']);
  });
});
