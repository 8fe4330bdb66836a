import { limit } from '../../facts/limits';
import { withParticle } from '../../kernel/particle';
import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { mapSource } from '../proof-by-simulation/functions';
import { arnOf, makeQueue, send, setQueue } from '../proof-by-simulation/queues';
import type { Simulation } from '../proof-by-simulation/simulation';
import { recordOf } from '../record';
import { FUNCTION, makeAverage, readingOf, sumOf } from './cache';

const BELIEFS = {
  'maximum-lowest': 'maximum-concurrency-of-one',
  'reserved-zero': 'reserved-zero-lifts-the-limit',
  visibility: 'visibility-orders-the-work',
  memory: 'faster-code-needs-no-lock',
  'group-each': 'fifo-is-one-at-a-time',
} as const;
type Wrong = keyof typeof BELIEFS;
type Right = 'reserved-one' | 'one-group';

interface SingleWriter {
  right: Right;
  wrong: readonly Wrong[];
  readings: readonly number[];
  lowest: number;
  runSec: number;
}

const LONG_SEC = 60;
const VISIBILITY_SEC = 6;

/** Whether an option sends to a FIFO queue. */
const takesGroups = ({ right, wrong }: SingleWriter): boolean =>
  [right, ...wrong].some((option) => option.includes('group'));

function carryOut(world: Simulation, option: string, { lowest }: SingleWriter): void {
  if (option.startsWith('reserved'))
    world.must('lambda.PutFunctionConcurrency', {
      FunctionName: FUNCTION,
      ReservedConcurrentExecutions: option === 'reserved-one' ? 1 : 0,
    });
  if (option === 'maximum-lowest') {
    const { EventSourceMappings: [first] = [] } = world.must<{
      EventSourceMappings?: readonly { UUID: string }[];
    }>('lambda.ListEventSourceMappings', { EventSourceArn: arnOf('readings') });
    world.must('lambda.UpdateEventSourceMapping', {
      UUID: first?.UUID,
      ScalingConfig: { MaximumConcurrency: lowest },
    });
  }
  if (option === 'visibility') setQueue(world, 'readings', { VisibilityTimeout: 300 });
  if (option === 'memory')
    world.must('lambda.UpdateFunctionConfiguration', { FunctionName: FUNCTION, MemorySize: 1_024 });
  world.wait(10);
}

/** Which measure keeps updates of the average from being lost. */
export const singleWriter: Direction<SingleWriter> = {
  draw: (rng, { level, limits }) => ({
    right: rng.pick(level === 1 ? (['reserved-one'] as const) : (['reserved-one', 'one-group'] as const)),
    wrong: rng.sample(Object.keys(BELIEFS) as Wrong[], 3),
    readings: Array.from({ length: rng.int(3, 5) }, () => rng.int(2, 40)),
    lowest: limit(limits, 'lambda.esm.sqs.maxConcurrency'),
    runSec: rng.int(1, 3),
  }),
  variant: ({ right, wrong, readings }) => `${right}|${[...wrong].sort()}|${readings.length}`,
  ask: ({ right, wrong }) => ({
    kind: 'single',
    options: [right, ...wrong],
    key: right,
    beliefs: recordOf(wrong, (each) => BELIEFS[each]),
  }),
  check: {
    by: 'simulation',
    stage: (q) => `rolling-average/single-writer/${q.runSec}|${takesGroups(q)}`,
    start(world, q) {
      makeAverage(world, q.runSec);
      makeQueue(world, 'readings', { VisibilityTimeout: VISIBILITY_SEC });
      mapSource(world, arnOf('readings'), FUNCTION, { BatchSize: 1 });
      if (!takesGroups(q)) return;
      makeQueue(world, 'readings.fifo', { VisibilityTimeout: VISIBILITY_SEC });
      mapSource(world, arnOf('readings.fifo'), FUNCTION, { BatchSize: 1 });
    },
    run(world, option, q) {
      carryOut(world, option, q);
      for (const [i, reading] of q.readings.entries())
        if (option.includes('group'))
          send(world, 'readings.fifo', readingOf(reading), {
            MessageGroupId: option === 'one-group' ? 'all' : String(i),
            MessageDeduplicationId: String(i),
          });
        else send(world, 'readings', readingOf(reading));
      world.look();
      world.wait(LONG_SEC);
      return sumOf(world) === q.readings.reduce((sum, reading) => sum + reading, 0);
    },
  },
  words: {
    en: {
      stem: ({ readings, runSec }, { who, things }) =>
        `${who} ${readings.length} readings for ${things} arrive at once in an SQS queue that triggers a Lambda function with batch size 1. Each execution takes ${runSec} s, reads a sum from ElastiCache at its start and writes it back at its end, and updates get lost. Which change makes the sum right?`,
      option: (id, { lowest }) =>
        textFor(id, {
          'reserved-one': 'Set the reserved concurrency of the function to 1.',
          'one-group': 'Use a FIFO queue and one MessageGroupId for all readings.',
          'maximum-lowest': `Set the maximum concurrency of the event source mapping to ${lowest}, its lowest value.`,
          'reserved-zero': 'Set the reserved concurrency of the function to 0, so that nothing limits it.',
          visibility: 'Raise the visibility timeout of the queue to 300 seconds.',
          memory: 'Give the function 1,024 MB of memory, so that it runs faster.',
          'group-each': 'Use a FIFO queue and a MessageGroupId of its own for each reading.',
        }),
      reason: (id, { lowest }) =>
        textFor(id, {
          'reserved-one': 'Only one execution runs at a time, so each reads what the one before has written.',
          'one-group': 'A message group is handed out one batch after another, so executions cannot overlap.',
          'maximum-lowest': `Maximum concurrency cannot go below ${lowest}: two executions still overlap.`,
          'reserved-zero': 'With 0 the function never runs, and no reading is added.',
          visibility:
            'The visibility timeout hides a message in work; other messages are processed meanwhile.',
          memory: 'Executions that are shorter still overlap when readings arrive together.',
          'group-each': 'Different message groups are processed at the same time.',
        }),
      explanation: () =>
        'A read and a later write without a lock need a single writer: reserved concurrency of 1 is the usual answer; one message group does it without throttling the poller.',
    },
    ko: {
      stem: ({ readings, runSec }, { who, thing }) =>
        `${who} ${withParticle(thing, '과/와')} 관련된 측정값 ${readings.length}개가 한꺼번에 SQS 대기열에 도착해 배치 크기가 1인 트리거로 Lambda 함수를 실행합니다. 실행은 저마다 ${runSec}초가 걸리고, 시작할 때 ElastiCache에서 합계를 읽어 끝날 때 다시 쓰는데 갱신이 사라지곤 합니다. 합계를 맞게 하는 변경은 무엇입니까?`,
      option: (id, { lowest }) =>
        textFor(id, {
          'reserved-one': '함수의 예약된 동시성을 1로 설정합니다.',
          'one-group': '대기열을 FIFO로 바꾸고 모든 측정값에 같은 MessageGroupId를 줍니다.',
          'maximum-lowest': `이벤트 소스 매핑의 최대 동시성을 가장 낮은 값인 ${lowest}로 설정합니다.`,
          'reserved-zero': '함수의 예약된 동시성을 0으로 설정해 제한을 없앱니다.',
          visibility: '대기열의 가시성 제한 시간을 300초로 늘립니다.',
          memory: '함수의 메모리를 1,024 MB로 늘려 더 빨리 끝나게 합니다.',
          'group-each': '대기열을 FIFO로 바꾸고 측정값마다 서로 다른 MessageGroupId를 줍니다.',
        }),
      reason: (id, { lowest }) =>
        textFor(id, {
          'reserved-one': '한 번에 하나만 실행되므로 앞선 실행이 쓴 합계를 읽습니다.',
          'one-group': '메시지 그룹은 배치 하나가 끝나야 다음 배치를 내주므로 실행이 겹칠 수 없습니다.',
          'maximum-lowest': `최대 동시성은 ${lowest}보다 낮출 수 없으므로 여전히 두 실행이 겹칩니다.`,
          'reserved-zero': '0이면 함수가 아예 실행되지 않아 아무 측정값도 더해지지 않습니다.',
          visibility: '가시성 제한 시간은 처리 중인 메시지를 숨길 뿐이며 그동안 다른 메시지가 처리됩니다.',
          memory: '실행이 짧아져도 측정값이 함께 오면 여전히 겹칩니다.',
          'group-each': '서로 다른 메시지 그룹은 동시에 처리됩니다.',
        }),
      explanation: () =>
        '잠금 없이 읽고 나중에 쓰려면 쓰는 쪽이 하나여야 합니다. 흔한 답은 예약된 동시성 1이며, 메시지 그룹을 하나로 두면 폴러를 스로틀링하지 않고도 됩니다.',
    },
  },
};
