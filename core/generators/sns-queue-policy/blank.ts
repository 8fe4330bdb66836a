import type { Locale } from '../../kernel/locale';
import { LAB_PLACE } from '../../labs/lab';
import type { Direction } from '../directions/direction';
import { arnOf, heldBy } from '../proof-by-simulation/queues';
import { makeTopic, publishTo, topicArnOf } from '../proof-by-simulation/topics';
import { recordOf } from '../record';
import { makeInbox, policyWith, RIGHT, statementOf, TOPIC } from './grants';

type Field = 'Principal' | 'Action' | 'aws:SourceArn';
interface Blank {
  field: Field;
  /** The first one is right. */
  options: readonly string[];
}
interface Choice {
  value: unknown;
  belief?: string;
  why: Readonly<Record<Locale, string>>;
}

const QUEUE = 'billing';
const { account } = LAB_PLACE;
const OTHER_SERVICE = {
  belief: 'any-service-principal-fits',
  why: {
    en: 'It is SNS that sends to the queue, not this service.',
    ko: '대기열로 보내는 것은 이 서비스가 아니라 SNS입니다.',
  },
};
const CONSUMER = {
  belief: 'sns-pulls-from-the-queue',
  why: {
    en: 'This is what a consumer of the queue does; SNS only sends to it.',
    ko: '대기열의 소비자가 하는 작업이며, SNS는 대기열로 보내기만 합니다.',
  },
};
const PUBLISHER = {
  belief: 'source-arn-names-the-publisher',
  why: {
    en: 'The source is the topic for which SNS sends, whoever published to it.',
    ko: '출처는 누가 게시했든 SNS가 대신하여 보내는 주제입니다.',
  },
};

const CHOICES: Readonly<Record<Field, Readonly<Record<string, Choice>>>> = {
  Principal: {
    right: {
      value: { Service: 'sns.amazonaws.com' },
      why: {
        en: 'SNS sends as the service `sns.amazonaws.com`.',
        ko: 'SNS는 서비스 `sns.amazonaws.com`으로 보냅니다.',
      },
    },
    account: {
      value: { AWS: account },
      belief: 'sns-acts-as-the-topic-owner',
      why: {
        en: 'A service is not a principal of the account that owns the topic.',
        ko: '서비스는 주제를 가진 계정의 보안 주체가 아닙니다.',
      },
    },
    sqs: { value: { Service: 'sqs.amazonaws.com' }, ...OTHER_SERVICE },
    events: { value: { Service: 'events.amazonaws.com' }, ...OTHER_SERVICE },
    lambda: { value: { Service: 'lambda.amazonaws.com' }, ...OTHER_SERVICE },
  },
  Action: {
    right: {
      value: 'sqs:SendMessage',
      why: {
        en: 'A delivery of SNS is a message sent to the queue.',
        ko: 'SNS의 전달은 대기열로 메시지를 보내는 것입니다.',
      },
    },
    receive: { value: 'sqs:ReceiveMessage', ...CONSUMER },
    delete: { value: 'sqs:DeleteMessage', ...CONSUMER },
    visibility: { value: 'sqs:ChangeMessageVisibility', ...CONSUMER },
  },
  'aws:SourceArn': {
    right: {
      value: topicArnOf(TOPIC),
      why: {
        en: 'SNS passes on the ARN of the topic for which it sends.',
        ko: 'SNS는 어느 주제를 위해 보내는지 그 ARN을 넘깁니다.',
      },
    },
    queue: {
      value: arnOf(QUEUE),
      belief: 'source-arn-names-the-queue',
      why: {
        en: 'The queue is where the message goes, not where it comes from.',
        ko: '대기열은 메시지가 가는 곳이지 오는 곳이 아닙니다.',
      },
    },
    root: { value: `arn:aws:iam::${account}:root`, ...PUBLISHER },
    role: { value: `arn:aws:iam::${account}:role/publisher`, ...PUBLISHER },
    function: { value: `arn:aws:lambda:us-east-1:${account}:function:publisher`, ...PUBLISHER },
  },
};

const choiceOf = ({ field }: Blank, id: string): Choice => {
  const choice = CHOICES[field][id];
  if (!choice) throw new RangeError(`no choice ${id}`);
  return choice;
};

/** The statement with a value in the blank. */
function filled(field: Field, value: unknown): object {
  const statement = statementOf(RIGHT, QUEUE);
  return field === 'aws:SourceArn'
    ? { ...statement, Condition: { ArnEquals: { 'aws:SourceArn': value } } }
    : { ...statement, [field]: value };
}

/** Which value a statement for a topic has in one place. */
export const blank: Direction<Blank> = {
  draw(rng) {
    const field = rng.pick<Field>(['Principal', 'Action', 'aws:SourceArn']);
    const wrong = Object.keys(CHOICES[field]).filter((id) => id !== 'right');
    return { field, options: ['right', ...rng.sample(wrong, 3)] };
  },
  variant: ({ field, options }) => `${field}|${[...options].sort()}`,
  ask(q) {
    const wrong = q.options.filter((id) => id !== 'right');
    return {
      kind: 'single',
      options: q.options,
      key: 'right',
      beliefs: recordOf(wrong, (id) => choiceOf(q, id).belief ?? ''),
    };
  },
  check: {
    by: 'simulation',
    stage: () => 'sns-queue-policy/topic',
    start: (world) => makeTopic(world, TOPIC),
    alike: ({ field }, option) => `sns-queue-policy/blank/${field}/${option}`,
    run(world, option, { field }) {
      makeInbox(world, QUEUE, policyWith([filled(field, CHOICES[field][option]?.value)]));
      publishTo(world, TOPIC, 'order');
      world.look();
      return heldBy(world, QUEUE) === 1;
    },
  },
  words: {
    en: {
      stem: ({ field }, { who }) =>
        `${who} The SQS queue \`${QUEUE}\` is subscribed to the Amazon SNS topic \`${TOPIC}\` and is to get its messages. The exhibit is the only statement of the queue policy. Which value belongs in the place of \`${field}\`?`,
      exhibits: ({ field }) => [{ title: 'Statement of the queue policy', body: shown(field) }],
      option: (id, q) => `\`${JSON.stringify(choiceOf(q, id).value)}\``,
      reason: (id, q) => choiceOf(q, id).why.en,
      explanation: () =>
        'To deliver to a queue, SNS as `sns.amazonaws.com` needs `sqs:SendMessage` by the policy of the queue; `aws:SourceArn` narrows this to the ARN of one topic.',
    },
    ko: {
      stem: ({ field }, { who }) =>
        `${who} SQS 대기열 \`${QUEUE}\`은 Amazon SNS 주제 \`${TOPIC}\`를 구독하며, 이 주제의 메시지를 받아야 합니다. 대기열 정책의 문은 자료의 하나뿐입니다. \`${field}\` 자리에 어떤 값을 넣어야 합니까?`,
      exhibits: ({ field }) => [{ title: '대기열 정책의 문', body: shown(field) }],
      option: (id, q) => `\`${JSON.stringify(choiceOf(q, id).value)}\``,
      reason: (id, q) => choiceOf(q, id).why.ko,
      explanation: () =>
        'SNS가 대기열로 전달하려면 대기열 정책이 `sns.amazonaws.com`에 `sqs:SendMessage`를 허용해야 하며, `aws:SourceArn`으로 주제 하나의 ARN에 한정합니다.',
    },
  },
};

const shown = (field: Field): string => `\`\`\`json\n${JSON.stringify(filled(field, '?'), null, 2)}\n\`\`\``;
