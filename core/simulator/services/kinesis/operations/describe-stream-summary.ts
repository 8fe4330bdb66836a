import type { Operation } from '../../../engine/contract';
import type {
  DescribeStreamSummaryInput,
  DescribeStreamSummaryOutput,
} from '../../../shapes/generated/kinesis.types';
import { addressedStream, guardStream, locateStream } from '../addressing';
import { describeCommon } from '../describe';
import type { KinesisState } from '../state';

const KIB = 1_024;

export const describeStreamSummary: Operation<
  KinesisState,
  DescribeStreamSummaryInput,
  DescribeStreamSummaryOutput
> = {
  locate: locateStream,
  guard: guardStream,
  run(input, ctx) {
    const stream = addressedStream(input, ctx);
    const { warmMibps, transition } = stream;
    return {
      StreamDescriptionSummary: {
        ...describeCommon(stream),
        OpenShardCount: stream.open.length,
        ConsumerCount: stream.consumers.size,
        MaxRecordSizeInKiB: stream.recordBytesMax / KIB,
        ...(warmMibps !== undefined && {
          WarmThroughput: {
            TargetMiBps: transition?.kind === 'warm' ? transition.mibps : warmMibps,
            CurrentMiBps: warmMibps,
          },
        }),
      },
    };
  },
};
