import { formatFact } from '../../facts/format-fact';
import { assert } from '../../kernel/assert';
import type { OptionId } from '../../kernel/ids';
import type { Locale, Localized } from '../../kernel/locale';
import { withParticle } from '../../kernel/particle';
import { capital } from '../wording';
import type { LimitRow, LimitTable } from './rows/row';

/** A value in words: `30 s`, `256 KiB`, `초당 300건`. */
export const valueText = (value: number, unit: string, locale: Locale): string =>
  formatFact({ value, unit }, locale, 'plain');

const KIND: Readonly<Record<Locale, Readonly<Record<LimitRow['kind'], string>>>> = {
  en: { most: 'maximum', least: 'minimum', usual: 'default', fixed: '' },
  ko: { most: '최댓값', least: '최솟값', usual: '기본값', fixed: '' },
};

const MEASURES = ['s', 'bytes', 'h', 'bytes/s'];
/** Counts are compared with counts of other things, times with times. */
export const isCount = (unit: string): boolean => !MEASURES.includes(unit) && !unit.includes('/');

/** The same without the unit where that would tell what is counted. */
export const bareText = (value: number, unit: string, locale: Locale): string =>
  formatFact({ value, unit }, locale, isCount(unit) ? 'value' : 'plain');

/** `maximum visibility timeout of a queue`; `대기열의 가시성 제한 시간 최댓값`. */
export const rowName = ({ kind, name }: LimitRow, locale: Locale): string =>
  (locale === 'en' ? `${KIND.en[kind]} ${name.en}` : `${name.ko} ${KIND.ko[kind]}`).trim();

/** `Maximum visibility timeout of a queue: 43,200 s (12 h).` */
export function rowSays(row: LimitRow, value: number, locale: Locale): string {
  return `${capital(rowName(row, locale))}: ${valueText(value, row.unit, locale)}.`;
}

/** Where the story is told: whose limits are asked. */
export const SETTING: Localized<(who: string, service: string) => string> = {
  en: (who, service) => `${who} A developer goes through the settings of its system on ${service}.`,
  ko: (who, service) =>
    `${who} 개발자가 ${withParticle(service, '으로/로')} 만든 시스템의 설정을 점검합니다.`,
};

export function rowOf(table: LimitTable, id: OptionId): LimitRow {
  const row = table[id];
  assert(row, `there is a limit ${id}`);
  return row;
}
