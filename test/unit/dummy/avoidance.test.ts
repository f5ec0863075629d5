import assert from 'node:assert/strict';
import { Vault } from '../../../src/dummy/index.ts';
import { TextAvoidance } from '../../../src/dummy/avoidance.ts';

describe('TextAvoidance', () => {
  it('ends for a credential whose prefix reads like a label', () => {
    const value = ['persona', 'sandbox', '7f3e9c1a-52d8-4b60-9e17-c40a8d2b6f35'].join('_');
    const request = { ruleId: 'persona-api-key', kind: 'token', category: 'secret', value } as const;
    const { dummy } = new Vault().entryFor(request, new TextAvoidance(`TOKEN=${value}\n`));
    assert.notEqual(dummy, value);
    assert.ok(dummy.startsWith('persona_sandbox_'));
  });

  it('keeps a dummy out of a text that already holds it', () => {
    const vault = new Vault();
    const request = {
      ruleId: 'person-name',
      kind: 'personName',
      category: 'contact',
      value: 'Maria Gonzalez',
    } as const;
    assert.equal(
      vault.entryFor(request, new TextAvoidance('Person A asked Maria Gonzalez.')).dummy,
      'Person B',
    );
  });
});
