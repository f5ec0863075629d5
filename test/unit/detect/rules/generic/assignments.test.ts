import assert from 'node:assert/strict';
import { generic } from '../../../../../src/detect/rules/generic/index.ts';
import {
  apiKeyWords,
  credentialWords,
  passwordWords,
  pinWords,
  privateKeyWords,
  secretWords,
  tokenWords,
} from '../../../../../src/detect/rules/generic/vocabulary.ts';
import { passwordNouns } from '../../../../../src/detect/rules/passwordNouns.ts';
import { ALPHABETS, randomText, seededRandom } from '../../../../support/secrets.ts';
import { scannerOf } from '../../../../support/scanning.ts';

const scan = scannerOf(generic);
const random = (length: number, alphabet: string = ALPHABETS.alphanumeric): string =>
  randomText(alphabet, length, seededRandom(length));

/** Keys that name a secret, and the rule that should say so. */
const speakingKeys: readonly (readonly [key: string, ruleId: string])[] = [
  ['password', 'generic-password'],
  ['dbPasswd', 'generic-password'],
  ['PGPASSWORD', 'generic-password'],
  ['adminPwd', 'generic-password'],
  ['ssh_passphrase', 'generic-password'],
  ['kennwort', 'generic-password'],
  ['contraseña', 'generic-password'],
  ['mot_de_passe', 'generic-password'],
  ['senha_banco', 'generic-password'],
  ['haslo', 'generic-password'],
  ['password_confirmation', 'generic-password'],
  ['client_secret', 'generic-secret'],
  ['SECRET_KEY_BASE', 'generic-secret'],
  ['jwtSecret', 'generic-secret'],
  ['auth_token', 'generic-token'],
  ['TOKEN_PROD', 'generic-token'],
  ['api-key', 'generic-api-key'],
  ['X-Api-Key', 'generic-api-key'],
  ['licenseKey', 'generic-api-key'],
  ['rajapinta_avain', 'generic-api-key'],
  ['NAV_KULCS', 'generic-key'],
  ['api_nøkkel', 'generic-api-key'],
  ['chaveMb', 'generic-key'],
  ['cle_paiement', 'generic-key'],
  ['encryptionKey', 'generic-private-key'],
  ['credentials', 'generic-credential'],
];

/** Keys whose values are random and no secret. */
const harmlessKeys = [
  'public_key',
  'monkey',
  'keyboard',
  'key_id',
  'credentialsId',
  'client_id',
  'session_id',
  'token_url',
  'secret_name',
  'existingSecret',
  'secretArn',
  'csrf_token',
  'csrfmiddlewaretoken',
  'next_page_token',
  'nextToken',
  'ClientRequestToken',
  'idempotency_token',
  'output_token',
  'tokenType',
  'passwordHash',
  'passwordResetUrl',
  'password_length',
  'primaryKey',
  'cacheKey',
  'chavePrimaria',
  'clePublique',
  'i18n_key',
  'commit',
  'integrity',
  'bypass',
  'tokenizer',
  'author',
  'secretary',
];

describe('generic assignments', () => {
  for (const [key, ruleId] of speakingKeys)
    it(`read the key ${key}`, () => {
      const value = `${random(20)}7`;
      const found = scan(`${key} = "${value}"\n`, { languageId: 'toml' });
      assert.deepEqual(
        found.map((each) => [each.ruleId, each.value === value]),
        [[ruleId, true]],
      );
    });

  const drawn = [secretWords, tokenWords, apiKeyWords, privateKeyWords, credentialWords];
  for (const [kind, words, value] of [
    ['password', [...passwordWords], random(20)],
    ['PIN', [...pinWords, 'mfa_code'].filter((word) => word !== 'pincode'), random(6, '123456789')],
    ['secret of any other kind', drawn.flatMap((list) => [...list]), random(32)],
  ] as const)
    it(`know every word for a ${kind}`, () => {
      const isUnknown = (word: string): boolean =>
        scan(`${word} = "${value}"\n`, { path: 'a.ini' }).length === 0;
      assert.deepEqual(words.filter(isUnknown), []);
    });

  for (const noun of passwordNouns)
    it(`know ${noun} as a key and as the head of a column, and as no password itself`, () => {
      const value = `Kranich!${random(5)}4`;
      const key = noun.replaceAll(' ', '_');
      for (const [path, text] of [
        ['a.ini', `${key} = "${value}"\n`],
        ['a.csv', `id,${noun}\n1,${value}\n`],
      ] as const)
        assert.deepEqual(
          scan(text, { path }).map((found) => found.value === value),
          [true],
          path,
        );
      assert.deepEqual(scan(`password: ${noun}\n`, { path: 'i18n.yml' }), []);
    });

  it("leave India's postcode alone", () => {
    assert.deepEqual(scan(`pincode = "${random(6, '123456789')}"\n`, { path: 'a.ini' }), []);
  });

  for (const key of harmlessKeys)
    it(`leave the key ${key} alone`, () => {
      const value = random(32);
      assert.deepEqual(scan(`const ${key} = "${value}";\n`, { languageId: 'typescript' }), []);
    });

  it('report weak passwords that people make up', () => {
    for (const weak of ['ncc-1701', 'hunter2', 'Summer2024!', 'letmein', 'correct horse battery staple'])
      assert.deepEqual(
        scan(`login({ password: '${weak}' });`, { languageId: 'javascript' }).map(
          ({ value }) => value === weak,
        ),
        [true],
      );
  });

  for (const [why, languageId, template] of [
    ['a tuple of Erlang', 'erlang', '[{db, [{user, "x"}, {password, "‹›"}]}].'],
    ['a binary of Erlang', 'erlang', '{api_token, <<"‹›">>}'],
    ['a tuple of Elixir', 'elixir', 'creds: {:password, "‹›"}'],
    ['a type of Visual Basic', 'vb', 'Private ReadOnly _ldapPasswort As String = "‹›"'],
    ['a picture of COBOL', '', '77 WS-PASSWORD PIC X(30) VALUE "‹›".'],
    ['a declaration of ABAP', '', "DATA lv_password TYPE string VALUE '‹›'."],
    ['an answer file of Windows', 'xml', '<AdministratorPassword><Value>‹›</Value></AdministratorPassword>'],
    ['an entry of KeePass', 'xml', '<Key>Password</Key><Value ProtectInMemory="True">‹›</Value>'],
    ['an item of DynamoDB', 'json', '{ "apiToken": { "S": "‹›" } }'],
    ['an item of DynamoDB in a program', 'javascript', 'const item = { apiToken: { S: "‹›" } };'],
    ['a document of Firestore', 'json', '"apiToken": { "stringValue": "‹›" }'],
    ['a table of AsciiDoc', '', '|===\n|System |Login |Password\n\n|Jira |otto |‹›\n|===\n'],
    [
      'a table of LaTeX',
      'latex',
      '\\begin{longtable}{ll}\nSystem & Password \\\\\nJira & ‹› \\\\\n\\end{longtable}',
    ],
    ['cells of AsciiDoc below each other', '', '|===\n|System |Password\n\n|Jira\n|‹›\n|===\n'],
  ] as const)
    it(`read ${why}`, () => {
      const value = `${random(24)}7`;
      const found = scan(template.replace('‹›', value), { languageId });
      assert.deepEqual(
        found.map((each) => each.value === value),
        [true],
      );
    });

  it('report salts of every printable character', () => {
    const printable = Array.from({ length: 94 }, (_, index) => String.fromCharCode(32 + index))
      .filter((character) => !"'\\".includes(character))
      .join('');
    const salt = `a${random(62, printable)}z`;
    const found = scan(`define('LOGGED_IN_KEY', '${salt}');`, { languageId: 'php' });
    assert.deepEqual(
      found.map(({ value }) => value === salt),
      [true],
    );
  });

  it('report a made-up secret as possible only', () => {
    const [found] = scan("app.use(session({ secret: 'keyboard cat' }));", { languageId: 'javascript' });
    assert.ok(found && found.score < 0.6);
  });

  it('read the bare name of a service as the key of a random value', () => {
    const value = `x9${random(26)}`;
    for (const text of [`mailjet: "${value}"`, `MIXPANEL=${value}`, `asana = '${value}'`])
      assert.deepEqual(
        scan(text, { languageId: 'yaml' }).map((each) => [each.ruleId, each.value === value]),
        [['generic-service-credential', true]],
      );
  });

  it('read the key one level above the value', () => {
    const value = `${random(30)}7`;
    for (const [languageId, text] of [
      ['json', '{ "outputs": { "api_token": { "value": "‹›", "type": "string" } } }'],
      ['terraform', 'variable "db_password" {\n  type    = string\n  default = "‹›"\n}\n'],
      ['terraform', 'output "token" {\n  value = "‹›"\n}\n'],
      ['yaml', 'api_token:\n  value: ‹›\n'],
    ] as const)
      assert.deepEqual(
        scan(text.replace('‹›', value), { languageId }).map((each) => each.value === value),
        [true],
        text,
      );
  });

  it('read the key behind the value, and past other members', () => {
    const value = random(32);
    for (const text of [
      `[{ "value": "${value}", "key": "client_secret" }]`,
      `{"type": "string", "value": "${value}", "key": "token"}`,
      `{"apiKey": {"type": "securestring", "defaultValue": "${value}"}}`,
      `{"apiKey": {"type": "string", "metadata": {"description": "x"}, "defaultValue": "${value}"}}`,
    ])
      assert.equal(scan(text, { languageId: 'json' })[0]?.value === value, true);
    assert.deepEqual(scan(`{ "value": "${value}", "key": "etag" }`, { languageId: 'json' }), []);
  });

  it('report a password of letters in the query of a URL, in code, too', () => {
    const url = 'https://h.example.org/login?user=a&password=regenschirm';
    for (const text of [url, `GET ${url} 200`, `open("${url}")`])
      assert.equal(scan(text, { languageId: 'python' })[0]?.value, 'regenschirm');
    for (const text of [
      'https://h.example.org/login?user=a&password=PASSWORD',
      'open("https://h.example.org/login?password=" + password)',
      'open(f"https://h.example.org/login?password={password}")',
    ])
      assert.deepEqual(scan(text, { languageId: 'python' }), []);
  });

  it('read the strings and comments of code as text', () => {
    const [value, word] = [random(32), `Kranich!${random(5)}4`];
    for (const [text, secret] of [
      [`putenv('API_KEY=${value}');`, value],
      [`copy("aws_access_key_id=x;aws_secret_access_key=${value}")`, value],
      [`// pw=${word}`, word],
      [`@Value("\${db.password:${word}}")`, word],
    ] as const)
      assert.equal(scan(text, { languageId: 'java' })[0]?.value === secret, true);
    for (const text of [
      '// password=hidden when it is empty',
      'log("token=" + next1)',
      "let t='a',token=b2?c3:d4(e)",
      'f("password: string")',
    ])
      assert.deepEqual(scan(text, { languageId: 'java' }), []);
  });

  it('report the secrets in a column of a table', () => {
    const [first, second] = [`Kranich!${random(5)}4`, `Zebra!${random(6)}7`];
    const tables: readonly (readonly [path: string, text: string])[] = [
      ['users.csv', `id,user,password\r\n1,a,${first}\r\n2,b,"${second}"\r\n`],
      ['users.tsv', `id\tpassword\n1\t${first}\n2\t${second}\n`],
      ['notes.md', `| Env | Password |\n|---|---|\n| a | ${first} |\n| b | \`${second}\` |\n`],
      ['psql.txt', ` id |  password\n----+-----------\n  1 | ${first}\n  2 | ${second}\n`],
      ['seed.sql', `INSERT INTO users (id, password) VALUES (1, '${first}'),\n (2, '${second}');`],
      ['seed.sql', `INSERT INTO users (id, password) VALUES (\n 1,\n '${first}'\n),\n(2, N'${second}');`],
      [
        'dump.sql',
        `CREATE TABLE a (id int, password text);\nINSERT INTO a VALUES (1, '${first}'), (2, '${second}');`,
      ],
      ['dump.sql', `COPY users (id, password) FROM stdin;\n1\t${first}\n2\t${second}\n\\.\n`],
      ['users.csv', `# exported\nuser,password\na,${first}\nb,${second}\n`],
      ['users.txt', `user,password\na,${first}\nb,x,y,z\nc,${second}\n`],
      ['question.txt', `Which of these are old?\nid,role,user,password\n1,x,a,${first}\n2,y,b,${second}\n`],
      [
        'users.html',
        `<table><tr><th>Id</th><th>Password</th></tr>${[first, second]
          .map((value) => `<tr><td>1</td><td>\n <code>${value}</code>\n</td></tr>`)
          .join('')}</table>`,
      ],
      [
        'quoted.md',
        `> | Id | Password |\n> |---|---|\n> | 1 | \`${first}\` |\n> | 2 |\u00a0${second}\u00a0|\n`,
      ],
    ];
    for (const [path, text] of tables)
      assert.deepEqual(
        scan(text, { path }).map(({ value }) => value === first || value === second),
        [true, true],
      );
    for (const [path, text] of [
      ['notes.md', '| Name | Password |\n|---|---|\n| a | required |\n| b | at least 8 characters |\n'],
      ['tokens.csv', 'id,token\n1,house\n2,walk2\n'],
      ['question.txt', 'user,password\na,required\n\nWhat is wrong, please?\n'],
      [
        'accessors.txt',
        `Path   Kind   Id\ntoken/   token   auth_token_28970\nuser/   user   user_${random(8)}7\n`,
      ],
      ['seed.sql', "INSERT INTO t (id, password) VALUES (1, 'x1', 'y');"],
    ] as const)
      assert.deepEqual(scan(text, { path }), []);
  });

  it('leave values alone that stand beside the key, not under it', () => {
    for (const [languageId, text] of [
      ['json', '{ "region": { "value": "‹›" } }'],
      ['json', '{ "token": { "type": "string" }, "build": { "value": "‹›" } }'],
      ['yaml', 'token:\nvalue: ‹›\n'],
      ['terraform', 'variable "image" {\n  default = "‹›"\n}\n'],
      ['json', '{ "password": { "default": "changeme", "value": "string" } }'],
    ] as const)
      assert.deepEqual(scan(text.replace('‹›', random(32)), { languageId }), [], text);
  });

  it('read keys in other scripts', () => {
    for (const text of [
      'パスワード: ‹›',
      'パスワード：‹›',
      '{"비밀번호": "‹›"}',
      '管理者密码 = "‹›"',
      'пароль: ‹›',
    ])
      assert.deepEqual(
        scan(text.replace('‹›', 'Himawari#99'), { languageId: 'yaml' }).map(({ value }) => value),
        ['Himawari#99'],
      );
  });

  it('leave sentences and translations in other scripts alone', () => {
    for (const text of [
      'パスワード: パスワード',
      'パスワードを忘れた方: 99',
      '密码: Password',
      'пароль: ${PASSWORD}',
    ])
      assert.deepEqual(scan(text, { languageId: 'yaml' }), []);
  });

  it('leave versions, commits, addresses and words behind the name of a service alone', () => {
    for (const value of [
      '^14.2.0',
      random(40, ALPHABETS.hex),
      'https://api.mailjet.internal/v3/send/1',
      'transactional-mail-for-customers',
      '${MAILJET}',
    ])
      assert.deepEqual(scan(`mailjet: "${value}"`, { languageId: 'yaml' }), []);
  });

  it('read the key behind the type that Gradle says first', () => {
    const value = `${random(30)}7`;
    const found = scan(`buildConfigField "String", "API_KEY", "${value}"`, { languageId: 'groovy' });
    assert.deepEqual(
      found.map((each) => each.value === value),
      [true],
    );
  });

  it('leave the parts of a resource name alone', () => {
    const name = ['arn:aws:secretsmanager:eu-west-1:482910475823', 'secret', 'Billing-1a2b3c'].join(':');
    assert.deepEqual(scan(`"ARN": "${name}"`, { languageId: 'json' }), []);
  });

  it('are surer of a random value than of a word', () => {
    const [word] = scan('DB_PASSWORD=sunshine\n', { languageId: 'dotenv' });
    const [strong] = scan(`DB_PASSWORD=${random(24)}\n`, { languageId: 'dotenv' });
    assert.ok(word && strong && strong.score > word.score + 0.2);
  });

  it('report a UUID whose key says that it is a secret, and as possible behind any key of a configuration', () => {
    const [found] = scan(`const apiKey = "${uuid}";`, { languageId: 'typescript' });
    assert.ok(found && found.score >= 0.6);
    const [configured] = scan(`MEMBER_KEY=${uuid}\n`, { languageId: 'dotenv' });
    assert.ok(configured && configured.score < 0.6);
  });

  it('report passwords that hold dots and slashes', () => {
    for (const weak of ['blue.Whale.42', 'Otto/17/wal', 'rain.in.spain7', '5/x#mQ', 'rain[4]Spain'])
      assert.deepEqual(
        scan(`const password = '${weak}';`, { languageId: 'javascript' }).map(({ value }) => value === weak),
        [true],
      );
  });

  it('report brackets in the password of a configuration', () => {
    const found = scan('DB_PASSWORD=wal[2024]\n', { languageId: 'dotenv' });
    assert.deepEqual(
      found.map(({ value }) => value),
      ['wal[2024]'],
    );
  });

  it('take the password of a documented user for made up only beside that user', () => {
    const scanAsShipped = scannerOf(generic, { reportsMadeUp: false });
    const known = 'connect(\n  user="scott",\n  password="tiger",\n)';
    const unknown = known.replace('scott', 'otto');
    assert.equal(scan(known, { languageId: 'python' }).length, 1);
    assert.deepEqual(scanAsShipped(known, { languageId: 'python' }), []);
    assert.equal(scanAsShipped(unknown, { languageId: 'python' }).length, 1);
  });

  it('are never certain', () => {
    for (const [key] of speakingKeys)
      for (const { score } of scan(`${key}: "${random(64)}"`, { languageId: 'yaml' })) assert.ok(score < 0.9);
  });
});

const unsigned = ['{"alg":"HS256"}', '{"sub":"other"}']
  .map((part) => Buffer.from(part).toString('base64url'))
  .concat('signature')
  .join('.');

const uuid = [8, 4, 4, 4, 12].map((length) => random(length, ALPHABETS.hex)).join('-');

/** Lines as they stand in clean code; `‹›` is put where a random value of 32 characters would be. */
const quiet: readonly (readonly [why: string, languageId: string, text: string])[] = [
  ['a placeholder', 'javascript', "const password = 'your-password-here';"],
  ['a placeholder in angle brackets', 'yaml', 'api_key: <API_KEY>'],
  ['a label in a translation', 'json', '{ "login-password": "Contrasenya:", "param-password": "Jelszó:" }'],
  ['a variable in a string of PHP', 'php', '$text = "password=\'{$this->password}\'";'],
  ['a template', 'yaml', 'password: ${DB_PASSWORD}'],
  ['a double-brace template', 'yaml', 'token: "{{ .Values.token }}"'],
  ['a GitHub Actions secret', 'yaml', 'token: ${{ secrets.GITHUB_TOKEN }}'],
  ['a Python format', 'python', 'url = "password=%(password)s"'],
  ['asterisks', 'ini', 'password = ********'],
  ['repetition', 'dotenv', 'API_KEY=xxxxxxxxxxxxxxxxxxxxxxxx'],
  ['code between two strings', 'javascript', 'log("state: " + x + ", token: " + list[3].value(7) + "!");'],
  ['code inside a JSON string', 'json', '{ "src": "login({\\n  password: config.password\\n})" }'],
  ['an accessor', 'javascript', 'const token = process.env.API_TOKEN;'],
  ['an accessor of Python', 'python', "password = os.environ['DB_PASSWORD']"],
  ['an element of a list, where nothing tells the language', 'plaintext', 'password = parts[1]'],
  ['an element of a map, where nothing tells the language', 'plaintext', 'password = conf["password"]'],
  [
    'a type with parameters, where nothing tells the language',
    'plaintext',
    'password: Union[str, object] = unset',
  ],
  ['a number of a constant', 'plaintext', 'readonly STENCIL_BACK_PASS: 0x8802;'],
  ['a comparison, where nothing tells the language', 'plaintext', 'if password1 != password2:'],
  ['a call', 'python', 'password = getpass.getpass("Password: ")'],
  ['a member', 'java', 'this.password = user.password;'],
  ['an identifier', 'go', 'cfg.Password = defaultPassword'],
  ['a type', 'typescript', 'interface Login { password: string; token?: string }'],
  ['a schema', 'javascript', "const schema = { password: { type: 'string', required: true } };"],
  ['a translation', 'json', '{ "password": "Passwort", "forgotPassword": "Passwort vergessen?" }'],
  ['a message', 'javascript', "errors.password = 'Please enter your password';"],
  ['a form field', 'html', '<input type="password" name="password" id="password" placeholder="Password">'],
  [
    'a label',
    'typescriptreact',
    '<Field label="Password" name="password" autoComplete="current-password" />',
  ],
  ['a selector', 'javascript', "const passwordInput = '#password'; const token = '.token-list';"],
  ['a path', 'yaml', 'tls_private_key: /etc/ssl/private/server.key'],
  ['a file', 'ini', 'private_key = keys/id_rsa.pem'],
  ['an address', 'javascript', "const token = 'https://auth.example.org/oauth/token';"],
  ['a reference to a vault', 'yaml', 'password: vault:secret/data/db#password'],
  ['an encrypted value', 'yaml', 'password: ENC[AES256_GCM,data:Tr7o=,iv:1,tag:2]'],
  ['an Ansible vault', 'yaml', 'password: !vault |\n  $ANSIBLE_VAULT;1.1;AES256\n  6234\n'],
  ['a constant that names itself', 'typescript', "export const ACCESS_TOKEN = 'access_token';"],
  ['a storage key', 'javascript', "const STORAGE_KEY = 'todos-vuejs-2.0';"],
  ['a token of a grammar', 'typescript', "{ token: 'keyword.operator', regex: '[a-z]+' }"],
  ['a token name', 'javascript', "tokens.push({ token: 'T_OPEN_TAG_WITH_ECHO' });"],
  ['a css class', 'css', '.password-field { color: #ff0000; }'],
  ['a flag', 'shellscript', 'tool --password "$PASSWORD" --token $TOKEN'],
  ['a boolean', 'yaml', 'secret: true\ntoken: false\npassword: null'],
  ['a comparison with a type', 'javascript', "if (typeof token === 'undefined') {"],
  ['an event', 'javascript', "emitter.on('token', 'refresh');"],
  ['prose', 'markdown', 'The token is sent with each request; the password must be changed.'],
  ['a hash', 'json', '{ "integrity": "sha512-‹›" }'],
  ['a version', 'yaml', 'token: 1.2.3'],
  [
    'an encoder table',
    'javascript',
    "const keyStr = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=';",
  ],
  ['an example that says so first', 'toml', 'api_token = "EXAMPLE.v2.‹›"'],
  ['what a manual calls the own token', 'ini', '_authToken=MYTOKEN1'],
  ['the name of a resource', 'yaml', 'keyVaultToStoreSecrets: vlt2-prod-1208358310'],
  ['a JSON Web Token that was never signed', 'dotenv', `API_TOKEN=${unsigned}`],
  ['a range of versions', 'json', '{ "dependencies": { "minipass": "^7.1.3", "bypass": ">=1.2.x" } }'],
  ['a translation', 'json', '{ "aria-level": { "pass": "aria-levelの値は有効です" } }'],
  ['the number of an event', 'javascript', 'const SIGN_UP_SUBMIT_PASSWORD = 100024;'],
  ['a constant in other words', 'javascript', 'const FLOW_PASSWORD_V2 = "FlowPasswordResultV2";'],
  ['an import path', 'go', 'const (\n\tcredUserpass = "github.com/owner/vault/builtin/userpass"\n)'],
  ['an address without a scheme', 'yaml', 'password: "hub.docker.com/team/service7"'],
  ['the name of a property', 'java', 'String JDBC_PASSWORD = "jakarta.persistence.jdbc.password";'],
  ['the name of a property in other words', 'java', 'String PASS = "hibernate.connection.keyStorePassword";'],
  [
    'how often it may be done',
    'python',
    'LIMITS = {"reset_password": "20/m/ip,5/m/key", "password": "5/min"}',
  ],
  ['a UUID behind a name that ends in key', 'go', `const missingKey = "${uuid}"`],
  ['networks that a token may be used from', 'go', 'data["token_bound_cidrs"] = "127.0.0.1/32,10.0.0.0/24"'],
  ['a keyed hash', 'go', 'auth := Auth{ClientToken: "hmac-sha256:‹›"}'],
  ['the path of a secret', 'hcl', '{{ with secret "kv-v2/data/app" }}'],
  ['the name of a mount', 'javascript', "await writeSecret('kv-v2-mount', 'foo', 'bar', 'baz');"],
  ['the nonce of a WebSocket', 'go', 'header.Set("Sec-WebSocket-Key", "‹›")'],
  ['a line of a passwd file', 'go', 'passwd := "root:x:0:0:::/bin/bash\\n"'],
  ['one of two values', 'javascript', "const label = isPin ? 'passcode' : 'push notification 2';"],
  ['a subscript, the language unknown', '', 'password = conf["password"]'],
  ['a subscript of a number, the language unknown', '', 'mfaFactor.passcode = splits[1]'],
  ['a subscript and a type, the language unknown', '', 'NewPassword: data["new_password"].(string),'],
  ['a message for a variable that is not set', 'shellscript', 'SMTP_PASSWORD=${SMTP_PASSWORD:?missing2}'],
  ['where a container takes its secret from', '', "set to the key 'password' in secret 'payment-db'"],
  ...[
    'tu_contraseña',
    'votre_mot_de_passe',
    'la_tua_password',
    'sua_senha_aqui',
    'uw-wachtwoord',
    'dein-schluessel',
    'hier_einfuegen',
    'twoje_haslo',
    'zmien_mnie',
  ].map((word) => [`what is to be replaced: ${word}`, 'dotenv', `DB_PASSWORD=${word}`] as const),
  ['the key of a request', 'yaml', `request_key: ${uuid}`],
  ['where an address leads', 'php', "'/user-password' => 'Acme\\\\Controllers\\\\PasswordController7',"],
  ['how long a password may be', 'php', "$config['login_password_maxlen'] = 1024;"],
  ['how passwords are encoded', 'php', "$config['user_password'] = 'ISO-8859-15';"],
  ['an algorithm for passwords', 'php', "'PasswordDefault' => 'pbkdf2',"],
  ['when a password is to be set', 'yaml', 'update_password: on_create'],
  ['a selector with an attribute', 'javascript', `$form.passwordForm.find('meter[name="pw_meter2"]')`],
  ['a variable of a playbook', 'yaml', 'proxy_password: hostvars[array]["proxy_api_password"]'],
  ['an expression of a template', 'yaml', `cmd: "{{ env | combine( { 'SSHPASS': appliance_pw1 } ) }}"`],
  ['a way round', 'cpp', '// by-pass "assume-aliasing-2"'],
  ['a pattern to be filled in', 'python', `sign_key = '{0}\\n{1}'.format(url, ttl)`],
  ['the fingerprint of a public key', 'dockerfile', `ENV TINI_GPG_KEY=${random(40, '0123456789ABCDEF')}`],
  ['the key of a record in a log', '', `offset 118 key=${uuid} ts=1`],
  ['the mark of a repeated request', 'json', `{ "idempotency_key": "${uuid}" }`],
  ['a keybinding', 'json', '{ "key": "ctrl+shift+alt+k", "command": "editor.action.rename" }'],
];

describe('generic assignments in files of a kind', () => {
  const passwordsOf = (text: string, path: string): string[] =>
    scan(text, { path }).map(({ value }) => value);
  const value = `${random(9)}!x4`;

  it('take no label of a translation for a password', () => {
    for (const label of ['Contraseña.', 'Wachtwurd', 'haratengen ko picomod', 'Hasło: $1'])
      assert.deepEqual(passwordsOf(`{ "login-password": "${label}" }`, 'i18n/xx.json'), []);
    assert.deepEqual(passwordsOf(`{ "login-password": "${value}" }`, 'i18n/xx.json'), [value]);
  });

  it('take the words of a sample for words to be replaced, and nothing else', () => {
    for (const path of ['.env.example', '.env.beispiel', 'config.sample.yml'])
      for (const word of ['geheim', 'secret', 'passwort123'])
        assert.deepEqual(passwordsOf(`DB_PASSWORD=${word}\n`, path), []);
    assert.deepEqual(passwordsOf('DB_PASSWORD=passwort123\n', '.env'), ['passwort123']);
    assert.deepEqual(passwordsOf(`DB_PASSWORD=${value}\n`, '.env.example'), [value]);
  });

  it('take clave for a code in a catalogue and for a password beside a user', () => {
    const entry = '[{"clave": "73121400", "descripcion": "Cable"}, {"chave": 4117, "nome": "Cabo"}]';
    assert.deepEqual(passwordsOf(entry, 'a.json'), []);
    assert.deepEqual(passwordsOf('{"usuario": "rosa", "clave": "73121400"}', 'a.json'), ['73121400']);
  });

  it('read the parameters of CloudFormation on one line and on many', () => {
    for (const text of [
      `Parameters:\n  DbPassword: { Type: String, NoEcho: true, Default: '${value}' }\n`,
      `Parameters:\n  DbPassword:\n    Type: String\n    NoEcho: true\n    Default: '${value}'\n`,
    ])
      assert.deepEqual(passwordsOf(text, 'template.yaml'), [value]);
    const plain = `Parameters:\n  Stage:\n    Type: String\n    Default: '${value}'\n`;
    assert.deepEqual(passwordsOf(plain, 'template.yaml'), []);
  });
});

describe('generic assignments are quiet on', () => {
  for (const [why, languageId, text] of quiet)
    it(why, () => {
      const found = scan(text.replace('‹›', random(32)), { languageId });
      assert.deepEqual(
        found.map(({ ruleId }) => ruleId),
        [],
      );
    });
});
