import { limit } from '../../../../facts/limits';
import type { Ctx } from '../../../engine/contract';
import { AwsRefusal } from '../../../engine/refusal';
import { invalidParameter } from '../refusals';
import type { SesState } from '../state';

export interface BulkResult {
  readonly status: string;
  readonly error?: string;
  readonly messageId?: string;
}

/** Status of a failed destination by the code of its refusal. */
const STATUS: Readonly<Record<string, string>> = {
  MessageRejected: 'MessageRejected',
  ThrottlingException: 'AccountThrottled',
  ConfigurationSetDoesNotExistException: 'ConfigurationSetDoesNotExist',
  TemplateDoesNotExistException: 'TemplateDoesNotExist',
  AccountSendingPausedException: 'AccountSendingPaused',
  ConfigurationSetSendingPausedException: 'ConfigurationSetSendingPaused',
  InvalidParameterValue: 'InvalidParameterValue',
};

/** Sends to each destination by itself: what fails says so in its own result. */
export function sendEach<T>(
  destinations: readonly T[],
  sendOne: (destination: T) => string,
  ctx: Ctx<SesState>,
): BulkResult[] {
  const max = limit(ctx.limits, 'ses.bulk.destinations.max');
  if (destinations.length > max) throw invalidParameter(`Number of destinations exceeds ${max}.`);
  return destinations.map((destination) => {
    try {
      return { status: 'Success', messageId: sendOne(destination) };
    } catch (thrown) {
      if (!(thrown instanceof AwsRefusal)) throw thrown;
      const { code, message } = thrown.error;
      return { status: STATUS[code] ?? 'Failed', error: message };
    }
  });
}
