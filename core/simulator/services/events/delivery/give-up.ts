import { parseArn, queueUrlOf } from '../../../engine/arn';
import type { Outcome } from '../../../engine/contract';
import { count } from '../counters';
import { eventText } from '../ingest/bus-event';
import type { EventsCtx } from '../state';
import type { Delivery, Failure } from './delivery';
import { exhaustedAt } from './retry';

/** Ends a delivery that failed for good: the event goes to the target's dead-letter queue, or is lost. */
export function giveUp(ctx: EventsCtx, delivery: Delivery, failure: Failure): void {
  const { bus, rule, target, event } = delivery;
  count(ctx.state, 'Invocations', bus, rule);
  count(ctx.state, 'FailedInvocations', bus, rule);
  const queue = target.DeadLetterConfig?.Arn;
  const arn = queue === undefined ? undefined : parseArn(queue);
  if (!arn) {
    ctx.emit('EventDropped', { rule, target: target.Arn, eventId: event.id, code: failure.code });
    return;
  }
  const message = {
    QueueUrl: queueUrlOf(arn),
    MessageBody: eventText(event),
    MessageAttributes: attributes(ctx, delivery, failure),
  };
  ctx.request(
    {
      service: 'sqs',
      operation: 'SendMessage',
      input: message,
      context: { 'aws:SourceArn': delivery.ruleArn, 'aws:SourceAccount': ctx.account },
    },
    { kind: 'dead-letter', bus, rule },
  );
}

const text = (StringValue: string) => ({ DataType: 'String', StringValue });

function attributes(ctx: EventsCtx, delivery: Delivery, failure: Failure) {
  const exhausted = failure.retriable ? exhaustedAt(ctx, delivery, Number.POSITIVE_INFINITY) : undefined;
  return {
    RULE_ARN: text(delivery.ruleArn),
    TARGET_ARN: text(delivery.target.Arn),
    ERROR_CODE: text(failure.code),
    ERROR_MESSAGE: text(failure.message),
    RETRY_ATTEMPTS: {
      DataType: 'Number',
      StringValue: String(Math.max(0, delivery.attempts - 1)),
    },
    ...(exhausted && { EXHAUSTED_RETRY_CONDITION: text(exhausted) }),
  };
}

/** The answer of a dead-letter queue. */
export function deadLetterAnswered(
  ctx: EventsCtx,
  { bus, rule }: { readonly bus: string; readonly rule: string },
  outcome: Outcome,
): void {
  count(ctx.state, outcome.ok ? 'InvocationsSentToDlq' : 'InvocationsFailedToBeSentToDlq', bus, rule);
  if (outcome.ok) ctx.emit('EventSentToDeadLetterQueue', { rule, bus });
  else ctx.emit('EventDropped', { rule, bus, code: outcome.error.code });
}
