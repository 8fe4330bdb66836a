import type { OptionId } from '../../kernel/ids';
import type { Locale, Localized } from '../../kernel/locale';
import type { Direction, DirectionWords } from '../directions/direction';
import { recordOf } from '../record';
import { canDo } from './choices';
import type { MetBy } from './met';
import { drawWishes, type RequirementsTable, type Wish, wishesText, wishKey } from './table';

/** Teams with requirements of their own, and the designs they may choose from. */
interface Teams {
  teams: readonly { wishes: readonly Wish[]; design: OptionId }[];
  offered: readonly OptionId[];
}

const TEAMS = 3;
const OFFERED = 4;
const teamId = (i: number): OptionId => `team-${i + 1}`;

/** Which design fits which team: for each exactly one of those offered does. */
export const match = <C>(table: RequirementsTable<C>, metBy: MetBy): Direction<Teams> => ({
  draw(rng, { level, limits }) {
    const offered = rng.sample(Object.keys(table.designs), OFFERED);
    const teams: { wishes: Wish[]; design: OptionId }[] = [];
    for (let tries = 0; teams.length < TEAMS && tries < TRIES; tries++) {
      const wishes = drawWishes(rng, table, level === 1 ? 1 : 2);
      if (!wishes) continue;
      const able = wishes.map((wish) => metBy(wish, limits));
      const [design, ...more] = offered.filter((id) => able.every((meeting) => meeting.has(id)));
      if (design === undefined || more.length > 0) continue;
      if (teams.every((team) => wishKey(team.wishes) !== wishKey(wishes))) teams.push({ wishes, design });
    }
    const used = new Set(teams.map(({ design }) => design));
    return offered.length < OFFERED || teams.length < TEAMS || used.size < 2 ? undefined : { teams, offered };
  },
  variant: ({ teams, offered }) =>
    `${[...offered].sort()}:${teams
      .map(({ wishes }) => wishKey(wishes))
      .sort()
      .join(';')}`,
  ask({ teams, offered }) {
    const prompts = teams.map((_, i) => teamId(i));
    const key = recordOf(prompts, (id) => teams[Number(id.slice(-1)) - 1]?.design ?? '');
    return { kind: 'matching', prompts, options: offered, key };
  },
  check: {
    by: 'solver',
    arrange: ({ teams, offered }, limits) =>
      teams.map(({ wishes }) => {
        const able = offered.filter((id) => canDo(table, id, wishes, limits));
        return able.length === 1 ? (able[0] ?? '') : '';
      }),
  },
  words: { en: words(table, 'en'), ko: words(table, 'ko') },
});
const TRIES = 60;

const ASK: Localized = {
  en: 'Three of its teams state what they need. Which of the options fits which team?',
  ko: '이 회사의 세 팀이 필요한 것을 말합니다. 각 팀에 맞는 것은 무엇입니까?',
};

const words = <C>(table: RequirementsTable<C>, locale: Locale): DirectionWords<Teams> => {
  const nameOf = (id: OptionId): string => table.designs[id]?.name[locale] ?? '';
  const wishesOf = ({ teams }: Teams, id: OptionId): readonly Wish[] =>
    teams[Number(id.slice(-1)) - 1]?.wishes ?? [];
  return {
    stem: (_q, story) => `${story.who} ${ASK[locale]}`,
    prompt: (id, q, story) => wishesText(table, wishesOf(q, id), story, locale),
    option: nameOf,
    reason: (id, { teams }, story) => {
      const fitting = teams.filter(({ design }) => design === id);
      if (fitting.length === 0) return UNUSED[locale];
      const served = fitting.map(({ wishes }) => wishesText(table, wishes, story, locale)).join(' ');
      return `${ONLY[locale]} ${served}`;
    },
    explanation: ({ teams }, story) =>
      teams
        .map(({ wishes, design }) => `- ${nameOf(design)}: ${wishesText(table, wishes, story, locale)}`)
        .join('\n'),
  };
};
const UNUSED: Localized = {
  en: 'For every team one of the others is the only one that does.',
  ko: '어느 팀에든 이것이 아닌 다른 것만 맞습니다.',
};
const ONLY: Localized = {
  en: 'It is the only one of these that does this:',
  ko: '이 가운데 다음을 충족하는 것은 이것뿐입니다:',
};
