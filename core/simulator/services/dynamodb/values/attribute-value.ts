import type { AttributeValue } from '../../../shapes/generated/dynamodb.types';
import { invalid, invalidValues } from '../refusals';
import type { Item } from '../state';
import { compareDecimals, decimalOf, decimalText } from './decimal';

export type ValueType = 'S' | 'N' | 'B' | 'SS' | 'NS' | 'BS' | 'M' | 'L' | 'NULL' | 'BOOL';

const NESTING_MAX = 32;
const encoder = new TextEncoder();

/** The type of a value, which has exactly one. */
export const typeOf = (value: AttributeValue): ValueType =>
  Object.keys(value).find((name) => value[name as ValueType] !== undefined) as ValueType;

/** A frozen copy with numbers as DynamoDB keeps them. Refuses sets that are empty or repeat an element. */
export function kept(value: AttributeValue, depth = 1): AttributeValue {
  if (depth > NESTING_MAX) throw invalid(`Nesting Levels have exceeded supported limits`);
  const type = typeOf(value);
  switch (type) {
    case 'N':
      return Object.freeze({ N: decimalText(decimalOf(value.N ?? '')) });
    case 'SS':
      return Object.freeze({ SS: distinct(value.SS ?? [], 'string') });
    case 'NS':
      return Object.freeze({
        NS: distinct(
          (value.NS ?? []).map((n) => decimalText(decimalOf(n))),
          'number',
        ),
      });
    case 'M':
      return Object.freeze({ M: keptItem(value.M ?? {}, depth + 1) });
    case 'L':
      return Object.freeze({ L: Object.freeze((value.L ?? []).map((element) => kept(element, depth + 1))) });
    default:
      return Object.freeze({ ...value });
  }
}

export function keptItem(item: Item, depth = 1): Item {
  return Object.freeze(
    Object.fromEntries(Object.entries(item).map(([name, value]) => [name, kept(value, depth)])),
  );
}

function distinct(values: readonly string[], type: string): readonly string[] {
  if (values.length === 0) throw invalidValues(`An ${type} set  may not be empty`);
  if (new Set(values).size !== values.length)
    throw invalidValues(`Input collection [${values.join(', ')}] contains duplicates.`);
  return Object.freeze([...values]);
}

/** Order of two values of the same scalar type; undefined when they have none. */
export function compareValues(left: AttributeValue, right: AttributeValue): number | undefined {
  if (left.S !== undefined && right.S !== undefined)
    return left.S === right.S ? 0 : compareBytes(encoder.encode(left.S), encoder.encode(right.S));
  if (left.N !== undefined && right.N !== undefined)
    return compareDecimals(decimalOf(left.N), decimalOf(right.N));
  if (left.B !== undefined && right.B !== undefined) return compareBytes(left.B, right.B);
  return undefined;
}

function compareBytes(left: Uint8Array, right: Uint8Array): number {
  for (let i = 0; i < left.length && i < right.length; i++) {
    const difference = (left[i] as number) - (right[i] as number);
    if (difference !== 0) return Math.sign(difference);
  }
  return Math.sign(left.length - right.length);
}

/** A text that equal values share; sets have no order. */
export function identityText(value: AttributeValue): string {
  const type = typeOf(value);
  switch (type) {
    case 'N':
      return `N${decimalText(decimalOf(value.N ?? ''))}`;
    case 'B':
      return `B${[...(value.B ?? [])].join()}`;
    case 'SS':
    case 'NS':
      return `${type}${JSON.stringify([...(value[type] ?? [])].sort())}`;
    case 'BS':
      return `BS${(value.BS ?? [])
        .map((bytes) => [...bytes].join())
        .sort()
        .join('|')}`;
    case 'L':
      return `L[${(value.L ?? []).map(identityText).join()}]`;
    case 'M':
      return `M{${Object.entries(value.M ?? {})
        .map(([name, inner]) => `${JSON.stringify(name)}:${identityText(inner)}`)
        .sort()
        .join()}}`;
    default:
      return `${type}${value[type] as string | boolean}`;
  }
}

export const equalValues = (left: AttributeValue, right: AttributeValue): boolean =>
  identityText(left) === identityText(right);

/** Bytes of an item as they count towards its size: names and values. */
export const itemSize = (item: Item): number =>
  Object.entries(item).reduce(
    (sum, [name, value]) => sum + encoder.encode(name).length + valueSize(value),
    0,
  );

/** Containers take three bytes more, and one for each element. */
const CONTAINER_BYTES = 3;

function valueSize(value: AttributeValue): number {
  if (value.S !== undefined) return encoder.encode(value.S).length;
  if (value.N !== undefined) return Math.ceil(value.N.replace(/[-.]/g, '').length / 2) + 1;
  if (value.B !== undefined) return value.B.length;
  if (value.L !== undefined)
    return value.L.reduce((sum, element) => sum + valueSize(element) + 1, CONTAINER_BYTES);
  if (value.M !== undefined) return itemSize(value.M) + CONTAINER_BYTES + Object.keys(value.M).length;
  const elements = value.SS ?? value.NS ?? [];
  if (value.BS) return value.BS.reduce((sum, bytes) => sum + bytes.length, 0);
  return elements.length === 0 ? 1 : elements.reduce((sum, text) => sum + encoder.encode(text).length, 0);
}
