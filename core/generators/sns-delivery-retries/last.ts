import { limit } from '../../facts/limits';
import { SECOND_MS } from '../../kernel/time';
import type { Direction } from '../directions/direction';
import { makeTopic, publishTo } from '../proof-by-simulation/topics';
import { makeEndpoint, PATIENCE_SEC, TOPIC } from './receivers';

interface Last {
  /** Retries at once, at the least delay and at the greatest; none are left for a growing delay. */
  atOnce: number;
  early: number;
  late: number;
  leastSec: number;
  greatestSec: number;
}

const policyOf = ({ atOnce, early, late, leastSec, greatestSec }: Last): object => ({
  healthyRetryPolicy: {
    minDelayTarget: leastSec,
    maxDelayTarget: greatestSec,
    numRetries: atOnce + early + late,
    numNoDelayRetries: atOnce,
    numMinDelayRetries: early,
    numMaxDelayRetries: late,
  },
});

/** When the last attempt comes by a policy whose phases are all spelled out. */
export const last: Direction<Last> = {
  draw(rng, { level, limits }) {
    const q = {
      atOnce: level === 1 ? 0 : rng.int(1, 5),
      early: rng.int(2, 6),
      late: level === 3 ? rng.int(2, 30) : rng.int(1, 6),
      leastSec: rng.pick([1, 2, 5, 10]),
      greatestSec: rng.pick([20, 30, 60, 90, 120]),
    };
    const total = q.early * q.leastSec + q.late * q.greatestSec;
    return total <= limit(limits, 'sns.delivery.http.totalTime.max') ? q : undefined;
  },
  variant: ({ atOnce, early, late, leastSec, greatestSec }) =>
    `${atOnce}|${early}|${late}|${leastSec}|${greatestSec}`,
  facts: () => ['sns.delivery.phases', 'sns.delivery.http.totalTime.max'],
  ask: ({ early, late, leastSec, greatestSec }) => ({
    kind: 'numeric',
    key: early * leastSec + late * greatestSec,
    unit: 's',
  }),
  check: {
    by: 'simulation',
    start(world, q) {
      makeTopic(world, TOPIC);
      makeEndpoint(world, 'partner', 503, { DeliveryPolicy: JSON.stringify(policyOf(q)) });
    },
    run(world, key) {
      const begun = world.world.now;
      publishTo(world, TOPIC, 'order');
      world.wait(PATIENCE_SEC);
      const attempt = world.events.findLast(({ type }) => type === 'MessageLeftAws');
      return attempt !== undefined && (attempt.at - begun) / SECOND_MS === Number(key);
    },
  },
  words: {
    en: {
      stem: (_q, { who }) =>
        `${who} An HTTPS endpoint is subscribed to an Amazon SNS topic with the delivery policy of the exhibit. It answers every request with 503. Leaving jitter and the time of the requests aside, how many seconds after the first attempt does SNS make the last one?`,
      exhibits: (q) => [
        {
          title: 'Delivery policy of the subscription',
          body: `\`\`\`json\n${JSON.stringify(policyOf(q), null, 2)}\n\`\`\``,
        },
      ],
      explanation: ({ atOnce, early, late, leastSec, greatestSec }) =>
        `The phases follow each other. Immediate retries (${atOnce}) take no time, retries of the pre-backoff phase (${early}) come ${leastSec} s apart, none are left for the backoff phase, and retries of the post-backoff phase (${late}) come ${greatestSec} s apart: ${early} × ${leastSec} + ${late} × ${greatestSec} seconds.`,
    },
    ko: {
      stem: (_q, { who }) =>
        `${who} HTTPS 엔드포인트가 자료의 전송 정책으로 Amazon SNS 주제를 구독하며, 모든 요청에 503으로 응답합니다. 지터와 요청에 걸리는 시간을 빼고 보면, SNS의 마지막 시도는 첫 시도에서 몇 초 뒤에 이루어집니까?`,
      exhibits: (q) => [
        {
          title: '구독의 전송 정책',
          body: `\`\`\`json\n${JSON.stringify(policyOf(q), null, 2)}\n\`\`\``,
        },
      ],
      explanation: ({ atOnce, early, late, leastSec, greatestSec }) =>
        `단계는 차례로 이어집니다. 즉시 재시도(${atOnce}회)에는 시간이 걸리지 않고, pre-backoff 단계의 재시도(${early}회)는 ${leastSec}초 간격입니다. backoff 단계에는 남은 횟수가 없고, post-backoff 단계의 재시도(${late}회)는 ${greatestSec}초 간격입니다. 모두 ${early} × ${leastSec} + ${late} × ${greatestSec}초입니다.`,
    },
  },
};
