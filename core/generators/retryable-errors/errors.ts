import type { Level } from '../contract';

/** What would have to change before the call succeeds. */
export type Nature =
  | 'passes'
  | 'permission'
  | 'missing'
  | 'invalid'
  | 'condition'
  | 'unverified'
  | 'paused'
  | 'expired';

/** An error as a client sees it. */
export interface Failed {
  service: string;
  operation: string;
  code: string;
  status: number;
  nature: Nature;
  /** Said where the code alone may mean something else too. */
  message?: string;
}

const failed = (
  service: string,
  operation: string,
  code: string,
  status: number,
  nature: Nature,
): Failed => ({ service, operation, code, status, nature });

/** Over the daily quota SES answers the same code, and then waiting for a minute helps nothing. */
const RATE = { message: 'Maximum sending rate exceeded' };

const STREAMS = 'Kinesis Data Streams';
const THROUGHPUT = 'ProvisionedThroughputExceededException';
const NOT_FOUND = 'ResourceNotFoundException';

/** Errors that the simulator answers; the proof makes each call and compares. */
export const ERRORS = {
  'kinesis-read': failed(STREAMS, 'GetRecords', THROUGHPUT, 400, 'passes'),
  'kinesis-write': failed(STREAMS, 'PutRecord', THROUGHPUT, 400, 'passes'),
  'fifo-rate': failed('SQS', 'SendMessage', 'ThrottlingException', 400, 'passes'),
  'ses-rate': { ...failed('SES', 'SendEmail', 'Throttling', 400, 'passes'), ...RATE },
  'sesv2-rate': { ...failed('SES', 'SendEmail (v2)', 'TooManyRequestsException', 429, 'passes'), ...RATE },
  'lambda-rate': failed('Lambda', 'Invoke', 'TooManyRequestsException', 429, 'passes'),
  'firehose-rate': failed('Data Firehose', 'PutRecord', 'ServiceUnavailableException', 503, 'passes'),
  'kinesis-denied': failed(STREAMS, 'PutRecord', 'AccessDeniedException', 400, 'permission'),
  'dynamodb-denied': failed('DynamoDB', 'PutItem', 'AccessDeniedException', 400, 'permission'),
  'lambda-denied': failed('Lambda', 'Invoke', 'AccessDeniedException', 403, 'permission'),
  's3-denied': failed('S3', 'GetObject', 'AccessDenied', 403, 'permission'),
  'sqs-missing': failed('SQS', 'SendMessage', 'QueueDoesNotExist', 400, 'missing'),
  'kinesis-missing': failed(STREAMS, 'PutRecord', NOT_FOUND, 400, 'missing'),
  'lambda-missing': failed('Lambda', 'Invoke', NOT_FOUND, 404, 'missing'),
  's3-missing': failed('S3', 'GetObject', 'NoSuchKey', 404, 'missing'),
  'kinesis-invalid': failed(STREAMS, 'PutRecord', 'ValidationException', 400, 'invalid'),
  'sqs-invalid': failed('SQS', 'SendMessage', 'MissingParameter', 400, 'invalid'),
  'dynamodb-invalid': failed('DynamoDB', 'PutItem', 'ValidationException', 400, 'invalid'),
  'dynamodb-condition': failed('DynamoDB', 'PutItem', 'ConditionalCheckFailedException', 400, 'condition'),
  'ses-rejected': {
    ...failed('SES', 'SendEmail', 'MessageRejected', 400, 'unverified'),
    message: 'Email address is not verified.',
  },
  'ses-paused': failed('SES', 'SendEmail', 'AccountSendingPausedException', 400, 'paused'),
  'kinesis-expired': failed(STREAMS, 'GetRecords', 'ExpiredIteratorException', 400, 'expired'),
} as const satisfies Readonly<Record<string, Failed>>;
export type ErrorId = keyof typeof ERRORS;

const IDS = Object.keys(ERRORS) as readonly ErrorId[];

/** What is said of an error. */
export const errorOf = (id: string): Failed => ERRORS[id as ErrorId];

/** Throttled a moment ago: nothing about the call is wrong. */
export const passes = (id: string): boolean => errorOf(id).nature === 'passes';

/** Natures that are told apart at once. */
const PLAIN: readonly Nature[] = ['passes', 'permission', 'missing'];

/** At level 1 plain causes, at level 3 only errors with the same HTTP status, which then tells nothing. */
export function errorsAt(level: Level): { passing: readonly ErrorId[]; lasting: readonly ErrorId[] } {
  const pool = IDS.filter((id) => {
    const { nature, status } = errorOf(id);
    return level === 1 ? PLAIN.includes(nature) : level === 2 || status === 400;
  });
  return { passing: pool.filter(passes), lasting: pool.filter((id) => !passes(id)) };
}

/** The belief of somebody who would repeat the call of an error that lasts. */
export function beliefIn(id: string): string {
  switch (errorOf(id).nature) {
    case 'permission':
      return 'permissions-come-by-waiting';
    case 'missing':
      return 'missing-things-come-by-waiting';
    case 'unverified':
    case 'paused':
      return 'every-error-is-retryable';
    default:
      return 'a-wrong-request-passes-later';
  }
}
