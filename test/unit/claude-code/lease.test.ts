import assert from 'node:assert/strict';
import { holdsLease, leaseOf } from '../../../src/claude-code/mod/lease.ts';

describe('the lease that a mod gives the settings hook', () => {
  it('holds for its session, and for less time than a silent mod is kept', () => {
    const lease = leaseOf('one', 10_000);
    assert.ok(holdsLease(lease, 'one', 10_050));
    assert.ok(!holdsLease(lease, 'two', 10_050));
    assert.ok(!holdsLease(lease, 'one', 15_000));
  });

  it('does not hold where there is none, or something else', () => {
    for (const lease of [undefined, '', 'one', 'one@', '@5', 'one@x'])
      assert.ok(!holdsLease(lease, 'one', 5));
    assert.ok(!holdsLease(leaseOf('', 5), '', 5));
  });
});
