import type { RuleInfo } from '../../rule.ts';
import type { KeyKind } from './vocabulary.ts';

function genericRule(id: string, title: string, dummy: string): RuleInfo {
  return { id, title, category: 'secret', score: 0.6, dummy, generic: true };
}

/** The rule of what a key says its value is. */
export const ruleOf: Readonly<Record<KeyKind, RuleInfo>> = {
  password: genericRule('generic-password', 'Password', 'password'),
  pin: genericRule('generic-pin', 'PIN or one-time code', 'otp'),
  secret: genericRule('generic-secret', 'Secret', 'token'),
  token: genericRule('generic-token', 'Token', 'token'),
  apiKey: genericRule('generic-api-key', 'API key', 'token'),
  privateKey: genericRule('generic-private-key', 'Private or encryption key', 'token'),
  credential: genericRule('generic-credential', 'Credential', 'token'),
  key: genericRule('generic-key', 'Key that looks random', 'token'),
};
