import type { RuleInfo } from '../detect/index.ts';
import { generatorOf } from './generators/index.ts';
import { isNameDummy, isReservedHost } from './generators/people.ts';
import { isExampleToken } from './generators/secrets.ts';
import { isFilledShape } from './generators/shape.ts';

/**
 * Whether a value belongs to nobody: a dummy of this product, or an example that a standard or a vendor publishes.
 *
 * The generator of the rule's kind is asked first. Then come the dummies that are evident under any rule, since a
 * rule may see more or other things in a dummy than the rule it was made for.
 */
export function isReserved(rule: RuleInfo, value: string): boolean {
  return generatorOf(rule.dummy).recognises(value) || isEvident(value);
}

/** Kinds whose dummies nothing else looks like. */
const evidentKinds = [
  'email',
  'iban',
  'bic',
  'uuid',
  'ipv6',
  'card',
  'cryptoAddress',
  'mnemonic',
  'userAgent',
  'address',
] as const;

function isEvident(value: string): boolean {
  if (value.length > 4096) return /EXAMPLE0*\d/.test(value.slice(0, 4096));
  return (
    isExampleToken(value) ||
    isNameDummy(value) ||
    isReservedHost(value) ||
    isBlankNumber(value) ||
    (value.length > 5 && isFilledShape(value)) ||
    evidentKinds.some((kind) => generatorOf(kind).recognises(value))
  );
}

/** Nine digits and more of which over half are a leading run of zeros, perhaps behind a 9; or a routing number or an amount. */
function isBlankNumber(value: string): boolean {
  const digits = value.replace(/[\s.()/-]/g, '');
  return (/^9?0{5,}\d+$/.test(digits) && digits.length >= 9) || /^99(?:00\d|90[01])\d{4}$/.test(digits);
}
