import { limit } from '../../../../facts/limits';
import type { Ctx } from '../../../engine/contract';
import type { QueryInput, QueryOutput } from '../../../shapes/generated/dynamodb.types';
import { readCondition } from '../expressions/condition';
import type { Substitutions } from '../expressions/names';
import { readProjection } from '../expressions/projection';
import type { DynamoState, Item, Table } from '../state';
import { itemSize } from '../values/attribute-value';
import { consumeRead } from './capacity';
import { keyOf } from './keys';

type Page = Pick<
  QueryInput,
  | 'Limit'
  | 'Select'
  | 'FilterExpression'
  | 'ProjectionExpression'
  | 'ConsistentRead'
  | 'ReturnConsumedCapacity'
>;

/**
 * Reads items until the page is full: by `Limit`, or by the size of what was read, before the filter. The filter
 * takes out what was read and paid for.
 */
export function readPage(
  table: Table,
  candidates: Iterable<Item>,
  input: Page,
  substitutions: Substitutions,
  ctx: Ctx<DynamoState>,
): QueryOutput {
  const filter =
    input.FilterExpression === undefined
      ? undefined
      : readCondition(input.FilterExpression, 'FilterExpression', substitutions);
  const projection = readProjection(input.ProjectionExpression, substitutions);
  substitutions.checkUsed();
  const bytesMax = limit(ctx.limits, 'dynamodb.query.page.max');
  const read: Item[] = [];
  let bytes = 0;
  let more = false;
  for (const item of candidates) {
    more = read.length >= (input.Limit ?? Infinity) || bytes >= bytesMax;
    if (more) break;
    read.push(item);
    bytes += itemSize(item);
  }
  // With a limit reached exactly, DynamoDB does not look whether there is more.
  const last = more || read.length === input.Limit ? read.at(-1) : undefined;
  const fitting = filter ? read.filter(filter) : read;
  return {
    Count: fitting.length,
    ScannedCount: read.length,
    ...(input.Select !== 'COUNT' && { Items: fitting.map(projection) }),
    ...(last && { LastEvaluatedKey: keyOf(table, last) }),
    ...consumeRead(table, bytes, input, ctx),
  };
}
