import type { Ctx, Guard, ResourceView } from '../../engine/contract';
import { consumerAt, isConsumerArn, streamNamed, streamNameIn } from './addressing';
import { notFound } from './refusals';
import type { Consumer, KinesisState, Stream } from './state';

/** The stream or consumer of an ARN. */
export function resourceAt(arn: string, ctx: Ctx<KinesisState>): Stream | Consumer {
  if (!isConsumerArn(arn)) return streamNamed(ctx, streamNameIn(arn));
  const found = consumerAt(arn, ctx.state);
  if (!found) throw notFound(`Consumer ${arn}, account ${ctx.account} not found.`);
  return found.consumer;
}

export function guardResource({ ResourceARN }: { ResourceARN: string }, ctx: Ctx<KinesisState>): Guard {
  const { arn, policy } = resourceAt(ResourceARN, ctx);
  return policy === undefined ? { arn } : { arn, policy };
}

/**
 * What others may know of a stream: `name`, `status`, `mode`, `openShards`, `retentionHours`, `keyId`; and of a
 * consumer: `name`, `status`, `stream`.
 */
export function viewResource(arn: string, state: KinesisState): ResourceView | undefined {
  if (isConsumerArn(arn)) return viewConsumer(arn, state);
  const stream = state.streams.get(streamNameIn(arn));
  if (!stream || stream.arn !== arn) return undefined;
  return {
    arn,
    ...(stream.policy !== undefined && { policy: stream.policy }),
    attributes: {
      name: stream.name,
      status: stream.status,
      mode: stream.mode,
      openShards: stream.open.length,
      retentionHours: stream.retentionHours,
      keyId: stream.keyId,
    },
  };
}

function viewConsumer(arn: string, state: KinesisState): ResourceView | undefined {
  const found = consumerAt(arn, state);
  if (!found) return undefined;
  const { consumer, stream } = found;
  return {
    arn,
    ...(consumer.policy !== undefined && { policy: consumer.policy }),
    attributes: { name: consumer.name, status: consumer.status, stream: stream.name },
  };
}
