import type { Ctx, Outcome } from '../../engine/contract';
import { type KeptToken, onKeptRead } from './execution/kept';
import { onReceived } from './mappings/sqs-poller';
import { onStreamReply, type StreamToken } from './mappings/stream-poller';
import { countersOf, type LambdaState } from './state';

/** What a reply is about. Set where the request is made. */
type Token =
  | { readonly kind: 'received'; readonly uuid: string }
  | { readonly kind: 'deleted'; readonly uuid: string }
  | { readonly kind: 'call'; readonly function: string; readonly operation: string }
  | { readonly kind: 'destination' | 'dead-letter'; readonly function: string }
  | KeptToken
  | StreamToken;

/** A service has answered a request of Lambda's. */
export function onReply(token: unknown, outcome: Outcome, ctx: Ctx<LambdaState>): void {
  const about = token as Token;
  switch (about.kind) {
    case 'deleted':
      return;
    case 'kept':
      onKeptRead(ctx, about, outcome);
      return;
    case 'call':
      noteCall(ctx, about, outcome);
      return;
    case 'destination':
    case 'dead-letter':
      noteDelivery(ctx, about.kind, about.function, outcome);
      return;
    default:
      onMappingReply(ctx, about, outcome);
  }
}

function onMappingReply(
  ctx: Ctx<LambdaState>,
  about: StreamToken | { readonly kind: 'received'; readonly uuid: string },
  outcome: Outcome,
): void {
  const mapping = ctx.state.mappings.get(about.uuid);
  if (!mapping) return;
  const { poller } = mapping;
  if (about.kind === 'received') {
    if (poller.kind === 'sqs') onReceived(ctx, mapping, poller, outcome);
  } else if (poller.kind === 'stream') onStreamReply(ctx, mapping, poller, about, outcome);
}

function noteCall(
  ctx: Ctx<LambdaState>,
  about: { function: string; operation: string },
  outcome: Outcome,
): void {
  if (!outcome.ok)
    ctx.emit('FunctionCallRefused', {
      function: about.function,
      operation: about.operation,
      error: outcome.error.code,
    });
}

function noteDelivery(
  ctx: Ctx<LambdaState>,
  kind: 'destination' | 'dead-letter',
  name: string,
  outcome: Outcome,
): void {
  if (outcome.ok) return;
  const counters = countersOf(ctx.state, name);
  if (kind === 'destination') counters.destinationDeliveryFailures += 1;
  else counters.deadLetterErrors += 1;
  ctx.emit('DeliveryFailed', { function: name, kind, error: outcome.error.code });
}
