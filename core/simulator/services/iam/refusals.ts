import { AwsRefusal } from '../../engine/refusal';

const NOT_FOUND = 404;
const CONFLICT = 409;

/** IAM's error shapes are named `…Exception`; the Query protocol sends the code without it. */
const refusal = (queryCode: string, message: string, status: number): AwsRefusal =>
  new AwsRefusal(`${queryCode}Exception`, message, { queryCode, status });

export const noSuchEntity = (message: string): AwsRefusal => refusal('NoSuchEntity', message, NOT_FOUND);
export const alreadyExists = (message: string): AwsRefusal =>
  refusal('EntityAlreadyExists', message, CONFLICT);
export const deleteConflict = (message: string): AwsRefusal => refusal('DeleteConflict', message, CONFLICT);
export const limitExceeded = (message: string): AwsRefusal => refusal('LimitExceeded', message, CONFLICT);
export const invalidInput = (message: string): AwsRefusal => refusal('InvalidInput', message, 400);
export const malformedPolicy = (message: string): AwsRefusal =>
  refusal('MalformedPolicyDocument', message, 400);
export const validationError = (message: string): AwsRefusal => new AwsRefusal('ValidationError', message);

/** `name` of the quota as AWS writes it, such as `AccessKeysPerUser`. */
export const quotaExceeded = (name: string, quota: number): AwsRefusal =>
  limitExceeded(`Cannot exceed quota for ${name}: ${quota}`);
