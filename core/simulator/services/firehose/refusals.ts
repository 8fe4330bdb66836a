import { AwsRefusal } from '../../engine/refusal';

const UNAVAILABLE = 503;
/** What Firehose says to whoever writes faster than the quota. */
export const SLOW_DOWN = 'Slow down.';

export const invalidArgument = (message: string): AwsRefusal =>
  new AwsRefusal('InvalidArgumentException', message);

export const limitExceeded = (message: string): AwsRefusal =>
  new AwsRefusal('LimitExceededException', message);

export const inUse = (message: string): AwsRefusal => new AwsRefusal('ResourceInUseException', message);

export const streamNotFound = (name: string, account: string): AwsRefusal =>
  new AwsRefusal('ResourceNotFoundException', `Firehose ${name} under account ${account} not found.`);

export const slowDown = (): AwsRefusal =>
  new AwsRefusal('ServiceUnavailableException', SLOW_DOWN, { status: UNAVAILABLE });
