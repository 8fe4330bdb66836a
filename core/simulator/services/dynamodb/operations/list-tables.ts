import { limit } from '../../../../facts/limits';
import type { Operation } from '../../../engine/contract';
import type { ListTablesInput, ListTablesOutput } from '../../../shapes/generated/dynamodb.types';
import type { DynamoState } from '../state';

export const listTables: Operation<DynamoState, ListTablesInput, ListTablesOutput> = {
  run({ ExclusiveStartTableName: start, Limit }, ctx) {
    const size = Limit ?? limit(ctx.limits, 'dynamodb.listTables.page.max');
    const names = [...ctx.state.tables.keys()].sort().filter((name) => start === undefined || name > start);
    const TableNames = names.slice(0, size);
    return { TableNames, ...(names.length > size && { LastEvaluatedTableName: TableNames.at(-1) }) };
  },
};
