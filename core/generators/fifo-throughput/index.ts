import { directionsGenerator } from '../directions/generator';
import { calls } from './calls';
import { enough } from './enough';
import { lanes } from './lanes';
import { most } from './most';
import { settings } from './settings';
import { smallestBatch } from './smallest-batch';
import { throttled } from './throttled';

/** The limit of calls of a FIFO queue: what batches, high-throughput mode and message groups do about it. */
export const fifoThroughput = directionsGenerator({
  slug: 'fifo-throughput',
  revision: 1,
  title: { ko: 'FIFO 대기열의 처리량', en: 'Throughput of a FIFO queue' },
  concept: 'sqs.fifo-throughput',
  alsoTests: ['sqs.fifo-message-group', 'sqs.standard-vs-fifo'],
  facts: [
    'sqs.fifo.throughput.calls',
    'sqs.fifo.throughput.batched',
    'sqs.fifo.highThroughput.enable',
    'sqs.fifo.highThroughput.max',
    'sqs.standard.throughput',
    'sqs.batch.entries.max',
  ],
  section: 'sqs-polling-and-scaling#queue-throughput',
  claims: [40],
  traps: ['fifo-is-per-group'],
  variety: 'numeric',
  levels: {
    1: {
      asks: ['most', 'calls', 'smallest-batch', 'enough', 'settings'],
      driver: {
        ko: '생산자 하나와 나누어떨어지는 수입니다.',
        en: 'One producer, and numbers that come out even.',
      },
    },
    2: {
      asks: ['most', 'calls', 'smallest-batch', 'enough', 'settings', 'lanes', 'throttled'],
      driver: {
        ko: '생산자가 여럿이고 메시지 그룹과 API 작업마다의 한도까지 따집니다.',
        en: 'Several producers, message groups, and a limit for each API action.',
      },
    },
    3: {
      asks: ['most', 'calls', 'smallest-batch', 'enough', 'settings', 'lanes', 'throttled'],
      driver: {
        ko: '배치 크기가 섞이고 나누어떨어지지 않는 수가 나옵니다.',
        en: 'Batches of mixed sizes, and numbers that do not come out even.',
      },
    },
  },
  directions: { most, calls, 'smallest-batch': smallestBatch, enough, settings, lanes, throttled },
});
