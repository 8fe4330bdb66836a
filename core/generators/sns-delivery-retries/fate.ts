import { limit } from '../../facts/limits';
import type { Locale } from '../../kernel/locale';
import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { arnOf, heldBy, makeQueue, openTo } from '../proof-by-simulation/queues';
import { answerWith, makeTopic, publishTo, topicArnOf } from '../proof-by-simulation/topics';
import { recordOf } from '../record';
import { duration } from '../wording';
import { type Steady, topicPolicy } from './policy';
import { makeBrokenQueue, makeEndpoint, PATIENCE_SEC, TOPIC, urlOf } from './receivers';

type Failing = 'down' | 'forbidden' | 'gone' | 'denied';
type Dead = 'none' | 'open' | 'closed';
interface Fate {
  failing: Failing;
  /** How long an endpoint that is down answers with 503; 0 for the others. */
  outageSec: number;
  /** The retry policy for HTTP/S of the topic; null where the default holds. */
  policy: Steady | null;
  usual: Steady;
  dead: Dead;
}

const OPTIONS = ['delivered', 'dead-at-once', 'dead-later', 'lost-at-once', 'lost-later'] as const;
type Option = (typeof OPTIONS)[number];

/** Outages end well before or well after the last retry: AWS varies the delays a little. */
const WELL_BEFORE = 0.7;
const WELL_AFTER = 1.5;
const OUTAGES = [30, 60, 120, 180, 300, 600, 900, 1_200, 1_800, 3_600, 7_200];

const lasts = ({ retries, everySec }: Steady): number => retries * everySec;

function beliefOf(option: Option, { failing, dead }: Fate): string {
  const isLasting = failing !== 'down';
  if (option === 'delivered')
    return isLasting ? 'sns-retries-cure-client-errors' : 'sns-retries-until-delivery';
  const isKept = option.startsWith('dead');
  if (isKept && dead === 'none') return 'sns-keeps-undelivered-messages';
  if (isKept && dead === 'closed') return 'subscription-dlq-needs-no-queue-policy';
  if (!isKept && dead === 'open') return 'sns-gives-up-without-a-trace';
  return isLasting ? 'every-failure-is-retried' : 'sns-never-retries';
}

const RECEIVER: Readonly<Record<Exclude<Failing, 'down'>, Readonly<Record<Locale, string>>>> = {
  forbidden: {
    en: 'an HTTPS endpoint that answers every request with 403',
    ko: '모든 요청에 403으로 응답하는 HTTPS 엔드포인트',
  },
  gone: { en: 'an SQS queue that was deleted an hour ago', ko: '한 시간 전에 삭제된 SQS 대기열' },
  denied: { en: 'an SQS queue without a queue policy', ko: '대기열 정책이 없는 SQS 대기열' },
};
const receiver = ({ failing, outageSec }: Fate, locale: Locale): string => {
  if (failing !== 'down') return RECEIVER[failing][locale];
  return locale === 'ko'
    ? `지금부터 ${duration(outageSec, 'ko')} 동안 503으로 응답한 뒤 회복되는 HTTPS 엔드포인트`
    : `an HTTPS endpoint that answers with 503 for the next ${duration(outageSec, 'en')} and then recovers`;
};
const DEAD: Readonly<Record<Dead, Readonly<Record<Locale, string>>>> = {
  none: { en: 'The subscription has no dead-letter queue', ko: '구독에는 데드 레터 대기열이 없습니다' },
  open: {
    en: 'The dead-letter queue of the subscription lets the topic send',
    ko: '구독의 데드 레터 대기열은 주제의 전송을 정책으로 허용합니다',
  },
  closed: {
    en: 'The dead-letter queue of the subscription has no queue policy',
    ko: '구독의 데드 레터 대기열에는 대기열 정책이 없습니다',
  },
};
const END: Readonly<Record<Dead, Readonly<Record<Locale, string>>>> = {
  none: {
    en: 'Without a dead-letter queue the message is lost.',
    ko: '데드 레터 대기열이 없으므로 메시지는 사라집니다.',
  },
  open: {
    en: 'The dead-letter queue of the subscription gets the message.',
    ko: '메시지는 구독의 데드 레터 대기열로 갑니다.',
  },
  closed: {
    en: 'The dead-letter queue refuses the message, which is lost.',
    ko: '데드 레터 대기열이 거부하므로 메시지는 사라집니다.',
  },
};
const policyText = ({ policy, usual }: Fate, locale: Locale): string => {
  const { retries, everySec } = policy ?? usual;
  const ko = `재시도 ${retries}회, 간격 ${duration(everySec, 'ko')}`;
  const en = `${retries} retries, ${duration(everySec, 'en')} apart`;
  if (policy)
    return locale === 'ko' ? `주제의 전송 정책은 ${ko}입니다` : `The delivery policy of the topic sets ${en}`;
  return locale === 'ko'
    ? `HTTP/S의 재시도 정책은 기본값(${ko})입니다`
    : `The retry policy for HTTP/S is the default (${en})`;
};

/** What becomes of a message whose delivery fails. */
export const fate: Direction<Fate> = {
  draw(rng, { level, limits }) {
    const usual = {
      retries: limit(limits, 'sns.delivery.http.numRetries.default'),
      everySec: limit(limits, 'sns.delivery.http.delay.default'),
    };
    const policy =
      rng.int(0, 2) === 0
        ? null
        : { retries: rng.pick([2, 5, 10, 20, 30]), everySec: rng.pick([10, 30, 60]) };
    const failing = rng.pick<Failing>(['down', 'down', 'forbidden', 'gone', 'denied']);
    const outageSec = failing === 'down' ? rng.pick(OUTAGES) : 0;
    const share = outageSec / lasts(policy ?? usual);
    if (failing === 'down' && share > WELL_BEFORE && share < WELL_AFTER) return undefined;
    const dead = rng.pick<Dead>(level === 3 ? ['none', 'open', 'closed'] : ['none', 'open']);
    return { failing, outageSec, policy, usual, dead };
  },
  variant: ({ failing, outageSec, policy, dead }) =>
    `${failing}|${outageSec}|${policy?.retries}|${policy?.everySec}|${dead}`,
  facts: () => [
    'sns.delivery.clientError',
    'sns.delivery.http.numRetries.default',
    'sns.delivery.http.delay.default',
    'sns.dlq.attachPoint',
    'sns.sqs.permission',
  ],
  ask(q) {
    const { failing, outageSec, policy, usual, dead } = q;
    const { retries, everySec } = policy ?? usual;
    const isRetried = failing === 'down';
    const where = dead === 'open' ? 'dead' : 'lost';
    const key: Option =
      isRetried && outageSec < retries * everySec
        ? 'delivered'
        : `${where}-${isRetried ? 'later' : 'at-once'}`;
    const wrong = OPTIONS.filter((option) => option !== key);
    return {
      kind: 'single',
      options: OPTIONS,
      key,
      beliefs: recordOf(wrong, (option) => beliefOf(option, q)),
    };
  },
  check: {
    by: 'simulation',
    start(world, { failing, policy, dead }) {
      makeTopic(world, TOPIC, policy ? { DeliveryPolicy: topicPolicy(policy) } : undefined);
      if (dead !== 'none')
        makeQueue(world, 'dead', dead === 'open' ? openTo('sns', arnOf('dead'), topicArnOf(TOPIC)) : {});
      const attributes = {
        ...(dead !== 'none' && { RedrivePolicy: JSON.stringify({ deadLetterTargetArn: arnOf('dead') }) }),
      };
      if (failing === 'gone' || failing === 'denied') makeBrokenQueue(world, failing, attributes);
      else makeEndpoint(world, 'partner', failing === 'down' ? 503 : 403, attributes);
    },
    act(world, { outageSec }) {
      publishTo(world, TOPIC, 'order');
      world.wait(outageSec);
      if (outageSec > 0) answerWith(world, urlOf('partner'), 200);
      world.wait(PATIENCE_SEC);
      world.look();
    },
    run(world, option) {
      const count = (what: string): number => world.events.filter(({ type }) => type === what).length;
      const retried = count('NotificationAttemptFailed') > 0;
      const arrived = count('NotificationDelivered') > 0;
      const kept = heldBy(world, 'dead') === 1;
      if (option === 'delivered') return arrived;
      return !arrived && kept === option.startsWith('dead') && retried === option.endsWith('later');
    },
  },
  words: {
    en: {
      stem: (q, { who }) =>
        `${who} The only subscriber of a standard Amazon SNS topic is ${receiver(q, 'en')}. ${policyText(q, 'en')}. ${DEAD[q.dead].en}. A message is published now. What becomes of it?`,
      option: (id) =>
        textFor(id, {
          delivered: 'It is delivered to the subscriber after one or more retries.',
          'dead-at-once': 'It is sent to the dead-letter queue without any retry.',
          'dead-later': 'It is sent to the dead-letter queue after retries.',
          'lost-at-once': 'It is dropped for good without any retry.',
          'lost-later': 'It is dropped for good after one or more retries.',
        }),
      reason: (_id, { failing, outageSec, policy, usual, dead }) => {
        const { retries, everySec } = policy ?? usual;
        const end = END[dead].en;
        if (failing !== 'down')
          return `This is a client-side error, for which SNS makes no retry whatever the policy says. ${end}`;
        const total = `The ${retries} retries are spread over some ${duration(retries * everySec, 'en')}`;
        return outageSec < retries * everySec
          ? `${total}, longer than the endpoint is down.`
          : `${total}, and the endpoint is down for longer. ${end}`;
      },
      explanation: ({ dead }) =>
        `SNS retries server-side errors as the policy says, and client-side errors (a deleted queue, a missing permission, a 403) not at all. ${dead === 'open' ? 'What is left goes to the dead-letter queue of the subscription.' : 'What is left is lost unless the subscription names a dead-letter queue whose policy lets SNS send.'}`,
    },
    ko: {
      stem: (q, { who }) =>
        `${who} Amazon SNS 표준 주제의 구독자는 하나뿐이며, ${receiver(q, 'ko')}입니다. ${policyText(q, 'ko')}. ${DEAD[q.dead].ko}. 지금 메시지 하나를 게시했습니다. 이 메시지는 어떻게 됩니까?`,
      option: (id) =>
        textFor(id, {
          delivered: '한 번 이상 재시도한 뒤 구독자에게 전달됩니다.',
          'dead-at-once': '재시도 없이 바로 데드 레터 대기열로 갑니다.',
          'dead-later': '재시도한 뒤 데드 레터 대기열로 갑니다.',
          'lost-at-once': '재시도 없이 바로 버려져 사라집니다.',
          'lost-later': '한 번 이상 재시도한 뒤 버려져 사라집니다.',
        }),
      reason: (_id, { failing, outageSec, policy, usual, dead }) => {
        const { retries, everySec } = policy ?? usual;
        const end = END[dead].ko;
        if (failing !== 'down')
          return `클라이언트 측 오류이므로 정책이 어떻든 SNS는 재시도하지 않습니다. ${end}`;
        const total = `재시도 ${retries}회는 약 ${duration(retries * everySec, 'ko')}에 걸쳐 이루어지는데`;
        return outageSec < retries * everySec
          ? `${total}, 엔드포인트는 그전에 회복됩니다.`
          : `${total}, 엔드포인트는 그보다 오래 멈추어 있습니다. ${end}`;
      },
      explanation: ({ dead }) =>
        `SNS는 서버 측 오류를 정책대로 재시도하고, 클라이언트 측 오류(삭제된 대기열, 없는 권한, 403)는 재시도하지 않습니다. ${dead === 'open' ? '전달하지 못한 메시지는 구독의 데드 레터 대기열로 갑니다.' : '전달하지 못한 메시지는 구독에 데드 레터 대기열을 지정하고 그 정책이 SNS의 전송을 허용해야만 남습니다.'}`,
    },
  },
};
