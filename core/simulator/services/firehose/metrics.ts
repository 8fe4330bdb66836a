import type { MetricDatum } from '../../engine/contract';
import { type DeliveryStream, type FirehoseState, newCounters } from './state';

const NAMESPACE = 'AWS/Firehose';
type Row = readonly [name: string, value: number, unit: string];

/** The streams' metrics since the last call. */
export const streamMetrics = ({ streams }: FirehoseState): readonly MetricDatum[] =>
  [...streams.values()].flatMap((stream) => {
    const data = rowsOf(stream).map(([name, value, unit]) => ({
      namespace: NAMESPACE,
      name,
      dimensions: { DeliveryStreamName: stream.name },
      value,
      unit,
    }));
    stream.counters = newCounters();
    return data;
  });

const SERVICES: Readonly<Record<string, string>> = {
  ExtendedS3: 'S3',
  Redshift: 'Redshift',
  Elasticsearch: 'Elasticsearch',
  Amazonopensearchservice: 'AmazonOpenSearchService',
  AmazonOpenSearchServerless: 'AmazonOpenSearchServerless',
  Splunk: 'Splunk',
  HttpEndpoint: 'HttpEndpoint',
  Snowflake: 'Snowflake',
  Iceberg: 'Iceberg',
};

function rowsOf({ counters: c, destination, source }: DeliveryStream): readonly Row[] {
  const to = `DeliveryTo${SERVICES[destination.kind]}`;
  const from = source ? 'DataReadFromKinesisStream.' : 'Incoming';
  return [
    [`${from}Bytes`, c.incomingBytes, 'Bytes'],
    [`${from}Records`, c.incomingRecords, 'Count'],
    ['ThrottledRecords', c.throttledRecords, 'Count'],
    [`${to}.Bytes`, c.deliveredBytes, 'Bytes'],
    [`${to}.Records`, c.deliveredRecords, 'Count'],
    [`${to}.DataFreshness`, c.freshnessSec, 'Seconds'],
    [`${to}.Success`, success(c.deliveries, c.failedDeliveries), 'Count'],
    ['SucceedProcessing.Records', c.transformed, 'Count'],
    ['ExecuteProcessing.Success', success(c.transformed, c.transformFailed), 'Count'],
  ];
}

/** The share of what succeeded; 1 when nothing was tried. */
const success = (done: number, failed: number): number => (done + failed === 0 ? 1 : done / (done + failed));
