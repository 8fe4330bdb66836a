import { limit } from '../../facts/limits';
import type { Direction } from '../directions/direction';
import { iteratorOf, makeStream, put } from '../proof-by-simulation/streams';

interface Throttled {
  /** Calls of each standard consumer within one second. */
  calls: readonly number[];
  enhanced: number;
  perSecond: number;
}

const total = ({ calls }: Throttled): number => calls.reduce((sum, each) => sum + each, 0);

/** How many calls of a second are refused. */
export const throttled: Direction<Throttled> = {
  draw(rng, { level, limits }) {
    const perSecond = limit(limits, 'kds.shard.read.tps');
    const calls = Array.from({ length: rng.int(2, level + 3) }, () => rng.int(1, level + 1));
    const q = { calls, enhanced: level === 1 ? 0 : rng.int(1, 4), perSecond };
    return total(q) > perSecond ? q : undefined;
  },
  variant: ({ calls, enhanced }) => `${[...calls].sort()}:${enhanced}`,
  ask: (q) => ({ kind: 'numeric', key: total(q) - q.perSecond, unit: 'calls' }),
  check: {
    by: 'simulation',
    start(world) {
      makeStream(world);
      put(world, 'r1');
      world.wait(5);
    },
    run(world, key, { calls }) {
      const ShardIterator = iteratorOf(world, 'TRIM_HORIZON');
      let refused = 0;
      for (const each of calls)
        for (let call = 0; call < each; call++) {
          const outcome = world.ask('kinesis.GetRecords', { ShardIterator });
          if (!outcome.ok && outcome.error.code === 'ProvisionedThroughputExceededException') refused += 1;
        }
      return refused === Number(key);
    },
  },
  words: {
    en: {
      stem: ({ calls, enhanced }, { who, things }) =>
        `${who} A data stream with one shard holds a few small records with ${things}. ${calls.length} standard consumers call \`GetRecords\` on the shard within the same second, as many times as follows: ${calls.join(', ')}. ${enhanced > 0 ? `${enhanced} ${enhanced === 1 ? 'consumer' : 'consumers'} with enhanced fan-out get the records as well. ` : ''}How many of the calls end with \`ProvisionedThroughputExceededException\`?`,
      explanation: (q) =>
        `All standard consumers of a shard share ${q.perSecond} calls per second: ${total(q)} - ${q.perSecond} = ${total(q) - q.perSecond}. Enhanced fan-out does not call \`GetRecords\`.`,
    },
    ko: {
      stem: ({ calls, enhanced }, { who }) =>
        `${who} 샤드가 하나인 데이터 스트림에 작은 레코드가 조금 있습니다. 표준 소비자 ${calls.length}개가 같은 초에 이 샤드에 \`GetRecords\`를 호출하며, 소비자별 호출 횟수는 ${calls.join(', ')}번입니다. ${enhanced > 0 ? `향상된 팬아웃 소비자 ${enhanced}개도 레코드를 받고 있습니다. ` : ''}\`ProvisionedThroughputExceededException\` 오류로 끝나는 호출은 몇 개입니까?`,
      explanation: (q) =>
        `한 샤드의 표준 소비자는 모두 합해 초당 ${q.perSecond}번까지 호출할 수 있습니다. ${total(q)} - ${q.perSecond} = ${total(q) - q.perSecond}입니다. 향상된 팬아웃은 \`GetRecords\`를 호출하지 않습니다.`,
    },
  },
};
