import assert from 'node:assert/strict';
import type { Check, JudgedFinding, NotCheckedReason } from '../../../src/engine/index.ts';
import { Gate, type Guard, type ReadText, type Sharable } from '../../../src/share/gate.ts';

/** Finds every `SECRET` and puts `dummy` in its place. */
const guard: Guard<Sharable> = {
  decideFile: () => 'share',
  check: (_item, text) => Promise.resolve(checked(text, /SECRET/g)),
  redact: (_item, text, findings) => Promise.resolve(redaction(text, findings)),
};

function checked(text: string, pattern: RegExp): Check {
  const findings = [...text.matchAll(pattern)].map(({ index, 0: value }) =>
    finding(index, index + value.length),
  );
  return { kind: 'checked', findings, suppressed: [] };
}

function finding(start: number, end: number): JudgedFinding {
  const judged = { action: 'block', fingerprint: 'f'.repeat(32) } as const;
  return {
    ...judged,
    ...{ ruleId: 'test', category: 'secret', start, end, confidence: 'certain', score: 1, evidence: [] },
  };
}

const entry = {
  ...{ value: 'SECRET', dummy: 'dummy', ruleId: 'test', kind: 'token' },
};

function redaction(text: string, findings: readonly { start: number; end: number }[]) {
  let result = '';
  let copied = 0;
  const replacements = findings.map(({ start, end }) => {
    result += text.slice(copied, start);
    const redactedStart = result.length;
    result += 'dummy';
    copied = end;
    return {
      finding: finding(start, end),
      entry,
      dummy: 'dummy',
      start,
      end,
      redactedStart,
      redactedEnd: result.length,
    };
  });
  return { text: result + text.slice(copied), replacements };
}

function item(text: string, more: Partial<Sharable> = {}): Sharable {
  return { path: 'a.txt', read: () => Promise.resolve<ReadText>({ kind: 'text', text }), ...more };
}

async function screen(one: Sharable, changes: Partial<Guard<Sharable>> = {}, timeoutMs = 1000) {
  return new Gate({ ...guard, ...changes }, timeoutMs).screen(one);
}

/** The text that goes out, or why none does. */
async function outcome(
  one: Sharable,
  changes: Partial<Guard<Sharable>> = {},
  timeoutMs = 1000,
): Promise<string> {
  const screened = await screen(one, changes, timeoutMs);
  return screened.kind === 'cleared' ? screened.redaction.text : `refused: ${screened.reason}`;
}

describe('Gate', () => {
  it('lets a text out with dummies in the place of its findings', async () => {
    assert.equal(await outcome(item('a SECRET and a SECRET')), 'a dummy and a dummy');
  });

  it('refuses what the policy never shares, and what it excludes', async () => {
    assert.equal(await outcome(item('a'), { decideFile: () => 'neverShare' }), 'refused: never-share');
    assert.equal(await outcome(item('a'), { decideFile: () => 'exclude' }), 'refused: excluded');
  });

  it('refuses what could not be read or checked, with the reason', async () => {
    const reasons: NotCheckedReason[] = ['too-large', 'binary', 'unreadable', 'failed'];
    for (const reason of reasons) {
      const notChecked = { kind: 'notChecked', reason } as const;
      assert.equal(
        await outcome(item('a', { read: () => Promise.resolve(notChecked) })),
        `refused: ${reason}`,
      );
      assert.equal(
        await outcome(item('a'), { check: () => Promise.resolve(notChecked) }),
        `refused: ${reason}`,
      );
    }
  });

  it('tells of a text in which only secrets were looked for, also of a part of one', async () => {
    const limited = { reason: 'minified', categories: ['contact'] } as const;
    const check: typeof guard.check = (_item, text) =>
      Promise.resolve({ ...checked(text, /SECRET/g), limited } as Check);
    for (const one of [item('a SECRET'), item('a SECRET', { span: { start: 0, end: 4 } })]) {
      const screened = await screen(one, { check });
      assert.equal(screened.kind === 'cleared' && screened.limited, 'minified');
    }
  });

  it('stays shut whatever throws', async () => {
    const fault = (): never => {
      throw new Error('fault');
    };
    for (const part of ['decideFile', 'check', 'redact'] as const)
      assert.equal(await outcome(item('SECRET'), { [part]: fault }), 'refused: failed');
    assert.equal(await outcome(item('SECRET', { read: fault })), 'refused: failed');
  });

  it('does not wait for a check that hangs', async () => {
    const hang = { check: () => new Promise<Check>(() => undefined) };
    assert.equal(await outcome(item('SECRET'), hang, 20), 'refused: timed-out');
  });

  it('shares only the selected part, but looks at the whole for what stands round it', async () => {
    const text = 'key: SECRET, other: SECRET';
    const seen: string[] = [];
    const check: typeof guard.check = (_item, checkedText) => {
      seen.push(checkedText);
      return Promise.resolve(checked(checkedText, /SECRET/g));
    };
    assert.equal(await outcome(item(text, { span: { start: 5, end: 13 } }), { check }), 'dummy, ');
    assert.equal(seen[0], text);
  });

  it('replaces the half of a finding that a selection cuts off', async () => {
    assert.equal(await outcome(item('a SECRET', { span: { start: 0, end: 5 } })), 'a dummy');
  });

  it('checks a selection by itself where the whole is too large', async () => {
    const check: typeof guard.check = (_item, text) =>
      Promise.resolve(
        text.length > 20 ? { kind: 'notChecked', reason: 'too-large' } : checked(text, /SECRET/g),
      );
    const text = `${'x'.repeat(30)} SECRET`;
    assert.equal(await outcome(item(text, { span: { start: 31, end: 37 } }), { check }), 'dummy');
    assert.equal(await outcome(item(text), { check }), 'refused: too-large');
  });

  it('replaces what shows only once its neighbour is gone', async () => {
    const check: typeof guard.check = (_item, text) =>
      Promise.resolve(checked(text, text.includes('SECRET') ? /SECRET/g : /HIDDEN/g));
    assert.equal(await outcome(item('a HIDDEN, a SECRET, a HIDDEN'), { check }), 'a dummy, a dummy, a dummy');
  });

  it('takes no offence at a dummy that is taken for a value', async () => {
    const check: typeof guard.check = (_item, text) => Promise.resolve(checked(text, /SECRET|dummy/g));
    assert.equal(await outcome(item('a SECRET'), { check }), 'a dummy');
  });

  it('puts dummies into the title as well', async () => {
    const screened = await screen(item('a', { title: 'customers/SECRET.txt' }));
    assert.equal(screened.kind === 'cleared' && screened.redactedPath, 'customers/dummy.txt');
  });

  it('gives nothing of a screening that was cancelled half-way', async () => {
    const controller = new AbortController();
    const gate = new Gate(guard, 1000);
    const started: string[] = [];
    const result = await gate.screenAll(
      ['a', 'b', 'c'].map((name) => item('SECRET', { path: name })),
      controller.signal,
      (_done, { path }) => {
        started.push(path);
        if (path === 'b') controller.abort();
      },
    );
    assert.equal(result, undefined);
    assert.deepEqual(started, ['a', 'b']);
  });
});
