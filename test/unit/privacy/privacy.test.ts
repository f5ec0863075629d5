import assert from 'node:assert/strict';
import {
  checklist,
  checklistIds,
  dueAgainOn,
  dueItems,
  english,
  factsOf,
  noticeFor,
  plans,
  sources,
  statements,
  terms,
  termsOf,
  topics,
} from '../../../src/privacy/index.ts';

describe('what Claude keeps', () => {
  it('is dated, and linked to an https page', () => {
    for (const { url, readOn } of Object.values(sources)) {
      assert.equal(new URL(url).protocol, 'https:');
      assert.match(readOn, /^\d{4}-\d{2}-\d{2}$/);
    }
  });

  it('says five years only where chats are used for training', () => {
    for (const own of terms) {
      const { notice, kept } = factsOf(own, english);
      assert.equal(notice.includes('5 years'), own === 'consumerTraining', own);
      assert.equal(kept.includes('5 years'), own === 'consumerTraining', own);
    }
  });

  it('covers every topic', () => {
    const covered = new Set(statements(english).map(({ topic }) => topic));
    assert.deepEqual([...covered].sort(), [...topics].sort());
  });

  it('has a source for all that Prompt Veil does not do itself', () => {
    for (const { text, source } of statements(english))
      assert.equal(source === undefined, text.startsWith('Prompt Veil'), text);
  });
});

describe('the notice for a plan', () => {
  it('fears the longest time where the choice is not known', () => {
    for (const plan of ['unknown', 'free', 'pro', 'max'] as const) {
      assert.equal(termsOf({ plan, training: 'unknown' }), undefined);
      assert.match(noticeFor({ plan, training: 'unknown' }, english), /5 years/);
    }
  });

  it('follows the training choice of consumers', () => {
    assert.match(noticeFor({ plan: 'pro', training: 'on' }, english), /5 years/);
    assert.match(noticeFor({ plan: 'max', training: 'off' }, english), /30 days/);
  });

  it('does not ask for a training choice where a contract settles it', () => {
    for (const plan of plans.filter((name) => !['free', 'pro', 'max'].includes(name)))
      for (const training of ['unknown', 'on', 'off'] as const)
        assert.equal(termsOf({ plan, training }), plan);
  });

  it('fills in what a message leaves open', () => {
    assert.equal(english.t('{1} before {0}', 'a', 2), '2 before a');
  });
});

describe('the checklist', () => {
  const today = '2026-11-01';

  it('has an https link for every item', () => {
    const items = checklist(english);
    assert.deepEqual(
      items.map(({ id }) => id),
      [...checklistIds],
    );
    for (const { link } of items) assert.equal(new URL(link).protocol, 'https:');
  });

  it('asks for everything at first', () => {
    assert.deepEqual(dueItems({}, today), checklistIds);
  });

  it('forgets what was done for the interval, then reminds', () => {
    const done = { incognito: '2026-08-10' };
    assert.ok(!dueItems(done, today).includes('incognito'));
    assert.ok(dueItems(done, today, 30).includes('incognito'));
    assert.equal(dueAgainOn(done.incognito, 30), '2026-09-09');
  });

  it('reminds on the very day, not one later', () => {
    assert.ok(dueItems({ incognito: '2026-10-02' }, today, 30).includes('incognito'));
    assert.ok(!dueItems({ incognito: '2026-10-03' }, today, 30).includes('incognito'));
  });

  it('takes a damaged date for never', () => {
    assert.equal(dueItems({ incognito: 'yesterday' }, today).length, checklistIds.length);
  });
});
