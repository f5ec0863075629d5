import assert from 'node:assert/strict';
import fc from 'fast-check';
import { redact, restore, restoreJson, RestoreStream, Vault } from '../../../src/dummy/index.ts';
import { anyDocument, findingAt, ruleOf, type Document } from './support/documents.ts';
import { runsFor } from './support/runs.ts';

function redactDocument({ text, findings, format }: Document, vault: Vault) {
  return redact(text, findings, vault, { ruleOf, format: format.languageId });
}

describe('redacting and restoring, whatever the text', () => {
  it('brings every text back, character for character', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const vault = new Vault();
        const redacted = redactDocument(document, vault);
        assert.equal(
          restore(redacted.text, vault, { format: document.format.languageId }).text,
          document.text,
        );
      }),
      { numRuns: runsFor(0.3) },
    );
  });

  it('brings it back where nobody says any more which language it is', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const vault = new Vault();
        assert.equal(restore(redactDocument(document, vault).text, vault).text, document.text);
      }),
      { numRuns: runsFor(0.2) },
    );
  });

  it('brings several texts back that share a vault', () => {
    fc.assert(
      fc.property(fc.array(anyDocument, { minLength: 2, maxLength: 4 }), (documents) => {
        const vault = new Vault();
        const redacted = documents.map((document) => redactDocument(document, vault).text);
        documents.forEach(({ text, format }, index) => {
          assert.equal(restore(redacted[index]!, vault, { format: format.languageId }).text, text);
        });
      }),
      { numRuns: runsFor(0.1) },
    );
  });

  it('changes nothing outside the findings', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const { text, replacements } = redactDocument(document, new Vault());
        let original = 0;
        let redacted = 0;
        for (const { start, end, redactedStart, redactedEnd } of replacements) {
          assert.equal(text.slice(redacted, redactedStart), document.text.slice(original, start));
          [original, redacted] = [end, redactedEnd];
        }
        assert.equal(text.slice(redacted), document.text.slice(original));
      }),
      { numRuns: runsFor(0.1) },
    );
  });

  it('gives one value one dummy and two values two', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const vault = new Vault();
        redactDocument(document, vault);
        const entries = [...vault.entries()];
        assert.equal(new Set(entries.map(({ dummy }) => dummy)).size, entries.length);
        const values = entries.filter(({ kind }) => kind !== 'glued').map(({ value }) => value);
        assert.equal(new Set(values).size, values.length);
      }),
      { numRuns: runsFor(0.1) },
    );
  });

  it('leaves none of the values in the text', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const vault = new Vault();
        const { text, replacements } = redactDocument(document, vault);
        for (const { start, end, redactedStart, redactedEnd } of replacements)
          assert.notEqual(text.slice(redactedStart, redactedEnd), document.text.slice(start, end));
      }),
      { numRuns: runsFor(0.05) },
    );
  });

  it('restores the same at every split of a stream', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const vault = new Vault();
        const { text } = redactDocument(document, vault);
        const options = { format: document.format.languageId };
        const whole = restore(text, vault, options);
        for (let split = 0; split <= text.length; split++) {
          const stream = new RestoreStream(vault, options);
          const pieces = stream.push(text.slice(0, split)) + stream.push(text.slice(split)) + stream.end();
          assert.equal(pieces, whole.text);
          assert.deepEqual(stream.unknown, whole.unknown);
        }
      }),
      { numRuns: runsFor(0.05) },
    );
  });

  it('brings it back within the arguments of a tool call', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const vault = new Vault();
        const content = redactDocument(document, vault).text;
        const { value } = restoreJson({ path: 'notes', content }, vault);
        assert.deepEqual(value, { path: 'notes', content: document.text });
      }),
      { numRuns: runsFor(0.1) },
    );
  });

  it('remembers what stood in a text, also within JSON that carries the text', () => {
    const text = "INSERT INTO customers (password) VALUES ('a\"b\\c');\n";
    const start = text.indexOf('a"b');
    const vault = new Vault();
    const finding = findingAt('password', start, start + 'a"b\\c'.length);
    const redacted = redact(text, [finding], vault, { ruleOf, format: 'sql' }).text;
    const json = restore(JSON.stringify({ content: redacted }), vault, { mode: 'json' }).text;
    assert.deepEqual(JSON.parse(json), { content: text });
  });

  it('leaves JSON JSON that carries a text, whole and in pieces', () => {
    fc.assert(
      fc.property(anyDocument, fc.integer({ min: 1, max: 9 }), (document, size) => {
        const vault = new Vault();
        const json = JSON.stringify({ content: redactDocument(document, vault).text });
        const { text } = restore(json, vault, { mode: 'json' });
        assert.doesNotThrow(() => void JSON.parse(text));
        const stream = new RestoreStream(vault, { mode: 'json' });
        let pieces = '';
        for (let at = 0; at < json.length; at += size) pieces += stream.push(json.slice(at, at + size));
        assert.equal(pieces + stream.end(), text);
      }),
      { numRuns: runsFor(0.1) },
    );
  });

  it('restores the same from pieces of any size', () => {
    fc.assert(
      fc.property(
        anyDocument,
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }),
        (document, sizes) => {
          const vault = new Vault();
          const { text } = redactDocument(document, vault);
          const stream = new RestoreStream(vault, { format: document.format.languageId });
          let given = '';
          for (let at = 0, turn = 0; at < text.length; turn++) {
            const size = sizes[turn % sizes.length]!;
            given += stream.push(text.slice(at, at + size));
            at += size;
          }
          assert.equal(given + stream.end(), document.text);
        },
      ),
      { numRuns: runsFor(0.1) },
    );
  });
});
