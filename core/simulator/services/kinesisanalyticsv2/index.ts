import { parseArn } from '../../engine/arn';
import type { Ctx, Service, WorldEvent } from '../../engine/contract';
import { AwsRefusal } from '../../engine/refusal';
import { KINESISANALYTICSV2_SHAPES } from '../../shapes/generated/kinesisanalyticsv2';
import { coralRefusals } from '../../validation/coral-words';
import { finish, meterKpus } from './applications';
import { createApplication } from './operations/create-application';
import { deleteApplication } from './operations/delete-application';
import { describeApplication } from './operations/describe-application';
import { listApplications } from './operations/list-applications';
import { listTagsForResource } from './operations/list-tags-for-resource';
import { startApplication } from './operations/start-application';
import { stopApplication } from './operations/stop-application';
import { tagResource } from './operations/tag-resource';
import { untagResource } from './operations/untag-resource';
import { type SourceToken, startRound, takeReply, wake } from './source/read';
import { type FlinkState, initialState } from './state';

/**
 * Amazon Managed Service for Apache Flink in the small: applications, and windowed queries over a data stream for
 * those whose code is the text of one (see `windows/`). Programs are accepted and not run.
 */
export const kinesisanalyticsv2: Service<FlinkState> = {
  name: 'kinesisanalyticsv2',
  iamPrefix: 'kinesisanalytics',
  principal: 'kinesisanalytics.amazonaws.com',
  scope: 'regional',
  shapes: KINESISANALYTICSV2_SHAPES,
  initial: initialState,
  operations: {
    CreateApplication: createApplication,
    DeleteApplication: deleteApplication,
    DescribeApplication: describeApplication,
    ListApplications: listApplications,
    ListTagsForResource: listTagsForResource,
    StartApplication: startApplication,
    StopApplication: stopApplication,
    TagResource: tagResource,
    UntagResource: untagResource,
  },
  refuseInput: coralRefusals(KINESISANALYTICSV2_SHAPES),
  refuseAccess: (message) => new AwsRefusal('AccessDeniedException', message),
  onTimer(name, data, ctx) {
    const application = ctx.state.applications.get((data as { application: string }).application);
    if (!application) return;
    if (name.startsWith('read/')) startRound(ctx, application);
    else finish(ctx, application);
  },
  onReply(token, outcome, ctx) {
    const source = token as SourceToken;
    const application = ctx.state.applications.get(source.application);
    if (application) takeReply(ctx, application, source, outcome);
  },
  listens: ['kinesis.RecordPut', 'kinesis.ShardSplit', 'kinesis.ShardsMerged'],
  onEvent: wakeReaders,
  metrics(state, ctx) {
    for (const application of state.applications.values()) meterKpus(ctx, application);
    return [];
  },
};

/** Something happened in a data stream of this place: applications that read it have something to read. */
function wakeReaders({ detail }: WorldEvent, ctx: Ctx<FlinkState>): void {
  for (const application of ctx.state.applications.values()) {
    const { job } = application;
    if (job && parseArn(job.source.streamArn)?.resource === `stream/${detail.stream}`)
      wake(ctx, application, job);
  }
}
