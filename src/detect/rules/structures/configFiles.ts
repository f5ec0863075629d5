import { decodeBase64 } from '../../decode/base64.ts';
import { isReadable, utf8Text } from '../../decode/bytes.ts';
import type { PatternRule, RuleOrDetector, Validator } from '../../rule.ts';
import { embedded, keyed, token } from '../builders.ts';
import { passwordScore, randomToken, structureEvidence, structureRule } from './structure.ts';

function password(sure: number): Validator {
  return (value) => {
    const score = passwordScore(value, sure);
    return score > 0 && { score, evidence: structureEvidence };
  };
}

/** `machine host login user password secret`, in this order or over lines (netrc(5)). */
const netrc = embedded({
  ...structureRule('netrc-password', 'Password in a netrc entry', 'password', 0.9),
  keywords: ['machine ', 'default login '],
  before: 0,
  after: 300,
  pattern:
    /(?:machine\s{1,40}[\w.:-]{1,200}|default)\s{1,40}(?:(?:login|account)\s{1,40}\S{1,100}\s{1,40}){0,3}password\s{1,40}(?<value>\S{1,200})/,
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
    /(?<=\b(?:host|hostaddr|user|dbname|port|sslmode)=[^\s"']{1,60}(?:\s{1,3}\w{2,20}=[^\s"']{1,60}){0,4}\s{1,3})passw(?:or)?d='?(?<value>[^\s"']{1,128}?)(?=[,;]?(?:["'\s]|$))/i,
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

/** Passwords that stand at a place of a command line, with no option before them. */
const positionalPasswords = (
  [
    // mc alias set NAME URL KEY SECRET
    [
      ['mc alias set ', 'mc config host add '],
      /\bmc (?:alias set|config host add) \S{1,60} https?:\/\/\S{1,120} (?<quote>["']?)\S{3,128}\k<quote> ["']?(?<value>[^\s"']{8,128})/,
    ],
    // htpasswd -cb FILE USER PASSWORD; htpasswd -nb USER PASSWORD
    [
      ['htpasswd -'],
      /\bhtpasswd[ ](?:-(?!\w*n)\w*b\w*[ ]\S{1,80}[ ]|-\w*n\w*b\w*[ ]|-\w*b\w*n\w*[ ])(?!-)\S{1,60}[ ](?<quote>["']?)(?<value>[^\s"']{3,80})\k<quote>(?=\s|$)/,
    ],
    // net use Z: \\server\share PASSWORD /user:NAME
    [['/user:'], /\bnet[ ]+use[ ](?:\S{1,80}[ ]){1,3}?(?<value>[^\s\\/*:]{3,80})[ ]+\/user:\S/i],
    // net use Z: \\server\share /user:NAME PASSWORD
    [
      ['/user:'],
      /\bnet[ ]+use[ ](?:\S{1,80}[ ]+){1,3}\/user:\S{1,60}[ ]+(?<quote>["']?)(?<value>[^\s"'\/*]{3,80})\k<quote>(?=\s|$)/i,
    ],
    // schtasks /create … /ru NAME /rp PASSWORD; runas and wmic are asked in the same way
    [
      [' /rp ', ' /password:'],
      /\b(?:schtasks|wmic|cmdkey|netdom|sc)\b[^\n]{1,200}?[ ]\/(?:rp[ ]+|pass(?:word)?:)(?<quote>["']?)(?<value>[^\s"'*]{3,80})\k<quote>(?=\s|$)/i,
    ],
    // net user NAME PASSWORD /add
    [
      ['net user '],
      /\bnet[ ]+user[ ]+[\w.-]{1,40}[ ]+(?<quote>["']?)(?<value>[^\s"'\/*]{3,80})\k<quote>[ ]+\/\w/i,
    ],
    // rabbitmqctl add_user NAME PASSWORD
    [
      ['rabbitmqctl '],
      /\brabbitmqctl[ ](?:-\S{1,40}[ ]){0,3}(?:add_user|change_password)[ ]\S{1,60}[ ](?<quote>["']?)(?<value>[^\s"']{3,80})\k<quote>(?=\s|$)/,
    ],
    // echo NAME:PASSWORD | chpasswd
    [
      ['chpasswd'],
      /\becho[ ](?:-\w+[ ])?(?<quote>["']?)[\w.-]{1,40}:(?<value>[^\s"'|]{3,80})\k<quote>[ ]?\|[ ]?(?:sudo[ ])?(?:\/usr\/sbin\/)?chpasswd\b/,
    ],
    // echo PASSWORD | docker login --password-stdin
    [
      ['password-stdin'],
      /\b(?:echo|printf)[ ](?:-\w+[ ])?(?<quote>["']?)(?<value>[^\s"'|$]{3,200})\k<quote>[ ]?\|[^|\n]{1,100}--password-stdin\b/,
    ],
    // sqlplus NAME/PASSWORD@HOST
    [['sqlplus '], /\bsqlplus[ ](?:-\w+[ ])?["']?[\w$]{1,40}\/(?<value>[^\s@"'\/]{3,80})@/i],
    // lftp -u NAME,PASSWORD
    [['lftp '], /\blftp[ ](?:\S{1,40}[ ]){0,3}?-u[ ]["']?[\w.@-]{1,60},(?<value>[^\s"',]{3,80})/],
    // http --auth NAME:PASSWORD
    [
      ['--auth ', '--auth=', ' -a '],
      /\b(?:https?|xhs?)[ ](?:\S{1,60}[ ]){0,3}?(?:--auth[ =]|-a[ ])["']?[\w.@-]{1,60}:(?<value>[^\s"']{3,80})/,
    ],
    // echo PASSWORD | sudo -S
    [
      ['sudo -s'],
      /\becho[ ](?:-\w+[ ])?(?<quote>["']?)(?<value>[^\s"'|]{3,80})\k<quote>[ ]?\|[ ]?sudo[ ]-S\b/,
    ],
  ] as const
).map(([keywords, pattern]) =>
  embedded({
    ...structureRule('command-line-password', 'Password on a command line', 'password', 0.8),
    keywords,
    before: 160,
    after: 160,
    pattern,
    boundary: false,
    validate: password(0.8),
  }),
);

/**
 * What routers and switches are told (Cisco, Arista, Juniper and their like): `secret 0 …`, `snmp-server community …`,
 * `crypto isakmp key … address`, `pre-shared-key …`. Types 5, 8 and 9 are hashes, 7 hides nothing.
 */
const networkDevice = (
  [
    [['snmp-server community '], /snmp-server community (?<value>[^\s"']{3,64})[ ](?=RO|RW|view|ipv6)/i],
    [['snmp-server community '], /snmp-server community (?<value>[^\s"']{3,64})(?=[ \t]*\r?(?:\n|$))/i],
    [
      ['isakmp key '],
      /crypto isakmp key (?:[06] )?(?<quote>["']?)(?<value>[^\s"']{4,128})\k<quote>[ ](?:address|hostname)[ ]/i,
    ],
    [
      ['pre-shared-key '],
      /pre-shared-key (?:local |remote |ascii-text |hexadecimal |[06] )?(?<quote>["']?)(?<value>[^\s"';]{4,128})\k<quote>/i,
    ],
    [
      [
        'privilege ',
        'enable secret ',
        'enable password ',
        ' secret 0 ',
        ' secret 5 ',
        ' secret 9 ',
        ' password 0 ',
        ' password 7 ',
      ],
      /(?<=^|\n)[ ]{0,4}(?:username \S{1,60}(?: privilege \d{1,2})?(?: role \S{1,40})?|enable) (?:secret|password)(?: level \d{1,2})? (?:[0-9] )?(?<value>[^\s"']{4,128})(?=[ \t]*\r?(?:\n|$))/i,
    ],
    [['key-string '], /(?<=^|\n)[ ]{0,6}key-string (?:[07] )?(?<value>[^\s"']{4,128})(?=[ \t]*\r?(?:\n|$))/i],
    [['wpa-psk '], /wpa-psk (?:ascii|hex) (?:[078] )?(?<value>[^\s"']{8,64})/i],
  ] as const
).map(([keywords, pattern]) =>
  embedded({
    ...structureRule(
      'network-device-secret',
      'Secret in the configuration of a network device',
      'password',
      0.8,
    ),
    keywords,
    before: 100,
    after: 160,
    pattern,
    boundary: false,
    validate: (value, candidate) => !/^(?:public|private)$/i.test(value) && password(0.8)(value, candidate),
  }),
);

/** `SQL> CONNECT NAME/PASSWORD@HOST`, `redis:6379> AUTH PASSWORD`: at the start of a line or behind a prompt. */
const promptPassword = token({
  ...structureRule('command-line-password', 'Password on a command line', 'password', 0.8),
  keywords: ['connect ', '> auth '],
  pattern:
    /(?:connect[ ][\w$]{1,40}\/(?=[^\s@]{4,80}@\w)|> auth[ ](?:[\w.-]{1,40}[ ])?)(?<value>[^\s@"'\/]{4,128})(?=@|[ \t]*\r?(?:\n|$))/i,
  boundary: false,
  validate: (value, candidate) => {
    const { text } = candidate.source;
    const line = text.slice(text.lastIndexOf('\n', candidate.start) + 1, candidate.start);
    return /^(?:SQL> )?connect |:\d{2,5}> auth /i.test(line) && password(0.8)(value, candidate);
  },
});

export const configFiles: readonly RuleOrDetector[] = [
  promptPassword,
  ...networkDevice,
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
  ...positionalPasswords,
];
