import type { Operation } from '../../../engine/contract';
import type { QueryInput, QueryOutput } from '../../../shapes/generated/dynamodb.types';
import { readKeyCondition } from '../expressions/key-condition';
import { Substitutions } from '../expressions/names';
import { readPage } from '../items/read-page';
import { partitionOf } from '../items/store';
import { invalid } from '../refusals';
import type { DynamoState, Item, Table } from '../state';
import { activeTable, guardTable } from '../tables/find-table';
import { compareValues, typeOf } from '../values/attribute-value';

export const query: Operation<DynamoState, QueryInput, QueryOutput> = {
  guard: guardTable,
  run(input, ctx) {
    const table = activeTable(ctx, input.TableName);
    if (input.IndexName !== undefined)
      throw invalid(`The table does not have the specified index: ${input.IndexName}`);
    if (input.KeyConditionExpression === undefined)
      throw invalid(
        'Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.',
      );
    const substitutions = new Substitutions(input);
    const { hash, fits } = readKeyCondition(input.KeyConditionExpression, table, substitutions);
    if (typeOf(hash) !== table.hash.type)
      throw invalid(
        'One or more parameter values were invalid: Condition parameter type does not match schema type',
      );
    const partition = partitionOf(table, { [table.hash.name]: hash }).filter(fits);
    const ordered = input.ScanIndexForward === false ? partition.toReversed() : partition;
    return readPage(
      table,
      after(table, ordered, input.ExclusiveStartKey, input.ScanIndexForward !== false),
      input,
      substitutions,
      ctx,
    );
  },
};

/** Items behind the key where the page before ended. */
function after(
  table: Table,
  items: readonly Item[],
  start: Item | undefined,
  forward: boolean,
): readonly Item[] {
  const name = table.range?.name;
  if (!start) return items;
  if (name === undefined) return [];
  const from = start[name] ?? {};
  return items.filter((item) => {
    const order = compareValues(item[name] ?? {}, from) ?? 0;
    return forward ? order > 0 : order < 0;
  });
}
