import { limit } from '../../facts/limits';
import type { OptionId } from '../../kernel/ids';
import type { Locale, Localized } from '../../kernel/locale';
import type { Direction, DirectionWords } from '../directions/direction';
import { isLongestName } from '../longest';
import { recordOf } from '../record';
import { factBehind } from './all';
import type { LimitTable } from './rows/row';
import { bareText, rowName, rowOf, rowSays, SETTING } from './words';

/** An amount, and settings of which one has it. */
interface Owner {
  key: OptionId;
  rows: readonly OptionId[];
  values: Readonly<Record<OptionId, number>>;
}

const OFFERED = 4;

/** Which limit or default an amount is. */
export const owner = (table: LimitTable, service: string): Direction<Owner> => ({
  draw(rng, { limits }) {
    const rows = rng.sample(Object.keys(table), OFFERED);
    const values = recordOf(rows, (row) => limit(limits, rowOf(table, row).fact));
    const key = rows[0] ?? '';
    const alike = rows.filter((row) => values[row] === values[key]);
    return alike.length > 1 || isLongestName(rows, key, (row, locale) => rowName(rowOf(table, row), locale))
      ? undefined
      : { key, rows, values };
  },
  variant: ({ key, rows, values }) => `${key}:${values[key]}:${[...rows].sort()}`,
  ask: ({ key, rows }) => ({
    kind: 'single',
    options: rows,
    key,
    beliefs: recordOf(
      rows.filter((row) => row !== key),
      () => 'the-number-of-another-setting',
    ),
  }),
  facts: ({ rows }) => rows.map((row) => factBehind(rowOf(table, row))),
  check: {
    by: 'solver',
    holds: ({ key, values }, option, limits) => limits[rowOf(table, option).fact] === values[key],
  },
  words: { en: words(table, service, 'en'), ko: words(table, service, 'ko') },
});

const ASK: Localized<(amount: string) => string> = {
  en: (amount) => `In the notes of a colleague stands one figure: ${amount}. Which setting has this value?`,
  ko: (amount) => `동료의 메모에 수치가 하나 있습니다: ${amount}. 어떤 설정의 값입니까?`,
};

const words = (table: LimitTable, service: string, locale: Locale): DirectionWords<Owner> => {
  const says = ({ values }: Owner, id: OptionId): string =>
    rowSays(rowOf(table, id), values[id] ?? 0, locale);
  return {
    stem: ({ key, values }, { who }) => {
      const amount = bareText(values[key] ?? 0, rowOf(table, key).unit, locale);
      return `${SETTING[locale](who, service)} ${ASK[locale](amount)}`;
    },
    option: (id) => rowName(rowOf(table, id), locale),
    reason: (id, q) => says(q, id),
    explanation: (q) => says(q, q.key),
  };
};
