import type { Operation } from '../../../engine/contract';

import type {
  DescribeStreamConsumerInput,
  DescribeStreamConsumerOutput,
} from '../../../shapes/generated/kinesis.types';
import { addressedConsumer, describeConsumer, guardConsumer, locateConsumer } from '../consumers';
import type { KinesisState } from '../state';

export const describeStreamConsumer: Operation<
  KinesisState,
  DescribeStreamConsumerInput,
  DescribeStreamConsumerOutput
> = {
  locate: locateConsumer,
  guard: guardConsumer,
  run(input, ctx) {
    const { stream, consumer } = addressedConsumer(input, ctx);
    return { ConsumerDescription: { ...describeConsumer(consumer), StreamARN: stream.arn } };
  },
};
