import assert from 'node:assert/strict';
import { DummyChoice, redact, restore, Vault, type DummyFault } from '../../../src/dummy/index.ts';
import { awsKeyId } from '../../support/secrets.ts';
import { findingAt, ruleOf } from './support/documents.ts';
import { RealScanner } from './support/realScanner.ts';

const scanner = new RealScanner();
const name = 'Jane Doe';
const text = `customer = "${name}" # see ticket-4711\n`;

/** A choice for the name in {@link text}, after it had its first dummy. */
function choiceOf(vault = new Vault(), others: readonly string[] = []): DummyChoice {
  const at = text.indexOf(name);
  const findings = [findingAt('personName', at, at + name.length)];
  const [replacement] = redact(text, findings, vault, { ruleOf }).replacements;
  assert.ok(replacement);
  return new DummyChoice(vault, { text, others, replacement }, (whole) => scanner.scan(whole));
}

describe('choosing another dummy', () => {
  it('offers other roles of the same dummy person', () => {
    const alternatives = choiceOf().alternatives(3);
    assert.deepEqual(alternatives, ['Person A', 'Prospect A', 'Patient A']);
  });

  it('offers nothing that some text of the share already says', () => {
    assert.ok(!choiceOf(new Vault(), ['Prospect A called']).alternatives(3).includes('Prospect A'));
  });

  it('takes a typed one for every text from then on, and restores both', () => {
    const vault = new Vault();
    const choice = choiceOf(vault);
    assert.equal(choice.faultOf('Example Customer 7'), undefined);
    assert.ok(choice.choose('Example Customer 7'));
    const again = redact(name, [findingAt('personName', 0, name.length)], vault, { ruleOf });
    assert.equal(again.text, 'Example Customer 7');
    assert.equal(restore('Customer A, Example Customer 7', vault).text, `${name}, ${name}`);
  });

  const key = awsKeyId();
  const faults: readonly (readonly [what: string, dummy: string, fault: DummyFault])[] = [
    ['nothing', '', 'awkward'],
    ['a quote', 'Customer "7"', 'awkward'],
    ['two lines', 'Customer\n7', 'awkward'],
    ['the value itself', name, 'sameAsValue'],
    ['an ordinary word', 'customer', 'plain'],
    ['a small number', '42', 'plain'],
    ['what already stands in the text', 'ticket-4711', 'inText'],
    ['a dummy of another value', 'Person B', 'taken'],
    ['another value', 'John Roe', 'taken'],
    ['a real-looking key', key, 'reported'],
  ];
  for (const [what, dummy, fault] of faults)
    it(`refuses ${what}`, () => {
      const vault = new Vault();
      const choice = choiceOf(vault);
      vault.dummyFor({ ruleId: 'name', kind: 'personName', category: 'contact', value: 'John Roe' });
      assert.equal(choice.faultOf(dummy), fault);
    });
});
