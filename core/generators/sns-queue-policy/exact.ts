import type { Locale } from '../../kernel/locale';
import { LAB_PLACE } from '../../labs/lab';
import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { heldBy, urlOf } from '../proof-by-simulation/queues';
import { makeTopic, publishTo } from '../proof-by-simulation/topics';
import { recordOf } from '../record';
import {
  actionOf,
  type Grant,
  makeInbox,
  OTHER_TOPIC,
  policyWith,
  RIGHT,
  statementOf,
  TOPIC,
} from './grants';

interface Exact {
  options: readonly string[];
}

const QUEUE = 'billing';
/** A third topic, whose name begins like that of the first. */
const LONGER_TOPIC = `${TOPIC}-test`;
const STRANGER = '444455556666';

const GRANTS: Readonly<Record<string, Grant>> = {
  right: RIGHT,
  open: { ...RIGHT, source: 'none' },
  anyone: { ...RIGHT, who: 'anyone', source: 'none' },
  prefix: { ...RIGHT, source: 'prefix' },
  all: { ...RIGHT, source: 'all' },
  account: { ...RIGHT, who: 'account' },
  receive: { ...RIGHT, what: 'receive' },
  queue: { ...RIGHT, source: 'queue' },
};
const BELIEFS: Readonly<Record<string, string>> = {
  open: 'subscriptions-keep-other-topics-out',
  anyone: 'subscriptions-keep-other-topics-out',
  prefix: 'a-wildcard-arn-is-one-topic',
  all: 'a-wildcard-arn-is-one-topic',
  account: 'sns-acts-as-the-topic-owner',
  receive: 'sns-pulls-from-the-queue',
  queue: 'source-arn-names-the-queue',
};
const TOO_OPEN = ['open', 'anyone', 'prefix', 'all'];
const TOO_NARROW = ['account', 'receive', 'queue'];
const grantIn = (id: string): Grant => GRANTS[id] ?? RIGHT;

function say(id: string, locale: Locale): string {
  const { who, what, source } = grantIn(id);
  const ko = locale === 'ko';
  const action = `\`${actionOf(what)}\``;
  const principal = textFor(
    who,
    ko
      ? {
          sns: '서비스 `sns.amazonaws.com`에',
          anyone: '모두(`*`)에게',
          account: `계정 \`${LAB_PLACE.account}\`에`,
        }
      : {
          sns: 'the service `sns.amazonaws.com`',
          anyone: 'everyone (`*`)',
          account: `the account \`${LAB_PLACE.account}\``,
        },
  );
  const condition = textFor(
    source,
    ko
      ? {
          topic: `\`aws:SourceArn\`이 \`${TOPIC}\`의 ARN과 같을 때`,
          prefix: `\`aws:SourceArn\`이 \`${TOPIC}\`의 ARN으로 시작할 때`,
          all: '`aws:SourceArn`이 계정의 아무 주제 ARN일 때',
          queue: `\`aws:SourceArn\`이 \`${QUEUE}\`의 ARN과 같을 때`,
          none: '다른 조건 없이',
        }
      : {
          topic: `when \`aws:SourceArn\` is the ARN of \`${TOPIC}\``,
          prefix: `when \`aws:SourceArn\` begins with the ARN of \`${TOPIC}\``,
          all: 'when `aws:SourceArn` is the ARN of any topic of the account',
          queue: `when \`aws:SourceArn\` is the ARN of \`${QUEUE}\``,
          none: 'without any further condition',
        },
  );
  return ko
    ? `${condition} ${principal} ${action} 허용`
    : `Allow ${principal} to call ${action} ${condition}`;
}

/** Which statement lets one topic send to a queue and keeps everything else out. */
export const exact: Direction<Exact> = {
  draw(rng, { level }) {
    // Without wildcards at level 1.
    const open = level === 1 ? [rng.pick(['open', 'anyone'])] : rng.sample(TOO_OPEN, 2);
    return { options: ['right', ...open, ...rng.sample(TOO_NARROW, 3 - open.length)] };
  },
  variant: ({ options }) => [...options].sort().join(),
  ask: ({ options }) => ({
    kind: 'single',
    options,
    key: 'right',
    beliefs: recordOf(
      options.filter((id) => id !== 'right'),
      (id) => BELIEFS[id] ?? '',
    ),
  }),
  check: {
    by: 'simulation',
    alike: (_q, option) => `sns-queue-policy/exact/${option}`,
    stage: () => 'sns-queue-policy/topics',
    start(world) {
      for (const topic of [TOPIC, OTHER_TOPIC, LONGER_TOPIC]) makeTopic(world, topic);
    },
    run(world, option) {
      makeInbox(world, QUEUE, policyWith([statementOf(grantIn(option), QUEUE)]), [
        TOPIC,
        OTHER_TOPIC,
        LONGER_TOPIC,
      ]);
      publishTo(world, TOPIC, 'order');
      const gotIn = heldBy(world, QUEUE) === 1;
      for (const topic of [OTHER_TOPIC, LONGER_TOPIC]) publishTo(world, topic, 'other');
      const stranger = world.ask(
        'sqs.SendMessage',
        { QueueUrl: urlOf(QUEUE), MessageBody: 'stranger' },
        { account: STRANGER },
      );
      world.look();
      return gotIn && heldBy(world, QUEUE) === 1 && !stranger.ok;
    },
  },
  words: {
    en: {
      stem: (_q, { who }) =>
        `${who} The SQS queue \`${QUEUE}\` is to get the messages of the Amazon SNS topic \`${TOPIC}\` and nothing else: neither other topics of the account, such as \`${OTHER_TOPIC}\` and \`${LONGER_TOPIC}\`, nor anybody outside of it may send to it. Which statement belongs in the policy of the queue?`,
      option: (id) => say(id, 'en'),
      reason: (id) =>
        textFor(id, {
          right: 'The service that sends, the action it needs, and the one topic for which it may.',
          open: 'SNS may then send for every topic, whoever owns it.',
          anyone: 'Anybody could send to the queue, with SNS or without it.',
          prefix: `\`${LONGER_TOPIC}\` begins with the same ARN and may send as well.`,
          all: `\`${OTHER_TOPIC}\` and every other topic of the account may send as well.`,
          account: 'SNS sends as a service, not as a principal of the account, so nothing arrives.',
          receive: 'SNS sends to the queue and never receives from it, so nothing arrives.',
          queue: '`aws:SourceArn` is the ARN of the topic, so this condition never matches.',
        }),
      explanation: () =>
        'The principal is `sns.amazonaws.com`, the action `sqs:SendMessage`, and `aws:SourceArn` narrows it to the ARN of one topic. Without the condition any topic could write to the queue.',
    },
    ko: {
      stem: (_q, { who }) =>
        `${who} SQS 대기열 \`${QUEUE}\`은 Amazon SNS 주제 \`${TOPIC}\`의 메시지만 받아야 합니다. \`${OTHER_TOPIC}\`와 \`${LONGER_TOPIC}\` 같은 계정의 다른 주제도, 계정 밖의 누구도 이 대기열로 보낼 수 없어야 합니다. 대기열 정책에 어떤 문을 넣어야 합니까?`,
      option: (id) => say(id, 'ko'),
      reason: (id) =>
        textFor(id, {
          right: '보내는 서비스, 필요한 작업, 허용할 주제 하나가 모두 맞습니다.',
          open: 'SNS가 누구의 어떤 주제를 위해서든 보낼 수 있게 됩니다.',
          anyone: 'SNS를 거치든 거치지 않든 누구나 대기열로 보낼 수 있습니다.',
          prefix: `\`${LONGER_TOPIC}\`도 같은 ARN으로 시작하므로 보낼 수 있습니다.`,
          all: `\`${OTHER_TOPIC}\`를 비롯한 계정의 모든 주제가 보낼 수 있습니다.`,
          account: 'SNS는 계정의 보안 주체가 아니라 서비스로 보내므로 아무것도 오지 않습니다.',
          receive: 'SNS는 대기열로 보낼 뿐 대기열에서 받지 않으므로 아무것도 오지 않습니다.',
          queue: '`aws:SourceArn`은 주제의 ARN이므로 이 조건에는 결코 맞지 않습니다.',
        }),
      explanation: () =>
        '보안 주체는 `sns.amazonaws.com`, 작업은 `sqs:SendMessage`이고, `aws:SourceArn`으로 주제 하나에 한정합니다. 조건이 없으면 어느 주제든 이 대기열에 쓸 수 있습니다.',
    },
  },
};
