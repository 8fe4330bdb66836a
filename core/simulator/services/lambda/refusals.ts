import { AwsRefusal } from '../../engine/refusal';

const NOT_FOUND = 404;
const CONFLICT = 409;
const TOO_LARGE = 413;
const TOO_MANY = 429;
const FORBIDDEN = 403;
const PRECONDITION_FAILED = 412;

/** Lambda's errors carry whose fault they are as a member. */
const user = { Type: 'User' } as const;

export const invalidParameter = (message: string): AwsRefusal =>
  new AwsRefusal('InvalidParameterValueException', message, { members: user });

export const notFound = (message: string): AwsRefusal =>
  new AwsRefusal('ResourceNotFoundException', message, { status: NOT_FOUND, members: user });

export const conflict = (message: string, members: Readonly<Record<string, unknown>> = {}): AwsRefusal =>
  new AwsRefusal('ResourceConflictException', message, {
    status: CONFLICT,
    members: { ...user, ...members },
  });

export const tooLarge = (message: string): AwsRefusal =>
  new AwsRefusal('RequestTooLargeException', message, { status: TOO_LARGE, members: user });

/** Why an invocation was throttled, in the API's words. */
export type ThrottleReason =
  | 'ReservedFunctionConcurrentInvocationLimitExceeded'
  | 'ConcurrentInvocationLimitExceeded';

export const tooManyRequests = (reason: ThrottleReason): AwsRefusal =>
  new AwsRefusal('TooManyRequestsException', 'Rate Exceeded.', {
    status: TOO_MANY,
    members: { ...user, Reason: reason },
  });

export const invalidContent = (message: string): AwsRefusal =>
  new AwsRefusal('InvalidRequestContentException', message, { members: user });

export const accessDenied = (message: string): AwsRefusal =>
  new AwsRefusal('AccessDeniedException', message, { status: FORBIDDEN });

export const preconditionFailed = (): AwsRefusal =>
  new AwsRefusal(
    'PreconditionFailedException',
    'The RevisionId provided does not match the latest RevisionId. Call the GetFunction/GetAlias API to retrieve the latest RevisionId',
    { status: PRECONDITION_FAILED, members: user },
  );
