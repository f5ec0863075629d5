import { plantedSecrets, type PlantedSecrets } from './sample/plantedSecrets.ts';
import { seededRandom } from './secrets.ts';

/** A secret, and the name that a developer would give it. */
export interface Planted {
  readonly name: string;
  readonly value: string;
}

const names: Partial<Record<keyof PlantedSecrets, string>> = {
  awsKeyId: 'AWS_ACCESS_KEY_ID',
  awsSecret: 'AWS_SECRET_ACCESS_KEY',
  stripeKey: 'STRIPE_SECRET_KEY',
  stripeWebhook: 'STRIPE_WEBHOOK_SECRET',
  githubToken: 'GITHUB_TOKEN',
  slackToken: 'SLACK_BOT_TOKEN',
  anthropicKey: 'ANTHROPIC_API_KEY',
  sendgridKey: 'SENDGRID_API_KEY',
  googleKey: 'GOOGLE_API_KEY',
  databasePassword: 'DATABASE_PASSWORD',
  redisPassword: 'REDIS_PASSWORD',
  adminPassword: 'ADMIN_PASSWORD',
  jwtSecret: 'JWT_SECRET',
  sessionToken: 'SESSION_TOKEN',
};

/** Secrets of fourteen kinds, as many as asked for, all different. */
export function plantedValues(count: number): Planted[] {
  const random = seededRandom(4711);
  const values: Planted[] = [];
  while (values.length < count) {
    const secrets = plantedSecrets(random);
    for (const [kind, name] of Object.entries(names))
      values.push({ name: `${name}_${values.length}`, value: secrets[kind as keyof PlantedSecrets] });
  }
  return values.slice(0, count);
}

/** How secrets stand in what developers paste; each takes one and gives a piece of text. */
export const plantings: Readonly<Record<string, (planted: Planted) => string>> = {
  raw: ({ name, value }) => `${name}="${value}"\n`,
  json: ({ name, value }) => `${JSON.stringify({ [name]: value })}\n`,
  'json in json': ({ name, value }) => `${JSON.stringify({ body: JSON.stringify({ [name]: value }) })}\n`,
  base64: ({ name, value }) => `data: ${Buffer.from(`${name}=${value}\n`).toString('base64')}\n`,
  percent: ({ name, value }) => `GET /login?${name.toLowerCase()}=${encodeURIComponent(value)}&next=home\n`,
  wrapped: ({ name, value }) =>
    `data: |\n${wrap(Buffer.from(`${name}=${value}\nregion=eu-central-1\nretries=5\n`).toString('base64'), 76)}\n`,
  'over lines': ({ name, value }) => {
    const middle = Math.floor(value.length / 2);
    return `${name} = ("${value.slice(0, middle)}"\n    "${value.slice(middle)}")\n`;
  },
};

function wrap(text: string, width: number): string {
  return (text.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).map((line) => `  ${line}`).join('\n');
}

/** The forms in which a value would still be readable in what was sent. */
function formsOf(value: string): string[] {
  const bytes = Buffer.from(value);
  return [
    value,
    JSON.stringify(value).slice(1, -1),
    JSON.stringify(JSON.stringify(value).slice(1, -1)).slice(1, -1),
    encodeURIComponent(value),
    ...[0, 1, 2].map((shift) => innerBase64(bytes, shift)),
    bytes.toString('hex'),
  ];
}

/** The characters of a base64 text that only this value decides, when `shift` bytes stand before it. */
function innerBase64(bytes: Buffer, shift: number): string {
  const text = Buffer.concat([Buffer.alloc(shift), bytes])
    .toString('base64')
    .replace(/=+$/, '');
  return text.slice(Math.ceil((shift * 8) / 6), -1);
}

/** What is sent, without what could hide that a value is there: line breaks, blanks, quotes, escapes. */
function flattened(text: string): string {
  return text.replace(/\\+[nrt"]|[\s"'+\\|()]/g, '');
}

/** The plantings whose value can be read from what was sent. */
export function leaksIn(
  body: string,
  planted: readonly (Planted & { readonly planting: string })[],
): string[] {
  const flat = flattened(body);
  return planted
    .filter(({ value }) =>
      formsOf(value).some((form) => body.includes(form) || flat.includes(flattened(form))),
    )
    .map(({ name, planting }) => `${name} (${planting})`);
}
