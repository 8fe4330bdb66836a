import { directionsGenerator } from '../directions/generator';
import { busiest } from './busiest';
import { help } from './help';
import { idle } from './idle';
import { leases } from './leases';
import { takenOver } from './taken-over';

/** How KCL workers share out shards, and what becomes of the leases of one that stops. */
export const kclWorkers = directionsGenerator({
  slug: 'kcl-workers',
  revision: 1,
  title: { ko: 'KCL 작업자와 샤드', en: 'KCL workers and shards' },
  concept: 'kinesis.kcl-workers',
  alsoTests: ['kinesis.resharding'],
  facts: ['kds.kcl.workers', 'kds.kcl.leaseTable', 'kds.kcl.restart'],
  section: 'kinesis-data-streams#consumers',
  claims: [],
  variety: 'rule',
  levels: {
    1: {
      asks: ['idle', 'busiest', 'help', 'leases', 'taken-over'],
      driver: {
        ko: '애플리케이션이 하나이고 샤드 수가 바뀌지 않습니다.',
        en: 'One application, and shards that stay as they are.',
      },
    },
    2: {
      asks: ['idle', 'busiest', 'help', 'leases', 'taken-over'],
      driver: {
        ko: '샤드를 바꾸거나 작업자가 멈춘 뒤를 묻습니다.',
        en: 'Shards change or workers stop before the question.',
      },
    },
    3: {
      asks: ['idle', 'busiest', 'help', 'taken-over'],
      driver: {
        ko: '여러 단계와 여러 애플리케이션, 여러 샤드를 함께 따져야 합니다.',
        en: 'Several steps, applications and shards have to be kept apart.',
      },
    },
  },
  directions: { idle, busiest, help, leases, 'taken-over': takenOver },
});
