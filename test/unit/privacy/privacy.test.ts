import assert from 'node:assert/strict';
import {
  asOf,
  checklist,
  dueItems,
  isPlan,
  planFacts,
  plans,
  statements,
  topics,
} from '../../../src/privacy/index.ts';

describe('what Claude keeps', () => {
  it('has facts with an https source for every plan', () => {
    for (const plan of plans) {
      assert.ok(isPlan(plan));
      assert.ok(planFacts[plan].sources.length > 0);
      for (const source of planFacts[plan].sources) assert.equal(new URL(source).protocol, 'https:');
    }
    assert.equal(isPlan('unlimited'), false);
  });

  it('says five years only where training is on', () => {
    for (const plan of plans)
      assert.equal(planFacts[plan].notice.includes('5 years'), planFacts[plan].training === 'yes', plan);
  });

  it('covers every topic and is dated', () => {
    for (const topic of topics)
      assert.ok(
        statements.some((statement) => statement.topic === topic),
        topic,
      );
    assert.match(asOf, /^\d{4}-\d{2}-\d{2}$/);
  });
});

describe('the checklist', () => {
  const now = Date.parse('2026-11-01');

  it('asks for everything at first', () => {
    assert.deepEqual(dueItems({}, now), checklist);
  });

  it('forgets what was done for the interval, then reminds', () => {
    const done = { incognito: '2026-08-10' };
    assert.ok(!dueItems(done, now).some(({ id }) => id === 'incognito'));
    assert.ok(dueItems(done, now, 30).some(({ id }) => id === 'incognito'));
  });

  it('takes a damaged date for never', () => {
    assert.equal(dueItems({ incognito: 'yesterday' }, now).length, checklist.length);
  });
});
