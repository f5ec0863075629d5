import type { Detector } from '../../rule.ts';
import { isFiller, isSequential } from '../../validate/randomness.ts';
import { isTyped } from '../../validate/typed.ts';
import { splitKey } from '../generic/keyName.ts';
import { isAccessor, isPlaceholder } from '../generic/placeholder.ts';
import { segmentRandomness } from '../generic/randomness.ts';
import { identifierRule } from './identifierRule.ts';
import { serviceNames } from './serviceNames.ts';

const accountId = identifierRule('service-account-id', 'Account, client or project at a service', 'token');
const accountUuid = identifierRule('service-account-uuid', 'Account, client or project at a service', 'uuid');
const accountUser = identifierRule('service-user-name', 'User name at a service', 'username');
const address = identifierRule('service-address', 'Address of an own installation', 'organization');

/** Products that their users run on hosts of their own. */
const selfHosted =
  /^(?:octopus|mattermost|rocketchat|kube|kubernetes|openshift|artifactory|nexus|sonar|sonarqube|jenkins|grafana|kibana|elastic|elasticsearch|keycloak|jira|confluence|bitbucket|gitlab|tableau|looker|truenas|vault|consul|nomad|argocd|rancher|portainer|harbor|minio|clickhouse|couchbase|mongodb|kafka|rabbitmq|redis|postgres|mysql|metabase|superset|posthog|sentry|unleash|n8n|drone|teamcity|gitea|zabbix|influx|influxdb|prometheus)$/;

/** What an id may belong to, and what all such keys end in. */
const owners =
  'client app application account tenant project org organization organisation workspace team access cloud site';
const idEndings = ['id', 'sid', 'ref', 'number', 'slug'];

const keywords = [
  ...owners.split(' ').flatMap((owner) => ['', '_', '-', ' '].map((joint) => `${owner}${joint}id`)),
  ...[
    'account_sid',
    'accountsid',
    'account_number',
    'project_ref',
    'projectref',
    'account_name',
    'accountname',
    'cloud_name',
    'cloudname',
  ],
  ...['_username', '_user=', '_user:', '_user"', '_user ', 'username='],
  ...['_url', '_server', '_host', '_endpoint', '_domain', '_api_base'],
];

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const usualUsers =
  /^(?:root|admin|administrator|user|users|username|guest|test|demo|me|postgres|mysql|sa|default|none|null|your.*|my.*|.*example.*|.*(?:token|user|name|apikey))$/i;

/** Whether a value is an id by its form; beside the name of a service less is enough. */
function isIdentifier(value: string, isServiceNamed: boolean): boolean {
  if (uuid.test(value)) return isServiceNamed;
  if (!/^[\w.~-]{4,128}$/.test(value) || !/\d/.test(value)) return false;
  if (/^\d+$/.test(value)) return isServiceNamed && value.length >= 6;
  if (/^(?:v?\d+[._-])+\d*$/.test(value) || isAccessor(value)) return false;
  if (value.length >= 16 && segmentRandomness(value) >= 0.62) return true;
  return isServiceNamed && value.length >= 6 && /[a-z]/i.test(value) && segmentRandomness(value) >= 0.3;
}

function createDetector(): Detector {
  let names: ReadonlySet<string> | undefined;
  const hasService = (words: readonly string[]): boolean => {
    names ??= serviceNames();
    const known = names;
    return words.some((word, index) => known.has(word) || known.has(word + (words[index + 1] ?? '')));
  };
  return {
    rules: [accountId, accountUuid, accountUser, address],
    keywords,
    onKeyword: (source, start, end, report) => {
      const field = source.fieldAt(start, end);
      if (!field || (field.quote === '' && source.format.family === 'code') || field.syntax === 'comparison')
        return;
      const { text } = source;
      const key = text.slice(field.keyStart, field.keyEnd);
      const value = text.slice(field.valueStart, field.valueEnd);
      if (value.length > 200 || isPlaceholder(value, true) || isFiller(value)) return;
      const words = splitKey(`${contextOf(text, field.keyStart)} ${key}`);
      const last = words.at(-1) ?? '';
      const isNamed = hasService(words);
      const evidence = [{ kind: 'key', detail: key }] as const;
      if (idEndings.some((ending) => last.endsWith(ending))) {
        // A tenant is Microsoft's, whose ids are UUIDs.
        if (!isIdentifier(value, isNamed || words.includes('tenant'))) return;
        const rule = uuid.test(value) ? accountUuid : accountId;
        const isMadeUp = isTyped(value) || isSequential(value);
        report(rule, field.valueStart, field.valueEnd, rule.score, evidence, isMadeUp);
      } else if (words.includes('cloudinary') && last === 'name' && words.at(-2) === 'cloud') {
        if (/^[a-z][\w-]{2,62}$/i.test(value))
          report(accountId, field.valueStart, field.valueEnd, accountId.score, evidence, value === 'demo');
      } else if (isNamed && isUserKey(words)) {
        if (/^[\w.@-]{3,64}$/.test(value))
          report(accountUser, field.valueStart, field.valueEnd, 0.4, evidence, usualUsers.test(value));
      } else if (
        words.some((word) => selfHosted.test(word)) &&
        /^(?:url|server|host|endpoint|domain|base)$/.test(last)
      ) {
        const host = ownHost(value, words);
        if (host) report(address, field.valueStart + host.at, field.valueStart + host.end, 0.4, evidence);
      }
    },
  };
}

/** `SAUCE_USERNAME`, `atlas_user`, `azure_account_name`. */
function isUserKey(words: readonly string[]): boolean {
  const last = words.at(-1);
  return (
    last === 'user' ||
    last === 'username' ||
    (last === 'name' && /^(?:user|account)$/.test(words.at(-2) ?? ''))
  );
}

/** The word that stands before a key with a blank (`Yahoo Client ID`) or opens the block round it. */
function contextOf(text: string, keyStart: number): string {
  return /([A-Za-z]{3,20})[ \t]+$/.exec(text.slice(Math.max(0, keyStart - 24), keyStart))?.[1] ?? '';
}

/** The host of an address that is not the service's own. */
function ownHost(value: string, words: readonly string[]): { at: number; end: number } | undefined {
  const match = /^(?:[a-z][a-z+]{1,8}:\/\/)?([a-z\d-]+(?:\.[a-z\d-]+)+)(?=[:/]|$)/i.exec(value);
  const host = match?.[1];
  if (host === undefined || /^[\d.]+$/.test(host) || /^example\.[a-z]+$/i.test(host)) return undefined;
  const labels = host.toLowerCase().split('.');
  const registered = labels.slice(-2).join('.');
  if (words.some((word) => word.length > 3 && registered.includes(word))) return undefined;
  const end = value.indexOf(host) + host.length;
  return { at: end - host.length, end };
}

export const accountIds: readonly Detector[] = [createDetector()];
