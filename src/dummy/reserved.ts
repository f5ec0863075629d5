import type { RuleInfo } from '../detect/index.ts';

/**
 * The values that belong to nobody. One list serves as the source of the generators and as what the scanner does
 * not report: that is what makes a replacement final.
 */
export function isReserved(rule: RuleInfo, value: string): boolean {
  switch (rule.dummy) {
    case 'email':
      return /@(?:[\w-]+\.)*(?:example\.(?:com|net|org)|[\w-]+\.(?:example|test|invalid|localhost))$/i.test(
        value,
      );
    case 'token':
      return value.includes('EXAMPLE');
    default:
      return false;
  }
}
