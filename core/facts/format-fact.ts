import type { Locale } from '../kernel/locale';
import { isWordUnit, nounUnit, splitUnit } from './units';

/**
 * `plain`: today's value with its unit. `value`: the same without unit. `exam`: what the exam expects, with
 * unit (today's value where they agree). `min`, `max`: ends of the range, with unit.
 */
export const FACT_FORMS = ['plain', 'value', 'exam', 'min', 'max'] as const;
export type FactForm = (typeof FACT_FORMS)[number];

export const isFactForm = (text: string): text is FactForm => FACT_FORMS.some((form) => form === text);

type Value = number | string | readonly string[];

/** The parts of a fact that its words depend on. */
export interface FormattableFact {
  value: Value;
  unit: string;
  min?: number | string;
  max?: number | string;
  exam?: { value: Value };
}

const KIB = 1_024;
const MIB = KIB * KIB;
const GIB = MIB * KIB;
const BINARY: readonly [number, string][] = [
  [GIB, 'GiB'],
  [MIB, 'MiB'],
  [KIB, 'KiB'],
];

/** Seconds and hours from here on are also said in a bigger unit, when it divides them evenly. */
const SAID_TWICE_FROM_S = 300;
const MINUTE_S = 60;
const HOUR_S = 3_600;
const DAY_S = 86_400;

/** 43200 as `43,200`; fractions as they are. */
function withSeparators(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function counted(value: number, noun: string, locale: Locale): string {
  const digits = withSeparators(value);
  const words = nounUnit(noun);
  if (!words) return digits;
  if (locale === 'ko') return `${digits}${words.ko}`;
  return `${digits} ${value === 1 ? words.one : words.many}`;
}

/** 262144 as `256 KiB`, 1024000 as `1,000 KiB`, 1000 as `1,000 bytes`. */
function bytes(value: number, locale: Locale): string {
  const fit = BINARY.find(([size]) => value >= size && value % size === 0);
  if (fit) return `${withSeparators(value / fit[0])} ${fit[1]}`;
  if (locale === 'ko') return `${withSeparators(value)}바이트`;
  return `${withSeparators(value)} ${value === 1 ? 'byte' : 'bytes'}`;
}

/** The bigger unit in which a duration comes out whole; a single day stays 24 hours. */
function bigger(seconds: number, noun: string): [number, string] | undefined {
  if (seconds >= 2 * DAY_S && seconds % DAY_S === 0) return [seconds / DAY_S, 'days'];
  if (noun === 'h') return undefined;
  if (seconds >= HOUR_S && seconds % HOUR_S === 0) return [seconds / HOUR_S, 'h'];
  if (seconds >= SAID_TWICE_FROM_S && seconds % MINUTE_S === 0) return [seconds / MINUTE_S, 'min'];
  return undefined;
}

function duration(value: number, noun: 's' | 'h', locale: Locale): string {
  const first = counted(value, noun, locale);
  const other = bigger(noun === 's' ? value : value * HOUR_S, noun);
  if (!other) return first;
  const second = counted(other[0], other[1], locale);
  return locale === 'ko' ? `${first}(${second})` : `${first} (${second})`;
}

function quantity(value: number, noun: string, locale: Locale): string {
  if (noun === 'bytes') return bytes(value, locale);
  if (noun === 's' || noun === 'h') return duration(value, noun, locale);
  if (noun === 'times') return locale === 'ko' ? `${withSeparators(value)}배` : `${withSeparators(value)}x`;
  return counted(value, noun, locale);
}

function numberInWords(value: number, unit: string, locale: Locale): string {
  // -1 is a parameter's word for "no limit": a unit after it would be nonsense.
  if (value < 0 || isWordUnit(unit)) return String(value);
  const { noun, period } = splitUnit(unit);
  const amount = quantity(value, noun, locale);
  if (!period) return amount;
  return locale === 'ko' ? `${period.ko} ${amount}` : `${amount}/${period.en}`;
}

const YES_NO = { true: { ko: '예', en: 'yes' }, false: { ko: '아니요', en: 'no' } } as const;

function inWords(value: Value, unit: string, locale: Locale): string {
  if (typeof value === 'number') return numberInWords(value, unit, locale);
  if (typeof value !== 'string') return value.join(', ');
  if (unit === 'bool' && (value === 'true' || value === 'false')) return YES_NO[value][locale];
  return value;
}

function bare(value: Value, unit: string, locale: Locale): string {
  if (typeof value === 'number' && value >= 0 && !isWordUnit(unit)) return withSeparators(value);
  return inWords(value, unit, locale);
}

/**
 * The words of a fact's value in a language: `30 s` and `30초`, `43,200 s (12 h)`, `256 KiB`, `300 requests/s`
 * and `초당 300건`, lists joined by commas, names and rules as written. Returns undefined when `min` or
 * `max` is asked of a fact without that end of a range.
 */
export function formatFact(fact: FormattableFact, locale: Locale, form: 'plain' | 'value' | 'exam'): string;
export function formatFact(fact: FormattableFact, locale: Locale, form: FactForm): string | undefined;
export function formatFact(fact: FormattableFact, locale: Locale, form: FactForm): string | undefined {
  if (form === 'plain') return inWords(fact.value, fact.unit, locale);
  if (form === 'value') return bare(fact.value, fact.unit, locale);
  if (form === 'exam') return inWords(fact.exam?.value ?? fact.value, fact.unit, locale);
  const end = form === 'min' ? fact.min : fact.max;
  return end === undefined ? undefined : inWords(end, fact.unit, locale);
}
