import type { Service } from '../../engine/contract';
import { DYNAMODB_SHAPES } from '../../shapes/generated/dynamodb';
import { coralRefusals } from '../../validation/coral-words';
import { OPERATIONS } from './operation-list';
import { accessDenied } from './refusals';
import { type DynamoState, initialState } from './state';
import { finishTableChange } from './tables/changes';
import { tableName } from './tables/find-table';

/** Amazon DynamoDB as far as labs keep items in it: tables without indexes. */
export const dynamodb: Service<DynamoState> = {
  name: 'dynamodb',
  iamPrefix: 'dynamodb',
  principal: 'dynamodb.amazonaws.com',
  scope: 'regional',
  shapes: DYNAMODB_SHAPES,
  initial: initialState,
  operations: OPERATIONS,
  refuseInput: coralRefusals(DYNAMODB_SHAPES),
  refuseAccess: (message) => accessDenied(message),
  onTimer(_name, data, ctx) {
    finishTableChange(data as string, ctx);
  },
  resource(arn, { tables }) {
    const table = tables.get(tableName(arn));
    return table?.arn === arn ? { arn, attributes: { status: table.status } } : undefined;
  },
};
