import type { Operation } from '../../../engine/contract';
import type { DeleteTableInput, DeleteTableOutput } from '../../../shapes/generated/dynamodb.types';
import { invalid, tableInUse } from '../refusals';
import type { DynamoState } from '../state';
import { changeTableLater } from '../tables/changes';
import { describe } from '../tables/describe';
import { anyTable, guardTable } from '../tables/find-table';

export const deleteTable: Operation<DynamoState, DeleteTableInput, DeleteTableOutput> = {
  guard: guardTable,
  run({ TableName }, ctx) {
    const table = anyTable(ctx, TableName);
    if (table.status !== 'ACTIVE') throw tableInUse(table.name, table.status);
    if (table.deletionProtected)
      throw invalid(
        `Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection first.`,
      );
    table.status = 'DELETING';
    changeTableLater(table.name, ctx);
    return { TableDescription: describe(table) };
  },
};
