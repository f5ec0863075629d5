import assert from 'node:assert/strict';
import { builtInRules, Scanner } from '../../../src/detect/index.ts';

const scanner = new Scanner({ rules: builtInRules });

/** Texts as they reach developers, by language; what is personal stands in ‹ and ›. */
const texts: readonly (readonly [what: string, path: string, marked: string])[] = [
  [
    'a German ticket',
    'ticket.md',
    `Gemeldet von: ‹Katharina Böhmer›
Tel.: ‹0711 / 89 12 34-0›

Sehr geehrter Herr ‹Obermüller›,

vielen Dank. Lieferanschrift: ‹Ahornweg 17, 72072 Tübingen›.

Mit freundlichen Grüßen
‹Thorsten Wiebe›
‹Blumenthal Logistik GmbH & Co. KG›
`,
  ],
  [
    'a German log',
    'server.log',
    '10:11:12 INFO Anmeldung von Benutzer (‹Jürgen Schäffler›) von ‹84.133.12.7›\n10:12:00 WARN ip=‹91.12.33.4›\n',
  ],
  [
    'a French record',
    'compte-rendu.txt',
    'Patient : ‹Jean-Pierre Moreau›, né le ‹04/11/1951›\nIPP : ‹88273619›\nDiagnostic : ‹insuffisance cardiaque›\nAdresse : ‹14 bis, rue des Lilas, 69003 Lyon›\n',
  ],
  [
    'a Spanish record',
    'acta.txt',
    'Médico: ‹Rosa Vidal›\nPaciente: ‹Rosa Elvira Montes›\nDiagnóstico: ‹hipertensión arterial›\nnacida el ‹03/02/1948›\nCódigo postal: ‹28014›, Dirección: ‹Plaza Mayor 3›\n',
  ],
  [
    'a Portuguese letter',
    'contrato.txt',
    'Contrato em nome de ‹João Pedro Vasconcelos›, nascido em ‹02/03/1960›.\n\nAtenciosamente,\n‹Beatriz Amaral›\n',
  ],
  [
    'Italian records',
    'utenti.yaml',
    `utenti:
  - nome: ‹Chiara›
    cognome: ‹De Santis›
    indirizzo: ‹Corso Vittorio Emanuele II 18›
    diagnosi: ‹diabete mellito›
    parola_chiave: ‹Girasole!22›
`,
  ],
  [
    'Dutch records',
    'klanten.yaml',
    `klanten:
  - voornaam: ‹Sanne›
    achternaam: ‹Vries›
    straat: ‹Kerkstraat›
    huisnummer: 12
    postcode: ‹3512 JK›
    woonplaats: ‹Utrecht›
`,
  ],
  [
    'a Polish letter',
    'pismo.txt',
    'Urodzona ‹17.02.1985›\n\nZ poważaniem,\n‹Grzegorz Brzęczyszczykiewicz›\n‹Budimex-Wschód sp. z o.o.›\n',
  ],
  [
    'Japanese records',
    'users.yaml',
    `users:
  - 氏名: ‹鈴木一郎›
    フリガナ: ‹スズキイチロウ›
    住所: ‹大阪府大阪市北区梅田3-1-3›
    病名: ‹糖尿病›
    yubin: ‹220-0012›
    jusho: ‹神奈川県横浜市西区2-2-1›
`,
  ],
  [
    'keys with diacritics inside',
    'clientes.json',
    '{"prénom": "‹Zoé›", "médico": "‹Ana Ruiz›", "téléphone": "‹0612345678›", "código_postal": "‹28014›"}',
  ],
];

/** Labels in their own script, and what is longer or stands lower than usual. */
const labels: typeof texts = [
  [
    'Chinese labels',
    'a.txt',
    '手机：‹13912875643›\n地址：‹北京市朝阳区建国路88号›\n出生日期：‹1990-03-21›\n',
  ],
  ['Korean labels', 'b.txt', '주소: ‹서울특별시 강남구 테헤란로 123›\n생년월일: ‹1990년 3월 21일›\n'],
  [
    'Russian labels',
    'c.txt',
    'ИНН: ‹500100732259›\nПаспорт: ‹4509 718253›\nАдрес: ‹ул. Ленина, д. 5, кв. 12›\n',
  ],
  ['a label with an elision', 'd.txt', "Carta d'identità: ‹CA73918AB›\n"],
  [
    'long account numbers',
    'e.txt',
    'Numer konta: ‹61 1090 1014 0000 0712 1981 2874›\nRIB: ‹30004 00003 12345678901 43›\n',
  ],
  ['a street by any name above its town', 'f.txt', 'Herrn\n‹Am Markt 3\n04109 Leipzig›\n'],
  [
    'the expanded rows of psql',
    'g.txt',
    '-[ RECORD 1 ]------\nid        | 1\nfull_name | ‹Mehmet Demir›\ntax_id    | ‹5260087413›\n',
  ],
];

/** Formats that hospitals and servers exchange. */
const records: typeof texts = [
  [
    'a message of HL7',
    'admission.hl7',
    'MSH|^~\\&|ADT1|GHH|LAB|ELAB-3|200202150930||ADT^A01|MSG1|P|2.4\rPID|1||‹88372619›^^^GHH^MR||‹KESSLER›^‹HEIKE›^M||‹19680712›|F|||‹14 ELM STREET›^^‹SPRINGFIELD›^IL^‹62701›||‹(217)555-8841›\rNK1|1|‹KESSLER›^‹JUERGEN›|SPO\r',
  ],
  [
    'a patient of FHIR',
    'patient.json',
    '{"name":[{"family":"‹Kessler›","given":["‹Heike›","‹Maria›"]}],"birthDate":"‹1968-07-12›"}',
  ],
  [
    'lists under a key',
    'seed.json',
    '{"firstNames": ["‹Jürgen›", "‹Anke›"], "emails": ["‹anke@petersen-it.de›"]}',
  ],
  [
    'the log of a web server',
    'access.log',
    '‹81.2.69.144› - ‹dwhitfield› [10/Oct/2024:13:55:36 +0000] "GET / HTTP/1.1" 200\n‹81.2.69.145› - - [10/Oct/2024:13:55:36 +0000] "POST /a HTTP/1.1" 200\n',
  ],
  [
    'a note on a ward',
    'note.txt',
    'Pt: ‹Whitfield›, ‹Dana›   MRN ‹00482913›\nStarted on ‹amoxicillin 500 mg›.\n',
  ],
];

/** Labels of more languages, and sentences that tell an address or a number. */
const moreLanguages: typeof texts = [
  [
    'a Danish contract',
    'a.txt',
    'Medarbejder: ‹Otto Madsen›\nMånedsløn: ‹38.500 kr.›\nPasnr.: ‹HY9063836›\n',
  ],
  [
    'a Finnish contract',
    'b.txt',
    'Työntekijä: ‹Otto Virtanen›\nPalkka: ‹3 250 €/kk›\nPuhelin: ‹040 718 2251›\n',
  ],
  [
    'a Czech record',
    'c.xml',
    '<a><jmeno>‹Otto›</jmeno><prijmeni>‹Dvořák›</prijmeni><ulice>‹Lipová 4›</ulice><mesto>‹Sušice›</mesto></a>',
  ],
  [
    'a Hungarian record',
    'd.txt',
    'Név: ‹Kovács Anna›\nAnyja neve: ‹Nagy Erzsébet›\nSzületési idő: ‹1984.03.12›\n',
  ],
  ['a Romanian card', 'e.txt', 'Nume: ‹Popescu›\nPrenume: ‹Ion›\nSeria și nr. CI: ‹RX 482913›\n'],
  [
    'an Indonesian card',
    'f.txt',
    'Nama: ‹Budi Santoso›\nAlamat: ‹Jl. Merdeka 12›\nNo. Telepon: ‹0812 3456 7781›\n',
  ],
  ['a Vietnamese form', 'g.txt', 'Ngày sinh: ‹12/03/1984›\nSố tài khoản: ‹0071000839117›\n'],
  ['an Arabic form', 'h.txt', 'تاريخ الميلاد: ‹12/03/1984›\nرقم الهوية: ‹1048291337›\n'],
  ['a Chinese form', 'i.txt', '电子邮箱：‹wang.lei@163.com›\n手机号码：‹13912875643›\n'],
  [
    'a Spanish sentence',
    'j.txt',
    'con domicilio en ‹Apartamento Luna, 14, 28014 Madrid›, teléfono ‹945.244.191›\n',
  ],
  ['a German sentence', 'k.txt', 'Sie wohnt in der ‹Im Friedenstal 43b, 67346 Speyer› und ist neu.\n'],
  ['a French letter', 'l.txt', 'un courrier pour M. ‹Olivier Moreau›, né à Lyon le ‹19/04/1985›\n'],
  ['a Spanish court', 'm.txt', 'Demandante: D. ‹Julio Farías›, con NIF ‹12345678Z›\n'],
  ['a Russian number in brackets', 'n.txt', 'тел. ‹(929)303-41-39›\n'],
  ['a date in brackets', 'o.txt', 'your date of birth (‹07/07/1969›)?\n'],
  ['a British account', 'p.txt', 'Sort code ‹20-45-17› account ‹25825117›\n'],
  ['a card that expires', 'q.txt', 'Kreditkarte ‹4539 1488 0343 6467›, gültig bis ‹08/27›\n'],
  ['a Vietnamese customer', 'v.txt', 'Khách hàng: ‹Nguyễn Văn An›\n'],
  ['diagnoses in other scripts', 'w.txt', 'Пациент: ‹Иван Петров›\nДиагноз: ‹сахарный диабет›\n'],
  ['plates of other scripts', 'x.txt', 'Госномер: ‹А482КТ77›\n车牌号：‹京A48291›\n'],
  ['a driving licence with slashes', 'y.txt', 'Prawo jazdy: ‹00482/13/1465›\n'],
  ['an amount of rupiah', 'z.txt', 'Nama: ‹Budi Santoso›\nGaji: ‹Rp 8.450.000›\n'],
  ['a Turkish address', 'aa.txt', 'Adres: ‹Atatürk Cad. No: 12 Daire 4, Kadıköy›\n'],
  ['allergies', 'r.txt', 'MRN: ‹00718833›\nAllergies: ‹penicillin›\n'],
  ['a street above its Polish town', 's.txt', 'Nabywca: Otto\n‹droga Cicha 40b\n35-072 Rzeszów›\n'],
  ['a street above its American town', 't.txt', 'SHIP TO:\n‹7234 Chelsea Hollow\nLittleton, OH 43093›\n'],
  [
    'the log of sshd',
    'auth.log',
    'sshd[18820]: Failed password for invalid user ‹mkellner› from ‹84.20.31.7› port 51822 ssh2\nsudo: ‹mkellner› : TTY=pts/0 ; PWD=/srv\nsshd[18821]: pam_unix(sshd:session): session closed for user ‹mkellner›\n',
  ],
  [
    'rows of Transact-SQL',
    'u.sql',
    "INSERT [dbo].[C] ([Id], [Nombre], [Apellidos]) VALUES (1, N'‹Hugo›', N'‹Báez›')\n",
  ],
];

/** Languages that write no blanks, names before their value without a colon, and forms. */
const withoutMarks: typeof texts = [
  [
    'Japanese sentences',
    'a.txt',
    '顧客の氏名は‹福永良子›、電話番号は‹03-6205-5087›、メールは‹r.fukunaga62@docomo.ne.jp›です。\n',
  ],
  ['Chinese sentences', 'b.txt', '我的邮箱是‹wang.lei@163.com›，手机是‹13812345678›。\n'],
  ['Korean sentences', 'c.txt', '메일은‹kim.minsu@naver.com›입니다. 휴대폰은 ‹010-2345-6789›입니다.\n'],
  ['a Ukrainian form', 'd.txt', "Прізвище: ‹Романишина›\nІм'я: ‹Антонія›\nІПН: ‹3184710691›\n"],
  ['a Hungarian name that is a word, too', 'e.txt', 'Név: ‹Nagy Bence›\n'],
  ['two fields on a line', 'f.txt', 'Nombre: ‹Marcela›  Apellidos: ‹Arteaga Medina›\n'],
  ['a Vietnamese form', 'g.txt', 'Địa chỉ: ‹935 Nhật Khương, An Nhơn›\nSố điện thoại: ‹0280 8356 5087›\n'],
  ['the parents in a Portuguese form', 'h.txt', 'Mãe: ‹Helena Saraiva›\n'],
  ['a German phone number with its area in brackets', 'i.txt', 'SMS an ‹(0313) 356988161› ging nicht\n'],
  ['a French street of another kind', 'j.txt', '‹244 Voie du Faubourg›\n'],
  ['a street without an ending', 'k.txt', 'Clara Zimmer, ‹Am Mittelberg 4, 82760 Einertstadt›\n'],
  ['a Czech street', 'l.txt', 'Odběratel: ‹Dino Mareš›, ‹Tvrdonická 19, 208 24 Rudná›\n'],
  ['an American street of another kind', 'm.txt', 'at ‹26602 Edwardo Glens, Littleton, OH 43093› now\n'],
];

/** Messages that companies exchange. */
const messages: typeof texts = [
  [
    'an order of EDIFACT',
    'a.edi',
    "NAD+BY+4012345000009::9++Firma+‹Ahornweg 5›+‹Kassel›++‹34117›+DE'\nCTA+PD+:‹Otto Wiebe›'\nCOM+‹(0561) 8912340›:TE'\nCOM+‹otto.wiebe@petersen-it.de›:EM'\nLIN+1++4000862141404:EN'\n",
  ],
  [
    'a claim of X12',
    'a.x12',
    'NM1*IL*1*‹WIEBE›*‹OTTO›****MI*‹XYP88213047›~\nN3*‹14 ELM HOLLOW›~\nN4*‹COLUMBUS›*OH*‹43085›~\nDMG*D8*‹19680712›*M~\n',
  ],
  [
    'a payment of SWIFT',
    'a.txt',
    ':20:FT24072118833\n:50K:/‹0044881203›\n‹OTTO WIEBE›\n‹AHORNWEG 5›\n:70:/INV/2024\n-}\n',
  ],
  [
    'a card of vCard',
    'a.vcf',
    'BEGIN:VCARD\nN:‹Wiebe Lang›;‹Otto›;;;\nADR;TYPE=HOME:;;‹Chalet Luna, 1›;‹Arrecife›;;‹35500›;Spain\nEND:VCARD\n',
  ],
];

describe('personal data in other languages and records', () => {
  for (const [what, path, marked] of [
    ...texts,
    ...labels,
    ...records,
    ...moreLanguages,
    ...withoutMarks,
    ...messages,
  ])
    it(`is found exactly in ${what}`, () => {
      const text = marked.replace(/[‹›]/g, '');
      const found = new Set(scanner.scan(text, { path }).findings.map(({ start, end }) => `${start}-${end}`));
      const missed = [...marked.matchAll(/‹([^›]*)›/g)].flatMap(({ index, 1: value = '' }) => {
        const start = index - (marked.slice(0, index).match(/[‹›]/g)?.length ?? 0);
        return found.has(`${start}-${start + value.length}`) ? [] : [value];
      });
      assert.deepEqual(missed, []);
    });

  it('is no verb of Korean, no resolver, and no first group of a UUID', () => {
    const text =
      '"다른 URL로 이동하는 링크", "2001:4860:4860::8888", call desk "83597576-cc2c-453c-bea6-2882ae7c1653"\n';
    assert.deepEqual(scanner.scan(text, { path: 'ko.json' }).findings, []);
  });

  it('is no label of a form, although some people are called so', () => {
    const places = scanner.scan('Adı: Eda\n', { path: 'form.txt' }).findings.map(({ start }) => start);
    assert.deepEqual(places, [5]);
  });

  it('is no blood pressure, and no number of an employee', () => {
    const text = 'Matrícula: 0048812\nNr historii choroby: RR 150/90\n';
    assert.deepEqual(scanner.scan(text, { path: 'form.txt' }).findings, []);
  });

  it('is no heading with a number above a line with another', () => {
    const text = 'Chapter 3\n2024 Report\n\nSchritt 4\n12345 rows were read\n';
    assert.deepEqual(scanner.scan(text, { path: 'report.txt' }).findings, []);
  });

  it('is no house of learning', () => {
    const text = 'Er lehrt an der Universität Kassel, sie an der Università di Bologna.\n';
    assert.deepEqual(scanner.scan(text, { path: 'lehre.txt' }).findings, []);
  });

  for (const [what, path, text] of [
    ['a label with a number or a mail behind it', 'a.txt', 'رقم الفرع: 118\nNeuer Stand: 2.118,45\n'],
    ['German for "in the"', 'b.txt', 'Der Wert wird im Feld contactPerson gepflegt.\n'],
    [
      'the label of a form',
      'c.json',
      '{"氏名":"お名前","姓名":"真实姓名","citta":"Città","城市":"所在城市","name":"x","phone":""}',
    ],
    ['a translation', 'd.properties', 'soyad=Soyadınız\nsehir=Şehir seçin\nsifre=Şifre\n'],
    ['the account of a system', 'e.ldif', 'uidNumber: 10118\n'],
    ['a reference behind a phone number', 'f.txt', 'Réf dossier 2024/118-B.\n'],
    [
      'what a form wants',
      'g.md',
      'Adresse: Pflichtfeld. Name: max. 40 Zeichen. Kundennummer: siebenstellig.\n氏名：必須。担当者：営業部。\n',
    ],
    [
      'a label behind an optional field',
      'h.md',
      'Jméno: povinné. Město: velkými písmeny. Adresa: nepovinná.\n',
    ],
    ['a version behind "moved to"', 'l.md', 'The feature moved to GA in 1.23.\n'],
    ['the letters of an expression', 'm.js', 'c = ((c & 1) && -306674912) ^ (c >>> 1);\n'],
    ['the end of "are not"', 'n.md', "when we aren't in convergent mode. [[GH-13690]\n"],
    ['a department', 'k.txt', 'Ansprechpartner: Vertrieb Innendienst\n'],
    ['the last second of a day', 'i.rs', "/// '1000-01-01 00:00:00' to '9999-12-31 23:59:59'.\n"],
  ] as const)
    it(`is not ${what}`, () => {
      assert.deepEqual(scanner.scan(text, { path }).findings, []);
    });
});
