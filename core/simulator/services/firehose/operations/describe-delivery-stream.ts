import type { Operation } from '../../../engine/contract';

import type {
  DescribeDeliveryStreamInput,
  DescribeDeliveryStreamOutput,
} from '../../../shapes/generated/firehose.types';
import { guardStream, streamOf } from '../addressing';
import { describeDestination } from '../destinations/describe';
import { describeEncryption } from '../encryption';
import type { FirehoseState } from '../state';

export const describeDeliveryStream: Operation<
  FirehoseState,
  DescribeDeliveryStreamInput,
  DescribeDeliveryStreamOutput
> = {
  guard: guardStream,
  run(input, ctx) {
    const stream = streamOf(input, ctx);
    const { source, updatedAt } = stream;
    return {
      DeliveryStreamDescription: {
        DeliveryStreamName: stream.name,
        DeliveryStreamARN: stream.arn,
        DeliveryStreamStatus: stream.status,
        ...(stream.type === 'DirectPut' && {
          DeliveryStreamEncryptionConfiguration: describeEncryption(stream.encryption),
        }),
        DeliveryStreamType: stream.type,
        VersionId: String(stream.version),
        CreateTimestamp: stream.createdAt,
        ...(updatedAt !== undefined && { LastUpdateTimestamp: updatedAt }),
        ...(source && {
          Source: {
            KinesisStreamSourceDescription: {
              KinesisStreamARN: source.streamArn,
              RoleARN: source.roleArn,
              DeliveryStartTimestamp: source.startAt,
            },
          },
        }),
        Destinations: [describeDestination(stream.destination)],
        HasMoreDestinations: false,
      },
    };
  },
};
