import type { Locale } from '../../kernel/locale';
import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { heldBy } from '../proof-by-simulation/queues';
import { makeInbox, makeTopic, publish, subscribe } from './topic';

type Absence = 'worker-down' | 'not-yet-subscribed' | 'unsubscribed';
interface Absent {
  absence: Absence;
  /** Messages published before, during and after the absence. */
  before: number;
  during: number;
  after: number;
  service: string;
}

const OPTIONS = ['all', 'around', 'later', 'none'] as const;
type Option = (typeof OPTIONS)[number];
const BELIEFS: Readonly<Record<Option, string>> = {
  all: 'topic-keeps',
  around: 'queue-keeps-only-for-awake-workers',
  later: 'new-subscriptions-start-the-queue-over',
  none: 'a-gap-ends-a-subscription',
};
const keyFor = ({ absence }: Absent): Option =>
  absence === 'worker-down' ? 'all' : absence === 'unsubscribed' ? 'around' : 'later';
const countFor = (option: string, { before, during, after }: Absent): number =>
  option === 'all'
    ? before + during + after
    : option === 'around'
      ? before + after
      : option === 'later'
        ? after
        : 0;

const STORY: Readonly<Record<Absence, (q: Absent, locale: Locale) => string>> = {
  'worker-down': ({ before, during, after, service }, locale) =>
    locale === 'ko'
      ? `\`${service}\` 서비스의 SQS 대기열은 처음부터 Amazon SNS 주제를 구독하고 있으나, 서비스의 작업자는 하루 동안 멈추어 있었습니다. 멈추기 전에 ${before}개, 멈춘 동안 ${during}개, 다시 켜기 직전에 ${after}개의 메시지가 게시되었고, 작업자는 아직 아무것도 받지 않았습니다`
      : `The SQS queue of its service \`${service}\` has been subscribed to an Amazon SNS topic all along, but the workers of the service were down for a day. Before that ${before} messages were published, ${during} while they were down, and ${after} just before they came back, and the workers have not received any yet`,
  'not-yet-subscribed': ({ before, during, after, service }, locale) =>
    locale === 'ko'
      ? `Amazon SNS 주제에 메시지 ${before}개가 게시된 뒤 새 서비스 \`${service}\`의 SQS 대기열을 만들었습니다. 이어서 ${during}개가 더 게시된 다음에야 대기열이 주제를 구독했고, 그 뒤 ${after}개가 게시되었습니다. 작업자는 아직 아무것도 받지 않았습니다`
      : `After ${before} messages were published to an Amazon SNS topic, the SQS queue of a new service \`${service}\` was created. Another ${during} were published before the queue was subscribed to the topic, and ${after} after that. The workers have not received any yet`,
  unsubscribed: ({ before, during, after, service }, locale) =>
    locale === 'ko'
      ? `\`${service}\` 서비스의 SQS 대기열이 Amazon SNS 주제를 구독한 뒤 메시지 ${before}개가 게시되었습니다. 누군가 실수로 구독을 삭제했고, 구독을 다시 만들기까지 ${during}개, 다시 만든 뒤 ${after}개가 게시되었습니다. 작업자는 아직 아무것도 받지 않았습니다`
      : `After the SQS queue of its service \`${service}\` was subscribed to an Amazon SNS topic, ${before} messages were published. Then somebody deleted the subscription by mistake; ${during} were published until it was created again, and ${after} after that. The workers have not received any yet`,
};
const WHY: Readonly<Record<Absence, Readonly<Record<Locale, string>>>> = {
  'worker-down': {
    en: 'The queue was subscribed all the time and keeps the messages while its workers are down.',
    ko: '대기열은 줄곧 구독하고 있었으며, 작업자가 멈추어도 메시지를 보관합니다.',
  },
  'not-yet-subscribed': {
    en: 'Only what is published after the subscription was made reaches the queue.',
    ko: '구독한 뒤에 게시된 메시지만 대기열에 들어옵니다.',
  },
  unsubscribed: {
    en: 'What was published while there was no subscription is lost for this queue; what it had got before stays in it.',
    ko: '구독이 없는 동안 게시된 메시지는 이 대기열에 오지 않고, 전에 받은 메시지는 그대로 남습니다.',
  },
};

/** What a queue holds whose workers, or whose subscription, were absent for a while. */
export const absent: Direction<Absent> = {
  draw(rng, { level }) {
    const most = 3 * level + 3;
    const q = {
      absence: rng.pick<Absence>(
        level === 1
          ? ['worker-down', 'not-yet-subscribed']
          : ['worker-down', 'not-yet-subscribed', 'unsubscribed'],
      ),
      before: rng.int(2, most),
      during: rng.int(2, most),
      after: rng.int(2, most),
      service: rng.pick(['billing', 'shipping', 'audit', 'search', 'mailing']),
    };
    return new Set(OPTIONS.map((option) => countFor(option, q))).size === OPTIONS.length ? q : undefined;
  },
  variant: ({ absence, before, during, after }) => `${absence}|${before}|${during}|${after}`,
  ask(q) {
    const key = keyFor(q);
    const { [key]: _, ...beliefs } = BELIEFS;
    return { kind: 'single', options: OPTIONS, key, beliefs };
  },
  check: {
    by: 'simulation',
    start(world, { absence, before, during, after, service }) {
      makeTopic(world);
      const inbox = { name: service, allowed: true, kinds: null };
      const send = (n: number) => Array.from({ length: n }, () => publish(world));
      if (absence !== 'not-yet-subscribed') makeInbox(world, inbox);
      const first = absence === 'not-yet-subscribed' ? undefined : subscribe(world, inbox);
      send(before);
      if (absence === 'not-yet-subscribed') makeInbox(world, inbox);
      if (absence === 'unsubscribed') world.must('sns.Unsubscribe', { SubscriptionArn: first });
      send(during);
      if (absence !== 'worker-down') subscribe(world, inbox);
      send(after);
    },
    run(world, option, { before, during, after, service }) {
      const held = heldBy(world, service);
      if (option === 'all') return held === before + during + after;
      if (option === 'around') return held === before + after;
      return held === (option === 'later' ? after : 0);
    },
  },
  words: {
    en: {
      stem: (q, { who }) =>
        `${who} ${STORY[q.absence](q, 'en')}. Which messages does the queue hold, and how many?`,
      option: (id, q) =>
        textFor(id, {
          all: `All of the messages that were ever published: ${countFor('all', q)}`,
          around: `All of the messages but those in the middle: ${countFor('around', q)}`,
          later: `Only the messages that were published last: ${countFor('later', q)}`,
          none: `None of the messages that were published: ${countFor('none', q)}`,
        }),
      reason: (_id, { absence }) => WHY[absence].en,
      explanation: () =>
        'A topic delivers to those who are subscribed at this moment and keeps nothing for others. A subscribed queue keeps what it got, whether or not anybody receives it at once.',
    },
    ko: {
      stem: (q, { who }) => `${who} ${STORY[q.absence](q, 'ko')}. 대기열에는 어떤 메시지가 몇 개 있습니까?`,
      option: (id, q) =>
        textFor(id, {
          all: `지금까지 게시된 메시지가 모두 있습니다: ${countFor('all', q)}개`,
          around: `중간에 게시된 것을 뺀 메시지가 있습니다: ${countFor('around', q)}개`,
          later: `맨 나중에 게시된 메시지만 남아 있습니다: ${countFor('later', q)}개`,
          none: `게시된 메시지가 하나도 없이 비어 있습니다: ${countFor('none', q)}개`,
        }),
      reason: (_id, { absence }) => WHY[absence].ko,
      explanation: () =>
        '주제는 그 순간 구독하고 있는 곳에만 전달하고 나머지를 위해 아무것도 보관하지 않습니다. 구독한 대기열은 받은 메시지를 누가 바로 가져가지 않아도 보관합니다.',
    },
  },
};
