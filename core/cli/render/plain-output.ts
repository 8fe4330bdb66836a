import { base64 } from '../../kernel/bytes';
import type { Shape } from '../../simulator/shapes/shape';
import { shapeNamed } from '../../simulator/validation/check-input';

type Table = Readonly<Record<string, Shape>>;

/** An output as JSON can say it: bytes in base64, times in ISO 8601, members in the order of the shape. */
export function plainOutput(value: unknown, shapeName: string | undefined, table: Table): unknown {
  if (shapeName === undefined || value === undefined || value === null) return value;
  const shape = shapeNamed(table, shapeName);
  switch (shape.type) {
    case 'structure':
      return members(
        Object.entries(shape.members).map(([name, { shape: of }]) => [name, of]),
        value as Readonly<Record<string, unknown>>,
        table,
      );
    case 'map':
      return members(
        Object.keys(value as object).map((name) => [name, shape.value]),
        value as Readonly<Record<string, unknown>>,
        table,
      );
    case 'list':
      return (value as readonly unknown[]).map((element) => plainOutput(element, shape.member, table));
    case 'blob':
      return base64(value as Uint8Array);
    case 'timestamp':
      return new Date(value as number)
        .toISOString()
        .replace(/\.000Z$|Z$/, (end) => (end === '.000Z' ? '+00:00' : '+00:00'));
    default:
      return value;
  }
}

function members(
  wanted: readonly (readonly [string, string])[],
  value: Readonly<Record<string, unknown>>,
  table: Table,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    wanted
      .filter(([name]) => value[name] !== undefined)
      .map(([name, shape]) => [name, plainOutput(value[name], shape, table)]),
  );
}
