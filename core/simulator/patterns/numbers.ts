/** A decimal number as written in JSON, in its parts. */
const NUMBER = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;
/** Numbers are compared by their millionths: "six digits to the right of the decimal point" (EventBridge User Guide, comparison operators). */
const DECIMALS = 6;
/** No comparable number has more digits before its point than this, so exponents beyond it need no arithmetic. */
const DIGITS_MAX = 400;

/**
 * The number in millionths, exact, if patterns can compare it: within ±`max` and with at most six decimals.
 * Otherwise undefined: such a number is equal only to its own text.
 */
export function comparable(text: string, max: number): number | undefined {
  const parts = NUMBER.exec(text);
  if (!parts) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts;
  const digits = (whole + fraction).replace(/^0+/, '');
  const shift = Number(exponent) - fraction.length + DECIMALS;
  if (digits === '') return 0;
  if (Math.abs(shift) > DIGITS_MAX) return undefined;
  const millionths = shift < 0 ? dropZeros(digits, -shift) : digits + '0'.repeat(shift);
  if (millionths === undefined || millionths === '') return undefined;
  const value = Number(sign + millionths);
  return Math.abs(value) <= max * 10 ** DECIMALS ? value : undefined;
}

/** The digits without their last `count`, which must be zeros. */
function dropZeros(digits: string, count: number): string | undefined {
  const kept = digits.slice(0, Math.max(0, digits.length - count));
  return /^0*$/.test(digits.slice(kept.length)) ? kept : undefined;
}
