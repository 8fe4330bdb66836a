import { withParticle } from '../../kernel/particle';
import type { Rng } from '../../kernel/rng';
import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { recordOf } from '../record';
import { duration } from '../wording';
import { arrange, METRICS, type Metric, MISTAKEN, metricOf } from './metrics';

interface Alarm {
  /** What should raise the alarm: the metric that tells it. */
  wanted: Metric;
  offered: readonly Metric[];
  threshold: number;
}

const SCALE: Readonly<Record<Metric, readonly number[]>> = {
  ApproximateNumberOfMessagesVisible: [20, 30, 40],
  ApproximateNumberOfMessagesNotVisible: [20, 30, 40],
  ApproximateNumberOfMessagesDelayed: [20, 30, 40],
  ApproximateAgeOfOldestMessage: [120, 180, 300, 600, 900],
  NumberOfEmptyReceives: [20, 30, 40],
};
const drawThreshold = (rng: Rng, wanted: Metric): number => rng.pick(SCALE[wanted]);

/** Which metric an alarm has to watch. */
export const alarm: Direction<Alarm> = {
  draw(rng) {
    const wanted = rng.pick(METRICS);
    const others = METRICS.filter((metric) => metric !== wanted);
    return { wanted, offered: [wanted, ...rng.sample(others, 3)], threshold: drawThreshold(rng, wanted) };
  },
  variant: ({ wanted, offered, threshold }) => `${wanted}|${[...offered].sort()}|${threshold}`,
  ask({ wanted, offered }) {
    const wrong = offered.filter((metric) => metric !== wanted);
    return {
      kind: 'single',
      options: offered,
      key: wanted,
      beliefs: recordOf(wrong, (metric) => MISTAKEN[metric]),
    };
  },
  check: {
    by: 'simulation',
    start(world, { wanted, threshold }) {
      const isAge = (metric: Metric): boolean => metric === 'ApproximateAgeOfOldestMessage';
      const quiet = recordOf(METRICS, (metric) => (isAge(metric) ? 0 : 1));
      const busy = recordOf(METRICS, (metric) => (isAge(metric) ? 60 : 4));
      arrange(world, 'trouble', { ...quiet, [wanted]: isAge(wanted) ? threshold + 1 : 6 });
      arrange(world, 'sound', { ...busy, [wanted]: 0 });
    },
    // The alarm has to go off for the queue in trouble, and at no limit for one that is busy with all but that.
    run: (world, option) => metricOf(world, 'trouble', option) > metricOf(world, 'sound', option),
  },
  words: {
    en: {
      stem: ({ wanted, threshold }, { who, things }) =>
        `${who} Workers poll an SQS queue of ${things}. ${NEEDS.en(wanted, threshold)} Which CloudWatch metric of the queue should the alarm watch?`,
      option: (id) => `\`${id}\``,
      reason: (id) => textFor(id, COUNTS.en),
      explanation: ({ wanted }) => `\`${wanted}\` tells just this: ${textFor(wanted, COUNTS.en)}`,
    },
    ko: {
      stem: ({ wanted, threshold }, { who, thing }) =>
        `${who} 작업자들이 ${withParticle(thing, '이/가')} 든 SQS 대기열을 폴링합니다. ${NEEDS.ko(wanted, threshold)} 이 경보는 대기열의 어느 CloudWatch 지표를 보아야 합니까?`,
      option: (id) => `\`${id}\``,
      reason: (id) => textFor(id, COUNTS.ko),
      explanation: ({ wanted }) =>
        `이것을 알려 주는 지표는 \`${wanted}\`입니다. ${textFor(wanted, COUNTS.ko)}`,
    },
  },
};

const NEEDS = {
  en: (wanted: Metric, threshold: number): string =>
    textFor(wanted, {
      ApproximateNumberOfMessagesVisible: `Operations want to be alarmed when more than ${threshold} messages could be received and no worker has taken them yet.`,
      ApproximateNumberOfMessagesNotVisible: `After a release, workers receive messages and hang before they delete them. Operations want to be alarmed when more than ${threshold} messages are in this state.`,
      ApproximateNumberOfMessagesDelayed: `Producers set DelaySeconds. Operations want to be alarmed when more than ${threshold} messages have not come due for their first receive.`,
      ApproximateAgeOfOldestMessage: `Operations want to be alarmed when a message has been in the queue for more than ${duration(threshold, 'en')}, however few messages there are.`,
      NumberOfEmptyReceives: `Requests for nothing cost money. Operations want to be alarmed when more than ${threshold} polls within a minute bring no message.`,
    }),
  ko: (wanted: Metric, threshold: number): string =>
    textFor(wanted, {
      ApproximateNumberOfMessagesVisible: `받을 수 있는데도 아직 아무 작업자도 가져가지 않은 메시지가 ${threshold}개를 넘으면 경보를 받으려고 합니다.`,
      ApproximateNumberOfMessagesNotVisible: `새 버전을 배포한 뒤로 작업자가 메시지를 받고는 삭제하기 전에 멈춥니다. 이런 상태의 메시지가 ${threshold}개를 넘으면 경보를 받으려고 합니다.`,
      ApproximateNumberOfMessagesDelayed: `생산자가 DelaySeconds를 지정합니다. 아직 처음 받을 때가 되지 않은 메시지가 ${threshold}개를 넘으면 경보를 받으려고 합니다.`,
      ApproximateAgeOfOldestMessage: `메시지 수가 적더라도, 대기열에 ${duration(threshold, 'ko')} 넘게 머문 메시지가 있으면 경보를 받으려고 합니다.`,
      NumberOfEmptyReceives: `아무것도 받지 못한 요청에도 요금이 듭니다. 메시지를 가져오지 못한 폴링이 분당 ${threshold}번을 넘으면 경보를 받으려고 합니다.`,
    }),
};

/** What each metric counts. */
export const COUNTS = {
  en: {
    ApproximateNumberOfMessagesVisible:
      'It counts messages that can be received now, neither in flight nor delayed.',
    ApproximateNumberOfMessagesNotVisible:
      'It counts messages in flight: received, but neither deleted nor visible again.',
    ApproximateNumberOfMessagesDelayed:
      'It counts messages whose delay before the first receive is not over.',
    ApproximateAgeOfOldestMessage:
      'It tells how many seconds the oldest message has been in the queue, not how many there are.',
    NumberOfEmptyReceives: 'It counts ReceiveMessage calls that returned no message.',
  },
  ko: {
    ApproximateNumberOfMessagesVisible:
      '지금 받을 수 있는 메시지만 세며, 처리 중이거나 지연된 것은 세지 않습니다.',
    ApproximateNumberOfMessagesNotVisible:
      '처리 중인 메시지, 곧 받았으나 삭제하지 않았고 다시 보이지도 않는 메시지를 셉니다.',
    ApproximateNumberOfMessagesDelayed: '처음 받기 전의 지연이 끝나지 않은 메시지를 셉니다.',
    ApproximateAgeOfOldestMessage:
      '가장 오래된 메시지가 몇 초째 있는지를 알려 줄 뿐 개수는 알려 주지 않습니다.',
    NumberOfEmptyReceives: '메시지를 하나도 돌려주지 않은 ReceiveMessage 호출을 셉니다.',
  },
};
