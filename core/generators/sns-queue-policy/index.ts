import { directionsGenerator } from '../directions/generator';
import { blank } from './blank';
import { exact } from './exact';
import { fault } from './fault';
import { senders } from './senders';
import { tooOpen } from './too-open';
import { whichQueues } from './which-queues';

/** What the policy of a queue has to say so that a topic, and nothing else, may send to it. */
export const snsQueuePolicy = directionsGenerator({
  slug: 'sns-queue-policy',
  revision: 1,
  title: { ko: '주제를 위한 대기열 정책', en: 'Queue policies for topics' },
  concept: 'sns.sqs-queue-policy',
  alsoTests: ['sns.fan-out'],
  facts: ['sns.sqs.permission'],
  section: 'sns#queue-policy',
  claims: [],
  variety: 'rule',
  levels: {
    1: {
      asks: ['blank', 'exact', 'fault', 'senders', 'which-queues', 'too-open'],
      driver: {
        ko: '문마다 어긋난 곳이 하나뿐입니다.',
        en: 'At most one element of a statement is off.',
      },
    },
    2: {
      asks: ['blank', 'exact', 'fault', 'senders', 'which-queues', 'too-open'],
      driver: {
        ko: '필요보다 넓은 문과 문 여러 개가 더해집니다.',
        en: 'Statements that are wider than needed, and several of them.',
      },
    },
    3: {
      asks: ['exact', 'fault', 'senders', 'which-queues', 'too-open'],
      driver: {
        ko: '와일드카드와 거부하는 문까지 살펴야 합니다.',
        en: 'Wildcards and statements that deny count too.',
      },
    },
  },
  directions: { blank, exact, fault, senders, 'which-queues': whichQueues, 'too-open': tooOpen },
});
