import { limit } from '../../facts/limits';
import { withParticle } from '../../kernel/particle';
import type { Direction } from '../directions/direction';
import { FAILS_FOR_BAD, makeConsumer, map, putRecord, startedSince } from './consumer';

interface Batches {
  records: number;
  /** Undefined leaves the default. */
  size: number | undefined;
  standard: number;
}

/** How many invocations the records that wait in one shard take. */
export const batches: Direction<Batches> = {
  draw(rng, { level, limits }) {
    const standard = limit(limits, 'lambda.esm.batch.stream.default');
    const isSet = level === 1 || rng.int(0, 2) > 0;
    return {
      records: isSet ? rng.int(6, 60) : rng.int(standard + 1, standard * 3),
      size: isSet ? rng.int(2, 12) : undefined,
      standard,
    };
  },
  variant: ({ records, size }) => `${records}:${size}`,
  ask: ({ records, size, standard }) => ({
    kind: 'numeric',
    key: Math.ceil(records / (size ?? standard)),
    unit: 'invocations',
  }),
  check: {
    by: 'simulation',
    start(world, { records }) {
      makeConsumer(world, 1, { durationMs: 0 });
      for (let n = 0; n < records; n++) putRecord(world, n, 'key');
    },
    alike: ({ records, size }, key) => `esm-on-streams/batches/${records}|${size}|${key}`,
    run(world, key, { size }) {
      const before = world.events.length;
      map(world, size === undefined ? {} : { BatchSize: size });
      world.wait(40);
      return startedSince(world, before) === Number(key);
    },
  },
  words: {
    en: {
      stem: ({ records, size }, { who, things }) =>
        `${who} In the single shard of a data stream ${records} small records with ${things} wait. A Lambda function is connected to it by an event source mapping that begins at \`TRIM_HORIZON\`, with ${size === undefined ? 'the default batch size' : `a batch size of ${size}`} and no other settings. Every invocation succeeds and no more records come. How many invocations does it take at the least?`,
      explanation: ({ records, size, standard }) =>
        `A batch holds up to ${size ?? standard} records: ${records} / ${size ?? standard}, rounded up, is ${Math.ceil(records / (size ?? standard))}.`,
    },
    ko: {
      stem: ({ records, size }, { who }) =>
        `${who} 샤드가 하나인 데이터 스트림에 작은 레코드 ${records}개가 쌓여 있습니다. \`TRIM_HORIZON\`에서 시작하는 이벤트 소스 매핑으로 Lambda 함수를 연결하며, 배치 크기는 ${size === undefined ? '기본값이고' : `${size}이고`} 다른 설정은 하지 않습니다. 모든 호출이 성공하고 레코드는 더 들어오지 않습니다. 함수를 최소 몇 번 호출합니까?`,
      explanation: ({ records, size, standard }) =>
        `배치 하나에는 레코드가 ${size ?? standard}개까지 담깁니다. ${records} / ${withParticle(String(size ?? standard), '을/를')} 올림하면 ${Math.ceil(records / (size ?? standard))}번입니다.`,
    },
  },
};

interface Attempts {
  retries: number;
  good: number;
}

/** How often a batch is tried that always fails. */
export const attempts: Direction<Attempts> = {
  draw: (rng, { level }) => ({ retries: rng.int(0, level * 3), good: rng.int(1, 5) }),
  variant: ({ retries, good }) => `${retries}:${good}`,
  ask: ({ retries }) => ({ kind: 'numeric', key: retries + 1, unit: 'invocations' }),
  check: {
    by: 'simulation',
    stage: ({ good }) => `esm-on-streams/bad/${good}`,
    start(world, { good }) {
      makeConsumer(world, 1, FAILS_FOR_BAD);
      putRecord(world, 0, 'key', true);
      for (let n = 1; n <= good; n++) putRecord(world, n, 'key');
    },
    alike: ({ good, retries }, key) => `esm-on-streams/attempts/${good}|${retries}|${key}`,
    run(world, key, { retries }) {
      const before = world.events.length;
      map(world, { MaximumRetryAttempts: retries });
      world.wait(1_200);
      return startedSince(world, before) === Number(key);
    },
  },
  words: {
    en: {
      stem: ({ retries, good }, { who, things }) =>
        `${who} A Lambda function reads ${things} from a data stream with one shard. A batch holds one record that the function cannot handle and ${good} good ones, and the function throws an error for it each time. The event source mapping has \`MaximumRetryAttempts\` set to ${retries} and does not bisect. How many times is the function invoked with this batch?`,
      explanation: ({ retries }) =>
        `One attempt and ${retries} retries make ${retries + 1} invocations. Then the batch is given up and the shard goes on.`,
    },
    ko: {
      stem: ({ retries, good }, { who }) =>
        `${who} Lambda 함수가 샤드가 하나인 데이터 스트림을 읽습니다. 한 배치에 함수가 처리하지 못하는 레코드 한 개와 멀쩡한 레코드 ${good}개가 들어 있고, 함수는 매번 오류를 던집니다. 이벤트 소스 매핑의 \`MaximumRetryAttempts\` 값은 ${retries}이고 배치를 나누지 않습니다. 함수는 이 배치로 몇 번 호출됩니까?`,
      explanation: ({ retries }) =>
        `첫 시도와 재시도 ${retries}번을 합해 ${retries + 1}번 호출됩니다. 그 뒤 배치를 포기하고 샤드의 다음 레코드로 넘어갑니다.`,
    },
  },
};

interface Parallel {
  shards: number;
  /** Undefined leaves the default. */
  factor: number | undefined;
  standard: number;
}

/** Keys enough to occupy every lane of every shard. */
const KEYS = 240;

/** How many invocations run at the same time. */
export const parallel: Direction<Parallel> = {
  draw(rng, { level, limits }) {
    const standard = limit(limits, 'lambda.esm.parallelizationFactor.default');
    const isSet = level === 1 || rng.int(0, 3) > 0;
    return { shards: rng.int(1, 4), factor: isSet ? rng.int(2, 3 + level) : undefined, standard };
  },
  variant: ({ shards, factor }) => `${shards}:${factor}`,
  ask: ({ shards, factor, standard }) => ({
    kind: 'numeric',
    key: shards * (factor ?? standard),
    unit: 'invocations',
  }),
  check: {
    by: 'simulation',
    stage: ({ shards }) => `esm-on-streams/${shards}`,
    start(world, { shards }) {
      makeConsumer(world, shards, { durationMs: 20_000 });
      for (let n = 0; n < KEYS; n++) putRecord(world, n, `key-${n}`);
    },
    alike: ({ shards, factor }, key) => `esm-on-streams/parallel/${shards}|${factor}|${key}`,
    run(world, key, { factor }) {
      const before = world.events.length;
      map(world, { BatchSize: 5, ...(factor !== undefined && { ParallelizationFactor: factor }) });
      world.wait(10);
      return startedSince(world, before) === Number(key);
    },
  },
  words: {
    en: {
      stem: ({ shards, factor }, { who, things, key }) =>
        `${who} The ${things} go to a data stream with ${shards} ${shards === 1 ? 'shard' : 'shards'}, with the ${key} as the partition key; there are thousands of them. A Lambda function reads the stream by an event source mapping ${factor === undefined ? 'with default settings' : `with \`ParallelizationFactor\` set to ${factor}`}, without enhanced fan-out. It has fallen behind. How many of its invocations run at the same time at the most?`,
      explanation: ({ shards, factor, standard }) =>
        `Shards times \`ParallelizationFactor\`: ${shards} × ${factor ?? standard} = ${shards * (factor ?? standard)}. Records of one partition key stay in order.`,
    },
    ko: {
      stem: ({ shards, factor }, { who, key }) =>
        `${who} 데이터는 샤드가 ${shards}개인 데이터 스트림으로 들어오며, 파티션 키로 쓰는 ${key}의 값은 수천 가지입니다. Lambda 함수가 ${factor === undefined ? '기본 설정의 이벤트 소스 매핑으로' : `\`ParallelizationFactor\` 값이 ${factor}인 이벤트 소스 매핑으로`} 향상된 팬아웃 없이 스트림을 읽으며, 처리가 밀려 있습니다. 이 함수의 호출은 동시에 최대 몇 개까지 실행됩니까?`,
      explanation: ({ shards, factor, standard }) =>
        `샤드 수에 \`ParallelizationFactor\`를 곱해 ${shards} × ${factor ?? standard} = ${shards * (factor ?? standard)}개입니다. 같은 파티션 키의 레코드는 순서를 지킵니다.`,
    },
  },
};
