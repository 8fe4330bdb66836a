import { withParticle } from '../../kernel/particle';
import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { makeTopic, publishTo } from '../proof-by-simulation/topics';
import { recordOf } from '../record';
import {
  type Delivered,
  makeEndpoint,
  makeInbox,
  parsed,
  rawSetting,
  receivedFrom,
  requestedOf,
  TOPIC,
} from './delivered';

interface Read {
  receiver: 'queue' | 'endpoint';
  raw: boolean;
  /** Where the publisher put the value: into the text of the message or into a message attribute. */
  placed: 'text' | 'attribute';
  field: string;
  options: readonly string[];
}

/** Ways in which code may look for the value. */
const PATHS = ['body', 'message', 'object', 'inside', 'attribute'] as const;
const FIELDS = ['total', 'status', 'priority', 'region', 'channel', 'version'];
const VALUE = '42';

const keyFor = ({ raw, placed }: Read): string => {
  if (placed === 'text') return raw ? 'body' : 'message';
  return raw ? 'attribute' : 'inside';
};

function beliefOf(path: string, q: Read): string {
  if (path === 'object') return 'message-field-is-an-object';
  if ((path === 'body' || path === 'message') !== (q.placed === 'text')) return 'text-and-attributes-are-one';
  if (q.raw) return 'raw-delivery-keeps-the-envelope';
  return path === 'attribute' ? 'envelope-leaves-attributes-outside' : 'topic-passes-messages-as-they-are';
}

/** The line of Python that reads the value; `message` is what boto3 received, `body` that of the HTTP request. */
function lineOf(path: string, { receiver, field }: Read): string {
  const body = receiver === 'queue' ? 'message["Body"]' : 'body';
  return textFor(path, {
    body: `json.loads(${body})["${field}"]`,
    message: `json.loads(json.loads(${body})["Message"])["${field}"]`,
    object: `json.loads(${body})["Message"]["${field}"]`,
    inside: `json.loads(${body})["MessageAttributes"]["${field}"]["Value"]`,
    attribute: `message["MessageAttributes"]["${field}"]["StringValue"]`,
  });
}

/** What such a line reads from a delivery; undefined where Python would end with an error. */
function valueAt(path: string, { body, attributes }: Delivered, field: string): unknown {
  const document = parsed(body);
  switch (path) {
    case 'body':
      return document?.[field];
    case 'message':
      return parsed(document?.Message)?.[field];
    case 'object':
      return (document?.Message as Readonly<Record<string, unknown>> | undefined)?.[field];
    case 'inside':
      return (document?.MessageAttributes as Readonly<Record<string, { Value: string }>> | undefined)?.[field]
        ?.Value;
    default:
      return attributes[field]?.StringValue;
  }
}

/** Which line of the consumer's code reads a value that was published. */
export const read: Direction<Read> = {
  draw(rng, { level }) {
    const q = {
      receiver: level === 1 ? ('queue' as const) : rng.pick(['queue', 'endpoint'] as const),
      raw: rng.int(0, 1) === 0,
      placed: rng.pick(['text', 'attribute'] as const),
      field: rng.pick(FIELDS),
    };
    // An HTTP request has nothing that a message attribute could become.
    if (q.receiver === 'endpoint' && q.placed === 'attribute' && q.raw) return undefined;
    const paths = PATHS.filter((path) => q.receiver === 'queue' || path !== 'attribute');
    const key = keyFor({ ...q, options: [] });
    return {
      ...q,
      options: [
        key,
        ...rng.sample(
          paths.filter((path) => path !== key),
          3,
        ),
      ],
    };
  },
  variant: ({ receiver, raw, placed, options }) => `${receiver}|${raw}|${placed}|${[...options].sort()}`,
  facts: () => ['sns.rawDelivery.protocols'],
  ask(q) {
    const key = keyFor(q);
    const wrong = q.options.filter((path) => path !== key);
    return { kind: 'single', options: q.options, key, beliefs: recordOf(wrong, (path) => beliefOf(path, q)) };
  },
  check: {
    by: 'simulation',
    start(world, { receiver, raw }) {
      makeTopic(world, TOPIC);
      if (receiver === 'queue') makeInbox(world, 'billing', rawSetting(raw));
      else makeEndpoint(world, raw);
    },
    act(world, { placed, field }) {
      if (placed === 'text') publishTo(world, TOPIC, JSON.stringify({ id: 'A-1042', [field]: VALUE }));
      else publishTo(world, TOPIC, '{"id":"A-1042"}', { [field]: VALUE });
      world.look();
    },
    run(world, option, { receiver, field }) {
      const got = receiver === 'queue' ? receivedFrom(world, 'billing') : requestedOf(world);
      return got !== undefined && valueAt(option, got, field) === VALUE;
    },
  },
  words: {
    en: {
      stem: (q, { who }) =>
        `${who} One of its services publishes JSON texts to an Amazon SNS topic and puts \`${q.field}\` into ${q.placed === 'text' ? 'the text' : 'a message attribute'}. ${
          q.receiver === 'queue'
            ? 'A queue is subscribed, whose consumer receives with boto3 and asks for all message attributes'
            : 'An HTTPS endpoint is subscribed, whose handler has the body of the request in `body`'
        }; raw message delivery of the subscription is ${q.raw ? 'enabled' : 'not enabled'}. Which expression reads \`${q.field}\`?`,
      option: (id, q) => `\`${lineOf(id, q)}\``,
      reason: (id, q) =>
        id === keyFor(q)
          ? textFor(id, {
              body: 'With raw message delivery the body is the published text itself.',
              message:
                'The body is a JSON document whose `Message` is the published text, as a string that has to be parsed.',
              inside: 'The JSON document of SNS holds message attributes with `Type` and `Value`.',
              attribute:
                'With raw message delivery message attributes of SNS become those of the SQS message.',
            })
          : id === 'object'
            ? '`Message` is never an object: where the document has it, it is a string.'
            : `This is not where the value stands: it was published as ${q.placed === 'text' ? 'part of the text' : 'a message attribute'}, and the message ${q.raw ? 'is raw' : 'has the JSON document of SNS around it'}.`,
      explanation: ({ raw, placed }) =>
        raw
          ? `Raw message delivery leaves the JSON document out: the body is the published text${placed === 'text' ? '' : ', and message attributes stand beside it in the SQS message'}.`
          : `Without raw message delivery the body is a JSON document of SNS: the published text is the string \`Message\` in it, and the message attributes are in \`MessageAttributes\`.`,
    },
    ko: {
      stem: (q, { who }) =>
        `${who} 한 서비스가 Amazon SNS 주제에 JSON 텍스트를 게시하면서 ${withParticle(`\`${q.field}\``, '을/를')} ${q.placed === 'text' ? '텍스트 안에' : '메시지 속성으로'} 넣습니다. ${
          q.receiver === 'queue'
            ? '주제를 구독한 대기열의 소비자는 boto3로 메시지를 받으며 메시지 속성을 모두 요청합니다'
            : '주제를 구독한 HTTPS 엔드포인트의 처리 코드에는 요청 본문이 `body`에 들어 있습니다'
        }. 구독의 원시 메시지 전송은 ${q.raw ? '켜져 있습니다' : '켜져 있지 않습니다'}. ${withParticle(`\`${q.field}\``, '을/를')} 읽는 식은 무엇입니까?`,
      option: (id, q) => `\`${lineOf(id, q)}\``,
      reason: (id, q) =>
        id === keyFor(q)
          ? textFor(id, {
              body: '원시 메시지 전송에서는 본문이 게시한 텍스트 그 자체입니다.',
              message:
                '본문은 JSON 문서이고, 그 안의 `Message`가 게시한 텍스트입니다. 문자열이므로 한 번 더 해석해야 합니다.',
              inside: 'SNS의 JSON 문서에는 메시지 속성이 `Type`과 `Value`로 들어 있습니다.',
              attribute: '원시 메시지 전송에서는 SNS의 메시지 속성이 SQS 메시지의 속성이 됩니다.',
            })
          : id === 'object'
            ? '`Message`는 객체일 수 없습니다. 문서에 있다면 언제나 문자열입니다.'
            : `값은 이 자리에 없습니다. ${q.placed === 'text' ? '텍스트의 일부로' : '메시지 속성으로'} 게시했고, 메시지는 ${q.raw ? '원시 메시지입니다' : 'SNS의 JSON 문서에 싸여 있습니다'}.`,
      explanation: ({ raw, placed }) =>
        raw
          ? `원시 메시지 전송은 JSON 문서 없이 보냅니다. 본문은 게시한 텍스트입니다${placed === 'text' ? '' : '. 메시지 속성은 SQS 메시지에 따로 있습니다'}.`
          : '원시 메시지 전송이 아니면 본문은 SNS의 JSON 문서입니다. 게시한 텍스트는 그 안의 문자열 `Message`이고, 메시지 속성은 `MessageAttributes`에 있습니다.',
    },
  },
};
