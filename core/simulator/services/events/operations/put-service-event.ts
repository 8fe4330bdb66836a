import type { Operation } from '../../../engine/contract';
import { busAt } from '../buses/bus';
import { compactDetail, makeEvent } from '../ingest/bus-event';
import { dispatch } from '../ingest/dispatch';
import { DEFAULT_BUS } from '../names';
import { invalid } from '../refusals';
import type { EventsState } from '../state';

/** An event of an AWS service about its own resources. */
export interface PutServiceEventInput {
  /** Such as `aws.s3`. */
  readonly Source: string;
  readonly DetailType: string;
  /** A JSON object. */
  readonly Detail: string;
  readonly Resources?: readonly string[];
}

/** How AWS services put their events on the default bus of the account that they concern; these cost nothing. */
export const putServiceEvent: Operation<EventsState, PutServiceEventInput, { readonly EventId: string }> = {
  internal: true,
  run({ Source, DetailType, Detail, Resources = [] }, ctx) {
    const detail = compactDetail(Detail);
    if (detail === undefined) throw invalid('Detail is malformed.');
    const event = makeEvent({
      id: ctx.uuid(),
      detailType: DetailType,
      source: Source,
      account: ctx.account,
      region: ctx.region,
      time: ctx.now,
      resources: Resources,
      detail,
      ingestedAt: ctx.now,
    });
    dispatch(ctx, busAt(ctx, DEFAULT_BUS), event);
    return { EventId: event.id };
  },
};
