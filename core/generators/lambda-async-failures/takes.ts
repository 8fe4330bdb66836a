import { LAB_PLACE } from '../../labs/lab';
import type { Direction } from '../directions/direction';
import { FAILS, functionArn, makeFunction } from '../proof-by-simulation/functions';
import { arnOf, makeQueue } from '../proof-by-simulation/queues';
import { recordOf } from '../record';

const TARGETS = ['queue', 'fifo-queue', 'topic', 'fifo-topic', 'function', 'bus'] as const;
type Target = (typeof TARGETS)[number];

interface Takes {
  setting: 'dlq' | 'destination';
  targets: readonly Target[];
}

const arn = (service: string, rest: string): string =>
  `arn:aws:${service}:${LAB_PLACE.region}:${LAB_PLACE.account}:${rest}`;
const ARNS: Readonly<Record<Target, string>> = {
  queue: arnOf('failures'),
  'fifo-queue': arnOf('failures.fifo'),
  topic: arn('sns', 'failures'),
  'fifo-topic': arn('sns', 'failures.fifo'),
  function: functionArn('failures'),
  bus: arn('events', 'event-bus/failures'),
};
const FITS: Readonly<Record<Takes['setting'], readonly Target[]>> = {
  dlq: ['queue', 'topic'],
  destination: ['queue', 'topic', 'function', 'bus'],
};
const NAMES = {
  en: {
    queue: 'A standard SQS queue',
    'fifo-queue': 'A FIFO queue of SQS',
    topic: 'A standard SNS topic',
    'fifo-topic': 'A FIFO topic of SNS',
    function: 'Another Lambda function',
    bus: 'An EventBridge event bus',
  },
  ko: {
    queue: 'SQS 표준 대기열',
    'fifo-queue': 'SQS FIFO 대기열',
    topic: 'SNS 표준 주제',
    'fifo-topic': 'SNS FIFO 주제',
    function: '다른 Lambda 함수',
    bus: 'EventBridge 이벤트 버스',
  },
};

/** What a function may send its failed asynchronous events to. */
export const takes: Direction<Takes> = {
  draw(rng, { level }) {
    const setting = rng.pick(['dlq', 'destination'] as const);
    const targets = rng.sample(TARGETS, level === 3 ? 6 : 5);
    const right = targets.filter((target) => FITS[setting].includes(target)).length;
    return right < 2 || right === targets.length ? undefined : { setting, targets };
  },
  variant: ({ setting, targets }) => `${setting}|${[...targets].sort()}`,
  ask({ setting, targets }) {
    const key = targets.filter((target) => FITS[setting].includes(target));
    const wrong = targets.filter((target) => !key.includes(target));
    const beliefs = recordOf(wrong, (target) =>
      target.startsWith('fifo') ? 'failed-events-go-to-fifo-too' : 'any-target-takes-dead-letters',
    );
    return { kind: 'multiple', options: targets, key, beliefs };
  },
  check: {
    by: 'simulation',
    stage: () => 'lambda-async-failures/takes',
    start(world) {
      makeQueue(world, 'failures');
      makeQueue(world, 'failures.fifo');
      makeFunction(world, 'failures', FAILS);
      makeFunction(world, 'worker', FAILS);
      world.must('sns.CreateTopic', { Name: 'failures' });
      world.must('sns.CreateTopic', { Name: 'failures.fifo', Attributes: { FifoTopic: 'true' } });
      world.must('events.CreateEventBus', { Name: 'failures' });
    },
    run(world, option, { setting }) {
      const target = ARNS[option as Target];
      return setting === 'dlq'
        ? world.ask('lambda.UpdateFunctionConfiguration', {
            FunctionName: 'worker',
            DeadLetterConfig: { TargetArn: target },
          }).ok
        : world.ask('lambda.PutFunctionEventInvokeConfig', {
            FunctionName: 'worker',
            DestinationConfig: { OnFailure: { Destination: target } },
          }).ok;
    },
  },
  words: {
    en: {
      stem: ({ setting }, { who, things }) =>
        `${who} A Lambda function is invoked asynchronously for ${things}. Events that still fail after all retries have to be kept. ${setting === 'dlq' ? 'The team wants to use the dead-letter queue setting (DeadLetterConfig) of the function' : 'The team wants to use an on-failure destination (DestinationConfig) of the function'}. Which of these can it name there?`,
      option: (id) => NAMES.en[id as Target],
      reason: (id, { setting }) =>
        id.startsWith('fifo')
          ? 'FIFO queues and topics are refused: Lambda sends no message group.'
          : FITS[setting].includes(id as Target)
            ? `A ${setting === 'dlq' ? 'DeadLetterConfig' : 'DestinationConfig'} may name it.`
            : 'A DeadLetterConfig names a queue or a topic; other targets take a destination.',
      explanation: () =>
        'The dead-letter queue of a function is a standard queue or a standard topic. A destination may also be a function or an event bus, and carries the response beside the event.',
    },
    ko: {
      stem: ({ setting }, { who, thing }) =>
        `${who} Lambda 함수가 ${thing}마다 비동기로 호출됩니다. 재시도까지 모두 실패한 이벤트를 보관해야 합니다. ${setting === 'dlq' ? '팀은 함수의 데드 레터 대기열 설정(DeadLetterConfig)을 쓰려고 합니다' : '팀은 함수의 실패 시 대상(DestinationConfig)을 쓰려고 합니다'}. 여기에 지정할 수 있는 것은 무엇입니까?`,
      option: (id) => NAMES.ko[id as Target],
      reason: (id, { setting }) =>
        id.startsWith('fifo')
          ? 'Lambda는 메시지 그룹을 보내지 않으므로 FIFO 대기열과 주제는 거부됩니다.'
          : FITS[setting].includes(id as Target)
            ? `${setting === 'dlq' ? 'DeadLetterConfig' : 'DestinationConfig'}에 지정할 수 있습니다.`
            : 'DeadLetterConfig에는 대기열이나 주제를 지정합니다. 다른 대상에는 실패 시 대상을 씁니다.',
      explanation: () =>
        '함수의 데드 레터 대기열은 표준 대기열이나 표준 주제입니다. 실패 시 대상은 함수나 이벤트 버스일 수도 있고, 이벤트와 함께 응답도 전합니다.',
    },
  },
};
