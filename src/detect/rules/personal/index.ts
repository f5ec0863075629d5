import type { RuleOrDetector } from '../../rule.ts';
import { accountFields, authenticatedUser, homeFolders, loggedUser, spokenUserName } from './account.ts';
import { bankFields } from './bank.ts';
import { birthFields, spokenAge } from './birth.ts';
import { clinicalProse } from './clinicalProse.ts';
import { conditionFields } from './conditions.ts';
import { cryptoFields } from './crypto.ts';
import { deliveryAddress } from './deliveryAddress.ts';
import { deviceFields, loggedUserAgent } from './device.ts';
import { email } from './email.ts';
import { exchangeMessages } from './exchangeMessages.ts';
import { FieldMatcher, fieldDetector } from './fieldDetector.ts';
import { governmentFields, machineReadable } from './governmentIds.ts';
import { headlessRecords } from './headlessRecord.ts';
import { healthFields, selfNamedRecord } from './health.ts';
import { healthMessage } from './healthMessage.ts';
import { locationFields } from './location.ts';
import { nationalFields } from './nationalIds.ts';
import { networkFields } from './network.ts';
import { channelUsers, loggedIn, promptUsers } from './logins.ts';
import {
  firstTrack,
  paymentFields,
  spokenExpiry,
  spokenSecurityCode,
  spokenVerification,
} from './payment.ts';
import { phoneFields } from './phone.ts';
import { addressFields } from './addressFields.ts';
import { shapeDetector } from './shapeDetector.ts';
import { tableRecords } from './tableRecords.ts';
import { vehicleFields } from './vehicle.ts';

/** Of rules for the same field, the first that matches wins. */
const matcher = new FieldMatcher([
  ...paymentFields,
  ...cryptoFields,
  ...bankFields,
  ...governmentFields,
  ...healthFields,
  ...nationalFields,
  ...birthFields,
  ...vehicleFields,
  ...networkFields,
  ...deviceFields,
  ...phoneFields,
  ...locationFields,
  ...addressFields,
  ...conditionFields,
  ...accountFields,
]);

/** Personal data with a structure of its own or a name beside it that gives it away. */
export const personal: readonly RuleOrDetector[] = [
  email,
  machineReadable,
  firstTrack,
  spokenVerification,
  spokenSecurityCode,
  spokenExpiry,
  deliveryAddress,
  homeFolders,
  loggedUser,
  spokenUserName,
  authenticatedUser,
  promptUsers,
  ...loggedIn,
  channelUsers,
  healthMessage,
  ...exchangeMessages,
  selfNamedRecord,
  loggedUserAgent,
  fieldDetector(matcher),
  shapeDetector(matcher),
  tableRecords,
  spokenAge,
  clinicalProse,
  headlessRecords,
];
