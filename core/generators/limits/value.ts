import { type Limits, limit } from '../../facts/limits';
import type { FactId, OptionId } from '../../kernel/ids';
import type { Locale, Localized } from '../../kernel/locale';
import { withParticle } from '../../kernel/particle';
import { amountId, beliefsOf, drawLures, type Lure } from '../amounts';
import type { Direction, DirectionWords } from '../directions/direction';
import { recordBy } from '../record';
import { ALL, factBehind } from './all';
import type { LimitRow, LimitTable } from './rows/row';
import { isCount, rowName, rowOf, rowSays, SETTING, valueText } from './words';

interface Value {
  row: OptionId;
  key: number;
  lures: readonly Lure[];
  /** What each wrong amount is the amount of. */
  owners: Readonly<Record<OptionId, FactId>>;
}

interface Owned extends LimitRow {
  service: string;
}
const ROWS: readonly Owned[] = ALL.flatMap(({ service, table }) =>
  Object.values(table).map((row) => ({ ...row, service })),
);

/** Counts are compared with counts of other things, times with times. */
export const kindred = ({ unit }: LimitRow): readonly Owned[] =>
  ROWS.filter((row) => (isCount(unit) ? isCount(row.unit) : row.unit === unit));

/** The settings that wrong amounts belong to. */
const rowsOf = (owners: Value['owners']): readonly Owned[] =>
  ROWS.filter(({ fact }) => Object.values(owners).includes(fact));

const lureOf = (row: LimitRow, limits: Limits): Lure => ({
  value: limit(limits, row.fact),
  belief: row.kind === 'usual' ? 'a-default-is-the-limit' : 'the-number-of-another-setting',
});

/** How much a limit or default is, among amounts that other settings have. */
export const value = (table: LimitTable, service: string): Direction<Value> => ({
  draw(rng, { limits }) {
    const row = rng.pick(Object.keys(table));
    const asked = rowOf(table, row);
    const key = limit(limits, asked.fact);
    const pool = rng.shuffle(kindred(asked));
    const lures = drawLures(
      rng,
      key,
      pool.map((each) => lureOf(each, limits)),
    );
    if (!lures) return undefined;
    const owners = recordBy(
      lures,
      (lure) => amountId(lure.value),
      (lure) => pool.find(({ fact }) => limits[fact] === lure.value)?.fact ?? '',
    );
    return { row, key, lures, owners };
  },
  variant: ({ row, key, lures }) => `${row}:${key}:${lures.map((lure) => lure.value)}`,
  ask({ key, lures }) {
    const options = [key, ...lures.map((lure) => lure.value)].sort((a, b) => a - b).map(amountId);
    return { kind: 'single', options, key: amountId(key), beliefs: beliefsOf(lures), sorted: true };
  },
  facts: ({ row, owners }) => [factBehind(rowOf(table, row)), ...rowsOf(owners).map(factBehind)],
  check: {
    by: 'solver',
    holds: ({ row }, option, limits) => Number(option.slice(1)) === limits[rowOf(table, row).fact],
  },
  words: { en: words(table, service, 'en'), ko: words(table, service, 'ko') },
});

const ASK: Localized<(name: string) => string> = {
  en: (name) => `What is the ${name}?`,
  ko: (name) => `${withParticle(name, '은/는')} 얼마입니까?`,
};

const words = (table: LimitTable, service: string, locale: Locale): DirectionWords<Value> => ({
  stem: ({ row }, { who }) =>
    `${SETTING[locale](who, service)} ${ASK[locale](rowName(rowOf(table, row), locale))}`,
  option: (id, { row }) => valueText(Number(id.slice(1)), rowOf(table, row).unit, locale),
  reason: (id, { row, key, owners }) => {
    const owner = ROWS.find(({ fact }) => fact === owners[id]);
    if (!owner) return rowSays(rowOf(table, row), key, locale);
    return `${owner.service}. ${rowSays(owner, Number(id.slice(1)), locale)}`;
  },
  explanation: ({ row, key }) => rowSays(rowOf(table, row), key, locale),
});
