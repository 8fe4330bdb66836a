import type { World } from '../simulator/engine/world';
import { LAB_CALLER, LAB_PLACE } from './lab';

/** Lists that name resources: member of an input, the call that lists them, where the names stand. */
const LISTS: Readonly<Record<string, readonly [string, string, (output: Output) => readonly string[]]>> = {
  QueueUrl: ['sqs', 'ListQueues', (output) => texts(output.QueueUrls)],
  TopicArn: ['sns', 'ListTopics', (output) => field(output.Topics, 'TopicArn')],
  StreamName: ['kinesis', 'ListStreams', (output) => texts(output.StreamNames)],
  FunctionName: ['lambda', 'ListFunctions', (output) => field(output.Functions, 'FunctionName')],
  DeliveryStreamName: ['firehose', 'ListDeliveryStreams', (output) => texts(output.DeliveryStreamNames)],
  EventBusName: ['events', 'ListEventBuses', (output) => field(output.EventBuses, 'Name')],
  Rule: ['events', 'ListRules', (output) => field(output.Rules, 'Name')],
  Bucket: ['s3', 'ListBuckets', (output) => field(output.Buckets, 'Name')],
};

type Output = Readonly<Record<string, unknown>>;

const texts = (values: unknown): readonly string[] => (Array.isArray(values) ? values.map(String) : []);
const field = (values: unknown, name: string): readonly string[] =>
  Array.isArray(values) ? values.map((value: Output) => String(value[name])) : [];

/** Values that exist in the world for a member of an input. Asks a fork, so that looking changes nothing. */
export function knownValues(world: World, service: string, member: string): readonly string[] {
  const list = LISTS[member];
  if (!list || world.stateOf(list[0], LAB_PLACE) === undefined || service === '') return [];
  const { outcome } = world.fork().submit({
    service: list[0],
    operation: list[1],
    input: {},
    caller: LAB_CALLER,
    region: LAB_PLACE.region,
  });
  return outcome?.ok ? list[2](outcome.output) : [];
}
