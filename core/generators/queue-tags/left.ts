import type { Direction } from '../directions/direction';
import {
  carryOut,
  drawSteps,
  linesOf,
  makeWork,
  replay,
  stepsKey,
  type TagStep,
  tagsOf,
  WORDS,
} from './script';

interface Left {
  steps: readonly TagStep[];
}

/** How many tags a queue has after a script. */
export const left: Direction<Left> = {
  draw(rng, { level }) {
    const words = rng.sample(WORDS, level === 1 ? 1 : 2);
    return { steps: drawSteps(rng, words, 3 + level, level - 1) };
  },
  variant: ({ steps }) => stepsKey(steps),
  ask: ({ steps }) => ({ kind: 'numeric', key: replay(steps).size, unit: 'tags' }),
  check: {
    by: 'simulation',
    start: (world) => makeWork(world),
    run(world, key, { steps }) {
      carryOut(world, steps);
      world.look();
      return Object.keys(tagsOf(world)).length === Number(key);
    },
  },
  words: {
    en: {
      stem: (_, { who }) =>
        `${who} An SQS queue has no tags yet. The script of the exhibit runs without an error. How many tags does the queue have afterwards?`,
      exhibits: ({ steps }) => [{ title: 'Script', body: linesOf(steps) }],
      explanation: ({ steps }) =>
        `Tag keys are case-sensitive: each spelling is a key of its own, and a key written again gets the new value. Left are ${[...replay(steps)].map(([key, value]) => `\`${key}=${value}\``).join(', ') || 'no tags'}.`,
    },
    ko: {
      stem: (_, { who }) =>
        `${who} SQS 대기열에 아직 태그가 없습니다. 자료의 스크립트가 오류 없이 끝났습니다. 그 뒤 대기열의 태그는 몇 개입니까?`,
      exhibits: ({ steps }) => [{ title: '스크립트', body: linesOf(steps) }],
      explanation: ({ steps }) =>
        `태그 키는 대소문자를 구분하므로 표기가 다르면 다른 키이고, 같은 키를 다시 쓰면 값이 바뀝니다. 남는 태그는 ${[...replay(steps)].map(([key, value]) => `\`${key}=${value}\``).join(', ') || '없습니다'}${replay(steps).size > 0 ? '입니다' : ''}.`,
    },
  },
};
