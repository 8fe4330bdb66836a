import { limit } from '../../facts/limits';
import type { Direction } from '../directions/direction';
import { count, duration } from '../wording';

interface Steady {
  fifo: boolean;
  max: number;
  /** Seconds from receive to delete. */
  work: number;
}

/** The highest rate that a queue can be worked off at before too much is in flight. */
export const steady: Direction<Steady> = {
  draw(rng, { level, limits }) {
    const fifo = level > 1 && rng.int(0, 1) === 0;
    const max = limit(limits, fifo ? 'sqs.inflight.fifo.max' : 'sqs.inflight.standard.max');
    const work =
      level === 3 ? rng.int(11, 900) : rng.pick([20, 25, 30, 40, 50, 60, 80, 100, 120, 200, 240, 300, 400]);
    return level === 3 || max % work === 0 ? { fifo, max, work } : undefined;
  },
  variant: ({ max, work }) => `${max}|${work}`,
  ask: ({ max, work }) => ({ kind: 'numeric', key: Math.floor(max / work), unit: 'messages/s' }),
  check: {
    by: 'arithmetic',
    // Messages in flight are those received during the last run of the work.
    holds({ fifo, work }, key, limits) {
      const max = limit(limits, fifo ? 'sqs.inflight.fifo.max' : 'sqs.inflight.standard.max');
      const flying = (rate: number): number =>
        Array.from({ length: work }, () => rate).reduce((sum, n) => sum + n, 0);
      return flying(Number(key)) <= max && flying(Number(key) + 1) > max;
    },
  },
  words: {
    en: {
      stem: ({ fifo, work }, { who, things }) =>
        `${who} Plenty of workers take ${things} from one ${fifo ? 'FIFO' : 'standard'} queue, and each message is deleted ${duration(work, 'en')} after it was received. What is the highest steady rate of receives, in whole messages per second, that the limit on messages in flight allows?`,
      explanation: ({ max, work }) =>
        `In flight at any time are rate × ${work} messages, and at most ${count(max)} may be: ${count(max)} / ${work}, rounded down.`,
    },
    ko: {
      stem: ({ fifo, work }, { who, thing }) =>
        `${who} 충분히 많은 작업자가 ${fifo ? 'FIFO' : '표준'} 대기열 하나에서 ${thing} 데이터를 받으며, 메시지는 저마다 받은 지 ${duration(work, 'ko')} 뒤에 삭제됩니다. 처리 중 메시지의 한도가 허용하는 가장 높은 꾸준한 수신 속도는 초당 메시지 몇 개(정수)입니까?`,
      explanation: ({ max, work }) =>
        `언제나 속도 × ${work}개가 처리 중이고 최대 ${count(max)}개까지 허용되므로 ${count(max)} / ${work}의 소수점 아래를 버립니다.`,
    },
  },
};
