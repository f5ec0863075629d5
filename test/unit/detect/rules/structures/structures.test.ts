import assert from 'node:assert/strict';
import { entropyToMnemonic } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { structures } from '../../../../../src/detect/rules/structures/index.ts';
import { ALPHABETS, randomText, seededRandom } from '../../../../support/secrets.ts';
import { scannerOf } from '../../../../support/scanning.ts';

const scan = scannerOf(structures);
const random = (length: number, alphabet: string = ALPHABETS.alphanumeric): string =>
  randomText(alphabet, length, seededRandom(length + 7));
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const base64url = (text: string): string => Buffer.from(text).toString('base64url');

/** A block in armour, put together so that this file holds none. */
function armour(kind: string, body: string, headers = ''): string {
  const marker = (what: string): string => `-----${what} ${kind}-----`;
  return [marker('BEGIN'), headers + body.replace(/(.{64})/g, '$1\n'), marker('END')].join('\n');
}

const derBody = `MIIE${random(600, ALPHABETS.base64)}`;
const strong = `${random(9)}!x4`;
const token = random(40);

interface Positive {
  readonly why: string;
  readonly ruleId: string;
  readonly value: string;
  /** `‹›` is where the value stands. */
  readonly text: string;
  readonly languageId?: string;
}

function positive(ruleId: string, why: string, value: string, text: string, languageId?: string): Positive {
  return languageId === undefined ? { ruleId, why, value, text } : { ruleId, why, value, text, languageId };
}

const pair = `admin:${strong}`;
const jwtToken = `${base64url('{"alg":"HS256","typ":"JWT"}')}.${base64url('{"sub":"42","admin":true}')}.${random(43)}`;
const bcrypt = `$2b$12$${random(53)}`;

const positives: readonly Positive[] = [
  positive('private-key', 'PKCS#8', armour('PRIVATE KEY', derBody), 'x\n‹›\n'),
  positive('private-key-rsa', 'RSA', armour('RSA PRIVATE KEY', derBody), '‹›'),
  positive('private-key-ec', 'EC', armour('EC PRIVATE KEY', derBody), '‹›'),
  positive('private-key-encrypted', 'encrypted PKCS#8', armour('ENCRYPTED PRIVATE KEY', derBody), '‹›'),
  positive(
    'private-key-encrypted',
    'encrypted by a header',
    armour('RSA PRIVATE KEY', derBody, 'Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\n'),
    '‹›',
  ),
  positive(
    'private-key-openssh',
    'OpenSSH',
    armour('OPENSSH PRIVATE KEY', base64('openssh-key-v1\0') + random(300, ALPHABETS.base64)),
    'cat <<EOF\n‹›\nEOF',
  ),
  positive(
    'private-key-pgp',
    'PGP',
    armour('PGP PRIVATE KEY BLOCK', `\nlQOY${random(400, ALPHABETS.base64)}`),
    '‹›',
  ),
  positive(
    'private-key',
    'a key with escaped line ends in JSON',
    armour('PRIVATE KEY', derBody).replaceAll('\n', '\\n'),
    '{"private_key": "‹›\\n"}',
    'json',
  ),
  positive(
    'age-secret-key',
    'age',
    `AGE-SECRET-KEY-1${randomText('QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L', 58, seededRandom(3))}`,
    '# key\n‹›\n',
  ),
  positive('jwk-private-key', 'a JSON Web Key', random(43), '{"kty":"EC","crv":"P-256","d":"‹›"}', 'json'),
  positive('jwt', 'a JSON Web Token', jwtToken, 'const t = "‹›";'),
  positive('database-url-password', 'PostgreSQL', strong, 'postgres://app:‹›@db.internal:5432/x'),
  positive('database-url-password', 'MongoDB', strong, "uri: 'mongodb+srv://app:‹›@c0.abcde.mongodb.net/x'"),
  positive('database-url-password', 'a password with an @', 'p@ss!w0rd', 'redis://u:‹›@cache:6379/0'),
  positive('database-url-password', 'JDBC', strong, 'jdbc:mysql://root:‹›@h:3306/x'),
  positive('database-url-password', 'JDBC of Oracle', strong, 'jdbc:oracle:thin:scott/‹›@h:1521/x'),
  positive('url-password', 'HTTP', strong, 'git clone https://me:‹›@git.internal/r.git'),
  positive('url-token', 'a token as the user', token, 'https://‹›@git.internal/r.git'),
  positive('url-token', 'a token before x-oauth-basic', token, 'https://‹›:x-oauth-basic@git.internal/r.git'),
  positive('basic-auth-header', 'Basic', base64(pair), 'Authorization: Basic ‹›'),
  positive('bearer-token', 'Bearer in a header', token, 'curl -H "Authorization: Bearer ‹›" https://h'),
  positive('authorization-header', 'a bare token', token, "headers: { Authorization: '‹›' }"),
  positive('authorization-header', 'another scheme', token, 'Authorization: Token ‹›'),
  positive('bearer-token', 'Bearer in code', token, 'auth = "Bearer ‹›"'),
  positive('session-cookie', 'a session cookie', random(32), 'Cookie: theme=dark; PHPSESSID=‹›; lang=de'),
  positive(
    'session-cookie',
    'a session in a path',
    random(32),
    'GET /shop/cart;jsessionid=‹›?item=4 HTTP/1.1',
  ),
  positive(
    'session-cookie',
    'a session in a query',
    random(32),
    'https://h.internal/login?PHPSESSID=‹›&lang=de',
  ),
  positive('command-line-password', 'curl', strong, 'curl -sS -u admin:‹› https://h/x'),
  positive('command-line-password', 'curl with quotes', strong, "curl --user 'admin:‹›' https://h/x"),
  positive('command-line-password', 'curl with pieces', strong, 'curl -u "admin":"‹›" https://h/x'),
  positive('command-line-password', 'a quoted piece', strong, 'curl -u admin:"‹›" https://h/x | jq'),
  positive('command-line-password', 'htpasswd', strong, 'htpasswd -cb /etc/htpasswd otto ‹›\n'),
  positive('command-line-password', 'htpasswd to the screen', strong, 'htpasswd -nb otto ‹›\n'),
  positive('command-line-password', 'net use', strong, 'net use Z: \\\\srv\\share ‹› /user:CORP\\otto\n'),
  positive('command-line-password', 'sudo', strong, 'echo "‹›" | sudo -S systemctl restart app\n'),
  positive(
    'terraform-random-password',
    'a generated password of Terraform',
    strong,
    '{"type": "random_password", "instances": [{"attributes": {"length": 12, "result": "‹›"}}]}',
    'json',
  ),
  positive(
    'connection-string-password',
    'ODBC with braces',
    `p;w-${strong}`,
    'Driver={SQL Server};Server=h;Uid=u;Pwd={‹›};',
  ),
  positive('spoken-password', 'a user and a password', strong, 'Login: admin / ‹›\n'),
  positive('spoken-password', 'a word and the password', strong, 'Benutzer otto, Passwort ‹›.\n'),
  positive('spoken-token', 'a word and the token', token, 'Please use token ‹› until Friday.'),
  positive('spoken-pin', 'a PIN', '4829', 'The VPN PIN is ‹›.'),
  positive('spoken-pin', 'a PIN whose digits are neighbours', '1213', 'The VPN PIN is ‹›.'),
  positive('login-arguments', 'requests of Python', strong, 'requests.get(url, auth=("svc", "‹›"))'),
  positive('login-arguments', 'net/http of Go', strong, 'req.SetBasicAuth("svc", "‹›")'),
  positive('command-line-password', 'a list of words', strong, 'command: ["--requirepass", "‹›"]'),
  positive('command-line-password', 'curl over lines', strong, 'curl https://h \\\n  -u admin:‹› \\\n  -v'),
  positive('command-line-password', 'mysql', strong, 'mysql -h db -u root -p‹› shop'),
  positive('command-line-password', 'sshpass', strong, "sshpass -p '‹›' ssh me@h"),
  positive('command-line-password', 'docker login', strong, 'docker login -u me -p ‹› registry.internal'),
  positive('command-line-password', 'redis-cli', strong, 'redis-cli -h h -a ‹› ping'),
  positive(
    'kubernetes-secret-data',
    'data',
    base64(strong),
    'apiVersion: v1\nkind: Secret\ndata:\n  pw: ‹›\n',
    'yaml',
  ),
  positive(
    'kubernetes-secret-string',
    'stringData',
    strong,
    'kind: Secret\nstringData:\n  pw: "‹›"\nx: 1\n',
    'yaml',
  ),
  positive(
    'generic-pin',
    'the code of a link that was mailed',
    '481923',
    'GET /account/reset-password?email=a@nordwind.de&code=‹› HTTP/1.1',
  ),
  positive('generic-pin', 'the code of a buzzer', '4719', 'Buzzer is ‹›. Ring twice.'),
  positive('spoken-password', 'behind an adjective', 'Zk.Tulipe2016', 'un mot de passe temporaire `‹›`'),
  positive(
    'spoken-password',
    'behind what the login is for',
    'Lampe76$',
    'The login for the switch is netops / ‹› now',
  ),
  positive(
    'kubernetes-secret-string',
    'a weak password under a key that says so',
    'sommer',
    'kind: Secret\nstringData:\n  STAGE: production\n  DB_PASSWORD: ‹›\n',
    'yaml',
  ),
  positive(
    'kubernetes-secret-string',
    'what looks random under any key',
    random(32),
    'kind: Secret\nstringData:\n  FLAGS: on\n  LICENCE: ‹›\n',
    'yaml',
  ),
  positive(
    'kubernetes-secret-data',
    'data before the kind',
    base64(strong),
    'data:\n  pw: ‹›\nkind: Secret\n',
    'yaml',
  ),
  positive(
    'kubeconfig-client-key',
    'kubeconfig',
    random(200, ALPHABETS.base64),
    'user:\n  client-key-data: ‹›\n',
    'yaml',
  ),
  positive('netrc-password', 'netrc', strong, 'machine h.internal login me password ‹›\n'),
  positive('netrc-password', 'netrc over lines', strong, 'machine h.internal\n  login me\n  password ‹›\n'),
  positive('npmrc-credential', 'npmrc', token, '//registry.internal/:_authToken=‹›\n', 'ini'),
  positive(
    'docker-registry-auth',
    'docker config.json',
    base64(pair),
    '{"auths":{"h":{"auth":"‹›"}}}',
    'json',
  ),
  positive('password-hash', 'bcrypt', bcrypt, 'admin:‹›\n'),
  positive('sql-identified-by', 'SQL', strong, "CREATE USER a IDENTIFIED BY '‹›';", 'sql'),
  positive(
    'connection-string-password',
    'ADO.NET',
    strong,
    '"Server=db;Database=x;User Id=sa;Password=‹›;"',
    'csharp',
  ),
  positive('connection-string-password', 'ODBC', strong, 'Driver={SQL};Server=db;Uid=sa;Pwd=‹›;'),
  positive(
    'azure-connection-string-key',
    'Azure',
    `${random(86, ALPHABETS.base64)}==`,
    'AccountName=x;AccountKey=‹›;EndpointSuffix=y',
  ),
  positive(
    'otpauth-secret',
    'otpauth',
    random(32, ALPHABETS.base32),
    'otpauth://totp/a:b?secret=‹›&issuer=a',
  ),
  positive('one-time-code', 'a one-time code', '482913', 'Your verification code is ‹›.'),
  positive('spoken-password', 'a sentence', strong, 'Hi, the password is ‹› and please keep it.'),
  positive('command-line-password', 'an unseal key', `${random(43)}=`, 'vault operator unseal ‹›\n'),
  positive(
    'connection-string-password',
    'parameters between blanks',
    strong,
    'dsn: host=db.internal user=app dbname=x password=‹›\n',
  ),
  positive(
    'connection-string-password',
    'parameters between commas, without the comma',
    strong,
    'connected: host=db.internal, user=app, password=‹›, port=5432\n',
  ),
  positive(
    'url-password',
    'a password with encoded characters',
    `x%3B${random(9)}%20Q`,
    'https://svc:‹›@h.internal/',
  ),
  positive('url-password', 'a real password of a user called user', strong, 'https://user:‹›@h.internal/'),
  positive(
    'database-url-password',
    'a password that holds a word',
    `tiger-${strong}`,
    'mysql://scott:‹›@h/x',
  ),
  positive('basic-auth-header', 'a user of a manual', base64(`Aladdin:${strong}`), 'Authorization: Basic ‹›'),
  positive('spoken-password', 'a quoted word', 'gartenzwerg', 'My password is "‹›".'),
  positive('one-time-code', 'four digits that go up and down', '1213', 'Your verification code is ‹›.'),
  positive(
    'private-key-rsa',
    'a key of which a line is left out',
    armour('RSA PRIVATE KEY', `${derBody.slice(0, 512)}...`),
    '‹›',
  ),
  positive('dotnet-credential', '.NET', strong, 'new NetworkCredential("me", "‹›")', 'csharp'),
];

/** How people say what a password is, in the languages of this product. */
const sentences = [
  'le mot de passe du serveur est ',
  'mot de passe pour la staging : ',
  'la contraseña de staging es ',
  'la clave del servidor es ',
  'a senha do servidor é ',
  'a palavra-passe é ',
  'la password di staging è ',
  'het wachtwoord voor staging is ',
  'hasło do stagingu to ',
  'lösenordet är ',
  'das Passwort für Staging ist ',
];

/** Calls that log in, with the password as one of the arguments. */
const logins = [
  '.basic_auth("svc", Some("‹›"))',
  'Credentials.basic("svc", "‹›")',
  '{:basic_auth, {"svc", "‹›"}}',
  'auth: ["svc", "‹›"],',
  'db.changeUserPassword("svc", "‹›");',
  'new UsernamePasswordToken("svc", "‹›");',
  'client.username_pw_set("svc", "‹›")',
  'New-Object PSCredential("svc", (ConvertTo-SecureString "‹›" -AsPlainText -Force))',
  "ConvertTo-SecureString -String '‹›' -AsPlainText -Force",
  'DriverManager.getConnection("jdbc:mysql://h/db", "svc", "‹›");',
  "$pdo = new PDO('mysql:host=db', 'svc', '‹›');",
  'DBI->connect("dbi:Pg:dbname=shop;host=db", "svc", "‹›");',
  'mysqli_connect("db", "svc", "‹›", "shop");',
  'curl_setopt($ch, CURLOPT_USERPWD, "svc:‹›");',
];

const commandLines = [
  'net user deploy ‹› /add',
  'rabbitmqctl add_user svc ‹›',
  "echo 'root:‹›' | chpasswd",
  'echo "‹›" | docker login -u svc --password-stdin',
  'sqlplus svc/‹›@ORCL',
  'lftp -u svc,‹› ftp.h',
  'http --auth svc:‹› GET https://h',
];

const statements = [
  "CREATE USER 'svc'@'%' IDENTIFIED BY '‹›';",
  "GRANT ALL ON x.* TO 'svc'@'%' IDENTIFIED BY '‹›';",
  "SET PASSWORD FOR 'svc'@'%' = '‹›';",
  "SET PASSWORD FOR 'svc'@'%' = PASSWORD('‹›');",
];

/** Files that say who may come in, and what tests type. */
const accessLines = [
  'userlist stats\n    user hastat insecure-password ‹›\n',
  'listen stats\n    stats auth hastat:‹›\n',
  'cache_peer proxy.intern parent 8080 0 no-query login=hastat:‹›\n',
  '[smtp.intern.net]:587 hastat@intern.net:‹›\n',
  'smtp.intern.net  hastat:‹›\n',
  'hastat  *  "‹›"  *\n',
  ': PSK "‹›"\n',
  'hastat : EAP "‹›"\n',
  'user worker on >‹› ~* +@all\n',
  'masterauth ‹›\n',
  'user = "hastat:‹›"\n',
  'chpasswd:\n  list: |\n    root:RANDOM\n    hastat:‹›\n',
  "[{broker, [{cookie, '‹›'}]}].",
  'ERL_FLAGS="-setcookie ‹› -name a@b"',
  '[hastat21]\ntype=friend\nsecret=‹›\n',
  'rootpw --plaintext ‹›\n',
  '<auth-user-pass>\nhastat\n‹›\n</auth-user-pass>',
  'rocommunity ‹› 10.1.0.0/16\n',
  'createUser hastat SHA "‹›" AES\n',
  'USER hastat\n331 Go on.\nPASS ‹›\n230 Welcome\n',
  '> USER hastat\n< 331 Go on.\n> PASS ‹›\n',
  'a1 LOGIN hastat ‹›\n',
  '${PASSWORD}    ‹›\n',
  'Input Password    id:pw    ‹›\n',
  'WIFI:T:WPA;S:Otters;P:‹›;;',
  'Wi-Fi SSID Otters, key ‹›.',
  'WLAN-Schlüssel: ‹›',
  'clé Wi-Fi : ‹›',
  "lftp -u hastat,'‹›' sftp://h",
];

const typedIntoFields = [
  "cy.get('[data-cy=password]').type('‹›', { log: false });",
  "page.locator('#password').fill('‹›')",
  'page.getByLabel(/password/i).fill("‹›")',
  "page.fill('#password', '‹›')",
  'driver.find_element(By.ID, "password").send_keys("‹›")',
  'driver.findElement(By.id("passwd")).sendKeys("‹›");',
  "fill_in 'Password', with: '‹›'",
];

/** A recovery phrase of that many bytes of entropy. */
function phraseOf(bytes: number, seed: number): string {
  const random = seededRandom(seed);
  return entropyToMnemonic(
    Uint8Array.from({ length: bytes }, () => Math.floor(random() * 256)),
    wordlist,
  );
}

/** How a value that goes over lines may be shown in a message. */
function shown(value: string, expected: string): string {
  return value === expected ? '‹value›' : '‹other›';
}

describe('structures', () => {
  for (const { ruleId, why, value, text, languageId } of positives)
    it(`find ${why} as ${ruleId}`, () => {
      const found = scan(
        text.replace('‹›', () => value),
        languageId === undefined ? {} : { languageId },
      );
      assert.deepEqual(
        found.map((each) => [each.ruleId, shown(each.value, value)]),
        [[ruleId, '‹value›']],
      );
    });

  for (const template of [
    ...sentences.map((each) => `${each}‹›`),
    ...logins,
    ...commandLines,
    ...statements,
    ...accessLines,
    ...typedIntoFields,
  ])
    it(`find exactly the password of: ${template}`, () => {
      const password = `Kranich!${random(5)}4`;
      const found = scan(template.replace('‹›', password));
      assert.deepEqual(
        found.map((each) => shown(each.value, password)),
        ['‹value›'],
      );
    });

  it('find a password below its user, though it is a plain word', () => {
    const text = 'Username: svc\nPassword: regenschirm\n';
    assert.deepEqual(
      scan(text).map(({ ruleId }) => ruleId),
      ['login-lines'],
    );
    assert.deepEqual(scan('username: string\npassword: string\n'), []);
    assert.deepEqual(scan('Login: see the wiki\nPassword: see the wiki\n'), []);
  });

  it('find what Swift gives before its name', () => {
    assert.equal(scan(`defaults.set("${token}", forKey: "authToken")`)[0]?.value === token, true);
    assert.deepEqual(scan(`defaults.set("${token}", forKey: "sortOrder")`), []);
  });

  it('find user and password that a client of .http files encodes', () => {
    assert.equal(scan(`Authorization: Basic svc:${strong}\n`).length, 1);
    assert.deepEqual(
      scan('Authorization: Basic user:password\n', { languageId: 'http' }).filter((each) => each.score > 0.5),
      [],
    );
  });

  it('find one-time codes in other languages', () => {
    for (const text of [
      'Ihr Bestätigungscode lautet 482913',
      'Votre code de vérification est 482913',
      'Tu código de verificación es 482913',
      'Il tuo codice di verifica è 482913',
      'O seu código de verificação é 482913',
      'Je verificatiecode is 482913',
      'Twój kod weryfikacyjny to 482913',
    ])
      assert.deepEqual(
        scan(text).map(({ ruleId }) => ruleId),
        ['one-time-code'],
      );
  });

  it('find recovery phrases of every length, surer where the checksum holds', () => {
    for (const strength of [128, 160, 192, 224, 256]) {
      const phrase = phraseOf(strength / 8, 1);
      const [found] = scan(`WALLET_MNEMONIC="${phrase}"\n`);
      assert.equal(shown(found?.value ?? '', phrase), '‹value›');
      assert.ok((found?.score ?? 0) > 0.9);
    }
  });

  it('are less sure of a recovery phrase whose checksum fails', () => {
    const [found] = scan(`seed phrase: ${'abandon '.repeat(12)}`);
    assert.ok(found && found.score >= 0.6 && found.score < 0.9);
  });

  it('find recovery phrases that are numbered lists, without the words of their label', () => {
    for (let seed = 1; seed <= 64; seed++) {
      const list = phraseOf(16, seed)
        .split(' ')
        .map((word, index) => `${index + 1}. ${word}`)
        .join('\n');
      const [found] = scan(`Recovery phrase\n${list}\n`);
      assert.equal(shown(found?.value ?? '', list.slice(3)), '‹value›');
    }
  });

  it('find every code of a list of backup codes', () => {
    const codes = [1, 2, 3, 4].map(
      (seed) => randomText('abcdef0123456789', 4, seededRandom(seed)) + '-9a' + `${seed}f`,
    );
    const found = scan(`Your backup codes:\n${codes.map((code) => `- ${code}`).join('\n')}\n`);
    assert.deepEqual(
      found.map(({ value }) => codes.indexOf(value)),
      [0, 1, 2, 3],
    );
  });
});

const nearMisses: readonly (readonly [why: string, text: string])[] = [
  [
    'a schema of a Secret',
    '"kind": "Secret",\n"stringData": {\n  "description": "stringData allows specifying values in string form",\n}',
  ],
  [
    'settings and addresses that stand in a Secret',
    `kind: Secret\nstringData:\n  STAGE: production\n  FLAGS: "new-cart,rate_limit_v3"\n  HOST: db-2.internal\n  SITE: https://shop.nordwind.de/login\n`,
  ],
  ['a public key', armour('PUBLIC KEY', derBody)],
  ['a certificate', armour('CERTIFICATE', derBody)],
  ['a block without key material', armour('PRIVATE KEY', 'anything')],
  ['a marker in a sentence', 'It begins with -----BEGIN PRIVATE KEY----- and so on.'],
  [
    'a public JSON Web Key',
    '{"kty":"EC","crv":"P-256","x":"abcdefghijklmnopqrstu","y":"abcdefghijklmnopqrstu"}',
  ],
  ['base64 that is no token', `${base64url('{"name":"x","version":1}')}.abc.def`],
  [
    'sentences about passwords',
    'het wachtwoord voor staging is nodig; la contraseña es incorrecta; le mot de passe est requis',
  ],
  ['a password that is only talked of', '.basic_auth("admin", Some("good password"))'],
  ['a step that reads a variable', 'echo "$TOKEN" | docker login -u svc --password-stdin'],
  ['an address without a password', 'https://example.org/a:b@c'],
  ['an address with a port', 'postgres://localhost:5432/app'],
  ['a user without a password', 'ssh://git@github.com/a/b.git'],
  ['a template in an address', 'postgres://app:${PASSWORD}@db/x'],
  ['a placeholder in an address', 'https://user:<password>@h.internal/'],
  ['a template in a header', 'Authorization: Bearer ${token}'],
  ['a word after Bearer', 'Use the Bearer authentication scheme.'],
  ['a word after Basic', 'Basic understanding of the matter'],
  ['a variable on a command line', 'mysql -u root -p"$PASSWORD" shop'],
  ['ports of docker', 'docker run -p 8080:80 nginx'],
  ['a prompt for a password', 'mysql -u root -p shop'],
  ['a user and password of a manual', 'curl --user user:pass http://127.0.0.1:5000/file --digest'],
  ['masks on a command line', 'curl --user "xxx:yyy" https://h'],
  ['a signature that is a word', `token ${[...jwtToken.split('.').slice(0, 2), 'signature'].join('.')}`],
  ['a signature that is too short', `token ${[...jwtToken.split('.').slice(0, 2), 'a8Kx0'].join('.')}`],
  ['a variable for sudo', 'echo $PASSWORD | sudo -S systemctl restart app'],
  ['a prompt of htpasswd', 'htpasswd -c /etc/htpasswd otto extra'],
  ['a name in braces', 'Server=h;Uid=u;Pwd={password};Database=x'],
  ['a version behind the word', 'password v2.0! comes next, password field1=a'],
  ['a commit behind the word', `key ${random(40, ALPHABETS.hex)} of git`],
  ['variables that log in', 'setAuth(user, password); request(url, auth=(name, token))'],
  ['an option and another', 'args: ["--token", "--verbose"]'],
  ['an option and a file', 'args: ["--password", "/run/secrets/db"]'],
  ['a PIN that is counted up', 'The PIN is 1234.'],
  ['curl without a user', 'curl -sSL https://example.org/install.sh | sh'],
  ['a config map', 'kind: ConfigMap\ndata:\n  pw: aGVsbG8gd29ybGQ=\n'],
  ['a sealed secret', 'kind: SealedSecret\nspec:\n  encryptedData:\n    pw: aGVsbG8gd29ybGQ=\n'],
  ['a sentence about passwords', 'The password is required and must be long.'],
  [
    'a sentence beside a wallet',
    'The wallet will then ask you to write down the words of your phrase on paper.',
  ],
  [
    'sentences about unsealing',
    'While vault is sealed, the unseal keys are needed: unseal even if unseal key, was set',
  ],
  ['the defaults of a signature', 'def f(host=None, port=None, db=None, password=None, ssl=False):'],
  ['a signature without a value', 'connect(host=host, port=port, password=undefined)'],
  ['variables between commas', 'connect(host=host, user=user, password=self.password, port=port)'],
  ['an option that a sentence names', 'password for authentication, equivalent to `options.auth.password`.'],
  ['the fields of a type', 'export interface Login {\n  username: string;\n  password: string;\n}\n'],
  ['what a sentence compares with', 'The password for the test is equal to `gartenzwerg`.'],
  ['the end of a quoted sentence', '(EXISTING, _("I return, and my password is")),'],
  ['markup behind the word', 'If the password is L{None}, it is not sent; if it was <code>null</code>, too.'],
  ['the value null in an address', 'redis://app:null@cache:6379/0'],
  ['a word in brackets', '"Server=h;Uid=u;PWD=(whatever);"'],
  ['a scheme without a credential', 'Authorization: AWS4-HMAC-SHA256'],
  ['the first line of a key', armour('RSA PRIVATE KEY', derBody.slice(0, 64))],
  ['a key that an ellipsis ends', armour('RSA PRIVATE KEY', `${derBody.slice(0, 100)}...`)],
  [
    'a key that an ellipsis shortens',
    armour('PRIVATE KEY', `${derBody.slice(0, 64)}\u2026${derBody.slice(-64)}`),
  ],
  [
    'what a test types to be refused',
    "cy.get('#password').type('wrong-password'); fill_in 'Password', with: 'abc'",
  ],
  ['what a test types elsewhere', `page.fill('#city', '${strong}')`],
  ['a network and how it is kept', 'Wi-Fi: WPA2-Enterprise with key EAP-TLS-2048, SSID Otters'],
  ['the community that everybody knows', 'rocommunity public 10.1.0.0/16\n'],
  [
    'a variable of Robot Framework',
    '${PASSWORD}    ${LOGIN_PASSWORD2}\nInput Password    id:pw    ${PASSWORD2}\n',
  ],
  ['a session in which a test passes', 'USER story 4711\nPASS the test at login now2\n'],
  ['a cookie that a program takes over', 'use cookie::{Cookie, ParseError as CookieParseError};'],
  ['a password that is drawn when a machine starts', 'chpasswd:\n  list: |\n    root:RANDOM\n'],
  ['the code of a page', 'GET /shop/list?code=481923 and /callback?state=x&code=4819'],
  ['adjectives of passwords', 'un mot de passe temporaire `obligatoire`, une senha nova "qualquer"'],
  ['a code that is a status', 'The exit code is 1234567890.'],
  ['an otpauth address without a secret', 'otpauth://totp/a:b?issuer=a'],
];

describe('structures leave alone', () => {
  for (const [why, text] of nearMisses)
    it(why, () => {
      assert.deepEqual(
        scan(text).map(({ ruleId }) => ruleId),
        [],
      );
    });
});

/** Logins that everybody prints: silent as shipped, reported where made-up values are asked for. */
const madeUp: readonly (readonly [why: string, text: string])[] = [
  ['the user of RFC 7617', `Authorization: Basic ${base64('Aladdin:open sesame')}`],
  ['the user of the wiki', `Authorization: Basic ${base64('Aladdin:OpenSesame')}`],
  ['words for user and password', `Authorization: Basic ${base64('my username:my password\n')}`],
  ['the user of RFC 7617 as arguments', 'client.basic_auth("Aladdin", "open sesame")'],
  ['words without a meaning', 'proxy.basic_auth("foo", "bar"); get("http://foo:bar@localhost:1239")'],
  ['the sample user of Oracle', 'create_engine("postgresql+psycopg2://scott:tiger@localhost/test")'],
  ['the sample user in JDBC', 'jdbc:oracle:thin:scott/tiger@h:1521/x'],
  ['the sample user on a command line', 'curl -u scott:tiger https://h/x'],
  [
    'words for user and password in other languages',
    'postgres://utilisateur:motdepasse@localhost/x mysql://benutzer:kennwort@h/x',
  ],
  ['single letters', 'mssql+pyodbc://u:p@dsn and http://a%20b:c%20d@host/'],
  ['words that are percent-encoded', 'https://jo%40email.com:a%20secret@h.de/ http://a%5Cb:pass%3Bword@h:80'],
  ['counted digits at a host of examples', 'https://user:12345@example.com'],
  ...['1234', '123456', '0000', '654321', '890123', '121212', '123-123'].map(
    (digits) => [`the code ${digits}`, `Your verification code is: ${digits}.`] as const,
  ),
];

describe('structures take for made up', () => {
  const scanAsShipped = scannerOf(structures, { reportsMadeUp: false });
  for (const [why, text] of madeUp)
    it(why, () => {
      assert.notDeepEqual(scan(text), []);
      assert.deepEqual(
        scanAsShipped(text).map(({ ruleId }) => ruleId),
        [],
      );
    });

  it('no login that only resembles one', () => {
    for (const text of [
      `Authorization: Basic ${base64(`scott:${strong}`)}`,
      `mysql://scott:${strong}@h/x`,
      'https://admin:pass%40word@h.internal/',
      'https://user:12345@h.internal/',
      `client.basic_auth("Aladdin", "${strong}")`,
      'Your verification code is: 482913.',
    ])
      assert.equal(scanAsShipped(text).length, 1);
  });
});
