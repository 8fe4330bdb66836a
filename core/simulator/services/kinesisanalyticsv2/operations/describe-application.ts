import type { Operation } from '../../../engine/contract';

import type {
  DescribeApplicationRequest,
  DescribeApplicationResponse,
} from '../../../shapes/generated/kinesisanalyticsv2.types';
import { applicationOf, guardApplication } from '../applications';
import { describe } from '../describe';
import type { FlinkState } from '../state';

export const describeApplication: Operation<
  FlinkState,
  DescribeApplicationRequest,
  DescribeApplicationResponse
> = {
  guard: guardApplication,
  run: (input, ctx) => ({ ApplicationDetail: describe(ctx.limits, applicationOf(input, ctx)) }),
};
