import { invalid, invalidValues } from '../refusals';
import type { Item, KeyAttribute, Table } from '../state';
import { typeOf } from '../values/attribute-value';

const keysOf = ({ hash, range }: Table): readonly KeyAttribute[] => (range ? [hash, range] : [hash]);

/** Refuses an item that lacks a key, or has one of the wrong type or empty. */
export function checkItemKeys(table: Table, item: Item): void {
  for (const { name, type } of keysOf(table)) {
    const value = item[name];
    if (!value) throw invalidValues(`Missing the key ${name} in the item`);
    if (typeOf(value) !== type)
      throw invalidValues(`Type mismatch for key ${name} expected: ${type} actual: ${typeOf(value)}`);
    if (value.S === '' || value.B?.length === 0)
      throw invalidValues(
        `The AttributeValue for a key attribute cannot contain an empty ${type === 'S' ? 'string' : 'binary'} value. Key: ${name}`,
      );
  }
}

/** Refuses a key that is not exactly the table's. */
export function checkKey(table: Table, key: Item): void {
  const keys = keysOf(table);
  const fits = keys.every(({ name, type }) => key[name] !== undefined && typeOf(key[name]) === type);
  if (!fits || Object.keys(key).length !== keys.length)
    throw invalid('The provided key element does not match the schema');
  checkItemKeys(table, key);
}

export const keyOf = (table: Table, item: Item): Item =>
  Object.fromEntries(keysOf(table).map(({ name }) => [name, item[name] as Item[string]]));
