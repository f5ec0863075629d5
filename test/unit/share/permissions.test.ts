import assert from 'node:assert/strict';
import type { JudgedFinding } from '../../../src/engine/index.ts';
import { defaultPolicy, type Policy } from '../../../src/policy/index.ts';
import { mayCopyAsIs, needsLook, needsPreview } from '../../../src/share/permissions.ts';

const blocked = [{ action: 'block' }] as unknown as JudgedFinding[];
const warned = [{ action: 'warn' }] as unknown as JudgedFinding[];

function withShare(share: Partial<Policy['share']>): Policy {
  return Object.create(defaultPolicy, { share: { value: { ...defaultPolicy.share, ...share } } }) as Policy;
}

describe('Copying in clear', () => {
  it('is for the policy to allow', () => {
    const asked = (copyAsIs: Policy['share']['copyAsIs']): boolean[] =>
      [blocked, warned].map((findings) => mayCopyAsIs(withShare({ copyAsIs }), findings));
    assert.deepEqual(asked('never'), [false, false]);
    assert.deepEqual(asked('unlessBlocked'), [false, true]);
    assert.deepEqual(asked('always'), [true, true]);
  });
});

describe('Looking first', () => {
  it('at what was found is demanded where something was found', () => {
    const demanded = (['always', 'whenFindings', 'never'] as const).map((preview) =>
      [warned, []].map((findings) => needsLook(withShare({ preview }), { findings })),
    );
    assert.deepEqual(demanded, [
      [true, true],
      [true, false],
      [false, false],
    ]);
  });

  it('is demanded, too, where only secrets were looked for', () => {
    const limited = { findings: [], limited: 'minified' } as const;
    assert.equal(needsLook(withShare({ preview: 'whenFindings' }), limited), true);
    assert.equal(needsLook(withShare({ preview: 'never' }), limited), false);
  });

  it('side by side is demanded only by "always"', () => {
    const demanded = (['always', 'whenFindings', 'never'] as const).map((preview) =>
      needsPreview(withShare({ preview })),
    );
    assert.deepEqual(demanded, [true, false, false]);
  });
});
