/** Numbers as both languages write them: thousands separated by commas, no trailing zeros. */

const group = (digits: string): string => {
  if (digits.length <= 3) return digits;
  return `${group(digits.slice(0, -3))},${digits.slice(-3)}`;
};

/** `figure(1234.5)` is `1,234.5`; at most `decimals` digits after the point. */
export function figure(value: number, decimals = 3): string {
  const sign = value < 0 ? '-' : '';
  const size = Math.abs(value);
  if (Number.isInteger(size)) return sign + group(String(size));
  // Integer arithmetic: `toFixed` is ten times slower and figures make up most of a rendered item.
  const scale = 10 ** decimals;
  const scaled = Math.round(size * scale);
  const whole = sign + group(String(Math.floor(scaled / scale)));
  const rest = scaled % scale;
  if (rest === 0) return whole;
  let fraction = String(rest).padStart(decimals, '0');
  while (fraction.endsWith('0')) fraction = fraction.slice(0, -1);
  return `${whole}.${fraction}`;
}

/** The same figure inside a formula, where a bare comma would be set with a gap. */
export const texFigure = (value: number, decimals = 3): string =>
  figure(value, decimals).replaceAll(',', '{,}');

/** `count(1, 'shard')` is `1 shard`, `count(1200, 'record')` is `1,200 records`. English only. */
export const count = (value: number, noun: string, plural = `${noun}s`): string =>
  `${figure(value)} ${value === 1 ? noun : plural}`;

/** `ordinal(2)` is `2nd`. English only. */
export function ordinal(value: number): string {
  const tens = value % 100;
  if (tens >= 11 && tens <= 13) return `${value}th`;
  return `${value}${['th', 'st', 'nd', 'rd'][value % 10] ?? 'th'}`;
}

/** Rounds away what binary fractions leave behind, so that 0.1 + 0.2 reads 0.3. */
export const tidy = (value: number, decimals = 6): number => {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale;
};
