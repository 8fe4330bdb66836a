import { limit } from '../../facts/limits';
import type { Locale } from '../../kernel/locale';
import type { Rng } from '../../kernel/rng';
import type { Direction } from '../directions/direction';
import { makeQueue } from '../proof-by-simulation/queues';
import { recordOf } from '../record';
import { count } from '../wording';
import { makeRule, makeTarget } from './target';

interface Range {
  least: number;
  most: number;
}
interface Settings {
  attempts: Range;
  age: Range;
  /** `attempts-0`, `age-60` and so on. */
  right: readonly string[];
  wrong: readonly string[];
}

const near = (rng: Rng, { least, most }: Range, harder: boolean): number =>
  harder ? rng.pick([least, most, most - 1, least + 1]) : rng.int(least + 1, most - 1);
const RULES = { attempts: 'MaximumRetryAttempts', age: 'MaximumEventAgeInSeconds' } as const;
const nameOf = (id: string): 'attempts' | 'age' => (id.startsWith('age') ? 'age' : 'attempts');
const amountIn = (id: string): number => Number(id.slice(id.indexOf('-') + 1));

const beliefOf = (id: string, { age }: Settings): string => {
  if (nameOf(id) === 'attempts') return 'retries-have-no-bound';
  return amountIn(id) < age.least ? 'event-age-may-be-any-second' : 'retries-can-go-on-for-days';
};
function why(id: string, q: Settings, locale: Locale): string {
  const { least, most } = q[nameOf(id)];
  const range = `${count(least)}${locale === 'ko' ? '에서 ' : ' to '}${count(most)}`;
  const rule = RULES[nameOf(id)];
  const right = q.right.includes(id);
  if (locale === 'ko')
    return `\`${rule}\`의 범위는 ${range}까지이므로 이 값은 ${right ? '받아들여집니다' : '거부됩니다'}.`;
  return `\`${rule}\` ranges from ${range}, so this value is ${right ? 'accepted' : 'refused'}.`;
}

/** Which retry settings of a target EventBridge accepts. */
export const accepted: Direction<Settings> = {
  draw(rng, { level, limits }) {
    const range = (name: string): Range => ({
      least: limit(limits, `${name}.min`),
      most: limit(limits, `${name}.max`),
    });
    const attempts = range('eventbridge.retry.maxAttempts');
    const age = range('eventbridge.retry.maxAge');
    const hard = level === 3;
    const high = rng.pick(hard ? [1, 5] : [15, 65, 315]);
    const right = [`attempts-${near(rng, attempts, hard)}`, `age-${near(rng, age, hard)}`];
    const wrong = [
      `attempts-${attempts.most + high}`,
      `age-${age.most * (hard ? 1 : rng.int(2, 7)) + (hard ? 60 : 0)}`,
      `age-${hard ? age.least - 1 : rng.int(5, 30)}`,
    ];
    return { attempts, age, right, wrong };
  },
  variant: ({ right, wrong }) => `${right}|${wrong}`,
  ask: (q) => ({
    kind: 'multiple',
    options: [...q.right, ...q.wrong],
    key: q.right,
    beliefs: recordOf(q.wrong, (id) => beliefOf(id, q)),
  }),
  check: {
    by: 'simulation',
    stage: () => 'event-target-retries/queue',
    start(world) {
      makeRule(world);
      makeQueue(world, 'target');
    },
    run(world, option) {
      const cut = option.indexOf('-');
      const member = option.startsWith('age') ? 'MaximumEventAgeInSeconds' : 'MaximumRetryAttempts';
      const target = {
        ...makeTarget(world, 'gone'),
        RetryPolicy: { [member]: Number(option.slice(cut + 1)) },
      };
      const outcome = world.ask('events.PutTargets', { Rule: 'orders', Targets: [target] });
      return outcome.ok && outcome.output.FailedEntryCount === 0;
    },
  },
  words: {
    en: {
      stem: (_q, { who }) =>
        `${who} A developer tunes how long Amazon EventBridge tries to deliver an event to an SQS queue that is the target of a rule, and sets one member of its \`RetryPolicy\` with \`PutTargets\`. Which two settings are accepted?`,
      option: (id) => `\`${RULES[nameOf(id)]}\` of ${count(amountIn(id))}`,
      reason: (id, q) => why(id, q, 'en'),
      explanation: ({ attempts, age }) =>
        `Retries are set for each target: ${count(attempts.least)} to ${count(attempts.most)} attempts and ${count(age.least)} to ${count(age.most)} seconds.`,
    },
    ko: {
      stem: (_q, { who }) =>
        `${who} 개발자가 규칙의 대상인 SQS 대기열로 이벤트 전달을 얼마나 시도할지 조정하려고 Amazon EventBridge의 \`PutTargets\`로 \`RetryPolicy\`의 멤버 하나를 설정합니다. 받아들여지는 설정 두 가지는 무엇입니까?`,
      option: (id) => `\`${RULES[nameOf(id)]}\` 값 ${count(amountIn(id))}`,
      reason: (id, q) => why(id, q, 'ko'),
      explanation: ({ attempts, age }) =>
        `재시도는 대상마다 설정합니다. 횟수는 ${count(attempts.least)}에서 ${count(attempts.most)}까지, 시간은 ${count(age.least)}초에서 ${count(age.most)}초까지입니다.`,
    },
  },
};
