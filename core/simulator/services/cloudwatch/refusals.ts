import { AwsRefusal } from '../../engine/refusal';

const NOT_FOUND = 404;

export const invalidValue = (message: string): AwsRefusal =>
  new AwsRefusal('InvalidParameterValueException', message, { queryCode: 'InvalidParameterValue' });
export const invalidCombination = (message: string): AwsRefusal =>
  new AwsRefusal('InvalidParameterCombinationException', message, {
    queryCode: 'InvalidParameterCombination',
  });
export const missingParameter = (message: string): AwsRefusal =>
  new AwsRefusal('MissingRequiredParameterException', message, { queryCode: 'MissingParameter' });
export const limitExceeded = (message: string): AwsRefusal =>
  new AwsRefusal('LimitExceededFault', message, { queryCode: 'LimitExceeded' });
export const noSuchAlarm = (): AwsRefusal =>
  new AwsRefusal('ResourceNotFound', 'The specified alarm does not exist.', { status: NOT_FOUND });
export const validation = (message: string): AwsRefusal => new AwsRefusal('ValidationError', message);
