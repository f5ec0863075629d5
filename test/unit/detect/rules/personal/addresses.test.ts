import assert from 'node:assert/strict';
import { personal } from '../../../../../src/detect/rules/personal/index.ts';
import { scannerOf } from '../../../../support/scanning.ts';

const scan = scannerOf(personal);

/** The values of the findings of some rules. */
function found(text: string, path: string, ...rules: string[]): string[] {
  return scan(text, { path }).flatMap(({ ruleId, value }) => (rules.includes(ruleId) ? [value] : []));
}

/** Whose form it is, and a sentence with the address in `[[…]]`. */
const oneLine: readonly (readonly [form: string, text: string])[] = [
  ['Spain with number sign, floor and side', 'Vivo en [[calle Serrano, n.º 17, 2.º dcha., 46005 Valencia]] desde mayo'],
  ['Portugal with floor and side', 'Moro na [[Praça da Alegria 12, 3.º Esq., 1250-004 Lisboa]]'],
  ['Brazil with flat, district and state', 'Mora na [[Rua das Laranjeiras, 188, ap. 402, Bairro Jardim Botânico, Niterói/RJ, CEP 24020-080]].'],
  ['Brazil with dashes', 'Fica na [[Rua do Ouro, 55 - 2º andar, sala 21 - Centro, São Paulo - SP, 01010-020]]'],
  ['Mexico with interior and district', 'Vive en [[Av. Universidad 1820 Int. 6, Col. Portales, 03300 Ciudad de México]]'],
  ['Colombia by the crossing street', 'Queda en [[Cra. 15 # 93-60 Apto 502, Bogotá]], gracias'],
  ['Peru with a postcode behind the town', 'Vive en [[Jr. Puno 350, Dpto. 201, Miraflores, Lima 15074]]'],
  ['Argentina with a letter in the postcode', 'Vive en [[Av. Rivadavia 4821, Piso 3, Depto. B, C1424 Buenos Aires]]'],
  ['Italy with stairs and flat', 'Abita in [[Via Garibaldi 12, scala B, interno 5, 10122 Torino]]'],
  ['France with building and flat', 'Habite au [[12 rue des Lilas, Bât. B, appt 14, 69003 Lyon]]'],
  ['France with a comma behind the number', '[[12, rue des Lilas, 69003 Lyon]]'],
  ['Belgium with a box', 'Bureau: [[Rue du Marché 12 bte 4, 1000 Bruxelles]]'],
  ['the Netherlands with a floor', 'Ik woon op [[Prinsengracht 12-hs, 1015 DX Amsterdam]]'],
  ['the Netherlands with two blanks and a street of any name', 'Wij wonen nu: [[Laan van Nieuw-Loosduinen 50, 2517 AM  Den Haag]].'],
  ['Norway with the number of a dwelling', 'Bor i [[Kirkegata 12 H0302, 7042 Trondheim]] og jobber'],
  ['Denmark with floor and side', 'Bor på [[Nørregade 8, 3. tv., 5000 Odense C]]'],
  ['Sweden with the number of a flat', 'Bor på [[Storgatan 14 lgh 1102, 411 38 Göteborg]]'],
  ['Sweden with stairs', 'Bor på [[Drottninggatan 8 A, 3 tr, 111 51 Stockholm]]'],
  ['Finland with a flat', 'Osoite [[Kauppakatu 3 as. 12, 40100 Jyväskylä]]'],
  ['Austria with stairs and door', 'Er wohnt in der [[Lerchenfelder Straße 57/2/14, 1070 Wien]].'],
  ['Austria with a top', 'Er wohnt in der [[Landstraße 12, Top 14, 1030 Wien]].'],
  ['Hungary with floor and door', 'Cím: [[1137 Budapest, Pozsonyi út 46. II/7.]]'],
  ['Hungary with a floor in words', 'Itt: [[Kossuth Lajos utca 12. 3. em. 4., 1053 Budapest]]'],
  ['the Czech Republic with two numbers and a district', 'poslat: Jana N., [[Palackého 218/33, 150 00 Praha 5 – Smíchov]]'],
  ['a Polish village', 'Jan K., zam. [[Wola Dolna 14, 58-114 Lubomin Dolny]], zwanym dalej'],
  ['Poland with a flat', 'Mieszkam: [[ul. Lipowa 12 m. 5, 00-950 Warszawa]]'],
  ['Romania with block, stairs and floor', 'Stau în [[Strada Lalelelor nr. 12, bl. B4, sc. A, et. 2, ap. 14, 400123 Cluj-Napoca]]'],
  ['Lithuania', 'Adresas: [[Gedimino pr. 12, LT-01103 Vilnius]]'],
  ['Estonia', 'Aadress: [[Narva mnt 5-12, 10117 Tallinn]]'],
  ['Greece', 'Διεύθυνση: [[Λεωφ. Κηφισίας 45, 115 23 Αθήνα]]'],
  ['Turkey with door, town and province', 'Adres: [[Bağdat Caddesi No: 12 D: 5, 34728 Kadıköy/İstanbul]]'],
  ['Ireland in Irish with an Eircode', 'Home: [[9 Bóthar na Trá, Salthill, Galway, H91 K2W3]]'],
  ['the Philippines with unit and village', 'Bring it to [[Unit 7B, 12 Mabini Street, Brgy. San Roque, Quezon City 1109]]'],
  ['the Gulf with flat and tower', 'Pick up at [[Apt 904, Palm Crest Tower, Al Wasl Rd, Dubai]], UAE'],
  ['Singapore with block and unit', 'Send to [[Blk 212 Bedok North Street 3 #07-1203 Singapore 460212]]'],
  ['India with house and society', 'Courier to [[Flat 4, Rose Enclave, 18 Hill Road, Bandra West, Mumbai 400 050]]'],
  ['India with cross and main', '[[24, 3rd Cross, 5th Main, Indiranagar, Bengaluru 560038]]'],
  ['Bangladesh with a numbered road', 'Office: [[House 12, Road 5, Gulshan, Dhaka 1212]]'],
  ['South Africa', 'Offices at [[9 Mill Lane, Cape Town 8001]]'],
  ['New Zealand with rural delivery', 'The farm at [[412 Kauri Road, RD 2, Te Puke 3182]]'],
  ['New Zealand with a private bag', 'Write to [[Private Bag 92019, Auckland 1142]]'],
  ['Australia with a unit', 'Lives at [[Unit 3/14 Wattle Street, Geelong VIC 3220]]'],
  ['Australia with a box', 'Write to [[PO Box 1234, Sydney NSW 2001]]'],
  ['the United States on a county road', 'He lives at [[611 County Road 12 E, Madras, OR 97741]].'],
  ['the United States on a highway', 'The shop is at [[1204 US Highway 287 N, Mansfield, TX 76063]].'],
  ['Vietnam with lane and wards', 'Gửi về [[Số 15 ngách 42/8 phố Vạn Phúc, phường Liễu Giai, quận Ba Đình, Hà Nội]], cảm ơn'],
  ['the United Kingdom with cottages and a lane', "We're at [[7 Rose Cottages, Mill Lane, Little Barton, Norwich NR9 4AB]] now"],
  ['Utah by the grid', 'She is at [[1600 N 4500 W, Provo, UT 84604]]'],
  ['the United States without a comma before the state', 'Ship to [[4521 FM 1960 Rd W, Houston TX 77068]]'],
  ['Quebec', '[[1200, boul. René-Lévesque Ouest, bureau 400, Montréal (Québec) H3B 4W8]]'],
  ['Hong Kong with tower and estate', 'Post it to [[Flat 12B, Tower 3, Harbour View, 18 Kings Road, North Point]], Hong Kong'],
  ['Malaysia', 'Kedai di [[12, Jalan Ampang 3/4, Taman Ampang, 68000 Ampang]], Selangor'],
  ['Slovenia', '[[Slovenska cesta 12, 1000 Ljubljana]]'],
  ['the Czech Republic behind a cue, with a district', 'Bytem [[Lidická 1893/5, Brno-Veveří, 602 00 Brno]]'],
  ['Bulgaria', 'Живея на [[бул. „Витоша“ № 12, ет. 3, ап. 5, 1000 София]]'],
  ['Thailand', 'ที่อยู่ [[123/45 หมู่ 6 ถนนสุขุมวิท แขวงคลองเตย เขตคลองเตย กรุงเทพมหานคร 10110]]'],
  ['Israel', 'גר ב: [[רחוב דיזנגוף 45 דירה 3, תל אביב]]'],
  ['Saudi Arabia', 'العنوان: [[شارع الملك فهد، مبنى 12، الرياض 11564]]'],
  ['Japan with building and room', 'お届け先は[[東京都渋谷区神宮前1-5-8 神宮前タワー502号室]]です'],
  ['Indonesia with neighbourhood numbers', 'Kirim ke [[Jl. Melati No. 12 RT 03/RW 05, Kel. Cipete, Kec. Cilandak, Jakarta Selatan 12410]]'],
]; // prettier-ignore

const quiet: readonly (readonly [why: string, text: string, path: string])[] = [
  ['a German model address', 'Max wohnt in der Musterstraße 1, 1234 Musterort.', 'a.txt'],
  ['model streets of other languages', 'Teststraat 1, Exempelgatan 1, Phantasiestraße 3, Calle Ejemplo 12, ul. Przykładowa 4', 'a.txt'],
  ['a Swedish model record', "VALUES ('Exempelgatan 1', '123 45', 'Exempelstad')", 'a.sql'],
  [
    'an American model record',
    "{ line1: '123 Main Street', city: 'Anytown', state: 'CA', postalCode: '12345' }",
    'a.ts',
  ],
  ['numbers, units and blocks far from any street', '{"number": "482", "unit": "kg 1", "block": "Block 12"}', 'a.json'],
  ['units, flats and blocks of a sentence', 'Unit 5 Test failed. Flat 3 is taken. See Block 5, Lane 3.', 'a.txt'],
  ['a list of numbers below a sentence', 'It happened in round 12\n2025 was a good year\n', 'a.txt'],
]; // prettier-ignore

describe('addresses in prose', () => {
  for (const [form, marked] of oneLine)
    it(`are read as they are written in ${form}`, () => {
      const value = /\[\[(.*)\]\]/.exec(marked)?.[1] ?? '';
      const text = marked.replace('[[', '').replace(']]', '');
      assert.ok(found(text, 'a.txt', 'street-address').includes(value), 'the whole address');
    });

  for (const [why, text, path] of quiet)
    it(`are not seen in ${why}`, () => {
      assert.deepEqual(found(text, path, 'street-address', 'postcode', 'city').length, 0);
    });
});

describe('the town of an address', () => {
  const read = (text: string): string[] => found(text, 'a.txt', 'street-address');

  it('may stand below the street, behind a label and indented', () => {
    assert.deepEqual(read('Anschrift:   Feldweg 12\n             4020 Linz\nTelefon\n'), [
      'Feldweg 12\n             4020 Linz',
    ]);
  });

  it('may take two lines, the last with a postcode alone', () => {
    const address = '41 Gloucester Lane\n       Bishopston, Bristol\n       BS7 8NU';
    assert.deepEqual(read(`       ${address}\n`), [address]);
  });

  it('may stand below a street of any name', () => {
    assert.deepEqual(read('Frau Moser\nAm Anger 7a/3\nA-8010 Graz\n'), ['Am Anger 7a/3\nA-8010 Graz']);
  });

  it('is read in its own column', () => {
    const text =
      'Mary Holt                                   14 Oak Ridge Road\n22 Station Lane, Unit 4                     Yakima, WA 98908\nBend, OR 97701\n';
    assert.deepEqual(read(text), [
      '14 Oak Ridge Road',
      '22 Station Lane, Unit 4',
      'Yakima, WA 98908',
      'Bend, OR 97701',
    ]);
  });

  it('is not the next record of a table', () => {
    assert.deepEqual(
      found('street,zip\na,14 Birch Hollow Road\n2,15 Birch Hollow Road\n', 'a.csv', 'street-address'),
      ['14 Birch Hollow Road', '15 Birch Hollow Road'],
    );
  });
});

describe('fields beside a street', () => {
  const parts = (text: string, path: string): string[] =>
    found(text, path, 'street-address', 'city', 'postcode');

  it('hold the number, the flat and the district', () => {
    const text =
      '{"street":"Rua Azul","number":"482","complement":"ap 1203 bloco B","district":"Centro","city":"Niterói","zip":"24020-080"}';
    assert.deepEqual(parts(text, 'a.json'), [
      'Rua Azul',
      '482',
      'ap 1203 bloco B',
      'Centro',
      'Niterói',
      '24020-080',
    ]);
  });

  it('hold the block and the unit', () => {
    const text =
      '{"to":{"block":"Blk 12","street":"Bedok North Avenue 10","unit":"#07-1203","postal":"560418"}}';
    assert.deepEqual(parts(text, 'a.json'), ['Blk 12', 'Bedok North Avenue 10', '#07-1203', '560418']);
  });

  it('are read in the elements of an invoice', () => {
    const text =
      '<a><cbc:StreetName>Moda Cad.</cbc:StreetName><cbc:BuildingNumber>12</cbc:BuildingNumber><cbc:CitySubdivisionName>Kadıköy</cbc:CitySubdivisionName><cbc:CityName>İstanbul</cbc:CityName><cbc:PostalZone>34728</cbc:PostalZone></a>';
    assert.deepEqual(parts(text, 'a.xml'), ['Moda Cad.', '12', 'Kadıköy', 'İstanbul', '34728']);
  });

  it('hold the second line of a Korean address', () => {
    const text = '{"addr1":"서울특별시 강남구 테헤란로 12","addr2":"203동 402호","zip":"06236"}';
    assert.ok(parts(text, 'a.json').includes('203동 402호'));
  });

  it('are found beside words that only look like a model address', () => {
    const text = 'Ran any way, test by Ann, some place via test.\npostcode: LS1 4AP\nstreet: 14 Elm Grove\n';
    assert.deepEqual(parts(text, 'a.txt'), ['LS1 4AP', '14 Elm Grove']);
  });

  it('are found beside the record of a model address', () => {
    const text =
      "sample:\n  straat: 'Teststraat 1'\n  postcode: '1000'\nklant:\n  straat: 'Lindelaan 22'\n  postcode: '4700'\n  gemeente: 'Eupen'\n";
    assert.deepEqual(parts(text, 'a.yml'), ['Lindelaan 22', '4700', 'Eupen']);
  });
});
