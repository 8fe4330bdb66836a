import { SECOND_MS } from '../../../../kernel/time';
import { parseArn } from '../../../engine/arn';
import type { Ctx, Outcome } from '../../../engine/contract';
import type { GetRecordsOutput, ListShardsOutput } from '../../../shapes/generated/kinesis.types';
import { accept } from '../processing/accept';
import { asRole } from '../roles';
import type { DeliveryStream, FirehoseState, ShardProgress, Source } from '../state';

/** Firehose calls GetRecords once a second for each shard. */
const INTERVAL_MS = SECOND_MS;

type Step = 'shards' | 'iterator' | 'records';

/** What comes back with a reply of the source. */
export interface SourceToken {
  readonly kind: 'source';
  readonly stream: string;
  readonly step: Step;
  readonly shard?: string;
}

/** Something was written to the source, or its shards changed: it is to be read, though not more than once a second. */
export function wake(ctx: Ctx<FirehoseState>, source: Source): void {
  source.wakeAt = Math.max(ctx.now, source.readAt + INTERVAL_MS);
}

/** Begins a round of reading when one is due: first the shards, then one shard after another, parents first. */
export function startRound(ctx: Ctx<FirehoseState>, stream: DeliveryStream): void {
  const { source } = stream;
  if (!source || source.round || source.wakeAt === undefined || source.wakeAt > ctx.now) return;
  source.wakeAt = undefined;
  source.readAt = ctx.now;
  source.round = [];
  ask(ctx, stream, 'ListShards', { StreamARN: source.streamArn }, { step: 'shards' });
}

function ask(
  ctx: Ctx<FirehoseState>,
  stream: DeliveryStream,
  operation: string,
  input: Readonly<Record<string, unknown>>,
  token: Pick<SourceToken, 'step' | 'shard'>,
): void {
  const { streamArn, roleArn } = stream.source as Source;
  const full: SourceToken = { kind: 'source', stream: stream.name, ...token };
  ctx.request(
    {
      service: 'kinesis',
      operation,
      input,
      caller: asRole(roleArn),
      region: parseArn(streamArn)?.region ?? ctx.region,
    },
    full,
  );
}

/** Kinesis has answered: on to the next step of the round. */
export function takeSourceReply(
  ctx: Ctx<FirehoseState>,
  stream: DeliveryStream,
  { step, shard = '' }: SourceToken,
  outcome: Outcome,
): void {
  const { source } = stream;
  if (!source?.round) return;
  if (!outcome.ok) {
    ctx.emit('SourceReadFailed', { stream: stream.name, step, error: outcome.error.code });
    source.round = undefined;
    wake(ctx, source);
    return;
  }
  if (step === 'shards') {
    source.round = unreadShards(source, outcome.output as ListShardsOutput);
    nextShard(ctx, stream, source);
  } else if (step === 'iterator') readFrom(ctx, stream, shard, String(outcome.output.ShardIterator));
  else takeRecords(ctx, stream, source, shard, outcome.output as GetRecordsOutput);
}

function unreadShards({ shards }: Source, { Shards = [] }: ListShardsOutput): string[] {
  const ids = Shards.flatMap(({ ShardId }) => (ShardId === undefined ? [] : [ShardId]));
  return ids.filter((id) => shards.get(id)?.finished !== true);
}

const readFrom = (
  ctx: Ctx<FirehoseState>,
  stream: DeliveryStream,
  shard: string,
  ShardIterator: string,
): void =>
  ask(
    ctx,
    stream,
    'GetRecords',
    { ShardIterator, StreamARN: stream.source?.streamArn },
    { step: 'records', shard },
  );

function nextShard(ctx: Ctx<FirehoseState>, stream: DeliveryStream, source: Source): void {
  const shard = source.round?.shift();
  if (shard === undefined) {
    source.round = undefined;
    return;
  }
  const sequenceNumber = source.shards.get(shard)?.sequenceNumber;
  const position =
    sequenceNumber === undefined
      ? { ShardIteratorType: 'AT_TIMESTAMP', Timestamp: source.startAt }
      : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', StartingSequenceNumber: sequenceNumber };
  ask(
    ctx,
    stream,
    'GetShardIterator',
    { StreamARN: source.streamArn, ShardId: shard, ...position },
    { step: 'iterator', shard },
  );
}

function takeRecords(
  ctx: Ctx<FirehoseState>,
  stream: DeliveryStream,
  source: Source,
  shard: string,
  { Records = [], NextShardIterator, MillisBehindLatest = 0 }: GetRecordsOutput,
): void {
  for (const { Data = new Uint8Array(), ApproximateArrivalTimestamp: at = ctx.now } of Records)
    accept(ctx, stream, { data: Data, at });
  const progress: ShardProgress = source.shards.get(shard) ?? { sequenceNumber: undefined, finished: false };
  progress.sequenceNumber = Records.at(-1)?.SequenceNumber ?? progress.sequenceNumber;
  progress.finished = NextShardIterator === undefined;
  source.shards.set(shard, progress);
  // What a full answer left behind is read a second later.
  if (MillisBehindLatest > 0) wake(ctx, source);
  nextShard(ctx, stream, source);
}
