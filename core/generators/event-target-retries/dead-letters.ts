import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { arnOf, heldBy, openTo } from '../proof-by-simulation/queues';
import type { Simulation } from '../proof-by-simulation/simulation';
import { type Failing, makeRule, makeTarget, sendEvent } from './target';

interface Dead {
  failing: Exclude<Failing, 'busy'>;
  options: readonly string[];
  name: string;
}

const WRONG = {
  fifo: 'dlq-type-does-not-matter',
  region: 'dlq-may-be-in-another-region',
  closed: 'dlq-needs-no-queue-policy',
  topic: 'any-target-takes-dead-letters',
};
const NAMES = ['failed', 'rejects', 'undelivered', 'leftovers', 'parked', 'stranded', 'salvage', 'unsent'];
const OTHER = 'us-west-2';

/** Makes the receiver of an option and answers its ARN. */
function makeReceiver(world: Simulation, option: string, name: string): string {
  const region = option === 'region' ? OTHER : 'us-east-1';
  const queue = option === 'fifo' ? `${name}.fifo` : name;
  const arn = arnOf(queue, { account: '111122223333', region });
  world.must(
    'sqs.CreateQueue',
    {
      QueueName: queue,
      Attributes: {
        ...(option === 'fifo' && { FifoQueue: 'true', ContentBasedDeduplication: 'true' }),
        ...(option !== 'closed' && openTo('events', arn)),
      },
    },
    { region },
  );
  if (option !== 'topic') return arn;
  return world.must<{ TopicArn: string }>('sns.CreateTopic', { Name: name }).TopicArn;
}

/** Which receiver keeps the events that a target did not take. */
export const deadLetters: Direction<Dead> = {
  draw(rng, { level }) {
    const wrong =
      level === 1 ? ['fifo', 'region', 'topic'] : ['closed', ...rng.sample(['fifo', 'region', 'topic'], 2)];
    return { failing: rng.pick(['gone', 'denied']), options: ['open', ...wrong], name: rng.pick(NAMES) };
  },
  variant: ({ failing, options, name }) => `${failing}|${[...options].sort()}|${name}`,
  ask: ({ options }) => ({
    kind: 'single',
    options,
    key: 'open',
    beliefs: Object.fromEntries(Object.entries(WRONG).filter(([id]) => options.includes(id))),
  }),
  check: {
    by: 'simulation',
    stage: () => 'event-target-retries/rule',
    start: makeRule,
    run(world, option, { failing, name }) {
      const target = {
        ...makeTarget(world, failing),
        DeadLetterConfig: { Arn: makeReceiver(world, option, name) },
      };
      const outcome = world.ask('events.PutTargets', { Rule: 'orders', Targets: [target] });
      if (!outcome.ok) return false;
      sendEvent(world, failing);
      world.look();
      return heldBy(world, name) === 1;
    },
  },
  words: {
    en: {
      stem: ({ failing, name }, { who }) =>
        `${who} A rule of Amazon EventBridge in \`us-east-1\` delivers to an SQS queue ${failing === 'gone' ? 'that may be deleted one day' : 'whose policy may be lost one day'}. Events that cannot be delivered then must be kept as \`${name}\`. What does the developer set as the dead-letter queue of the target?`,
      option: (id) =>
        textFor(id, {
          open: 'A standard queue of the same Region whose policy allows `events.amazonaws.com` to send',
          closed: 'A standard queue of the same Region with the default settings and without a queue policy',
          fifo: 'A FIFO queue of the same Region whose policy allows `events.amazonaws.com` to send',
          region: `A standard queue in \`${OTHER}\` whose policy allows \`events.amazonaws.com\` to send messages`,
          topic: 'A standard SNS topic of the same Region, so that more than one team learns of each failure',
        }),
      reason: (id) =>
        textFor(id, {
          open: 'It is of the right type, in the right Region, and its policy lets EventBridge send.',
          closed:
            'EventBridge accepts the setting, but the queue refuses its messages and the events are lost.',
          fifo: 'EventBridge refuses a FIFO queue as dead-letter queue.',
          region: 'The queue has to be in the Region of the rule.',
          topic: 'Only an SQS standard queue can be the dead-letter queue of a target.',
        }),
      explanation: () =>
        'The dead-letter queue of a target is an SQS standard queue of the same Region, and its resource policy has to allow `events.amazonaws.com`: outside of the console nobody adds it for you.',
    },
    ko: {
      stem: ({ failing, name }, { who }) =>
        `${who} \`us-east-1\` 리전의 Amazon EventBridge 규칙이 SQS 대기열로 전달하는데, 이 대기열은 언젠가 ${failing === 'gone' ? '삭제될' : '정책을 잃을'} 수 있습니다. 그때 전달하지 못한 이벤트를 \`${name}\`에 보관해야 합니다. 대상의 데드 레터 대기열로 무엇을 설정해야 합니까?`,
      option: (id) =>
        textFor(id, {
          open: '`events.amazonaws.com`의 전송을 정책으로 허용하는 같은 리전의 표준 대기열',
          closed: '대기열 정책을 따로 두지 않고 기본 설정 그대로 만든 같은 리전의 표준 대기열',
          fifo: '`events.amazonaws.com`의 전송을 정책으로 허용하는 같은 리전의 FIFO 대기열',
          region: `\`events.amazonaws.com\`의 전송을 정책으로 허용하는 \`${OTHER}\` 리전의 표준 대기열`,
          topic: '여러 팀이 실패를 저마다 알 수 있도록 같은 리전에 만들어 둔 SNS 표준 주제',
        }),
      reason: (id) =>
        textFor(id, {
          open: '유형과 리전이 맞고, 정책이 EventBridge의 전송을 허용합니다.',
          closed: '설정은 받아들여지지만 대기열이 메시지를 거부하여 이벤트가 사라집니다.',
          fifo: 'EventBridge는 FIFO 대기열을 데드 레터 대기열로 받지 않습니다.',
          region: '대기열은 규칙과 같은 리전에 있어야 합니다.',
          topic: '대상의 데드 레터 대기열로는 SQS 표준 대기열만 쓸 수 있습니다.',
        }),
      explanation: () =>
        '대상의 데드 레터 대기열은 같은 리전의 SQS 표준 대기열이고, 그 정책이 `events.amazonaws.com`을 허용해야 합니다. 콘솔 밖에서는 이 정책을 직접 더해야 합니다.',
    },
  },
};
