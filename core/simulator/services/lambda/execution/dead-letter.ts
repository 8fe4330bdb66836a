import type { Ctx } from '../../../engine/contract';
import type { LambdaFunction, LambdaState } from '../state';
import { deliver } from './deliver';
import type { AsyncEvent, Ending } from './execution';

const OK = '200';
const TOO_MANY_REQUESTS = '429';
/** Characters of the error message that fit the attribute. */
const MESSAGE_MAX = 1_024;

/** Sends the event itself to the function's dead-letter queue or topic, with the error in attributes. */
export function sendToDeadLetter(
  ctx: Ctx<LambdaState>,
  fn: LambdaFunction,
  target: string,
  event: AsyncEvent,
  ending: Ending | undefined,
): void {
  const message = ending && !ending.result.ok ? ending.result.errorMessage : 'Rate Exceeded.';
  const text = (StringValue: string) => ({ DataType: 'String', StringValue });
  ctx.emit('EventSentToDeadLetterQueue', { function: fn.arn, target, requestId: event.id });
  deliver(
    ctx,
    fn,
    {
      target,
      body: event.payload,
      attributes: {
        RequestID: text(event.id),
        ErrorCode: { DataType: 'Number', StringValue: ending ? OK : TOO_MANY_REQUESTS },
        ErrorMessage: text(message.slice(0, MESSAGE_MAX)),
      },
      detailType: '',
      key: '',
    },
    { kind: 'dead-letter', function: fn.name },
  );
}
