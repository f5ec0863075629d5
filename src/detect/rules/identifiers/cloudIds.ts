import type { PatternRule } from '../../rule.ts';
import { isSequential } from '../../validate/randomness.ts';
import { identifierRule } from './identifierRule.ts';

/** Accounts of Amazon's own documentation, and digits in runs. */
function isExampleAccount(digits: string): boolean {
  return (
    isSequential(digits) || /^(\d{1,4})\1+$/.test(digits) || /^(\d)\1{3}(\d)\2{3}(\d)\3{3}$/.test(digits)
  );
}

/** The account in the name of an Amazon resource. */
export const amazonAccount: PatternRule = {
  ...identifierRule('aws-account-id', 'AWS account in a resource name', 'token'),
  service: 'AWS',
  at: 'keyword',
  keywords: ['arn:aws'],
  pattern: /arn:aws(?:-cn|-us-gov)?:[a-z\d-]{2,40}:[a-z\d-]{0,30}:(?<value>\d{12})(?=:)/,
  boundary: false,
  validate: (value) => ({
    score: 0.45,
    evidence: [{ kind: 'structure' }],
    isMadeUp: isExampleAccount(value),
  }),
  docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html',
};

/** The user name of a service account of Mixpanel: its name, six hexadecimal digits, and a fixed ending. */
export const mixpanelAccount: PatternRule = {
  ...identifierRule('mixpanel-service-account', 'Mixpanel service account', 'token'),
  service: 'Mixpanel',
  at: 'window',
  keywords: ['.mp-service-account'],
  before: 64,
  after: 0,
  pattern: /(?<value>[\w-]{1,48}\.[\da-f]{6}\.mp-service-account)/,
  validate: () => ({ score: 0.5, evidence: [{ kind: 'structure' }] }),
  docs: 'https://developer.mixpanel.com/reference/service-accounts',
};

/** The project and client in a Google OAuth client's id. */
export const googleClient: PatternRule = {
  ...identifierRule('google-oauth-client-id', 'Google OAuth client id', 'token'),
  service: 'Google',
  at: 'window',
  keywords: ['.apps.googleusercontent.com'],
  before: 60,
  after: 0,
  pattern: /(?<value>\d{6,14}(?:-[a-z\d]{20,40})?)\.apps\.googleusercontent\.com/,
  validate: (value) => ({
    score: 0.5,
    evidence: [{ kind: 'structure' }],
    isMadeUp: isSequential(value.replace(/-.*/, '')),
  }),
};
