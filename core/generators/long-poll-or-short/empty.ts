import { type Limits, limit } from '../../facts/limits';
import type { OptionId } from '../../kernel/ids';
import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { recordOf } from '../record';

/** A receive that came back empty. Waits in seconds; `call` is null where the call names none. */
interface Empty {
  queue: number;
  call: number | null;
}

const CONCLUSIONS = ['some-servers', 'none-visible', 'queue-empty', 'all-deleted'] as const;
const BELIEFS = {
  'some-servers': 'long-polls-ask-some-servers',
  'none-visible': 'short-polls-ask-all-servers',
  'queue-empty': 'empty-receive-means-empty-queue',
  'all-deleted': 'empty-receive-means-empty-queue',
};

/** How far a receive looks, by the words of the registry. */
function scopeOf({ queue, call }: Empty, limits: Limits): string {
  const counts = call === null ? queue : call;
  return String(limits[counts === 0 ? 'sqs.receive.shortPoll.scope' : 'sqs.receive.longPoll.scope']);
}

/** What an empty answer says about the queue. */
export const empty: Direction<Empty> = {
  draw(rng, { level, limits }) {
    const most = limit(limits, 'sqs.receive.waitTimeSeconds.max');
    const queue = rng.int(0, 1) * rng.int(1, most);
    const call = level === 1 || rng.int(0, 2) === 0 ? null : rng.int(0, 1) * rng.int(1, most);
    return { queue, call };
  },
  variant: ({ queue, call }) => `${queue}:${call}`,
  ask({ queue, call }) {
    const key: OptionId = (call ?? queue) > 0 ? 'none-visible' : 'some-servers';
    const wrong = CONCLUSIONS.filter((id) => id !== key);
    return { kind: 'single', options: CONCLUSIONS, key, beliefs: recordOf(wrong, (id) => BELIEFS[id]) };
  },
  check: {
    by: 'solver',
    holds(q, option, limits) {
      const asksAll = scopeOf(q, limits).startsWith('all');
      // Messages in flight and delayed ones are not returned, so that no empty answer shows an empty queue.
      return option === (asksAll ? 'none-visible' : 'some-servers');
    },
  },
  words: {
    en: {
      stem: ({ queue, call }, { who, things }) =>
        `${who} The ${things} wait in an SQS standard queue whose ReceiveMessageWaitTimeSeconds is ${queue}. A consumer calls ReceiveMessage ${call === null ? 'without WaitTimeSeconds' : `with WaitTimeSeconds ${call}`} and gets an empty answer. Which conclusion does this answer allow?`,
      option: (id) =>
        textFor(id, {
          'some-servers': 'The servers asked returned none; visible messages may be on others',
          'none-visible': 'No message was visible on any server; some may be in flight or delayed',
          'queue-empty': 'The queue holds no message at all, whether visible, in flight or delayed',
          'all-deleted': 'All messages that were sent have been processed and deleted by now',
        }),
      reason: (id) =>
        textFor(id, {
          'some-servers': 'A short poll asks only some of the servers.',
          'none-visible':
            'A long poll asks all servers and comes back empty only when none has a visible message.',
          'queue-empty': 'Messages in flight and delayed ones are in the queue, and no receive returns them.',
          'all-deleted': 'A message that was received and not deleted becomes visible again later.',
        }),
      explanation: ({ queue, call }) =>
        `${call === null ? `The call names no wait, so the ${queue} s of the queue apply` : `The ${call} s of the call apply`}. A wait of 0 makes a short poll, which asks some servers; any other wait makes a long poll, which asks all of them.`,
    },
    ko: {
      stem: ({ queue, call }, { who, thing }) =>
        `${who} ${thing} 데이터가 ReceiveMessageWaitTimeSeconds가 ${queue}인 SQS 표준 대기열에 쌓입니다. 소비자가 ${call === null ? 'WaitTimeSeconds 없이' : `WaitTimeSeconds 값 ${call}초로`} ReceiveMessage를 호출했더니 빈 응답이 왔습니다. 이 응답으로 내릴 수 있는 결론은 무엇입니까?`,
      option: (id) =>
        textFor(id, {
          'some-servers': '확인한 서버에는 없었지만, 다른 서버에 보이는 메시지가 있을 수 있습니다',
          'none-visible':
            '어느 서버에도 보이는 메시지가 없었지만, 처리 중이거나 지연된 것은 있을 수 있습니다',
          'queue-empty':
            '보이는 것, 처리 중인 것, 지연된 것을 통틀어 대기열에 메시지가 하나도 남아 있지 않습니다',
          'all-deleted':
            '지금까지 대기열에 보낸 메시지는 모두 처리가 끝났고 대기열에서도 이미 전부 삭제되었습니다',
        }),
      reason: (id) =>
        textFor(id, {
          'some-servers': '짧은 폴링은 서버의 일부만 확인합니다.',
          'none-visible':
            '긴 폴링은 모든 서버를 확인하고, 보이는 메시지가 하나도 없을 때만 빈 응답을 돌려줍니다.',
          'queue-empty':
            '처리 중인 메시지와 지연된 메시지도 대기열에 있지만 어떤 수신으로도 나오지 않습니다.',
          'all-deleted': '받고 나서 삭제하지 않은 메시지는 나중에 다시 보이게 됩니다.',
        }),
      explanation: ({ queue, call }) =>
        `${call === null ? `호출에 대기 시간이 없으므로 대기열의 ${queue}초가 적용됩니다` : `호출의 ${call}초가 적용됩니다`}. 대기 시간이 0이면 서버의 일부만 확인하는 짧은 폴링이고, 그 밖에는 모든 서버를 확인하는 긴 폴링입니다.`,
    },
  },
};
