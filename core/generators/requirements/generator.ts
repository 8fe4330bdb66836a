import type { FactId, OptionId } from '../../kernel/ids';
import type { Localized } from '../../kernel/locale';
import type { Generator } from '../contract';
import { type DirectionsPlan, type Drawn, directionsGenerator } from '../directions/generator';
import { type About, conceptIn, cruxesOf } from './about';
import type { Choice } from './choices';
import { match } from './match';
import { metBy } from './met';
import type { RequirementsTable } from './table';
import { unmet } from './unmet';
import { both, which } from './which';

type Way = 'which' | 'both' | 'unmet' | 'match';

interface Plan<C> extends Omit<DirectionsPlan<Way>, 'levels' | 'directions' | 'facts' | 'asks' | 'about'> {
  table: RequirementsTable<C>;
  /** What is said of each design rests on these; an item names those of its designs. */
  facts: Readonly<Record<OptionId, readonly FactId[]>>;
  /**
   * Items that turn on what another concept tells are about that one; where several do, about the first. Those of
   * `both` and `match` turn on much at once and stay about the generator's own.
   */
  about?: About;
}

const DRIVERS: Readonly<Record<1 | 2 | 3, Localized>> = {
  1: { ko: '요구 사항이 두 가지입니다.', en: 'There are two requirements.' },
  2: { ko: '요구 사항이 세 가지입니다.', en: 'There are three requirements.' },
  3: {
    ko: '요구 사항이 네 가지이고, 틀린 보기도 그 대부분을 충족합니다.',
    en: 'There are four requirements, and the wrong options meet most of them.',
  },
};
const ASKS: readonly Way[] = ['which', 'which', 'both', 'unmet', 'match'];

/** A generator that chooses between designs by their requirements, from two accounts of what they can do. */
export function requirementsGenerator<C>({
  table,
  facts,
  about = {},
  ...plan
}: Plan<C>): Generator<Drawn<Way>> {
  const met = metBy(table);
  const factsOf = (designs: readonly OptionId[]) => [...new Set(designs.flatMap((id) => facts[id] ?? []))];
  return directionsGenerator<Way>({
    ...plan,
    facts: factsOf(Object.keys(table.designs)),
    asks: Object.keys(about),
    levels: {
      1: { asks: ASKS, driver: DRIVERS[1] },
      2: { asks: ASKS, driver: DRIVERS[2] },
      3: { asks: ASKS, driver: DRIVERS[3] },
    },
    directions: {
      which: {
        ...which(table, met),
        concept: (q: Choice) => conceptIn(about, cruxesOf(q)),
        facts: ({ offered }) => factsOf(offered),
      },
      both: { ...both(table, met), facts: ({ offered }) => factsOf(offered) },
      unmet: {
        ...unmet(table, met),
        concept: ({ design, unmet: requirement }) => conceptIn(about, [{ requirement, designs: [design] }]),
        facts: ({ design }) => factsOf([design]),
      },
      match: { ...match(table, met), facts: ({ offered }) => factsOf(offered) },
    },
  });
}
