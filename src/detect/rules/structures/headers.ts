import { decodeBase64 } from '../../decode/base64.ts';
import { isReadable, utf8Text } from '../../decode/bytes.ts';
import type { RuleOrDetector, Validator } from '../../rule.ts';
import { embedded, token } from '../builders.ts';
import { isExampleLogin } from '../generic/exampleLogin.ts';
import { isPlaceholder } from '../generic/placeholder.ts';
import { passwordScore, randomToken, structureEvidence, structureRule } from './structure.ts';

/** `user:password` in base64 (RFC 7617). */
const basicCredentials: Validator = (value, candidate) => {
  const bytes = decodeBase64(value);
  const decoded = isReadable(bytes) ? utf8Text(bytes) : undefined;
  const colon = decoded?.indexOf(':') ?? -1;
  if (decoded === undefined || colon < 0) return randomToken(0.6, 0.7)(value, candidate);
  // Who encodes with `echo` encodes the line end, too.
  const password = decoded.slice(colon + 1).trimEnd();
  const score = password === '' ? 0.5 : passwordScore(password, 0.9);
  const isMadeUp = isExampleLogin(decoded.slice(0, colon), password);
  return score > 0 && { score, evidence: [{ kind: 'structure', detail: 'user:password' }], isMadeUp };
};

/** `AWS4-HMAC-SHA256`, `SCRAM-SHA-256`: how it is signed, where the credential itself is left out. */
const scheme = /^[A-Za-z]{2,8}\d?(?:-(?:HMAC|ECDSA|RSA|P\d{3}|SHA\d{0,3}|\d{1,3}|PLUS))+$/i;

/** What follows a scheme may be a word of a sentence: it must look random, the more so the shorter it is. */
const bearerToken: Validator = (value, candidate) => {
  if (isPlaceholder(value, value.length >= 24) || value.includes('://') || scheme.test(value)) return false;
  return randomToken(0.85, value.length >= 20 ? 0.42 : 0.5)(value, candidate);
};

const authorizationHeader = embedded({
  ...structureRule('authorization-header', 'Credential in an Authorization header', 'token', 0.85),
  keywords: ['authorization'],
  before: 0,
  after: 220,
  pattern:
    /authorization["'\\\])]{0,4}[ \t]{0,4}(?:[:=,]|=>)[ \t]{0,4}[\\"'`]{0,3}(?:(?!basic\b)[a-z][\w-]{1,20}[ \t]{1,2}){0,2}(?:token[=:][ \t]?)?[\\"']{0,2}(?<value>[\w.~+/=:$@!-]{8,2000})/i,
  boundary: false,
  validate: bearerToken,
  docs: 'https://www.rfc-editor.org/rfc/rfc9110#name-authorization',
});

const bearer = token({
  ...structureRule('bearer-token', 'Bearer token', 'token', 0.8),
  keywords: ['bearer '],
  pattern: /Bearer[ ]{1,2}["']?(?<value>[\w.~+/=:|-]{8,2000})/i,
  boundary: /[A-Za-z0-9_]/,
  validate: bearerToken,
  docs: 'https://www.rfc-editor.org/rfc/rfc6750',
});

const basic = token({
  ...structureRule('basic-auth-header', 'User and password in a Basic header', 'base64', 0.9),
  keywords: ['basic '],
  pattern: /Basic[ ]{1,2}(?<value>[A-Za-z0-9+/_-]{8,1000}={0,2})/i,
  validate: (value, candidate) =>
    /\d|[a-z][A-Z]|=$/.test(value) ? basicCredentials(value, candidate) : false,
  docs: 'https://www.rfc-editor.org/rfc/rfc7617',
});

/** `Authorization: Basic user:password`, which clients of `.http` files encode themselves. */
const plainBasic = token({
  ...structureRule('basic-auth-header', 'User and password in a Basic header', 'password', 0.85),
  keywords: ['authorization: basic '],
  pattern: /Authorization: Basic[ ](?<user>[\w.@+-]{1,60})[: ](?<value>[^\s:"'`<>{}]{3,100})(?=\s*(?:\n|$))/i,
  boundary: false,
  validate: (value, { source, start }) => {
    const user = /([\w.@+-]+)[: ]$/.exec(source.text.slice(Math.max(0, start - 64), start))?.[1] ?? '';
    const score = passwordScore(value, 0.85);
    return score > 0 && { score, evidence: structureEvidence, isMadeUp: isExampleLogin(user, value) };
  },
});

/** Where cookies are off, servers write the session into addresses: `;jsessionid=`, `?PHPSESSID=`. */
const sessionInAddress = /[?&;](?:phpsessid|jsessionid|asp\.net_sessionid|session_?id)=$/i;

/** Session cookies by the names that frameworks give them. */
const sessionCookie = token({
  ...structureRule('session-cookie', 'Session cookie', 'cookie', 0.75),
  keywords: [
    'phpsessid=',
    'jsessionid=',
    'asp.net_sessionid=',
    '.aspxauth=',
    '.aspnetcore.',
    'connect.sid=',
    'sessionid=',
    'session_id=',
    'laravel_session=',
    'ci_session=',
    '_session=',
    'session=',
    'sid=',
    'next-auth.session-token=',
    'auth_token=',
    'access_token=',
    'remember_token=',
    'wordpress_logged_in_',
  ],
  pattern: /[\w.-]{3,60}?=(?<value>[\w%.~+/:|-]{16,1500})/,
  boundary: false,
  validate: (value, candidate) => {
    const { source, start } = candidate;
    const before = source.text.slice(Math.max(0, start - 400), start);
    const isCookie = /cookie[^\n]*$/i.test(before) || sessionInAddress.test(before);
    return isCookie && randomToken(0.8, 0.42)(value, candidate);
  },
});

export const headers: readonly RuleOrDetector[] = [
  authorizationHeader,
  bearer,
  basic,
  plainBasic,
  sessionCookie,
];
