import type { Operation } from '../../engine/contract';
import { batchGetItem } from './operations/batch-get-item';
import { batchWriteItem } from './operations/batch-write-item';
import { createTable } from './operations/create-table';
import { deleteItem } from './operations/delete-item';
import { deleteTable } from './operations/delete-table';
import { describeTable } from './operations/describe-table';
import { getItem } from './operations/get-item';
import { listTables } from './operations/list-tables';
import { putItem } from './operations/put-item';
import { query } from './operations/query';
import { scan } from './operations/scan';
import { updateItem } from './operations/update-item';
import type { DynamoState } from './state';

/** Every operation by AWS's name. */
export const OPERATIONS: Readonly<Record<string, Operation<DynamoState, never, object>>> = {
  BatchGetItem: batchGetItem,
  BatchWriteItem: batchWriteItem,
  CreateTable: createTable,
  DeleteItem: deleteItem,
  DeleteTable: deleteTable,
  DescribeTable: describeTable,
  GetItem: getItem,
  ListTables: listTables,
  PutItem: putItem,
  Query: query,
  Scan: scan,
  UpdateItem: updateItem,
};
