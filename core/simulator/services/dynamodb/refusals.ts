import { AwsRefusal } from '../../engine/refusal';
import type { Item } from './state';

export const invalid = (message: string): AwsRefusal => new AwsRefusal('ValidationException', message);
export const invalidValues = (reason: string): AwsRefusal =>
  invalid(`One or more parameter values were invalid: ${reason}`);
export const resourceNotFound = (table?: string): AwsRefusal =>
  new AwsRefusal(
    'ResourceNotFoundException',
    table === undefined
      ? 'Requested resource not found'
      : `Requested resource not found: Table: ${table} not found`,
  );
export const tableExists = (table: string): AwsRefusal =>
  new AwsRefusal('ResourceInUseException', `Table already exists: ${table}`);
export const tableInUse = (table: string, status: string): AwsRefusal =>
  new AwsRefusal(
    'ResourceInUseException',
    `Attempt to change a resource which is still in use: Table is being ${status === 'CREATING' ? 'created' : 'deleted'}: ${table}`,
  );
/** With the item that failed the condition where it was asked for. */
export const conditionFailed = (item?: Item): AwsRefusal =>
  new AwsRefusal('ConditionalCheckFailedException', 'The conditional request failed', {
    ...(item && { members: { Item: item } }),
  });
export const accessDenied = (message: string): AwsRefusal => new AwsRefusal('AccessDeniedException', message);
