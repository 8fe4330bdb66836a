import type { Limits } from '../../facts/limits';
import { assert } from '../../kernel/assert';
import { withParticle } from '../../kernel/particle';
import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { memoByLimits } from '../proof-by-simulation/memo';
import { Simulation } from '../proof-by-simulation/simulation';
import { recordOf } from '../record';
import { COUNTS } from './alarm';
import { arrange, METRICS, type Metric, metricOf } from './metrics';

/** What happens to a queue, by the metric that shows it most. */
interface Which {
  prompts: readonly Metric[];
  options: readonly Metric[];
  /** How often each of them happened. */
  size: number;
}

const idOf = (metric: Metric): string => `p-${metric}`;
const metricFor = (id: string): string => id.slice(2);

const SHOWN = memoByLimits<Metric>();
const HIGH = 3;

/** The metric that stands highest where nothing but that happens; seconds outweigh the one message that waits. */
function shown(limits: Limits, prompt: Metric): Metric {
  const world = Simulation.open(limits);
  const calm = recordOf(METRICS, () => 0);
  arrange(world, 'work', {
    ...calm,
    [prompt]: prompt === 'ApproximateAgeOfOldestMessage' ? 60 * HIGH : HIGH,
  });
  const values = METRICS.map((metric) => metricOf(world, 'work', metric));
  const found = METRICS[values.indexOf(Math.max(...values))];
  assert(found, 'some metric shows it');
  return found;
}

/** Which metric shows what. */
export const which: Direction<Which> = {
  draw(rng, { level }) {
    const prompts = rng.sample(METRICS, level === 1 ? 3 : 4);
    const rest = METRICS.filter((metric) => !prompts.includes(metric));
    return {
      prompts,
      options: level === 1 ? [...prompts, ...rest.slice(0, 1)] : METRICS,
      size: rng.int(3, 20),
    };
  },
  variant: ({ prompts, size }) => `${[...prompts].sort()}|${size}`,
  ask: ({ prompts, options }) => ({
    kind: 'matching',
    prompts: prompts.map(idOf),
    options,
    key: Object.fromEntries(prompts.map((metric) => [idOf(metric), metric])),
  }),
  check: {
    by: 'simulation',
    arrange: ({ prompts }, limits) =>
      prompts.map((prompt) => SHOWN(limits, prompt, () => shown(limits, prompt))),
  },
  words: {
    en: {
      stem: (_, { who, things }) =>
        `${who} Its ${things} pass through SQS, and a dashboard shall show what is going on in each queue. Which metric tells each of these observations?`,
      prompt: (id, { size }) =>
        textFor(metricFor(id), {
          ApproximateNumberOfMessagesVisible: `${size} messages are waiting for a worker.`,
          ApproximateNumberOfMessagesNotVisible: `${size} messages are being processed and not deleted yet.`,
          ApproximateNumberOfMessagesDelayed: `${size} new messages are still postponed by DelaySeconds.`,
          ApproximateAgeOfOldestMessage: `A single message has been waiting for ${size} minutes.`,
          NumberOfEmptyReceives: `${size} polls found nothing.`,
        }),
      option: (id) => `\`${id}\``,
      reason: (id) => textFor(id, COUNTS.en),
      explanation: () =>
        'Visible messages can be received, messages that are not visible are in flight, delayed ones have never been receivable; age and empty receives are told apart from all counts.',
    },
    ko: {
      stem: (_, { who, thing }) =>
        `${who} ${withParticle(thing, '이/가')} SQS를 지나며, 대시보드로 대기열마다 무슨 일이 있는지 보려고 합니다. 아래 상황을 알려 주는 지표는 각각 무엇입니까?`,
      prompt: (id, { size }) =>
        textFor(metricFor(id), {
          ApproximateNumberOfMessagesVisible: `메시지 ${size}개가 작업자를 기다립니다.`,
          ApproximateNumberOfMessagesNotVisible: `메시지 ${size}개가 처리 중이고 아직 삭제되지 않았습니다.`,
          ApproximateNumberOfMessagesDelayed: `새 메시지 ${size}개가 DelaySeconds 때문에 아직 미루어져 있습니다.`,
          ApproximateAgeOfOldestMessage: `메시지 하나가 ${size}분째 기다립니다.`,
          NumberOfEmptyReceives: `폴링이 ${size}번 아무것도 찾지 못했습니다.`,
        }),
      option: (id) => `\`${id}\``,
      reason: (id) => textFor(id, COUNTS.ko),
      explanation: () =>
        'Visible은 받을 수 있는 메시지, NotVisible은 처리 중인 메시지, Delayed는 아직 한 번도 받을 수 없었던 메시지입니다. 나이와 빈 수신은 개수와 따로 알려 줍니다.',
    },
  },
};
