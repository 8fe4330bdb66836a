import { assert } from '../../kernel/assert';
import type { OptionId } from '../../kernel/ids';
import type { Locale, Localized } from '../../kernel/locale';
import type { Direction, DirectionWords } from '../directions/direction';
import { recordOf } from '../record';
import type { MetBy } from './met';
import { drawWishes, type RequirementsTable, refusalOf, type Wish } from './table';

/** A design that was built, and the requirements it was built for: one of them it does not meet. */
interface Built {
  design: OptionId;
  wishes: readonly Wish[];
  unmet: OptionId;
}

const WISHES = 4;

/** Which of four requirements a design cannot meet. */
export const unmet = <C>(table: RequirementsTable<C>, metBy: MetBy): Direction<Built> => ({
  draw(rng, { limits }) {
    const design = rng.pick(Object.keys(table.designs));
    const wishes = drawWishes(rng, table, WISHES);
    const [missed, ...more] = wishes?.filter((wish) => !metBy(wish, limits).has(design)) ?? [];
    return !wishes || !missed || more.length > 0 ? undefined : { design, wishes, unmet: missed.id };
  },
  variant: ({ design, wishes }) =>
    `${design}:${wishes
      .map(({ id, amount }) => `${id}${amount}`)
      .sort()
      .join()}`,
  ask({ design, wishes, unmet: key }) {
    const options = wishes.map(({ id }) => id);
    const wrong = options.filter((id) => id !== key);
    const { underrated = '' } = table.designs[design] ?? {};
    return { kind: 'single', options, key, beliefs: recordOf(wrong, () => underrated) };
  },
  check: {
    by: 'solver',
    holds: ({ design, wishes }, option, limits) =>
      wishes.some((wish) => wish.id === option && refusalOf(table, design, wish, limits) !== undefined),
  },
  words: { en: words(table, 'en'), ko: words(table, 'ko') },
});

const ASK: Localized<(design: string) => string> = {
  en: (design) =>
    `A colleague proposes this solution: ${design}. Three of the four requirements below would be met. Which one would not be met?`,
  ko: (design) =>
    `동료가 제안한 방법은 다음과 같습니다: ${design}. 아래 네 가지 요구 사항 가운데 세 가지는 충족됩니다. 충족되지 않는 것은 무엇입니까?`,
};
const MET: Localized = { en: 'The proposed solution does meet this one.', ko: '제안한 방법으로 충족됩니다.' };

const words = <C>(table: RequirementsTable<C>, locale: Locale): DirectionWords<Built> => {
  const lackOf = ({ design, unmet: id }: Built): string => {
    const lack = table.designs[design]?.lacks[id];
    assert(lack, `${design} says why it lacks ${id}`);
    return 'refuses' in lack ? lack.because[locale] : lack[locale];
  };
  return {
    stem: (q, story) =>
      `${table.intro[locale](story)} ${ASK[locale](table.designs[q.design]?.name[locale] ?? '')}`,
    option(id, { wishes }, story) {
      const amount = wishes.find((wish) => wish.id === id)?.amount ?? 0;
      return table.requirements[id]?.says[locale](story, amount) ?? '';
    },
    reason: (id, q) => (id === q.unmet ? lackOf(q) : MET[locale]),
    explanation: lackOf,
  };
};
