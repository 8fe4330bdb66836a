import { invalid } from '../refusals';

/** A decimal number: `units` times ten to the power of `exponent`, with no zero at the end of `units`. */
export interface Decimal {
  readonly units: bigint;
  readonly exponent: number;
}

/** Source: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html */
const DIGITS_MAX = 38;
const MAGNITUDE_MAX = 125;
const MAGNITUDE_MIN = -130;
const NUMBER = /^(?<sign>[+-]?)(?<whole>\d*)(?:\.(?<part>\d*))?(?:[eE](?<power>[+-]?\d{1,4}))?$/;

/** Reads a number as DynamoDB does. Refuses what is none, and what it cannot hold. */
export function decimalOf(text: string): Decimal {
  const { sign = '', whole = '', part = '', power = '0' } = NUMBER.exec(text)?.groups ?? {};
  const digits = (whole ?? '') + (part ?? '');
  if (digits === '') throw invalid(`The parameter cannot be converted to a numeric value: ${text}`);
  const units = BigInt(sign + digits.replace(/^\+/, ''));
  const decimal = normalised(units, Number(power) - (part ?? '').length);
  checkRange(decimal);
  return decimal;
}

function normalised(units: bigint, exponent: number): Decimal {
  if (units === 0n) return { units, exponent: 0 };
  const zeros = /0*$/.exec(String(units))?.[0].length ?? 0;
  return { units: units / 10n ** BigInt(zeros), exponent: exponent + zeros };
}

function checkRange({ units, exponent }: Decimal): void {
  const digits = String(units).replace('-', '').length;
  if (digits > DIGITS_MAX)
    throw invalid(`Attempting to store more than ${DIGITS_MAX} significant digits in a Number`);
  const magnitude = digits + exponent - 1;
  if (units !== 0n && magnitude > MAGNITUDE_MAX)
    throw invalid(`Number overflow. Attempting to store a number with magnitude larger than supported range`);
  if (units !== 0n && magnitude < MAGNITUDE_MIN)
    throw invalid(
      `Number underflow. Attempting to store a number with magnitude smaller than supported range`,
    );
}

/** The number as DynamoDB writes it: without exponent, without needless zeros. */
export function decimalText({ units, exponent }: Decimal): string {
  const sign = units < 0n ? '-' : '';
  const digits = String(units < 0n ? -units : units);
  if (exponent >= 0) return sign + digits + '0'.repeat(exponent);
  const padded = digits.padStart(1 - exponent, '0');
  return `${sign}${padded.slice(0, exponent)}.${padded.slice(exponent)}`;
}

export function addDecimals(left: Decimal, right: Decimal, sign: 1n | -1n = 1n): Decimal {
  const exponent = Math.min(left.exponent, right.exponent);
  const sum = scaled(left, exponent) + sign * scaled(right, exponent);
  const decimal = normalised(sum, exponent);
  checkRange(decimal);
  return decimal;
}

export function compareDecimals(left: Decimal, right: Decimal): number {
  const exponent = Math.min(left.exponent, right.exponent);
  const difference = scaled(left, exponent) - scaled(right, exponent);
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

const scaled = ({ units, exponent }: Decimal, to: number): bigint => units * 10n ** BigInt(exponent - to);
