import type { Operation } from '../../../engine/contract';
import type { DeleteItemInput, DeleteItemOutput } from '../../../shapes/generated/dynamodb.types';
import { Substitutions } from '../expressions/names';
import { consumeWrite } from '../items/capacity';
import { checkKey } from '../items/keys';
import { getItemOf, removeItemOf } from '../items/store';
import { checkCondition, reportWrite } from '../items/write';
import type { DynamoState } from '../state';
import { activeTable, guardTable } from '../tables/find-table';
import { itemSize } from '../values/attribute-value';

export const deleteItem: Operation<DynamoState, DeleteItemInput, DeleteItemOutput> = {
  guard: guardTable,
  run(input, ctx) {
    const table = activeTable(ctx, input.TableName);
    checkKey(table, input.Key);
    checkCondition(input, getItemOf(table, input.Key), new Substitutions(input));
    const before = removeItemOf(table, input.Key);
    if (before) reportWrite('ItemDeleted', table, before, ctx);
    return {
      ...(input.ReturnValues === 'ALL_OLD' && before && { Attributes: before }),
      ...consumeWrite(table, before ? itemSize(before) : 0, input.ReturnConsumedCapacity, ctx),
    };
  },
};
