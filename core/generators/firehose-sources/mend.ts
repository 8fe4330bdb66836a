import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import type { Simulation } from '../proof-by-simulation/simulation';
import { dataAt, shardIdOf } from '../proof-by-simulation/streams';
import { recordOf } from '../record';
import {
  commandOf,
  connect,
  delivered,
  drawNames,
  makePipe,
  makeStreams,
  type Operation,
  write,
} from './streams';

type Way = 'to-stream' | 'recreate' | 'other-call' | 'permission' | 'update';

interface Mend {
  operation: 'firehose.PutRecord' | 'firehose.PutRecordBatch';
  /** The data stream has another reader, and producers can change; or it has none, and they cannot. */
  shared: boolean;
  data: string;
  pipe: string;
  wrong: readonly Way[];
}

const BELIEFS: Readonly<Record<Way, string>> = {
  'to-stream': 'firehose-streams-take-kinesis-calls',
  recreate: 'firehose-feeds-its-data-stream',
  'other-call': 'batch-calls-pass-where-single-ones-fail',
  permission: 'refusals-mean-missing-permissions',
  update: 'the-source-can-be-updated',
};
const keyOf = ({ shared }: Mend): Way => (shared ? 'to-stream' : 'recreate');
const otherOf = (operation: Mend['operation']): Mend['operation'] =>
  operation === 'firehose.PutRecord' ? 'firehose.PutRecordBatch' : 'firehose.PutRecord';
const callOf = (operation: Operation): string => operation.slice(operation.indexOf('.') + 1);

/** Longer than a Firehose stream takes to be gone. */
const GONE_SEC = 5;

/** Does what an option says, and writes as the producers then do. */
function carryOut(world: Simulation, way: string, { operation, data, pipe }: Mend): void {
  if (way === 'to-stream') {
    write(world, 'kinesis.PutRecord', data);
    return;
  }
  if (way === 'recreate') {
    world.must('firehose.DeleteDeliveryStream', { DeliveryStreamName: pipe });
    world.wait(GONE_SEC);
    connect(world, { name: pipe });
  }
  if (way === 'update')
    world.ask('firehose.UpdateDestination', {
      DeliveryStreamName: pipe,
      CurrentDeliveryStreamVersionId: '1',
      DestinationId: 'destinationId-000000000001',
      ExtendedS3DestinationUpdate: { Prefix: 'direct/' },
    });
  // The account's owner calls: no permission is missing in any case.
  write(world, way === 'other-call' ? otherOf(operation) : operation, pipe);
}

/** How many records a reader of the data stream finds. */
function found(world: Simulation, StreamName: string): number {
  const { ShardIterator } = world.must<{ ShardIterator: string }>('kinesis.GetShardIterator', {
    StreamName,
    ShardId: shardIdOf(0),
    ShardIteratorType: 'TRIM_HORIZON',
  });
  return dataAt(world, ShardIterator).length;
}

/** What to change so that records of a refused call arrive. */
export const mend: Direction<Mend> = {
  draw(rng) {
    const operation = rng.pick(['firehose.PutRecord', 'firehose.PutRecordBatch'] as const);
    const shared = rng.int(0, 1) === 0;
    const [data = '', pipe = ''] = drawNames(rng, 2);
    const wrong = [
      shared ? ('recreate' as const) : ('to-stream' as const),
      ...rng.sample(['other-call', 'permission', 'update'] as const, 2),
    ];
    return { operation, shared, data, pipe, wrong: shared ? wrong : rng.shuffle([...wrong]) };
  },
  variant: ({ operation, shared, wrong }) => `${operation}:${shared}:${[...wrong].sort()}`,
  ask(q) {
    const key = keyOf(q);
    return {
      kind: 'single',
      options: [key, ...q.wrong],
      key,
      beliefs: recordOf(q.wrong, (way) => BELIEFS[way]),
    };
  },
  check: {
    by: 'simulation',
    start(world, { data, pipe }) {
      makeStreams(world, [data]);
      makePipe(world, { name: pipe, reads: data });
    },
    run(world, way, q) {
      carryOut(world, way, q);
      // Producers that cannot change go on with the call that they know.
      const goesOn = q.shared || write(world, q.operation, q.pipe);
      world.look();
      return goesOn && delivered(world, q.pipe) > 0 && (!q.shared || found(world, q.data) > 0);
    },
  },
  words: {
    en: {
      stem: ({ shared, data, pipe }, { who, things }) =>
        `${who} ${shared ? `An application reads the ${things} from the data stream \`${data}\`. The Firehose stream \`${pipe}\` has this data stream as its source and delivers to a bucket. A new producer, whose code can still be changed, gets the error of the exhibit.` : `The Firehose stream \`${pipe}\` has the data stream \`${data}\` as its source and delivers to a bucket; nothing else uses that data stream. Devices whose firmware cannot be changed get the error of the exhibit.`} ${shared ? `Its ${things} have to get to the application and to the bucket.` : `Their ${things} have to get to the bucket.`} What has to be done?`,
      exhibits: (q) => [{ title: 'Call and error', body: errorOf(q) }],
      option: (way, q) =>
        textFor(way, {
          'to-stream': `Write to the data stream \`${q.data}\` with \`PutRecord\` of Kinesis Data Streams`,
          recreate: `Replace \`${q.pipe}\` by a Firehose stream of the same name with Direct PUT as source`,
          'other-call': `Call \`${callOf(otherOf(q.operation))}\` instead of \`${callOf(q.operation)}\` on the Firehose stream \`${q.pipe}\``,
          permission: `Allow the caller of this command \`firehose:${callOf(q.operation)}\` on the Firehose stream \`${q.pipe}\``,
          update: `Change the source of the Firehose stream \`${q.pipe}\` to Direct PUT by \`UpdateDestination\``,
        }),
      reason: (way, q) =>
        textFor(way, {
          'to-stream': q.shared
            ? 'What is in the data stream gets to all of its readers, Firehose among them.'
            : 'Devices that cannot be changed go on calling Firehose.',
          recreate: q.shared
            ? 'The records would reach the bucket, but no longer the application that reads the data stream.'
            : 'With Direct PUT as its source, a Firehose stream of this name takes the call.',
          'other-call':
            'With a data stream as the source, `PutRecord` and `PutRecordBatch` are refused alike.',
          permission: 'A missing permission would be another error; this one names the type of the stream.',
          update: 'That call changes the destination. The source is set when the stream is made.',
        }),
      explanation: ({ shared }) =>
        `With a data stream as its source, a Firehose stream refuses \`PutRecord\` and \`PutRecordBatch\`. ${shared ? 'Producers write to the data stream, from which Firehose and the application both read.' : 'Where producers have to go on calling Firehose, they need a Firehose stream with Direct PUT.'}`,
    },
    ko: {
      stem: ({ shared, data, pipe }, { who }) =>
        `${who} ${shared ? `한 애플리케이션이 데이터 스트림 \`${data}\`에서 데이터를 읽습니다. Firehose 스트림 \`${pipe}\`는 이 데이터 스트림을 원본으로 하여 버킷에 전송합니다. 새 생산자의 호출이 자료의 오류로 끝나는데, 이 생산자의 코드는 아직 고칠 수 있습니다.` : `Firehose 스트림 \`${pipe}\`는 데이터 스트림 \`${data}\`를 원본으로 하여 버킷에 전송하며, 이 데이터 스트림을 쓰는 곳은 더 없습니다. 펌웨어를 고칠 수 없는 장치들의 호출이 자료의 오류로 끝납니다.`} ${shared ? '이 생산자의 데이터가 애플리케이션과 버킷에 모두 도착해야 합니다.' : '장치들의 데이터가 버킷에 도착해야 합니다.'} 어떻게 해야 합니까?`,
      exhibits: (q) => [{ title: '호출과 오류', body: errorOf(q) }],
      option: (way, q) =>
        textFor(way, {
          'to-stream': `Kinesis Data Streams의 \`PutRecord\`로 데이터 스트림 \`${q.data}\`에 씁니다.`,
          recreate: `\`${q.pipe}\`를 지우고 같은 이름으로 원본이 Direct PUT인 Firehose 스트림을 만듭니다.`,
          'other-call': `Firehose 스트림 \`${q.pipe}\`에 \`${callOf(q.operation)}\` 대신 \`${callOf(otherOf(q.operation))}\` 호출을 씁니다.`,
          permission: `호출자에게 Firehose 스트림 \`${q.pipe}\`에 대한 \`firehose:${callOf(q.operation)}\` 권한을 줍니다.`,
          update: `\`UpdateDestination\`으로 Firehose 스트림 \`${q.pipe}\`의 원본을 Direct PUT으로 고칩니다.`,
        }),
      reason: (way, q) =>
        textFor(way, {
          'to-stream': q.shared
            ? '데이터 스트림에 들어간 것은 Firehose를 포함해 이를 읽는 모두에게 갑니다.'
            : '고칠 수 없는 장치는 계속 Firehose를 호출합니다.',
          recreate: q.shared
            ? '레코드가 버킷에는 도착하지만, 데이터 스트림을 읽는 애플리케이션에는 더는 가지 않습니다.'
            : '원본이 Direct PUT이면 이 이름의 Firehose 스트림이 호출을 받습니다.',
          'other-call': '데이터 스트림이 원본이면 `PutRecord`와 `PutRecordBatch`가 똑같이 거부됩니다.',
          permission: '권한이 없으면 다른 오류가 옵니다. 이 오류는 스트림의 유형을 가리킵니다.',
          update: '그 호출은 대상을 바꿉니다. 원본은 스트림을 만들 때 정해집니다.',
        }),
      explanation: ({ shared }) =>
        `데이터 스트림을 원본으로 하는 Firehose 스트림은 \`PutRecord\`와 \`PutRecordBatch\`를 거부합니다. ${shared ? '생산자가 데이터 스트림에 쓰면 Firehose와 애플리케이션이 함께 읽습니다.' : '생산자가 계속 Firehose를 호출해야 한다면 원본이 Direct PUT인 Firehose 스트림이 있어야 합니다.'}`,
    },
  },
};

const errorOf = ({ operation, pipe }: Mend): string =>
  [
    '```text',
    `$ ${commandOf(operation, pipe)} ...`,
    '',
    `An error occurred (InvalidArgumentException) when calling the ${callOf(operation)} operation:`,
    'This operation is not permitted on KinesisStreamAsSource delivery stream type.',
    '```',
  ].join('\n');
