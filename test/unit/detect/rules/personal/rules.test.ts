import assert from 'node:assert/strict';
import { personal } from '../../../../../src/detect/rules/personal/index.ts';
import { isReserved } from '../../../../../src/dummy/index.ts';
import { Scanner } from '../../../../../src/detect/scanner.ts';
import { scannerOf } from '../../../../support/scanning.ts';
import { withIbanCheck, withLuhn } from './people.ts';

const scan = scannerOf(personal);

/** `rule value` of every finding. */
function found(text: string, path = 'notes.txt'): string[] {
  return scan(text, { path }).map(({ ruleId, value }) => `${ruleId} ${value}`);
}

function scoreOf(text: string): number {
  return scan(text, { path: 'notes.txt' })[0]?.score ?? 0;
}

/** A text with the value in `[[…]]`, the rule that must report exactly it, and the file that it stands in. */
type Hit = readonly [rule: string, text: string, path?: string];

const card = withLuhn('453998811220034');
const imei = withLuhn('35674108123456');
const iccid = withLuhn('894921000012345678');
const swiss = withIbanCheck('CH', '00762011623852957');
const npi = ((): string => {
  for (let check = 0; check < 10; check++) {
    const number = `124531959${check}`;
    if (withLuhn(`80840${number.slice(0, 9)}`).endsWith(String(check))) return number;
  }
  return '';
})();

const hits: readonly Hit[] = [
  ['email-address', 'write to [[jane.doe@nordwind-labs.de]], please.'],
  ['email-address', 'https://x.test/?email=[[sam%40nordwind-labs.com]]&a=1'],
  ['email-address', 'reach me: [[jane (at) nordwind (dot) com]]'],
  ['email-address', 'my email is [[jane.doe at nordwind dot com]] thanks'],
  ['phone-number', 'call [[+44 20 7946 0123]] now'],
  ['phone-number', 'or [[(415) 203-1187]] ext'],
  ['phone-number', 'Tel. [[06 12 34 57 98]]'],
  ['phone-number', 'const a = { mobile: "[[01712345679]]" };', 'a.ts'],
  ['street-address', 'We meet at the [[corner of Orchard Street and 5th Avenue]] at noon.'],
  ['phone-number', 'Tel.: [[08031 / 44 55 67]], Fax auf Anfrage'],
  ['phone-number', 'as discussed on the phone ([[029 580 12153]]), please'],
  ['phone-number', '// 담당자 ([[065-4297-8426]])', 'a.java'],
  ['iban', `:86:/EREF/17//CNTP/[[${swiss}]]/POFICHBE/`],
  ['phone-number', '// zurückrufen, Tel. [[0711 4456123]]', 'a.cs'],
  ['email-address', 'メール：[[jane@nordwind-labs.de]]'],
  ['email-address', 'ask [[djm@openssh.com]] about it'],
  ['email-address', 'ask [[anna-maria@ssh.com]] about it'],
  ['email-address', 'ask [[jo-2@nordwind-labs.com]] about it'],
  ['street-address', 'I live at [[51 Franklin Street, Brooklyn, NY 11222]].'],
  ['street-address', 'str: [[Hauptstr. 5]]', 'a.yaml'],
  ['street-address', '{"address": "[[Flat B12, Rose House]]"}', 'a.json'],
  ['postcode', 'postcode: [[1234-567]]', 'a.yaml'],
  ['phone-number', 'or [[888-777-6666]] today'],
  ['phone-number', 'For example: [[+14152034567]]'],
  ['nationality', `{"email": "a@nordwind.de", "gender": "[[female]]"}`, 'a.json'],
  ['card-verification', 'declined, CVV [[331]] did not match'],
  ['card-expiry', `card ${card}, exp [[09/29]]`],
  ['date-of-birth', 'Frau Keller, geboren am [[12.03.1975]], ledig'],
  ['salary', "INSERT INTO staff (email, salary) VALUES ('a@nordwind.de', [[84200]])", 'a.sql'],
  ['username', '$ ssh [[mkeller42]]@192.0.2.17', 'a.txt'],
  ['username', "[[mkeller42]]@192.0.2.17's password: ", 'a.txt'],
  ['username', '✓ Logged in to github.com as [[mkeller42]] (token)', 'a.txt'],
  ['username', 'Host db-*\n    HostName db.nordwind.de\n    User [[mkeller42]]\n', '.ssh/config'],
  ['username', 'Guild: Nord\n\n[18.10.2024 21:14] [[anna.keller]]\nmoin\n', 'a.txt'],
  ['username', '-rw-r--r-- 1 [[mkeller]] staff 4096 Nov 12 09:41 notes.txt', 'a.txt'],
  ['username', '$ whoami\n[[mkeller]]\n', 'a.txt'],
  ['username', '$ sudo usermod -aG docker [[mkeller42]]', 'a.txt'],
  ['username', '$ sudo -u [[mkeller42]] ls', 'a.txt'],
  ['username', 'xfreerdp /v:host /u:[[mkeller42]]', 'a.sh'],
  ['username', 'INFO User [[mkeller42]] logged in', 'a.log'],
  ['username', "WARN Authentication failed for '[[anna.keller]]'", 'a.log'],
  ['username', '{ "login": "[[mkeller]]", "id": 7 }', 'a.json'],
  ['username', '{ "display_name": "[[mkeller42]]" }', 'a.json'],
  ['email-address', '\\setkomavar{fromemail}{[[jane.doe@nordwind-labs.de]]}', 'a.tex'],
  ['email-address', '[[jane.doe@nordwind-labs.de]]:{SHA512-CRYPT}$6$x..', 'users'],
  ['street-address', 'Wir wohnen [[Karlsplatz 5]], links', 'a.txt'],
  ['phone-number', 'They are not answering at [[71-33-52-22]]'],
  ['msisdn', '{"msisdn": "[[491712345679]]"}', 'a.json'],
  ['street-address', 'She lives at [[221 Baker Street, London NW1 6XE]].'],
  ['street-address', 'Send it to [[12 Long Acre Rd, Apt 4, Springfield, IL 62701]] today'],
  ['street-address', 'Wir wohnen in der [[Lindenstraße 12a, 50674 Köln]].'],
  ['street-address', 'Rendez-vous au [[14 rue de la Paix, 75002 Paris]].'],
  ['street-address', 'Vivo en [[Calle Mayor 15, 28013 Madrid]].'],
  ['street-address', 'Abito in [[Via Roma 131, 00184 Roma]].'],
  ['street-address', 'Moro na [[Rua Augusta 1500]].'],
  ['street-address', 'Ik woon op de [[Prinsengracht 263, 1016 GV Amsterdam]].'],
  ['street-address', 'Mieszkam: [[ul. Marszałkowska 10]].'],
  ['street-address', 'Jag bor på [[Storgatan 5, 111 23 Stockholm]].'],
  ['street-address', '住所は[[東京都千代田区丸の内1-9-1]]です'],
  ['street-address', 'shipping_address: [[Flat 3, 12 Mill Lane]]', 'a.yaml'],
  ['street-address', 'Meet me at [[1304 Kuusitie 12 Apt. 4]] tonight'],
  ['street-address', 'Mail goes to [[PSC 1437, Box 3833\nAPO AA 66791]] now'],
  ['street-address', 'Ann Lee\n[[41 Kuusirinne\n Suite 464\n Oulu]]\n'],
  ['postcode', 'PLZ: [[50674]]'],
  ['us-ssn', 'his number: [[219-09-4821]].'],
  ['us-ssn', 'ssn: "[[219094821]]"', 'a.yaml'],
  ['us-itin', 'ITIN [[912-70-4821]]'],
  ['passport', 'my passport is [[C01X00T47]]'],
  ['national-id', 'pesel: [[44051401359]]', 'a.yaml'],
  ['national-id', 'CPF do cliente: [[529.982.247-25]]'],
  ['national-id', 'Mein AHV ist [[756.9217.0769.85]]'],
  ['tax-id', 'USt-IdNr.: [[DE136695976]]'],
  ['date-of-birth', 'born on [[3 May 1981]] in Bern'],
  ['date-of-birth', 'Geburtsdatum: [[03.05.1981]]'],
  ['age', 'This [[54]]-year-old patient'],
  ['licence-plate', 'Kennzeichen: [[HH-AB 1234]]'],
  ['vin', 'VIN [[1M8GDM9AXKP042788]]'],
  ['driving-licence', 'my driver license number is [[D1234567]]'],
  ['payment-card', `paid with [[${card}]] today`],
  ['payment-card', `paid with [[${(card.match(/.{4}/g) ?? []).join(' ')}]] today`],
  ['card-track', `;[[${card}=29051010000012300000?]]`],
  ['card-track', `%B[[${card}^LEE/ANN^29051010000012300?]]`],
  ['card-verification', `{"cardNumber": "x", "cvv": "[[123]]"}`, 'a.json'],
  ['iban', `IBAN [[${(swiss.match(/.{1,4}/g) ?? []).join(' ')}]]`],
  ['bic', 'bic: [[COBADEFFXXX]]', 'a.yaml'],
  ['bank-account', 'account number: [[0532013000]]'],
  ['routing-number', 'routing number: [[021000021]]'],
  ['sort-code', 'sort code: [[20-32-06]]'],
  ['crypto-address', `pay [[${['1A1zP1eP5QGefi2', 'DMPTfTL5SLmv7DivfNa'].join('')}]]`],
  ['salary', '{"employee": "Ann", "email": "a@b.ch", "salary": "[[CHF 84,000]]"}', 'a.json'],
  ['medical-record-number', 'MRN: [[00482913]]'],
  ['nhs-number', 'NHS number [[943 476 5919]]'],
  ['us-npi', `NPI: [[${npi}]]`],
  ['us-mbi', 'her card says [[1EG4-TE5-MK73]]'],
  ['insurance-id', 'Insurance ID: [[XJ-4482913]]'],
  ['diagnosis-code', 'icd10: [[E11.9]]', 'a.yaml'],
  ['diagnosis', 'Patient: Ann Lee\nDiagnosis: [[Acute bronchitis]]\n'],
  ['medication', 'Patient: Ann Lee\nMedication: [[Metformin 500mg]]\n'],
  ['medication', 'The patient is taking [[Metoprolol 25mg]] daily'],
  ['diagnosis', 'She was diagnosed with [[Rheumatoid Arthritis]] in May'],
  ['ipv4-address', 'logged in from [[84.17.44.190]]'],
  ['ipv6-address', 'peer [[2a02:8108:8ac0:207:5d1c:11aa:6b4c:1f]] connected'],
  ['mac-address', 'device [[9c:2d:cd:f8:f7:ad]] joined'],
  ['imei', `IMEI: [[${imei}]]`],
  ['imsi', 'imsi: [[262019876543217]]', 'a.yaml'],
  ['iccid', `iccid: [[${iccid}]]`, 'a.yaml'],
  ['advertising-id', 'idfa: [[6d92078a-8246-4ba4-ae5b-76104861e7dc]]', 'a.yaml'],
  ['session-id', 'session_id: [[9f86d081884c7d659a2f]]', 'a.yaml'],
  ['coordinates', '{"lat": [[52.52437]], "lng": 8.1}', 'a.json'],
  ['coordinates', 'location: [[52.52437, 13.41053]]', 'a.yaml'],
  ['coordinates', '{"latitudeE7": [[525243710]], "longitudeE7": 1}', 'a.json'],
  ['geohash', 'geohash: [[u33dc1v0]]', 'a.yaml'],
  ['date-of-birth', 'Ημ. γέννησης: [[09/07/1983]]'],
  ['insurance-id', "No d'assurance maladie : [[BYRA 8304 0217]]"],
  ['phone-number', '{ nome: "Ada", tlm: "[[918 442 076]]" }', 'a.js'],
  ['email-address', 'MAILER_DSN=smtp://[[ada.byron%40posteo.de]]@smtp.posteo.de', '.env'],
  ['username', 'username: [[jsmith42]]', 'a.yaml'],
  ['username', 'I cannot log in. My user name is [[ada.byron]] and I need help.'],
  ['username', 'Hi, my username is [[abyron_2]].'],
  ['username', 'her login is "[[abyron1815]]"'],
  ['username', 'Mein Benutzername ist [[ada.byron]].'],
  ['username', 'his login name is [[a.byron]], I think'],
  ['diagnosis', 'Resident(ssn = "219-09-4821", allergies = listOf("[[penicillin]]"))', 'a.kt'],
  ['diagnosis', 'Patient(mrn = "MRN-4821", diagnoses = Seq("[[asthma]]", "x"))', 'a.scala'],
  ['username', '[[abyron15]]@mbp-14 ~ % aws --version\n'],
  ['username', '[[abyron15]]@web01:/srv/www$ ls\n'],
  ['username', '(venv) [[ada.byron]]@web01:~/src$ ls\n'],
  ['username', '[[abyron]]   pts/0        10.20.1.4     Mon Nov 18 08:02 - 09:44  (01:42)\n'],
  ['username', '[[abyron]]:x:1001:1001:,,,:/home/abyron:/bin/bash\n'],
  ['username', `[[abyron]]:$6$saltsalt$${'x'.repeat(86)}:19877:0:99999:7:::\n`],
  [
    'username',
    'Nov 18 08:09:44 web01 useradd[201]: new user: name=[[ada.byron]], UID=1012, GID=1012',
    'auth.log',
  ],
  ['username', "chfn[202]: changed user '[[ada.byron]]' information", 'auth.log'],
  ['username', 'sshd[4]: Disconnected from user [[ada.byron]] 10.20.1.4 port 60112', 'auth.log'],
  ['username', 'systemd-logind[1]: New session 41 of user [[ada.byron]].', 'auth.log'],
  ['username', '08:03 <[[abyron]]> morning\n08:11 -!- otto is now known as otto_away\n', 'irc.log'],
  ['username', '08:02 -!- [[abyron]] [~ada@10.20.1.4] has joined #ops\n', 'irc.log'],
  ['username', 'userlist stats\n    user [[abyron15]] insecure-password x\n', 'haproxy.cfg'],
  ['username', 'username:s:CORP\\[[ada.byron]]\n', 'jump.rdp'],
  ['username', '; login CORP\\[[ada.byron]]  on the jump host'],
  ['username', '$ docker login registry.intern -u [[abyron15]] -p x'],
  ['username', "lftp -u [[abyron15]],'x' sftp://h", 'ci.yml'],
  ['username', '[[abyron15]] <ada@nordwind-labs.de>\n'],
  ['username', '<User>[[abyron15]]</User>', 'sites.xml'],
  ['username', 'artifactoryUser=[[abyron15]]\n', 'gradle.properties'],
  ['username', '{"user": "[[jschneider]]", "host": "h"}', 'a.json'],
  ['username', 'UserName = [[jschneider]]\n', 'odbc.ini'],
  ['username', 'WARN login failed user=[[abyron15]] ip=10.20.1.4\n'],
  ['customer-id', 'Kundennummer: [[K-4482913]]'],
  ['home-folder', 'at /Users/[[mkeller]]/src/app.ts:12'],
  ['phone-number', 'Надіслати SMS на [[(096) 619-97-46]] сьогодні'],
  ['phone-number', 'x <- c("[[055/35 37 28]]")', 'a.r'],
  ['phone-number', "sms-send --to '[[86-103-28-60]]'", 'a.sh'],
  ['phone-number', 'Ärende 17, hon nås på [[0733969546]].'],
  ['postcode', "{ zip: '[[E5V 0T5]]', city: 'x' }", 'a.ts'],
  ['postcode', "{ postcode: '[[D02 AF30]]' }", 'a.ts'],
  ['street-address', 'Hon bor [[Övre Ekallén 1, 83371 Enland]].'],
  ['street-address', '5. x      30,00 €   [[Ambroseho 2, 66005 Galanta]]'],
  ['street-address', 'her address changed to [[6561 E 11th Street]].'],
  ['street-address', '7. Địa chỉ thường trú: [[513 Tùy Linh Via, Nam Định]]'],
  ['street-address', 'Wohin? [[Vesterbrogade 12, 1. tv., 1620 København V]]'],
  ['street-address', 'Ich wohne [[Am Köllerweg 75b in 45684 Zwickau]], Telefon folgt'],
  ['street-address', 'Neu: [[Alte Landstraße 5, 8942 Oberrieden]]'],
  ['street-address', 'odbiór: [[bulw. Kaczorowski 24, 34-953 Nowe Miasto nad Pilicą]]'],
  ['street-address', '   residente in [[Rotonda Delfina 650, 86747 Settimo Bardo terme]], nato'],
  ['street-address', "{ gata: '[[Viktorias Väg 165]]', postnr: '48480' }", 'a.js'],
  ['street-address', 'Adres: [[Atatürk Caddesi No: 12, 34710 Kadıköy]]'],
  ['street-address', 'Cím: [[1053 Budapest, Kossuth Lajos utca 5]].'],
  ['street-address', 'Bureau: [[Avenue Louise 54, 1050 Bruxelles]]'],
  ['street-address', '请寄到[[北京市朝阳区建国路88号]]，谢谢'],
  ['street-address', '주소는 [[서울특별시 강남구 테헤란로 123, 101동 202호]] 입니다'],
  ['street-address', String.raw`\setkomavar{fromaddress}{[[Jochriemgutstraße 37b\\7720 Öblarn]]}`, 'a.tex'],
  ['street-address', '{"odos":"[[Παπαγεωργίου 3]]","poli":"x"}', 'a.json'],
  ['email-address', String.raw`\setkomavar{fromemail}{[[ann.lee@corp.org]]}`, 'a.tex'],
  ['email-address', '[[ann.lee@corp.org]]:{SHA512-CRYPT}x::::::'],
  ['phone-number', 'Ring til mig på [[6842 8319]], så tager vi resten.'],
  ['phone-number', 'Sjåfør: mob. [[13 37 26 35]]'],
  ['phone-number', 'Note=pitati, mob. [[366 080]], hvala'],
  ['phone-number', 'p = { no_hp = "[[(+62) 22 1511 165]]" }', 'a.lua'],
  ['passport', 'Αρ. διαβατηρίου: [[KX4600682]]'],
  ['salary', 'Líquido a percibir:     [[1.571,22]]'],
  ['diagnosis', 'アレルギー：[[ペニシリン]]\n'],
  ['street-address', 'Living at [[Mannerheimintie 12 A 4, 00100 Helsinki]]'],
  ['street-address', '[[ul. Mickiewicza 12/4, 00-950 Warszawa]]'],
  ['street-address', 'Живу тут: [[ул. Ленина, д. 12, кв. 34, Москва, 101000]]'],
  ['street-address', 'Στείλτε το: [[Οδός Σταδίου 12, 10564 Αθήνα]]'],
  ['phone-number', 'Ring [[070-123 45 68]] i kväll'],
  ['diagnosis', 'Patient is allergic to [[peanuts]].'],
  ['diagnosis', 'Le patient est allergique à la [[pénicilline]].'],
  ['vin', 'Chassis: [[WVWZZZ1KZCW539063]]', 'a.txt'],
  ['passport', '護照號碼：[[KL8229345]]', 'a.txt'],
  ['date-of-birth', 'p. x, narodená [[07.07.1960]]', 'a.txt'],
  ['national-id', '[taj: "[[732 663 298]]"]', 'a.exs'],
  ['home-folder', String.raw`C:\Users\[[mkeller]]\AppData`],
];

const misses: readonly (readonly [why: string, text: string, path?: string])[] = [
  ['a package and its version', 'npm i react@18.2.beta @scope/pkg@1.2.3', 'a.md'],
  ['a remote of git', 'git clone git@github.com:owner/repo.git', 'a.md'],
  ['a login for a machine', 'ssh deploy@build.nordwind.de uptime', 'a.sh'],
  ['credentials in a URL', 'https://user:word@db.nordwind.de/x', 'a.md'],
  ['a decorator', '@Injectable() class A { @Input() b; }', 'a.ts'],
  ['an image for dense screens', 'logo@2x.png icon@3x.jpg', 'a.md'],
  ['versions', 'v1.2.3.4, version 10.0.19041.1, Chrome/91.0.4472.124, 4.0.1.2'],
  ['loopback and netmasks', '127.0.0.1 0.0.0.0 255.255.255.0 ::1'],
  ['dates and times', '2026-01-05 10:20:30, 05/01/2026, 20260105'],
  ['a phone number’s look in an identifier', 'hosted-eu-20260812-09 build-415-203-1187x'],
  [
    'times below the names of stations',
    'Karlsplatz           05:12  05:27\nLandstraße           05:18',
    'a.txt',
  ],
  ['the version of a program', 'gets installed via Ansible 2.10+', 'a.yml'],
  ['the year of a copyright', '// Copyright John R. Bandela 2000-2002', 'a.h'],
  ['a month and its year', 'created in July 2021 Backlog Drive', 'a.txt'],
  ['a numbered field and its label', `'business_street_3' => "Business Street 3",`, 'a.php'],
  ['the number of a token of a parser', 'public const T_IN = 225;', 'a.php'],
  ['a UUID of a policy', 'policyId: cb32c3bc-c720-40c3-83e4-8897f9dd6943', 'a.yml'],
  ['the attribute of a field', "'email' => [], 'gender' => ['visible' => true],", 'a.php'],
  ['a number of bytes', '"freeSpace": 4279000641536,', 'a.py'],
  ['hexadecimal groups', '6218 6241 6242 6243 39D8 62CF', 'a.pm'],
  ['the largest number of 32 bits', 'the number must be set to a number between 0 and 2147483647', 'a.yml'],
  ['coordinates of a drawing', '"ur": "0 01-2.86.68Z"', 'a.json'],
  ['a number of nines', 'assert not validate_ssn("999-99-9999")', 'a.py'],
  ['a number of a Swedish form', 'bankgiro 123-4567', 'a.txt'],
  ['a role in a session', 'Logged in as admin\nAuth: Login OK: [deploy] (from client ap port 0)', 'a.txt'],
  [
    'files and commands of roles',
    '-rw-r--r-- 1 root staff 4 Nov 12 09:41 a\nchown www-data:staff a\nusermod -aG docker deploy\nUser admin logged in',
    'a.txt',
  ],
  ['what a program says of any user', 'Authentication failed for this user\nUser is logged in', 'a.log'],
  ['milliseconds since 1970', 'const at = 1735689600000;', 'a.ts'],
  ['a UUID', '550e8400-e29b-41d4-a716-446655440000'],
  ['numbers in code', 'const a = [123456789, 4111, 0x1f]; x.slice(10, 200);', 'a.ts'],
  ['a commit', 'fixes a5684ba1 in 9fceb02d0ae598e95dc970b74767f19372d61af8', 'a.md'],
  ['an issue’s number', 'closes #10754 and #123456'],
  ['types in a schema', '{"phone": {"type": "string"}, "ssn": "string", "dob": "date"}', 'a.json'],
  ['types in code', 'interface A { phone: string; age: number; iban?: Iban }', 'a.ts'],
  ['placeholders', 'email: ${EMAIL}\nphone: <phone>\nssn: {{ ssn }}\n', 'a.yaml'],
  ['a copyright', 'Copyright (c) 2011 Gary Court'],
  ['a bare checksum number', 'order 51824753556 shipped'],
  ['a cvv far from a card', '{"cid": "123", "expiry": "12/27"}', 'a.json'],
  ['an invalid card', '4012888888881882'],
  ['an IBAN with a wrong check digit', 'DE89370400440532013001'],
  [
    'the identifier of a service',
    '{"uid": "autoscaling-2011-01-01", "userId": "AIDAJ3BA6O2FMJWCWXHEX"}',
    'a.json',
  ],
  ['an example of the IPv6 notation', 'one of 1111:0000:0000:0000:0000:0000:0000:0111 and 1:2:3:4:5:6:7:8'],
  ['an account of software', '{"account": "main", "username": "root", "user": "admin"}', 'a.json'],
  [
    'what a user name is like',
    'The user name is case-sensitive; the username is john.doe by default.',
    'a.md',
  ],
  ['a user name that is not told', 'My user name is missing, and my login is not accepted'],
  ['a user name of software', 'my username is test_user and my login is root'],
  [
    'accounts of software and roles',
    'user: svc01\nusername: portal\nuser: app_rw\nUserName = broker\n',
    'a.yaml',
  ],
  ['prompts of root and of images', 'root@web01:~# id\nubuntu@ip-10-1:~$ id\ndeploy@web01:/srv$ ls\n'],
  [
    'the system accounts of passwd',
    'mosquitto:x:1205:1205::/var/lib/x:/usr/sbin/nologin\nbin:x:2:2::/bin:/bin/sh\n',
  ],
  ['backslashes that are no account', 'HKLM\\system32 and ERROR\\nline.2 beside the login X', 'a.log'],
  ['the option of another command', 'sudo -u postgres psql; sort -u names2; docker run -u node18 x'],
  ['a user name in code', 'if my username is user.name: // their login is getLogin1(x)', 'a.py'],
  ['an address for a user name', 'my login is ada1@'],
  ['folders of everybody', '/home/runner/work /Users/Shared/x /home/ubuntu/.ssh /users/list'],
  ['routes', "app.get('/home/settings', f)", 'a.ts'],
  ['plain decimals', 'const scale = 52.52437; ratio: 0.123456', 'a.ts'],
  ['a suite of tests', 'We ran suite 12 of 40; see apt 2.4 and the office is at capacity 9 of 10'],
  ['the route of a message', 'Via: SIP/2.0/UDP pc33.nordwind.de:5060\nVia: 1.1 varnish', 'a.txt'],
  ['a word for taj with any digits', '[taj: "732 663 299"]', 'a.exs'],
  ['blood pressure', 'Vitals: BP 147/73, HR 92'],
  ['a dose of something else', 'the patient parser uses Memory 25mg'],
  ['a corner of a screen', 'in the corner of the window and the page, on the corner of Main'],
  ['an ARN', '{"a": "arn:aws:ecs:eu-west-1:012345678910:task/4"}', 'a.json'],
  ['the account of a cloud', '{"awsAccountNumber": "123456789101"}', 'a.json'],
  ['a private network', '// subnets 10.24.34.0/23 and 172.16.0.0/24', 'a.ts'],
  ['a date that expires without a card', 'the offer, exp 09/29, ends'],
  ['names of SSH algorithms', 'Ciphers aes128-gcm@openssh.com,chacha20-poly1305@openssh.com', 'sshd_config'],
  ['an SSH key exchange', 'const id = "curve25519-sha256@libssh.org"', 'a.go'],
  ['an SSH certificate behind an interpolation', 'name = f"{key}-cert-v01@openssh.com"', 'a.py'],
  ['SSH requests', 'send("auth-agent-req@openssh.com"); send("ping@openssh.com")', 'a.ts'],
  ['an SSH cipher of a club', 'rijndael-cbc@lysator.liu.se', 'ssh_config'],
  ['an SSH suffix', 'is_etm = "etm@openssh.com" in macs', 'a.py'],
  [
    'the ids of a mail',
    'Message-ID: <CAK7-xyz=ab@mail.nordwind.de>\nReferences: <17.ab@nordwind.de> <b.9@nordwind.de>',
  ],
  ['the id of a mail in code', 'reply = "<960723163407.20117h@nordwind.edu>"', 'a.py'],
  ['a number of the films', 'text = "call +14155551234"', 'a.py'],
  ['the blank team of a translation', '"Language-Team: LANGUAGE <LL@li.org>\\n"', 'a.po'],
  ['letters for an address', 'values(user_email="a@b.com")', 'a.py'],
  [
    'the address in the GPL',
    '# write to the Free Software Foundation, Inc.,\n# 51 Franklin Street, Fifth Floor, Boston, MA 02110-1301',
    'a.py',
  ],
  ['an older address in the GPL', ' * 59 Temple Place - Suite 330, Boston, MA  02111-1307, USA.', 'a.c'],
  ['the oldest address in the GPL', 'the Free Software Foundation, 675 Mass Ave, Cambridge, MA 02139, USA.'],
  ['the address that the foundation moved to', 'Free Software Foundation, 31 Milk Street, #960789'],
  [
    'a date behind a postcode',
    '# The postal code. In API versions 2018-05-22 and earlier it is called zip',
    'a.py',
  ],
  ['a number of one digit a group', 'phone: 111-222-3333'],
  ['a subscriber number counted up', '"""For example: +14151234567 or (415) 123-4567"""', 'a.py'],
  ['a timestamp of fourteen digits', 'CallerReference: time.Now().Format("20060102150405"),', 'a.go'],
  [
    'a value that repeats its key',
    "a = {'first_name': 'first_name', 'gender': 'gender', 'user_gender': 'userGender', 'city': 'City'}",
    'a.py',
  ],
  [
    'an error about an address',
    'Errorf("failed to parse address: expected IPv4/IPv6 address, got hostname")',
    'a.go',
  ],
  ['a string type in Rust', 'static NULL_ERR: &str = "An unknown error occurred, code 5";', 'a.rs'],
  ['a documented string type', '""":type str: The algorithm used to sign, defaults to HS256"""', 'a.py'],
  ['a socket address that is built', '/// let local_addr = IpAddr::from([12, 4, 1, 8]);', 'a.rs'],
  ['a diagnosis of a program', 'diagnosis: connection refused', 'a.log'],
  ['what a password is for', "Mechanisms that don't require a password for authentication.\n", 'a.js'],
  ['years in a copyright', '// Copyright 2013-2014 Nordwind Mobile Communications', 'a.h'],
  ['a version', "my %core = ('Platform::Windows::BCC' => '0.280208');", 'a.pm'],
  ['what a comment says of a parameter', '/*\n * @addr: I2C address of 7 or 10 bits\n */', 'a.h'],
  ['a row of hexadecimal groups', `524C 525E 525C ${card.replace(/....(?=.)/g, '$& ')} 20BBF`],
  ['the id of an event', 'BEGIN:VEVENT\nUID:5k2jd0tq7s8m1p4@nordwind.de\n', 'a.ics'],
  ['a decimal number', 'const schema = { aNumber: 4.815162342 };\nlog(schema.aNumber); // 4.815162342\n'],
];

describe('rules for personal data', () => {
  for (const [rule, marked, path] of hits)
    it(`report ${rule} exactly in ${path ?? 'prose'}: ${marked.replace(/\[\[.*\]\]/s, '…').replaceAll('\n', ' / ')}`, () => {
      const start = marked.indexOf('[[');
      const value = marked.slice(start + 2, marked.indexOf(']]', start));
      const text = marked.replace('[[', '').replace(']]', '');
      assert.ok(
        found(text, path).includes(`${rule} ${value}`),
        JSON.stringify(found(text, path).map((each) => each.split(' ')[0])),
      );
    });

  for (const [why, text, path] of misses)
    it(`are silent about ${why}`, () => {
      assert.deepEqual(
        found(text, path).map((each) => each.split(' ')[0]),
        [],
      );
    });

  it('think less of a mail box that a team reads than of a person’s', () => {
    for (const team of ['developers', 'dev', 'maintainers', 'info'])
      assert.ok(scoreOf(`${team}@nordwind-labs.de`) < scoreOf('jane@nordwind-labs.de'), team);
  });

  it('think little of the example domain of a country', () => {
    assert.ok(scoreOf('write to jana.keller@example.it') < 0.6);
  });

  it('think less of the mail boxes of programs than of a person’s', () => {
    for (const program of ['action', 'release-bot', 'noreply-orders', 'inbound', 'dependabot', 'alerts'])
      assert.ok(scoreOf(`${program}@nordwind-labs.de`) <= 0.5, program);
    for (const person of ['talbot', 'abbot', 'jane.action', 'alerta'])
      assert.ok(scoreOf(`${person}@nordwind-labs.de`) > 0.5, person);
  });

  it('tell a street from the word via in a sentence', () => {
    assert.deepEqual(found('It connected to us via Plaid over the past 30 days.'), []);
    assert.deepEqual(found('approximate via HLL with typical error under 2%, or null'), []);
    assert.deepEqual(found('Abita in via Roma 131, Milano'), ['street-address via Roma 131']);
    assert.deepEqual(found('Vive en calle de la Paz 12'), ['street-address calle de la Paz 12']);
  });

  it('take a call record as personal column by column', () => {
    const text = 'caller,called,duration,cell_id,note\n491712345679,491719876542,61,26201-4711,x1\n';
    assert.deepEqual(found(text, 'cdr.csv'), [
      'msisdn 491712345679',
      'msisdn 491719876542',
      'call-detail 61',
      'cell-location 26201-4711',
    ]);
  });

  it('read accounts, pay, codes of cards and plates as letters and contracts name them', () => {
    for (const [text, expected, path] of [
      ['sort code 20-41-88, a/c 61904418\n', 'bank-account 61904418'],
      ['We have transit 04182, institution 003, account 6190441.\n', 'bank-account 6190441'],
      ['Peníze na účet 21-3384410299/0800, díky.\n', 'bank-account 21-3384410299/0800'],
      ['Wynagrodzenie wynosi 7 150,00 zł brutto.\n', 'salary 7 150,00 zł'],
      ['Das Gehalt beträgt 4.310,00 EUR.\n', 'salary 4.310,00 EUR'],
      [`Card: ${card}, security code 614\n`, 'card-verification 614'],
      ['{"registrationNumber": "KP19 ZRT"}', 'licence-plate KP19 ZRT', 'a.json'],
    ] as const)
      assert.ok(found(text, path).includes(expected), expected.split(' ')[0]);
  });

  it('leave alone what is called so and is something else', () => {
    for (const [text, path] of [
      ['The salary grade is 4310 and the band 7 150.\n'],
      ['The airport security code 614 is posted.\n'],
      ['The a/c 61904418 was serviced.\n'],
      ['{"registrationNumber": "2026-00417"}', 'a.json'],
    ] as const)
      assert.deepEqual(found(text, path), []);
  });

  it('leave a number alone whose neighbour has the label to itself', () => {
    assert.deepEqual(found('GET /who?idno=55 HTTP/1.1" 200 131 "-"\n', 'access.log'), []);
    assert.deepEqual(found('PO: PO-77120      Tax ID: 91-2204417\n'), ['tax-id 91-2204417']);
  });

  it('leave alone what an office writes for anybody, and the numbers kept for films', () => {
    const scanner = new Scanner({ rules: personal, isReserved });
    for (const text of [
      `{"rfc": "XAXX010101000"}`,
      `{"personnummer": "19${'12'.repeat(5)}"}`,
      '{"telefon": "031-390 06 17", "mobil": "070-174 06 31", "phone": "030 23125 417"}',
      'ATTENDEE:mailto:c_12@resource.calendar.google.com',
      'member = "user:builder@yard-4711.iam.gserviceaccount.com"',
      '{"mobile": "13800138000", "from": "+15005550006"}',
    ])
      assert.deepEqual(scanner.scan(text, { path: 'a.json' }).findings, []);
    assert.equal(scanner.scan('{"telefon": "031-391 06 17"}', { path: 'a.json' }).findings.length, 1);
  });

  it('leave a duration alone that stands in no call record', () => {
    assert.deepEqual(found('test,duration,result\na,61,ok\n', 'times.csv'), []);
  });

  it('take a code for a postcode only in the form of Poland, beside a street or town', () => {
    const rows = (code: string): string => `ulica;kod;miasto\nLipowa 12;${code};Poznań\n`;
    assert.ok(found(rows('61-686'), 'a.csv').includes('postcode 61-686'));
    assert.ok(!found(rows('4711'), 'a.csv').some((finding) => finding.startsWith('postcode')));
    assert.deepEqual(found('kod;opis\n61-686;farba\n', 'a.csv'), []);
  });

  it('take a statement of a bank as personal', () => {
    const text = 'date,amount,balance,text\n2026-01-05,-120.50,1830.00,rent\n';
    assert.ok(found(text, 'statement.csv').includes('transaction-amount -120.50'));
  });

  it('read the record of a person without a head', () => {
    const text = `Ann Lee|219-09-4821|1981-05-03|ann@nordwind.de|+44 20 7946 0123|${card}\n`;
    assert.ok(found(text).includes('date-of-birth 1981-05-03'));
  });

  it('name no value in their evidence', () => {
    const scanner = new Scanner({ rules: personal });
    for (const [, marked, path] of hits) {
      const value = marked.slice(marked.indexOf('[[') + 2, marked.indexOf(']]'));
      const { findings } = scanner.scan(marked.replace('[[', '').replace(']]', ''), {
        path: path ?? 'notes.txt',
      });
      for (const { evidence } of findings) for (const { detail } of evidence) assert.ok(detail !== value);
    }
  });
});
