import type { Ctx } from '../../../engine/contract';
import type { LambdaState } from '../state';
import type { Mapping } from './mapping';
import { idleSqsPoller, pollQueue, pollTimer, windowTimer } from './sqs-poller';
import { startStream } from './stream-poller';
import { idleStreamPoller } from './stream-state';

/** How long a change of a mapping takes to come through; our model, AWS states no figure. */
const TRANSITION_MS = 1_000;

const stateTimer = (uuid: string): string => `state/${uuid}`;

/** Lets a mapping become `next` after a while. */
export function turn(
  ctx: Ctx<LambdaState>,
  mapping: Mapping,
  state: Mapping['state'],
  next: Mapping['state'],
): void {
  mapping.state = state;
  mapping.next = next;
  mapping.lastModified = ctx.now;
  ctx.setTimer(stateTimer(mapping.uuid), ctx.now + TRANSITION_MS);
}

/** A change has come through. */
export function onStateDue(ctx: Ctx<LambdaState>, mapping: Mapping): void {
  if (!mapping.next) return;
  if (mapping.state === 'Deleting') {
    ctx.state.mappings.delete(mapping.uuid);
    stopTimers(ctx, mapping);
    return;
  }
  const wasRunning = mapping.state === 'Updating';
  mapping.state = mapping.next;
  mapping.next = undefined;
  ctx.emit('EventSourceMappingStateChanged', { mapping: mapping.uuid, state: mapping.state });
  if (mapping.state === 'Enabled' && !wasRunning) begin(ctx, mapping);
  if (mapping.state === 'Enabled' && wasRunning && mapping.poller.kind === 'sqs')
    pollQueue(ctx, mapping, mapping.poller);
}

function begin(ctx: Ctx<LambdaState>, mapping: Mapping): void {
  mapping.poller.enabledAt = ctx.now;
  if (mapping.poller.kind === 'sqs') pollQueue(ctx, mapping, mapping.poller);
  else startStream(ctx, mapping);
}

function stopTimers(ctx: Ctx<LambdaState>, { uuid }: Mapping): void {
  ctx.clearTimer(windowTimer(uuid));
  ctx.clearTimer(pollTimer(uuid));
}

/** A poller that has nothing yet. */
export const newPoller = (isStream: boolean, ctx: Ctx<LambdaState>): Mapping['poller'] =>
  isStream ? idleStreamPoller(ctx.now) : idleSqsPoller(ctx.now);
