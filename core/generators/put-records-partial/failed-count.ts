import { limit } from '../../facts/limits';
import type { Direction } from '../directions/direction';
import { count } from '../wording';
import { type Batch, drawBatch, fill, PLENTY, refusedOf, sendAll, stageOf, variantOf } from './batch';

interface FailedCount extends Batch {
  perSecond: number;
}

/** How many entries of a call fail. */
export const failedCount: Direction<FailedCount> = {
  draw(rng, { level, limits }) {
    const { room, shards } = drawBatch(rng, rng.int(2, 3), rng.int(5, 7) + level);
    const second = room.indexOf(PLENTY);
    const rooms = level === 3 ? room.map((left, i) => (i === second ? rng.int(1, 3) : left)) : room;
    const q = { room: rooms, shards, perSecond: limit(limits, 'kds.shard.write.records') };
    return refusedOf(q).length > 0 ? q : undefined;
  },
  variant: variantOf,
  ask: (q) => ({ kind: 'numeric', key: refusedOf(q).length, unit: 'records' }),
  check: {
    by: 'simulation',
    stage: stageOf,
    start: (world, q) => fill(world, q),
    run: (world, key, q) => sendAll(world, q).length === Number(key),
  },
  words: {
    en: {
      stem: ({ room, shards, perSecond }, { who, things }) =>
        `${who} The ${things} go to a data stream with ${room.length} shards, each of which takes ${count(perSecond)} small records per second. Within one second other producers have already written ${room
          .map((left, i) => ({ left, i }))
          .filter(({ left }) => left !== PLENTY)
          .map(({ left, i }) => `${count(perSecond - left)} records to shard ${i}`)
          .join(
            ' and ',
          )}${room.includes(PLENTY) ? ', and only a few elsewhere' : ''}. In the same second a \`PutRecords\` call has ${shards.length} small entries: ${entries(shards, (n, shard) => `${n} for shard ${shard}`)}. Which \`FailedRecordCount\` does it get?`,
      explanation: (q) =>
        `Each entry is judged by its shard: ${per(q, (shard, n, left) => `shard ${shard} has room for ${left} of ${n}`)}. So ${refusedOf(q).length} fail, while the call itself is answered with HTTP status 200.`,
    },
    ko: {
      stem: ({ room, shards, perSecond }, { who }) =>
        `${who} 데이터는 샤드가 ${room.length}개인 데이터 스트림으로 들어오며, 샤드마다 작은 레코드를 초당 ${count(perSecond)}개 받습니다. 그 초에 다른 생산자들이 이미 ${room
          .map((left, i) => ({ left, i }))
          .filter(({ left }) => left !== PLENTY)
          .map(({ left, i }) => `샤드 ${i}번에 레코드 ${count(perSecond - left)}개`)
          .join(
            ', ',
          )}를 썼습니다${room.includes(PLENTY) ? '. 나머지 샤드에는 조금만 썼습니다' : ''}. 바로 이어 같은 초에 \`PutRecords\` 호출 하나가 작은 항목 ${shards.length}개를 보냅니다. ${entries(shards, (n, shard) => `샤드 ${shard}번으로 ${n}개`)}입니다. 응답의 \`FailedRecordCount\` 값은 얼마입니까?`,
      explanation: (q) =>
        `항목마다 제 샤드가 판정합니다. ${per(q, (shard, n, left) => `샤드 ${shard}번은 ${left}개까지 받을 수 있는데 ${n}개가 왔습니다`)}. 그래서 ${refusedOf(q).length}개가 실패하고, 호출 자체는 HTTP 상태 200으로 끝납니다.`,
    },
  },
};

const tally = (shards: readonly number[], shard: number): number =>
  shards.filter((each) => each === shard).length;

const entries = (shards: readonly number[], say: (n: number, shard: number) => string): string =>
  [...new Set(shards)]
    .sort((a, b) => a - b)
    .map((shard) => say(tally(shards, shard), shard))
    .join(', ');

/** The shards that get more than they have room for. */
const per = (
  { room, shards }: FailedCount,
  say: (shard: number, n: number, left: number) => string,
): string =>
  [...room.entries()]
    .filter(([shard, left]) => left !== PLENTY && tally(shards, shard) > left)
    .map(([shard, left]) => say(shard, tally(shards, shard), left))
    .join(', ');
