import type { Operation } from '../../../engine/contract';
import type { ScanInput, ScanOutput } from '../../../shapes/generated/dynamodb.types';
import { Substitutions } from '../expressions/names';
import { keyOf } from '../items/keys';
import { readPage } from '../items/read-page';
import { invalid } from '../refusals';
import type { DynamoState, Item, Table } from '../state';
import { activeTable, guardTable } from '../tables/find-table';
import { identityText } from '../values/attribute-value';

/** Items come in the order in which their hash keys were first used. Segments share hash keys among them. */
export const scan: Operation<DynamoState, ScanInput, ScanOutput> = {
  guard: guardTable,
  run(input, ctx) {
    const table = activeTable(ctx, input.TableName);
    if (input.IndexName !== undefined)
      throw invalid(`The table does not have the specified index: ${input.IndexName}`);
    const candidates = after(table, input.ExclusiveStartKey, input);
    return readPage(table, candidates, input, new Substitutions(input), ctx);
  },
};

function* after(
  table: Table,
  start: Item | undefined,
  { Segment = 0, TotalSegments = 1 }: ScanInput,
): Generator<Item> {
  const from = start && identityText({ M: start });
  let begun = from === undefined;
  let position = 0;
  for (const partition of table.items.values()) {
    const own = position++ % TotalSegments === Segment;
    for (const item of own ? partition : []) {
      if (begun) yield item;
      else begun = identityText({ M: keyOf(table, item) }) === from;
    }
  }
}
