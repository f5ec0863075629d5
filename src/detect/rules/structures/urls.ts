import type { Detector, PatternRule, RuleInfo, RuleOrDetector } from '../../rule.ts';
import { isAnyPassword, isAnyUser, isExampleLogin } from '../generic/exampleLogin.ts';
import { isPlaceholder } from '../generic/placeholder.ts';
import { embedded } from '../builders.ts';
import { segmentRandomness } from '../generic/randomness.ts';
import { passwordScore, structureEvidence, structureRule } from './structure.ts';

const urlPassword = structureRule('url-password', 'Password in a URL', 'password', 0.85);
const databasePassword = structureRule(
  'database-url-password',
  'Database password in a URL',
  'password',
  0.9,
);
const urlToken = structureRule('url-token', 'Token in a URL', 'token', 0.8);

const longestAuthority = 512;
const databaseScheme =
  /(?:postgres(?:ql)?|postgis|mysql|mariadb|mongodb|redis|rediss|amqps?|mssql|sqlserver|oracle|cockroachdb|redshift|snowflake|clickhouse|couchbases?|cassandra|neo4j|bolt|db2|sqlite|ldaps?|mqtts?|nats|kafka|influxdb|jdbc|db)(?:\+[\w.]+)?$/i;

/** The user information of an authority (RFC 3986, section 3.2.1), found by hand: most URLs have none. */
interface UserInfo {
  /** Offset of the first `:`, or -1. */
  readonly colon: number;
  /** Offset of the last `@` of the authority. */
  readonly at: number;
}

function userInfo(text: string, from: number): UserInfo | undefined {
  const limit = Math.min(text.length, from + longestAuthority);
  let colon = -1;
  let sign = -1;
  for (let at = from; at < limit; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 58 && colon < 0) colon = at;
    else if (unit === 64) sign = at;
    else if (isAuthorityEnd(unit)) break;
  }
  return sign < 0 ? undefined : { colon: colon < sign ? colon : -1, at: sign };
}

/** White space, quotes, `<`, `>`, `/`, `?`, `\`. */
function isAuthorityEnd(unit: number): boolean {
  return unit <= 32 || authorityEnds.includes(unit);
}

const authorityEnds = [34, 39, 47, 60, 62, 63, 92, 96];

function schemeBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < 24 && /[\w+.-]/.test(text.charAt(start - 1))) start--;
  return text.slice(start, end);
}

/** The text of a part of a URL; as it stands where it is no percent-encoding (RFC 3986, section 2.1). */
function percentDecoded(part: string): string {
  if (!part.includes('%')) return part;
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const exampleHost = /^(?:[\w-]+\.){0,4}example(?:\.(?:com|net|org))?(?![\w.-])/i;

/** Whether user and password, as they read when decoded, are those of documentation. */
function isExample(user: string, password: string, isEncoded: boolean, host: string): boolean {
  if (isExampleLogin(user, password)) return true;
  // `pass%3Bword` and `a%20secret` show how to encode a password; `@` and `#` are in real ones, too.
  if (isEncoded && isAnyPassword(password.replace(/[;:/?]/g, ''))) return true;
  return isAnyUser(user) && /^0?1234(?:5(?:6(?:7(?:89?)?)?)?)?$/.test(password) && exampleHost.test(host);
}

const detector: Detector = {
  rules: [urlPassword, databasePassword, urlToken],
  keywords: ['://'],
  onKeyword: ({ text }, start, end, report) => {
    const info = userInfo(text, end);
    if (!info || !/[\w[{$%-]/.test(text.charAt(info.at + 1))) return;
    const scheme = schemeBefore(text, start);
    if (scheme === '') return;
    const { colon, at } = info;
    const password = colon < 0 ? '' : text.slice(colon + 1, at);
    if (colon < 0 || password === '' || /^(?:x-oauth-basic|x)$/.test(password)) {
      const user = text.slice(end, colon < 0 ? at : colon);
      if (isToken(user) || (password !== '' && isOnlyCredential(user)))
        report(urlToken, end, end + user.length, undefined, structureEvidence);
      return;
    }
    const rule: RuleInfo = databaseScheme.test(scheme) ? databasePassword : urlPassword;
    const decoded = percentDecoded(password);
    const score = passwordScore(decoded, rule.score);
    const host = text.slice(at + 1, at + 1 + longestAuthority);
    const user = percentDecoded(text.slice(end, colon));
    const isMadeUp = isExample(user, decoded, decoded !== password, host);
    if (score > 0) report(rule, colon + 1, at, score, structureEvidence, isMadeUp);
  },
};

/** `https://TOKEN@host`: a user that nobody would choose. */
function isToken(user: string): boolean {
  return user.length >= 16 && segmentRandomness(user) > 0.6 && !isPlaceholder(user, true);
}

/** Before `:x-oauth-basic` stands a token, whatever it looks like. */
function isOnlyCredential(user: string): boolean {
  return user.length >= 16 && /\d/.test(user) && !isPlaceholder(user, true);
}

/** `jdbc:oracle:thin:user/password@host`. */
const oracle: PatternRule = embedded({
  ...structureRule('database-url-password', 'Database password in a URL', 'password', 0.85),
  keywords: ['jdbc:oracle:'],
  before: 0,
  after: 160,
  pattern: /jdbc:oracle:(?:thin|oci8?):[\w$#.-]{1,40}\/(?<value>[^\s@/"']{1,80})@/,
  boundary: false,
  validate: (value, { source, start }) => {
    const user = /:([\w$#.-]+)\/$/.exec(source.text.slice(Math.max(0, start - 48), start))?.[1];
    const score = passwordScore(value, 0.85);
    const isMadeUp = user !== undefined && isExampleLogin(user, value);
    return score > 0 && { score, evidence: structureEvidence, isMadeUp };
  },
});

/** `user:password@tcp(host:3306)/name`, the data source of Go's MySQL driver. */
const goSource: PatternRule = embedded({
  ...structureRule('database-url-password', 'Database password in a URL', 'password', 0.88),
  keywords: ['@tcp(', '@unix('],
  before: 160,
  after: 8,
  pattern: /(?:^|["'`\s=])(?<user>[\w.-]{1,40}):(?<value>[^\s"'`/]{1,100})@(?:tcp|unix)\(/,
  boundary: false,
  validate: (value, { source, start }) => {
    const user = /([\w.-]+):$/.exec(source.text.slice(Math.max(0, start - 48), start))?.[1] ?? '';
    const score = passwordScore(value, 0.88);
    return score > 0 && { score, evidence: structureEvidence, isMadeUp: isExampleLogin(user, value) };
  },
});

export const urls: readonly RuleOrDetector[] = [detector, oracle, goSource];
