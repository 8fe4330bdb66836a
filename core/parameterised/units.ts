import { figure } from '../generators/figures';
import type { Locale, Localized } from '../kernel/locale';

interface UnitWords {
  /** Follows the number at once where it begins with Hangul. */
  ko: string;
  one: string;
  many: string;
}

const same = (word: string): UnitWords => ({ ko: ` ${word}`, one: ` ${word}`, many: ` ${word}` });
const counted = (one: string, ko = '개', many = `${one}s`): UnitWords => ({
  ko,
  one: ` ${one}`,
  many: ` ${many}`,
});

/** Units a number of a parameterised question may have; the codes are those of typed answers. */
export const UNITS: ReadonlyMap<string, UnitWords> = new Map([
  ['s', counted('second', '초')],
  ['ms', counted('millisecond', '밀리초')],
  ['min', counted('minute', '분')],
  ['h', counted('hour', '시간')],
  ['days', counted('day', '일')],
  ['bytes', counted('byte', '바이트')],
  ['KiB', same('KiB')],
  ['MiB', same('MiB')],
  ['KiB/s', same('KiB/s')],
  ['MiB/s', same('MiB/s')],
  ['messages', counted('message')],
  ['records', counted('record')],
  ['records/s', { ko: '건/초', one: ' record/s', many: ' records/s' }],
  ['requests', counted('request', '건')],
  ['calls', counted('call', '회')],
  ['attempts', counted('attempt', '회')],
  ['retries', counted('retry', '회', 'retries')],
  ['receives', counted('receive', '회')],
  ['entries', counted('entry', '개', 'entries')],
  ['shards', counted('shard')],
  ['consumers', counted('consumer')],
  ['workers', counted('worker')],
  ['instances', counted('instance', '대')],
  ['keys', counted('key')],
  ['objects', counted('object')],
  ['tokens', counted('token')],
  ['times', { ko: '배', one: ' times', many: ' times' }],
  ['%', { ko: '%', one: '%', many: '%' }],
  ['USD', same('USD')],
]);

export const isUnit = (unit: string): boolean => unit === '' || UNITS.has(unit);

/** A number with its unit: `1,800 seconds`, `1,800초`. */
export function withUnit(value: number, unit: string, decimals: number, locale: Locale): string {
  const digits = figure(value, decimals);
  const words = UNITS.get(unit);
  if (!words) return digits;
  if (locale === 'ko') return digits + words.ko;
  return digits + (value === 1 ? words.one : words.many);
}

/** The unit alone, for a list to choose from. */
export const unitWords = (unit: string): Localized => {
  const words = UNITS.get(unit);
  return { ko: (words?.ko ?? '').trim(), en: (words?.many ?? '').trim() };
};
