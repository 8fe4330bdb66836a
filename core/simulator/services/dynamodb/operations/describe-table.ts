import type { Operation } from '../../../engine/contract';
import type { DescribeTableInput, DescribeTableOutput } from '../../../shapes/generated/dynamodb.types';
import type { DynamoState } from '../state';
import { describe } from '../tables/describe';
import { anyTable, guardTable } from '../tables/find-table';

export const describeTable: Operation<DynamoState, DescribeTableInput, DescribeTableOutput> = {
  guard: guardTable,
  run: ({ TableName }, ctx) => ({ Table: describe(anyTable(ctx, TableName)) }),
};
