import assert from 'node:assert/strict';
import fc from 'fast-check';
import { redact, Vault } from '../../../src/dummy/index.ts';
import { documentOf, formats, ruleOf } from './support/documents.ts';
import { loadParsers, type Check } from './support/parsers.ts';
import { runsFor } from './support/runs.ts';

const parsed = formats.filter(({ name }) => name !== 'prose');

describe('sources with dummies in them', () => {
  let parsers: ReadonlyMap<string, Check>;

  before(async function () {
    this.timeout(60_000);
    parsers = await loadParsers();
  });

  it('are read by parsers that notice an open string', () => {
    const blind = parsed.filter(
      ({ name, head, tail }) => parsers.get(name)?.(`${head}"\n<${tail}`) !== false,
    );
    assert.deepEqual(
      blind.map(({ name }) => name),
      [],
    );
  });

  it('are tried in more than fifteen languages', () => {
    assert.ok(new Set(parsed.map(({ languageId }) => languageId)).size > 15);
  });

  for (const format of parsed)
    it(`still parse as ${format.name}`, () => {
      const isWellFormed = parsers.get(format.name);
      assert.ok(isWellFormed, 'no parser');
      fc.assert(
        fc.property(documentOf(format), ({ text, findings }) => {
          // What the parser does not take before says nothing about the dummies.
          fc.pre(isWellFormed(text));
          const redacted = redact(text, findings, new Vault(), { ruleOf, format: format.languageId });
          assert.ok(isWellFormed(redacted.text), redacted.text);
        }),
        { numRuns: runsFor(0.02) },
      );
    });

  it('keep numbers numbers and strings strings in JSON', () => {
    const json = formats.find(({ name }) => name === 'JSON')!;
    fc.assert(
      fc.property(documentOf(json), ({ text, findings }) => {
        const redacted = redact(text, findings, new Vault(), { ruleOf, format: 'json' }).text;
        const typesOf = (source: string): string[] =>
          Object.values(JSON.parse(source) as Record<string, unknown>).map((value) => typeof value);
        assert.deepEqual(typesOf(redacted), typesOf(text));
      }),
      { numRuns: runsFor(0.05) },
    );
  });
});
