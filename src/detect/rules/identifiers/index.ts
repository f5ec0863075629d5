import type { RuleOrDetector } from '../../rule.ts';
import { accountIds } from './accountId.ts';
import { amazonAccount, googleClient, mixpanelAccount } from './cloudIds.ts';
import { outsideComments } from './outsideComments.ts';
import { tenantAddresses } from './tenantAddress.ts';

/** What opens nothing and still says whose a file is: tenants, accounts, client ids. Shown as hints. */
export const identifiers: readonly RuleOrDetector[] = [
  ...tenantAddresses,
  ...accountIds,
  amazonAccount,
  googleClient,
  mixpanelAccount,
].map(outsideComments);
