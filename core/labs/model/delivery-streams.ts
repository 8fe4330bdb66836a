import type { DeliveryStream, FirehoseState } from '../../simulator/services/firehose/state';
import { type ModelPart, pairs, type WorldEdge } from './model';

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
      items: [],
    })),
    edges: streams.flatMap(edgesOf),
  };
}

const waiting = ({ waiting: gathered, transforming, buffers }: DeliveryStream): number =>
  (gathered?.records.length ?? 0) +
  (transforming?.records.length ?? 0) +
  [...buffers.values()].reduce((sum, { records }) => sum + records.length, 0);

function edgesOf({ arn, source, destination: { config } }: DeliveryStream): readonly WorldEdge[] {
  const bucket = config.BucketARN ?? config.S3Configuration?.BucketARN;
  return [
    ...(source ? [{ from: source.streamArn, to: arn, kind: 'reads' as const }] : []),
    ...(bucket ? [{ from: arn, to: bucket, kind: 'delivers' as const }] : []),
  ];
}
