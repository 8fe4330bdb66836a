import { limit } from '../../facts/limits';
import type { Direction } from '../directions/direction';
import { count } from '../wording';

interface Share {
  shards: number;
  shared: number;
  enhanced: number;
  wanted: 'shared' | 'enhanced' | 'all';
  readKib: number;
  fanOutKib: number;
}

const KIB = 1_024;

/** What consumers can read at most, in KiB per second. */
export const share: Direction<Share> = {
  draw(rng, { level, limits }) {
    const readKib = limit(limits, 'kds.shard.read.bytes') / KIB;
    const shared = rng.pick([2, 4, 8]);
    const enhanced = level === 1 ? 0 : rng.int(1, 5);
    const wanted =
      enhanced === 0 ? 'shared' : rng.pick(level === 3 ? ['all', 'enhanced'] : ['shared', 'enhanced']);
    return {
      shards: rng.int(1, 12),
      shared,
      enhanced,
      wanted: wanted as Share['wanted'],
      readKib,
      fanOutKib: limit(limits, 'kds.efo.throughput') / KIB,
    };
  },
  variant: ({ shards, shared, enhanced, wanted }) => `${shards}:${shared}:${enhanced}:${wanted}`,
  ask({ shards, shared, enhanced, wanted, readKib, fanOutKib }) {
    const key = {
      shared: (shards * readKib) / shared,
      enhanced: shards * fanOutKib,
      all: shards * (readKib + enhanced * fanOutKib),
    }[wanted];
    return { kind: 'numeric', key, unit: 'KiB/s' };
  },
  concept: ({ wanted }) => (wanted === 'shared' ? 'kinesis.shared-read' : undefined),
  check: {
    by: 'arithmetic',
    holds({ shards, shared, enhanced, wanted }, key, limits) {
      // Pipe by pipe: one of each shard for all standard consumers, one of each shard for each enhanced one.
      let common = 0;
      let own = 0;
      for (let shard = 0; shard < shards; shard++) {
        common += limit(limits, 'kds.shard.read.bytes');
        own += limit(limits, 'kds.efo.throughput');
      }
      let all = common;
      for (let consumer = 0; consumer < enhanced; consumer++) all += own;
      const bytes = Number(key) * KIB;
      if (wanted === 'all') return bytes === all;
      return wanted === 'enhanced' ? bytes === own : bytes * shared === common;
    },
  },
  words: {
    en: {
      stem: (q, { who, things }) =>
        `${who} The ${things} are in a data stream with ${count(q.shards)} evenly loaded ${q.shards === 1 ? 'shard' : 'shards'}. ${count(q.shared)} standard consumers that are equally busy ${q.enhanced > 0 ? `and ${count(q.enhanced)} consumers with enhanced fan-out ` : ''}each read everything and are far behind. ${{ shared: 'How many KiB per second can each standard consumer read at the most?', enhanced: 'How many KiB per second can each consumer with enhanced fan-out get at the most?', all: 'How many KiB per second can all of them together read at the most?' }[q.wanted]}`,
      explanation: (q) =>
        `Standard consumers share ${count(q.readKib)} KiB/s of each shard; each consumer with enhanced fan-out has ${count(q.fanOutKib)} KiB/s of each shard for itself. With ${count(q.shards)} ${q.shards === 1 ? 'shard' : 'shards'} this is ${count(q.shards * q.readKib)} KiB/s for all standard ones together and ${count(q.shards * q.fanOutKib)} KiB/s for each enhanced one.`,
    },
    ko: {
      stem: (q, { who }) =>
        `${who} 데이터는 부하가 고른 샤드 ${count(q.shards)}개로 된 데이터 스트림에 있습니다. 똑같이 바쁜 표준 소비자 ${count(q.shared)}개${q.enhanced > 0 ? ` 및 향상된 팬아웃 소비자 ${count(q.enhanced)}개` : ''}가 저마다 모든 데이터를 읽는데, 처리가 많이 밀려 있습니다. ${{ shared: '표준 소비자 하나가 초당 읽을 수 있는 양은 최대 몇 KiB입니까?', enhanced: '향상된 팬아웃 소비자 하나가 초당 받을 수 있는 양은 최대 몇 KiB입니까?', all: '이들 모두가 합해서 초당 읽을 수 있는 양은 최대 몇 KiB입니까?' }[q.wanted]}`,
      explanation: (q) =>
        `표준 소비자들은 샤드마다 초당 ${count(q.readKib)} KiB를 나누어 쓰고, 향상된 팬아웃 소비자는 샤드마다 초당 ${count(q.fanOutKib)} KiB를 혼자 씁니다. 샤드 ${count(q.shards)}개이면 표준 소비자 전체가 초당 ${count(q.shards * q.readKib)} KiB, 향상된 팬아웃 소비자는 저마다 초당 ${count(q.shards * q.fanOutKib)} KiB입니다.`,
    },
  },
};
