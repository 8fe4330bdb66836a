import { limit } from '../../facts/limits';
import type { OptionId } from '../../kernel/ids';
import { withParticle } from '../../kernel/particle';
import type { Direction } from '../directions/direction';
import { makeQueue, receiveAll, send } from '../proof-by-simulation/queues';
import { Simulation } from '../proof-by-simulation/simulation';
import { inSeconds } from '../wording';
import { NAMES, waitOf } from './timing';

interface Waits {
  queueDelay: number;
  /** The timer of each message. */
  timers: readonly (number | undefined)[];
  /** Seconds offered, ascending. */
  offered: readonly number[];
}

const LONG_SEC = 43_200;
const idOf = (seconds: number): OptionId => `s${seconds}`;
const nameOf = (i: number): string => `m${i + 1}`;
const timerOf = ({ timers }: Waits, id: OptionId): number | undefined => timers[Number(id.slice(1)) - 1];

/** Which message of a standard queue waits how long. */
export const waits: Direction<Waits> = {
  draw(rng, { level, limits }) {
    const most = limit(limits, 'sqs.delaySeconds.max') / 10;
    const queueDelay = rng.int(1, most) * 10;
    const timers = rng.shuffle([
      undefined,
      level === 1 ? rng.int(1, most) * 10 : 0,
      rng.int(1, most) * 10,
      ...(level === 3 ? [rng.int(1, most) * 10] : []),
    ]);
    const right = timers.map((timer) => timer ?? queueDelay);
    const lure = timers.map((timer) => (timer ?? 0) + queueDelay).filter((sec) => !right.includes(sec));
    const offered = [...new Set([...right, ...rng.sample(lure, Math.min(2, lure.length))])];
    if (offered.length < timers.length + 1 || new Set(right).size < right.length) return undefined;
    return { queueDelay, timers, offered };
  },
  variant: ({ queueDelay, timers }) => `${queueDelay}|${timers}`,
  ask({ queueDelay, timers, offered }) {
    const prompts = timers.map((_, i) => nameOf(i));
    const key: Record<OptionId, OptionId> = {};
    for (const [i, timer] of timers.entries())
      key[nameOf(i)] = idOf(waitOf({ fifo: false, timer, queueDelay }));
    return { kind: 'matching', prompts, options: offered.map(idOf), key };
  },
  check: {
    by: 'simulation',
    arrange({ queueDelay, timers }, limits) {
      const world = Simulation.open(limits);
      makeQueue(world, NAMES.standard, { DelaySeconds: queueDelay, VisibilityTimeout: LONG_SEC });
      world.begin();
      for (const [i, timer] of timers.entries())
        send(world, NAMES.standard, String(i), timer === undefined ? {} : { DelaySeconds: timer });
      const seen = timers.map(() => '');
      for (const sec of [0, queueDelay, ...timers].sort((a = 0, b = 0) => a - b)) {
        world.waitUntil(sec ?? 0);
        for (const { Body } of receiveAll(world, NAMES.standard)) seen[Number(Body)] = `s${world.sec}`;
      }
      return seen;
    },
  },
  words: {
    en: {
      stem: ({ queueDelay, timers }, { who, thing }) =>
        `${who} Every ${thing} goes to a standard queue with DelaySeconds ${queueDelay}. A producer sends ${timers.length} messages at the same moment, and workers poll all the time. How long after sending can each message be received for the first time?`,
      prompt: (id, q) => {
        const timer = timerOf(q, id);
        return timer === undefined ? 'Sent without DelaySeconds' : `Sent with DelaySeconds ${timer}`;
      },
      option: (id) => (id === 's0' ? 'At once' : `After ${inSeconds(Number(id.slice(1)), 'en')}`),
      reason: () => 'A timer of the message replaces the delay of the queue; without one the queue decides.',
      explanation: ({ queueDelay }) =>
        `A timer replaces the delay of the queue, also when it is shorter or 0. Without a timer the ${inSeconds(queueDelay, 'en')} of the queue apply.`,
    },
    ko: {
      stem: ({ queueDelay, timers }, { who, thing }) =>
        `${who} 모든 ${withParticle(thing, '은/는')} DelaySeconds가 ${queueDelay}초인 표준 대기열로 갑니다. 생산자가 메시지 ${timers.length}개를 동시에 보내고 작업자들은 계속 폴링합니다. 각 메시지는 보낸 뒤 얼마가 지나야 처음 받을 수 있습니까?`,
      prompt: (id, q) => {
        const timer = timerOf(q, id);
        return timer === undefined
          ? 'DelaySeconds 없이 보낸 메시지'
          : `DelaySeconds ${timer}초로 보낸 메시지`;
      },
      option: (id) => (id === 's0' ? '바로' : `${inSeconds(Number(id.slice(1)), 'ko')} 뒤`),
      reason: () => '메시지의 타이머가 대기열의 지연을 대신하며, 타이머가 없으면 대기열의 값을 따릅니다.',
      explanation: ({ queueDelay }) =>
        `타이머는 더 짧거나 0이어도 대기열의 지연을 대신합니다. 타이머가 없으면 대기열의 ${inSeconds(queueDelay, 'ko')}가 적용됩니다.`,
    },
  },
};
