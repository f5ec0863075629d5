/** What the name of a key, column, label or element says that its value is. */
export type FieldType =
  // People. `name` may be anybody's or anything's: its role or an ancestor must tell.
  | 'name'
  | 'firstName'
  | 'middleName'
  | 'lastName'
  | 'fullName'
  | 'initials'
  /** A role that a person fills: author, patient, manager. */
  | 'person'
  | 'username'
  | 'customerId'
  // Contact. `address` may be postal, electronic or a wallet's.
  | 'email'
  | 'phone'
  | 'address'
  | 'street'
  /** What stands beside a street in a field of its own: the number of the house, the flat, the block. */
  | 'addressPart'
  | 'district'
  | 'city'
  | 'region'
  | 'postcode'
  | 'country'
  // Identity.
  | 'dateOfBirth'
  | 'age'
  | 'gender'
  | 'nationality'
  | 'ssn'
  | 'nationalId'
  | 'taxId'
  | 'passport'
  | 'drivingLicence'
  | 'licencePlate'
  | 'vin'
  // Money.
  | 'iban'
  | 'bic'
  | 'account'
  | 'routing'
  | 'sortCode'
  | 'card'
  | 'cvv'
  | 'expiry'
  | 'salary'
  | 'balance'
  | 'amount'
  | 'cryptoAddress'
  // Health.
  | 'mrn'
  | 'insuranceId'
  | 'nhs'
  | 'npi'
  | 'dea'
  | 'mbi'
  | 'icd'
  | 'diagnosis'
  | 'medication'
  // Devices and telephony.
  | 'ip'
  | 'mac'
  | 'imei'
  | 'imsi'
  | 'iccid'
  | 'msisdn'
  | 'serial'
  | 'advertisingId'
  | 'userAgent'
  | 'cookie'
  | 'sessionId'
  | 'carrier'
  | 'cellId'
  | 'duration'
  | 'callTime'
  // Places.
  | 'coordinates'
  | 'latitude'
  | 'longitude'
  | 'geohash'
  | 'plusCode'
  // Organizations.
  | 'company'
  | 'employer'
  | 'customer'
  /** `number`, `no`, `id`, `code`: says nothing without the key above it. */
  | 'number';

/** Types whose names say too little of a number that merely stands near them. */
export const unspecificTypes: ReadonlySet<FieldType> = new Set<FieldType>([
  'name', 'person', 'number', 'firstName', 'middleName', 'lastName', 'fullName', 'initials', 'city', 'region',
  'country', 'company', 'employer', 'customer', 'gender', 'amount', 'duration', 'callTime', 'cellId', 'coordinates',
  'latitude', 'longitude', 'street', 'address', 'addressPart', 'district', 'diagnosis', 'medication', 'userAgent', 'cookie',
]); // prettier-ignore
