import { limit } from '../../facts/limits';
import { withParticle } from '../../kernel/particle';
import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { functionArn } from '../proof-by-simulation/functions';
import { arnOf } from '../proof-by-simulation/queues';
import { makeTopic, publishTo } from '../proof-by-simulation/topics';
import { recordOf } from '../record';
import {
  makeBrokenFunction,
  makeBrokenQueue,
  makeEndpoint,
  makeRawQueue,
  PATIENCE_SEC,
  retriesOf,
  subscriptionOf,
  TOPIC,
  urlOf,
} from './receivers';

interface Retried {
  right: readonly string[];
  wrong: readonly string[];
  /** How many message attributes the message has: more than an SQS message takes. */
  attributes: number;
}

const SERVER = ['https-500', 'https-502', 'https-503', 'https-504'];
const CLIENT = [
  'https-400',
  'https-403',
  'https-404',
  'queue-gone',
  'queue-denied',
  'function-gone',
  'function-denied',
  'raw-attributes',
];
/** At level 1 only errors that need no knowledge of other services. */
const PLAIN = ['https-403', 'https-404', 'queue-gone', 'queue-denied'];
const statusIn = (option: string): number => Number(option.slice(option.indexOf('-') + 1));

/** The endpoint of what an option describes. */
const endpointOf = (option: string): string => {
  if (option.startsWith('https')) return urlOf(option);
  return textFor(option, {
    'queue-gone': arnOf('deleted'),
    'queue-denied': arnOf('inbox'),
    'function-gone': functionArn('deleted'),
    'function-denied': functionArn('worker'),
    'raw-attributes': arnOf('raw'),
  });
};

/** Which failed deliveries are tried again. */
export const retried: Direction<Retried> = {
  draw(rng, { level, limits }) {
    const right = rng.sample(SERVER, rng.int(2, level === 1 ? 2 : 3));
    return {
      right,
      wrong: rng.sample(level === 1 ? PLAIN : CLIENT, 5 - right.length),
      attributes: limit(limits, 'sqs.messageAttributes.max') + rng.int(1, 4),
    };
  },
  variant: ({ right, wrong }) => `${[...right].sort()}|${[...wrong].sort()}`,
  facts: ({ wrong }) => [
    'sns.delivery.clientError',
    ...(wrong.includes('raw-attributes') ? ['sqs.messageAttributes.max'] : []),
  ],
  ask: ({ right, wrong }) => ({
    kind: 'multiple',
    options: [...right, ...wrong],
    key: right,
    beliefs: recordOf(wrong, () => 'every-failure-is-retried'),
  }),
  check: {
    by: 'simulation',
    start(world, { right, wrong }) {
      makeTopic(world, TOPIC);
      for (const option of [...right, ...wrong]) {
        if (option.startsWith('https')) makeEndpoint(world, option, statusIn(option));
        else if (option === 'raw-attributes') makeRawQueue(world);
        else if (option.startsWith('queue'))
          makeBrokenQueue(world, option === 'queue-gone' ? 'gone' : 'denied');
        else makeBrokenFunction(world, option === 'function-gone' ? 'gone' : 'denied');
      }
    },
    act(world, { wrong, attributes }) {
      const names = wrong.includes('raw-attributes')
        ? Array.from({ length: attributes }, (_, i) => `a${i}`)
        : [];
      publishTo(world, TOPIC, 'order', Object.fromEntries(names.map((name) => [name, 'x'])));
      world.wait(PATIENCE_SEC);
      world.look();
    },
    run: (world, option) => retriesOf(world, subscriptionOf(world, endpointOf(option))) > 0,
  },
  words: {
    en: {
      stem: ({ right }, { who }) =>
        `${who} Five receivers are subscribed to a standard Amazon SNS topic, and no retry policy was changed. A message is published, and no delivery succeeds. Which ${right.length} of these failed deliveries does SNS try again?`,
      option: (id, { attributes }) =>
        id.startsWith('https')
          ? `The one to an HTTPS endpoint that answers with status ${statusIn(id)}`
          : textFor(id, {
              'queue-gone': 'The one to an SQS queue that has been deleted',
              'queue-denied': 'The one to an SQS queue whose policy does not allow it',
              'function-gone': 'The one to a Lambda function that has been deleted',
              'function-denied': 'The one to a Lambda function that SNS may not invoke',
              'raw-attributes': `The one to an SQS queue of a raw message with ${attributes} attributes`,
            }),
      reason: (id, { right }) =>
        right.includes(id)
          ? 'A 5xx status is a server-side error: the endpoint may be back at the next attempt.'
          : id.startsWith('https')
            ? 'The endpoint refuses the request, a client-side error that another attempt would meet again.'
            : id === 'raw-attributes'
              ? 'The queue never takes so many attributes: this is a client-side error.'
              : 'A receiver that is gone, or that denies access, is a client-side error, which SNS does not retry.',
      explanation: () =>
        'SNS tries again after server-side errors, when the system behind the endpoint is not available. Client-side errors, such as a deleted endpoint, a policy that denies or a request that is refused, get no retry.',
    },
    ko: {
      stem: ({ right }, { who }) =>
        `${who} 수신자 다섯이 Amazon SNS 표준 주제를 구독하며, 재시도 정책은 바꾸지 않았습니다. 메시지 하나를 게시했으나 어느 전달도 성공하지 못했습니다. 실패한 전달 가운데 SNS가 재시도하는 ${right.length}가지는 무엇입니까?`,
      option: (id, { attributes }) =>
        id.startsWith('https')
          ? `상태 코드 ${withParticle(String(statusIn(id)), '으로/로')} 응답하는 HTTPS 엔드포인트로의 전달`
          : textFor(id, {
              'queue-gone': '이미 삭제된 SQS 대기열로의 전달',
              'queue-denied': '대기열 정책이 허용하지 않는 SQS 대기열로의 전달',
              'function-gone': '이미 삭제된 Lambda 함수로의 전달',
              'function-denied': 'SNS의 호출을 허용하지 않는 Lambda 함수로의 전달',
              'raw-attributes': `속성이 ${attributes}개인 메시지를 SQS 대기열에 원시 메시지로 보내는 전달`,
            }),
      reason: (id, { right }) =>
        right.includes(id)
          ? '5xx 상태 코드는 서버 측 오류이므로, 다음 시도 때는 엔드포인트가 회복되어 있을 수 있습니다.'
          : id.startsWith('https')
            ? '엔드포인트가 요청을 거부한 클라이언트 측 오류이므로, 다시 시도해도 같은 결과입니다.'
            : id === 'raw-attributes'
              ? '대기열은 이렇게 많은 속성을 받지 않으므로 클라이언트 측 오류입니다.'
              : '수신자가 없어졌거나 접근을 거부하는 것은 클라이언트 측 오류이며, SNS는 재시도하지 않습니다.',
      explanation: () =>
        'SNS는 엔드포인트 뒤의 시스템을 쓸 수 없는 서버 측 오류에서 재시도합니다. 엔드포인트가 삭제되었거나 정책이 거부하거나 요청이 거부되는 클라이언트 측 오류는 재시도하지 않습니다.',
    },
  },
};
