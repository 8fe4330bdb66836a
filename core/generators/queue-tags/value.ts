import type { Direction } from '../directions/direction';
import { recordOf } from '../record';
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

interface Value {
  steps: readonly TagStep[];
  /** The key asked about. */
  asked: string;
}

const keyOf = ({ steps }: Value, value: string): string =>
  steps.find((step) => step.value === value)?.key ?? '';

/** Which value a tag has after it was written several times. */
export const value: Direction<Value> = {
  draw(rng, { level }) {
    const steps = drawSteps(rng, rng.sample(WORDS, 1), 4, level === 3 ? 1 : 0);
    const keys = [...replay(steps).keys()];
    if (keys.length === 0) return undefined;
    const asked = rng.pick(keys);
    const own = steps.filter((step) => step.key === asked && step.value !== undefined).length;
    // Level 1 asks about a key in two spellings; from level 2 on it is written twice as well.
    return (level === 1 ? own === 1 : own > 1 && own < 4) ? { steps, asked } : undefined;
  },
  variant: ({ steps, asked }) => `${stepsKey(steps)}|${asked}`,
  ask(q) {
    const options = q.steps.flatMap((step) => (step.value === undefined ? [] : [step.value]));
    const key = replay(q.steps).get(q.asked) ?? '';
    const wrong = options.filter((option) => option !== key);
    const beliefs = recordOf(wrong, (option) =>
      keyOf(q, option) === q.asked ? 'first-tag-value-stays' : 'tag-keys-ignore-case',
    );
    return { kind: 'single', options, key, beliefs };
  },
  check: {
    by: 'simulation',
    start: (world) => makeWork(world),
    run(world, option, { steps, asked }) {
      carryOut(world, steps);
      world.look();
      const found = tagsOf(world)[asked] ?? '';
      world.note(asked, { en: found, ko: found });
      return found === option;
    },
  },
  words: {
    en: {
      stem: ({ asked }, { who }) =>
        `${who} Several people have tagged an SQS queue with the commands of the exhibit, in this order. Which value does a cost report find under the tag key \`${asked}\`?`,
      exhibits: ({ steps }) => [{ title: 'Commands', body: linesOf(steps) }],
      option: (id) => `\`${id}\``,
      reason: (id, q) =>
        keyOf(q, id) !== q.asked
          ? `It stands under \`${keyOf(q, id)}\`, which is another key.`
          : replay(q.steps).get(q.asked) === id
            ? `It was the last value written under \`${q.asked}\`.`
            : `It was replaced when \`${q.asked}\` was written again.`,
      explanation: ({ asked }) =>
        `Tag keys are case-sensitive, so only commands that spell \`${asked}\` in just this way matter. The last of them wins.`,
    },
    ko: {
      stem: ({ asked }, { who }) =>
        `${who} 여러 사람이 자료의 명령을 차례로 실행해 SQS 대기열에 태그를 붙였습니다. 비용 보고서가 태그 키 \`${asked}\`에서 찾는 값은 무엇입니까?`,
      exhibits: ({ steps }) => [{ title: '명령', body: linesOf(steps) }],
      option: (id) => `\`${id}\``,
      reason: (id, q) =>
        keyOf(q, id) !== q.asked
          ? `이 값은 다른 키인 \`${keyOf(q, id)}\`에 있습니다.`
          : replay(q.steps).get(q.asked) === id
            ? `\`${q.asked}\`에 마지막으로 쓴 값입니다.`
            : `\`${q.asked}\`에 다시 썼을 때 다른 값으로 바뀌었습니다.`,
      explanation: ({ asked }) =>
        `태그 키는 대소문자를 구분하므로 \`${asked}\`라고 똑같이 쓴 명령만 따지며, 그중 마지막 값이 남습니다.`,
    },
  },
};
