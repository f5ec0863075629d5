/**
 * Digits that no register issues: a run of zeros, then the serial number. The run is longer than half of the whole,
 * and at least three.
 * @param width the wanted number of digits; exceeded where the serial does not fit
 */
export function zeroLed(width: number, serial: number): string {
  const digits = String(serial);
  let total = Math.max(width, 3);
  while (digits.length > total - zerosFor(total)) total++;
  return digits.padStart(total, '0');
}

function zerosFor(total: number): number {
  return Math.max(3, Math.floor(total / 2) + 1);
}

/** Whether digits are what {@link zeroLed} makes (or all zeros). */
export function isZeroLed(digits: string): boolean {
  if (!/^\d{3,}$/.test(digits)) return false;
  const zeros = /^0*/.exec(digits)?.[0].length ?? 0;
  return zeros >= zerosFor(digits.length);
}

/** The same where the digits are a bare number: a leading zero is an error in JSON and octal elsewhere. */
export function nineLed(width: number, serial: number): string {
  return `9${zeroLed(Math.max(width - 1, 5), serial)}`;
}

/** Whether digits are what {@link nineLed} makes. */
export function isNineLed(digits: string): boolean {
  return digits.length > 5 && digits.startsWith('9') && isZeroLed(digits.slice(1));
}

/** Puts digits into the digit places of a shape, right-aligned; digits that do not fit go to the end. */
export function fillDigits(shape: string, digits: string): string {
  const places = shape.replace(/\D/g, '').length;
  const body = digits.padStart(places, '0');
  let at = 0;
  const filled = shape.replace(/\d/g, () => body.charAt(at++));
  if (at >= body.length) return filled;
  const end = filled.search(/\d(?=\D*$)/) + 1;
  return filled.slice(0, end) + body.slice(at) + filled.slice(end);
}

const label = /^[A-Za-z]{2,6}[-_#: ]{1,2}(?=[A-Za-z]?\d)/;

/**
 * An identifier in the shape of another: a naming prefix such as `MRN-` stays, letters become X, digits become zeros
 * and the serial number stands at the end. The shape grows where the serial would fill more than half of it.
 */
export function fillShape(value: string, serial: number): string {
  const prefix = label.exec(value)?.[0] ?? '';
  const digits = String(serial);
  let blank = value
    .slice(prefix.length)
    .replace(/\p{N}/gu, '0')
    .replace(/\p{L}/gu, (letter) => (letter === letter.toLowerCase() ? 'x' : 'X'));
  let places = blank.replace(/[^xX0]/g, '').length;
  while (places < 3 || digits.length > places - zerosFor(places)) {
    blank += '0';
    places++;
  }
  let keep = places - digits.length;
  let at = 0;
  return prefix + blank.replace(/[xX0]/g, (unit) => (keep-- > 0 ? unit : digits.charAt(at++)));
}

/** Whether an identifier is what {@link fillShape} makes. */
export function isFilledShape(value: string): boolean {
  const body = value.replace(label, '').replace(/[^\p{L}\p{N}]/gu, '');
  const blanks = /^[xX0]*/.exec(body)?.[0].length ?? 0;
  return body.length >= 3 && blanks >= zerosFor(body.length) && /^\d*$/.test(body.slice(blanks));
}

/** The digits of a number that holds nothing else. */
export function numbersOf(digits: string): number[] {
  return Array.from(digits, Number);
}
