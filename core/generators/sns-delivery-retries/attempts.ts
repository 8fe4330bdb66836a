import { limit } from '../../facts/limits';
import type { Locale } from '../../kernel/locale';
import type { Direction } from '../directions/direction';
import { makeTopic, publishTo } from '../proof-by-simulation/topics';
import { topicPolicy } from './policy';
import { makeEndpoint, PATIENCE_SEC, TOPIC } from './receivers';

interface Endpoint {
  /** The HTTP status with which it answers every request. */
  answer: number;
  /** `numRetries` of the subscription; null where it has no delivery policy. */
  retries: number | null;
}
interface Attempts {
  endpoints: readonly Endpoint[];
  messages: number;
  /** `numRetries` of the topic; null where it has no delivery policy. */
  topic: number | null;
  usual: number;
}

/** Short enough for the hour that all retries may take. */
const EVERY_SEC = 20;
const NAMES = ['partner', 'billing', 'audit'];
const isPassing = (answer: number): boolean => answer >= 500;

const tableOf = ({ endpoints }: Attempts, locale: Locale): string => {
  const ko = locale === 'ko';
  const none = ko ? '없음' : 'none';
  const rows = endpoints.map(
    ({ answer, retries }, i) => `| \`${NAMES[i]}\` | ${answer} | ${retries === null ? none : retries} |`,
  );
  const head = ko
    ? '| 엔드포인트 | 모든 요청에 대한 응답 | 구독의 전송 정책 `numRetries` |'
    : '| Endpoint | Answer to every request | `numRetries` in the delivery policy of the subscription |';
  return [head, '|---|---|---|', ...rows].join('\n');
};

/** How many requests SNS makes in all to HTTPS endpoints that keep answering in the same way. */
export const attempts: Direction<Attempts> = {
  draw(rng, { level, limits }) {
    const answers = level === 1 ? [500, 503] : [500, 502, 503, 403, 404, 200];
    const endpoints = Array.from({ length: level }, () => ({
      answer: rng.pick(answers),
      retries: rng.int(0, 2) === 0 ? null : rng.int(0, 9),
    }));
    if (!endpoints.some(({ answer }) => isPassing(answer))) return undefined;
    return {
      endpoints,
      messages: rng.int(1, 2 + 2 * level),
      topic: level === 1 || rng.int(0, 2) === 0 ? null : rng.int(1, 12),
      usual: limit(limits, 'sns.delivery.http.numRetries.default'),
    };
  },
  variant: ({ endpoints, messages, topic }) =>
    `${endpoints.map(({ answer, retries }) => `${isPassing(answer)}${retries}`)}|${messages}|${topic}`,
  facts: () => ['sns.delivery.http.numRetries.default', 'sns.delivery.clientError'],
  ask({ endpoints, messages, topic, usual }) {
    const each = endpoints.map(({ answer, retries }) => (answer < 500 ? 1 : 1 + (retries ?? topic ?? usual)));
    return { kind: 'numeric', key: messages * each.reduce((sum, n) => sum + n, 0), unit: 'requests' };
  },
  check: {
    by: 'simulation',
    start(world, { endpoints, topic }) {
      const policy =
        topic === null
          ? undefined
          : {
              DeliveryPolicy: topicPolicy({ retries: topic, everySec: EVERY_SEC }),
            };
      makeTopic(world, TOPIC, policy);
      for (const [i, { answer, retries }] of endpoints.entries())
        makeEndpoint(
          world,
          NAMES[i] ?? '',
          answer,
          retries === null
            ? undefined
            : { DeliveryPolicy: JSON.stringify({ healthyRetryPolicy: { numRetries: retries } }) },
        );
    },
    run(world, key, { messages }) {
      for (let i = 0; i < messages; i++) publishTo(world, TOPIC, 'order');
      world.wait(PATIENCE_SEC);
      return world.events.filter(({ type }) => type === 'MessageLeftAws').length === Number(key);
    },
  },
  words: {
    en: {
      stem: ({ endpoints, messages, topic }, { who }) =>
        `${who} ${endpoints.length === 1 ? 'The HTTPS endpoint of the exhibit has' : 'The HTTPS endpoints of the exhibit have'} confirmed ${endpoints.length === 1 ? 'its subscription' : 'their subscriptions'} to an Amazon SNS topic. The topic ${topic === null ? 'has no delivery policy' : `has a delivery policy with \`numRetries\` ${topic}`}. ${messages === 1 ? 'One message is' : `${messages} messages are`} published, and the answers stay the same. How many requests with ${messages === 1 ? 'this message' : 'these messages'} does SNS make in all, first attempts included?`,
      exhibits: (q) => [{ title: 'Subscriptions', body: tableOf(q, 'en') }],
      explanation: ({ usual, endpoints }) =>
        `\`numRetries\` counts retries, so a server-side error means one request more for each message. The policy of the subscription comes first, then that of the topic, then the default of ${usual} retries.${endpoints.every(({ answer }) => isPassing(answer)) ? '' : ' An endpoint that takes the message, or refuses it with a client-side error, gets a single request.'}`,
    },
    ko: {
      stem: ({ endpoints, messages, topic }, { who }) =>
        `${who} 자료의 HTTPS ${endpoints.length === 1 ? '엔드포인트가' : '엔드포인트들이'} Amazon SNS 주제에 대한 구독을 확인했습니다. 주제에는 ${topic === null ? '전송 정책이 없습니다' : `\`numRetries\`가 ${topic}인 전송 정책이 있습니다`}. 메시지 ${messages === 1 ? '하나를' : `${messages}개를`} 게시했고, 응답은 바뀌지 않습니다. 첫 시도까지 포함하여 SNS가 ${messages === 1 ? '이 메시지로' : '이 메시지들로'} 보내는 요청은 모두 몇 번입니까?`,
      exhibits: (q) => [{ title: '구독', body: tableOf(q, 'ko') }],
      explanation: ({ usual, endpoints }) =>
        `\`numRetries\`는 재시도의 횟수이므로, 서버 측 오류에서는 메시지마다 요청이 한 번 더 있습니다. 구독의 정책이 먼저이고, 없으면 주제의 정책을, 그것도 없으면 기본값인 재시도 ${usual}회를 따릅니다.${endpoints.every(({ answer }) => isPassing(answer)) ? '' : ' 메시지를 받아들이거나 클라이언트 측 오류로 거부하는 엔드포인트에는 한 번만 요청합니다.'}`,
    },
  },
};
