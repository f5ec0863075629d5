/** What kind of thing a finding is. `custom` belongs to the policy's own rules. */
export const categories = [
  'secret',
  'contact',
  'identity',
  'financial',
  'health',
  'device',
  'location',
  'organization',
  'account',
  'custom',
] as const;

export type Category = (typeof categories)[number];
