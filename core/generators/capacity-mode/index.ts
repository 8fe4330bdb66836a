import { directionsGenerator } from '../directions/generator';
import { calls } from './calls';
import { headroom, oneKey } from './rates';
import { switches } from './switches';

/** What provisioned and on-demand mode leave to the owner, and what on-demand mode does not do either. */
export const capacityMode = directionsGenerator({
  slug: 'capacity-mode',
  revision: 1,
  title: { ko: '데이터 스트림의 용량 모드', en: 'Capacity modes of a data stream' },
  concept: 'kinesis.capacity-modes',
  alsoTests: ['kinesis.hot-partition', 'kinesis.resharding', 'kinesis.shard-capacity'],
  facts: [
    'kds.mode.values',
    'kds.mode.switch.max',
    'kds.onDemand.headroom',
    'kds.onDemand.write.default',
    'kds.shard.write.bytes',
    'kds.shard.write.records',
  ],
  section: 'kinesis-data-streams#capacity-modes',
  claims: [58, 59, 60, 63, 70],
  traps: ['shards-do-not-cool-a-hot-key'],
  variety: 'rule',
  levels: {
    1: {
      asks: ['calls', 'calls', 'headroom', 'one-key', 'switches'],
      driver: { ko: '한 가지 규칙만 알면 됩니다.', en: 'A single rule decides.' },
    },
    2: {
      asks: ['calls', 'calls', 'headroom', 'one-key', 'switches'],
      driver: {
        ko: '두 한도 가운데 어느 쪽이 먼저 닿는지 따져야 합니다.',
        en: 'Two limits, of which the nearer one counts.',
      },
    },
    3: {
      asks: ['calls', 'switches', 'one-key'],
      driver: {
        ko: '날을 넘기는 시도와 어중간한 크기를 끝까지 계산해야 합니다.',
        en: 'Attempts over several days and odd sizes have to be worked out.',
      },
    },
  },
  directions: { calls, headroom, 'one-key': oneKey, switches },
});
