import { names } from '../names/index.ts';
import type { RuleOrDetector } from '../rule.ts';
import { generic } from './generic/index.ts';
import { identifiers } from './identifiers/index.ts';
import { personal } from './personal/index.ts';
import { catalogue } from './secrets/index.ts';
import { structures } from './structures/index.ts';

/** Every rule and detector that the product ships with. */
export const builtInRules: readonly RuleOrDetector[] = [
  ...catalogue,
  ...structures,
  ...generic,
  ...identifiers,
  ...personal,
  ...names,
];
