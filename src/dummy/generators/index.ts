import type { DummyKind } from '../../detect/index.ts';
import { isKnownDummyKind, type KnownDummyKind } from '../kind.ts';
import { date, expiry } from './date.ts';
import * as device from './device.ts';
import * as financial from './financial.ts';
import type { DummyRequest, Generator } from './generator.ts';
import * as government from './government.ts';
import * as people from './people.ts';
import { phone } from './phone.ts';
import * as secrets from './secrets.ts';
import { isNineLed, nineLed } from './shape.ts';
import * as structured from './structured.ts';
import { gluedKind } from '../trie.ts';

const { identifier } = government;

const generators: Readonly<Record<KnownDummyKind, Generator>> = {
  token: secrets.token,
  password: secrets.password,
  hex: secrets.hex,
  uuid: secrets.uuid,
  base64: secrets.base64,
  privateKey: structured.privateKey,
  jwt: structured.jwt,
  url: structured.url,
  connectionString: structured.connectionString,
  otp: secrets.otp,
  backupCode: secrets.otp,
  mnemonic: secrets.mnemonic,
  cookie: secrets.cookie,
  text: structured.text,
  email: people.email,
  phone,
  personName: people.personName,
  firstName: people.firstName,
  lastName: people.lastName,
  username: people.username,
  homeFolder: people.homeFolder,
  organization: people.organization,
  address: people.address,
  postcode: identifier,
  city: people.city,
  nationality: people.nationality,
  date,
  age: government.age,
  ssn: government.ssn,
  nationalId: government.nationalId,
  taxId: government.nationalId,
  passport: identifier,
  licence: identifier,
  licencePlate: identifier,
  vin: identifier,
  customerId: identifier,
  card: financial.card,
  cvv: financial.cvv,
  expiry,
  iban: financial.iban,
  bic: financial.bic,
  account: identifier,
  routing: financial.routing,
  sortCode: financial.sortCode,
  cryptoAddress: financial.cryptoAddress,
  amount: financial.amount,
  medicalRecord: identifier,
  insuranceId: identifier,
  npi: government.npi,
  dea: government.dea,
  mbi: identifier,
  nhs: government.nhs,
  diagnosis: people.diagnosis,
  medication: people.medication,
  ipv4: device.ipv4,
  ipv6: device.ipv6,
  mac: device.mac,
  imei: device.imei,
  imsi: device.imsi,
  iccid: device.iccid,
  serial: device.serial,
  advertisingId: secrets.uuid,
  userAgent: device.userAgent,
  carrier: people.carrier,
  coordinates: device.coordinates,
  geohash: device.geohash,
  plusCode: device.plusCode,
};

/** Says itself where it ends, since letters or digits follow it. */
const glued: Generator = {
  generate: (_request, serial) => `EXAMPLE${String(serial).padStart(4, '0')}X`,
  recognises: (value) => /^EXAMPLE\d+X$/.test(value),
};

/** The generator of a kind; one this version does not know is treated as a token. */
export function generatorOf(kind: DummyKind): Generator {
  if (kind === gluedKind) return glued;
  return isKnownDummyKind(kind) ? careful[kind] : careful.token;
}

const careful = Object.fromEntries(
  Object.entries(generators).map(([kind, generator]): [string, Generator] => [
    kind,
    {
      generate: (request, serial) => generate(generator, request, serial),
      recognises: (value) => generator.recognises(value) || isNineLed(value),
    },
  ]),
) as Readonly<Record<KnownDummyKind, Generator>>;

/** What needs escapes somewhere, or is no ASCII, is left of a value that was nothing of its kind. */
const awkward = /["'`%<>{}\\]|[^\x09-\x7e°€£¥’\u00a0\u202f]/;
/** The same for kinds whose dummies keep part of the value on purpose. */
const awkwardPart = /["'`]/;
const keepsPart = new Set<string>([
  'homeFolder',
  'connectionString',
  'uuid',
  'amount',
  'privateKey',
  'url',
  'cookie',
  'coordinates',
]);

function isAwkward(dummy: string, kind: string): boolean {
  if (kind === 'connectionString' || kind === 'privateKey') return false;
  return (keepsPart.has(kind) ? awkwardPart : awkward).test(dummy);
}

/** A value that may stand bare as a number gets a dummy that may, quoted or not, so that it has one dummy only. */
function generate(generator: Generator, request: DummyRequest, serial: number): string {
  const { kind, value } = request;
  if (kind === gluedKind) return generator.generate(request, serial);
  if (!/^(?:[1-9]\d*|0)(?:\.\d+)?$/.test(value)) {
    const dummy = generator.generate(request, serial);
    return isAwkward(dummy, kind) ? structured.text.generate(request, serial) : dummy;
  }
  const dummy = generator.generate({ ...request, isNumber: true }, serial);
  return /^-?[1-9]\d*(?:\.\d+)?$/.test(dummy) ? dummy : nineLed(value.length, serial);
}

export type { DummyRequest } from './generator.ts';
