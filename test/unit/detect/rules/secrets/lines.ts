import { patternOf, type PatternRule } from '../../../../../src/detect/rule.ts';
import { Scanner } from '../../../../../src/detect/scanner.ts';
import { sampleGroup, samplePattern, type SampleOptions } from '../../../../support/patternSamples.ts';

/** A text with a credential in it, and where. */
export interface Line {
  readonly text: string;
  readonly value: string;
}

/** Whether the rule needs the name of its service beside the value. */
export function isNamed(rule: PatternRule): boolean {
  return rule.boundary === false && patternOf(rule).source.includes('[\\s\\S]{0,');
}

/** What keys call a credential; a rule may ask for one of these words. */
const labels = [
  'api_key',
  'secret',
  'client_secret',
  'access_token',
  'password',
  'admin_api_key',
  'signing_secret',
  'secret_key',
  'public_key',
  'client_id',
  'app_id',
  'access_key_id',
  'shared_secret',
  'service_key',
  'write_key',
  'secret_id',
  'api_hash',
  'consumer_secret',
  'developer_token',
  'encrypt_key',
  'integration_key',
  'passphrase',
  'app_secret',
  'record_key',
  'webhook_secret',
  'kubeadm_join_token',
  'hue_user',
  'crc_key',
] as const;

/** A credential in the syntaxes in which developers write it down; the name stands in the key or above it. */
const syntaxes: readonly ((name: string, label: string, value: string) => string)[] = [
  (name, label, value) => `export ${`${name}_${label}`.replace(/[ .-]/g, '_').toUpperCase()}="${value}"\n`,
  (name, label, value) => `{\n  "${name}": { "${label}": "${value}" }\n}`,
  (name, label, value) => `${name}:\n  ${label}: '${value}'\n`,
  (name, label, value) => `const options = { ${JSON.stringify(`${name}-${label}`)}: '${value}' };`,
  (name, label, value) => `# ${name}\n${label} = "${value}"\n`,
  (name, label, value) => `<add key="${name}.${label}" value="${value}" />`,
];

const prefixSyntaxes: readonly ((value: string) => string)[] = [
  (value) => `TOKEN=${value}\n`,
  (value) => `{"token": "${value}"}`,
  (value) => `token: ${value} # for the build\n`,
  (value) => `client.connect('${value}', { retries: 3 });`,
  (value) => `curl -H "X-Token: ${value}" https://service.test/v1`,
];

/** The value of a rule by itself. */
export function sampleValue(rule: PatternRule, options: SampleOptions): string {
  return isNamed(rule)
    ? sampleGroup(patternOf(rule), 'value', options)
    : samplePattern(patternOf(rule), options);
}

/** The first label beside which the rule accepts its value. */
export function labelFor(rule: PatternRule, name: string, options: SampleOptions): string | undefined {
  const scanner = new Scanner({ rules: [rule] });
  return labels.find((label) => {
    const value = sampleValue(rule, options);
    return scanner.scan(`${name}_${label} = "${value}"`).findings.length > 0;
  });
}

/** The sampled credential in each syntax that suits the rule. */
export function linesFor(rule: PatternRule, name: string, label: string, options: SampleOptions): Line[] {
  if (isNamed(rule))
    return syntaxes.map((write) => {
      const value = sampleValue(rule, options);
      return { text: write(name, label, value), value };
    });
  return prefixSyntaxes.map((write) => {
    const whole = samplePattern(patternOf(rule), options);
    const value = new RegExp(patternOf(rule).source).exec(`${whole} `)?.groups?.value ?? whole;
    return { text: write(whole), value };
  });
}
