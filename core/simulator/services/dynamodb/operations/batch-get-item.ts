import { limit } from '../../../../facts/limits';
import type { Ctx, Operation } from '../../../engine/contract';
import type {
  BatchGetItemInput,
  BatchGetItemOutput,
  KeysAndAttributes,
} from '../../../shapes/generated/dynamodb.types';
import { Substitutions } from '../expressions/names';
import { readProjection } from '../expressions/projection';
import { consumeRead } from '../items/capacity';
import { checkKey } from '../items/keys';
import { getItemOf } from '../items/store';
import { invalid } from '../refusals';
import type { DynamoState, Item } from '../state';
import { activeTable, tableArn } from '../tables/find-table';
import { identityText, itemSize } from '../values/attribute-value';

export const batchGetItem: Operation<DynamoState, BatchGetItemInput, BatchGetItemOutput> = {
  guard: ({ RequestItems }, ctx) => Object.keys(RequestItems).map((name) => ({ arn: tableArn(name, ctx) })),
  run({ RequestItems }, ctx) {
    const requests = Object.entries(RequestItems);
    const keys = requests.flatMap(([name, { Keys }]) =>
      Keys.map((key) => `${name} ${identityText({ M: key })}`),
    );
    if (keys.length > limit(ctx.limits, 'dynamodb.batchGet.items.max'))
      throw invalid('Too many items requested for the BatchGetItem call');
    if (new Set(keys).size !== keys.length) throw invalid('Provided list of item keys contains duplicates');
    const Responses = Object.fromEntries(
      requests.map(([name, request]) => [name, readEach(name, request, ctx)]),
    );
    return { Responses, UnprocessedKeys: {} };
  },
};

function readEach(name: string, request: KeysAndAttributes, ctx: Ctx<DynamoState>): readonly Item[] {
  const table = activeTable(ctx, name);
  for (const key of request.Keys) checkKey(table, key);
  const substitutions = new Substitutions(request);
  const projection = readProjection(request.ProjectionExpression, substitutions);
  substitutions.checkUsed();
  const items = request.Keys.map((key) => getItemOf(table, key)).filter((item) => item !== undefined);
  for (const item of items) consumeRead(table, itemSize(item), request, ctx);
  return items.map(projection);
}
