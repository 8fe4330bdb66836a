import type { Command, Ctx, Guard, Place } from '../../engine/contract';
import { addressedStream, consumerAt, placeIn } from './addressing';
import { invalidArgument, notFound } from './refusals';
import type { Consumer, KinesisState, Stream } from './state';
import { closeSubscriptions } from './subscriptions';
import { meterHours } from './usage';

/** How requests name a consumer: by its ARN, or by its name and its stream's ARN. */
interface ConsumerAddress {
  readonly ConsumerARN?: string | undefined;
  readonly ConsumerName?: string | undefined;
  readonly StreamARN?: string | undefined;
}

interface Found {
  readonly stream: Stream;
  readonly consumer: Consumer;
}

/** How long a consumer is CREATING or DELETING; AWS promises nothing. */
const TRANSITION_MS = 500;
const TIMER = 'consumer/';

export const locateConsumer = ({ ConsumerARN, StreamARN }: ConsumerAddress, command: Command): Place =>
  placeIn(ConsumerARN ?? StreamARN, command);

export function addressedConsumer(address: ConsumerAddress, ctx: Ctx<KinesisState>): Found {
  const { ConsumerARN, ConsumerName, StreamARN } = address;
  if (ConsumerARN !== undefined) {
    const found = consumerAt(ConsumerARN, ctx.state);
    if (!found) throw notFound(`Consumer ${ConsumerARN}, account ${ctx.account} not found.`);
    return found;
  }
  if (ConsumerName === undefined || StreamARN === undefined)
    throw invalidArgument('Either ConsumerARN or both StreamARN and ConsumerName should be provided.');
  const stream = addressedStream({ StreamARN }, ctx);
  const consumer = stream.consumers.get(ConsumerName);
  if (!consumer)
    throw notFound(
      `Consumer ${ConsumerName} under stream ${stream.name} not found for account ${ctx.account}.`,
    );
  return { stream, consumer };
}

export const guardConsumer = (address: ConsumerAddress, ctx: Ctx<KinesisState>): Guard => {
  const { arn, policy } = addressedConsumer(address, ctx).consumer;
  return policy === undefined ? { arn } : { arn, policy };
};

export const describeConsumer = ({ name, arn, status, createdAt }: Consumer) => ({
  ConsumerName: name,
  ConsumerARN: arn,
  ConsumerStatus: status,
  ConsumerCreationTimestamp: createdAt,
});

export function scheduleConsumer(ctx: Ctx<KinesisState>, stream: Stream, consumer: Consumer): void {
  ctx.setTimer(`${TIMER}${consumer.arn}`, ctx.now + TRANSITION_MS, {
    stream: stream.name,
    consumer: consumer.name,
  });
}

/** The timer of a consumer is due: it becomes active, or is gone. */
export function finishConsumer(ctx: Ctx<KinesisState>, streamName: string, name: string): void {
  const stream = ctx.state.streams.get(streamName);
  const consumer = stream?.consumers.get(name);
  if (!stream || !consumer) return;
  if (consumer.status === 'CREATING') {
    consumer.status = 'ACTIVE';
    ctx.emit('ConsumerActive', { stream: stream.name, consumerArn: consumer.arn });
    return;
  }
  if (consumer.status !== 'DELETING') return;
  meterHours(ctx, stream);
  stream.consumers.delete(name);
  closeSubscriptions(ctx, ({ consumerArn }) => consumerArn === consumer.arn);
  ctx.emit('ConsumerDeregistered', { stream: stream.name, consumerArn: consumer.arn });
}
