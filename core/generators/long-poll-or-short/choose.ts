import { limit } from '../../facts/limits';
import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { makeQueue, receiveAll, setQueue } from '../proof-by-simulation/queues';
import type { Simulation } from '../proof-by-simulation/simulation';
import { QUEUE, sendLate, setQueueWait } from './polls';

interface Choose {
  /** What cannot be changed: the code of the consumers, or the settings of the queue. */
  fixed: 'code' | 'queue';
  /** Seconds a loop sleeps today when nothing was received. */
  sleep: number;
  gap: number;
  most: number;
}
const PAUSE_FACTOR = 3;
const OPTIONS = ['queue-wait', 'call-wait', 'sleep', 'visibility'] as const;
const BELIEFS = {
  'queue-wait': 'settings-can-be-changed-anywhere',
  'call-wait': 'settings-can-be-changed-anywhere',
  sleep: 'sleep-equals-long-polling',
  visibility: 'visibility-saves-requests',
};

/** Consumes until the message has come: how many empty answers there were, and how long it waited for its receive. */
function consume(
  world: Simulation,
  option: string,
  { fixed, sleep, most, gap }: Choose,
): { empty: number; late: number } {
  if (option === 'queue-wait' && fixed === 'code') setQueueWait(world, most);
  if (option === 'visibility') setQueue(world, QUEUE, { VisibilityTimeout: 600 });
  const call = option === 'call-wait' && fixed === 'queue' ? { WaitTimeSeconds: most } : {};
  const pause = option === 'sleep' && fixed === 'queue' ? most * PAUSE_FACTOR : sleep;
  sendLate(world, gap);
  let empty = 0;
  while (receiveAll(world, QUEUE, call).length === 0) {
    empty++;
    world.wait(pause);
  }
  const late = world.sec - gap;
  world.note('ReceiveMessage', {
    en: `${empty} empty answers, ${late} s late`,
    ko: `빈 응답 ${empty}번, ${late}초 늦음`,
  });
  return { empty, late };
}

/** Which change saves empty receives without making messages wait. */
export const choose: Direction<Choose> = {
  draw(rng, { limits }) {
    const most = limit(limits, 'sqs.receive.waitTimeSeconds.max');
    const sleep = rng.int(1, 4);
    const gap = rng.int(4, 15) * 12 + 7;
    const pause = most * PAUSE_FACTOR;
    // A poll after a long pause must not find the message on time by chance.
    const lateByPause = (pause - (gap % pause)) % pause;
    return lateByPause <= sleep
      ? undefined
      : { fixed: rng.pick(['code', 'queue'] as const), sleep, gap, most };
  },
  variant: ({ fixed, sleep, gap }) => `${fixed}|${sleep}|${gap}`,
  ask({ fixed }) {
    const key = fixed === 'code' ? 'queue-wait' : 'call-wait';
    const { [key]: _, ...beliefs } = BELIEFS;
    return { kind: 'single', options: OPTIONS, key, beliefs };
  },
  check: {
    by: 'simulation',
    start: (world) => makeQueue(world, QUEUE),
    alike: ({ fixed, sleep, gap }, option) => `long-poll-or-short/choose/${fixed}|${sleep}|${gap}|${option}`,
    run(world, option, q) {
      const { empty, late } = consume(world, option, q);
      return late <= q.sleep && empty <= Math.floor(q.gap / q.most);
    },
  },
  words: {
    en: {
      stem: ({ fixed, sleep, gap }, { who, thing, things }) =>
        `${who} A consumer calls ReceiveMessage in a loop and sleeps for ${sleep} s after each empty answer; the queue has its default settings. Now ${things} come only every ${gap} s, most calls return nothing, and all of them are billed. ${fixed === 'code' ? 'The code of the consumer cannot be changed' : 'The queue belongs to another team that does not change it'}. No ${thing} may wait longer for its receive than it does today. Which change lowers the cost MOST?`,
      option: (id, { most }) =>
        textFor(id, {
          'queue-wait': `Set ReceiveMessageWaitTimeSeconds of the queue to ${most}.`,
          'call-wait': `Pass WaitTimeSeconds ${most} in the calls of ReceiveMessage.`,
          sleep: `Let the consumer sleep for ${most * PAUSE_FACTOR} s after every empty answer.`,
          visibility: 'Raise the visibility timeout of the queue to 600 seconds.',
        }),
      reason: (id, { fixed }) =>
        textFor(id, {
          'queue-wait':
            fixed === 'code'
              ? 'Calls without WaitTimeSeconds take the wait of the queue: long polling without a change of code.'
              : 'The settings of the queue are not the team’s to change.',
          'call-wait':
            fixed === 'queue'
              ? 'The value of the call makes a long poll whatever the queue says.'
              : 'This would change the code of the consumer.',
          sleep: 'Short polls with pauses cost less, but messages wait for the end of the pause.',
          visibility:
            'The visibility timeout hides received messages; it changes nothing about empty answers.',
        }),
      explanation: ({ most }) =>
        `A long poll waits for up to ${most} s on the side of SQS and answers as soon as a message is there: few requests, no delay. It is set on the queue or in the call.`,
    },
    ko: {
      stem: ({ fixed, sleep, gap }, { who, thing }) =>
        `${who} 소비자는 ReceiveMessage를 반복해서 호출하고 빈 응답을 받을 때마다 ${sleep}초를 쉽니다. 대기열의 설정은 기본값입니다. 이제 ${thing} 데이터가 ${gap}초에 하나씩만 와서 호출은 대부분 아무것도 가져오지 못하는데 요금은 모두 나옵니다. ${fixed === 'code' ? '소비자의 코드는 바꿀 수 없습니다' : '대기열은 다른 팀의 것이어서 바꿀 수 없습니다'}. 받기까지 기다리는 시간이 지금보다 길어져서는 안 됩니다. 비용을 가장 많이 줄이는 변경은 무엇입니까?`,
      option: (id, { most }) =>
        textFor(id, {
          'queue-wait': `대기열의 ReceiveMessageWaitTimeSeconds를 ${most}초로 설정합니다.`,
          'call-wait': `호출할 때마다 WaitTimeSeconds를 ${most}초로 지정합니다.`,
          sleep: `빈 응답을 받을 때마다 ${most * PAUSE_FACTOR}초씩 쉬었다가 다시 호출하도록 소비자 애플리케이션의 코드를 고칩니다.`,
          visibility: '대기열의 가시성 제한 시간(VisibilityTimeout)을 600초로 늘립니다.',
        }),
      reason: (id, { fixed }) =>
        textFor(id, {
          'queue-wait':
            fixed === 'code'
              ? 'WaitTimeSeconds가 없는 호출은 대기열의 값을 따르므로 코드를 바꾸지 않고도 긴 폴링이 됩니다.'
              : '다른 팀의 대기열이므로 설정을 바꿀 수 없습니다.',
          'call-wait':
            fixed === 'queue'
              ? '대기열의 설정과 상관없이 호출의 값으로 긴 폴링이 됩니다.'
              : '소비자의 코드를 바꾸는 일입니다.',
          sleep: '쉬었다가 하는 짧은 폴링은 요금은 줄지만 메시지가 쉬는 시간이 끝나기를 기다립니다.',
          visibility: '가시성 제한 시간은 받은 메시지를 숨길 뿐이며 빈 응답과는 상관이 없습니다.',
        }),
      explanation: ({ most }) =>
        `긴 폴링은 SQS 쪽에서 최대 ${most}초를 기다리다가 메시지가 오면 바로 응답하므로 요청이 적고 늦지도 않습니다. 대기열이나 호출에 설정합니다.`,
    },
  },
};
