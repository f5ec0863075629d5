import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { editingSchema } from '../../../scripts/lib/editingSchema.mjs';

interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly definitions?: Readonly<Record<string, SchemaNode>>;
  readonly markdownDescription?: string;
}

const strict = JSON.parse(
  readFileSync(new URL('../../../media/policy.schema.json', import.meta.url), 'utf8'),
) as SchemaNode;
const relaxed = editingSchema(strict) as SchemaNode;

describe('the schema that VS Code completes policies with', () => {
  const isValid = new Ajv({ strict: false }).compile(relaxed);

  it('finds no fault, so that none is told twice', () => {
    for (const policy of [
      { acions: {}, version: 2, limits: { maximumLength: -4, timeout: 'soon' } },
      { actions: { Contact: 3, secret: 'blok', contact: { sure: 'off' } }, suppressions: 'ignor' },
      { overrides: [{ files: [] }, 'all'], allow: [{ rule: 'x' }], rules: [{ id: 'A B' }] },
      { dictionaries: { people: { sha256: [] }, who: [] }, files: { neverShare: true }, share: [] },
      [],
    ])
      assert.ok(isValid(policy), JSON.stringify(isValid.errors));
  });

  it('knows every name and description all the same', () => {
    const namesOf = (node: SchemaNode): string[] => [
      ...Object.keys(node.properties ?? {}),
      ...Object.entries(node.definitions ?? {}).flatMap(([name, part]) => [name, ...namesOf(part)]),
    ];
    assert.deepEqual(namesOf(relaxed), namesOf(strict));
    assert.equal(relaxed.markdownDescription, strict.markdownDescription);
    assert.match(JSON.stringify(relaxed), /"enum":\["block","warn","hint","off"\]/);
  });
});
