import { AwsRefusal } from '../../engine/refusal';

const NOT_FOUND_STATUS = 404;
const FORBIDDEN_STATUS = 403;
const TOO_MANY_STATUS = 429;

/** Names of SNS errors in JSON end with `Exception`; Query, which all its clients speak, has the bare code. */
function refuse(queryCode: string, message: string, status?: number): AwsRefusal {
  return new AwsRefusal(`${queryCode}Exception`, message, {
    queryCode,
    ...(status !== undefined && { status }),
  });
}

/** `reason` is said after `Invalid parameter: `. */
export const invalidParameter = (reason: string): AwsRefusal =>
  refuse('InvalidParameter', `Invalid parameter: ${reason}`);
export const invalidToken = (): AwsRefusal => refuse('InvalidParameter', 'Invalid token');
export const notFound = (what: string): AwsRefusal =>
  refuse('NotFound', `${what} does not exist`, NOT_FOUND_STATUS);
export const resourceNotFound = (): AwsRefusal =>
  refuse('ResourceNotFound', 'Resource does not exist', NOT_FOUND_STATUS);
export const authorizationError = (message: string): AwsRefusal =>
  refuse('AuthorizationError', message, FORBIDDEN_STATUS);
export const throttled = (): AwsRefusal => refuse('Throttled', 'Rate exceeded', TOO_MANY_STATUS);
export const tooManyTags = (): AwsRefusal =>
  refuse('TagLimitExceeded', 'Could not complete request: tag quota of per resource exceeded');
export const tooManyFilterPolicies = (): AwsRefusal =>
  refuse('FilterPolicyLimitExceeded', 'Filter policy limit exceeded', FORBIDDEN_STATUS);
export const replayRefused = (message: string): AwsRefusal => refuse('InvalidParameter', message);
export const endpointDisabled = (): AwsRefusal => refuse('EndpointDisabled', 'Endpoint is disabled');
export const optedOut = (): AwsRefusal => refuse('OptedOut', 'Phone number is opted out');
export const verificationFailed = (): AwsRefusal =>
  refuse('Verification', 'The one-time password is invalid.');
export const kmsRefused = (queryCode: string, message: string): AwsRefusal => refuse(queryCode, message);
export const batchRefused = (queryCode: string, message: string): AwsRefusal => refuse(queryCode, message);

/** Message attributes have an error of their own. */
export const invalidAttribute = (message: string): AwsRefusal =>
  new AwsRefusal('InvalidParameterValueException', message, { queryCode: 'ParameterValueInvalid' });
