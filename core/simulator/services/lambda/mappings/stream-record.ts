import { base64 } from '../../../../kernel/bytes';
import { type Instant, SECOND_MS } from '../../../../kernel/time';

/** A record as GetRecords answers it. */
export interface StreamRecord {
  readonly SequenceNumber: string;
  readonly PartitionKey: string;
  readonly Data: Uint8Array;
  readonly ApproximateArrivalTimestamp: Instant;
}

/** The record in the event that a function gets. */
export function streamRecord(
  record: StreamRecord,
  shardId: string,
  streamArn: string,
  roleArn: string,
): Readonly<Record<string, unknown>> {
  return {
    kinesis: {
      kinesisSchemaVersion: '1.0',
      partitionKey: record.PartitionKey,
      sequenceNumber: record.SequenceNumber,
      data: base64(record.Data),
      approximateArrivalTimestamp: record.ApproximateArrivalTimestamp / SECOND_MS,
    },
    eventSource: 'aws:kinesis',
    eventVersion: '1.0',
    eventID: `${shardId}:${record.SequenceNumber}`,
    eventName: 'aws:kinesis:record',
    invokeIdentityArn: roleArn,
    awsRegion: streamArn.split(':')[3],
    eventSourceARN: streamArn,
  };
}
