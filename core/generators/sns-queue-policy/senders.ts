import type { Rng } from '../../kernel/rng';
import type { Level } from '../contract';
import type { Direction } from '../directions/direction';
import { arnOf, heldBy } from '../proof-by-simulation/queues';
import { makeTopic, publishTo, topicArnOf } from '../proof-by-simulation/topics';
import { recordOf } from '../record';
import { conditionOf, makeInbox, policyWith } from './grants';

interface Rule {
  effect: 'Allow' | 'Deny';
  /** Names of topics; with `*` at the end all names that begin so. */
  names: readonly string[];
}
interface Senders {
  topics: readonly string[];
  rules: readonly Rule[];
}

const TOPICS = ['updates', 'updates-eu', 'updates-test', 'alerts', 'alerts-eu', 'audits', 'audits-test'];
const QUEUE = 'billing';

function drawRules(rng: Rng, level: Level, topics: readonly string[]): readonly Rule[] {
  if (level === 1) return [{ effect: 'Allow', names: rng.sample(topics, rng.int(2, 3)) }];
  const wide = { effect: 'Allow' as const, names: [`${rng.pick(['updates', 'alerts', 'audits', 'a'])}*`] };
  if (level === 2) return [wide, { effect: 'Allow', names: rng.sample(topics, rng.int(1, 2)) }];
  return [
    wide,
    { effect: 'Allow', names: rng.sample(topics, 1) },
    { effect: 'Deny', names: rng.sample(topics, 1) },
  ];
}

const covers = (name: string, topic: string): boolean =>
  name.endsWith('*') ? topic.startsWith(name.slice(0, -1)) : topic === name;
const named = ({ rules }: Senders, topic: string, effect: Rule['effect']): boolean =>
  rules.some((rule) => rule.effect === effect && rule.names.some((name) => covers(name, topic)));
const sends = (q: Senders, topic: string): boolean => named(q, topic, 'Allow') && !named(q, topic, 'Deny');

const policyOf = ({ rules }: Senders): string =>
  policyWith(
    rules.map(({ effect, names }) => ({
      Effect: effect,
      Principal: { Service: 'sns.amazonaws.com' },
      Action: 'sqs:SendMessage',
      Resource: arnOf(QUEUE),
      Condition: conditionOf(names.map(topicArnOf)),
    })),
  );
const json = (q: Senders): string =>
  `\`\`\`json\n${JSON.stringify(JSON.parse(policyOf(q)), null, 2)}\n\`\`\``;

/** Which of several topics may send to one queue. */
export const senders: Direction<Senders> = {
  draw(rng, { level }) {
    const topics = rng.sample(TOPICS, 5);
    const q = { topics, rules: drawRules(rng, level, topics) };
    const count = topics.filter((topic) => sends(q, topic)).length;
    // A denial has to matter.
    const isIdle =
      level === 3 && !topics.some((topic) => named(q, topic, 'Allow') && named(q, topic, 'Deny'));
    return isIdle || count < 2 || count > 3 ? undefined : q;
  },
  variant: ({ topics, rules }) =>
    `${[...topics].sort()}|${rules.map(({ effect, names }) => `${effect}${[...names].sort()}`)}`,
  ask(q) {
    const key = q.topics.filter((topic) => sends(q, topic));
    const wrong = q.topics.filter((topic) => !key.includes(topic));
    return {
      kind: 'multiple',
      options: q.topics,
      key,
      beliefs: recordOf(wrong, (topic) =>
        named(q, topic, 'Allow') ? 'allow-outweighs-deny' : 'subscribing-lets-the-topic-send',
      ),
    };
  },
  check: {
    by: 'simulation',
    start(world, q) {
      for (const topic of q.topics) makeTopic(world, topic);
      makeInbox(world, QUEUE, policyOf(q), [...q.topics]);
    },
    run(world, option) {
      publishTo(world, option, 'news');
      world.look();
      return heldBy(world, QUEUE) === 1;
    },
  },
  words: {
    en: {
      stem: (q, { who }) =>
        `${who} The SQS queue \`${QUEUE}\` is subscribed to five standard Amazon SNS topics of the same account and has the policy of the exhibit. One message is published to each topic. Of which ${q.topics.filter((topic) => sends(q, topic)).length} topics does the queue get the message?`,
      exhibits: (q) => [{ title: `Policy of the queue ${QUEUE}`, body: json(q) }],
      option: (id) => `The topic \`${id}\``,
      reason: (id, q) =>
        named(q, id, 'Deny')
          ? `A statement denies it for \`${id}\`, and a denial outweighs every allowance.`
          : named(q, id, 'Allow')
            ? `A condition matches the ARN of \`${id}\`, so its messages are let in.`
            : `No condition matches the ARN of \`${id}\`: the subscription alone does not let it send.`,
      explanation: () =>
        'SNS passes on the ARN of the topic for which it sends. The queue takes the message when the condition on `aws:SourceArn` of some statement that allows matches it, and none of a statement that denies.',
    },
    ko: {
      stem: (q, { who }) =>
        `${who} SQS 대기열 \`${QUEUE}\`이 같은 계정의 Amazon SNS 표준 주제 다섯 개를 구독하며, 대기열에는 자료의 정책이 있습니다. 주제마다 메시지를 하나씩 게시했습니다. 대기열에 메시지가 오는 주제 ${q.topics.filter((topic) => sends(q, topic)).length}개는 무엇입니까?`,
      exhibits: (q) => [{ title: `${QUEUE} 대기열의 정책`, body: json(q) }],
      option: (id) => `\`${id}\` 주제`,
      reason: (id, q) =>
        named(q, id, 'Deny')
          ? `\`${id}\` 주제를 거부하는 문이 있고, 거부는 모든 허용보다 앞섭니다.`
          : named(q, id, 'Allow')
            ? `조건이 \`${id}\` 주제의 ARN에 맞으므로 메시지가 들어옵니다.`
            : `\`${id}\` 주제의 ARN에 맞는 조건이 없습니다. 구독만으로는 보낼 수 없습니다.`,
      explanation: () =>
        'SNS는 어느 주제를 위해 보내는지 그 ARN을 함께 넘깁니다. 허용하는 문 가운데 하나의 `aws:SourceArn` 조건에 맞고 거부하는 문의 조건에는 맞지 않아야 대기열이 메시지를 받습니다.',
    },
  },
};
