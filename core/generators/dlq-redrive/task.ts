import { limit } from '../../facts/limits';
import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { arnOf, makeQueue } from '../proof-by-simulation/queues';
import type { Simulation } from '../proof-by-simulation/simulation';
import { recordOf } from '../record';
import { DEAD, fail, makeSource, startMove } from './queues';

const CALLS = ['plain', 'to-plain', 'rate', 'to-fifo', 'source', 'unused', 'too-fast', 'itself'] as const;
type Call = (typeof CALLS)[number];
const ACCEPTED: readonly Call[] = ['plain', 'to-plain', 'rate'];

interface Task {
  calls: readonly Call[];
  rate: number;
  most: number;
}

function make(world: Simulation, call: Call, { rate, most }: Task) {
  switch (call) {
    case 'plain':
      return startMove(world, DEAD);
    case 'to-plain':
      return startMove(world, DEAD, { DestinationArn: arnOf('again') });
    case 'rate':
      return startMove(world, DEAD, { MaxNumberOfMessagesPerSecond: rate });
    case 'to-fifo':
      return startMove(world, DEAD, { DestinationArn: arnOf('again.fifo') });
    case 'source':
      return startMove(world, 'orders');
    case 'unused':
      return startMove(world, 'again');
    case 'too-fast':
      return startMove(world, DEAD, { MaxNumberOfMessagesPerSecond: most + rate });
    case 'itself':
      return startMove(world, DEAD, { DestinationArn: arnOf(DEAD) });
  }
}

/** Which calls start a redrive. */
export const task: Direction<Task> = {
  draw(rng, { level, limits }) {
    const most = limit(limits, 'sqs.redrive.rate.max');
    const calls = rng.sample(CALLS, level === 3 ? 6 : 5);
    const right = calls.filter((call) => ACCEPTED.includes(call)).length;
    return right < 2 || right === calls.length ? undefined : { calls, rate: rng.int(1, most), most };
  },
  variant: ({ calls, rate }) => `${[...calls].sort()}|${rate}`,
  ask({ calls }) {
    const key = calls.filter((call) => ACCEPTED.includes(call));
    const wrong = calls.filter((call) => !ACCEPTED.includes(call));
    const beliefs = recordOf(wrong, (call) =>
      textFor(call, {
        'to-fifo': 'dlq-type-does-not-matter',
        source: 'redrive-starts-at-the-source',
        unused: 'any-queue-can-be-redriven',
        'too-fast': 'redrive-has-no-rate-limit',
        itself: 'any-queue-can-be-redriven',
      }),
    );
    return { kind: 'multiple', options: calls, key, beliefs };
  },
  check: {
    by: 'simulation',
    stage: () => 'dlq-redrive/task',
    start(world) {
      makeQueue(world, DEAD);
      makeQueue(world, 'again');
      makeQueue(world, 'again.fifo');
      makeSource(world, 'orders');
      fail(world, 'orders', 2);
    },
    run: (world, option, q) => make(world, option as Call, q).ok,
  },
  words: {
    en: {
      stem: (_, { who, things }) =>
        `${who} \`${DEAD}\` is the dead-letter queue of the standard queue \`orders\` and holds failed ${things}. \`again\` is an empty standard queue and \`again.fifo\` a FIFO queue; neither is anybody's dead-letter queue. No task is running. Which calls of StartMessageMoveTask are accepted?`,
      option: (id, q) => textFor(id, optionsOf(q).en),
      reason: (id, { most }) => textFor(id, reasonsOf(most).en),
      explanation: ({ most }) =>
        `A task moves the messages of a dead-letter queue to their sources or to another queue of the same type, at up to ${most} messages per second.`,
    },
    ko: {
      stem: (_, { who, thing }) =>
        `${who} \`${DEAD}\`는 표준 대기열 \`orders\`의 데드 레터 대기열이며 실패한 ${thing} 데이터가 들어 있습니다. \`again\`은 빈 표준 대기열이고 \`again.fifo\`는 FIFO 대기열이며, 둘 다 데드 레터 대기열로 쓰이지 않습니다. 실행 중인 작업은 없습니다. 받아들여지는 StartMessageMoveTask 호출은 무엇입니까?`,
      option: (id, q) => textFor(id, optionsOf(q).ko),
      reason: (id, { most }) => textFor(id, reasonsOf(most).ko),
      explanation: ({ most }) =>
        `이 작업은 데드 레터 대기열의 메시지를 원본이나 유형이 같은 다른 대기열로, 초당 최대 ${most}개까지 옮깁니다.`,
    },
  },
};

const optionsOf = ({ rate, most }: Task) => ({
  en: {
    plain: `SourceArn \`${DEAD}\``,
    'to-plain': `SourceArn \`${DEAD}\`, DestinationArn \`again\``,
    rate: `SourceArn \`${DEAD}\`, MaxNumberOfMessagesPerSecond ${rate}`,
    'to-fifo': `SourceArn \`${DEAD}\`, DestinationArn \`again.fifo\``,
    source: 'SourceArn `orders`',
    unused: 'SourceArn `again`',
    'too-fast': `SourceArn \`${DEAD}\`, MaxNumberOfMessagesPerSecond ${most + rate}`,
    itself: `SourceArn \`${DEAD}\`, DestinationArn \`${DEAD}\``,
  },
  ko: {
    plain: `SourceArn \`${DEAD}\``,
    'to-plain': `SourceArn \`${DEAD}\`, DestinationArn \`again\``,
    rate: `SourceArn \`${DEAD}\`, MaxNumberOfMessagesPerSecond ${rate}`,
    'to-fifo': `SourceArn \`${DEAD}\`, DestinationArn \`again.fifo\``,
    source: 'SourceArn `orders`',
    unused: 'SourceArn `again`',
    'too-fast': `SourceArn \`${DEAD}\`, MaxNumberOfMessagesPerSecond ${most + rate}`,
    itself: `SourceArn \`${DEAD}\`, DestinationArn \`${DEAD}\``,
  },
});

const reasonsOf = (most: number) => ({
  en: {
    plain: 'Without a destination each message goes back to its source.',
    'to-plain': 'Any queue of the same type may be the destination.',
    rate: `Up to ${most} messages per second may be asked for.`,
    'to-fifo': 'Source and destination have to be of the same type.',
    source: 'The task starts at the dead-letter queue, not at the queue the messages failed in.',
    unused: 'No queue names it as its dead-letter queue.',
    'too-fast': `More than ${most} messages per second cannot be asked for.`,
    itself: 'A queue cannot be moved to itself.',
  },
  ko: {
    plain: '대상을 지정하지 않으면 메시지는 저마다 원본으로 돌아갑니다.',
    'to-plain': '유형이 같은 대기열이면 대상이 될 수 있습니다.',
    rate: `초당 ${most}개까지 지정할 수 있습니다.`,
    'to-fifo': '원본과 대상의 유형이 같아야 합니다.',
    source: '작업은 메시지가 실패한 대기열이 아니라 데드 레터 대기열에서 시작합니다.',
    unused: '이 대기열을 데드 레터 대기열로 지정한 대기열이 없습니다.',
    'too-fast': `초당 ${most}개보다 많이 지정할 수 없습니다.`,
    itself: '자기 자신을 대상으로 할 수 없습니다.',
  },
});
