import type { Operation } from '../../../engine/contract';
import type { CreateTableInput, CreateTableOutput } from '../../../shapes/generated/dynamodb.types';
import { invalidValues, tableExists } from '../refusals';
import type { DynamoState, Table } from '../state';
import { changeTableLater } from '../tables/changes';
import { describe } from '../tables/describe';
import { guardTable, tableArn } from '../tables/find-table';
import { keysOf } from '../tables/key-schema';

export const createTable: Operation<DynamoState, CreateTableInput, CreateTableOutput> = {
  guard: guardTable,
  run(input, ctx) {
    const { TableName, BillingMode, ProvisionedThroughput: provisioned, DeletionProtectionEnabled } = input;
    checkName(TableName);
    const keys = keysOf(input);
    const onDemand = BillingMode === 'PAY_PER_REQUEST';
    if (!onDemand && !provisioned)
      throw invalidValues(
        'ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is PROVISIONED',
      );
    if (onDemand && provisioned)
      throw invalidValues(
        'Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST',
      );
    if (ctx.state.tables.has(TableName)) throw tableExists(TableName);
    const table: Table = {
      name: TableName,
      arn: tableArn(TableName, ctx),
      id: ctx.uuid(),
      ...keys,
      createdAt: ctx.now,
      status: 'CREATING',
      throughput: provisioned && {
        read: provisioned.ReadCapacityUnits,
        write: provisioned.WriteCapacityUnits,
      },
      deletionProtected: DeletionProtectionEnabled === true,
      items: new Map(),
      itemCount: 0,
      sizeBytes: 0,
    };
    ctx.state.tables.set(TableName, table);
    changeTableLater(TableName, ctx);
    ctx.emit('TableCreated', { table: TableName });
    return { TableDescription: describe(table) };
  },
};

function checkName(name: string): void {
  if (!/^[A-Za-z0-9_.-]{3,255}$/.test(name))
    throw invalidValues(
      `TableName must be at least 3 characters long and at most 255 characters long, and can contain only the characters a-z, A-Z, 0-9, '_', '-', and '.'`,
    );
}
