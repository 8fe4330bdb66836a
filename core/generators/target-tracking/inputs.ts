import { withParticle } from '../../kernel/particle';
import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { recordOf } from '../record';
import { capital, inSeconds, withArticle } from '../wording';

const INPUTS = ['latency', 'processing', 'visible', 'instances', 'maximum', 'timeout'] as const;
type Input = (typeof INPUTS)[number];

interface Inputs {
  values: Readonly<Record<Input, number>>;
  offered: readonly Input[];
}

const BELIEFS: Readonly<Record<Input, string>> = {
  latency: 'latency-as-target',
  processing: 'latency-as-target',
  visible: 'queue-length-as-target',
  instances: 'target-for-the-whole-fleet',
  maximum: 'group-size-sets-the-target',
  timeout: 'visibility-timeout-sets-the-target',
};

/** Messages that are worked off one after the other before a wait is over. */
function inTime(values: Readonly<Record<Input, number>>): number {
  let done = 0;
  for (let spent = values.processing; spent <= values.latency; spent += values.processing) done += 1;
  return done;
}

/** Which figures the target value of backlog per instance is made of. */
export const inputs: Direction<Inputs> = {
  draw(rng, { level }) {
    const processing = rng.int(1, 12);
    const values = {
      processing,
      latency: processing * rng.int(4, 40),
      visible: rng.int(8, 90) * 100,
      instances: rng.int(3, 20),
      maximum: rng.int(21, 60),
      timeout: rng.int(2, 20) * 30,
    };
    const rest = rng.sample(INPUTS.slice(2), level === 1 ? 2 : 3);
    return { values, offered: rng.shuffle<Input>(['latency', 'processing', ...rest]) };
  },
  variant: ({ values, offered }) => `${values.latency}|${values.processing}|${[...offered].sort()}`,
  ask({ offered }) {
    const key = offered.filter((input) => input === 'latency' || input === 'processing');
    const wrong = offered.filter((input) => input !== 'latency' && input !== 'processing');
    return { kind: 'multiple', options: offered, key, beliefs: recordOf(wrong, (input) => BELIEFS[input]) };
  },
  check: {
    by: 'arithmetic',
    // A figure counts when another one in its place leaves a worker more or fewer messages in time.
    holds: ({ values }, option) =>
      inTime({ ...values, [option]: values[option as Input] * 2 }) !== inTime(values),
  },
  words: {
    en: {
      stem: ({ values }, { who, thing }) =>
        `${who} An EC2 Auto Scaling group of workers tracks the backlog per instance of an SQS queue. ${capital(withArticle(thing))} takes a worker ${inSeconds(values.processing, 'en')} on average and may wait ${inSeconds(values.latency, 'en')} at most. At present ${values.visible} messages are visible, ${values.instances} instances are in service (${values.maximum} at most), and the visibility timeout is ${inSeconds(values.timeout, 'en')}. Which figures does the target value have to be worked out from?`,
      option: (id) =>
        textFor(id, {
          latency: 'The longest tolerable wait of a message',
          processing: 'The average time that a worker takes for a message',
          visible: 'The number of messages visible at present',
          instances: 'The number of instances in service at present',
          maximum: 'The maximum size of the group',
          timeout: 'The visibility timeout of the queue',
        }),
      reason: (id) =>
        textFor(id, {
          latency: 'Twice the tolerable wait allows each instance twice the backlog.',
          processing: 'Work that takes twice as long leaves room for half the backlog.',
          visible: 'It belongs to the metric: the present backlog that is compared with the target.',
          instances: 'It belongs to the metric: visible messages are divided by it.',
          maximum: 'It bounds what scaling may do, not what an instance can work off in time.',
          timeout: 'It hides messages in work; how many may wait does not depend on it.',
        }),
      explanation: ({ values }) =>
        `The acceptable backlog per instance is the tolerable wait divided by the processing time, ${values.latency} / ${values.processing}. Visible messages and instances in service make the metric that is compared with it.`,
    },
    ko: {
      stem: ({ values }, { who, thing }) =>
        `${who} 작업자의 EC2 Auto Scaling 그룹이 SQS 대기열의 인스턴스당 백로그를 추적합니다. 작업자가 ${withParticle(thing, '을/를')} 하나 처리하는 데 평균 ${inSeconds(values.processing, 'ko')}가 걸리고, 메시지는 최대 ${inSeconds(values.latency, 'ko')}까지 기다려도 됩니다. 지금 보이는 메시지는 ${values.visible}개, InService 인스턴스는 ${values.instances}개(최대 ${values.maximum}개)이고 가시성 제한 시간은 ${inSeconds(values.timeout, 'ko')}입니다. 대상 값은 어떤 수로 계산해야 합니까?`,
      option: (id) =>
        textFor(id, {
          latency: '메시지가 기다려도 되는 가장 긴 시간',
          processing: '작업자가 메시지 하나에 쓰는 평균 시간',
          visible: '지금 보이는 메시지의 수',
          instances: '지금 InService인 인스턴스의 수',
          maximum: '그룹의 최대 크기',
          timeout: '대기열의 가시성 제한 시간',
        }),
      reason: (id) =>
        textFor(id, {
          latency: '두 배를 기다려도 된다면 인스턴스마다 백로그가 두 배여도 됩니다.',
          processing: '처리 시간이 두 배가 되면 허용되는 백로그는 절반이 됩니다.',
          visible: '대상과 견줄 지금의 백로그, 곧 지표에 들어가는 수입니다.',
          instances: '보이는 메시지 수를 나누는 수로, 지표에 들어갑니다.',
          maximum: '조정이 미칠 수 있는 범위일 뿐, 인스턴스 하나가 제때 처리할 수 있는 양과는 상관없습니다.',
          timeout: '처리 중인 메시지를 숨기는 시간이며, 얼마나 쌓여도 되는지와는 상관없습니다.',
        }),
      explanation: ({ values }) =>
        `인스턴스당 허용 백로그는 기다려도 되는 시간을 처리 시간으로 나눈 ${values.latency} / ${values.processing}입니다. 보이는 메시지 수와 InService 인스턴스 수는 이것과 견줄 지표를 이룹니다.`,
    },
  },
};
