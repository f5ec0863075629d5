import { generateKeyPairSync } from 'node:crypto';
import { ALPHABETS, awsKeyId, randomText } from '../secrets.ts';
import { tokenChecksum } from './checksums.ts';

/** Credentials of the made-up company, put together from seeded characters. */
export function plantedSecrets(random: () => number) {
  const letters = (length: number): string => randomText(ALPHABETS.alphanumeric, length, random);
  const digits = (length: number): string => randomText(ALPHABETS.digits, length, random);
  const githubBody = letters(30);
  return {
    awsKeyId: awsKeyId(Math.floor(random() * 1e9)),
    awsSecret: randomText(ALPHABETS.base64, 40, random),
    stripeKey: `sk_live_51${letters(97)}`,
    stripeWebhook: `whsec_${letters(32)}`,
    githubToken: `ghp_${githubBody}${tokenChecksum(githubBody)}`,
    slackToken: `xoxb-${digits(12)}-${digits(13)}-${letters(24)}`,
    anthropicKey: `sk-ant-api03-${letters(93)}AA`,
    sendgridKey: `SG.${letters(22)}.${letters(43)}`,
    googleKey: `AIza${letters(35)}`,
    databasePassword: `${letters(7)}!${letters(6)}`,
    redisPassword: letters(24),
    adminPassword: `Tr0ub${letters(5)}#${digits(2)}`,
    jwtSecret: randomText(ALPHABETS.hex, 64, random),
    sessionToken: jsonWebToken(random),
    privateKey: privateKey(),
  };
}

export type PlantedSecrets = ReturnType<typeof plantedSecrets>;

function jsonWebToken(random: () => number): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = { sub: 'usr_40917', scope: 'billing:write', iat: 1764000000, exp: 1795536000 };
  return `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}.${randomText(ALPHABETS.alphanumeric, 43, random)}`;
}

function privateKey(): string {
  const { privateKey: key } = generateKeyPairSync('ed25519');
  return key.export({ type: 'pkcs8', format: 'pem' }).toString().trim();
}
