import type { Locale } from '../../kernel/locale';
import type { Direction } from '../directions/direction';
import { heldBy } from '../proof-by-simulation/queues';
import { recordOf } from '../record';
import { drawPublished, keyOf, messages, type Published, received, table } from './subscribers';
import { makeTopic, play, type Subscriber } from './topic';

const of = ({ subscribers }: Published, id: string): Subscriber =>
  subscribers.find(({ name }) => name === id) as Subscriber;
const beliefOf = ({ allowed, after }: Subscriber, kinds: readonly string[]): string => {
  if (!allowed) return 'subscribing-lets-the-topic-send';
  return after === kinds.length ? 'topic-keeps' : 'filter-lets-everything-through';
};

function why(one: Subscriber, kinds: readonly string[], locale: Locale): string {
  const ko = locale === 'ko';
  const n = received(one, kinds);
  if (n > 0)
    return ko
      ? `구독한 뒤 게시된 메시지 가운데 ${n}개를 받았습니다.`
      : `It got ${n} of the messages published since it was subscribed.`;
  if (!one.allowed)
    return ko
      ? '대기열 정책이 없어 주제가 보낼 수 없습니다.'
      : 'Without a queue policy the topic may not send to it.';
  if (one.after === kinds.length)
    return ko
      ? '마지막 메시지 다음에 구독했고, 주제는 지난 메시지를 보관하지 않습니다.'
      : 'It was subscribed after the last message, and a topic keeps no past messages.';
  return ko
    ? '구독한 뒤 게시된 메시지는 모두 필터 정책에 맞지 않습니다.'
    : 'Its filter policy takes none of the messages published since then.';
}

/** Which queues have got anything at all. */
export const whichQueues: Direction<Published> = {
  draw(rng, { level }) {
    const q = drawPublished(rng, level, 5);
    const filled = q.subscribers.filter((one) => received(one, q.kinds) > 0).length;
    return filled === 2 || (level === 3 && filled === 3) ? q : undefined;
  },
  variant: keyOf,
  ask(q) {
    const { subscribers, kinds } = q;
    const key = subscribers.filter((one) => received(one, kinds) > 0).map(({ name }) => name);
    const empty = subscribers.map(({ name }) => name).filter((name) => !key.includes(name));
    return {
      kind: 'multiple',
      options: subscribers.map(({ name }) => name),
      key,
      beliefs: recordOf(empty, (name) => beliefOf(of(q, name), kinds)),
    };
  },
  check: {
    by: 'simulation',
    start(world, { subscribers, kinds }) {
      makeTopic(world);
      play(world, subscribers, kinds);
    },
    run: (world, option) => heldBy(world, option) > 0,
  },
  words: {
    en: {
      stem: ({ subscribers, kinds }, { who }) =>
        `${who} SQS queues of five services are subscribed to a standard Amazon SNS topic, as in the first exhibit. The messages of the second exhibit are published in this order with the message attribute \`kind\`. Which ${subscribers.filter((one) => received(one, kinds) > 0).length} queues hold at least one message then?`,
      exhibits: (q) => [
        { title: 'Queues', body: table(q, 'en') },
        { title: 'Messages', body: messages(q) },
      ],
      option: (id) => `The queue \`${id}\``,
      reason: (id, q) => why(of(q, id), q.kinds, 'en'),
      explanation: () =>
        'A copy reaches a queue that is subscribed when the message is published, whose policy lets the topic send, and whose filter policy takes the message.',
    },
    ko: {
      stem: ({ subscribers, kinds }, { who }) =>
        `${who} 다섯 서비스의 SQS 대기열이 첫째 자료와 같이 Amazon SNS 표준 주제를 구독합니다. 둘째 자료의 메시지를 메시지 속성 \`kind\`와 함께 이 순서로 게시합니다. 그 뒤 메시지가 하나라도 있는 대기열 ${subscribers.filter((one) => received(one, kinds) > 0).length}개는 무엇입니까?`,
      exhibits: (q) => [
        { title: '대기열', body: table(q, 'ko') },
        { title: '메시지', body: messages(q) },
      ],
      option: (id) => `\`${id}\` 대기열`,
      reason: (id, q) => why(of(q, id), q.kinds, 'ko'),
      explanation: () =>
        '메시지를 게시할 때 이미 구독했고, 대기열 정책이 주제의 전송을 허용하며, 필터 정책에 맞는 메시지만 대기열에 사본이 남습니다.',
    },
  },
};
