import type { Operation } from '../../../engine/contract';

import type {
  ListApplicationsRequest,
  ListApplicationsResponse,
} from '../../../shapes/generated/kinesisanalyticsv2.types';
import { VERSION } from '../describe';
import type { FlinkState } from '../state';

/** The token of a page is the name of its last application. */
export const listApplications: Operation<FlinkState, ListApplicationsRequest, ListApplicationsResponse> = {
  run({ Limit, NextToken = '' }, ctx) {
    const applications = [...ctx.state.applications.values()]
      .filter(({ name }) => name > NextToken)
      .sort((one, other) => (one.name < other.name ? -1 : 1));
    const page = applications.slice(0, Limit ?? applications.length);
    const last = page.at(-1);
    return {
      ApplicationSummaries: page.map(({ name, arn, status, runtime, mode }) => ({
        ApplicationName: name,
        ApplicationARN: arn,
        ApplicationStatus: status,
        ApplicationVersionId: VERSION,
        RuntimeEnvironment: runtime,
        ApplicationMode: mode,
      })),
      ...(page.length < applications.length && last && { NextToken: last.name }),
    };
  },
};
