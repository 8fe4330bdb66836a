import { limit } from '../../facts/limits';
import type { Direction } from '../directions/direction';
import { count } from '../wording';

interface Headroom {
  /** Highest rate of the last thirty days, in MiB per second; 0 for a new stream. */
  peak: number;
  times: number;
  initial: number;
}

const MIB = 1_048_576;
const KIB = 1_024;

/** What an on-demand stream is ready to take. */
export const headroom: Direction<Headroom> = {
  draw: (rng, { level, limits }) => ({
    peak: level === 1 ? rng.int(3, 60) : rng.pick([1, rng.int(3, 95)]),
    times: limit(limits, 'kds.onDemand.headroom'),
    initial: limit(limits, 'kds.onDemand.write.default') / MIB,
  }),
  variant: ({ peak }) => `${peak}`,
  ask: ({ peak, times, initial }) => ({
    kind: 'numeric',
    key: Math.max(initial, peak * times),
    unit: 'MiB/s',
  }),
  check: {
    by: 'arithmetic',
    holds({ peak }, key, limits) {
      const asked = Number(key) * MIB;
      const times = asked / (peak * MIB);
      const least = limit(limits, 'kds.onDemand.write.default');
      return (
        asked >= least &&
        (asked === least
          ? times >= limit(limits, 'kds.onDemand.headroom')
          : times === limit(limits, 'kds.onDemand.headroom'))
      );
    },
  },
  words: {
    en: {
      stem: ({ peak }, { who, things }) =>
        `${who} The ${things} go, with well spread partition keys, to a data stream in on-demand mode. The highest write rate of the last thirty days was ${count(peak)} MiB/s. Up to which rate is the stream ready to take writes at once, without having to grow first?`,
      explanation: ({ peak, times, initial }) =>
        `On-demand mode keeps ready ${times} times the peak of the last thirty days, here ${count(peak * times)} MiB/s, and never less than the ${count(initial)} MiB/s that a stream begins with.`,
    },
    ko: {
      stem: ({ peak }, { who }) =>
        `${who} 데이터는 고르게 퍼진 파티션 키로 온디맨드 모드 데이터 스트림에 들어옵니다. 지난 삼십 일 동안 가장 높았던 쓰기 속도는 ${count(peak)} MiB/s입니다. 스트림이 먼저 커지지 않고도 바로 받을 수 있는 쓰기 속도는 최대 얼마입니까?`,
      explanation: ({ peak, times, initial }) =>
        `온디맨드 모드는 지난 삼십 일 최고치의 ${times}배인 ${count(peak * times)} MiB/s까지 여유를 두며, 스트림이 처음에 받는 ${count(initial)} MiB/s보다 적지는 않습니다.`,
    },
  },
};

interface OneKey {
  /** KiB of a record with its key. */
  size: number;
  sent: number;
  bytes: number;
  records: number;
}

/** What one partition key gets through in on-demand mode. */
export const oneKey: Direction<OneKey> = {
  draw(rng, { level, limits }) {
    const size = rng.pick(level === 1 ? [2, 4, 8, 16] : [0.5, 1, 2, 2.5, 4, 5, 8, 10, 16]);
    const q = {
      size,
      sent: rng.int(3, 50) * 100,
      bytes: limit(limits, 'kds.shard.write.bytes'),
      records: limit(limits, 'kds.shard.write.records'),
    };
    return q.sent > taken({ ...q, sent: Number.POSITIVE_INFINITY }) ? q : undefined;
  },
  variant: ({ size, sent }) => `${size}:${sent}`,
  ask: (q) => ({ kind: 'numeric', key: taken(q), unit: 'records/s' }),
  check: {
    by: 'arithmetic',
    holds({ size, sent }, key, limits) {
      // One record after the other, until a limit of the shard stands in the way.
      let records = 0;
      let bytes = 0;
      while (
        records < sent &&
        records < limit(limits, 'kds.shard.write.records') &&
        bytes + size * KIB <= limit(limits, 'kds.shard.write.bytes')
      ) {
        records += 1;
        bytes += size * KIB;
      }
      return records === Number(key);
    },
  },
  words: {
    en: {
      stem: ({ size, sent }, { who, thing, things, key }) =>
        `${who} The ${things} go to a data stream in on-demand mode, with the ${key} as the partition key. Each ${thing} makes a record of ${size} KiB, the key included. One single ${key} now sends ${count(sent)} records per second, all others nearly none. How many records per second of this ${key} get into the stream at the most?`,
      explanation: (q) =>
        `A partition key belongs to one shard, in on-demand mode too: ${count(q.records)} records and ${count(q.bytes / KIB)} KiB per second. ${count(q.bytes / KIB)} / ${q.size} KiB is ${count(Math.floor(q.bytes / KIB / q.size))}, so ${count(taken(q))} get through, and the rest is throttled.`,
    },
    ko: {
      stem: ({ size, sent }, { who, key }) =>
        `${who} 데이터는 ${key} 단위의 파티션 키로 온디맨드 모드 데이터 스트림에 들어오며, 레코드는 키를 포함해 ${size} KiB입니다. 이제 파티션 키 하나가 초당 레코드 ${count(sent)}개를 보내고 나머지는 거의 보내지 않습니다. 이 키의 레코드는 초당 최대 몇 개까지 스트림에 들어갑니까?`,
      explanation: (q) =>
        `온디맨드 모드에서도 파티션 키 하나는 샤드 하나에 속하며, 샤드는 초당 레코드 ${count(q.records)}개와 ${count(q.bytes / KIB)} KiB까지 받습니다. ${count(q.bytes / KIB)} / ${q.size} KiB는 ${count(Math.floor(q.bytes / KIB / q.size))}이므로 ${count(taken(q))}개가 들어가고 나머지는 제한됩니다.`,
    },
  },
};

function taken({ size, sent, bytes, records }: OneKey): number {
  return Math.min(sent, records, Math.floor(bytes / (size * KIB)));
}
