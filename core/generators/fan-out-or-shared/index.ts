import { directionsGenerator } from '../directions/generator';
import { register } from './register';
import { remedy } from './remedy';
import { share } from './share';
import { throttled } from './throttled';

/** What standard consumers share, and what enhanced fan-out gives to each. */
export const fanOutOrShared = directionsGenerator({
  slug: 'fan-out-or-shared',
  revision: 1,
  title: { ko: '공유 읽기와 향상된 팬아웃', en: 'Shared reads and enhanced fan-out' },
  concept: 'kinesis.enhanced-fan-out',
  alsoTests: ['kinesis.shared-read', 'kinesis.throughput-exceeded'],
  asks: ['kinesis.shared-read'],
  facts: [
    'kds.shard.read.bytes',
    'kds.shard.read.tps',
    'kds.shard.write.bytes',
    'kds.efo.throughput',
    'kds.efo.consumers.max',
  ],
  section: 'kinesis-data-streams#enhanced-fan-out',
  claims: [58, 59, 63, 69],
  variety: 'rule',
  levels: {
    1: {
      asks: ['share', 'register', 'throttled'],
      driver: { ko: '한 가지 소비자만 나옵니다.', en: 'Consumers of one kind only.' },
    },
    2: {
      asks: ['share', 'register', 'throttled', 'remedy'],
      driver: {
        ko: '두 가지 소비자가 섞여 한도를 가려 써야 합니다.',
        en: 'Both kinds of consumers, each with limits of its own.',
      },
    },
    3: {
      asks: ['share', 'throttled', 'remedy', 'remedy'],
      driver: {
        ko: '전체 수요와 한도를 견주어 대책을 골라야 합니다.',
        en: 'Demand has to be weighed against limits to find the cure.',
      },
    },
  },
  directions: { share, register, throttled, remedy },
  about: { throttled: 'kinesis.shared-read' },
});
