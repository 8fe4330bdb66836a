import { directionsGenerator } from '../directions/generator';
import { calls } from './calls';
import { howMany } from './how-many';
import { mergeable } from './mergeable';
import { order } from './order';
import { reading } from './reading';
import { targets } from './targets';

/** What resharding can do in one call, and what becomes of the shards it closes. */
export const resharding = directionsGenerator({
  slug: 'resharding',
  revision: 2,
  title: { ko: '샤드 나누기와 합치기', en: 'Resharding' },
  concept: 'kinesis.resharding',
  alsoTests: ['kinesis.partition-key-hash', 'kinesis.order-per-shard'],
  facts: ['kds.updateShardCount.factor', 'kds.reshard.adjacency', 'kds.reshard.parents'],
  section: 'kinesis-data-streams#resharding',
  claims: [63, 70],
  variety: 'rule',
  levels: {
    1: {
      asks: ['order', 'targets', 'calls', 'how-many', 'reading'],
      driver: {
        ko: '바뀌는 것이 한두 가지이고 오답이 멀리 있습니다.',
        en: 'One or two changes; wrong options are far off.',
      },
    },
    2: {
      asks: ['order', 'targets', 'calls', 'mergeable', 'how-many', 'reading'],
      driver: {
        ko: '한도에 가까운 값과 닫힌 부모 샤드가 나옵니다.',
        en: 'Values close to the limits, and closed parents.',
      },
    },
    3: {
      asks: ['order', 'targets', 'calls', 'mergeable', 'mergeable', 'how-many'],
      driver: {
        ko: '나누기와 합치기가 이어져 구간을 끝까지 따라가야 합니다.',
        en: 'Splits and merges follow one another, so ranges have to be traced.',
      },
    },
  },
  directions: { order, targets, calls, mergeable, 'how-many': howMany, reading },
});
