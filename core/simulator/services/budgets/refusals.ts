import { AwsRefusal } from '../../engine/refusal';

export const notFound = (message: string): AwsRefusal => new AwsRefusal('NotFoundException', message);
export const duplicate = (message: string): AwsRefusal => new AwsRefusal('DuplicateRecordException', message);
export const invalid = (message: string): AwsRefusal => new AwsRefusal('InvalidParameterException', message);
export const limitExceeded = (message: string): AwsRefusal =>
  new AwsRefusal('CreationLimitExceededException', message);
export const accessDenied = (message: string): AwsRefusal => new AwsRefusal('AccessDeniedException', message);
