import { base64, bytesOf } from '../../../../kernel/bytes';
import type { Ctx } from '../../../engine/contract';
import { parameterOf, processorOf } from '../processing/processors';
import type { Carried, DeliveryStream, FirehoseState } from '../state';
import { collect } from './collected';

/** Why records were given up. */
export interface Rejection {
  /** As `!{firehose:error-output-type}` tells it. */
  readonly type: string;
  readonly errorCode: string;
  readonly errorMessage: string;
  readonly attempts: number;
}

/** Sets records aside for the error prefix: one JSON document a line, with the record as it came. */
export function rejectAll(
  ctx: Ctx<FirehoseState>,
  stream: DeliveryStream,
  records: readonly Carried[],
  rejection: Rejection,
): void {
  const lambda = processorOf(stream.destination.config, 'Lambda');
  for (const { data, at } of records) {
    const line = {
      attemptsMade: rejection.attempts,
      arrivalTimestamp: at,
      errorCode: rejection.errorCode,
      errorMessage: rejection.errorMessage,
      attemptEndingTimestamp: ctx.now,
      rawData: base64(data),
      ...(lambda && { lambdaArn: parameterOf(lambda, 'LambdaArn') }),
    };
    const failed = { data: bytesOf(`${JSON.stringify(line)}\n`), at };
    const aside = stream.asides.get(rejection.type);
    stream.asides.set(rejection.type, collect(aside, failed, failed.data.length, ctx.now));
  }
  ctx.emit('RecordsRejected', {
    stream: stream.name,
    count: records.length,
    errorCode: rejection.errorCode,
  });
}
