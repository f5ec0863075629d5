import assert from 'node:assert/strict';
import { crc32 } from 'node:zlib';
import { catalogue } from '../../../../../src/detect/rules/secrets/index.ts';
import { Scanner } from '../../../../../src/detect/scanner.ts';
import { ALPHABETS, randomText, seededRandom } from '../../../../support/secrets.ts';

const random = seededRandom(2024);
const base62 = (length: number): string => randomText(ALPHABETS.alphanumeric, length, random);
const hex = (length: number): string => randomText(ALPHABETS.hex, length, random);
const digits = (length: number): string => randomText(ALPHABETS.digits, length, random);
const base64 = (length: number): string => randomText(ALPHABETS.base64, length, random);
const base32 = (length: number): string => randomText(ALPHABETS.base32, length, random);
const uuid = (): string => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`;
const base64url = (text: string): string => Buffer.from(text).toString('base64url');

/** The last six characters of a GitHub or npm token, written out without the code under test. */
function crcTail(body: string): string {
  const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  let tail = '';
  for (let rest = crc32(body); rest > 0; rest = Math.floor(rest / 62))
    tail = alphabet.charAt(rest % 62) + tail;
  return tail.padStart(6, '0');
}

function withChecksum(prefix: string, length: number): string {
  const body = base62(length);
  return prefix + body + crcTail(body);
}

/** How vendors show their credentials, put together from parts: the rule, the text before, the value, the text after. */
const documented: readonly (readonly [ruleId: string, before: string, value: string, after: string])[] = [
  ['aws-access-key-id', 'aws_access_key_id = ', `AKIA${base32(16)}`, '\n'],
  ['aws-access-key-id', 'export AWS_ACCESS_KEY_ID=', `ASIA${base32(16)}`, '\n'],
  ['aws-secret-access-key', 'aws_secret_access_key = ', `a/9${base64(37)}`, '\n'],
  ['aws-secret-access-key', `boto3.Session("AKIA${base32(16)}", "`, `a/9${base64(37)}`, '")\n'],
  ['aws-secret-access-key', `"boto3.Session(\\"AKIA${base32(16)}\\", \\"`, `a/9${base64(37)}`, '\\")\\n"'],
  [
    'aws-appsync-api-key',
    '"x-api-key": "',
    `da2-${randomText('abcdefghijklmnopqrstuvwxyz234567', 26, random)}`,
    '"',
  ],
  ['github-personal-access-token', 'GITHUB_TOKEN=', withChecksum('ghp_', 30), '\n'],
  ['github-oauth-access-token', 'https://oauth2:', withChecksum('gho_', 30), '@github.com/owner/name.git'],
  ['github-installation-token', 'Authorization: token ', withChecksum('ghs_', 30), '\r\n'],
  ['github-fine-grained-personal-access-token', 'token: "', `github_pat_${base62(22)}_${base62(59)}`, '"'],
  ['gitlab-personal-access-token', 'PRIVATE-TOKEN: ', `glpat-${base62(20)}`, '"'],
  ['gitlab-runner-authentication-token', 'token = "', `glrt-${base62(20)}`, '"'],
  ['npm-access-token', '//registry.npmjs.org/:_authToken=', withChecksum('npm_', 30), '\n'],
  ['pypi-api-token', 'password = ', `pypi-AgEIcHlwaS5vcmc${base62(150)}`, '\n'],
  ['google-api-key', 'new google.maps.Map("', `AIza${base62(35)}`, '")'],
  ['google-oauth-client-secret', '"client_secret": "', `GOCSPX-${base62(28)}`, '"'],
  ['azure-storage-account-key', 'account_key: ', `${base64(76)}+ASt${base64(5)}A==`, '\n'],
  ['azure-entra-client-secret', "clientSecret: '", `${base62(3)}8Q~${base62(34)}`, "'"],
  ['digitalocean-personal-access-token', 'DIGITALOCEAN_TOKEN=', `dop_v1_${hex(64)}`, '\n'],
  ['slack-bot-token', 'SLACK_BOT_TOKEN=', `xoxb-${digits(12)}-${digits(13)}-${base62(24)}`, '\n'],
  ['slack-user-token', 'token=', `xoxp-${digits(12)}-${digits(12)}-${digits(13)}-${hex(32)}`, '&'],
  [
    'slack-webhook',
    'curl https://hooks.slack.com/services/',
    `T0${base32(8)}/B0${base32(8)}/${base62(24)}`,
    ' -d x',
  ],
  ['discord-webhook', 'https://discord.com/api/webhooks/', `1${digits(17)}/${base62(68)}`, '\n'],
  ['discord-bot-token', 'DISCORD_TOKEN=', `M${base62(23)}.G${base62(5)}.${base62(38)}`, '\n'],
  ['telegram-bot-token', 'https://api.telegram.org/bot', `1${digits(9)}:AA${base62(33)}`, '/getMe'],
  ['twilio-api-key-sid', 'TWILIO_API_KEY=', `SK${hex(32)}`, '\n'],
  ['sendgrid-api-key', "sgMail.setApiKey('", `SG.${base62(22)}.${base62(43)}`, "')"],
  ['mailgun-private-api-key', 'api:', `key-${hex(32)}`, '@api'],
  ['mailchimp-api-key', "apikey: '", `${hex(32)}-us21`, "'"],
  ['stripe-live-secret-key', 'Stripe(', `sk_live_51${base62(97)}`, ')'],
  ['stripe-live-restricted-key', '"', `rk_live_${base62(24)}`, '"'],
  ['stripe-publishable-key', "loadStripe('", `pk_live_${base62(24)}`, "')"],
  ['square-access-token', 'SQUARE_ACCESS_TOKEN=', `EAAA${base62(60)}`, '\n'],
  ['shopify-admin-api-access-token', 'X-Shopify-Access-Token: ', `shpat_${hex(32)}`, '\n'],
  ['anthropic-api-key', 'x-api-key: ', `sk-ant-api03-${base62(93)}AA`, '\n'],
  ['openai-project-api-key', 'OPENAI_API_KEY="', `sk-proj-${base62(74)}T3BlbkFJ${base62(74)}`, '"'],
  ['openai-api-key', 'api_key="', `sk-${base62(20)}T3BlbkFJ${base62(20)}`, '"'],
  [
    'hugging-face-user-access-token',
    'HF_TOKEN=',
    `hf_${randomText('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', 34, random)}`,
    '\n',
  ],
  ['groq-api-key', 'GROQ_API_KEY=', `gsk_${base62(52)}`, '\n'],
  ['datadog-api-key', 'DD_API_KEY=', hex(32), '\n'],
  ['datadog-application-key', 'DD-APPLICATION-KEY: ', hex(40), '\n'],
  ['new-relic-user-api-key', 'Api-Key: ', `NRAK-${base32(27)}`, '\n'],
  [
    'sentry-organization-auth-token',
    'SENTRY_AUTH_TOKEN=',
    `sntrys_${base64url('{"iat":1700000000.1,"url":"https://sentry.test","org":"team"}')}_${base62(43)}`,
    '\n',
  ],
  ['grafana-service-account-token', 'Bearer ', `glsa_${base62(32)}_${hex(8)}`, '\n'],
  ['atlassian-api-token', 'JIRA_TOKEN=', `ATATT3xFfGF0${base62(170)}=${hex(8).toUpperCase()}`, '\n'],
  ['notion-integration-token', 'NOTION_TOKEN=', `ntn_${digits(11)}${base62(35)}`, '\n'],
  ['linear-api-key', 'Authorization: ', `lin_api_${base62(40)}`, '\n'],
  ['airtable-personal-access-token', 'Bearer ', `pat${base62(14)}.${hex(64)}`, '\n'],
  ['hubspot-private-app-token', 'accessToken: "', `pat-na1-${uuid()}`, '"'],
  ['hashicorp-vault-service-token', 'VAULT_TOKEN=', `hvs.${base62(95)}`, '\n'],
  ['databricks-access-token', 'token = ', `dapi${hex(32)}`, '\n'],
  ['docker-personal-access-token', 'docker login -p ', `dckr_pat_${base62(27)}`, ' -u name'],
  ['heroku-api-key', 'HEROKU_API_KEY=', uuid(), '\n'],
  ['cloudflare-api-token', 'CLOUDFLARE_API_TOKEN=', base62(40), '\n'],
  ['algolia-admin-api-key', 'ALGOLIA_ADMIN_KEY=', hex(32), '\n'],
  ['facebook-access-token', 'access_token=', `EAAC${base62(150)}`, '&'],
];

describe('credentials as their vendors document them', () => {
  const scanner = new Scanner({ rules: catalogue });

  for (const [ruleId, before, value, after] of documented)
    it(`finds ${ruleId} after ${JSON.stringify(before)}, and the value only`, () => {
      const text = `first line\n${before}${value}${after}\nlast line`;
      const found = scanner
        .scan(text)
        .findings.map((finding) => [finding.ruleId, text.slice(finding.start, finding.end)]);
      // The value stays out of the message: it is compared, and only the rules are shown.
      assert.ok(
        found.some(([id, slice]) => id === ruleId && slice === value),
        `found ${found.map(([id]) => id).join(', ') || 'nothing'}`,
      );
    });

  it('takes sequences and alphabets for made up, and no value that was drawn', () => {
    const shipped = new Scanner({ rules: catalogue, isReserved: () => false });
    const letters = ALPHABETS.alphanumeric.slice(26);
    const drawn = (alphabet: string, length: number): string =>
      randomText(alphabet, length, seededRandom(11));
    const texts = (id: string, secret: string, key: string): string[] => [
      `kubeadm join --token ${id}.${secret} 10.0.0.1:6443`,
      `django SECRET_KEY = "${key}"`,
    ];
    for (const text of [
      ...texts(letters.slice(0, 6), '0123456789abcdef', `${letters}!@#$%^&*(-_=+)`),
      ...texts(letters.slice(0, 6), '1234567890abcdef', `${letters}!@#$%^&*(-_=+)`),
    ])
      assert.deepEqual(
        shipped.scan(text).findings.map(({ ruleId }) => ruleId),
        [],
      );
    for (const text of texts(drawn(letters, 6), drawn(letters, 16), drawn(letters, 50)))
      assert.equal(shipped.scan(text).findings.length, 1);
  });

  it('still reports sequences where few manuals show any', () => {
    const shipped = new Scanner({ rules: catalogue, isReserved: () => false });
    const typed = '0a1b2c3d4e5f'.repeat(3).slice(0, 32);
    assert.equal(shipped.scan(`DATADOG_API_KEY=${typed}`).findings.length, 1);
  });

  const harmless: readonly (readonly [what: string, text: string])[] = [
    ['a commit beside a service', `# datadog agent at ${hex(40)}\nref: ${hex(40)}\n`],
    ['a checksum of a package', `datadog-agent:\n  sha256: ${hex(64)}\n`],
    ['an integrity hash', `"datadog": { "integrity": "sha512-${base64(86)}==" }`],
    ['the id of a client', `auth0_tenant_id: ${uuid()}`],
    ['an access to the environment', 'const key = process.env.DATADOG_API_KEY ?? config.datadogApiKey;'],
    ['a placeholder', 'STRIPE_KEY=sk_live_xxxxxxxxxxxxxxxxxxxxxxxx'],
    ['a type of a cloud’s resources', 'resource-types:\n  - APIGatewayV2API\n  - APIGatewayV2VpcLink\n'],
    ['a masked value', 'GITHUB_TOKEN=ghp_************************************'],
    ['a long name in code', 'const datadogKey = readDatadogConfigurationValues32;'],
    ['a file with a hash in its name', `<script src="/segment/${hex(32)}.js"></script>`],
    ['the name of a test', 'def test_noDefaultContentTypeOn204Response(self):'],
    ['the name of a test with underscores', 'def test_update_page_with_invalid_action_returns_422(self):'],
    ['an unrelated word that holds the name', `example_hexadecimal = "${hex(31)}"`],
  ];

  for (const [what, text] of harmless)
    it(`says nothing on ${what}`, () => {
      assert.deepEqual(
        scanner.scan(text).findings.map(({ ruleId }) => ruleId),
        [],
      );
    });
});
