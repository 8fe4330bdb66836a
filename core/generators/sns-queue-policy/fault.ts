import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { heldBy, setQueue } from '../proof-by-simulation/queues';
import { makeTopic, publishTo } from '../proof-by-simulation/topics';
import { recordOf } from '../record';
import {
  type Grant,
  lets,
  makeInbox,
  policyWith,
  RIGHT,
  type Source,
  statementOf,
  TOPIC,
  type What,
  type Who,
  why,
} from './grants';

interface Fault {
  grant: Grant;
}

const QUEUE = 'billing';
const FIELDS = ['who', 'what', 'source'] as const;
const OPTIONS = [...FIELDS, 'nothing'];
const BELIEFS: Readonly<Record<string, string>> = {
  who: 'sns-acts-as-the-topic-owner',
  what: 'sns-pulls-from-the-queue',
  source: 'source-arn-names-the-queue',
  nothing: 'subscribing-lets-the-topic-send',
};

/** The element that keeps SNS out: a statement with it put right lets the message in. */
const faultOf = (grant: Grant): string =>
  lets(grant, TOPIC)
    ? 'nothing'
    : (FIELDS.find((field) => lets({ ...grant, [field]: RIGHT[field] }, TOPIC)) ?? 'nothing');

const json = ({ grant }: Fault): string =>
  `\`\`\`json\n${JSON.stringify(JSON.parse(policyWith([statementOf(grant, QUEUE)])), null, 2)}\n\`\`\``;

/** Which element of a queue policy keeps the messages of a topic out. */
export const fault: Direction<Fault> = {
  draw(rng, { level }) {
    const bad = rng.pick([...FIELDS, ...(level === 1 ? [] : ['nothing'])]);
    // From level 2 on other elements may be wider than they need to be, which keeps nothing out.
    const isWide = (): boolean => level > 1 && rng.int(0, 1) === 0;
    const who: Who = bad === 'who' ? rng.pick(['account', 'events']) : isWide() ? 'anyone' : RIGHT.who;
    const what: What = bad === 'what' ? 'receive' : isWide() ? 'every' : RIGHT.what;
    const wide: Source = rng.pick(level === 2 ? ['none', 'both'] : ['none', 'both', 'prefix', 'all']);
    const source: Source = bad === 'source' ? rng.pick(['other', 'queue']) : isWide() ? wide : RIGHT.source;
    return { grant: { who, what, source } };
  },
  variant: ({ grant: { who, what, source } }) => `${who}|${what}|${source}`,
  ask({ grant }) {
    const key = faultOf(grant);
    const wrong = OPTIONS.filter((option) => option !== key);
    return { kind: 'single', options: OPTIONS, key, beliefs: recordOf(wrong, (id) => BELIEFS[id] ?? '') };
  },
  check: {
    by: 'simulation',
    start(world, { grant }) {
      makeTopic(world, TOPIC);
      makeInbox(world, QUEUE, policyWith([statementOf(grant, QUEUE)]));
    },
    alike: ({ grant: { who, what, source } }, option) =>
      `sns-queue-policy/fault/${who}|${what}|${source}|${option}`,
    run(world, option, { grant }) {
      publishTo(world, TOPIC, 'order');
      const arrived = heldBy(world, QUEUE) === 1;
      if (option === 'nothing' || arrived) return option === 'nothing' && arrived;
      const field = option as (typeof FIELDS)[number];
      const mended = statementOf({ ...grant, [field]: RIGHT[field] }, QUEUE);
      setQueue(world, QUEUE, { Policy: policyWith([mended]) });
      publishTo(world, TOPIC, 'order');
      world.look();
      return heldBy(world, QUEUE) === 1;
    },
  },
  words: {
    en: {
      stem: (_q, { who }) =>
        `${who} The SQS queue \`${QUEUE}\` with the policy of the exhibit is subscribed to the standard Amazon SNS topic \`${TOPIC}\` of the same account. Neither a filter policy nor a KMS key is involved. Which element of the policy keeps the messages of the topic out?`,
      exhibits: (q) => [{ title: `Policy of the queue ${QUEUE}`, body: json(q) }],
      option: (id) =>
        textFor(id, {
          who: '`Principal`: SNS is not among those whom it names.',
          what: '`Action`: it is not the one that a delivery needs.',
          source: '`Condition`: it does not match what the topic sends.',
          nothing: 'None of them: the messages of the topic get in.',
        }),
      reason: (id, { grant }) => {
        if (id === faultOf(grant) && id !== 'nothing') return why(grant, TOPIC, 'en');
        if (id === 'nothing')
          return lets(grant, TOPIC)
            ? 'Every element covers deliveries of the topic; where one is wider than that, it lets in more, not less.'
            : why(grant, TOPIC, 'en');
        return textFor(id, {
          who: 'The principal covers the service `sns.amazonaws.com`.',
          what: 'The action covers `sqs:SendMessage`.',
          source: 'No condition shuts the ARN of the topic out.',
        });
      },
      explanation: ({ grant }) =>
        lets(grant, TOPIC)
          ? 'The statement covers principal, action and source of a delivery by SNS. It may be too open, but it keeps nothing out.'
          : 'A delivery is a call of `sqs:SendMessage` by `sns.amazonaws.com` with the ARN of the topic as `aws:SourceArn`. All elements of a statement have to fit.',
    },
    ko: {
      stem: (_q, { who }) =>
        `${who} 자료의 정책을 가진 SQS 대기열 \`${QUEUE}\`이 같은 계정의 Amazon SNS 표준 주제 \`${TOPIC}\`를 구독합니다. 필터 정책이나 KMS 키는 관련이 없습니다. 정책의 어떤 요소가 주제의 메시지를 막습니까?`,
      exhibits: (q) => [{ title: `${QUEUE} 대기열의 정책`, body: json(q) }],
      option: (id) =>
        textFor(id, {
          who: '`Principal`: 적힌 대상에 SNS가 들어 있지 않습니다.',
          what: '`Action`: 전달에 필요한 작업이 아닙니다.',
          source: '`Condition`: 주제가 보내는 것에 맞지 않습니다.',
          nothing: '막는 요소가 없어 주제의 메시지가 들어옵니다.',
        }),
      reason: (id, { grant }) => {
        if (id === faultOf(grant) && id !== 'nothing') return why(grant, TOPIC, 'ko');
        if (id === 'nothing')
          return lets(grant, TOPIC)
            ? '모든 요소가 주제의 전달을 허용합니다. 필요보다 넓은 요소는 더 많이 들어오게 할 뿐 막지 않습니다.'
            : why(grant, TOPIC, 'ko');
        return textFor(id, {
          who: '보안 주체에 서비스 `sns.amazonaws.com`이 들어갑니다.',
          what: '작업에 `sqs:SendMessage`가 들어갑니다.',
          source: '주제의 ARN을 막는 조건이 없습니다.',
        });
      },
      explanation: ({ grant }) =>
        lets(grant, TOPIC)
          ? '이 문은 SNS가 전달할 때의 보안 주체, 작업, 출처를 모두 허용합니다. 지나치게 열려 있을 수는 있어도 막는 것은 없습니다.'
          : '전달은 `sns.amazonaws.com`이 주제의 ARN을 `aws:SourceArn`으로 하여 `sqs:SendMessage`를 호출하는 것입니다. 문의 모든 요소가 맞아야 합니다.',
    },
  },
};
