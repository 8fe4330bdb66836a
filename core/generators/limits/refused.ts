import { limit } from '../../facts/limits';
import type { OptionId } from '../../kernel/ids';
import type { Locale, Localized } from '../../kernel/locale';
import type { Rng } from '../../kernel/rng';
import type { Direction, DirectionWords } from '../directions/direction';
import { recordOf } from '../record';
import { factBehind } from './all';
import type { LimitTable } from './rows/row';
import { rowName, rowOf, SETTING, valueText } from './words';

/** Amounts that a developer wants to set, some of them beyond the limit. */
interface Refused {
  rows: readonly OptionId[];
  wanted: Readonly<Record<OptionId, number>>;
  most: Readonly<Record<OptionId, number>>;
}

const OFFERED = 5;
const BEYOND = 2;
/** How far beyond or below the limit, in parts of it: at level 3 they come close. */
const FAR: Readonly<Record<1 | 2 | 3, readonly [beyond: readonly number[], below: readonly number[]]>> = {
  1: [
    [2, 3, 5],
    [0.2, 0.5],
  ],
  2: [
    [1.5, 2],
    [0.5, 0.8, 1],
  ],
  3: [
    [1.1, 1.2],
    [0.9, 1],
  ],
};

/** Which amounts are refused. */
export const refused = (table: LimitTable, service: string): Direction<Refused> => ({
  draw(rng, { level, limits }) {
    const bounded = Object.keys(table).filter((row) => rowOf(table, row).refused);
    const rows = rng.sample(bounded, OFFERED);
    const most = recordOf(rows, (row) => limit(limits, rowOf(table, row).fact));
    const [beyond, below] = FAR[level];
    const wanted = recordOf(rows, (row) => {
      const parts = rows.indexOf(row) < BEYOND ? beyond : below;
      return amountNear(rng, most[row] ?? 0, rng.pick(parts));
    });
    const isSound = rows.every((row, i) => (wanted[row] ?? 0) > (most[row] ?? 0) === i < BEYOND);
    return rows.length < OFFERED || !isSound ? undefined : { rows, wanted, most };
  },
  variant: ({ rows, wanted }) =>
    rows
      .map((row) => `${row}${wanted[row]}`)
      .sort()
      .join(),
  ask({ rows, wanted, most }) {
    const key = rows.filter((row) => (wanted[row] ?? 0) > (most[row] ?? 0));
    const accepted = rows.filter((row) => !key.includes(row));
    return {
      kind: 'multiple',
      options: rows,
      key,
      beliefs: recordOf(accepted, () => 'the-limit-is-lower'),
    };
  },
  facts: ({ rows }) => rows.map((row) => factBehind(rowOf(table, row))),
  check: {
    by: 'solver',
    holds: ({ wanted }, option, limits) =>
      !((wanted[option] ?? 0) <= Number(limits[rowOf(table, option).fact])),
  },
  words: { en: words(table, service, 'en'), ko: words(table, service, 'ko') },
});

/** A whole amount about that part of the limit, at least one. */
function amountNear(rng: Rng, most: number, part: number): number {
  const exact = most * part;
  const amount = part > 1 ? Math.ceil(exact) : Math.floor(exact);
  return Math.max(1, part === 1 || most < 100 ? amount : amount - (amount % 10) + rng.int(0, 1) * 10);
}

const ASK: Localized = {
  en: 'Which of these settings are refused?',
  ko: '거부되는 설정은 무엇입니까?',
};
const wants: Localized<(name: string, amount: string) => string> = {
  en: (name, amount) => `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${amount}`,
  ko: (name, amount) => `${name}: ${amount}`,
};

const words = (table: LimitTable, service: string, locale: Locale): DirectionWords<Refused> => {
  const limitSays = ({ most }: Refused, id: OptionId): string => {
    const row = rowOf(table, id);
    return `${wants[locale](rowName(row, locale), valueText(most[id] ?? 0, row.unit, locale))}.`;
  };
  return {
    stem: (_q, { who }) => `${SETTING[locale](who, service)} ${ASK[locale]}`,
    option: (id, { wanted }) => {
      const row = rowOf(table, id);
      return wants[locale](row.name[locale], valueText(wanted[id] ?? 0, row.unit, locale));
    },
    reason: (id, q) => limitSays(q, id),
    explanation: (q) =>
      q.rows
        .filter((id) => (q.wanted[id] ?? 0) > (q.most[id] ?? 0))
        .map((id) => `- ${limitSays(q, id)}`)
        .join('\n'),
  };
};
