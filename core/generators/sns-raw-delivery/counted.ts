import { limit } from '../../facts/limits';
import type { Locale } from '../../kernel/locale';
import type { Direction } from '../directions/direction';
import { heldBy } from '../proof-by-simulation/queues';
import { makeTopic, publishTo } from '../proof-by-simulation/topics';
import { makeInbox, rawSetting, TOPIC } from './delivered';

interface Inbox {
  name: string;
  raw: boolean;
}
interface Counted {
  inboxes: readonly Inbox[];
  /** How many message attributes each message has. */
  attributes: readonly number[];
  most: number;
}

const NAMES = ['billing', 'shipping', 'audit'];

const tableOf = ({ inboxes }: Counted, locale: Locale): string => {
  const [on, off] = locale === 'ko' ? ['켜짐', '꺼짐'] : ['enabled', 'not enabled'];
  const head = locale === 'ko' ? '| 대기열 | 원시 메시지 전송 |' : '| Queue | Raw message delivery |';
  return [head, '|---|---|', ...inboxes.map(({ name, raw }) => `| \`${name}\` | ${raw ? on : off} |`)].join(
    '\n',
  );
};
const messagesOf = ({ attributes }: Counted, locale: Locale): string =>
  [
    locale === 'ko' ? '| 메시지 | 메시지 속성의 수 |' : '| Message | Message attributes |',
    '|---|---|',
    ...attributes.map((n, i) => `| ${i + 1} | ${n} |`),
  ].join('\n');

/** How many messages reach queues when some of them have many message attributes. */
export const counted: Direction<Counted> = {
  draw(rng, { level, limits }) {
    const most = limit(limits, 'sqs.messageAttributes.max');
    const attributes = Array.from({ length: 3 + level }, () =>
      rng.pick([rng.int(0, most - 1), most, most + 1, most + rng.int(1, 5)]),
    );
    const inboxes = NAMES.slice(0, level).map((name) => ({ name, raw: rng.int(0, 2) > 0 }));
    const hasBoth = attributes.some((n) => n > most) && attributes.some((n) => n <= most);
    if (!hasBoth || !inboxes.some(({ raw }) => raw)) return undefined;
    return { inboxes, attributes, most };
  },
  variant: ({ inboxes, attributes }) => `${inboxes.map(({ raw }) => raw)}|${attributes}`,
  ask({ inboxes, attributes, most }) {
    const raw = inboxes.filter((inbox) => inbox.raw).length;
    const failed = raw * attributes.filter((n) => n > most).length;
    return { kind: 'numeric', key: inboxes.length * attributes.length - failed, unit: 'messages' };
  },
  facts: () => ['sns.rawDelivery.protocols', 'sqs.messageAttributes.max', 'sns.delivery.clientError'],
  check: {
    by: 'simulation',
    start(world, { inboxes }) {
      makeTopic(world, TOPIC);
      for (const { name, raw } of inboxes) makeInbox(world, name, rawSetting(raw));
    },
    run(world, key, { inboxes, attributes }) {
      for (const n of attributes)
        publishTo(
          world,
          TOPIC,
          'order',
          Object.fromEntries(Array.from({ length: n }, (_, i) => [`a${i + 1}`, 'x'])),
        );
      world.look();
      return inboxes.reduce((sum, { name }) => sum + heldBy(world, name), 0) === Number(key);
    },
  },
  words: {
    en: {
      stem: ({ inboxes, attributes }, { who }) =>
        `${who} ${inboxes.length === 1 ? 'The SQS queue of the first exhibit is subscribed to a standard Amazon SNS topic, which may send to it' : 'The SQS queues of the first exhibit are subscribed to a standard Amazon SNS topic, which may send to them'}. The ${attributes.length} messages of the second exhibit are published, and nobody has received anything yet. How many messages ${inboxes.length === 1 ? 'does the queue hold' : 'do the queues hold in all'}?`,
      exhibits: (q) => [
        { title: 'Subscriptions', body: tableOf(q, 'en') },
        { title: 'Messages', body: messagesOf(q, 'en') },
      ],
      explanation: ({ most }) =>
        `With raw message delivery message attributes of SNS become those of the SQS message, which takes up to ${most}. A message with more is a client-side error: it is not tried again and does not reach this queue. Inside the JSON document of SNS their number does not matter to SQS.`,
    },
    ko: {
      stem: ({ inboxes, attributes }, { who }) =>
        `${who} 첫째 자료의 SQS ${inboxes.length === 1 ? '대기열이' : '대기열들이'} Amazon SNS 표준 주제를 구독하며, 대기열 정책은 주제의 전송을 허용합니다. 둘째 자료의 메시지 ${attributes.length}개를 게시했고, 아직 아무도 메시지를 받지 않았습니다. 대기열에 있는 메시지는 ${inboxes.length === 1 ? '' : '모두 '}몇 개입니까?`,
      exhibits: (q) => [
        { title: '구독', body: tableOf(q, 'ko') },
        { title: '메시지', body: messagesOf(q, 'ko') },
      ],
      explanation: ({ most }) =>
        `원시 메시지 전송에서는 SNS의 메시지 속성이 SQS 메시지의 속성이 되며, SQS 메시지에는 ${most}개까지만 붙일 수 있습니다. 속성이 이보다 많은 메시지는 클라이언트 측 오류가 되어 재시도되지 않고, 이 대기열에는 오지 않습니다. SNS의 JSON 문서 안에 있을 때는 속성의 수가 SQS의 한도에 걸리지 않습니다.`,
    },
  },
};
