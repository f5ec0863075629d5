import assert from 'node:assert/strict';
import { catalogue } from '../../../../../src/detect/rules/secrets/index.ts';
import { Prefilter } from '../../../../../src/detect/prefilter.ts';

describe('the secrets catalogue', () => {
  it('knows at least 500 credentials of at least 350 services', () => {
    assert.ok(catalogue.length >= 500);
    assert.ok(new Set(catalogue.map(({ service }) => service)).size >= 350);
  });

  it('gives every rule an id of its own in kebab-case', () => {
    const ids = catalogue.map(({ id }) => id);
    assert.deepEqual(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      [],
    );
    assert.deepEqual(
      ids.filter((id) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)),
      [],
    );
  });

  it('keeps the ids that policies and other rooms refer to', () => {
    const ids = new Set(catalogue.map(({ id }) => id));
    for (const id of [
      'aws-access-key-id',
      'github-personal-access-token',
      'google-api-key',
      'slack-webhook',
      'stripe-live-secret-key',
      'anthropic-api-key',
      'openai-api-key',
      'npm-access-token',
    ])
      assert.ok(ids.has(id), id);
  });

  it('titles rules in sentence case, with the service first', () => {
    for (const { title, service } of catalogue) {
      assert.ok(service !== undefined && title.startsWith(service), title);
      assert.ok(!title.endsWith('.') && !/ {2}/.test(title), title);
    }
  });

  it('links to vendors over https only', () => {
    for (const { id, docs } of catalogue)
      if (docs !== undefined) assert.ok(/^https:\/\/[\w.-]+\.[a-z]{2,}(?:[:/].*)?$/i.test(docs), id);
  });

  it('scores within 0 and 1, and publishable keys below certain', () => {
    for (const { id, score, publishable } of catalogue) {
      assert.ok(score > 0 && score <= 1, id);
      if (publishable === true) assert.ok(score < 0.9, id);
    }
  });

  it('asks only for keywords that the prefilter can hold', () => {
    for (const { id, keywords } of catalogue) {
      assert.ok(keywords.length > 0, id);
      assert.ok(
        keywords.every((keyword) => keyword.length >= 2),
        id,
      );
    }
    const prefilter = new Prefilter([...new Set(catalogue.flatMap(({ keywords }) => keywords))]);
    // Its tables are built at the first text.
    assert.doesNotThrow(() => prefilter.scan('', () => undefined));
  });
});
