import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { functionArn } from '../proof-by-simulation/functions';
import { arnOf } from '../proof-by-simulation/queues';
import type { Simulation } from '../proof-by-simulation/simulation';
import {
  FAILED,
  FAILS_FOR_BAD,
  FUNCTION,
  isNoted,
  makeConsumer,
  map,
  putRecord,
  succeededSince,
  TO_QUEUE,
} from './consumer';

interface Unblock {
  retries: number;
  factor: number;
  good: number;
}

const WAYS = ['limit', 'async', 'parallel', 'single', 'destination'] as const;
type Way = (typeof WAYS)[number];
const BELIEFS = {
  async: 'async-destination-serves-sqs-trigger',
  parallel: 'parallel-batches-pass-a-bad-record',
  single: 'batches-of-one-pass-a-bad-record',
  destination: 'a-destination-ends-retries',
};

function connect(world: Simulation, way: string, { retries, factor }: Unblock): void {
  if (way === 'async')
    world.must('lambda.PutFunctionEventInvokeConfig', {
      FunctionName: functionArn(FUNCTION),
      MaximumRetryAttempts: 2,
      DestinationConfig: { OnFailure: { Destination: arnOf(FAILED) } },
    });
  const settings: Readonly<Record<Way, object>> = {
    limit: { MaximumRetryAttempts: retries, BisectBatchOnFunctionError: true, ...TO_QUEUE },
    async: {},
    parallel: { ParallelizationFactor: factor },
    single: { BatchSize: 1 },
    destination: { BisectBatchOnFunctionError: true, ...TO_QUEUE },
  };
  map(world, settings[way as Way]);
}

/** Ten minutes later a good record behind the bad one was processed, and the bad one can be looked into. */
function goesOn(world: Simulation, way: string, q: Unblock): boolean {
  const before = world.events.length;
  connect(world, way, q);
  world.look();
  world.wait(600);
  return succeededSince(world, before) && isNoted(world);
}

/** What frees a shard from a record that always fails. */
export const unblock: Direction<Unblock> = {
  draw: (rng) => ({ retries: rng.int(1, 5), factor: rng.int(2, 10), good: rng.int(2, 6) }),
  variant: ({ retries, factor, good }) => `${retries}:${factor}:${good}`,
  ask: () => ({ kind: 'single', options: WAYS, key: 'limit', beliefs: BELIEFS }),
  check: {
    by: 'simulation',
    stage: ({ good }) => `esm-on-streams/bad/${good}`,
    start(world, { good }) {
      makeConsumer(world, 1, FAILS_FOR_BAD);
      putRecord(world, 0, 'key', true);
      for (let n = 1; n <= good; n++) putRecord(world, n, 'key');
    },
    // Only one way takes the retries, and only one the factor.
    alike: ({ good, retries, factor }, way) =>
      `esm-on-streams/unblock/${good}|${way}${way === 'limit' ? retries : way === 'parallel' ? factor : ''}`,
    run: (world, way, q) => goesOn(world, way, q),
  },
  words: {
    en: {
      stem: (_q, { who, things, key }) =>
        `${who} A Lambda function reads ${things} from a data stream by an event source mapping with default settings. Since a defective record arrived, the function throws an error again and again, and the ${things} of the same ${key} behind it are not processed. They have to be processed within minutes, and what was given up must be noted in an SQS queue. What has to be set?`,
      option: (id, { retries, factor }) =>
        textFor(id, {
          limit: `Bisecting, \`MaximumRetryAttempts\` of ${retries} and an on-failure destination on the mapping`,
          async: 'An on-failure destination for asynchronous invocation on the function itself',
          parallel: `A \`ParallelizationFactor\` of ${factor} on the event source mapping of the function`,
          single: 'A `BatchSize` of one on the mapping, so that only the bad record is repeated',
          destination:
            'Bisecting and an on-failure destination on the mapping; retries stay as they are by default',
        }),
      reason: (id) =>
        textFor(id, {
          limit:
            'Bisecting isolates the record; it is given up after these retries, noted in the queue, and the shard goes on.',
          async:
            'A stream invokes the function synchronously; settings for asynchronous invocation do not apply.',
          parallel: 'Records of one partition key stay in order, so those behind the bad one still wait.',
          single: 'A batch of one record still has to succeed before the next one is read.',
          destination:
            'By default the record, once isolated, is retried until it expires: the destination is not reached in minutes.',
        }),
      explanation: () =>
        'Without a limit a failing batch is repeated until its records leave the stream. Bisecting isolates the bad record, a limit of retries lets the shard go on, and the on-failure destination of the mapping keeps a note of what was given up.',
    },
    ko: {
      stem: (_q, { who, key }) =>
        `${who} Lambda 함수가 기본 설정의 이벤트 소스 매핑으로 데이터 스트림을 읽습니다. 잘못된 레코드 하나가 들어온 뒤로 함수는 계속 오류를 던지고, 같은 ${key}에 속한 그 뒤의 데이터가 처리되지 않습니다. 뒤의 데이터는 몇 분 안에 처리되어야 하고, 포기한 레코드는 SQS 대기열에 기록이 남아야 합니다. 무엇을 설정해야 합니까?`,
      option: (id, { retries, factor }) =>
        textFor(id, {
          limit: `매핑에 이등분, \`MaximumRetryAttempts\` ${retries}, 실패 시 대상 설정`,
          async: '함수 자체에 비동기 호출용 재시도 횟수와 실패 시 대상을 설정하기',
          parallel: `함수의 이벤트 소스 매핑에 \`ParallelizationFactor\` ${factor} 설정`,
          single: '매핑의 `BatchSize`를 하나로 줄여 잘못된 레코드만 되풀이하게 하기',
          destination:
            '이벤트 소스 매핑에 배치 이등분과 실패 시 대상을 설정하고 재시도 횟수는 기본값 그대로 두기',
        }),
      reason: (id) =>
        textFor(id, {
          limit:
            '이등분으로 잘못된 레코드만 남고, 정한 만큼 재시도한 뒤 포기해 대기열에 기록을 남기고 다음으로 넘어갑니다.',
          async: '스트림은 함수를 동기로 호출하므로 비동기 호출용 설정은 적용되지 않습니다.',
          parallel:
            '같은 파티션 키의 레코드는 순서를 지키므로 잘못된 레코드 뒤에 있는 것은 여전히 기다립니다.',
          single: '레코드가 하나뿐인 배치도 성공해야 다음 레코드를 읽습니다.',
          destination:
            '기본 설정에서는 남은 레코드를 만료될 때까지 재시도하므로 몇 분 안에 대상으로 가지 않습니다.',
        }),
      explanation: () =>
        '한도가 없으면 실패한 배치를 레코드가 스트림에서 사라질 때까지 되풀이합니다. 이등분은 잘못된 레코드만 가려내고, 재시도 한도를 정하면 샤드가 다음으로 넘어가며, 매핑의 실패 시 대상에 포기한 레코드의 기록이 남습니다.',
    },
  },
};
