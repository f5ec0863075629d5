/** US social security number: area, group and serial that can have been assigned. SSA POMS RM 10201.030. */
export function isSsnPossible(digits: string): boolean {
  if (!/^\d{9}$/.test(digits)) return false;
  const area = digits.slice(0, 3);
  return (
    area !== '000' &&
    area !== '666' &&
    area < '900' &&
    digits.slice(3, 5) !== '00' &&
    digits.slice(5) !== '0000' &&
    !/^(\d)\1+$/.test(digits) &&
    digits !== '123456789'
  );
}

/** US individual taxpayer identification number: 9xx and a group of 50–65, 70–88, 90–92 or 94–99. IRS. */
export function isItinPossible(digits: string): boolean {
  const group = Number(digits.slice(3, 5));
  return (
    /^9\d{8}$/.test(digits) &&
    !/^9+$/.test(digits) &&
    ((group >= 50 && group <= 65) ||
      (group >= 70 && group <= 88) ||
      (group >= 90 && group <= 99 && group !== 93))
  );
}

/** ABA routing number: nine digits, a Federal Reserve prefix, weights 3-7-1 to a multiple of ten. */
export function isAbaValid(digits: string): boolean {
  if (!/^(?:0\d|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)\d{7}$/.test(digits) || /^0+$/.test(digits))
    return false;
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += Number(digits.charAt(i)) * (i % 3 === 0 ? 3 : i % 3 === 1 ? 7 : 1);
  return sum % 10 === 0;
}
