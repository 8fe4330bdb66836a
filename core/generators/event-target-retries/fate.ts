import { limit } from '../../facts/limits';
import type { Locale } from '../../kernel/locale';
import { withParticle } from '../../kernel/particle';
import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { heldBy } from '../proof-by-simulation/queues';
import { recordOf } from '../record';
import { count } from '../wording';
import { type Dead, type Failing, makeDead, makeRule, makeTarget, sendEvent } from './target';

interface Fate {
  failing: Failing;
  dead: Dead;
  /** Null where the policy is left at its default. */
  retries: number | null;
  /** The defaults. */
  most: number;
  hours: number;
}

/** Whether the target fails by a load that is too much to be shown in a lab. */
export const isBusy = (q: unknown): boolean => (q as Fate).failing === 'busy';

const OPTIONS = ['delivered', 'dead-at-once', 'dead-later', 'lost-at-once', 'lost-later'] as const;
type Option = (typeof OPTIONS)[number];

function beliefOf(option: Option, { failing, dead }: Fate): string {
  const lasting = failing !== 'busy';
  switch (option) {
    case 'delivered':
      return lasting ? 'retries-cure-a-missing-permission' : 'retries-go-on-until-delivery';
    case 'dead-at-once':
    case 'dead-later':
      if (dead === 'none') return 'failed-events-are-kept-anyway';
      if (dead === 'closed') return 'dlq-needs-no-queue-policy';
      return lasting ? 'every-failure-is-retried' : 'first-failure-ends-a-delivery';
    case 'lost-at-once':
    case 'lost-later':
      if (dead === 'open') return 'failed-events-are-always-lost';
      return lasting ? 'every-failure-is-retried' : 'first-failure-ends-a-delivery';
  }
}

const SITUATION: Readonly<Record<Failing, Readonly<Record<Locale, string>>>> = {
  gone: {
    en: 'The target is an SQS queue that an administrator deleted an hour ago',
    ko: '대상은 관리자가 한 시간 전에 삭제한 SQS 대기열이며',
  },
  denied: {
    en: 'The target is an SQS queue without a queue policy',
    ko: '대상은 대기열 정책이 없는 SQS 대기열이며',
  },
  busy: {
    en: 'The target is a Kinesis data stream whose only shard refuses records with throttling for some 5 seconds, then has room again',
    ko: '대상은 하나뿐인 샤드가 5초쯤 스로틀링으로 레코드를 거부하다가 다시 여유가 생기는 Kinesis 데이터 스트림이며',
  },
};
const DEAD: Readonly<Record<Dead, Readonly<Record<Locale, string>>>> = {
  none: { en: 'it has no dead-letter queue', ko: '대상에는 데드 레터 대기열이 없습니다' },
  open: {
    en: 'its dead-letter queue is a standard queue whose policy allows EventBridge to send',
    ko: '대상의 데드 레터 대기열은 EventBridge의 전송을 정책으로 허용하는 표준 대기열입니다',
  },
  closed: {
    en: 'its dead-letter queue is a standard queue without a queue policy',
    ko: '대상의 데드 레터 대기열은 대기열 정책이 없는 표준 대기열입니다',
  },
};
function policyText({ retries, most, hours }: Fate, locale: Locale): string {
  if (retries !== null)
    return locale === 'ko'
      ? `대상의 재시도 정책에는 \`MaximumRetryAttempts\`가 ${withParticle(String(retries), '으로/로')} 설정되어 있습니다`
      : `Its retry policy sets \`MaximumRetryAttempts\` to ${retries}`;
  return locale === 'ko'
    ? `재시도 정책은 기본값(${hours}시간 안에 ${count(most)}회까지)입니다`
    : `Its retry policy is the default (up to ${count(most)} retries within ${hours} hours)`;
}

/** What becomes of an event whose delivery fails. */
export const fate: Direction<Fate> = {
  draw(rng, { level, limits }) {
    const failing = rng.pick<Failing>(level === 1 ? ['gone', 'denied'] : ['gone', 'denied', 'busy', 'busy']);
    const dead = rng.pick<Dead>(level === 3 ? ['none', 'open', 'closed'] : ['none', 'open']);
    const retries = rng.pick(failing === 'busy' ? [0, 1, 2, null, null] : [0, 3, 10, 50, null, null]);
    return {
      failing,
      dead,
      retries,
      most: limit(limits, 'eventbridge.retry.maxAttempts.default'),
      hours: limit(limits, 'eventbridge.retry.maxAge.default') / 3_600,
    };
  },
  variant: ({ failing, dead, retries }) => `${failing}|${dead}|${retries}`,
  ask(q) {
    const { failing, dead, retries } = q;
    const when = failing === 'busy' && retries !== 0 ? 'later' : 'at-once';
    const where = dead === 'open' ? 'dead' : 'lost';
    const key: Option = failing === 'busy' && retries === null ? 'delivered' : `${where}-${when}`;
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
    stage: () => 'event-target-retries/rule',
    start: makeRule,
    act(world, { failing, dead, retries }) {
      const target = {
        ...makeTarget(world, failing),
        ...makeDead(world, dead),
        ...(retries !== null && { RetryPolicy: { MaximumRetryAttempts: retries } }),
      };
      world.must('events.PutTargets', { Rule: 'orders', Targets: [target] });
      world.begin();
      sendEvent(world, failing);
      world.look();
    },
    alike: ({ failing, dead, retries }, option) =>
      `event-target-retries/fate/${failing}|${dead}|${retries}|${option}`,
    run(world, option, { failing }) {
      const tried = world.events.filter(({ type }) => type === 'DeliveryFailed').length;
      const arrived = world.events.some(({ type }) => type === 'EventDelivered');
      if (failing === 'busy') world.note('DeliveryFailed', { en: `${tried} in all`, ko: `모두 ${tried}번` });
      const kept = heldBy(world, 'dead') === 1;
      if (option === 'delivered') return arrived;
      return !arrived && kept === option.startsWith('dead') && tried > 1 === option.endsWith('later');
    },
  },
  words: {
    en: {
      stem: (q, { who }) =>
        `${who} A rule of Amazon EventBridge has one target. ${SITUATION[q.failing].en}, and ${DEAD[q.dead].en}. ${policyText(q, 'en')}. An event now matches the rule. What becomes of it?`,
      option: (id) =>
        textFor(id, {
          delivered: 'It is delivered to the target after one or more retries.',
          'dead-at-once': 'It is sent to the dead-letter queue without any retry.',
          'dead-later': 'It is sent to the dead-letter queue after retries.',
          'lost-at-once': 'It is dropped for good without any retry.',
          'lost-later': 'It is dropped for good after one or more retries.',
        }),
      reason: (_id, q) =>
        q.failing === 'busy'
          ? q.retries === null
            ? 'Throttling passes, and the default policy has far more retries than the few seconds need.'
            : q.retries === 0
              ? 'Throttling would be retried, but this policy allows no retry at all.'
              : `Throttling is retried, but ${count(q.retries)} retries are made within the first 3 seconds; then the event is given up.`
          : `With a missing permission or target EventBridge does not retry. ${q.dead === 'open' ? 'The dead-letter queue gets the event at once.' : 'Nothing that accepts it keeps the event.'}`,
      explanation: ({ dead }) =>
        `Passing errors such as throttling are retried as often as the policy of the target says; missing permissions and deleted targets are not. ${dead === 'open' ? 'What is given up goes to the dead-letter queue.' : 'What is given up is lost unless a dead-letter queue is named and its policy lets EventBridge send.'}`,
    },
    ko: {
      stem: (q, { who }) =>
        `${who} Amazon EventBridge 규칙에 대상이 하나 있습니다. ${SITUATION[q.failing].ko}, ${DEAD[q.dead].ko}. ${policyText(q, 'ko')}. 이제 이벤트 하나가 규칙에 맞습니다. 이 이벤트는 어떻게 됩니까?`,
      option: (id) =>
        textFor(id, {
          delivered: '한 번 이상 재시도한 뒤 대상에 전달됩니다.',
          'dead-at-once': '재시도 없이 바로 데드 레터 대기열로 갑니다.',
          'dead-later': '재시도한 뒤 데드 레터 대기열로 갑니다.',
          'lost-at-once': '재시도 없이 바로 버려져 사라집니다.',
          'lost-later': '한 번 이상 재시도한 뒤 버려져 사라집니다.',
        }),
      reason: (_id, q) =>
        q.failing === 'busy'
          ? q.retries === null
            ? '스로틀링은 지나가는 오류이고, 기본 정책의 재시도는 몇 초를 넘기기에 충분합니다.'
            : q.retries === 0
              ? '스로틀링은 재시도할 오류이지만 이 정책은 재시도를 허용하지 않습니다.'
              : `스로틀링은 재시도하지만 재시도 ${count(q.retries)}회는 처음 3초 안에 끝나고 이벤트 전달을 포기합니다.`
          : `권한이나 대상이 없으면 EventBridge는 재시도하지 않습니다. ${q.dead === 'open' ? '이벤트는 바로 데드 레터 대기열로 갑니다.' : '이벤트를 받아 보관할 곳이 없습니다.'}`,
      explanation: ({ dead }) =>
        `스로틀링처럼 지나가는 오류는 대상의 정책이 정한 만큼 재시도하고, 권한이 없거나 대상이 삭제된 오류는 재시도하지 않습니다. ${dead === 'open' ? '전달을 포기한 이벤트는 데드 레터 대기열로 갑니다.' : '데드 레터 대기열을 지정하고 그 정책이 EventBridge의 전송을 허용해야만 포기한 이벤트가 남습니다.'}`,
    },
  },
};
