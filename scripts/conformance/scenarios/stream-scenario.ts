import type { Limits } from '../../../core/facts/limits';
import { handlerOf } from './handler';
import { difference, first, keysDifference } from './match';
import { createFunction, queueArn, queueUrl } from './resources';
import { type Given, listOf, type Scenario, textOf } from './scenario';
import { type Invocation, Stage } from './stage';

const WATCHED_SECONDS = 300;
const OLD_SECONDS = 90;
const STREAM = 'clicks';
const BATCH = 10;

interface StreamRecord {
  readonly eventID: string;
  readonly kinesis: { readonly sequenceNumber: string; readonly data: string };
}

interface StreamPlay {
  readonly stage: Stage;
  /** The payload sent to the on-failure destination. */
  readonly onFailure: Readonly<Record<string, unknown>> | undefined;
  readonly sequenceNumbers: readonly string[];
}

export function playStream({ id, given = {} }: Scenario, limits: Limits): StreamPlay {
  const stage = new Stage(limits, handlerOf(given));
  createFunction(stage);
  stage.call('sqs.CreateQueue', { QueueName: 'failed' });
  stage.call('kinesis.CreateStream', { StreamName: STREAM, ShardCount: 1 });
  stage.pass(60);
  const { before, after } = recordsOf(given);
  const sequenceNumbers = put(stage, before);
  if (id.endsWith('expire-before-ingestion')) stage.pass(OLD_SECONDS);
  stage.call('lambda.CreateEventSourceMapping', mappingOf(given));
  stage.pass(WATCHED_SECONDS);
  put(stage, after);
  stage.pass(WATCHED_SECONDS);
  const { Messages = [] } = stage.call('sqs.ReceiveMessage', { QueueUrl: queueUrl('failed') });
  const [failed] = Messages as { Body: string }[];
  return { stage, onFailure: failed && JSON.parse(failed.Body), sequenceNumbers };
}

/** "two batches of 10 before the mapping, one after it" is the only one in words. */
function recordsOf({ records }: Given): { before: readonly unknown[]; after: readonly unknown[] } {
  if (typeof records !== 'string') return { before: listOf(records), after: [] };
  return { before: listOf(2 * BATCH), after: listOf(BATCH) };
}

/** All records in one request; their sequence numbers. */
function put(stage: Stage, records: readonly unknown[]): string[] {
  if (records.length === 0) return [];
  const encoder = new TextEncoder();
  const reply = stage.call('kinesis.PutRecords', {
    StreamName: STREAM,
    Records: records.map((record) => ({ PartitionKey: 'a', Data: encoder.encode(textOf(record)) })),
  });
  return (reply.Records as { SequenceNumber: string }[]).map(({ SequenceNumber }) => SequenceNumber);
}

function mappingOf({ mapping = {} }: Given): object {
  const { DestinationConfig, ...settings } = mapping;
  return {
    FunctionName: 'f',
    EventSourceArn: `arn:aws:kinesis:us-east-1:000000000000:stream/${STREAM}`,
    StartingPosition: 'TRIM_HORIZON',
    ...settings,
    ...(DestinationConfig !== undefined && {
      DestinationConfig: { OnFailure: { Destination: queueArn('failed') } },
    }),
  };
}

const streamRecords = ({ event }: Invocation): readonly StreamRecord[] =>
  event.Records as unknown as readonly StreamRecord[];

type Check = (example: unknown, play: StreamPlay) => string | undefined;

const ofRecord =
  (name: string): Check =>
  (example, { stage }) =>
    difference({ [name]: example }, stage.invocations[0] && streamRecords(stage.invocations[0])[0], 'record');
const ofKinesis =
  (name: string): Check =>
  (example, { stage }) =>
    difference(
      { [name]: example },
      stage.invocations[0] && streamRecords(stage.invocations[0])[0]?.kinesis,
      'kinesis',
    );

/** How each observation on a stream is compared. */
const CHECKS: Readonly<Record<string, Check>> = {
  invocations: (example, { stage }) => difference(example, stage.invocations.length, 'invocations'),
  minInvocations: (example, { stage }) =>
    stage.invocations.length >= (example as number) ? undefined : `${stage.invocations.length} invocations`,
  onFailure: (example, play) => difference(namingRecords(example, play), play.onFailure, 'onFailure'),
  recordsPerInvocation: (example, { stage }) =>
    first(stage.invocations.map((one) => difference(example, streamRecords(one).length, 'records'))),
  order: (_, { stage }) => {
    const numbers = stage.invocations
      .flatMap(streamRecords)
      .map(({ kinesis }) => BigInt(kinesis.sequenceNumber));
    const ordered = numbers.every((number, i) => i === 0 || number > (numbers[i - 1] as bigint));
    return ordered ? undefined : 'records came out of order';
  },
  eventKeys: (example, { stage }) =>
    keysDifference(example as string[], stage.invocations[0]?.event, 'event'),
  recordKeys: (example, { stage }) =>
    keysDifference(example as string[], stage.invocations[0]?.event.Records[0], 'record'),
  kinesisKeys: (example, { stage }) =>
    keysDifference(example as string[], stage.invocations[0]?.event.Records[0]?.kinesis, 'kinesis'),
  eventSource: ofRecord('eventSource'),
  eventVersion: ofRecord('eventVersion'),
  eventName: ofRecord('eventName'),
  eventID: ofRecord('eventID'),
  kinesisSchemaVersion: ofKinesis('kinesisSchemaVersion'),
  data: ofKinesis('data'),
  approximateArrivalTimestamp: ofKinesis('approximateArrivalTimestamp'),
};

/** "that of record 6" is its sequence number. */
function namingRecords(example: unknown, { sequenceNumbers }: StreamPlay): unknown {
  const text = JSON.stringify(example).replace(
    /that of record (\d+)/g,
    (_, position: string) => sequenceNumbers[Number(position) - 1] ?? position,
  );
  return JSON.parse(text);
}

/** What differs between a play and what AWS was seen to do. */
export function streamDifference(
  observed: Readonly<Record<string, unknown>>,
  play: StreamPlay,
): string | undefined {
  return first(
    Object.entries(observed).map(([name, example]) => {
      const check = CHECKS[name];
      return check ? check(example, play) : `nobody checks ${name}`;
    }),
  );
}
