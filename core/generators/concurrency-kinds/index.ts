import { directionsGenerator } from '../directions/generator';
import { effects } from './effects';
import { polled } from './polled';
import { running } from './running';
import { setting } from './setting';

/** Reserved, provisioned and maximum concurrency: what each guarantees, caps and warms. */
export const concurrencyKinds = directionsGenerator({
  slug: 'concurrency-kinds',
  revision: 1,
  title: { ko: 'Lambda 동시성의 세 가지 설정', en: 'Three settings of concurrency' },
  concept: 'lambda.sqs-concurrency',
  alsoTests: ['lambda.single-writer'],
  facts: [
    'lambda.concurrency.reserved.semantics',
    'lambda.concurrency.provisioned.scope',
    'lambda.esm.sqs.maxConcurrency',
    'lambda.esm.sqs.scaling.start',
  ],
  section: 'sqs-polling-and-scaling#lambda-concurrency',
  claims: [42],
  traps: ['reserved-is-not-warm'],
  variety: 'rule',
  levels: {
    1: {
      asks: ['setting', 'effects', 'running', 'polled'],
      driver: { ko: '요구가 하나뿐입니다.', en: 'A single wish decides.' },
    },
    2: {
      asks: ['setting', 'effects', 'running', 'polled'],
      driver: {
        ko: '요구가 여럿이고 매핑에 상한이 있습니다.',
        en: 'Several wishes, and mappings with a cap.',
      },
    },
    3: {
      asks: ['setting', 'setting', 'effects', 'polled'],
      driver: {
        ko: '요금과 다른 함수의 몫까지 따져야 합니다.',
        en: 'Charges and the share of other functions count as well.',
      },
    },
  },
  directions: { setting, effects, running, polled },
});
