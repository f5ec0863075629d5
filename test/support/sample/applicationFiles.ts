import type { PlantedSecrets } from './plantedSecrets.ts';
import { COMPANIES, type Person } from './plantedPeople.ts';

/** Source and configuration: the files where credentials sit. */
export function applicationFiles(secrets: PlantedSecrets, people: Person[]): Record<string, string> {
  return {
    '.env': environment(secrets),
    'src/billing.ts': billing(secrets, people),
    'src/geocode.py': geocode(secrets),
    'config/database.yml': database(secrets),
    'config/deploy_key.pem': `${secrets.privateKey}\n`,
    'docker-compose.yml': compose(secrets),
    'appsettings.json': appSettings(secrets),
    'logs/server.log': serverLog(secrets, people),
  };
}

function environment(secrets: PlantedSecrets): string {
  return `# Production. Do not commit.
NODE_ENV=production
PORT=8080
AWS_REGION=eu-central-1
AWS_ACCESS_KEY_ID=${secrets.awsKeyId}
AWS_SECRET_ACCESS_KEY=${secrets.awsSecret}
STRIPE_SECRET_KEY=${secrets.stripeKey}
STRIPE_WEBHOOK_SECRET=${secrets.stripeWebhook}
ANTHROPIC_API_KEY=${secrets.anthropicKey}
SENDGRID_API_KEY=${secrets.sendgridKey}
SLACK_BOT_TOKEN=${secrets.slackToken}
DATABASE_URL=postgres://larkfield_app:${encodeURIComponent(secrets.databasePassword)}@db-eu1.${COMPANIES.own.domain}:5432/billing
JWT_SECRET=${secrets.jwtSecret}
`;
}

function billing(secrets: PlantedSecrets, [first, second]: Person[]): string {
  return `import Stripe from 'stripe';

// TODO(${first?.first}): move the key to the vault before the ${COMPANIES.prospect.name} demo
const stripe = new Stripe('${secrets.stripeKey}');

export interface Invoice {
  id: string;
  customer: string;
  amountInCents: number;
}

/** ${second?.first} ${second?.last} asked for this on the phone (${second?.phone}). */
export async function charge(invoice: Invoice): Promise<string> {
  const intent = await stripe.paymentIntents.create({
    amount: invoice.amountInCents,
    currency: 'eur',
    receipt_email: '${second?.email}',
    metadata: { invoice: invoice.id, customer: invoice.customer },
  });
  return intent.id;
}

export const testCard = { number: '${first?.card}', holder: '${first?.first} ${first?.last}' };
export const sessionToken = '${secrets.sessionToken}';
`;
}

function geocode(secrets: PlantedSecrets): string {
  return `import requests

API_KEY = "${secrets.googleKey}"


def geocode(address: str) -> tuple[float, float]:
    answer = requests.get("https://maps.googleapis.com/maps/api/geocode/json", params={"address": address, "key": API_KEY})
    place = answer.json()["results"][0]["geometry"]["location"]
    return place["lat"], place["lng"]


HOME_OFFICE = (51.339695, 12.373075)  # last known position of the courier
`;
}

function database(secrets: PlantedSecrets): string {
  return `default: &default
  adapter: postgresql
  encoding: unicode
  pool: 5

production:
  <<: *default
  host: db-eu1.${COMPANIES.own.domain}
  database: billing
  username: larkfield_app
  password: "${secrets.databasePassword}"

test:
  <<: *default
  database: billing_test
  password: <%= ENV["TEST_DATABASE_PASSWORD"] %>
`;
}

function compose(secrets: PlantedSecrets): string {
  return `services:
  api:
    image: larkfield/api:2.14.0
    environment:
      GITHUB_TOKEN: ${secrets.githubToken}
      REDIS_URL: redis://:${secrets.redisPassword}@cache:6379/0
    ports: ['8080:8080']
  cache:
    image: redis:7-alpine
    command: redis-server --requirepass ${secrets.redisPassword}
`;
}

function appSettings(secrets: PlantedSecrets): string {
  const connection = `Server=sql01.${COMPANIES.own.domain};Database=Ledger;User Id=ledger_svc;Password=${secrets.adminPassword};`;
  const settings = {
    Logging: { LogLevel: { Default: 'Information' } },
    ConnectionStrings: { Ledger: connection },
    SendGrid: { ApiKey: secrets.sendgridKey, From: `billing@${COMPANIES.own.domain}` },
  };
  return `${JSON.stringify(settings, null, 2)}\n`;
}

function serverLog(secrets: PlantedSecrets, people: Person[]): string {
  const [first, second, third] = people;
  return `2026-11-03T08:14:02.118Z INFO  api listening on :8080
2026-11-03T08:14:09.530Z INFO  login ok user=${first?.email} ip=84.63.219.47 agent="Mozilla/5.0 (X11; Linux x86_64)"
2026-11-03T08:14:11.004Z DEBUG GET /v1/invoices authorization="Bearer ${secrets.sessionToken}"
2026-11-03T08:15:40.772Z WARN  card declined holder="${second?.first} ${second?.last}" card=${second?.card}
2026-11-03T08:16:01.209Z ERROR could not reach sms gateway to=${third?.phone.replaceAll(' ', '')} device=3c:22:fb:91:0e:a7
2026-11-03T08:16:01.210Z INFO  retry in 30 s request=6f1c2d0e-88a4-4b3e-9d57-2b1f6f0c7ab1
`;
}
