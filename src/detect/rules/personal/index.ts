import type { RuleOrDetector } from '../../rule.ts';
import { contact } from './contact.ts';

/** Personal data with a structure of its own or a key that names it, a table a category. */
export const personal: readonly RuleOrDetector[] = [...contact];
