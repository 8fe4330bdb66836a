import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { makeTopic, publishTo } from '../proof-by-simulation/topics';
import { type Change, carryOut, publishStructured, subscriptionOf } from './change';
import { type Delivered, makeInbox, parsed, rawSetting, receivedFrom, TOPIC } from './delivered';

interface Repair {
  /** Whether the consumer was written for raw messages; the subscription is the other way. */
  raw: boolean;
  reads: 'text' | 'attribute';
  wrong: readonly string[];
}

const WRONG = {
  topic: 'raw-delivery-is-set-on-the-topic',
  scope: 'body-scope-delivers-the-body',
  structure: 'message-structure-sets-the-form',
  renewed: 'new-subscription-resets-the-form',
};
const VALUE = 'web';

const codeOf = ({ raw, reads }: Repair): string => {
  if (reads === 'text')
    return raw
      ? 'item = json.loads(message["Body"])\nchannel = item["channel"]'
      : 'item = json.loads(json.loads(message["Body"])["Message"])\nchannel = item["channel"]';
  return raw
    ? 'channel = message["MessageAttributes"]["channel"]["StringValue"]'
    : 'document = json.loads(message["Body"])\nchannel = document["MessageAttributes"]["channel"]["Value"]';
};

/** What the code of the consumer reads; undefined where it would end with an error. */
function channelIn({ body, attributes }: Delivered, { raw, reads }: Repair): unknown {
  const document = parsed(body);
  if (reads === 'text') return (raw ? document : parsed(document?.Message))?.channel;
  if (raw) return attributes.channel?.StringValue;
  return (document?.MessageAttributes as Readonly<Record<string, { Value: string }>> | undefined)?.channel
    ?.Value;
}

/** Which change lets a consumer that was written for the other form read its messages again. */
export const repair: Direction<Repair> = {
  draw: (rng) => ({
    raw: rng.int(0, 1) === 0,
    reads: rng.pick(['text', 'attribute']),
    wrong: rng.sample(Object.keys(WRONG), 3),
  }),
  variant: ({ raw, reads, wrong }) => `${raw}|${reads}|${[...wrong].sort()}`,
  facts: () => ['sns.rawDelivery.protocols'],
  ask: ({ wrong }) => ({
    kind: 'single',
    options: ['subscription', ...wrong],
    key: 'subscription',
    beliefs: Object.fromEntries(Object.entries(WRONG).filter(([id]) => wrong.includes(id))),
  }),
  check: {
    by: 'simulation',
    start(world, { raw }) {
      makeTopic(world, TOPIC);
      makeInbox(world, 'billing', rawSetting(!raw));
    },
    run(world, option, q) {
      carryOut(world, option as Change, subscriptionOf(world), q.raw);
      const text = `{"id":"A-1042","channel":"${VALUE}"}`;
      if (option === 'structure') publishStructured(world, text, VALUE);
      else publishTo(world, TOPIC, text, { channel: VALUE });
      world.look();
      const got = receivedFrom(world, 'billing');
      return got !== undefined && channelIn(got, q) === VALUE;
    },
  },
  words: {
    en: {
      stem: ({ raw }, { who }) =>
        `${who} One of its consumers used to read a queue that ${raw ? 'the publisher filled directly' : 'was subscribed to another Amazon SNS topic with the default settings'}. Now its queue \`billing\` is subscribed to the Amazon SNS topic \`updates\` ${raw ? 'with the default settings' : 'with raw message delivery enabled'}. Messages arrive, but the code of the exhibit ends with an error, although it asks for all message attributes. Which change mends this without touching the consumer?`,
      exhibits: (q) => [{ title: 'Code of the consumer', body: `\`\`\`python\n${codeOf(q)}\n\`\`\`` }],
      option: (id, { raw }) =>
        textFor(id, {
          subscription: `Set \`RawMessageDelivery\` of the subscription to \`${raw}\`.`,
          topic: `Set \`RawMessageDelivery\` of the topic \`updates\` to \`${raw}\`.`,
          scope: 'Set `FilterPolicyScope` of the subscription to `MessageBody`.',
          structure: 'Publish with a `MessageStructure` of `json` and a text for `sqs`.',
          renewed: 'Delete the subscription and create it again with the same settings.',
        }),
      reason: (id, { raw }) =>
        textFor(id, {
          subscription: raw
            ? 'The code expects what was published, and raw message delivery brings just that.'
            : 'The code expects the JSON document of SNS, which raw message delivery leaves out.',
          topic: 'A topic has no such attribute: raw message delivery is set for each subscription.',
          scope: 'The scope says what a filter policy looks at, not what is delivered.',
          structure: `It chooses a text for each protocol; the JSON document of SNS ${raw ? 'is still around it' : 'still does not come with it'}.`,
          renewed: 'The same settings deliver in the same form.',
        }),
      explanation: ({ raw }) =>
        raw
          ? 'By default SNS delivers a JSON document around text and attributes. `RawMessageDelivery` of the subscription takes it away: no line of the consumer changes.'
          : 'The code looks for `Message` or `MessageAttributes` in a JSON document, which SNS delivers as long as raw message delivery of the subscription is off.',
    },
    ko: {
      stem: ({ raw }, { who }) =>
        `${who} 한 소비자는 ${raw ? '게시자가 직접 채우던' : '기본 설정으로 다른 Amazon SNS 주제를 구독하던'} 대기열을 읽어 왔습니다. 이제 소비자의 \`billing\` 대기열이 Amazon SNS 주제 \`updates\`를 ${raw ? '기본 설정으로' : '원시 메시지 전송을 켠 채로'} 구독합니다. 메시지는 도착하지만, 메시지 속성을 모두 요청하는데도 자료의 코드가 오류로 끝납니다. 소비자를 고치지 않고 해결하는 변경은 무엇입니까?`,
      exhibits: (q) => [{ title: '소비자의 코드', body: `\`\`\`python\n${codeOf(q)}\n\`\`\`` }],
      option: (id, { raw }) =>
        textFor(id, {
          subscription: `구독의 \`RawMessageDelivery\`를 \`${raw}\`로 설정합니다.`,
          topic: `\`updates\` 주제의 \`RawMessageDelivery\`를 \`${raw}\`로 설정합니다.`,
          scope: '구독의 `FilterPolicyScope`를 `MessageBody`로 설정합니다.',
          structure: '`MessageStructure`를 `json`으로 하고 `sqs`의 텍스트를 넣어 게시합니다.',
          renewed: '구독을 삭제하고 같은 설정으로 다시 만듭니다.',
        }),
      reason: (id, { raw }) =>
        textFor(id, {
          subscription: raw
            ? '코드는 게시한 내용을 그대로 기대하며, 원시 메시지 전송이 바로 그렇게 전달합니다.'
            : '코드는 SNS의 JSON 문서를 기대하는데, 원시 메시지 전송은 이 문서 없이 전달합니다.',
          topic: '주제에는 이런 속성이 없습니다. 원시 메시지 전송은 구독마다 설정합니다.',
          scope: '범위는 필터 정책이 무엇을 볼지 정할 뿐, 전달되는 내용을 바꾸지 않습니다.',
          structure: `프로토콜마다 다른 텍스트를 고르는 설정입니다. SNS의 JSON 문서는 ${raw ? '여전히 텍스트를 감쌉니다' : '여전히 함께 오지 않습니다'}.`,
          renewed: '설정이 같으면 같은 형식으로 전달됩니다.',
        }),
      explanation: ({ raw }) =>
        raw
          ? 'SNS는 기본으로 텍스트와 속성을 JSON 문서로 감싸 전달합니다. 구독의 `RawMessageDelivery`를 켜면 이 문서가 없어지므로 소비자는 한 줄도 바꾸지 않아도 됩니다.'
          : '코드는 JSON 문서에서 `Message`나 `MessageAttributes`를 찾습니다. 구독의 원시 메시지 전송이 꺼져 있어야 SNS가 이 문서를 전달합니다.',
    },
  },
};
