import type { Limits } from '../../facts/limits';
import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { memoByLimits } from '../proof-by-simulation/memo';
import { Simulation } from '../proof-by-simulation/simulation';
import { makeTopic, publishTo, topicArnOf } from '../proof-by-simulation/topics';
import { recordOf } from '../record';
import { type Delivered, makeInbox, parsed, rawSetting, receivedFrom, TOPIC } from './delivered';

interface Whole {
  /** `text-raw`, `topic-wrapped` and so on: a thing, and the queue whose message is looked at. */
  prompts: readonly string[];
}

const KEYS: Readonly<Record<string, string>> = {
  'text-raw': 'body',
  'text-wrapped': 'message',
  'attribute-raw': 'attributes',
  'attribute-wrapped': 'inside',
  'topic-raw': 'nowhere',
  'topic-wrapped': 'document',
};
const OPTIONS = ['body', 'message', 'attributes', 'inside', 'document', 'nowhere'];
const TEXT = 'hello';
const queueOf = (prompt: string): 'raw' | 'wrapped' => (prompt.endsWith('raw') ? 'raw' : 'wrapped');

/** Where a thing stands in a message that was received. */
function placeOf(prompt: string, { body, attributes }: Delivered): string {
  const document = parsed(body);
  if (prompt.startsWith('text')) {
    if (body === TEXT) return 'body';
    return document?.Message === TEXT ? 'message' : 'nowhere';
  }
  if (prompt.startsWith('attribute')) {
    if (attributes.kind?.StringValue === 'web') return 'attributes';
    return parsed(JSON.stringify(document?.MessageAttributes ?? null))?.kind ? 'inside' : 'nowhere';
  }
  return document?.TopicArn === topicArnOf(TOPIC) ? 'document' : 'nowhere';
}

const remembered = memoByLimits<Readonly<Record<'raw' | 'wrapped', Delivered | undefined>>>();
const messagesUnder = (limits: Limits) =>
  remembered(limits, 'sns-raw-delivery/whole', () => {
    const world = Simulation.open(limits);
    makeTopic(world, TOPIC);
    makeInbox(world, 'raw', rawSetting(true));
    makeInbox(world, 'wrapped', rawSetting(false));
    publishTo(world, TOPIC, TEXT, { kind: 'web' });
    return { raw: receivedFrom(world, 'raw'), wrapped: receivedFrom(world, 'wrapped') };
  });

/** Where the parts of one message are found behind a subscription with and one without raw message delivery. */
export const whole: Direction<Whole> = {
  draw(rng) {
    const prompts = rng.sample(Object.keys(KEYS), 4);
    return new Set(prompts.map(queueOf)).size === 2 ? { prompts } : undefined;
  },
  variant: ({ prompts }) => [...prompts].sort().join(),
  facts: () => ['sns.rawDelivery.protocols'],
  ask: ({ prompts }) => ({
    kind: 'matching',
    prompts,
    options: OPTIONS,
    key: recordOf(prompts, (prompt) => KEYS[prompt] ?? ''),
  }),
  check: {
    by: 'simulation',
    arrange({ prompts }, limits) {
      const messages = messagesUnder(limits);
      return prompts.map((prompt) => {
        const message = messages[queueOf(prompt)];
        return message ? placeOf(prompt, message) : 'nowhere';
      });
    },
  },
  words: {
    en: {
      stem: (_q, { who, thing }) =>
        `${who} The queues \`raw\` and \`wrapped\` are subscribed to an Amazon SNS topic; only the subscription of \`raw\` has raw message delivery. One ${thing} is published as a plain text with the message attribute \`kind\`, and both queues get it. Where does a consumer that asks for all message attributes find each thing?`,
      prompt: (id) =>
        textFor(id, {
          'text-raw': 'The published text, in a message of `raw`',
          'text-wrapped': 'The published text, in a message of `wrapped`',
          'attribute-raw': 'The value of `kind`, in a message of `raw`',
          'attribute-wrapped': 'The value of `kind`, in a message of `wrapped`',
          'topic-raw': 'The ARN of the topic, in a message of `raw`',
          'topic-wrapped': 'The ARN of the topic, in a message of `wrapped`',
        }),
      option: (id) =>
        textFor(id, {
          body: 'It is the whole body',
          message: 'As `Message` in the JSON of the body',
          attributes: 'Among the attributes of the SQS message',
          inside: 'In `MessageAttributes` in the JSON of the body',
          document: 'As `TopicArn` in the JSON of the body',
          nowhere: 'Neither in the body nor in an attribute',
        }),
      reason: (id) =>
        textFor(id, {
          body: 'A raw message has the published text as its body.',
          message: 'Without raw message delivery the text is a string in the JSON document of SNS.',
          attributes: 'Raw message delivery turns message attributes of SNS into those of SQS.',
          inside: 'Without raw message delivery the attributes are part of the JSON document.',
          document: 'The JSON document names the topic.',
          nowhere: 'Raw message delivery leaves out what SNS would add in its JSON document.',
        }),
      explanation: () =>
        'By default the body is a JSON document with `Message`, `MessageAttributes`, `TopicArn` and more. Raw message delivery leaves it out: the body is the published text, and message attributes become attributes of the SQS message.',
    },
    ko: {
      stem: (_q, { who, thing }) =>
        `${who} \`raw\` 대기열과 \`wrapped\` 대기열이 Amazon SNS 주제를 구독하며, 원시 메시지 전송은 \`raw\`의 구독에서만 켜져 있습니다. ${thing} 하나를 평문 텍스트로 메시지 속성 \`kind\`와 함께 게시하여 두 대기열이 모두 받았습니다. 메시지 속성을 모두 요청하는 소비자는 각각을 어디에서 찾습니까?`,
      prompt: (id) =>
        textFor(id, {
          'text-raw': '`raw`의 메시지에서 게시한 텍스트',
          'text-wrapped': '`wrapped`의 메시지에서 게시한 텍스트',
          'attribute-raw': '`raw`의 메시지에서 `kind`의 값',
          'attribute-wrapped': '`wrapped`의 메시지에서 `kind`의 값',
          'topic-raw': '`raw`의 메시지에서 주제의 ARN',
          'topic-wrapped': '`wrapped`의 메시지에서 주제의 ARN',
        }),
      option: (id) =>
        textFor(id, {
          body: '본문 전체',
          message: '본문 JSON의 `Message`',
          attributes: 'SQS 메시지의 속성',
          inside: '본문 JSON의 `MessageAttributes`',
          document: '본문 JSON의 `TopicArn`',
          nowhere: '본문에도 속성에도 없음',
        }),
      reason: (id) =>
        textFor(id, {
          body: '원시 메시지의 본문은 게시한 텍스트입니다.',
          message: '원시 메시지 전송이 아니면 텍스트는 SNS의 JSON 문서 안에 문자열로 있습니다.',
          attributes: '원시 메시지 전송에서는 SNS의 메시지 속성이 SQS의 메시지 속성이 됩니다.',
          inside: '원시 메시지 전송이 아니면 속성도 JSON 문서 안에 있습니다.',
          document: 'JSON 문서에는 주제가 적혀 있습니다.',
          nowhere: '원시 메시지 전송은 SNS가 JSON 문서에 더하는 것을 보내지 않습니다.',
        }),
      explanation: () =>
        '기본으로 본문은 `Message`, `MessageAttributes`, `TopicArn` 등이 든 JSON 문서입니다. 원시 메시지 전송은 이 문서 없이 보냅니다. 본문은 게시한 텍스트이고, 메시지 속성은 SQS 메시지의 속성이 됩니다.',
    },
  },
};
