import { LAB_PLACE } from '../../labs/lab';
import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { functionArn } from '../proof-by-simulation/functions';
import { arnOf } from '../proof-by-simulation/queues';
import { makeTopic, topicArnOf } from '../proof-by-simulation/topics';
import { recordOf } from '../record';
import { rawSetting, TOPIC, URL } from './delivered';

interface Accepts {
  right: readonly string[];
  wrong: readonly string[];
}

const RAW = ['sqs', 'http', 'https', 'firehose'];
const OTHERS = ['lambda', 'email', 'email-json', 'sms'];
const { account, region } = LAB_PLACE;
const ENDPOINTS: Readonly<Record<string, string>> = {
  sqs: arnOf('billing'),
  http: 'http://partner.example.com/updates',
  https: URL,
  firehose: `arn:aws:firehose:${region}:${account}:deliverystream/updates`,
  lambda: functionArn('billing'),
  email: 'billing@example.com',
  'email-json': 'billing@example.com',
  sms: '+12065550100',
};

/** Which subscriptions may have raw message delivery. */
export const accepts: Direction<Accepts> = {
  draw(rng, { level }) {
    const right = rng.sample(RAW, level === 1 ? 2 : rng.int(2, 3));
    return { right, wrong: rng.sample(OTHERS, 5 - right.length) };
  },
  variant: ({ right, wrong }) => `${[...right].sort()}|${[...wrong].sort()}`,
  facts: () => ['sns.rawDelivery.protocols'],
  ask: ({ right, wrong }) => ({
    kind: 'multiple',
    options: [...right, ...wrong],
    key: right,
    beliefs: recordOf(wrong, () => 'every-protocol-has-raw-delivery'),
  }),
  check: {
    by: 'simulation',
    stage: () => 'sns-raw-delivery/topic',
    start: (world) => makeTopic(world, TOPIC),
    alike: (_q, option) => `sns-raw-delivery/accepts/${option}`,
    run: (world, option) =>
      world.ask('sns.Subscribe', {
        TopicArn: topicArnOf(TOPIC),
        Protocol: option,
        Endpoint: ENDPOINTS[option],
        Attributes: {
          ...rawSetting(true),
          ...(option === 'firehose' && { SubscriptionRoleArn: `arn:aws:iam::${account}:role/sns` }),
        },
      }).ok,
  },
  words: {
    en: {
      stem: ({ right }, { who }) =>
        `${who} Receivers of different kinds are to be subscribed to one of its Amazon SNS topics, and are to get just the published text. For which ${right.length} can the subscription set \`RawMessageDelivery\` to \`true\`?`,
      option: (id) =>
        textFor(id, {
          sqs: 'An SQS queue (`sqs`)',
          http: 'An HTTP endpoint (`http`)',
          https: 'An HTTPS endpoint (`https`)',
          firehose: 'A stream of Data Firehose (`firehose`)',
          lambda: 'A Lambda function (`lambda`)',
          email: 'An email address (`email`)',
          'email-json': 'An email address for JSON (`email-json`)',
          sms: 'A mobile phone number (`sms`)',
        }),
      reason: (id, { right }) =>
        right.includes(id)
          ? `Subscriptions of the protocol \`${id}\` may have raw message delivery.`
          : `SNS refuses raw message delivery for the protocol \`${id}\`.`,
      explanation: () =>
        'Raw message delivery exists for `sqs`, `http`, `https` and `firehose` only. Functions always get the event of SNS.',
    },
    ko: {
      stem: ({ right }, { who }) =>
        `${who} Amazon SNS 주제 하나에 여러 종류의 수신자를 구독시키고, 수신자마다 게시한 텍스트만 받게 하려 합니다. 구독에서 \`RawMessageDelivery\`를 \`true\`로 설정할 수 있는 수신자 ${right.length}가지는 무엇입니까?`,
      option: (id) =>
        textFor(id, {
          sqs: 'SQS 대기열(`sqs`)',
          http: 'HTTP 엔드포인트(`http`)',
          https: 'HTTPS 엔드포인트(`https`)',
          firehose: 'Data Firehose 스트림(`firehose`)',
          lambda: 'Lambda 함수(`lambda`)',
          email: '이메일 주소(`email`)',
          'email-json': 'JSON을 받는 이메일 주소(`email-json`)',
          sms: '휴대 전화 번호(`sms`)',
        }),
      reason: (id, { right }) =>
        right.includes(id)
          ? `\`${id}\` 프로토콜의 구독에는 원시 메시지 전송을 쓸 수 있습니다.`
          : `\`${id}\` 프로토콜의 구독에서는 SNS가 원시 메시지 전송을 거부합니다.`,
      explanation: () =>
        '원시 메시지 전송은 `sqs`, `http`, `https`, `firehose` 구독에서만 쓸 수 있습니다. 함수는 언제나 SNS의 이벤트를 받습니다.',
    },
  },
};
