import { limit } from '../../../../facts/limits';
import { base64, bytesOf } from '../../../../kernel/bytes';
import { SECOND_MS } from '../../../../kernel/time';
import type { Ctx, Outcome } from '../../../engine/contract';
import { collect, dueAt, type Fullness } from '../delivery/collected';
import { rejectAll } from '../delivery/rejected';
import { asRole } from '../roles';
import type { Carried, DeliveryStream, FirehoseState } from '../state';
import { parameterOf, processorOf } from './processors';
import { recordId } from './record-id';
import { settleReply } from './reply';

const MIB = 1_048_576;
/** Between attempts; AWS says only how many there are. */
const RETRY_MS = SECOND_MS;
/** Characters of base64 for each three bytes, and what else a record of the event holds. */
const BASE64_RATIO = 4 / 3;
const ENVELOPE_BYTES = 200;

/** When a batch for the function is complete. */
export function batchFullness(ctx: Ctx<FirehoseState>, stream: DeliveryStream): Fullness {
  const lambda = processorOf(stream.destination.config, 'Lambda');
  const size = Number(
    (lambda && parameterOf(lambda, 'BufferSizeInMBs')) ??
      limit(ctx.limits, 'firehose.lambda.buffer.size.default'),
  );
  const interval = Number(
    (lambda && parameterOf(lambda, 'BufferIntervalInSeconds')) ??
      limit(ctx.limits, 'firehose.lambda.buffer.interval.default'),
  );
  return { bytes: size * MIB, ms: interval * SECOND_MS };
}

/** Puts a record in the batch for the function. */
export function addToBatch(ctx: Ctx<FirehoseState>, stream: DeliveryStream, record: Carried): void {
  stream.waiting = collect(stream.waiting, record, record.data.length, ctx.now);
}

/** Hands a complete batch to the function; one batch at a time, so that records keep their order. */
export function startBatch(ctx: Ctx<FirehoseState>, stream: DeliveryStream): void {
  const { waiting } = stream;
  if (!waiting || stream.transforming || dueAt(waiting, batchFullness(ctx, stream), ctx.now) > ctx.now)
    return;
  const taken = fitting(waiting.records, limit(ctx.limits, 'firehose.lambda.payload.max'));
  const rest = waiting.records.slice(taken.length);
  stream.waiting = undefined;
  for (const record of rest) addToBatch(ctx, stream, record);
  stream.transforming = { records: taken, attempts: 0, retryAt: undefined };
  invoke(ctx, stream);
}

/** As many records as the request to the function may hold; at least one. */
function fitting(records: readonly Carried[], bytesMax: number): readonly Carried[] {
  let bytes = 0;
  const end = records.findIndex(({ data }, i) => {
    bytes += data.length * BASE64_RATIO + ENVELOPE_BYTES;
    return i > 0 && bytes > bytesMax;
  });
  return end < 0 ? records : records.slice(0, end);
}

export function invoke(ctx: Ctx<FirehoseState>, stream: DeliveryStream): void {
  const batch = stream.transforming;
  const lambda = processorOf(stream.destination.config, 'Lambda');
  if (!batch || !lambda) return;
  batch.attempts += 1;
  batch.retryAt = undefined;
  const event = {
    invocationId: ctx.uuid(),
    deliveryStreamArn: stream.arn,
    ...(stream.source && { sourceKinesisStreamArn: stream.source.streamArn }),
    region: ctx.region,
    records: batch.records.map(({ data, at }, i) => ({
      recordId: recordId(stream, i),
      approximateArrivalTimestamp: at,
      data: base64(data),
    })),
  };
  const role = parameterOf(lambda, 'RoleArn') ?? stream.destination.config.RoleARN ?? '';
  ctx.request(
    {
      service: 'lambda',
      operation: 'Invoke',
      input: {
        FunctionName: parameterOf(lambda, 'LambdaArn') ?? '',
        InvocationType: 'RequestResponse',
        Payload: bytesOf(JSON.stringify(event)),
      },
      caller: asRole(role),
    },
    { kind: 'transformed', stream: stream.name },
  );
}

/** The function has answered, or could not: then the batch is tried again, and given up after the retries. */
export function takeReply(ctx: Ctx<FirehoseState>, stream: DeliveryStream, outcome: Outcome): void {
  const batch = stream.transforming;
  if (!batch) return;
  const failure = failureOf(outcome);
  if (!failure) {
    stream.transforming = undefined;
    settleReply(ctx, stream, batch.records, (outcome as Outcome & { ok: true }).output.Payload);
    return;
  }
  ctx.emit('TransformationFailed', { stream: stream.name, attempt: batch.attempts, ...failure });
  const lambda = processorOf(stream.destination.config, 'Lambda');
  const retries = Number(
    (lambda && parameterOf(lambda, 'NumberOfRetries')) ??
      limit(ctx.limits, 'firehose.lambda.retries.default'),
  );
  if (batch.attempts <= retries) {
    batch.retryAt = ctx.now + RETRY_MS;
    return;
  }
  stream.transforming = undefined;
  stream.counters.transformFailed += batch.records.length;
  rejectAll(ctx, stream, batch.records, { ...failure, attempts: batch.attempts, type: 'processing-failed' });
}

interface Failure {
  readonly errorCode: string;
  readonly errorMessage: string;
}

function failureOf(outcome: Outcome): Failure | undefined {
  if (!outcome.ok) return { errorCode: `Lambda.${outcome.error.code}`, errorMessage: outcome.error.message };
  if (outcome.output.FunctionError === undefined) return undefined;
  return {
    errorCode: 'Lambda.FunctionError',
    errorMessage: 'The Lambda function was successfully invoked but it returned an error result.',
  };
}
