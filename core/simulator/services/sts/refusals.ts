import { AwsRefusal } from '../../engine/refusal';

const FORBIDDEN = 403;

export const accessDenied = (message: string): AwsRefusal =>
  new AwsRefusal('AccessDeniedException', message, { queryCode: 'AccessDenied', status: FORBIDDEN });

export const validationError = (message: string): AwsRefusal => new AwsRefusal('ValidationError', message);
export const invalidValue = (message: string): AwsRefusal => new AwsRefusal('InvalidParameterValue', message);
export const malformedPolicy = (message: string): AwsRefusal =>
  new AwsRefusal('MalformedPolicyDocumentException', message, { queryCode: 'MalformedPolicyDocument' });
