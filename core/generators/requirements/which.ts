import type { Locale, Localized } from '../../kernel/locale';
import { withParticle } from '../../kernel/particle';
import type { Direction, DirectionWords } from '../directions/direction';
import { beliefsOf, type Choice, canDo, drawChoice, elimination, fittingOf, reasonFor } from './choices';
import type { MetBy } from './met';
import { type RequirementsTable, wishesText, wishKey } from './table';

/** Four designs, one of which meets everything. */
export const which = <C>(table: RequirementsTable<C>, metBy: MetBy): Direction<Choice> => ({
  draw: (rng, context) => drawChoice(table, metBy, rng, context, { offered: 4, fitting: 1 }),
  variant: ({ wishes, offered }) => `${wishKey(wishes)}:${[...offered].sort()}`,
  ask(q) {
    const { offered } = q;
    const key = fittingOf(q);
    const wrong = offered.filter((id) => id !== key);
    return { kind: 'single', options: offered, key, beliefs: beliefsOf(table, wrong) };
  },
  check: {
    by: 'solver',
    holds: ({ wishes }, option, limits) => canDo(table, option, wishes, limits),
  },
  words: { en: words(table, 'en', 1), ko: words(table, 'ko', 1) },
});

/** Five designs, two of which meet everything. */
export const both = <C>(table: RequirementsTable<C>, metBy: MetBy): Direction<Choice> => ({
  draw: (rng, context) => drawChoice(table, metBy, rng, context, { offered: 5, fitting: 2 }),
  variant: ({ wishes, offered }) => `${wishKey(wishes)}:${[...offered].sort()}`,
  ask({ offered, unmet }) {
    const key = offered.filter((id) => unmet[id]?.length === 0);
    const wrong = offered.filter((id) => !key.includes(id));
    return { kind: 'multiple', options: offered, key, beliefs: beliefsOf(table, wrong) };
  },
  check: {
    by: 'solver',
    holds: ({ wishes }, option, limits) => canDo(table, option, wishes, limits),
  },
  words: { en: words(table, 'en', 2), ko: words(table, 'ko', 2) },
});

type Fitting = 1 | 2;
const ASK: Localized<(noun: RequirementsTable<unknown>['noun'], fitting: Fitting) => string> = {
  en: ({ en: [one, many] }, fitting) =>
    fitting === 1
      ? `Which ${one} meets all of these requirements?`
      : `Which ${many} meet all of these requirements?`,
  ko: ({ ko }, fitting) =>
    `이 요구 사항을 모두 충족하는 ${fitting === 1 ? withParticle(ko, '은/는') : `${ko} 두 가지는`} 무엇입니까?`,
};

const words = <C>(table: RequirementsTable<C>, locale: Locale, fitting: Fitting): DirectionWords<Choice> => ({
  stem: (q, story) =>
    `${table.intro[locale](story)} ${wishesText(table, q.wishes, story, locale)} ${ASK[locale](table.noun, fitting)}`,
  option: (id) => table.designs[id]?.name[locale] ?? '',
  reason: (id, q) => reasonFor(table, id, q, locale),
  explanation: (q) => elimination(table, q, locale),
});
