import { limit } from '../../../facts/limits';
import { SECOND_MS } from '../../../kernel/time';
import type { Ctx } from '../../engine/contract';
import { evenRanges } from './hash-key';
import { inUse } from './refusals';
import { merge, scale, split } from './reshard';
import { createdSecOf, openShard, sortOpen } from './shards';
import type { KinesisState, Stream, Transition } from './state';
import { closeSubscriptions } from './subscriptions';
import { meterHours } from './usage';

/**
 * How long a stream is CREATING, UPDATING or DELETING. AWS takes about half a minute; it promises nothing, so a
 * learner only has to see that there is such a state.
 */
const TRANSITION_MS = 500;
/** UpdateShardCount and on-demand scaling split and merge many shards. */
const SCALING_MS = 2 * SECOND_MS;

const MIB = 1_048_576;
const TIMER = 'stream/';

/** Starts a change that takes effect later; the stream is meanwhile creating, deleting or updating. */
export function begin(ctx: Ctx<KinesisState>, stream: Stream, transition: Transition): void {
  stream.transition = transition;
  stream.status = statusDuring(transition);
  ctx.setTimer(
    `${TIMER}${stream.name}`,
    ctx.now + (transition.kind === 'scale' ? SCALING_MS : TRANSITION_MS),
    { stream: stream.name },
  );
}

const statusDuring = ({ kind }: Transition): Stream['status'] =>
  kind === 'open' ? 'CREATING' : kind === 'delete' ? 'DELETING' : 'UPDATING';

/** Refuses with `ResourceInUseException` what only an active stream can do. */
export function assertActive({ name, status }: Stream, account: string): void {
  if (status !== 'ACTIVE')
    throw inUse(`Stream ${name} under account ${account} not ACTIVE, instead in state ${status}`);
}

/** The timer of a stream is due: its change takes effect. */
export function finish(ctx: Ctx<KinesisState>, name: string): void {
  const stream = ctx.state.streams.get(name);
  const transition = stream?.transition;
  if (!stream || !transition) return;
  stream.transition = undefined;
  if (transition.kind === 'delete') {
    remove(ctx, stream);
    return;
  }
  meterHours(ctx, stream);
  apply(ctx, stream, transition);
  stream.status = 'ACTIVE';
  ctx.emit(transition.kind === 'open' ? 'StreamCreated' : 'StreamUpdated', {
    stream: name,
    change: transition.kind,
    openShards: stream.open.length,
  });
}

function remove(ctx: Ctx<KinesisState>, stream: Stream): void {
  meterHours(ctx, stream);
  closeSubscriptions(ctx, ({ stream: of }) => of === stream.name);
  ctx.state.streams.delete(stream.name);
  ctx.emit('StreamDeleted', { stream: stream.name });
}

type Applied = Exclude<Transition, { kind: 'delete' }>;

function apply(ctx: Ctx<KinesisState>, stream: Stream, transition: Applied): void {
  switch (transition.kind) {
    case 'open':
      openFirst(ctx, stream, transition.shardCount);
      return;
    case 'split':
      split(ctx, stream, transition.shard, BigInt(transition.hashKey));
      return;
    case 'merge':
      merge(ctx, stream, ...transition.shards);
      return;
    case 'scale':
      scale(ctx, stream, transition.shardCount);
      return;
    case 'retain':
      stream.retentionHours = transition.hours;
      return;
    case 'mode':
      stream.mode = transition.mode;
      return;
    case 'encrypt':
      stream.keyId = transition.keyId;
      return;
    case 'recordSize':
      stream.recordBytesMax = transition.bytes;
      return;
    case 'warm':
      stream.warmMibps = transition.mibps;
      warm(ctx, stream, transition.mibps);
      return;
  }
}

function openFirst(ctx: Ctx<KinesisState>, stream: Stream, shardCount: number): void {
  for (const [start, end] of evenRanges(shardCount))
    openShard(stream, { start, end, openedAt: ctx.now, createdSec: createdSecOf(stream.createdAt, false) });
  sortOpen(stream);
  stream.meteredTo = ctx.now;
}

/** A warmed stream has the shards that its throughput needs. */
function warm(ctx: Ctx<KinesisState>, stream: Stream, mibps: number): void {
  const shards = Math.ceil((mibps * MIB) / limit(ctx.limits, 'kds.shard.write.bytes'));
  if (shards > stream.open.length) scale(ctx, stream, shards);
}
