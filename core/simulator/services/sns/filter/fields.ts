import type { MessageAttributeValue } from '../../../shapes/generated/sns.types';
import type { Leaf } from './condition';
import { NESTING_MAX } from './nesting';

/** Which element of which array a value stands in. */
interface Position {
  readonly array: number;
  readonly element: number;
}

/** A value that conditions are compared with. */
export interface Field {
  readonly leaf: Leaf;
  /** Positions in all arrays around it, outermost first. */
  readonly positions: readonly Position[];
}

/** Values by the names that lead to them, joined by dots. */
export type Fields = ReadonlyMap<string, readonly Field[]>;

const NOWHERE: readonly Position[] = [];

/** Values of message attributes of the types that filter policies look at; `Binary` is not among them. */
export function fieldsOfAttributes(attributes: Readonly<Record<string, MessageAttributeValue>>): Fields {
  const fields = new Map<string, readonly Field[]>();
  for (const [name, { DataType, StringValue }] of Object.entries(attributes)) {
    if (StringValue === undefined || DataType.startsWith('Binary')) continue;
    fields.set(
      name,
      leavesOf(DataType, StringValue).map((leaf) => ({ leaf, positions: NOWHERE })),
    );
  }
  return fields;
}

function leavesOf(type: string, text: string): readonly Leaf[] {
  if (type.startsWith('Number')) return [Number(text)];
  if (type !== 'String.Array') return [text];
  const elements = parsed(text);
  return Array.isArray(elements) ? elements.filter(isLeaf) : [];
}

/** Values of a message that is a JSON object; undefined when it is anything else. */
export function fieldsOfBody(message: string): Fields | undefined {
  const body = parsed(message);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined;
  const collector = new Collector();
  return collector.visit(body, '', NOWHERE, 1) ? collector.fields : undefined;
}

class Collector {
  readonly fields = new Map<string, Field[]>();
  #arrays = 0;

  /** Collects the leaves of a value; false when it is nested too deep to be read. */
  visit(value: unknown, path: string, positions: readonly Position[], depth: number): boolean {
    if (isLeaf(value)) return this.#add(path, { leaf: value, positions });
    if (depth > NESTING_MAX) return false;
    if (!Array.isArray(value))
      return Object.entries(value as object).every(([name, inner]) =>
        this.visit(inner, path === '' ? name : `${path}.${name}`, positions, depth + 1),
      );
    const array = this.#arrays++;
    return value.every((inner, element) =>
      this.visit(inner, path, [...positions, { array, element }], depth + 1),
    );
  }

  #add(path: string, field: Field): true {
    const found = this.fields.get(path);
    if (found) found.push(field);
    else this.fields.set(path, [field]);
    return true;
  }
}

const isLeaf = (value: unknown): value is Leaf => typeof value !== 'object' || value === null;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
