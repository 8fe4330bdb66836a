import type { Direction } from '../directions/direction';
import { heldBy } from '../proof-by-simulation/queues';
import { drawPublished, keyOf, messages, type Published, received, table } from './subscribers';
import { makeTopic, play } from './topic';

/** How many copies of all messages lie in the queues behind a topic. */
export const copies: Direction<Published> = {
  draw: (rng, { level }) => drawPublished(rng, level, 1 + level),
  variant: keyOf,
  ask: ({ subscribers, kinds }) => ({
    kind: 'numeric',
    key: subscribers.reduce((sum, one) => sum + received(one, kinds), 0),
    unit: 'messages',
  }),
  check: {
    by: 'simulation',
    stage: () => 'fan-out/topic',
    start: makeTopic,
    run(world, key, { subscribers, kinds }) {
      play(world, subscribers, kinds);
      world.look();
      return subscribers.reduce((sum, { name }) => sum + heldBy(world, name), 0) === Number(key);
    },
  },
  words: {
    en: {
      stem: ({ kinds }, { who }) =>
        `${who} Services learn of changes through a standard Amazon SNS topic and SQS queues that are subscribed to it, as in the first exhibit. The ${kinds.length} messages of the second exhibit are published in this order with the message attribute \`kind\`; no consumer has received anything yet. How many messages do the queues hold in all?`,
      exhibits: (q) => [
        { title: 'Queues', body: table(q, 'en') },
        { title: 'Messages', body: messages(q) },
      ],
      explanation: () =>
        'Every subscribed queue gets a copy of each message that its filter policy takes, as long as its queue policy lets the topic send. A topic keeps nothing: what was published before a subscription is not delivered later.',
    },
    ko: {
      stem: ({ kinds }, { who }) =>
        `${who} 여러 서비스가 Amazon SNS 표준 주제와 이를 구독한 SQS 대기열로 변경을 전달받으며, 대기열은 첫째 자료와 같습니다. 둘째 자료의 메시지 ${kinds.length}개를 메시지 속성 \`kind\`와 함께 이 순서로 게시했고, 소비자는 아직 아무것도 받지 않았습니다. 대기열에 있는 메시지는 모두 몇 개입니까?`,
      exhibits: (q) => [
        { title: '대기열', body: table(q, 'ko') },
        { title: '메시지', body: messages(q) },
      ],
      explanation: () =>
        '대기열 정책이 주제의 전송을 허용하면, 구독한 대기열마다 필터 정책에 맞는 메시지의 사본을 하나씩 받습니다. 주제는 메시지를 보관하지 않으므로 구독하기 전에 게시된 메시지는 나중에도 오지 않습니다.',
    },
  },
};
