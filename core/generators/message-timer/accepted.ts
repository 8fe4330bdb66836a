import { limit } from '../../facts/limits';
import type { OptionId } from '../../kernel/ids';
import { withParticle } from '../../kernel/particle';
import type { Direction } from '../directions/direction';
import { makeQueue, urlOf } from '../proof-by-simulation/queues';
import { recordOf } from '../record';
import { withArticle } from '../wording';
import { NAMES } from './timing';

interface Accepted {
  most: number;
  /** Calls by their text, such as `standard-60`. */
  calls: readonly OptionId[];
}

interface Call {
  type: 'standard' | 'fifo';
  timer: number;
}
const callOf = (id: OptionId): Call => {
  const [type, timer] = id.split('-');
  return { type: type === 'fifo' ? 'fifo' : 'standard', timer: Number(timer) };
};
const lineOf = (id: OptionId): string => {
  const { type, timer } = callOf(id);
  const group = type === 'fifo' ? ' --message-group-id g' : '';
  return `\`aws sqs send-message --queue-url $URL/${NAMES[type]} --message-body a${group} --delay-seconds ${timer}\``;
};

/** Which calls with a timer a queue takes. */
export const accepted: Direction<Accepted> = {
  draw(rng, { level, limits }) {
    const most = limit(limits, 'sqs.delaySeconds.max');
    const over = level === 1 ? most * rng.int(2, 8) : most + rng.int(1, 30);
    const calls = [
      `standard-${rng.int(1, most / 10) * 10}`,
      rng.int(0, 1) === 0 ? `standard-${most}` : 'standard-0',
      `standard-${over}`,
      `fifo-${rng.int(1, most / 10) * 10}`,
      ...(level === 3 ? [`fifo-${rng.int(1, most / 10) * 10 + 5}`] : []),
    ];
    return new Set(calls).size < calls.length ? undefined : { most, calls };
  },
  variant: ({ calls }) => `${calls}`,
  ask({ most, calls }) {
    const key = calls.filter((id) => id.startsWith('standard') && Number(id.split('-')[1]) <= most);
    const wrong = calls.filter((id) => !key.includes(id));
    const beliefs = recordOf(wrong, (id) =>
      id.startsWith('fifo') ? 'message-timers-fit-everywhere' : 'timers-have-no-limit',
    );
    return { kind: 'multiple', options: calls, key, beliefs };
  },
  check: {
    by: 'simulation',
    start(world) {
      makeQueue(world, NAMES.standard);
      makeQueue(world, NAMES.fifo);
    },
    run(world, option) {
      const { type, timer } = callOf(option);
      return world.ask('sqs.SendMessage', {
        QueueUrl: urlOf(NAMES[type]),
        MessageBody: 'a',
        ...(type === 'fifo' && { MessageGroupId: 'g' }),
        DelaySeconds: timer,
      }).ok;
    },
  },
  words: {
    en: {
      stem: (_, { who, thing }) =>
        `${who} A developer tries to postpone single messages and sends ${withArticle(thing)} with each of these commands. \`${NAMES.standard}\` is a standard queue; \`${NAMES.fifo}\` is a FIFO queue with content-based deduplication. Which commands are accepted?`,
      option: lineOf,
      reason: (id, { most }) => {
        const { type, timer } = callOf(id);
        if (type === 'fifo')
          return 'A FIFO queue takes no DelaySeconds for a single message: the delay is set on the queue.';
        return timer > most
          ? `A message can be postponed by ${most} seconds at most.`
          : `A standard queue takes a timer of 0 to ${most} seconds.`;
      },
      explanation: ({ most }) =>
        `Message timers exist on standard queues only, from 0 to ${most} seconds. On a FIFO queue only the queue has a delay, as a timer could change the order.`,
    },
    ko: {
      stem: (_, { who, thing }) =>
        `${who} 개발자가 메시지를 하나씩 늦추려고 아래 명령마다 ${withParticle(thing, '을/를')} 보냅니다. \`${NAMES.standard}\` 대기열은 표준이고 \`${NAMES.fifo}\` 대기열은 콘텐츠 기반 중복 제거를 켠 FIFO입니다. 받아들여지는 명령은 무엇입니까?`,
      option: lineOf,
      reason: (id, { most }) => {
        const { type, timer } = callOf(id);
        if (type === 'fifo')
          return 'FIFO 대기열은 메시지별 DelaySeconds를 받지 않습니다. 지연은 대기열에 설정합니다.';
        return timer > most
          ? `메시지는 최대 ${most}초까지만 늦출 수 있습니다.`
          : `표준 대기열은 0초에서 ${most}초까지의 타이머를 받습니다.`;
      },
      explanation: ({ most }) =>
        `메시지 타이머는 표준 대기열에만 있고 0초에서 ${most}초까지 지정합니다. FIFO 대기열에서는 순서가 바뀔 수 있으므로 대기열에만 지연을 둡니다.`,
    },
  },
};
