import { limit } from '../../facts/limits';
import type { OptionId } from '../../kernel/ids';
import type { Locale, Localized } from '../../kernel/locale';
import { amountId } from '../amounts';
import type { Direction, DirectionWords } from '../directions/direction';
import { recordOf } from '../record';
import { factBehind } from './all';
import type { LimitTable } from './rows/row';
import { bareText, isCount, rowName, rowOf, rowSays, SETTING } from './words';

interface Match {
  rows: readonly OptionId[];
  values: Readonly<Record<OptionId, number>>;
  /** An amount that none of the rows has, in the same unit. */
  spare: number;
  /** Which row that is. */
  spareRow: OptionId;
}

const PROMPTS = 4;

/** Limits of one kind and their amounts, with one amount too many. */
export const match = (table: LimitTable, service: string): Direction<Match> => ({
  draw(rng, { level, limits }) {
    const { unit } = rng.pick(Object.values(table));
    const alike = Object.keys(table).filter((row) => {
      const other = rowOf(table, row).unit;
      return isCount(unit) ? isCount(other) : other === unit;
    });
    const amountOf = (row: OptionId): number => limit(limits, rowOf(table, row).fact);
    const shuffled = rng.shuffle(alike);
    const apart = shuffled.filter(
      (row, i) => shuffled.findIndex((one) => amountOf(one) === amountOf(row)) === i,
    );
    const [extra, ...rows] = apart.slice(0, level === 1 ? PROMPTS : PROMPTS + 1);
    if (extra === undefined || rows.length < PROMPTS - 1) return undefined;
    return { rows, values: recordOf(rows, amountOf), spare: amountOf(extra), spareRow: extra };
  },
  variant: ({ rows, values, spare }) =>
    `${rows
      .map((row) => `${row}${values[row]}`)
      .sort()
      .join()}:${spare}`,
  ask: ({ rows, values, spare }) => ({
    kind: 'matching',
    prompts: rows,
    options: [...rows.map((row) => values[row] ?? 0), spare].map(amountId),
    key: recordOf(rows, (row) => amountId(values[row] ?? 0)),
  }),
  facts: ({ rows, spareRow }) => [...rows, spareRow].map((row) => factBehind(rowOf(table, row))),
  check: {
    by: 'solver',
    arrange: ({ rows }, limits) => rows.map((row) => `n${limits[rowOf(table, row).fact]}`),
  },
  words: { en: words(table, service, 'en'), ko: words(table, service, 'ko') },
});

const ASK: Localized = {
  en: 'Which amount belongs to which setting?',
  ko: '각 설정에 맞는 값은 무엇입니까?',
};
const SPARE: Localized = {
  en: 'None of these settings has this value.',
  ko: '이 가운데 이 값을 가진 설정은 없습니다.',
};

const words = (table: LimitTable, service: string, locale: Locale): DirectionWords<Match> => {
  const unitOf = ({ rows }: Match): string => rowOf(table, rows[0] ?? '').unit;
  const says = ({ values }: Match, row: OptionId): string =>
    rowSays(rowOf(table, row), values[row] ?? 0, locale);
  return {
    stem: (_q, { who }) => `${SETTING[locale](who, service)} ${ASK[locale]}`,
    prompt: (id) => rowName(rowOf(table, id), locale),
    option: (id, q) => bareText(Number(id.slice(1)), unitOf(q), locale),
    reason: (id, q) => {
      const row = q.rows.find((each) => amountId(q.values[each] ?? 0) === id);
      return row === undefined ? SPARE[locale] : says(q, row);
    },
    explanation: (q) => q.rows.map((row) => `- ${says(q, row)}`).join('\n'),
  };
};
