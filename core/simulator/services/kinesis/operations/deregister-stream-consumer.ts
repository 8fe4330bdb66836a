import type { Operation } from '../../../engine/contract';

import type { DeregisterStreamConsumerInput } from '../../../shapes/generated/kinesis.types';
import { addressedConsumer, guardConsumer, locateConsumer, scheduleConsumer } from '../consumers';
import { inUse } from '../refusals';
import type { KinesisState } from '../state';
import { closeSubscriptions } from '../subscriptions';

export const deregisterStreamConsumer: Operation<KinesisState, DeregisterStreamConsumerInput> = {
  locate: locateConsumer,
  guard: guardConsumer,
  run(input, ctx) {
    const { stream, consumer } = addressedConsumer(input, ctx);
    if (consumer.status === 'DELETING')
      throw inUse(`Consumer ${consumer.name} under stream ${stream.name} is already being deleted.`);
    consumer.status = 'DELETING';
    scheduleConsumer(ctx, stream, consumer);
    closeSubscriptions(ctx, ({ consumerArn }) => consumerArn === consumer.arn);
    return {};
  },
};
