import type { Detector, Report, RuleInfo } from '../../rule.ts';
import { identifierRule } from './identifierRule.ts';
import { tenantDomains } from './tenantDomains.ts';
import { nameKind } from './tenantNames.ts';

const tenant = identifierRule('tenant-address', "Customer's name in a service's address", 'organization');
const bucket = identifierRule('cloud-resource-address', 'Name of a resource in a cloud', 'organization');

const longestHost = 160;

/** Where the labels before a domain begin: `acme.eu` of `https://acme.eu.auth0.com`. */
function hostStart(text: string, end: number): number {
  let at = end;
  while (at > 0 && end - at < longestHost && /[\w.-]/.test(text.charAt(at - 1))) at--;
  return at;
}

/** Whether the domain ends here rather than going on. */
function isWholeDomain(text: string, end: number): boolean {
  return !/^(?:[\w-]|\.[a-z\d])/i.test(text.slice(end, end + 2));
}

function reportName(rule: RuleInfo, report: Report, service: string, label: string, start: number): boolean {
  const kind = nameKind(label);
  if (kind === 'vendor' || !/^[a-z\d](?:[a-z\d_-]*[a-z\d])?$/i.test(label)) return false;
  const evidence = [{ kind: 'structure', detail: service }] as const;
  report(rule, start, start + label.length, rule.score, evidence, kind === 'placeholder');
  return true;
}

/** Reports the first label that names a customer. */
function reportTenant(text: string, domainStart: number, service: string, report: Report): void {
  let start = hostStart(text, domainStart);
  for (const label of text.slice(start, domainStart).split('.')) {
    if (reportName(tenant, report, service, label, start)) return;
    start += label.length + 1;
  }
}

function createTenantDetector(): Detector {
  let services: ReadonlyMap<string, string> | undefined;
  return {
    rules: [tenant],
    keywords: tenantDomains.flatMap(([, domains]) => domains.split(' ').map((domain) => `.${domain}`)),
    onKeyword: ({ text }, start, end, report) => {
      if (!isWholeDomain(text, end)) return;
      services ??= new Map(
        tenantDomains.flatMap(([service, domains]) => domains.split(' ').map((domain) => [domain, service])),
      );
      const service = services.get(text.slice(start + 1, end).toLowerCase());
      if (service !== undefined) reportTenant(text, start, service, report);
    },
  };
}

/** The labels by which Amazon names a service before its region, where the label before them is the customer's. */
const amazonService =
  /^([\w.-]+?)\.(?:s3|s3-[\w-]+|rds|elb|dkr|es|aoss|cache|redshift|docdb|neptune|[a-z\d-]+\.(?:rds|elb|es|cache|redshift|docdb|execute-api)|[a-z\d]{8,}\.[a-z]{2}-[a-z-]+-\d\.rds)(?:\.|$)/i;

/** Addresses that hold a name behind the host. */
const pathHosts: readonly (readonly [host: string, service: string])[] = [
  ['dev.azure.com/', 'Azure DevOps'],
  ['storage.googleapis.com/', 'Google Cloud Storage'],
  ['storage.cloud.google.com/', 'Google Cloud Storage'],
  ['gs://', 'Google Cloud Storage'],
  ['s3://', 'Amazon S3'],
  ['s3a://', 'Amazon S3'],
];

function reportPathName(text: string, at: number, service: string, report: Report): void {
  const name = /^[a-z\d][\w-]{2,62}/i.exec(text.slice(at, at + 64))?.[0];
  if (name !== undefined) reportName(bucket, report, service, name, at);
}

function reportAmazon(text: string, domainStart: number, end: number, report: Report): void {
  const start = hostStart(text, domainStart);
  const host = text.slice(start, domainStart);
  if (/^s3(?:[-.][\w-]+)?$/i.test(host)) {
    if (text.charAt(end) === '/') reportPathName(text, end + 1, 'Amazon S3', report);
    return;
  }
  const name = amazonService.exec(host)?.[1]?.split('.')[0];
  if (name !== undefined) reportName(bucket, report, 'Amazon Web Services', name, start);
}

const resources: Detector = {
  rules: [bucket],
  keywords: ['.amazonaws.com', ...pathHosts.map(([host]) => host)],
  onKeyword: ({ text }, start, end, report) => {
    if (text.charCodeAt(start) === 46) {
      if (isWholeDomain(text, end)) reportAmazon(text, start, end, report);
      return;
    }
    if (/[\w.-]/.test(text.charAt(start - 1))) return;
    const host = text.slice(start, end).toLowerCase();
    const service = pathHosts.find(([known]) => known === host)?.[1];
    if (service !== undefined) reportPathName(text, end, service, report);
  },
};

export const tenantAddresses: readonly Detector[] = [createTenantDetector(), resources];
