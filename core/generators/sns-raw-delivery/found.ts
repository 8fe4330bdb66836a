import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { arnOf } from '../proof-by-simulation/queues';
import { makeTopic, publishTo, topicArnOf } from '../proof-by-simulation/topics';
import { makeInbox, parsed, rawSetting, receivedFrom, TOPIC } from './delivered';

type Filter = 'none' | 'MessageAttributes' | 'MessageBody';
interface Found {
  raw: boolean;
  /** The scope of the filter policy of the subscription; the message passes it. */
  filter: Filter;
  attributes: readonly string[];
}

const VALUES: Readonly<Record<string, string>> = {
  channel: 'web',
  region: 'eu',
  priority: 'high',
  version: 'v2',
};
const TEXT = '{"id":"A-1042","channel":"web"}';
const OPTIONS = ['wrapped', 'plain', 'bare', 'mixed'] as const;
const BELIEFS_OF_RAW = {
  wrapped: 'raw-delivery-keeps-the-envelope',
  bare: 'raw-delivery-drops-queue-attributes',
  mixed: 'raw-delivery-keeps-the-envelope',
};
const BELIEFS_OF_WRAPPED = {
  plain: 'topic-passes-messages-as-they-are',
  bare: 'body-scope-delivers-the-body',
  mixed: 'envelope-leaves-attributes-outside',
};

const policyFor = (filter: Filter): Record<string, string> =>
  filter === 'none' ? {} : { FilterPolicyScope: filter, FilterPolicy: '{"channel":["web"]}' };

const subscription = ({ raw, filter }: Found): string =>
  JSON.stringify(
    {
      TopicArn: topicArnOf(TOPIC),
      Protocol: 'sqs',
      Endpoint: arnOf('billing'),
      ...rawSetting(raw),
      ...policyFor(filter),
    },
    null,
    2,
  );
const command = ({ attributes }: Found): string =>
  [
    `aws sns publish --topic-arn ${topicArnOf(TOPIC)} \\`,
    `  --message '${TEXT}' \\`,
    `  --message-attributes '${JSON.stringify(attributesOf(attributes))}'`,
  ].join('\n');
const attributesOf = (names: readonly string[]): object =>
  Object.fromEntries(names.map((name) => [name, { DataType: 'String', StringValue: VALUES[name] }]));

/** What the consumer of a queue behind a topic finds in the SQS message. */
export const found: Direction<Found> = {
  draw: (rng, { level }) => ({
    raw: rng.int(0, 1) === 0,
    filter: level === 1 ? 'none' : rng.pick<Filter>(['none', 'MessageAttributes', 'MessageBody']),
    attributes: ['channel', ...rng.sample(['region', 'priority', 'version'], rng.int(0, 3))],
  }),
  variant: ({ raw, filter, attributes }) => `${raw}|${filter}|${attributes.length}`,
  facts: () => ['sns.rawDelivery.protocols'],
  ask: ({ raw }) => ({
    kind: 'single',
    options: OPTIONS,
    key: raw ? 'plain' : 'wrapped',
    beliefs: raw ? BELIEFS_OF_RAW : BELIEFS_OF_WRAPPED,
  }),
  check: {
    by: 'simulation',
    start(world, { raw, filter }) {
      makeTopic(world, TOPIC);
      makeInbox(world, 'billing', { ...rawSetting(raw), ...policyFor(filter) });
    },
    act(world, { attributes }) {
      publishTo(world, TOPIC, TEXT, Object.fromEntries(attributes.map((name) => [name, VALUES[name] ?? ''])));
      world.look();
    },
    run(world, option, { attributes }) {
      const got = receivedFrom(world, 'billing');
      if (!got) return false;
      const isText = got.body === TEXT;
      const beside = Object.keys(got.attributes).length;
      if (option === 'plain') return isText && beside === attributes.length;
      if (option === 'bare') return isText && beside === 0;
      const isWrapped = parsed(got.body)?.Message === TEXT;
      return isWrapped && beside === (option === 'mixed' ? attributes.length : 0);
    },
  },
  words: {
    en: {
      stem: (_q, { who }) =>
        `${who} The first exhibit shows how an SQS queue is subscribed to an Amazon SNS topic; the policy of the queue lets the topic send. The message of the second exhibit is published. What does the consumer of the queue find in the SQS message?`,
      exhibits: (q) => [
        { title: 'Attributes of the subscription', body: `\`\`\`json\n${subscription(q)}\n\`\`\`` },
        { title: 'Publishing', body: `\`\`\`sh\n${command(q)}\n\`\`\`` },
      ],
      option: (id) =>
        textFor(id, {
          wrapped: 'The body is a JSON document of SNS, and text and attributes are inside that document.',
          plain: 'The body is the published text, and its attributes are attributes of the SQS message.',
          bare: 'The body is the published text, and its attributes do not reach the consumer at all.',
          mixed: 'The body is a JSON document of SNS, and its attributes are attributes of the SQS message.',
        }),
      reason: (id, { raw }) =>
        raw
          ? textFor(id, {
              wrapped: '`RawMessageDelivery` is `true`, so SNS leaves its JSON document out.',
              plain: '`RawMessageDelivery` is `true`: text and attributes arrive as they were published.',
              bare: 'In a raw message to SQS the message attributes become those of the SQS message.',
              mixed: '`RawMessageDelivery` is `true`, so SNS leaves its JSON document out.',
            })
          : textFor(id, {
              wrapped: '`RawMessageDelivery` is `false`: SNS wraps text and attributes into a JSON document.',
              plain: 'This would be raw message delivery, which this subscription does not have.',
              bare: 'Nothing of the subscription takes the JSON document away.',
              mixed: 'As long as SNS adds its JSON document, the attributes are inside it.',
            }),
      explanation: ({ filter }) =>
        `Raw message delivery of the subscription decides on the form: without it the body is the JSON document with \`Message\` and \`MessageAttributes\`, with it the published text.${filter === 'none' ? '' : ' A filter policy decides only whether a message is delivered at all.'}`,
    },
    ko: {
      stem: (_q, { who }) =>
        `${who} 첫째 자료는 Amazon SNS 주제를 구독하는 SQS 대기열의 구독 속성이며, 대기열 정책은 주제의 전송을 허용합니다. 둘째 자료와 같이 메시지를 게시했습니다. 대기열의 소비자가 받은 SQS 메시지는 어떤 모습입니까?`,
      exhibits: (q) => [
        { title: '구독의 속성', body: `\`\`\`json\n${subscription(q)}\n\`\`\`` },
        { title: '게시', body: `\`\`\`sh\n${command(q)}\n\`\`\`` },
      ],
      option: (id) =>
        textFor(id, {
          wrapped: '본문은 SNS의 JSON 문서이며, 게시한 텍스트와 속성이 그 안에 있습니다.',
          plain: '본문은 게시한 텍스트이며, 속성은 SQS 메시지의 메시지 속성으로 있습니다.',
          bare: '본문은 게시한 텍스트이며, 속성은 소비자에게 전혀 전달되지 않습니다.',
          mixed: '본문은 SNS의 JSON 문서이며, 속성은 SQS 메시지의 메시지 속성으로 있습니다.',
        }),
      reason: (id, { raw }) =>
        raw
          ? textFor(id, {
              wrapped: '`RawMessageDelivery`가 `true`이므로 SNS는 JSON 문서로 감싸지 않습니다.',
              plain: '`RawMessageDelivery`가 `true`이므로 텍스트와 속성이 게시한 그대로 옵니다.',
              bare: 'SQS로 가는 원시 메시지에서는 메시지 속성이 SQS 메시지의 속성이 됩니다.',
              mixed: '`RawMessageDelivery`가 `true`이므로 SNS는 JSON 문서로 감싸지 않습니다.',
            })
          : textFor(id, {
              wrapped: '`RawMessageDelivery`가 `false`이므로 SNS가 텍스트와 속성을 JSON 문서로 감쌉니다.',
              plain: '원시 메시지 전송일 때의 모습인데, 이 구독에서는 꺼져 있습니다.',
              bare: '이 구독의 어떤 설정도 JSON 문서를 없애지 않습니다.',
              mixed: 'SNS가 JSON 문서로 감싸는 한 속성도 그 안에 있습니다.',
            }),
      explanation: ({ filter }) =>
        `형식은 구독의 원시 메시지 전송 설정이 정합니다. 꺼져 있으면 본문은 \`Message\`와 \`MessageAttributes\`가 든 JSON 문서이고, 켜져 있으면 게시한 텍스트입니다.${filter === 'none' ? '' : ' 필터 정책은 메시지를 전달할지만 정합니다.'}`,
    },
  },
};
