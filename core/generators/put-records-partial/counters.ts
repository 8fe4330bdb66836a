import type { Limits } from '../../facts/limits';
import { bytesOf } from '../../kernel/bytes';
import type { Direction } from '../directions/direction';
import { memoByLimits } from '../proof-by-simulation/memo';
import { makeQueue, urlOf } from '../proof-by-simulation/queues';
import { Simulation } from '../proof-by-simulation/simulation';
import { makeStream, STREAM } from '../proof-by-simulation/streams';

/** Calls that can fail in part, each with the member of its answer that tells so. */
const MEMBERS = {
  PutRecords: 'FailedRecordCount',
  PutRecordBatch: 'FailedPutCount',
  SendMessageBatch: 'Failed',
  PutEvents: 'FailedEntryCount',
} as const;
type Batched = keyof typeof MEMBERS;
const CALLS: readonly Batched[] = ['PutRecords', 'PutRecordBatch', 'SendMessageBatch', 'PutEvents'];

interface Counters {
  prompts: readonly Batched[];
  things: number;
}

const answers = memoByLimits<readonly string[]>();

/** The members of a call's answer; the queue refuses one entry, so that its list of failures is there. */
function membersOf(limits: Limits, call: Batched): readonly string[] {
  return answers(limits, call, () => {
    const world = Simulation.open(limits);
    const Data = bytesOf('a');
    switch (call) {
      case 'PutRecords':
        makeStream(world);
        return Object.keys(
          world.must('kinesis.PutRecords', { StreamName: STREAM, Records: [{ Data, PartitionKey: 'k' }] }),
        );
      case 'PutRecordBatch':
        world.must('firehose.CreateDeliveryStream', {
          DeliveryStreamName: 'd',
          ExtendedS3DestinationConfiguration: {
            RoleARN: 'arn:aws:iam::111122223333:role/firehose',
            BucketARN: 'arn:aws:s3:::archive',
          },
        });
        world.wait(2);
        return Object.keys(
          world.must('firehose.PutRecordBatch', { DeliveryStreamName: 'd', Records: [{ Data }] }),
        );
      case 'SendMessageBatch':
        makeQueue(world, 'q');
        return Object.keys(
          world.must('sqs.SendMessageBatch', {
            QueueUrl: urlOf('q'),
            Entries: [{ Id: 'a', MessageBody: '\u0001' }],
          }),
        );
      case 'PutEvents':
        return Object.keys(
          world.must('events.PutEvents', { Entries: [{ Source: 'a', DetailType: 'b', Detail: '{}' }] }),
        );
    }
  });
}

/** Which member of each answer says that entries failed. */
export const counters: Direction<Counters> = {
  draw: (rng) => ({ prompts: rng.sample(CALLS, rng.int(3, 4)), things: rng.int(3, 10) }),
  variant: ({ prompts, things }) => `${[...prompts].sort()}:${things}`,
  ask: ({ prompts }) => ({
    kind: 'matching',
    prompts,
    options: CALLS.map((call) => MEMBERS[call]),
    key: Object.fromEntries(prompts.map((call) => [call, MEMBERS[call]])),
  }),
  // The other calls have generators of their own, and the other directions here are about PutRecords.
  concept: ({ prompts }) => (prompts.includes('PutRecordBatch') ? 'firehose.put-record-batch' : undefined),
  check: {
    by: 'simulation',
    arrange: ({ prompts }, limits) =>
      prompts.map(
        (call) => Object.values(MEMBERS).find((member) => membersOf(limits, call).includes(member)) ?? '',
      ),
  },
  words: {
    en: {
      stem: ({ things: n }, { who, things }) =>
        `${who} A library of the company sends ${things} in batches of ${n} to several AWS services. After every call it has to find out whether single entries failed although the call succeeded. Which member of the answer tells so for each call?`,
      option: (id) => `\`${id}\``,
      prompt: (id) => `\`${id}\` of ${SERVICES[id as Batched][0]}`,
      reason: (id) => `\`${id}\` belongs to \`${callOf(id)}\`.`,
      explanation: () =>
        'All of these calls succeed as a whole while single entries fail, and each tells it under a name of its own.',
    },
    ko: {
      stem: ({ things: n }, { who }) =>
        `${who} 회사의 라이브러리가 데이터를 ${n}개씩 묶어 여러 AWS 서비스로 보냅니다. 호출이 성공해도 일부 항목이 실패했는지 매번 확인해야 합니다. 각 호출의 응답에서 이를 알려 주는 항목은 무엇입니까?`,
      option: (id) => `\`${id}\``,
      prompt: (id) => `${SERVICES[id as Batched][1]}의 \`${id}\``,
      reason: (id) => `\`${id}\` 항목은 \`${callOf(id)}\` 응답에 있습니다.`,
      explanation: () =>
        '모두 호출 전체는 성공하면서 일부 항목만 실패할 수 있는 작업이고, 저마다 다른 이름으로 알려 줍니다.',
    },
  },
};

const SERVICES: Readonly<Record<Batched, readonly [string, string]>> = {
  PutRecords: ['Kinesis Data Streams', 'Kinesis Data Streams'],
  PutRecordBatch: ['Amazon Data Firehose', 'Amazon Data Firehose'],
  SendMessageBatch: ['Amazon SQS', 'Amazon SQS'],
  PutEvents: ['Amazon EventBridge', 'Amazon EventBridge'],
};

const callOf = (member: string): string => CALLS.find((call) => MEMBERS[call] === member) ?? '';
