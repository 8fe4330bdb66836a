import { limit } from '../../facts/limits';
import { withParticle } from '../../kernel/particle';
import type { Direction } from '../directions/direction';
import { appearsAt, makeQueue, receive, send } from '../proof-by-simulation/queues';
import { inSeconds, withArticle } from '../wording';
import { NAMES, type Timing, waitOf } from './timing';

interface FirstReceive extends Timing {
  visibility: number;
  /** Whether a worker takes the message as soon as it can, and crashes. */
  crashes: boolean;
}

/** When a message can be had for the first time, or again after a crash. */
export const firstReceive: Direction<FirstReceive> = {
  draw(rng, { level, limits }) {
    const most = limit(limits, 'sqs.delaySeconds.max') / 5;
    const fifo = level > 1 && rng.int(0, 3) === 0;
    const queueDelay = level === 1 && rng.int(0, 1) === 0 ? 0 : rng.int(1, most) * 5;
    const timer = fifo || rng.int(0, 4) === 0 ? undefined : rng.int(0, most) * 5;
    if (timer === undefined && queueDelay === 0) return undefined;
    const visibility = rng.int(2, 40) * 15;
    return { fifo, queueDelay, timer, visibility, crashes: level === 3 };
  },
  variant: ({ fifo, queueDelay, timer, visibility, crashes }) =>
    `${fifo}|${queueDelay}|${timer}|${crashes ? visibility : ''}`,
  ask(q) {
    return { kind: 'numeric', key: waitOf(q) + (q.crashes ? q.visibility : 0), unit: 's' };
  },
  check: {
    by: 'simulation',
    start: (world, { fifo, queueDelay, visibility }) =>
      makeQueue(world, NAMES[fifo ? 'fifo' : 'standard'], {
        DelaySeconds: queueDelay,
        VisibilityTimeout: visibility,
      }),
    run(world, key, { fifo, timer, crashes, visibility }) {
      const queue = NAMES[fifo ? 'fifo' : 'standard'];
      send(world, queue, 'a', timer === undefined ? {} : { DelaySeconds: timer });
      world.look();
      if (!crashes) return appearsAt(world, queue, Number(key));
      const first = Number(key) - visibility;
      if (first < 0 || !appearsAt(world, queue, first)) return false;
      world.waitUntil(Number(key) - 1);
      if (receive(world, queue)) return false;
      world.waitUntil(Number(key));
      return receive(world, queue) !== undefined;
    },
  },
  words: {
    en: {
      stem: (q, { who, thing }) => {
        const timer =
          q.timer === undefined
            ? 'without DelaySeconds'
            : `with DelaySeconds set to ${q.timer} in the SendMessage call`;
        const end = q.crashes
          ? 'A worker polls all the time, receives the message as soon as that is possible, and crashes. How many seconds after sending can another worker receive it?'
          : 'Workers poll all the time. How many seconds after sending can the message be received for the first time?';
        return `${who} A ${q.fifo ? 'FIFO' : 'standard'} queue has DelaySeconds ${q.queueDelay} and a visibility timeout of ${inSeconds(q.visibility, 'en')}. A producer sends ${withArticle(thing)} to it ${timer}. ${end}`;
      },
      explanation: (q) => {
        const first =
          q.timer === undefined
            ? `The message has no timer, so the delay of the queue applies: ${inSeconds(q.queueDelay, 'en')}.`
            : `The timer of the message replaces the delay of the queue: ${inSeconds(q.timer, 'en')}.`;
        return q.crashes
          ? `${first} After the receive only the visibility timeout hides it: ${inSeconds(q.visibility, 'en')} more.`
          : `${first} The visibility timeout begins with a receive and hides no new message.`;
      },
    },
    ko: {
      stem: (q, { who, thing }) => {
        const timer =
          q.timer === undefined
            ? 'DelaySeconds를 지정하지 않고'
            : `SendMessage 호출에 DelaySeconds를 ${q.timer}초로 지정해`;
        const end = q.crashes
          ? '계속 폴링하던 작업자가 받을 수 있게 되자마자 메시지를 받고는 바로 중단됩니다. 다른 작업자는 보낸 때로부터 몇 초 뒤에 이 메시지를 받을 수 있습니까?'
          : '작업자들은 계속 폴링합니다. 이 메시지는 보낸 때로부터 몇 초 뒤에 처음 받을 수 있습니까?';
        return `${who} ${q.fifo ? 'FIFO' : '표준'} 대기열의 DelaySeconds는 ${q.queueDelay}초, 가시성 제한 시간은 ${inSeconds(q.visibility, 'ko')}입니다. 생산자가 ${timer} ${withParticle(thing, '을/를')} 보냅니다. ${end}`;
      },
      explanation: (q) => {
        const first =
          q.timer === undefined
            ? `메시지에 타이머가 없으므로 대기열의 지연 ${inSeconds(q.queueDelay, 'ko')}가 적용됩니다.`
            : `메시지의 타이머 ${inSeconds(q.timer, 'ko')}가 대기열의 지연을 대신합니다.`;
        return q.crashes
          ? `${first} 받은 뒤에는 가시성 제한 시간만 메시지를 숨기므로 ${inSeconds(q.visibility, 'ko')}가 더 걸립니다.`
          : `${first} 가시성 제한 시간은 메시지를 받을 때 시작되며 새 메시지를 숨기지 않습니다.`;
      },
    },
  },
};
