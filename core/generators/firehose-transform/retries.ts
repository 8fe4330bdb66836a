import { limit } from '../../facts/limits';
import type { Direction } from '../directions/direction';
import { makeBucket } from '../proof-by-simulation/firehoses';
import { makePipeline, outcome, recordsOf, TIMES_OUT } from './pipeline';

interface Retries {
  /** Undefined leaves the default. */
  set: number | undefined;
  standard: number;
  batches: number;
}

const retriesOf = ({ set, standard }: Retries): number => set ?? standard;

/** How often a function is invoked that always runs into its timeout. */
export const retries: Direction<Retries> = {
  draw(rng, { level, limits }) {
    const standard = limit(limits, 'firehose.lambda.retries.default');
    const set = level > 1 && rng.int(0, 2) > 0 ? rng.int(0, 8) : undefined;
    return { set, standard, batches: rng.int(1, level + 1) };
  },
  variant: ({ set, batches }) => `${set}:${batches}`,
  ask: (q) => ({ kind: 'numeric', key: q.batches * (retriesOf(q) + 1), unit: 'invocations' }),
  check: {
    by: 'simulation',
    start(world, { set }) {
      makeBucket(world);
      makePipeline(world, TIMES_OUT, set === undefined ? {} : { NumberOfRetries: String(set) });
    },
    alike: ({ set, batches }, key) => `firehose-transform/retries/${set}|${batches}|${key}`,
    run(world, key, { batches }) {
      const before = world.events.length;
      for (let i = 0; i < batches; i++) outcome(world, recordsOf('level', ['info']));
      const started = world.events.slice(before).filter(({ type }) => type === 'InvocationStarted');
      return started.length === Number(key);
    },
  },
  words: {
    en: {
      stem: ({ set, batches }, { who, things }) =>
        `${who} The ${things} go through a Firehose stream with a Lambda transformation, ${set === undefined ? 'whose retries are left as they are by default' : `for which \`NumberOfRetries\` is set to ${set}`}. After a faulty deployment every invocation of the function runs into its timeout. Firehose hands ${batches} ${batches === 1 ? 'batch' : 'batches'} over in this time. How many times is the function invoked for ${batches === 1 ? 'it' : 'them'} in all?`,
      explanation: (q) =>
        `Each batch is tried once and then retried ${retriesOf(q)} ${retriesOf(q) === 1 ? 'time' : 'times'}: ${retriesOf(q) + 1} × ${q.batches} = ${q.batches * (retriesOf(q) + 1)}. Then its records count as failed and go under \`processing-failed/\`.`,
    },
    ko: {
      stem: ({ set, batches }, { who }) =>
        `${who} 데이터는 Lambda 변환을 켠 Firehose 스트림을 거치며, ${set === undefined ? '재시도 횟수는 기본값 그대로입니다' : `\`NumberOfRetries\` 값은 ${set}입니다`}. 잘못된 배포 뒤로 함수 호출이 모두 시간 초과로 끝납니다. 그동안 Firehose가 배치 ${batches}개를 넘깁니다. 이 때문에 함수는 모두 몇 번 호출됩니까?`,
      explanation: (q) =>
        `배치마다 처음 시도한 뒤 ${retriesOf(q)}번 재시도합니다. ${retriesOf(q) + 1} × ${q.batches} = ${q.batches * (retriesOf(q) + 1)}번입니다. 그 뒤 레코드는 실패로 치고 \`processing-failed/\` 아래에 저장됩니다.`,
    },
  },
};
