import { AwsRefusal } from '../../engine/refusal';

export const invalidArgument = (message: string): AwsRefusal =>
  new AwsRefusal('InvalidArgumentException', message);

export const limitExceeded = (message: string): AwsRefusal =>
  new AwsRefusal('LimitExceededException', message);

export const notFound = (message: string): AwsRefusal => new AwsRefusal('ResourceNotFoundException', message);

export const inUse = (message: string): AwsRefusal => new AwsRefusal('ResourceInUseException', message);

export const validation = (message: string): AwsRefusal => new AwsRefusal('ValidationException', message);

export const streamNotFound = (stream: string, account: string): AwsRefusal =>
  notFound(`Stream ${stream} under account ${account} not found.`);

export const shardDoesNotExist = (shardId: string, stream: string, account: string): AwsRefusal =>
  notFound(`Shard ${shardId} in stream ${stream} under account ${account} does not exist`);

export const couldNotFindShard = (shardId: string, stream: string, account: string): AwsRefusal =>
  notFound(`Could not find shard ${shardId} in stream ${stream} under account ${account}.`);

/** Words of a throttled read or write, of a whole request as of one record of a batch. */
export const rateExceeded = (shardId: string, stream: string, account: string): string =>
  `Rate exceeded for shard ${shardId} in stream ${stream} under account ${account}.`;

export const throughputExceeded = (shardId: string, stream: string, account: string): AwsRefusal =>
  new AwsRefusal('ProvisionedThroughputExceededException', rateExceeded(shardId, stream, account));
