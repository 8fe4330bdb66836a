import { limit } from '../../../../facts/limits';
import { fromBase64, utf8 } from '../../../../kernel/bytes';
import type { Ctx } from '../../../engine/contract';
import { type Rejection, rejectAll } from '../delivery/rejected';
import type { Carried, DeliveryStream, FirehoseState } from '../state';
import { parsed } from './deaggregate';
import { partition } from './partition';
import { recordId } from './record-id';

interface Returned {
  readonly recordId: string;
  readonly result: string;
  readonly data?: unknown;
  readonly metadata?: { readonly partitionKeys?: Readonly<Record<string, unknown>> };
}

const FAILED = 'processing-failed';

/** Sorts the records by what the function made of them: on to the destination, dropped, or failed. */
export function settleReply(
  ctx: Ctx<FirehoseState>,
  stream: DeliveryStream,
  records: readonly Carried[],
  payload: unknown,
): void {
  const returned = returnedIn(ctx, payload);
  const tally = { ok: 0, dropped: 0, failed: 0 };
  records.forEach((record, i) => {
    const one = returned?.get(recordId(stream, i));
    const fault = one ? faultOf(one) : missing(returned !== undefined);
    if (fault) {
      tally.failed += 1;
      rejectAll(ctx, stream, [record], fault);
    } else if (one?.result === 'Dropped') tally.dropped += 1;
    else {
      tally.ok += 1;
      partition(ctx, stream, { ...record, data: dataOf(one as Returned) }, keysOf(one as Returned));
    }
  });
  stream.counters.transformed += tally.ok + tally.dropped;
  stream.counters.transformFailed += tally.failed;
  ctx.emit('RecordsTransformed', { stream: stream.name, ...tally });
}

function returnedIn(ctx: Ctx<FirehoseState>, payload: unknown): ReadonlyMap<string, Returned> | undefined {
  if (!(payload instanceof Uint8Array) || payload.length > limit(ctx.limits, 'firehose.lambda.payload.max'))
    return undefined;
  const body = parsed(utf8(payload) ?? '') as { records?: unknown } | undefined | null;
  if (typeof body !== 'object' || !Array.isArray(body?.records)) return undefined;
  const records = body.records.filter(
    (one: unknown): one is Returned => typeof (one as Returned | null)?.recordId === 'string',
  );
  return new Map(records.map((one) => [one.recordId, one]));
}

const missing = (readable: boolean): Rejection => ({
  type: FAILED,
  attempts: 1,
  errorCode: readable ? 'Lambda.MissingRecordId' : 'Lambda.JsonProcessingException',
  errorMessage: readable
    ? 'One or more record Ids were not returned. Ensure that the Lambda function returns all received record Ids.'
    : 'Error parsing records from Lambda function response. Ensure the function returns well-formed records.',
});

function faultOf({ result, data }: Returned): Rejection | undefined {
  const failed = (errorCode: string, errorMessage: string): Rejection => ({
    type: FAILED,
    attempts: 1,
    errorCode,
    errorMessage,
  });
  if (result === 'Dropped') return undefined;
  if (result === 'ProcessingFailed')
    return failed('Lambda.ProcessingFailedStatus', 'ProcessingFailed status set for record');
  if (result !== 'Ok')
    return failed(
      'Lambda.InvalidResult',
      'Invalid result. The result must be Ok, Dropped, or ProcessingFailed.',
    );
  if (typeof data === 'string' && fromBase64(data) instanceof Uint8Array) return undefined;
  return failed('Lambda.InvalidData', 'The data that the Lambda function returned is not base64-encoded.');
}

const dataOf = ({ data }: Returned): Uint8Array => fromBase64(data as string) as Uint8Array;

const keysOf = ({ metadata }: Returned): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(metadata?.partitionKeys ?? {}).map(([key, value]) => [key, String(value)]),
  );
