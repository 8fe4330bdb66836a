import type { Ctx } from '../../../engine/contract';
import { deliver } from '../execution/deliver';
import type { Ending } from '../execution/execution';
import { isoTime } from '../iso-time';
import { type LambdaState, qualifierSuffix } from '../state';
import type { Mapping } from './mapping';
import type { StreamBatch } from './stream-state';

const OK = 200;

interface Failure {
  readonly shardId: string;
  readonly batch: StreamBatch;
  readonly condition: 'RecordAgeExceeded' | 'RetryAttemptsExhausted';
  /** The last execution, where there was one. */
  readonly ending: Ending | undefined;
}

/** Tells the on-failure destination about records that were given up: where they stand, not what they say. */
export function sendStreamFailure(ctx: Ctx<LambdaState>, mapping: Mapping, failure: Failure): void {
  const fn = ctx.state.functions.get(mapping.functionName);
  if (!fn || !mapping.onFailure) return;
  const requestId = failure.ending?.execution.requestId ?? ctx.uuid();
  const body = JSON.stringify({
    requestContext: {
      requestId,
      functionArn: `${fn.arn}${qualifierSuffix(mapping.qualifier)}`,
      condition: failure.condition,
      // At least 1, also for records that grew too old before the function ever saw them (recorded on AWS).
      approximateInvokeCount: Math.max(1, failure.batch.invocations),
    },
    ...(failure.condition === 'RetryAttemptsExhausted' && failure.ending && responseOf(failure.ending)),
    version: '1.0',
    timestamp: isoTime(ctx.now),
    KinesisBatchInfo: batchInfo(mapping, failure),
  });
  const key = `aws/lambda/${mapping.uuid}/${failure.shardId}/${isoTime(ctx.now).slice(0, 10).replaceAll('-', '/')}/${requestId}`;
  deliver(
    ctx,
    fn,
    { target: mapping.onFailure, body, detailType: '', key },
    { kind: 'destination', function: fn.name },
  );
}

const responseOf = ({ execution, result }: Ending) => ({
  responseContext: {
    statusCode: OK,
    executedVersion: execution.version,
    functionError: result.ok ? null : 'Unhandled',
  },
});

function batchInfo(mapping: Mapping, { shardId, batch: { records } }: Failure) {
  const first = records[0];
  const last = records.at(-1);
  return {
    shardId,
    startSequenceNumber: first?.SequenceNumber,
    endSequenceNumber: last?.SequenceNumber,
    approximateArrivalOfFirstRecord: first && isoTime(first.ApproximateArrivalTimestamp),
    approximateArrivalOfLastRecord: last && isoTime(last.ApproximateArrivalTimestamp),
    batchSize: records.length,
    streamArn: mapping.sourceArn,
  };
}
