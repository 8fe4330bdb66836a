import { type Limits, limit } from '../../facts/limits';
import type { Localized } from '../../kernel/locale';
import type { RequirementsTable } from '../requirements/table';
import { type Failure, type Place, REQUIREMENTS, type Target } from './requirements';

const SQS_ONLY: readonly Target[] = ['SQS'];
/** Of the function, as the registry lists them: `SQS standard, SNS standard`. */
const targetsIn = (list: number | string | undefined): Target[] =>
  String(list)
    .split(', ')
    .map((each) => each.replace(' standard', ''))
    .filter((each): each is Target => each === 'SQS' || each === 'SNS' || each === 'S3' || each === 'Lambda');
const asynchronous = (limits: Limits): number => limit(limits, 'lambda.async.retries.max') + 1;

const QUEUE_FAILURE = {
  en: 'Failures with an SQS queue as source are kept by the redrive policy of that queue alone.',
  ko: 'SQS 대기열에서 온 메시지의 실패는 그 대기열의 리드라이브 정책만이 남깁니다.',
};
const ASYNC_FAILURE = {
  en: 'Where an asynchronous invocation fails, only the settings of the function count.',
  ko: '비동기 호출이 실패하면 함수의 설정만 쓰입니다.',
};
const STREAM_FAILURE = {
  en: 'Batches of a stream that are given up go to the destination of its mapping.',
  ko: '포기한 스트림의 배치는 매핑의 실패 시 대상으로 갑니다.',
};
const TOPIC_FAILURE = {
  en: 'What SNS cannot deliver is kept by the redrive policy of the subscription.',
  ko: 'SNS가 전달하지 못한 메시지는 구독의 리드라이브 정책이 남깁니다.',
};
const BUS_FAILURE = {
  en: 'What a rule cannot deliver is kept by the DLQ of its target.',
  ko: '규칙이 전달하지 못한 이벤트는 그 대상의 DLQ가 남깁니다.',
};
const FAILURES = {
  queue: QUEUE_FAILURE,
  async: ASYNC_FAILURE,
  stream: STREAM_FAILURE,
  topic: TOPIC_FAILURE,
  bus: BUS_FAILURE,
};
const QUEUE_ONLY = {
  en: 'It leads to an SQS queue and nowhere else.',
  ko: 'SQS 대기열로만 보낼 수 있습니다.',
};
const NO_MOVE = {
  en: 'SQS moves back only what came into a DLQ from an SQS queue.',
  ko: 'SQS가 되돌려 보내는 것은 SQS 대기열에서 DLQ로 온 메시지뿐입니다.',
};
const QUEUES = { notify: QUEUE_ONLY, s3: QUEUE_ONLY, invoke: QUEUE_ONLY };
const FEW_ATTEMPTS = {
  because: {
    en: 'An asynchronous invocation cannot be set to be attempted that often.',
    ko: '비동기 호출은 그렇게 여러 번 시도하도록 설정할 수 없습니다.',
  },
  refuses: (attempts: number, limits: Limits) => attempts - 1 > limit(limits, 'lambda.async.retries.max'),
};
/** Why failures of the other kinds are not kept here. */
function otherThan(own: Failure): Record<string, Localized> {
  return Object.fromEntries(Object.entries(FAILURES).filter(([failure]) => failure !== own));
}

/** Places where failures can be kept. */
export const PLACES: RequirementsTable<Place> = {
  designs: {
    'source-queue': {
      name: { en: 'A redrive policy on the SQS source queue', ko: 'SQS 원본 대기열의 리드라이브 정책' },
      is: (limits) => ({
        failure: 'queue',
        targets: SQS_ONLY,
        attemptsMax: limit(limits, 'sqs.dlq.maxReceiveCount.max'),
        whole: true,
        movesBack: true,
      }),
      overrated: 'a-queue-keeps-every-failure',
      underrated: 'redrive-policies-serve-servers-only',
      lacks: { ...otherThan('queue'), ...QUEUES },
    },
    'function-dlq': {
      name: { en: 'The DLQ setting of the Lambda function', ko: 'Lambda 함수의 DLQ 설정' },
      is: (limits) => ({
        failure: 'async',
        targets: targetsIn(limits['lambda.dlq.targets']),
        attemptsMax: asynchronous(limits),
        whole: true,
        movesBack: false,
      }),
      overrated: 'function-dlq-serves-every-trigger',
      underrated: 'function-dlq-is-of-no-use',
      lacks: {
        ...otherThan('async'),
        s3: {
          en: 'The DLQ of a function is a queue or a topic.',
          ko: '함수의 DLQ는 대기열이나 주제입니다.',
        },
        invoke: {
          en: 'The DLQ of a function is a queue or a topic.',
          ko: '함수의 DLQ는 대기열이나 주제입니다.',
        },
        attempts: FEW_ATTEMPTS,
        back: NO_MOVE,
      },
    },
    destination: {
      name: { en: 'An on-failure destination of the Lambda function', ko: 'Lambda 함수의 실패 시 대상' },
      is: (limits) => ({
        failure: 'async',
        targets: targetsIn(limits['lambda.destinations.targets']),
        attemptsMax: asynchronous(limits),
        whole: true,
        movesBack: false,
      }),
      overrated: 'destinations-serve-every-trigger',
      underrated: 'destinations-are-queues-only',
      lacks: { ...otherThan('async'), attempts: FEW_ATTEMPTS, back: NO_MOVE },
    },
    mapping: {
      name: {
        en: 'An SQS queue as on-failure destination of the stream mapping',
        ko: '스트림 매핑의 실패 시 대상인 SQS 대기열',
      },
      is: (limits) => ({
        failure: 'stream',
        targets: SQS_ONLY,
        attemptsMax: limit(limits, 'lambda.esm.stream.maxRetry.max') + 1,
        whole: false,
        movesBack: false,
      }),
      overrated: 'mapping-keeps-the-records',
      underrated: 'stream-failures-cannot-be-kept',
      lacks: {
        ...otherThan('stream'),
        ...QUEUES,
        whole: {
          en: 'A queue there gets metadata about the batch, not the records.',
          ko: '그 대기열에는 레코드가 아니라 배치에 관한 메타데이터가 갑니다.',
        },
        back: NO_MOVE,
      },
    },
    subscription: {
      name: {
        en: "A redrive policy on the function's subscription to SNS",
        ko: '함수를 구독시킨 SNS 구독의 리드라이브 정책',
      },
      is: () => ({ failure: 'topic', targets: SQS_ONLY, attemptsMax: 0, whole: true, movesBack: false }),
      overrated: 'subscription-dlq-sees-the-function-fail',
      underrated: 'sns-gives-up-without-a-trace',
      lacks: {
        ...otherThan('topic'),
        ...QUEUES,
        attempts: {
          en: 'How often SNS tries to deliver to a Lambda function is fixed by AWS.',
          ko: 'SNS가 Lambda 함수에 전달을 시도하는 횟수는 AWS가 정해 두었습니다.',
        },
        back: NO_MOVE,
      },
    },
    'rule-target': {
      name: { en: 'A DLQ on the target of the EventBridge rule', ko: 'EventBridge 규칙의 대상에 둔 DLQ' },
      is: (limits) => ({
        failure: 'bus',
        targets: SQS_ONLY,
        attemptsMax: limit(limits, 'eventbridge.retry.maxAttempts.max') + 1,
        whole: true,
        movesBack: false,
      }),
      overrated: 'target-dlq-sees-the-function-fail',
      underrated: 'undelivered-events-are-gone',
      lacks: {
        ...otherThan('bus'),
        ...QUEUES,
        attempts: {
          because: {
            en: 'A target cannot be set to be tried that often.',
            ko: '대상에는 그렇게 여러 번 시도하도록 설정할 수 없습니다.',
          },
          refuses: (attempts, limits) => attempts - 1 > limit(limits, 'eventbridge.retry.maxAttempts.max'),
        },
        back: NO_MOVE,
      },
    },
  },
  requirements: REQUIREMENTS,
  apart: [
    ['queue', 'async', 'stream', 'topic', 'bus'],
    ['notify', 's3', 'invoke'],
  ],
  intro: {
    en: ({ who }) => `${who} A Lambda function has a part in it, and failures must not go unnoticed.`,
    ko: ({ who }) => `${who} 여기에 쓰이는 Lambda 함수 주변의 실패를 놓치지 않으려고 합니다.`,
  },
  noun: { en: ['setting', 'settings'], ko: '설정' },
};
