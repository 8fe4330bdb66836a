import type { Operation } from '../../../engine/contract';
import type {
  ListPlatformApplicationsInput,
  ListPlatformApplicationsResponse,
} from '../../../shapes/generated/sns.types';
import { pageOf } from '../paging';
import type { SnsState } from '../state';

export const listPlatformApplications: Operation<
  SnsState,
  ListPlatformApplicationsInput,
  ListPlatformApplicationsResponse
> = {
  run({ NextToken: token }, ctx) {
    const { items, NextToken } = pageOf([...ctx.state.mobile.applications], token, ctx);
    const PlatformApplications = items.map(([arn, attributes]) => ({
      PlatformApplicationArn: arn,
      Attributes: { ...attributes },
    }));
    return { PlatformApplications, NextToken };
  },
};
