import type { Operation } from '../../../engine/contract';
import type { PutItemInput, PutItemOutput } from '../../../shapes/generated/dynamodb.types';
import { Substitutions } from '../expressions/names';
import { consumeWrite } from '../items/capacity';
import { checkItemKeys } from '../items/keys';
import { checkSize, getItemOf, putItemOf } from '../items/store';
import { checkCondition, reportWrite } from '../items/write';
import type { DynamoState } from '../state';
import { activeTable, guardTable } from '../tables/find-table';
import { itemSize, keptItem } from '../values/attribute-value';

export const putItem: Operation<DynamoState, PutItemInput, PutItemOutput> = {
  guard: guardTable,
  run(input, ctx) {
    const table = activeTable(ctx, input.TableName);
    checkItemKeys(table, input.Item);
    const item = keptItem(input.Item);
    checkSize(item, ctx.limits);
    checkCondition(input, getItemOf(table, item), new Substitutions(input));
    const before = putItemOf(table, item);
    reportWrite('ItemPut', table, item, ctx);
    const bytes = Math.max(itemSize(item), before ? itemSize(before) : 0);
    return {
      ...(input.ReturnValues === 'ALL_OLD' && before && { Attributes: before }),
      ...consumeWrite(table, bytes, input.ReturnConsumedCapacity, ctx),
    };
  },
};
