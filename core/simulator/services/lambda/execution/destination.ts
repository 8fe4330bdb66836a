import type { Ctx } from '../../../engine/contract';
import { isoTime } from '../iso-time';
import { type LambdaFunction, type LambdaState, qualifierSuffix } from '../state';
import { deliver } from './deliver';
import { type AsyncEvent, type Ending, payloadOf } from './execution';

/** Why an invocation record is sent, in Lambda's words. */
export type Condition = 'Success' | 'RetriesExhausted' | 'EventAgeExceeded' | 'ZeroReservedConcurrency';

interface RecordRequest {
  readonly target: string;
  readonly condition: Condition;
  /** The last execution, where there was one. */
  readonly ending?: Ending | undefined;
}

const OK = 200;
const DETAIL_TYPES = {
  success: 'Lambda Function Invocation Result - Success',
  failure: 'Lambda Function Invocation Result - Failure',
} as const;

/** Sends the invocation record of an asynchronous event to a destination. */
export function sendRecord(
  ctx: Ctx<LambdaState>,
  fn: LambdaFunction,
  event: AsyncEvent,
  { target, condition, ending }: RecordRequest,
): void {
  const record = {
    version: '1.0',
    timestamp: isoTime(ctx.now),
    requestContext: {
      requestId: event.id,
      functionArn: `${fn.arn}${qualifierSuffix(event.qualifier ?? '$LATEST')}`,
      condition,
      approximateInvokeCount: event.invocations,
    },
    requestPayload: JSON.parse(event.payload) as unknown,
    ...(ending && responseOf(ending)),
  };
  const success = condition === 'Success';
  ctx.emit('InvocationRecordSent', { function: fn.arn, target, condition, requestId: event.id });
  const detailType = success ? DETAIL_TYPES.success : DETAIL_TYPES.failure;
  const body = JSON.stringify(record);
  deliver(
    ctx,
    fn,
    { target, body, detailType, key: keyOf(ctx, fn, event) },
    { kind: 'destination', function: fn.name },
  );
}

const responseOf = ({ execution, result }: Ending) => ({
  responseContext: {
    statusCode: OK,
    executedVersion: execution.version,
    ...(!result.ok && { functionError: 'Unhandled' }),
  },
  responsePayload: JSON.parse(payloadOf(result)) as unknown,
});

/** `aws/lambda/async/<function>/YYYY/MM/DD/<time>-<request id>`, as documented for S3 destinations. */
function keyOf(ctx: Ctx<LambdaState>, fn: LambdaFunction, event: AsyncEvent): string {
  const time = isoTime(ctx.now);
  const day = time.slice(0, 10).replaceAll('-', '/');
  return `aws/lambda/async/${fn.name}/${day}/${time.slice(0, 19).replaceAll(':', '.')}-${event.id}`;
}
