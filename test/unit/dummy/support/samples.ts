import type { KnownDummyKind } from '../../../../src/dummy/index.ts';
import { ALPHABETS, awsKeyId, randomText, seededRandom } from '../../../support/secrets.ts';

const random = seededRandom(20_260_101);
const text = (alphabet: string, length: number): string => randomText(alphabet, length, random);
const { alphanumeric, base64, hex, digits } = ALPHABETS;
const uuid = [8, 4, 4, 4, 12]
  .map((length) => text(hex, length))
  .join('-')
  .replace(/^(.{14})./, '$14')
  .replace(/^(.{19})./, '$1a');
const pem =
  ['-----BEGIN', 'PRIVATE KEY-----'].join(' ') +
  `\n${text(base64, 64)}\n${text(base64, 64)}\n${text(base64, 22)}==\n` +
  ['-----END', 'PRIVATE KEY-----'].join(' ');

/** Values of every kind that look real, made up; several shapes where a kind has several. */
export const samples: Readonly<Record<KnownDummyKind, readonly string[]>> = {
  token: [
    `ghp_${text(alphanumeric, 36)}`,
    awsKeyId(3),
    text(alphanumeric, 32),
    `sk-ant-api03-${text(alphanumeric, 93)}-AA`,
    `xoxb-${text(digits, 12)}-${text(digits, 13)}-${text(alphanumeric, 24)}`,
    `dop_v1_${text(hex, 64)}`,
    `8${text(digits, 9)}:AA${text(alphanumeric, 33)}`,
    `7${text(digits, 17)}`,
  ],
  password: ['hunter2!x', 'correct horse battery', 'Tr0ub4dor&3'],
  hex: [text(hex, 32), text(hex, 64), `0x${text(hex, 40)}`, text(hex, 40).toUpperCase()],
  uuid: [uuid, uuid.toUpperCase(), `{${uuid}}`],
  base64: [`${text(base64, 42)}==`, text(base64, 88)],
  privateKey: [pem, pem.replace(/\n/g, '\r\n')],
  jwt: [`${btoa('{"alg":"HS256"}')}.${text(alphanumeric, 60)}.${text(alphanumeric, 43)}`],
  url: [
    'https://hooks.chat.dev/services/T01ABCDEF/B02GHIJKL/' + text(alphanumeric, 24),
    'https://intranet.acme.dev/reports/2024',
  ],
  connectionString: [
    `postgres://app:${text(alphanumeric, 12)}@db.acme.dev:5432/main?ssl=true`,
    `Server=db.acme.dev;User Id=sa;Password=${text(alphanumeric, 14)};`,
  ],
  otp: ['482913', '91-48-22'],
  backupCode: ['a1b2c-d3e4f', '8219 4471'],
  mnemonic: ['legal winner thank year wave sausage worth useful legal winner thank yellow'],
  cookie: [`session=${text(alphanumeric, 32)}; theme=darkmode`, text(alphanumeric, 40)],
  text: ['Project Nightingale', 'X-4711'],
  email: ['jane.doe@acme.dev', 'JANE@ACME.DEV'],
  phone: [
    '+1 415 832 9911',
    '(415) 832-9911',
    '415.832.9911',
    '4158329911',
    '832-9911',
    '+44 7911 123456',
    '07911 123456',
    '020 7123 4567',
    '+33 6 12 34 56 78',
    '06 12 34 56 78',
    '+49 171 2345678',
    '+61 2 9123 4567',
    '+353 85 123 4567',
    '+86 139 1204 7735',
    '0171 2345678',
  ],
  personName: ['Jane Doe', 'JANE DOE', 'Doe, Jane', 'J. Doe', 'jane doe', 'jane_doe', '山田太郎', 'Jane'],
  firstName: ['Jane', 'jane', 'JANE'],
  lastName: ['Doe', "O'Brien", 'van der Berg'],
  username: ['jdoe', 'jane.doe', 'JaneDoe', '@jdoe', 'jane_doe84'],
  homeFolder: ['jdoe', '/Users/jdoe', 'C:\\Users\\Jane Doe', '/home/jdoe/'],
  organization: ['Acme GmbH', 'acme.dev', 'ACME', 'acme-labs'],
  address: ['12 Rosewood Lane', '12 Rosewood Lane, Springfield 62704', '12 Rosewood Lane\nSpringfield\nUSA'],
  postcode: ['94105', 'SW1A 2AA', 'K1A 0B1', '94105-1234'],
  city: ['Springfield', 'SPRINGFIELD'],
  nationality: ['French', 'german'],
  date: [
    '1985-03-12',
    '12.03.1985',
    '03/12/1985',
    '12 March 1985',
    'Mar 12, 1985',
    '19850312',
    '1985-03-12T00:00:00Z',
  ],
  age: ['34', '34 years'],
  ssn: ['512-44-9921', '512449921', '512 44 9921'],
  nationalId: ['AB 12 34 56 C', '85031212345', '123.456.789-09', 'X1234567L'],
  taxId: ['12-3456789', 'DE123456789'],
  passport: ['C01X44T47', '512449921'],
  licence: ['D1234567', 'MORGA753116SM9IJ'],
  licencePlate: ['ABC 123', 'B-MW 1234'],
  vin: ['1HGCM82633A004352'],
  customerId: ['CUST-48213', '4821399', 'C-91-X'],
  card: ['4539 1488 0343 6467', '4539148803436467', '371449635398432', '5436-0310-3060-6378'],
  cvv: ['482', '4821'],
  expiry: ['12/27', '09/2028', '2028-09', '1227'],
  iban: [
    'DE75 5121 0800 1245 1261 99',
    'GB15MIDL40051512345678',
    'FR7630006000011234567890188',
    'NL02ABNA0123456789',
  ],
  bic: ['DEUTDEFF', 'DEUTDEFF500'],
  account: ['12345678', '0012-345678-90', '9876543210'],
  routing: ['021000021'],
  sortCode: ['40-47-84', '404784'],
  cryptoAddress: [
    `1${text('abcdefghjkmnpqrstuvwxyz23456789', 33)}`,
    `0x${text(hex, 40)}`,
    `bc1q${text('qpzry9x8gf2tvdw0s3jn54khce6mua7l', 38)}`,
  ],
  amount: ['$85,000.00', '85.000,00 €', '85000', 'CHF 120’000', 'EUR 62 500'],
  medicalRecord: ['MRN-4821399', '4821399', 'A48-213'],
  insuranceId: ['W2384 91827', 'A123456789'],
  npi: ['1487654321'],
  dea: ['BJ4821395'],
  mbi: ['1EG4-TE5-MK73', '1EG4TE5MK73'],
  nhs: ['943 476 5919', '9434765919'],
  diagnosis: ['E11.9', 'type 2 diabetes', 'F32'],
  medication: ['Metformin 500 mg', 'insulin'],
  ipv4: ['84.17.52.9', '84.17.52.9:8080', '10.4.7.9'],
  ipv6: ['2a02:8109:9c40:1b2c::1', 'fe80::1ff:fe23:4567:890a'],
  mac: ['3c:22:fb:91:0a:7e', '3C-22-FB-91-0A-7E', '3c22.fb91.0a7e', '3C22FB910A7E'],
  imei: ['356938035643809', '35-693803-564380-9'],
  imsi: ['262011234567890'],
  iccid: ['8949020000012345678', '89490200000123456789'],
  serial: ['C02XK1ABJGH5', '5CD1234ABC', '48213'],
  advertisingId: [uuid, uuid.toUpperCase()],
  userAgent: ['Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0'],
  carrier: ['Vodafone', 'T-Mobile'],
  coordinates: ['52.5200, 13.4050', '52.52', '-33.8688', '52.5200° N, 13.4050° E'],
  geohash: ['u33dc1r9q'],
  plusCode: ['9F4MGC22+22'],
};
