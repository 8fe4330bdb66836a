import { limit } from '../../facts/limits';
import type { Locale } from '../../kernel/locale';
import { withParticle } from '../../kernel/particle';
import type { Rng } from '../../kernel/rng';
import type { Direction } from '../directions/direction';
import { answerWith, makeTopic, publishTo } from '../proof-by-simulation/topics';
import { recordOf } from '../record';
import { duration } from '../wording';
import { deliveryPolicy, type Steady } from './policy';
import { makeEndpoint, PATIENCE_SEC, subscriptionOf, TOPIC, urlOf } from './receivers';

interface Bridge {
  outageSec: number;
  /** `enough-40-30`: 40 retries, 30 seconds apart, which are enough. */
  options: readonly string[];
  most: number;
  longest: number;
}

type Kind = 'enough' | 'short' | 'long' | 'many';
const BELIEFS: Readonly<Record<Exclude<Kind, 'enough'>, string>> = {
  short: 'any-retry-outlasts-an-outage',
  long: 'sns-retry-time-has-no-bound',
  many: 'sns-retry-count-has-no-bound',
};
const OUTAGES = [300, 480, 600, 900, 1_200, 1_500, 1_800, 2_100];
const DELAYS = [5, 10, 15, 20, 30, 45, 60, 90, 120];
const COUNTS = [2, 3, 5, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 75, 80, 90, 100, 110, 120, 150, 180, 200];
/** Retries that are enough, or too few, are so by far: AWS varies the delays a little. */
const ENOUGH = 1.3;
const SHORT = 0.7;
const SHORT_LEAST = 0.2;

const kindOf = (id: string): Kind => id.slice(0, id.indexOf('-')) as Kind;
const policyIn = (id: string): Steady => {
  const [, retries = 0, everySec = 0] = id.split('-').map(Number);
  return { retries, everySec };
};

function drawPolicy(rng: Rng, kind: Kind, { outageSec, most, longest }: Omit<Bridge, 'options'>): string {
  for (;;) {
    const [retries, everySec] = [rng.pick(COUNTS), rng.pick(DELAYS)];
    const total = retries * everySec;
    const fits = {
      enough: retries <= most && total >= outageSec * ENOUGH && total <= longest,
      short: retries <= most && total <= outageSec * SHORT && total >= outageSec * SHORT_LEAST,
      long: retries <= most && total > longest && total <= longest * 2,
      many: retries > most && total >= outageSec * ENOUGH && total <= longest,
    };
    if (fits[kind]) return `${kind}-${retries}-${everySec}`;
  }
}

const say = (id: string, locale: Locale): string => {
  const { retries, everySec } = policyIn(id);
  return locale === 'ko'
    ? `\`numRetries\` ${retries}, 재시도 간격 ${everySec}초`
    : `\`numRetries\` of ${retries}, with ${everySec} seconds between retries`;
};

/** Which delivery policy brings messages to an endpoint that is down for a while. */
export const bridge: Direction<Bridge> = {
  draw(rng, { level, limits }) {
    const q = {
      outageSec: rng.pick(OUTAGES),
      most: limit(limits, 'sns.delivery.http.numRetries.max'),
      longest: limit(limits, 'sns.delivery.http.totalTime.max'),
    };
    const wrong: readonly Kind[] =
      level === 1
        ? ['short', 'short', 'short']
        : level === 2
          ? ['short', 'short', rng.pick(['long', 'many'])]
          : ['short', 'long', 'many'];
    const options = (['enough', ...wrong] as const).map((kind) => drawPolicy(rng, kind, q));
    return new Set(options).size === options.length ? { ...q, options } : undefined;
  },
  variant: ({ outageSec, options }) => `${outageSec}|${options}`,
  facts: () => ['sns.delivery.http.numRetries.max', 'sns.delivery.http.totalTime.max'],
  ask({ options }) {
    const [key = '', ...wrong] = options;
    return {
      kind: 'single',
      options,
      key,
      beliefs: recordOf(wrong, (id) => BELIEFS[kindOf(id) as Exclude<Kind, 'enough'>]),
    };
  },
  check: {
    by: 'simulation',
    stage: () => 'sns-delivery-retries/endpoint',
    start(world) {
      makeTopic(world, TOPIC);
      makeEndpoint(world, 'partner', 503);
    },
    alike: ({ outageSec }, option) =>
      `sns-delivery-retries/bridge/${outageSec}|${policyIn(option).retries}|${policyIn(option).everySec}`,
    run(world, option, { outageSec }) {
      const set = world.ask('sns.SetSubscriptionAttributes', {
        SubscriptionArn: subscriptionOf(world, urlOf('partner')),
        AttributeName: 'DeliveryPolicy',
        AttributeValue: deliveryPolicy(policyIn(option)),
      });
      if (!set.ok) return false;
      publishTo(world, TOPIC, 'order');
      world.wait(outageSec);
      answerWith(world, urlOf('partner'), 200);
      world.wait(PATIENCE_SEC);
      return world.events.some(({ type }) => type === 'NotificationDelivered');
    },
  },
  words: {
    en: {
      stem: ({ outageSec }, { who }) =>
        `${who} A partner's HTTPS endpoint is subscribed to an Amazon SNS topic. During maintenance it answers with 503 for up to ${duration(outageSec, 'en')}. Messages that are published meanwhile have to reach it afterwards. Which delivery policy of the subscription brings this about?`,
      option: (id) => say(id, 'en'),
      reason: (id, { most, longest }) => {
        const total = duration(policyIn(id).retries * policyIn(id).everySec, 'en');
        switch (kindOf(id)) {
          case 'enough':
            return `The retries are spread over some ${total}, which outlasts the maintenance and keeps to both limits.`;
          case 'short':
            return `The last retry comes after some ${total}, while the endpoint may still be down.`;
          case 'long':
            return `These retries would take ${total}, more than the ${duration(longest, 'en')} that are allowed.`;
          case 'many':
            return `A delivery policy has at most ${most} retries.`;
        }
      },
      explanation: ({ most, longest }) =>
        `For HTTP/S the number of retries can be set up to ${most}, as long as all of them together take no more than ${duration(longest, 'en')}. A longer outage needs a queue between the topic and the endpoint, or a dead-letter queue.`,
    },
    ko: {
      stem: ({ outageSec }, { who }) =>
        `${who} 협력사의 HTTPS 엔드포인트가 Amazon SNS 주제를 구독합니다. 이 엔드포인트는 점검하는 동안 최대 ${duration(outageSec, 'ko')}까지 503으로 응답합니다. 그동안 게시한 메시지는 점검이 끝난 뒤 전달되어야 합니다. 구독의 전송 정책을 어떻게 설정해야 합니까?`,
      option: (id) => say(id, 'ko'),
      reason: (id, { most, longest }) => {
        const total = duration(policyIn(id).retries * policyIn(id).everySec, 'ko');
        switch (kindOf(id)) {
          case 'enough':
            return `재시도가 약 ${total}에 걸쳐 이어지므로 점검보다 길고, 두 한도를 모두 지킵니다.`;
          case 'short':
            return `마지막 재시도가 약 ${total} 뒤에 끝나는데, 그때도 엔드포인트는 멈추어 있을 수 있습니다.`;
          case 'long':
            return `모든 재시도에 ${withParticle(total, '이/가')} 걸려, 허용되는 ${withParticle(duration(longest, 'ko'), '을/를')} 넘습니다.`;
          case 'many':
            return `전송 정책의 재시도는 ${most}회까지입니다.`;
        }
      },
      explanation: ({ most, longest }) =>
        `HTTP/S의 재시도 횟수는 ${most}회까지 정할 수 있고, 모두 합한 시간은 ${duration(longest, 'ko')}까지입니다. 더 오래 멈춘다면 주제와 엔드포인트 사이에 대기열을 두거나 데드 레터 대기열을 지정해야 합니다.`,
    },
  },
};
