import type { AwsError } from '../../../engine/refusal';
import type { Failure } from './delivery';

const DENIED = /AccessDenied|AuthorizationError|NotAuthorized|Unauthorized|InvalidSecurity|KMSAccess/i;
const MISSING = /NotFound|DoesNotExist|NonExistent|NoSuch/i;
const THROTTLED = /Throttl|TooManyRequests|ThroughputExceeded|RequestLimit|SlowDown|OverLimit/i;
const SERVER_STATUS = 500;

export const fatal = (code: string, message: string): Failure => ({ code, message, retriable: false });
const passing = (code: string, message: string): Failure => ({ code, message, retriable: true });

/**
 * What an error of a target means for the event: without permission or target there is no retry, nor for a request
 * that will never be right; throttling and faults of the target pass.
 */
export function failureOf({ code, message, status }: AwsError): Failure {
  if (DENIED.test(code)) return fatal('NO_PERMISSIONS', message);
  if (MISSING.test(code)) return fatal('NO_RESOURCE', message);
  if (THROTTLED.test(code)) return passing('THROTTLING', message);
  if (status >= SERVER_STATUS) return passing('ERROR_FROM_TARGET', message);
  return fatal(code === 'ThirdAccountHop' ? 'THIRD_ACCOUNT_HOP_DETECTED' : 'INVALID_PARAMETER', message);
}
