import { type Limits, limit } from '../../../../facts/limits';
import { invalid } from '../refusals';
import type { Item, Table } from '../state';
import { compareValues, identityText, itemSize } from '../values/attribute-value';

/** The items of one hash key, ordered by range key. */
export const partitionOf = ({ items, hash }: Table, key: Item): readonly Item[] =>
  items.get(identityText(key[hash.name] as Item[string])) ?? [];

/** Position of a key among the items of its hash key, or where it would stand. */
function place(table: Table, partition: readonly Item[], key: Item): { at: number; found: boolean } {
  const name = table.range?.name;
  if (name === undefined) return { at: 0, found: partition.length > 0 };
  let low = 0;
  let high = partition.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const order =
      compareValues(key[name] as Item[string], (partition[middle] as Item)[name] as Item[string]) ?? 0;
    if (order === 0) return { at: middle, found: true };
    if (order < 0) high = middle;
    else low = middle + 1;
  }
  return { at: low, found: false };
}

export function getItemOf(table: Table, key: Item): Item | undefined {
  const partition = partitionOf(table, key);
  const { at, found } = place(table, partition, key);
  return found ? partition[at] : undefined;
}

/** Refuses an item that is too big. */
export function checkSize(item: Item, limits: Limits): void {
  if (itemSize(item) > limit(limits, 'dynamodb.item.size.max'))
    throw invalid('Item size has exceeded the maximum allowed size');
}

/** Puts a checked, frozen item in its place. Returns what stood there. */
export function putItemOf(table: Table, item: Item): Item | undefined {
  const text = identityText(item[table.hash.name] as Item[string]);
  const partition = table.items.get(text) ?? [];
  table.items.set(text, partition);
  const { at, found } = place(table, partition, item);
  const [before] = partition.splice(at, found ? 1 : 0, item);
  table.itemCount += before ? 0 : 1;
  table.sizeBytes += itemSize(item) - (before ? itemSize(before) : 0);
  return before;
}

/** Takes an item away. Returns it. */
export function removeItemOf(table: Table, key: Item): Item | undefined {
  const text = identityText(key[table.hash.name] as Item[string]);
  const partition = table.items.get(text) ?? [];
  const { at, found } = place(table, partition, key);
  if (!found) return undefined;
  const [before] = partition.splice(at, 1);
  if (partition.length === 0) table.items.delete(text);
  table.itemCount -= 1;
  table.sizeBytes -= before ? itemSize(before) : 0;
  return before;
}
