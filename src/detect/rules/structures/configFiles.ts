import { decodeBase64 } from '../../decode/base64.ts';
import { isReadable, utf8Text } from '../../decode/bytes.ts';
import type { PatternRule, RuleOrDetector } from '../../rule.ts';
import { embedded, keyed, token } from '../builders.ts';
import { password, randomToken, structureRule } from './structure.ts';

/** `machine host login user password secret`, in this order or over lines (netrc(5)). */
const netrc = embedded({
  ...structureRule('netrc-password', 'Password in a netrc entry', 'password', 0.9),
  keywords: ['machine ', 'default login '],
  before: 0,
  after: 300,
  pattern:
    /(?:machine\s{1,40}(?:[\w.:-]{1,200}(?=\s{1,40}(?:login|account)\s)|[\w-]{1,60}[.:][\w.:-]{1,140})|default(?=\s{1,40}(?:login|account)\s))\s{1,40}(?:(?:login|account)\s{1,40}(?!(?:anonymous|and|or)\s)\S{1,100}\s{1,40}){0,3}password\s{1,40}(?<value>\S{1,200})/,
  validate: password(0.9),
  boundary: false,
});

/** `//registry/:_authToken=…`, `_auth=…`, `:_password=…` (npmrc). */
const npmrc = token({
  ...structureRule('npmrc-credential', 'Credential in an npmrc', 'token', 0.9),
  keywords: ['_authtoken', '_auth', ':_password'],
  pattern: /(?<![\w.-])(?:_authToken|_auth|:_password)[ \t]*=[ \t]*["']?(?<value>[\w.+/=~-]{8,1000})/i,
  boundary: false,
  validate: randomToken(0.9, 0.35),
});

/** `"auth": "base64 of user:password"` of a Docker config.json. */
const dockerAuth = keyed({
  ...structureRule('docker-registry-auth', 'Docker registry credential', 'base64', 0.9),
  keywords: ['auth'],
  pattern: /[A-Za-z0-9+/]{8,2000}={0,2}/,
  validate: (value, { source, field }) => {
    if (!field || source.text.slice(field.keyStart, field.keyEnd) !== 'auth') return false;
    const bytes = decodeBase64(value);
    const decoded = isReadable(bytes) ? utf8Text(bytes) : undefined;
    const colon = decoded?.indexOf(':') ?? -1;
    return colon > 0 && { score: 0.9, evidence: [{ kind: 'structure', detail: 'user:password' }] };
  },
});

/** Crypt hashes of passwords (crypt(5)), PBKDF2 of Django, LDAP schemes: to be cracked at leisure. */
const passwordHash = token({
  ...structureRule('password-hash', 'Password hash', 'token', 0.8),
  keywords: [
    '$1$',
    '$2a$',
    '$2b$',
    '$2y$',
    '$5$',
    '$6$',
    '$7$',
    '$y$',
    '$apr1$',
    '$argon2',
    'pbkdf2_sha',
    '{ssha',
    '{sha}',
    '$p$b',
    '$scrypt$',
    '$pbkdf2-',
    '$krb5',
  ],
  pattern:
    /(?:\$2[aby]\$\d\d\$[./A-Za-z0-9]{53}|\$(?:1|apr1)\$[^$\s]{1,8}\$[./A-Za-z0-9]{22}|\$[56]\$(?:rounds=\d{1,9}\$)?[^$\s]{1,16}\$[./A-Za-z0-9]{43,86}|\$(?:7|y)\$[./A-Za-z0-9$]{30,150}|\$argon2(?:id|i|d)\$(?:v=\d+\$)?m=\d+,t=\d+,p=\d+\$[A-Za-z0-9+/]{8,64}\$[A-Za-z0-9+/]{16,128}|pbkdf2_sha(?:1|256)\$\d+\$[^$\s]{4,64}\$[A-Za-z0-9+/]{20,88}={0,2}|\{SSHA(?:256|512)?\}[A-Za-z0-9+/]{24,120}={0,2}|\{SHA\}[A-Za-z0-9+/]{27}=|\$P\$B[./A-Za-z0-9]{30}|\$krb5[a-z]{2,6}\$\d{0,2}\$?[^\s"'`]{64,4000}|\$pbkdf2-[\w-]{3,12}\$\d+\$[./A-Za-z0-9+]{8,64}\$[./A-Za-z0-9+]{20,120})/i,
  boundary: false,
  docs: 'https://man7.org/linux/man-pages/man5/crypt.5.html',
});

/** `host:port:database:user:password` of a .pgpass. */
const pgpass = embedded({
  ...structureRule('pgpass-password', 'Password in a pgpass entry', 'password', 0.85),
  keywords: [':5432:', ':6432:', ':5433:'],
  before: 90,
  after: 260,
  pattern:
    /(?<=^|\n)[\w.*-]{1,80}:(?:\d{2,5}|\*):[\w.*-]{1,64}:[\w.*@-]{1,64}:(?<value>(?:[^\s:\\]|\\.){1,128})(?=\r?\n|$)/,
  boundary: false,
  validate: password(0.85),
});

/** `CREATE USER x IDENTIFIED BY 'secret'`. */
const identifiedBy = embedded({
  ...structureRule('sql-identified-by', 'Database password in SQL', 'password', 0.88),
  keywords: ['identified '],
  before: 180,
  after: 200,
  pattern:
    /(?:CREATE|ALTER|GRANT|SET)\b[^;]{1,160}?IDENTIFIED\s+(?:WITH\s+["'`]?\w+["'`]?\s+)?(?:BY|AS)\s+(?:PASSWORD\s+)?(?<quote>["'])(?<value>(?!\k<quote>)[^"'\n\\]{1,128})\k<quote>/i,
  boundary: false,
  validate: password(0.88),
});

/** The password of a connection string, which is what stands among other `name=value;` pairs. */
const connectionString = embedded({
  ...structureRule('connection-string-password', 'Password in a connection string', 'password', 0.88),
  keywords: ['password=', 'pwd=', 'password =', 'pwd ='],
  before: 240,
  after: 240,
  pattern:
    /(?<=(?:[\w)]\s?=\s?[^;"'\n=]{1,120};\s?["&\s]{0,6})|["'])(?:Password|Pwd)\s?=\s?\{?(?<value>(?<=\{)[^}"'\n]{1,128}(?=\})|(?<!\{)[^;"'\s\n]{1,128})(?=\}?(?:;|["']))/i,
  boundary: false,
  validate: (value, { source, start, end }) => {
    const { text } = source;
    // ODBC puts braces round what is not plain; others put them round names of their own.
    if (text.charAt(start - 1) === '{' && /^\w+$/.test(value)) return false;
    const around = text.slice(Math.max(0, start - 300), Math.min(text.length, end + 300));
    if (
      !/(?:Data Source|Server|Host|Uid|User(?: ?Id)?|Initial Catalog|Database|Provider|Driver|Dsn|EndPoint)\s?=/i.test(
        around,
      )
    )
      return false;
    return password(0.88)(value, { source, start, end });
  },
});

/** `pw`, `self.password`, `secret())`: without a digit, a name or a call rather than a password. */
function isName(value: string): boolean {
  return !/\d/.test(value) && /^[A-Za-z_$][\w$]*(?:\.[\w$]+)*(?:\(.*|[)\]}:;]*)$/.test(value);
}

/** `host=… dbname=… password=…`, the parameters of libpq and others, between blanks. */
const parameterString = embedded({
  ...structureRule('connection-string-password', 'Password in a connection string', 'password', 0.88),
  keywords: [' password=', 'password=', ' passwd='],
  before: 160,
  after: 160,
  pattern:
    /(?<=\b(?:host|hostaddr|user|dbname|port|sslmode)=[^\s"']{1,60}(?:\s{1,3}\w{2,20}=[^\s"']{1,60}){0,4}\s{1,3})passw(?:or)?d='?(?<value>[^\s"']{1,128}?)(?=[,;]?(?:["'\s]|$)|\](?:\s|$))/i,
  boundary: false,
  validate: (value, candidate) => {
    const { source, start, end } = candidate;
    const before = source.text.slice(Math.max(0, start - 24), start);
    // `connect(host=None, password=pw)`: between commas stand the arguments of a call or the defaults of a signature.
    const isArgument =
      !before.endsWith("'") && (source.text.charAt(end) === ',' || /,\s{1,3}\w+=$/.test(before));
    if (isArgument && isName(value)) return false;
    return password(0.88)(value, candidate);
  },
});

/** Oracle writes no quotes: `CREATE USER x IDENTIFIED BY secret1;`. */
const identifiedByBare = embedded({
  ...structureRule('sql-identified-by', 'Database password in SQL', 'password', 0.8),
  keywords: ['identified by '],
  before: 120,
  after: 80,
  pattern:
    /(?:CREATE|ALTER)\s+USER\b[^;]{1,100}?IDENTIFIED\s+BY\s+(?<value>(?=[\w$#]{0,29}\d)[A-Za-z][\w$#]{5,29})(?=\s{0,4};|\s+[A-Z])/i,
  boundary: false,
  validate: password(0.8),
});

/** `SET PASSWORD FOR 'user'@'%' = 'secret'`. */
const setPassword = embedded({
  ...structureRule('sql-identified-by', 'Database password in SQL', 'password', 0.88),
  keywords: ['set password for '],
  before: 0,
  after: 260,
  pattern:
    /SET PASSWORD FOR [^;=\n]{1,120}(?:=|\bTO\b)\s{0,4}(?:(?:OLD_)?PASSWORD\s?\(\s?)?(?<quote>["'])(?<value>[^"'\n\\]{1,128})\k<quote>/i,
  boundary: false,
  validate: password(0.88),
});

/** `username 'x'` and `password 'y'` one under the other, as Gradle and other builders take them. */
const builderPassword = embedded({
  ...structureRule('builder-password', 'Password given to a builder', 'password', 0.8),
  keywords: ["password '", 'password "', '->password =', "password('", 'password("'],
  before: 200,
  after: 140,
  pattern:
    /(?:(?:^|\n|\{)[ \t]{0,40}username[ (][ ]?["'][^"'\n]{1,80}["'][);]{0,2}\s{1,60}password[ (][ ]?|\$\w{1,40}->Password\s{0,4}=\s{0,4})(?<quote>["'])(?<value>[^"'\n]{1,120})\k<quote>/i,
  boundary: false,
  validate: password(0.8),
});

/** `AccountKey=…;`, `SharedAccessKey=…`, `Secret=…` of Azure connection strings. */
const azureConnection: PatternRule = token({
  ...structureRule('azure-connection-string-key', 'Key in an Azure connection string', 'base64', 0.93, {
    service: 'Azure',
  }),
  keywords: ['accountkey=', 'sharedaccesskey=', 'sharedsecretvalue=', ';secret='],
  pattern: /;?(?:AccountKey|SharedAccessKey|SharedSecretValue|Secret)=(?<value>[A-Za-z0-9+/]{22,120}={0,2})/i,
  boundary: false,
  validate: randomToken(0.93, 0.4),
});

/** `"result": "…"` of a `random_password` in a Terraform state. */
const terraformPassword = embedded({
  ...structureRule('terraform-random-password', 'Generated password in a Terraform state', 'password', 0.9),
  keywords: ['"random_password"'],
  before: 0,
  after: 1200,
  pattern: /"random_password"[^\0]{0,1000}?"result"\s{0,4}:\s{0,4}"(?<value>(?:[^"\\\n]|\\.){4,128})"/,
  boundary: false,
  validate: password(0.9),
});

export const configFiles: readonly RuleOrDetector[] = [
  netrc,
  npmrc,
  dockerAuth,
  passwordHash,
  pgpass,
  identifiedBy,
  identifiedByBare,
  setPassword,
  connectionString,
  parameterString,
  builderPassword,
  azureConnection,
  terraformPassword,
];
