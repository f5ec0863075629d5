import assert from 'node:assert/strict';
import { builtInRules, Scanner } from '../../../../../src/detect/index.ts';
import { passwordNouns } from '../../../../../src/detect/rules/passwordNouns.ts';
import { ALPHABETS, randomText, seededRandom } from '../../../../support/secrets.ts';

const scanner = new Scanner({ rules: builtInRules });
const random = (length: number): string =>
  randomText(ALPHABETS.alphanumeric, length, seededRandom(length + 11));
const password = `${random(9)}!x4`;
const plain = `${random(13)}7Qz`;
const key = `${random(31)}4`;

/** What is found in a text in which `‹password›` and the like stand for values. */
function found(template: string, path?: string): { readonly text: string; readonly secrets: string[] } {
  const text = template
    .replaceAll('‹password›', password)
    .replaceAll('‹plain›', plain)
    .replaceAll('‹key›', key);
  const secrets = scanner
    .scan(text, path === undefined ? {} : { path })
    .findings.filter(({ category }) => category === 'secret')
    .map(({ start, end }) => text.slice(start, end));
  return { text, secrets };
}

const sentences: readonly (readonly [language: string, template: string])[] = [
  ['Danish', 'Min adgangskode er ‹password›.'],
  ['Norwegian', 'Passordet mitt er ‹password›, men det virker ikke.'],
  ['Swedish', 'användare otto lösenord ‹password› från i dag'],
  ['Finnish', 'Salasanani on ‹password›, mutta kirjautuminen epäonnistuu.'],
  ['Czech', 'Moje heslo je ‹password› a nejde to.'],
  ['Romanian', 'Parola mea este ‹password› și nu merge.'],
  ['Hungarian', 'A jelszavam ‹password›, de nem enged be.'],
  ['Turkish', 'Şifrem ‹password› ama giriş yapamıyorum.'],
  ['Indonesian', 'Kata sandi saya ‹password› tapi tetap error.'],
  ['Vietnamese', 'Mật khẩu của tôi là ‹password› mà vẫn lỗi.'],
  ['Russian', 'Мой пароль ‹password›, но не пускает.'],
  ['Ukrainian', 'Мій пароль — ‹password›, чому не пускає?'],
  ['Arabic', 'كلمة المرور هي ‹password› ولا أستطيع الدخول'],
  ['Korean', '비밀번호는 ‹password› 인데 로그인이 안 돼요.'],
  ['German, with an adverb', 'Das Kennwort lautet übrigens ‹password› und gilt noch.'],
  ['English, with what it is for', '2. Root password for the hypervisor: ‹password›\n'],
  ['English, for a key', 'Passphrase for the pem: ‹password›\n'],
  ['French, abbreviated', 'login otto, mdp ‹password›.'],
  ['Dutch, without a mark in it', 'gebruiker otto wachtwoord ‹plain›.'],
  ['English, in brackets', 'The temp password you sent (‹password›) is rejected.'],
  ['English, in an answer', '10:05 <anna> need the admin pw\n10:06 <otto> ‹password› — change it please'],
  ['French, in an answer', 'anna: quel est le mot de passe ?\notto: ‹password›\n'],
  ['Turkish, of a thing', 'sunucunun ssh şifresi ‹plain› miydi?'],
  ['German, in its quotation marks', 'Das Kennwort ist „‹password›“, bitte ändern.'],
  ['English, changed', 'I changed the password of the router to ‹plain› yesterday.'],
  ['German, changed', 'Ich habe das Passwort vom Router auf ‹plain› geändert.'],
  ['Polish, changed', 'hasło do panelu zmieniłem na ‹plain›'],
  ['Swedish, changed', 'lösenordet för routern är ändrat till ‹plain› nu'],
  ['German, behind the user and the place', 'Zugang VPN: otto / ‹password›'],
  ['Polish, in BBCode', '[spoiler]hasło do BIOS: ‹plain›[/spoiler]'],
  ['English, behind the user', 'the login is otto / ‹password› for now'],
];

const keySentences: readonly (readonly [language: string, template: string])[] = [
  ['Turkish', 'API anahtarı: ‹key›. Neden 401?'],
  ['Polish', 'Klucz API: ‹key›.'],
  ['Spanish', 'Mi clave API es ‹key› y falla.'],
  ['Italian', 'la chiave segreta è ‹key›.'],
  ['Dutch', 'api sleutel: ‹key›.'],
  ['German', 'Token fürs Staging: ‹key›. Warum 502?'],
  ['Arabic', 'مفتاح API: ‹key›. البريد'],
  ['Korean', 'API 키: ‹key›. 고객'],
  ['Chinese', 'API密钥：‹key›。客户'],
  ['English', "the token's ‹key› and that is all"],
];

describe('secrets in sentences of many languages', () => {
  for (const [language, template] of sentences)
    it(`are passwords in ${language}`, () => {
      const wanted = template.includes('‹plain›') ? plain : password;
      assert.deepEqual(found(template).secrets, [wanted]);
    });

  for (const noun of passwordNouns)
    it(`are passwords after ${noun}`, () => {
      assert.deepEqual(found(`For staging ${noun} is ${plain}.`).secrets, [plain]);
    });

  it('are passwords that have the form of a member', () => {
    const value = ['Vj', 'Bramble2010'].join('.');
    assert.deepEqual(found(`Mitt lösenord är ${value} men jag kommer inte in.`).secrets, [value]);
  });

  for (const [language, template] of keySentences)
    it(`are keys in ${language}, without the point that ends the sentence`, () => {
      assert.deepEqual(found(template).secrets, [key]);
    });

  for (const template of [
    'die PIN der Karte ist 4829.',
    'PIN for the door: 4829',
    'PIN für die Tür ist 4829',
  ])
    it(`are PINs: ${template.replace('4829', '…')}`, () => {
      assert.deepEqual(found(template).secrets, ['4829']);
    });

  for (const sentence of [
    'A senha é obrigatória e o token é válido por 15 minutos.',
    'Das Passwort lautet übrigens anders.',
    'Пароль обязателен. Пароль AES256 шифруется. Токен действителен 15 минут.',
    'Heslo: alespoň 12 znaků. Jelszó: legalább 12 karakter. Contraseña: mínimo 12 caracteres.',
    'Şifreniz otomatik oluşturulur. A jelszó megadása kötelező. Kata sandi harus berbeda.',
    'password AES-256-GCM, token EOF, the secret is optional, the key is required',
    'The PIN is four digits. The PIN for the card is required.',
    '10:05 <anna> who reset the password?\n10:06 <otto> build-4412 — see JIRA-2041\n',
    'API 키는 환경 변수에서 읽습니다. API密钥：自动生成。',
  ])
    it(`are not what is only said of them: ${sentence.slice(0, 24)}…`, () => {
      assert.deepEqual(found(sentence).secrets, []);
    });
});

describe('secrets given to functions and devices', () => {
  const given: readonly (readonly [what: string, path: string, template: string])[] = [
    ['a map of Java', 'a.java', 'Map.of("username", "v-app", "password", "‹password›")'],
    ['headers of Clojure', 'a.clj', '{"X-Api-Key" "‹key›"}'],
    ['basic authentication of Clojure', 'a.clj', '(http/get url {:basic-auth ["svc" "‹password›"]})'],
    ['a login of Perl', 'a.pl', '$ua->credentials("api.acme.io:443", "Realm", "bot", "‹password›");'],
    ['a test case with an address', 'a.cs', '[TestCase("otto@petersen-it.de", "‹password›")]'],
    ['a mail server', 'a.py', 's.login("otto@petersen-it.de", "‹password›")'],
    ['a function that signs', 'a.js', "const t = jwt.sign(payload, '‹key›');"],
    ['a hash with a key', 'a.js', "crypto.createHmac('sha256', '‹key›')"],
    [
      'a string of Unicode in SQL',
      'a.sql',
      "INSERT [dbo].[Users] ([Id], [Password]) VALUES (1, N'‹password›')",
    ],
    ['a task of Windows', 'a.bat', 'schtasks /create /tn Nightly /ru CORP\\svc /rp ‹plain›\n'],
    ['a drive of Windows', 'a.bat', 'net use Z: \\\\srv\\share /user:CORP\\svc ‹plain›\n'],
    ['a router: its user', 'r.cfg', 'username netadmin privilege 15 secret 0 ‹plain›\n'],
    ['a router: a tunnel', 'r.cfg', 'crypto isakmp key ‹plain› address 84.20.31.7\n'],
    ['a router: its management', 'r.cfg', 'snmp-server community ‹plain› RO\n'],
    [
      'a table with German columns',
      'a.csv',
      'System;Benutzername;Kennwort;Bemerkung\nSAP;otto.k;‹password›;neu\n',
    ],
    ['a prompt of Redis', 'a.txt', '127.0.0.1:6379> AUTH ‹plain›\n'],
    ['a prompt of Oracle', 'a.sql', 'CONNECT system/‹plain›@orcl\n'],
    ['a radio network', 'a.nix', 'networks."Home".psk = "‹password›";\n'],
    ['a note in a hurry', 'a.md', 'user otto.k pw ‹password›\n'],
    ['a client of MQTT', 'a.sh', 'mosquitto_pub -u iot -P ‹plain› -t home/door\n'],
  ];
  for (const [what, path, template] of given)
    it(`are found in ${what}`, () => {
      const { secrets } = found(template, path);
      const wanted = template.includes('‹key›') ? key : template.includes('‹plain›') ? plain : password;
      assert.deepEqual(secrets, [wanted]);
    });

  it('are not the usual communities, names of algorithms, or the hash of a secret', () => {
    assert.deepEqual(found('snmp-server community public RO\n', 'r.cfg').secrets, []);
    assert.deepEqual(
      found('"hmac-sha2-256-etm@openssh.com", "hmac-sha2-512-etm@openssh.com"]', 'a.go').secrets,
      [],
    );
    const digest = randomText(ALPHABETS.hex, 64, seededRandom(5));
    assert.deepEqual(found(`annotations:\n  checksum/secret: ${digest}\n`, 'a.yaml').secrets, []);
    assert.deepEqual(
      found('es:\n  password: Contraseña\nfr:\n  password: mot de passe\n', 'i18n.yml').secrets,
      [],
    );
    assert.deepEqual(found("jwt.sign(payload, 'secretOrPrivateKey')", 'a.js').secrets, []);
  });

  it('are no parameters, no emphasis, and nothing that stands in another string', () => {
    for (const text of [
      '"Das Passwort für Benutzer „$2“ lautet nun: $3\\n\\nFalls du"',
      '"użytkownik ma hasło „$3”.\\nJeśli"',
      '"Het wachtwoord is ongeldig.\\nMogelijk heb je"',
      'It only checks if the password is *present*.',
      't("This content is password protected.")),e(5,x+1)',
      'the password hashing was changed to PBKDF2-SHA256 in 2019',
    ])
      assert.deepEqual(found(text).secrets, [], text);
  });

  it('are found in a session that Expect answers', () => {
    assert.deepEqual(found('expect "assword:"\nsend "‹plain›\\r"\n', 'a.exp').secrets, [plain]);
    assert.deepEqual(found('expect "name:"\nsend "‹plain›\\r"\n', 'a.exp').secrets, []);
  });

  it('are found in logs of FreeRADIUS and lists of Dovecot', () => {
    const radius = 'Auth: (7) Login incorrect (mschap: no): [otto/‹plain›] (from client ap port 0)\n';
    assert.deepEqual(found(radius, 'radius.log').secrets, [plain]);
    assert.deepEqual(found('Auth: Login OK: [otto/<via Auth-Type = EAP>] (from\n', 'radius.log').secrets, []);
    assert.deepEqual(found('otto@nordwind.de:{PLAIN}‹plain›::::::\n', 'users').secrets, [plain]);
  });

  it('are the codes of doors and gates', () => {
    const digits = `4${randomText('35679', 3, seededRandom(4))}`;
    for (const text of [
      `Portkod: ${digits}`,
      `Dørkode:  ${digits}`,
      `the gate code is ${digits}`,
      `Code porte : ${digits}`,
      `Código da porta: ${digits}`,
      `Kod do bramy: ${digits}`,
      `Tresor-PIN ${digits}`,
    ])
      assert.deepEqual(found(text).secrets, [digits]);
  });

  it('are found in settings where they look like a member with digits', () => {
    const value = `${randomText('XZ', 1, seededRandom(1))}k.Walnut20${randomText('123456789', 2, seededRandom(2))}`;
    assert.deepEqual(
      scanner
        .scan(`ansible_password: ${value}\n`, { path: 'vars.yml' })
        .findings.map(({ start, end }) => `ansible_password: ${value}\n`.slice(start, end)),
      [value],
    );
  });
});
