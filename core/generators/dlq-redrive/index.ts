import { directionsGenerator } from '../directions/generator';
import { allowed } from './allowed';
import { lands } from './lands';
import { life } from './life';
import { moved } from './moved';
import { task } from './task';

/** Dead-letter queues in use: who may name one, when messages move there, and how they come back. */
export const dlqRedrive = directionsGenerator({
  slug: 'dlq-redrive',
  revision: 2,
  title: { ko: '데드 레터 대기열의 허용과 리드라이브', en: 'Permission and redrive of dead-letter queues' },
  concept: 'sqs.dlq-redrive',
  alsoTests: ['sqs.dlq-type-match', 'sqs.dlq-max-receive-count'],
  facts: [
    'sqs.redrive.newMessage',
    'sqs.redrive.api',
    'sqs.redrive.rate.max',
    'sqs.redriveAllowPolicy.default',
    'sqs.dlq.sameTypeRegionAccount',
  ],
  section: 'sqs-dead-letter-queues#redrive',
  claims: [11, 12],
  traps: ['fifo-needs-fifo-dlq'],
  variety: 'rule',
  levels: {
    1: {
      asks: ['life', 'allowed', 'moved', 'task', 'lands'],
      driver: {
        ko: '표준 대기열뿐이고 메시지는 원본으로 돌아갑니다.',
        en: 'Standard queues only, and messages go back to their sources.',
      },
    },
    2: {
      asks: ['life', 'allowed', 'moved', 'task', 'lands'],
      driver: {
        ko: '유형이 섞여 있고, 다른 대상이 지정되며, 수신 횟수가 한도에 가깝습니다.',
        en: 'Types are mixed, destinations named, and receives close to the limit.',
      },
    },
    3: {
      asks: ['life', 'allowed', 'moved', 'task', 'lands'],
      driver: { ko: '견줄 대기열과 호출이 많습니다.', en: 'More queues and calls to compare.' },
    },
  },
  directions: { life, allowed, moved, task, lands },
});
