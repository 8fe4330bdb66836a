import { directionsGenerator } from '../directions/generator';
import { alarm } from './alarm';
import { counted } from './counted';
import { held } from './held';
import { which } from './which';

/** Which metric of a queue counts which messages, and what an alarm has to watch. */
export const queueMetrics = directionsGenerator({
  slug: 'queue-metrics',
  revision: 1,
  title: { ko: 'SQS 지표가 세는 것', en: 'What the metrics of SQS count' },
  concept: 'sqs.core-metrics',
  alsoTests: ['sqs.visibility-timeout', 'sqs.delay-vs-visibility'],
  facts: ['sqs.metrics.core', 'sqs.metrics.counts'],
  section: 'sqs-polling-and-scaling#queue-metrics',
  claims: [21, 23],
  traps: ['read-is-not-delete'],
  variety: 'rule',
  levels: {
    1: {
      asks: ['counted', 'alarm', 'which', 'held'],
      driver: {
        ko: '지연된 메시지가 없고 시간이 흐르지 않습니다.',
        en: 'No message is delayed and no time passes.',
      },
    },
    2: {
      asks: ['counted', 'alarm', 'which', 'held'],
      driver: {
        ko: '지연된 메시지가 있고, 시간이 흐르며, 짝지을 지표가 늘어납니다.',
        en: 'Messages are delayed, time passes, and more metrics have to be told apart.',
      },
    },
    3: {
      asks: ['counted', 'counted', 'which', 'held'],
      driver: {
        ko: '가시성 제한 시간이나 지연이 그 사이에 끝납니다.',
        en: 'A visibility timeout or a delay ends in the meantime.',
      },
    },
  },
  directions: { counted, alarm, which, held },
});
