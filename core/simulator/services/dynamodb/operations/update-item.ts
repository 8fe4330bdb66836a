import type { Operation } from '../../../engine/contract';
import type { UpdateItemInput, UpdateItemOutput } from '../../../shapes/generated/dynamodb.types';
import { Substitutions } from '../expressions/names';
import { applyChanges, type Change, readUpdate } from '../expressions/update';
import { consumeWrite } from '../items/capacity';
import { checkKey } from '../items/keys';
import { checkSize, getItemOf, putItemOf } from '../items/store';
import { checkCondition, reportWrite } from '../items/write';
import { invalidValues } from '../refusals';
import type { DynamoState, Item, Table } from '../state';
import { activeTable, guardTable } from '../tables/find-table';
import { itemSize, keptItem } from '../values/attribute-value';

export const updateItem: Operation<DynamoState, UpdateItemInput, UpdateItemOutput> = {
  guard: guardTable,
  run(input, ctx) {
    const table = activeTable(ctx, input.TableName);
    checkKey(table, input.Key);
    const substitutions = new Substitutions(input);
    const changes =
      input.UpdateExpression === undefined ? [] : readUpdate(input.UpdateExpression, substitutions);
    checkKeysStay(table, changes);
    const before = getItemOf(table, input.Key);
    checkCondition(input, before, substitutions);
    const item = keptItem(applyChanges(before ?? input.Key, changes));
    checkSize(item, ctx.limits);
    putItemOf(table, item);
    reportWrite('ItemUpdated', table, item, ctx);
    const bytes = Math.max(itemSize(item), before ? itemSize(before) : 0);
    const Attributes = returned(input.ReturnValues, before, item, changes);
    return {
      ...(Attributes && { Attributes }),
      ...consumeWrite(table, bytes, input.ReturnConsumedCapacity, ctx),
    };
  },
};

function checkKeysStay({ hash, range }: Table, changes: readonly Change[]): void {
  const key = changes.find(({ path: [name] }) => name === hash.name || name === range?.name);
  if (key) throw invalidValues(`Cannot update attribute ${key.path[0]}. This attribute is part of the key`);
}

/** What the caller asked to see: of the item before or after, all of it or what was changed. */
function returned(
  asked: string | undefined,
  before: Item | undefined,
  after: Item,
  changes: readonly Change[],
): Item | undefined {
  if (asked === 'ALL_OLD') return before;
  if (asked === 'ALL_NEW') return after;
  if (asked !== 'UPDATED_OLD' && asked !== 'UPDATED_NEW') return undefined;
  const names = new Set(changes.map(({ path }) => path[0]));
  const shown = Object.entries((asked === 'UPDATED_OLD' ? before : after) ?? {}).filter(([name]) =>
    names.has(name),
  );
  return shown.length === 0 ? undefined : Object.fromEntries(shown);
}
