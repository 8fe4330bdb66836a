import { limit } from '../../facts/limits';
import type { Direction } from '../directions/direction';
import { getRecords, iteratorOf, makeStream, put } from '../proof-by-simulation/streams';

/** Seconds a consumer waits before it uses an iterator, and then before it uses the next one. */
interface Expired {
  waits: readonly (readonly [number, number])[];
  lifetime: number;
}

const optionOf = ([a, b]: readonly [number, number]): string => `w${a}-${b}`;
const waitsOf = (option: string): [number, number] => {
  const [a = 0, b = 0] = option.slice(1).split('-').map(Number);
  return [a, b];
};

/** Which consumers hold an iterator too long. */
export const expired: Direction<Expired> = {
  draw(rng, { level, limits }) {
    const lifetime = limit(limits, 'kds.iterator.expiry');
    const step = level === 3 ? 10 : 30;
    const any = () => rng.int(2, Math.floor((lifetime * 1.5) / step)) * step;
    // The first call is always in time, so that there is a next iterator.
    const waits = Array.from({ length: 5 }, () => [Math.min(any(), lifetime - 20), any()] as const);
    const late = waits.filter(([, second]) => second > lifetime).length;
    const isClear = waits.every(([, second]) => second !== lifetime);
    const isDistinct = new Set(waits.map(optionOf)).size === waits.length;
    const isTempting = waits.some(([one, two]) => two < lifetime && one + two > lifetime);
    return late >= 2 && late <= 3 && isClear && isDistinct && isTempting ? { waits, lifetime } : undefined;
  },
  variant: ({ waits }) => [...waits].map(optionOf).sort().join(),
  ask({ waits, lifetime }) {
    const key = waits.filter(([, second]) => second > lifetime).map(optionOf);
    const wrong = waits.filter(([, second]) => second <= lifetime);
    const beliefs = Object.fromEntries(
      wrong.map((one) => [
        optionOf(one),
        one[0] + one[1] > lifetime ? 'next-iterator-keeps-the-first-expiry' : 'iterators-live-for-a-minute',
      ]),
    );
    return { kind: 'multiple', options: waits.map(optionOf), key, beliefs };
  },
  check: {
    by: 'simulation',
    stage: () => 'iterator-type/expired',
    start(world) {
      makeStream(world);
      put(world, 'r1');
    },
    run(world, option) {
      const [first, second] = waitsOf(option);
      const iterator = iteratorOf(world, 'TRIM_HORIZON');
      world.wait(first);
      const { NextShardIterator } = getRecords(world, iterator);
      world.wait(second);
      world.look();
      const outcome = world.ask('kinesis.GetRecords', { ShardIterator: NextShardIterator });
      return !outcome.ok && outcome.error.code === 'ExpiredIteratorException';
    },
  },
  words: {
    en: {
      stem: (_q, { who, things }) =>
        `${who} Five consumers read the ${things} from a data stream. Each takes an iterator with \`GetShardIterator\`, calls \`GetRecords\` with it, processes the records, and calls \`GetRecords\` again with the \`NextShardIterator\` of the answer. Which consumers get an \`ExpiredIteratorException\` from the second call?`,
      option: (id) => {
        const [first, second] = waitsOf(id);
        return `First call ${first} s after \`GetShardIterator\`, second call ${second} s after the first`;
      },
      reason: (id, { lifetime }) =>
        waitsOf(id)[1] > lifetime
          ? `An iterator lives for ${lifetime} seconds; the second one was used later than that.`
          : `\`NextShardIterator\` is a new iterator with ${lifetime} seconds of its own, and it was used in time.`,
      explanation: ({ lifetime }) =>
        `Every iterator expires ${lifetime} seconds after it was given out, also the one that \`GetRecords\` gives for the next call. Time spent before that call does not count.`,
    },
    ko: {
      stem: (_q, { who }) =>
        `${who} 소비자 다섯이 데이터 스트림에서 데이터를 읽습니다. 각 소비자는 \`GetShardIterator\`로 반복자를 얻어 \`GetRecords\`를 호출하고, 레코드를 처리한 뒤 응답의 \`NextShardIterator\`로 \`GetRecords\`를 다시 호출합니다. 두 번째 호출에서 \`ExpiredIteratorException\` 오류를 받는 소비자는 무엇입니까?`,
      option: (id) => {
        const [first, second] = waitsOf(id);
        return `첫 호출은 \`GetShardIterator\` ${first}초 뒤, 두 번째 호출은 첫 호출 ${second}초 뒤`;
      },
      reason: (id, { lifetime }) =>
        waitsOf(id)[1] > lifetime
          ? `반복자의 수명은 ${lifetime}초인데, 두 번째 반복자를 그보다 늦게 썼습니다.`
          : `\`NextShardIterator\`는 수명이 ${lifetime}초인 새 반복자이고, 그 안에 썼습니다.`,
      explanation: ({ lifetime }) =>
        `반복자는 받은 지 ${lifetime}초가 지나면 만료되며, \`GetRecords\`가 다음 호출을 위해 주는 반복자도 마찬가지입니다. 그 호출 전에 쓴 시간은 세지 않습니다.`,
    },
  },
};
