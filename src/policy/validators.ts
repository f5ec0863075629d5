import { isIbanValid } from '../detect/validate/iban.ts';
import { isLuhnValid } from '../detect/validate/luhn.ts';
import { relativeEntropy } from '../detect/validate/randomness.ts';
import type { ValidatorName } from './document.ts';

/** As much of the possible randomness a value must have to count as random. */
const randomEnough = 0.8;

/** The checks that a rule of one's own can name. */
export const validators: Readonly<Record<ValidatorName, (value: string) => boolean>> = {
  luhn: isLuhnValid,
  iban: (value) => isIbanValid(value.replace(/[ -]/g, '')),
  mixed: (value) => /[A-Za-z]/.test(value) && /\d/.test(value),
  entropy: (value) => relativeEntropy(value) >= randomEnough,
};
