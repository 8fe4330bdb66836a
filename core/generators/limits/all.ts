import { RANGE_END } from '../../facts/limits';
import type { FactId } from '../../kernel/ids';
import { EVENTBRIDGE } from './rows/eventbridge';
import { FIREHOSE } from './rows/firehose';
import { KINESIS } from './rows/kinesis';
import { LAMBDA } from './rows/lambda';
import type { LimitRow, LimitTable } from './rows/row';
import { SNS } from './rows/sns';
import { SQS } from './rows/sqs';

/** Ends of the range of a default that no fact is named after. */
const ENDS: readonly FactId[] = [
  'eventbridge.retry.maxAttempts',
  'eventbridge.retry.maxAge',
  'firehose.buffer.s3.size',
  'firehose.buffer.s3.interval',
  'lambda.timeout',
  'lambda.async.retries',
  'lambda.async.maxEventAge',
  'lambda.esm.window',
  'lambda.esm.parallelizationFactor',
  'lambda.esm.tumblingWindow',
];

/** The fact behind a row. */
export function factBehind({ fact }: LimitRow): FactId {
  const stem = fact.replace(RANGE_END, '');
  return stem !== fact && ENDS.includes(stem) ? `${stem}.default` : fact;
}

/** All of them, each with its service: a wrong amount is one that something else has. */
export const ALL: readonly { service: string; table: LimitTable }[] = [
  { service: 'Amazon SQS', table: SQS },
  { service: 'Amazon SNS', table: SNS },
  { service: 'Amazon EventBridge', table: EVENTBRIDGE },
  { service: 'Amazon Kinesis Data Streams', table: KINESIS },
  { service: 'Amazon Data Firehose', table: FIREHOSE },
  { service: 'AWS Lambda', table: LAMBDA },
];
