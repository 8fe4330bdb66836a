import type { Direction } from '../directions/direction';
import { recordOf } from '../record';
import { BACKLOG, makeGroup, putPolicy } from './group';

interface Policies {
  target: number;
  offered: readonly string[];
}

const visible = {
  Namespace: 'AWS/SQS',
  MetricName: 'ApproximateNumberOfMessagesVisible',
  Dimensions: [{ Name: 'QueueName', Value: 'work' }],
};
const inService = {
  Namespace: 'AWS/AutoScaling',
  MetricName: 'GroupInServiceInstances',
  Dimensions: [{ Name: 'AutoScalingGroupName', Value: 'workers' }],
};
const predefined = (name: string): object => ({
  PredefinedMetricSpecification: { PredefinedMetricType: name },
});

/** Specifications of the metric: those under `made-up` name a predefined metric that does not exist. */
const SPECS: Readonly<Record<string, object>> = {
  custom: BACKLOG,
  math: {
    CustomizedMetricSpecification: {
      Metrics: [
        { Id: 'm1', MetricStat: { Metric: visible, Stat: 'Sum' }, ReturnData: false },
        { Id: 'm2', MetricStat: { Metric: inService, Stat: 'Average' }, ReturnData: false },
        { Id: 'e1', Expression: 'm1 / m2', ReturnData: true },
      ],
    },
  },
  cpu: predefined('ASGAverageCPUUtilization'),
  network: predefined('ASGAverageNetworkIn'),
  'made-up-depth': predefined('SQSQueueDepth'),
  'made-up-visible': predefined('SQSApproximateNumberOfMessagesVisible'),
  'made-up-backlog': predefined('ASGAverageBacklogPerInstance'),
};
const REAL = ['custom', 'math', 'cpu', 'network'];

const jsonOf = (id: string): string => `\`${JSON.stringify(SPECS[id]).slice(1, -1)}\``;
const MATH = '`"CustomizedMetricSpecification":{"Metrics":[…]}`';

const WORDS = {
  en: {
    custom: 'A custom metric that an application publishes is named by namespace, name and statistic.',
    math: 'Metric math divides visible messages by instances in service without any code.',
    cpu: 'This is a predefined metric of EC2 Auto Scaling, although it tells nothing of the queue.',
    network: 'This is a predefined metric of EC2 Auto Scaling, although it tells nothing of the queue.',
  } as Readonly<Record<string, string>>,
  ko: {
    custom: '애플리케이션이 게시하는 사용자 지정 지표를 네임스페이스, 이름, 통계로 지정합니다.',
    math: '지표 수식이 코드 없이 보이는 메시지 수를 InService 인스턴스 수로 나눕니다.',
    cpu: '대기열에 관해 알려 주지는 않지만 EC2 Auto Scaling에 미리 정의된 지표입니다.',
    network: '대기열에 관해 알려 주지는 않지만 EC2 Auto Scaling에 미리 정의된 지표입니다.',
  } as Readonly<Record<string, string>>,
};

/** Which metric specifications a target tracking policy takes. */
export const policies: Direction<Policies> = {
  draw(rng, { level }) {
    const fakes = Object.keys(SPECS).filter((id) => !REAL.includes(id));
    const offered = rng.shuffle([...rng.sample(REAL, 2), ...rng.sample(fakes, level === 1 ? 2 : 3)]);
    return { target: rng.int(2, 60) * 5, offered };
  },
  variant: ({ offered, target }) => `${[...offered].sort()}|${target}`,
  ask({ offered }) {
    const key = offered.filter((id) => REAL.includes(id));
    const wrong = offered.filter((id) => !REAL.includes(id));
    return {
      kind: 'multiple',
      options: offered,
      key,
      beliefs: recordOf(wrong, () => 'predefined-sqs-metric-exists'),
    };
  },
  check: {
    by: 'simulation',
    stage: () => 'target-tracking/policies',
    start: (world) => makeGroup(world, 1),
    run: (world, option, { target }) => putPolicy(world, { ...SPECS[option], TargetValue: target }).ok,
  },
  words: {
    en: {
      stem: ({ target }, { who, things }) =>
        `${who} Workers for ${things} form an EC2 Auto Scaling group. A developer writes target tracking policies with TargetValue ${target}. Which of these metric specifications does Auto Scaling accept?`,
      option: (id) =>
        id === 'math' ? `${MATH} with \`m1 / m2\`: visible messages by instances` : jsonOf(id),
      reason: (id) =>
        WORDS.en[id] ?? 'Auto Scaling knows no predefined metric of this name: it has none for SQS.',
      explanation: () =>
        'The predefined metrics are CPU, network in, network out and requests of a load balancer. A queue is tracked with a custom metric or with metric math.',
    },
    ko: {
      stem: ({ target }, { who, thing }) =>
        `${who} ${thing} 데이터를 처리하는 작업자가 EC2 Auto Scaling 그룹을 이룹니다. 개발자가 TargetValue가 ${target}인 대상 추적 정책을 작성합니다. Auto Scaling이 받아들이는 지표 지정은 무엇입니까?`,
      option: (id) => (id === 'math' ? `${MATH}, \`m1 / m2\`(보이는 메시지 / 인스턴스)` : jsonOf(id)),
      reason: (id) =>
        WORDS.ko[id] ?? '그런 이름의 미리 정의된 지표는 없습니다. SQS용으로 미리 정의된 지표는 없습니다.',
      explanation: () =>
        '미리 정의된 지표는 CPU, 네트워크 입력과 출력, 로드 밸런서의 요청뿐입니다. 대기열은 사용자 지정 지표나 지표 수식으로 추적합니다.',
    },
  },
};
