/**
 * Machine-readable zone of a travel document (ICAO Doc 9303): the check digit of a field, weights 7-3-1, letters
 * read as 10 … 35 and `<` as 0.
 */
export function mrzCheckDigit(field: string): number {
  let sum = 0;
  for (let i = 0; i < field.length; i++) {
    const character = field.charAt(i);
    const value = character === '<' ? 0 : parseInt(character, 36);
    sum += value * (i % 3 === 0 ? 7 : i % 3 === 1 ? 3 : 1);
  }
  return sum % 10;
}

/** The second line of a passport (TD3, 44 characters) or visa, or of a card (TD2, 36): number, birth and expiry. */
export function isMrzLineValid(line: string): boolean {
  const match = /^([A-Z0-9<]{9})(\d)([A-Z<]{3})(\d{6})(\d)([MFX<])(\d{6})(\d)/.exec(line);
  if (!match) return false;
  const [, number = '', numberCheck, , birth = '', birthCheck, , expiry = '', expiryCheck] = match;
  return (
    mrzCheckDigit(number) === Number(numberCheck) &&
    mrzCheckDigit(birth) === Number(birthCheck) &&
    mrzCheckDigit(expiry) === Number(expiryCheck)
  );
}

/** The second line of an identity card (TD1, 30 characters): birth and expiry. */
export function isMrzCardLineValid(line: string): boolean {
  const match = /^(\d{6})(\d)([MFX<])(\d{6})(\d)[A-Z<]{3}[A-Z0-9<]{11}\d$/.exec(line);
  if (!match) return false;
  const [, birth = '', birthCheck, , expiry = '', expiryCheck] = match;
  return mrzCheckDigit(birth) === Number(birthCheck) && mrzCheckDigit(expiry) === Number(expiryCheck);
}
