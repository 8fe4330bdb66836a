import type { Given } from './scenario';
import type { HandlerEnd, Invocation } from './stage';

type Event = Invocation['event'];
interface SqsRecord {
  readonly body: string;
  readonly attributes: { readonly ApproximateReceiveCount: string };
}
interface KinesisRecord {
  readonly kinesis: { readonly data: string; readonly sequenceNumber: string };
}

/** What the handler of a scenario does with an event. */
export function handlerOf({ handler = {} }: Given): (event: Event) => HandlerEnd {
  const afterSeconds = handler.sleepSeconds ?? 0;
  return (event) => {
    if (handler.throws || handler.script === 'throwAlways') return { error: 'as told', afterSeconds };
    if (handler.script === 'throwWhile' && event.Records.some(failsStill))
      return { error: 'as told', afterSeconds };
    if (handler.script === 'reportFailed') return { payload: failedOf(event), afterSeconds };
    return { payload: 'returns' in handler ? handler.returns : null, afterSeconds };
  };
}

/** `body.fail_attempts >= ApproximateReceiveCount`, the condition of the scenarios. */
function failsStill(record: unknown): boolean {
  const { body, attributes } = record as SqsRecord;
  const { fail_attempts: attempts } = JSON.parse(body) as { fail_attempts: number };
  return attempts >= Number(attributes.ApproximateReceiveCount);
}

/** Records whose data say that they should fail, by sequence number. */
function failedOf({ Records }: Event): object {
  const failed = (Records as unknown as readonly KinesisRecord[]).filter(({ kinesis }) => {
    const data = Buffer.from(kinesis.data, 'base64').toString();
    return (JSON.parse(data) as { should_fail: boolean }).should_fail;
  });
  return { batchItemFailures: failed.map(({ kinesis }) => ({ itemIdentifier: kinesis.sequenceNumber })) };
}
