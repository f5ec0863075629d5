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

describe('personal data in other languages and records', () => {
  for (const [what, path, marked] of [...texts, ...labels, ...records])
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

  it('is no heading with a number above a line with another', () => {
    const text = 'Chapter 3\n2024 Report\n\nSchritt 4\n12345 rows were read\n';
    assert.deepEqual(scanner.scan(text, { path: 'report.txt' }).findings, []);
  });

  it('is no house of learning', () => {
    const text = 'Er lehrt an der Universität Kassel, sie an der Università di Bologna.\n';
    assert.deepEqual(scanner.scan(text, { path: 'lehre.txt' }).findings, []);
  });
});
