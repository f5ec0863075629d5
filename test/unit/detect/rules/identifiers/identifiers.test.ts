import assert from 'node:assert/strict';
import { builtInRules, Scanner } from '../../../../../src/detect/index.ts';
import { identifiers } from '../../../../../src/detect/rules/identifiers/index.ts';
import { tenantDomains } from '../../../../../src/detect/rules/identifiers/tenantDomains.ts';
import { isReserved } from '../../../../../src/dummy/index.ts';
import { seededRandom } from '../../../../support/secrets.ts';

const random = seededRandom(5);
const hex = (length: number): string =>
  Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('');
const uuid = (): string => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`;

const scanner = new Scanner({ rules: identifiers, isReserved });

function found(text: string, path?: string): string[] {
  const { findings } = scanner.scan(text, path === undefined ? {} : { path });
  return findings.map(({ start, end }) => text.slice(start, end));
}

describe('names of customers in addresses', () => {
  for (const [service, domains] of tenantDomains)
    it(`are found before ${domains} (${service})`, () => {
      for (const domain of domains.split(' '))
        assert.deepEqual(found(`url = "https://initech-eng.${domain}/path"`), ['initech-eng'], domain);
    });

  for (const text of [
    'https://www.okta.com/pricing',
    'https://docs.snowflakecomputing.com',
    'https://us-east-1.auth0.com',
    'https://{tenant}.okta.com',
    'https://your-domain.okta.com',
    'https://mycompany.jfrog.io',
    'https://contoso.sharepoint.com',
    'https://initech.okta.com.evil.example',
    'https://initech.notokta.com',
    'https://bad-.jfrog.io',
    's3://my-bucket/key',
    'https://s3.amazonaws.com/doc/2006-03-01/',
  ])
    it(`are not seen in ${text}`, () => {
      assert.deepEqual(found(text), []);
    });

  it('are found in names of buckets and databases', () => {
    assert.deepEqual(found('https://initech-logs.s3.eu-west-1.amazonaws.com/a'), ['initech-logs']);
    assert.deepEqual(found('https://s3-us-east-2.amazonaws.com/initech-logs/a'), ['initech-logs']);
    assert.deepEqual(found('s3://initech-logs/a'), ['initech-logs']);
    assert.deepEqual(found('gs://initech-logs/a'), ['initech-logs']);
    assert.deepEqual(found('https://dev.azure.com/initech/x'), ['initech']);
  });

  it('are found with the placeholders where reserved values are reported', () => {
    const everything = new Scanner({ rules: identifiers });
    assert.equal(everything.scan('https://your-domain.okta.com').findings.length, 1);
  });
});

describe('ids of accounts', () => {
  it('are found beside keys that name them', () => {
    const id = uuid();
    assert.deepEqual(found(`AZURE_CLIENT_ID=${id}\n`, '.env'), [id]);
    assert.deepEqual(found(`"tenantId": "${id}"`, 'a.json'), [id]);
    assert.deepEqual(found('HUAWEI_APP_ID=104729381\n', '.env'), ['104729381']);
    assert.deepEqual(found('CLOUDINARY_CLOUD_NAME=initech-media\n', '.env'), ['initech-media']);
    assert.deepEqual(found('SAUCE_USERNAME=oauth-milton-487ea\n', '.env'), ['oauth-milton-487ea']);
    assert.deepEqual(found('MATTERMOST_URL=https://chat.initech.io/team\n', '.env'), ['chat.initech.io']);
  });

  it('are found in names of resources and Google clients', () => {
    assert.deepEqual(found('arn:aws:iam::482910475823:user/x'), ['482910475823']);
    const client = `4829104758-${hex(32)}`;
    assert.deepEqual(found(`"${client}.apps.googleusercontent.com"`), [client]);
  });

  for (const [text, path] of [
    ['APP_ID=42', '.env'],
    ['const clientId = nextId();', 'a.ts'],
    ['clientId: string;', 'a.ts'],
    ['project_id = my-first-project', 'a.ini'],
    ['client_id: ${CLIENT_ID}', 'a.yml'],
    ['arn:aws:iam::123456789012:user/x', 'a.md'],
    ['OKTA_URL=https://developer.okta.com', '.env'],
    ['const { application_id: id } = event;', 'a.ts'],
    ["const ENV_ENDPOINT_NAME = 'AWS_EC2_METADATA_SERVICE_ENDPOINT';", 'a.js'],
    ['SALESFORCE_INSTANCE_URL=https://example.com', '.env'],
  ] as const)
    it(`are not seen in ${text}`, () => {
      assert.deepEqual(found(text, path), []);
    });

  it('give way to every credential and to personal data', () => {
    const everything = new Scanner({ rules: builtInRules, isReserved });
    const ids = everything
      .scan('mail bob.smith@initech.onmicrosoft.com')
      .findings.map(({ ruleId }) => ruleId);
    assert.deepEqual(ids, ['email-address']);
  });
});

describe('identifiers in the comments of program code', () => {
  const host = 'https://initech-eng.okta.com/app';

  it('are examples, and stay quiet', () => {
    assert.deepEqual(found(`/**\n * See ${host}\n */\n// ${host}\n`, 'client.ts'), []);
    assert.deepEqual(found(`# ${host}\n`, 'client.py'), []);
  });

  it('are found in the code itself, and in the comments of configuration', () => {
    assert.deepEqual(found(`const url = '${host}'; // see above\n`, 'client.ts'), ['initech-eng']);
    assert.deepEqual(found(`# ${host}\n`, 'settings.yaml'), ['initech-eng']);
  });
});
