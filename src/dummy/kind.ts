/** Every kind of dummy that a rule may ask for; each has a generator and a recogniser of its own. */
export const dummyKinds = [
  ...['token', 'password', 'hex', 'uuid', 'base64', 'privateKey', 'jwt', 'url', 'connectionString'],
  ...['otp', 'backupCode', 'mnemonic', 'cookie', 'text'],
  ...['email', 'phone', 'personName', 'firstName', 'lastName', 'username', 'homeFolder', 'organization'],
  ...['address', 'postcode', 'city', 'nationality', 'date', 'age'],
  ...['ssn', 'nationalId', 'taxId', 'passport', 'licence', 'licencePlate', 'vin', 'customerId'],
  ...['card', 'cvv', 'expiry', 'iban', 'bic', 'account', 'routing', 'sortCode', 'cryptoAddress', 'amount'],
  ...['medicalRecord', 'insuranceId', 'npi', 'dea', 'mbi', 'nhs', 'diagnosis', 'medication'],
  ...['ipv4', 'ipv6', 'mac', 'imei', 'imsi', 'iccid', 'serial', 'advertisingId', 'userAgent', 'carrier'],
  ...['coordinates', 'geohash', 'plusCode'],
] as const;

export type KnownDummyKind = (typeof dummyKinds)[number];

const known: ReadonlySet<string> = new Set(dummyKinds);

export function isKnownDummyKind(kind: string): kind is KnownDummyKind {
  return known.has(kind);
}
