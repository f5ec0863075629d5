import type { PatternRule } from '../../rule.ts';
import { ai } from './ai.ts';
import { ci } from './ci.ts';
import { cloud } from './cloud.ts';
import { commerce } from './commerce.ts';
import { databases } from './databases.ts';
import { developerTools } from './developer-tools.ts';
import { financeCrypto } from './finance-crypto.ts';
import { identityProviders } from './identity-providers.ts';
import { infrastructure } from './infrastructure.ts';
import { marketing } from './marketing.ts';
import { messaging } from './messaging.ts';
import { observability } from './observability.ts';
import { payments } from './payments.ts';
import { registries } from './registries.ts';
import { social } from './social.ts';
import { sourceControl } from './source-control.ts';
import { workTools } from './work-tools.ts';

/** The catalogue of credentials, a table a family. */
export const catalogue: readonly PatternRule[] = [
  ...cloud,
  ...sourceControl,
  ...ci,
  ...registries,
  ...ai,
  ...messaging,
  ...payments,
  ...commerce,
  ...observability,
  ...workTools,
  ...infrastructure,
  ...identityProviders,
  ...databases,
  ...developerTools,
  ...marketing,
  ...financeCrypto,
  ...social,
];
