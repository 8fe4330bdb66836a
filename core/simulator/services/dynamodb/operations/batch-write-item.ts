import { limit } from '../../../../facts/limits';
import type { Ctx, Operation } from '../../../engine/contract';
import type {
  BatchWriteItemInput,
  BatchWriteItemOutput,
  WriteRequest,
} from '../../../shapes/generated/dynamodb.types';
import { consumeWrite } from '../items/capacity';
import { checkItemKeys, checkKey, keyOf } from '../items/keys';
import { checkSize, putItemOf, removeItemOf } from '../items/store';
import { reportWrite } from '../items/write';
import { invalid } from '../refusals';
import type { DynamoState, Item, Table } from '../state';
import { activeTable, tableArn } from '../tables/find-table';
import { identityText, itemSize, keptItem } from '../values/attribute-value';

/** Nothing is written when one request is refused; simulated tables leave nothing unprocessed. */
export const batchWriteItem: Operation<DynamoState, BatchWriteItemInput, BatchWriteItemOutput> = {
  guard: ({ RequestItems }, ctx) => Object.keys(RequestItems).map((name) => ({ arn: tableArn(name, ctx) })),
  run({ RequestItems }, ctx) {
    const max = limit(ctx.limits, 'dynamodb.batchWrite.items.max');
    const writes = Object.entries(RequestItems).flatMap(([name, requests]) => {
      const table = activeTable(ctx, name);
      return requests.map((request) => checked(table, request, ctx));
    });
    if (writes.length > max) throw invalid('Too many items requested for the BatchWriteItem call');
    const keys = writes.map(({ table, key }) => `${table.name} ${identityText({ M: key })}`);
    if (new Set(keys).size !== keys.length) throw invalid('Provided list of item keys contains duplicates');
    for (const write of writes) apply(write, ctx);
    return { UnprocessedItems: {} };
  },
};

interface Write {
  readonly table: Table;
  readonly key: Item;
  /** Undefined for a deletion. */
  readonly item: Item | undefined;
}

function checked(table: Table, { PutRequest, DeleteRequest }: WriteRequest, ctx: Ctx<DynamoState>): Write {
  if (PutRequest) {
    checkItemKeys(table, PutRequest.Item);
    const item = keptItem(PutRequest.Item);
    checkSize(item, ctx.limits);
    return { table, key: keyOf(table, item), item };
  }
  if (!DeleteRequest)
    throw invalid(
      'Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes',
    );
  checkKey(table, DeleteRequest.Key);
  return { table, key: keptItem(DeleteRequest.Key), item: undefined };
}

function apply({ table, key, item }: Write, ctx: Ctx<DynamoState>): void {
  const before = item ? putItemOf(table, item) : removeItemOf(table, key);
  if (item) reportWrite('ItemPut', table, item, ctx);
  else if (before) reportWrite('ItemDeleted', table, before, ctx);
  const written = item ?? before;
  consumeWrite(table, written ? itemSize(written) : 0, undefined, ctx);
}
