import { plantedPeople } from '../../support/sample/plantedPeople.ts';
import { plantedSecrets } from '../../support/sample/plantedSecrets.ts';
import { seededRandom } from '../../support/secrets.ts';

/** A value that must not leave, and a line in which a developer would write it. */
export interface Planted {
  readonly value: string;
  readonly line: string;
}

/** A hundred and more secrets and personal data of nobody. */
export function plantedValues(seed: number): Planted[] {
  const random = seededRandom(seed);
  const secrets = [plantedSecrets(random), plantedSecrets(random)].flatMap((set) => [
    ...Object.entries({
      AWS_ACCESS_KEY_ID: set.awsKeyId,
      AWS_SECRET_ACCESS_KEY: set.awsSecret,
      STRIPE_SECRET_KEY: set.stripeKey,
      STRIPE_WEBHOOK_SECRET: set.stripeWebhook,
      GITHUB_TOKEN: set.githubToken,
      SLACK_BOT_TOKEN: set.slackToken,
      ANTHROPIC_API_KEY: set.anthropicKey,
      SENDGRID_API_KEY: set.sendgridKey,
      GOOGLE_API_KEY: set.googleKey,
      DATABASE_PASSWORD: set.databasePassword,
      REDIS_PASSWORD: set.redisPassword,
      ADMIN_PASSWORD: set.adminPassword,
      JWT_SECRET: set.jwtSecret,
      SESSION_TOKEN: set.sessionToken,
    }).map(([name, value]) => ({ value, line: `${name}=${value}` })),
  ]);
  const people = [...plantedPeople(random), ...plantedPeople(random)].flatMap((person) => [
    { value: person.email, line: `email: ${person.email}` },
    { value: person.phone, line: `phone: ${person.phone}` },
    { value: person.card, line: `card_number: ${person.card}` },
    { value: person.iban, line: `iban: ${person.iban}` },
    { value: person.ssn, line: `ssn: ${person.ssn}` },
  ]);
  return [
    ...secrets,
    ...people.filter((one, at) => people.findIndex(({ value }) => value === one.value) === at),
  ];
}
