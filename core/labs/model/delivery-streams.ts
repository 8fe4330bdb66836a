import type { Carried, DeliveryStream, FirehoseState } from '../../simulator/services/firehose/state';
import { itemsEach, type ModelPart, pairs, shown, type WorldEdge, type WorldItem } from './model';

/** Firehose streams with what they have gathered, from where and for where. */
export function modelDeliveryStreams(state: unknown): ModelPart {
  const streams = [...((state as FirehoseState | undefined)?.streams.values() ?? [])];
  return {
    nodes: streams.map((stream) => ({
      id: stream.arn,
      kind: 'delivery-stream',
      name: stream.name,
      counts: [['waiting', waiting(stream)]],
      attributes: pairs({
        DeliveryStreamStatus: stream.status,
        DeliveryStreamType: stream.type,
        BufferingSizeInMBs: stream.destination.config.BufferingHints?.SizeInMBs,
        BufferingIntervalInSeconds: stream.destination.config.BufferingHints?.IntervalInSeconds,
        Prefix: stream.destination.config.Prefix,
      }),
      items: itemsOf(stream, itemsEach(streams.length)),
    })),
    edges: streams.flatMap(edgesOf),
  };
}

const waiting = ({ waiting: gathered, transforming, buffers }: DeliveryStream): number =>
  (gathered?.records.length ?? 0) +
  (transforming?.records.length ?? 0) +
  [...buffers.values()].reduce((sum, { records }) => sum + records.length, 0);

/** What it has gathered: for the transforming function, with it, and for its destination. */
function itemsOf(
  { waiting: gathered, transforming, buffers }: DeliveryStream,
  most: number,
): readonly WorldItem[] {
  const parts = [
    ['waiting', gathered?.records],
    ['transforming', transforming?.records],
    ...[...buffers].map(([name, { records }]) => [name, records] as const),
  ] as const;
  return parts
    .flatMap(([part, records]) => (records ?? []).map((record, index) => itemOf(part, record, index)))
    .slice(0, most);
}

const itemOf = (part: string, { data, at }: Carried, index: number): WorldItem => ({
  id: `${part}/${at}/${index}`,
  state: 'buffered',
  text: shown(new TextDecoder().decode(data)),
  details: pairs({ ApproximateArrivalTimestamp: new Date(at).toISOString() }),
});

function edgesOf({ arn, source, destination: { config } }: DeliveryStream): readonly WorldEdge[] {
  const bucket = config.BucketARN ?? config.S3Configuration?.BucketARN;
  return [
    ...(source ? [{ from: source.streamArn, to: arn, kind: 'reads' as const }] : []),
    ...(bucket ? [{ from: arn, to: bucket, kind: 'delivers' as const }] : []),
  ];
}
