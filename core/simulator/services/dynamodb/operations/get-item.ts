import type { Operation } from '../../../engine/contract';
import type { GetItemInput, GetItemOutput } from '../../../shapes/generated/dynamodb.types';
import { Substitutions } from '../expressions/names';
import { readProjection } from '../expressions/projection';
import { consumeRead } from '../items/capacity';
import { checkKey } from '../items/keys';
import { getItemOf } from '../items/store';
import type { DynamoState } from '../state';
import { activeTable, guardTable } from '../tables/find-table';
import { itemSize } from '../values/attribute-value';

export const getItem: Operation<DynamoState, GetItemInput, GetItemOutput> = {
  guard: guardTable,
  run(input, ctx) {
    const table = activeTable(ctx, input.TableName);
    checkKey(table, input.Key);
    const substitutions = new Substitutions(input);
    const projection = readProjection(input.ProjectionExpression, substitutions);
    substitutions.checkUsed();
    const item = getItemOf(table, input.Key);
    return {
      ...(item && { Item: projection(item) }),
      ...consumeRead(table, item ? itemSize(item) : 0, input, ctx),
    };
  },
};
