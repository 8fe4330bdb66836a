import { limit } from '../../facts/limits';
import type { Locale } from '../../kernel/locale';
import { withParticle } from '../../kernel/particle';
import type { Rng } from '../../kernel/rng';
import { LAB_PLACE } from '../../labs/lab';
import type { Direction } from '../directions/direction';
import { functionArn } from '../proof-by-simulation/functions';
import { arnOf } from '../proof-by-simulation/queues';
import { makeTopic, subscribeTo } from '../proof-by-simulation/topics';
import { recordOf } from '../record';
import { duration } from '../wording';
import { deliveryPolicy } from './policy';
import { TOPIC, urlOf } from './receivers';

/** `https-40-30`: a subscription by HTTPS is given 40 retries, 30 seconds apart. */
interface Settings {
  right: readonly string[];
  wrong: readonly string[];
  most: number;
  longest: number;
}

const { account, region } = LAB_PLACE;
const WEB = ['http', 'https'] as const;
const OTHERS = ['sqs', 'lambda', 'firehose', 'email', 'sms'];
const ENDPOINTS: Readonly<Record<string, string>> = {
  http: 'http://partner.example.com/orders',
  https: urlOf('partner'),
  sqs: arnOf('billing'),
  lambda: functionArn('billing'),
  firehose: `arn:aws:firehose:${region}:${account}:deliverystream/orders`,
  email: 'billing@example.com',
  sms: '+12065550100',
};
const NAMES: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  http: { en: 'an HTTP endpoint', ko: 'HTTP 엔드포인트' },
  https: { en: 'an HTTPS endpoint', ko: 'HTTPS 엔드포인트' },
  sqs: { en: 'an SQS queue', ko: 'SQS 대기열' },
  lambda: { en: 'a Lambda function', ko: 'Lambda 함수' },
  firehose: { en: 'a stream of Data Firehose', ko: 'Data Firehose 스트림' },
  email: { en: 'an email address', ko: '이메일 주소' },
  sms: { en: 'a mobile phone number', ko: '휴대 전화 번호' },
};

interface Setting {
  protocol: string;
  retries: number;
  everySec: number;
}
const settingIn = (id: string): Setting => {
  const [protocol = '', retries, everySec] = id.split('-');
  return { protocol, retries: Number(retries), everySec: Number(everySec) };
};

type Kind = 'right' | 'many' | 'long' | 'fixed';
function drawSetting(rng: Rng, kind: Kind, most: number, longest: number): string {
  const protocol = rng.pick<string>(kind === 'fixed' ? OTHERS : WEB);
  for (;;) {
    const retries =
      kind === 'many' ? most + rng.pick([1, 5, 10, 20, 50]) : rng.pick([5, 10, 15, 20, 30, 40, 60, 80, most]);
    const everySec = rng.pick([5, 10, 20, 30, 60, 90, 120]);
    const total = retries * everySec;
    if (kind === 'long' ? total > longest && total <= 3 * longest : total <= longest)
      return `${protocol}-${retries}-${everySec}`;
  }
}

const beliefOf = (id: string, most: number): string => {
  const { protocol, retries } = settingIn(id);
  if (protocol !== 'http' && protocol !== 'https') return 'every-retry-policy-can-be-set';
  return retries > most ? 'sns-retry-count-has-no-bound' : 'sns-retry-time-has-no-bound';
};

function why(id: string, { right, most, longest }: Settings, locale: Locale): string {
  const { protocol, retries, everySec } = settingIn(id);
  const ko = locale === 'ko';
  const total = duration(retries * everySec, locale);
  if (OTHERS.includes(protocol))
    return ko
      ? 'HTTP/S가 아닌 프로토콜의 재시도 정책은 AWS가 정하며 바꿀 수 없습니다.'
      : 'The retry policy of every protocol but HTTP/S is set by AWS and cannot be changed.';
  if (right.includes(id))
    return ko
      ? `HTTP/S의 정책은 바꿀 수 있고, 재시도 ${retries}회와 모두 합한 시간 ${withParticle(total, '은/는')} 한도 안입니다.`
      : `The policy for HTTP/S can be changed, and ${retries} retries over ${total} keep to the limits.`;
  if (retries > most)
    return ko ? `재시도는 ${most}회까지만 설정할 수 있습니다.` : `At most ${most} retries can be set.`;
  return ko
    ? `모두 ${withParticle(total, '이/가')} 걸려, 허용되는 ${withParticle(duration(longest, 'ko'), '을/를')} 넘습니다.`
    : `They would take ${total}, and the limit is ${duration(longest, 'en')}.`;
}

/** Which wishes for another number of retries can be met by a delivery policy. */
export const settings: Direction<Settings> = {
  draw(rng, { level, limits }) {
    const most = limit(limits, 'sns.delivery.http.numRetries.max');
    const longest = limit(limits, 'sns.delivery.http.totalTime.max');
    const kinds: readonly Kind[] = level === 1 ? ['fixed', 'fixed', 'many'] : ['fixed', 'many', 'long'];
    const right = [0, 1].map(() => drawSetting(rng, 'right', most, longest));
    const wrong = kinds.map((kind) => drawSetting(rng, kind, most, longest));
    return new Set([...right, ...wrong]).size === 5 ? { right, wrong, most, longest } : undefined;
  },
  variant: ({ right, wrong }) => `${right}|${wrong}`,
  facts: () => [
    'sns.delivery.http.numRetries.default',
    'sns.delivery.http.numRetries.max',
    'sns.delivery.http.totalTime.max',
  ],
  ask: ({ right, wrong, most }) => ({
    kind: 'multiple',
    options: [...right, ...wrong],
    key: right,
    beliefs: recordOf(wrong, (id) => beliefOf(id, most)),
  }),
  check: {
    by: 'simulation',
    stage: () => 'sns-delivery-retries/topic',
    start: (world) => makeTopic(world, TOPIC),
    alike: (_q, option) => `sns-delivery-retries/settings/${option}`,
    run(world, option) {
      const { protocol, ...policy } = settingIn(option);
      const endpoint = ENDPOINTS[protocol] ?? '';
      const SubscriptionArn = subscribeTo(
        world,
        TOPIC,
        [protocol, endpoint],
        protocol === 'firehose' ? { SubscriptionRoleArn: `arn:aws:iam::${account}:role/sns` } : undefined,
      );
      world.ask('sns.SetSubscriptionAttributes', {
        SubscriptionArn,
        AttributeName: 'DeliveryPolicy',
        AttributeValue: deliveryPolicy(policy),
      });
      world.look();
      const { Attributes } = world.must<{ Attributes: Readonly<Record<string, string>> }>(
        'sns.GetSubscriptionAttributes',
        { SubscriptionArn },
      );
      const effective = JSON.parse(Attributes.EffectiveDeliveryPolicy ?? '{}') as {
        healthyRetryPolicy?: { numRetries: number; maxDelayTarget: number };
      };
      const { numRetries, maxDelayTarget } = effective.healthyRetryPolicy ?? {};
      return numRetries === policy.retries && maxDelayTarget === policy.everySec;
    },
  },
  words: {
    en: {
      stem: (_q, { who }) =>
        `${who} The teams behind the subscriptions of an Amazon SNS topic each wish for another number of retries when a delivery fails with a server-side error. Which two wishes can be met by a delivery policy?`,
      option: (id) => {
        const { protocol, retries, everySec } = settingIn(id);
        return `${retries} retries, ${everySec} seconds apart, to ${NAMES[protocol]?.en}`;
      },
      reason: (id, q) => why(id, q, 'en'),
      explanation: ({ most, longest }) =>
        `Only the retry policy for HTTP/S can be changed: up to ${most} retries that together take no more than ${duration(longest, 'en')}.`,
    },
    ko: {
      stem: (_q, { who }) =>
        `${who} Amazon SNS 주제의 구독을 맡은 팀마다 서버 측 오류로 전달이 실패했을 때의 재시도를 다르게 바꾸고 싶어 합니다. 전송 정책으로 들어줄 수 있는 요청 두 가지는 무엇입니까?`,
      option: (id) => {
        const { protocol, retries, everySec } = settingIn(id);
        return `${withParticle(NAMES[protocol]?.ko ?? '', '으로/로')}의 전달을 ${everySec}초 간격으로 ${retries}회 재시도`;
      },
      reason: (id, q) => why(id, q, 'ko'),
      explanation: ({ most, longest }) =>
        `바꿀 수 있는 것은 HTTP/S의 재시도 정책뿐입니다. 재시도는 ${most}회까지, 모두 합한 시간은 ${duration(longest, 'ko')}까지 정할 수 있습니다.`,
    },
  },
};
