import { limit } from '../../../../facts/limits';
import { DAY_MS } from '../../../../kernel/time';
import type { Ctx, Operation } from '../../../engine/contract';
import type { UpdateShardCountInput, UpdateShardCountOutput } from '../../../shapes/generated/kinesis.types';
import { addressedStream, guardStream, locateStream } from '../addressing';
import { assertProvisioned } from '../mode';
import { assertShardQuota } from '../quotas';
import { invalidArgument, limitExceeded } from '../refusals';
import type { KinesisState, Stream } from '../state';
import { assertActive, begin } from '../transitions';

export const updateShardCount: Operation<KinesisState, UpdateShardCountInput, UpdateShardCountOutput> = {
  locate: locateStream,
  guard: guardStream,
  run(input, ctx) {
    const stream = addressedStream(input, ctx);
    assertProvisioned(stream, ctx.account);
    assertActive(stream, ctx.account);
    const { TargetShardCount: target } = input;
    const current = stream.open.length;
    checkFactor(current, target);
    checkCount(ctx, target);
    assertShardQuota(ctx, Math.max(0, target - current));
    noteScaling(ctx, stream);
    begin(ctx, stream, { kind: 'scale', shardCount: target });
    return {
      StreamName: stream.name,
      StreamARN: stream.arn,
      CurrentShardCount: current,
      TargetShardCount: target,
    };
  },
};

/** One call goes from half to double the present count. */
function checkFactor(current: number, target: number): void {
  const counts = `Current open shard count: ${current} Target shard count: ${target}`;
  if (target > current * 2)
    throw invalidArgument(
      `UpdateShardCount cannot scale up over double your current open shard count. ${counts}`,
    );
  if (target < current / 2)
    throw invalidArgument(
      `UpdateShardCount cannot scale down below half your current open shard count. ${counts}`,
    );
}

function checkCount(ctx: Ctx<KinesisState>, target: number): void {
  const shardsMax = limit(ctx.limits, 'kds.updateShardCount.shards.max');
  if (target > shardsMax)
    throw limitExceeded(`UpdateShardCount cannot scale a stream to more than ${shardsMax} shards.`);
}

function noteScaling(ctx: Ctx<KinesisState>, stream: Stream): void {
  const perDay = limit(ctx.limits, 'kds.updateShardCount.perDay');
  const recent = stream.changes.scaled.filter((at) => at > ctx.now - DAY_MS);
  if (recent.length >= perDay)
    throw limitExceeded(
      `Stream ${stream.name} under account ${ctx.account} has been scaled ${perDay} times in the last 24 hours, which is the limit.`,
    );
  stream.changes.scaled = [...recent, ctx.now];
}
