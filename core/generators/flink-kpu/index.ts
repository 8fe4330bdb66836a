import { directionsGenerator } from '../directions/generator';
import { billed } from './billed';
import { change } from './change';
import { fits } from './fits';
import { kpus } from './kpus';
import { mostTasks } from './most-tasks';
import { perKpu } from './per-kpu';
import { resources } from './resources';

/** How many KPUs an application of Flink takes, is billed for, and may have. */
export const flinkKpu = directionsGenerator({
  slug: 'flink-kpu',
  revision: 1,
  title: { ko: 'KPU로 세는 Flink의 용량', en: 'Capacity of Flink in KPUs' },
  concept: 'flink.kpu',
  alsoTests: ['flink.stateful-processing'],
  facts: ['msf.kpu', 'msf.parallelismPerKpu.default', 'msf.kpu.max.default', 'msf.billing'],
  section: 'stream-analytics#capacity',
  claims: [],
  variety: 'numeric',
  levels: {
    1: {
      asks: ['kpus', 'billed', 'most-tasks', 'per-kpu', 'fits', 'resources'],
      driver: {
        ko: '나누어떨어지는 수이고 애플리케이션이 하나입니다.',
        en: 'One application, and numbers that come out even.',
      },
    },
    2: {
      asks: ['kpus', 'billed', 'most-tasks', 'per-kpu', 'fits', 'change', 'resources'],
      driver: {
        ko: '마지막 KPU가 다 차지 않아 올림해야 합니다.',
        en: 'The last KPU is not full, so that one has to round up.',
      },
    },
    3: {
      asks: ['billed', 'most-tasks', 'per-kpu', 'fits', 'change', 'change'],
      driver: {
        ko: '애플리케이션이 여럿이거나 설정이 한도에 가깝습니다.',
        en: 'Several applications, or settings close to the limit.',
      },
    },
  },
  directions: { kpus, billed, 'most-tasks': mostTasks, 'per-kpu': perKpu, fits, change, resources },
});
