import type { Outcome, Service } from '../../engine/contract';
import { EVENTS_SHAPES } from '../../shapes/generated/events';
import { replayOfTimer, stepReplay } from './archives/replaying';
import { attempt, attemptAnswered } from './delivery/attempt';
import type { Token } from './delivery/delivery';
import { deadLetterAnswered } from './delivery/give-up';
import { isRetryTimer, takeDue } from './delivery/retry';
import { connectionOfTimer, endpointAnswered } from './destinations/authorize';
import { takeMetrics } from './metrics';
import { OPERATIONS } from './operations';
import { accessDenied, refuseInput } from './refusals';
import { resourceView } from './resource-view';
import { fire, ruleOfTimer } from './rules/firing';
import { type EventsCtx, type EventsState, initialState } from './state';

/** Amazon EventBridge: buses, rules, targets, archives and API destinations. */
export const events: Service<EventsState> = {
  name: 'events',
  iamPrefix: 'events',
  principal: 'events.amazonaws.com',
  scope: 'regional',
  shapes: EVENTS_SHAPES,
  initial: initialState,
  operations: OPERATIONS,
  refuseInput,
  refuseAccess: accessDenied,
  onTimer: handleTimer,
  onReply: handleReply,
  resource: resourceView,
  metrics: takeMetrics,
};

function handleTimer(name: string, _data: unknown, ctx: EventsCtx): void {
  if (isRetryTimer(name)) {
    for (const delivery of takeDue(ctx)) attempt(ctx, delivery);
    return;
  }
  const replay = replayOfTimer(name);
  if (replay !== undefined) stepReplay(ctx, replay);
  const connection = connectionOfTimer(name);
  if (connection !== undefined) endpointAnswered(ctx, connection);
  const rule = ruleOfTimer(name);
  if (rule !== undefined) fire(ctx, rule);
}

function handleReply(token: unknown, outcome: Outcome, ctx: EventsCtx): void {
  const about = token as Token;
  if (about.kind === 'delivery') attemptAnswered(ctx, about.number, outcome);
  else deadLetterAnswered(ctx, about, outcome);
}
