import { limit } from '../../facts/limits';
import type { OptionId } from '../../kernel/ids';
import { withParticle } from '../../kernel/particle';
import type { WorldEvent } from '../../simulator/engine/contract';
import type { Direction } from '../directions/direction';
import { orderOfEvents } from '../proof-by-simulation/order';
import { makeQueue, urlOf } from '../proof-by-simulation/queues';
import { Simulation } from '../proof-by-simulation/simulation';
import { inSeconds } from '../wording';
import { NAMES, waitOf } from './timing';

interface Sent {
  /** Seconds after the first one was sent. */
  atSec: number;
  timer: number | undefined;
}
interface Order {
  queueDelay: number;
  sent: readonly Sent[];
}

const COUNTS = { 1: 3, 2: 4, 3: 5 } as const;
/** So far apart that nobody has to guess which of two comes first. */
const APART_SEC = 5;
const idOf = (i: number): OptionId => `m${i + 1}`;
const nameOf = (id: OptionId): string => `\`${id}\``;
const sentOf = ({ sent }: Order, id: OptionId): Sent => sent[Number(id.slice(1)) - 1] as Sent;
const firstSec = (q: Order, { atSec, timer }: Sent): number =>
  atSec + waitOf({ fifo: false, timer, queueDelay: q.queueDelay });

/** In which order messages with and without a timer can be received for the first time. */
export const order: Direction<Order> = {
  draw(rng, { level, limits }) {
    const most = limit(limits, 'sqs.delaySeconds.max') / 30;
    const queueDelay = rng.int(2, most) * 10;
    const count = COUNTS[level];
    const plain = rng.int(0, count - 1);
    let atSec = -rng.int(1, 6) * 5;
    const sent = Array.from({ length: count }, (_, i) => {
      atSec = i === 0 ? 0 : atSec + rng.int(1, 8) * 5;
      return { atSec: Math.max(0, atSec), timer: i === plain ? undefined : rng.int(0, most) * 10 };
    });
    const q = { queueDelay, sent };
    const first = sent.map((each) => firstSec(q, each));
    const ordered = [...first].sort((a, b) => a - b);
    const isClear = ordered.every((sec, i) => i === 0 || sec - (ordered[i - 1] ?? 0) >= APART_SEC);
    const isAsSent = ordered.every((sec, i) => sec === first[i]);
    return isClear && !isAsSent ? q : undefined;
  },
  variant: ({ queueDelay, sent }) =>
    `${queueDelay}|${sent.map(({ atSec, timer }) => `${atSec}+${timer ?? ''}`)}`,
  ask: (q) => ({
    kind: 'ordering',
    key: q.sent
      .map((each, i) => ({ id: idOf(i), sec: firstSec(q, each) }))
      .sort((a, b) => a.sec - b.sec)
      .map(({ id }) => id),
  }),
  check: {
    by: 'simulation',
    arrange({ queueDelay, sent }, limits) {
      const world = Simulation.open(limits);
      makeQueue(world, NAMES.standard, { DelaySeconds: queueDelay });
      world.begin();
      const names = new Map<unknown, OptionId>();
      for (const [i, { atSec, timer }] of sent.entries()) {
        world.waitUntil(atSec);
        const { MessageId } = world.must<{ MessageId: string }>('sqs.SendMessage', {
          QueueUrl: urlOf(NAMES.standard),
          MessageBody: 'a',
          ...(timer !== undefined && { DelaySeconds: timer }),
        });
        names.set(MessageId, `m${i + 1}`);
      }
      world.waitUntil(limit(limits, 'sqs.delaySeconds.max'));
      // A message that waits for nothing can be had as it is sent.
      const isReceivable = ({ type }: WorldEvent) => type === 'MessageSent' || type === 'MessageDelayEnded';
      return orderOfEvents(world, (event) =>
        isReceivable(event) ? names.get(event.detail.messageId) : undefined,
      );
    },
  },
  words: {
    en: {
      stem: ({ queueDelay }, { who, things }) =>
        `${who} A standard queue for its ${things} has DelaySeconds ${queueDelay}. Producers send the messages of the exhibit; workers poll all the time. In which order can the messages be received for the first time?`,
      exhibits: (q) => [{ title: 'Messages', body: table(q, 'en') }],
      option: nameOf,
      reason: (id, q) => {
        const { atSec, timer } = sentOf(q, id);
        const wait =
          timer === undefined
            ? `It has no timer, so the ${inSeconds(q.queueDelay, 'en')} of the queue apply`
            : `Its timer of ${inSeconds(timer, 'en')} replaces the delay of the queue`;
        return `${wait}: ${atSec} + ${firstSec(q, sentOf(q, id)) - atSec} = ${firstSec(q, sentOf(q, id))} s.`;
      },
      explanation: (q) =>
        `What counts is the time of sending plus the timer of the message, or the ${inSeconds(q.queueDelay, 'en')} of the queue where it has none; the two are never added up.`,
    },
    ko: {
      stem: ({ queueDelay }, { who, thing }) =>
        `${who} ${withParticle(thing, '을/를')} 담는 표준 대기열의 DelaySeconds는 ${queueDelay}초입니다. 생산자들이 자료의 메시지를 보내고 작업자들은 계속 폴링합니다. 메시지를 처음 받을 수 있게 되는 순서는 무엇입니까?`,
      exhibits: (q) => [{ title: '메시지', body: table(q, 'ko') }],
      option: nameOf,
      reason: (id, q) => {
        const { atSec, timer } = sentOf(q, id);
        const wait =
          timer === undefined
            ? `타이머가 없으므로 대기열의 ${inSeconds(q.queueDelay, 'ko')}가 적용됩니다`
            : `타이머 ${inSeconds(timer, 'ko')}가 대기열의 지연을 대신합니다`;
        return `${wait}: ${atSec} + ${firstSec(q, sentOf(q, id)) - atSec} = ${firstSec(q, sentOf(q, id))}초.`;
      },
      explanation: (q) =>
        `보낸 시각에 메시지의 타이머를, 타이머가 없으면 대기열의 ${inSeconds(q.queueDelay, 'ko')}를 더한 시각이 기준입니다. 두 값을 함께 더하지는 않습니다.`,
    },
  },
};

function table({ sent }: Order, locale: 'en' | 'ko'): string {
  const head =
    locale === 'en'
      ? '| Message | Sent at (s) | DelaySeconds of the call |'
      : '| 메시지 | 보낸 시각(초) | 호출의 DelaySeconds |';
  const none = locale === 'en' ? 'none' : '없음';
  const rows = sent.map(
    ({ atSec, timer }, i) => `| ${nameOf(idOf(i))} | ${atSec} | ${timer === undefined ? none : timer} |`,
  );
  return [head, '| --- | --- | --- |', ...rows].join('\n');
}
