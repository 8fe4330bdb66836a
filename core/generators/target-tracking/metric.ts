import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { count, inSeconds } from '../wording';

interface Metric {
  latency: number;
  processing: number;
  visible: number;
  /** Two sizes that the fleet may have when the policy looks. */
  sizes: readonly [number, number];
  fixedTarget: number;
}

const OPTIONS = ['backlog', 'length', 'length-total', 'cpu'] as const;
const BELIEFS = {
  length: 'queue-length-is-proportional-to-fleet',
  'length-total': 'target-for-the-whole-fleet',
  cpu: 'cpu-tells-the-backlog',
};

const acceptable = ({ latency, processing }: Metric): number => latency / processing;

/** What a policy of that option sees on a fleet of that size, and what it aims at. */
function trackedOf(option: string, q: Metric, size: number): { value: number; target: number } {
  const perWorker = Math.floor(q.latency / q.processing);
  if (option === 'backlog') return { value: q.visible / size, target: perWorker };
  if (option === 'length') return { value: q.visible, target: perWorker };
  if (option === 'length-total') return { value: q.visible, target: perWorker * q.sizes[0] };
  // Workers that wait for a slow partner do not heat the processor, however long the queue is.
  return { value: 20, target: q.fixedTarget };
}

/** Which metric to track so that no message waits too long. */
export const metric: Direction<Metric> = {
  draw(rng, { level }) {
    const processing = rng.int(2, 15);
    const each = rng.int(5, 60);
    const needed = rng.int(4, 40);
    const small = rng.int(2, 20);
    const large = small * 2 + rng.int(0, 12);
    if (needed === small || needed === large) return undefined;
    const spare = level === 1 ? 0 : rng.int(0, each - 1);
    return {
      processing,
      latency: processing * each,
      visible: needed * each - spare,
      sizes: [small, large],
      fixedTarget: rng.int(4, 8) * 10,
    };
  },
  variant: ({ latency, processing, visible, sizes }) => `${latency / processing}|${visible}|${sizes}`,
  ask: () => ({ kind: 'single', options: OPTIONS, key: 'backlog', beliefs: BELIEFS }),
  check: {
    by: 'arithmetic',
    // The size that a policy arrives at has to clear the queue in time, with none to spare, from whatever size.
    holds: (q, option) =>
      q.sizes.every((size) => {
        const { value, target } = trackedOf(option, q, size);
        const proposed = Math.ceil((size * value) / target - 1e-9);
        const clears = (workers: number): boolean =>
          Math.ceil(q.visible / workers) * q.processing <= q.latency;
        return clears(proposed) && !clears(proposed - 1);
      }),
  },
  words: {
    en: {
      stem: (q, { who, things }) =>
        `${who} Workers in an EC2 Auto Scaling group take ${things} from an SQS queue. Each takes ${inSeconds(q.processing, 'en')}, spent mostly on waiting for a partner's slow API. No message may wait longer than ${inSeconds(q.latency, 'en')}, and no more instances than needed should run, whether there are ${q.sizes[0]} or ${q.sizes[1]} of them when the load changes. Which target tracking policy does this?`,
      option: (id, q) =>
        textFor(id, {
          backlog: `Visible messages divided by instances in service, target ${acceptable(q)}`,
          length: `ApproximateNumberOfMessagesVisible of the queue, target ${acceptable(q)}`,
          'length-total': `ApproximateNumberOfMessagesVisible of the queue, target ${count(acceptable(q) * q.sizes[0])}`,
          cpu: `Average CPU utilization of the instances in the group, target ${q.fixedTarget} percent`,
        }),
      reason: (id, q) =>
        textFor(id, {
          backlog: `An instance can have ${acceptable(q)} messages waiting, and the metric falls as instances are added.`,
          length:
            'The length of the queue does not change with the number of instances, so the policy goes far beyond the size needed.',
          'length-total': `This target fits ${q.sizes[0]} instances at best; with another size the policy misses the size needed.`,
          cpu: 'Workers that wait for others use little CPU, however many messages wait.',
        }),
      explanation: (q) =>
        `Target tracking needs a metric that moves in proportion to the fleet: backlog per instance. Its target is the tolerable wait over the time for a message, ${q.latency} / ${q.processing}.`,
    },
    ko: {
      stem: (q, { who, thing }) =>
        `${who} EC2 Auto Scaling 그룹의 작업자가 SQS 대기열에서 ${thing} 데이터를 가져갑니다. 하나에 ${inSeconds(q.processing, 'ko')}가 걸리는데 대부분 제휴사의 느린 API를 기다리는 시간입니다. 어느 메시지도 ${inSeconds(q.latency, 'ko')} 넘게 기다려서는 안 되고, 부하가 바뀔 때 인스턴스가 ${q.sizes[0]}개이든 ${q.sizes[1]}개이든 필요 이상의 인스턴스를 두지 않으려고 합니다. 이에 맞는 대상 추적 정책은 무엇입니까?`,
      option: (id, q) =>
        textFor(id, {
          backlog: `보이는 메시지 수를 InService 인스턴스 수로 나눈 값, 대상 값 ${acceptable(q)}`,
          length: `대기열의 ApproximateNumberOfMessagesVisible, 대상 값 ${acceptable(q)}`,
          'length-total': `대기열의 ApproximateNumberOfMessagesVisible, 대상 값 ${count(acceptable(q) * q.sizes[0])}`,
          cpu: `그룹에 속한 모든 인스턴스의 평균 CPU 사용률, 대상 값 ${q.fixedTarget}퍼센트`,
        }),
      reason: (id, q) =>
        textFor(id, {
          backlog: `인스턴스 하나에 메시지 ${acceptable(q)}개가 쌓여도 되며, 이 지표는 인스턴스가 늘면 줄어듭니다.`,
          length: '대기열 길이는 인스턴스 수에 따라 바뀌지 않으므로 정책이 필요한 크기를 크게 벗어납니다.',
          'length-total': `이 대상 값은 기껏해야 인스턴스가 ${q.sizes[0]}개일 때 맞으며, 크기가 다르면 필요한 수와 어긋납니다.`,
          cpu: '다른 쪽을 기다리는 작업자는 메시지가 아무리 쌓여도 CPU를 거의 쓰지 않습니다.',
        }),
      explanation: (q) =>
        `대상 추적에는 그룹의 크기에 비례해 움직이는 지표, 곧 인스턴스당 백로그가 필요합니다. 대상 값은 기다려도 되는 시간을 메시지 하나의 시간으로 나눈 ${q.latency} / ${q.processing}입니다.`,
    },
  },
};
