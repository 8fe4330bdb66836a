import type { Ctx } from '../../../engine/contract';
import { readCondition } from '../expressions/condition';
import type { Substitutions } from '../expressions/names';
import { conditionFailed } from '../refusals';
import type { DynamoState, Item, Table } from '../state';
import { keyOf } from './keys';

const NOTHING: Item = Object.freeze({});

interface Conditional {
  readonly ConditionExpression?: string | undefined;
  readonly ReturnValuesOnConditionCheckFailure?: string | undefined;
}

/** Refuses a write whose condition the present item does not fulfil; an absent item has no attributes. */
export function checkCondition(
  input: Conditional,
  present: Item | undefined,
  substitutions: Substitutions,
): void {
  const { ConditionExpression, ReturnValuesOnConditionCheckFailure } = input;
  const condition =
    ConditionExpression === undefined
      ? undefined
      : readCondition(ConditionExpression, 'ConditionExpression', substitutions);
  substitutions.checkUsed();
  if (!condition || condition(present ?? NOTHING)) return;
  throw conditionFailed(ReturnValuesOnConditionCheckFailure === 'ALL_OLD' ? present : undefined);
}

/** Says that an item was written. */
export function reportWrite(
  type: 'ItemPut' | 'ItemUpdated' | 'ItemDeleted',
  table: Table,
  item: Item,
  ctx: Ctx<DynamoState>,
): void {
  ctx.emit(type, { table: table.name, key: keyOf(table, item) });
}
