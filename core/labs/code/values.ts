import type { ServiceShapes, Shape, StructureShape } from '../../simulator/shapes/shape';
import { shapeNamed } from '../../simulator/validation/check-input';

/** Where the guest puts bytes or a date instead of what JSON carries. */
export type Mark = readonly [kind: 'bytes' | 'date' | 'body', path: readonly (string | number)[]];

type Members = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * An input as the guest's JSON has it, turned into what the simulator takes. Members that the shape does not know are
 * left out, as the SDK leaves them out; a value of another type stays, for the service to refuse.
 */
export function readInput(shapes: ServiceShapes, shape: string, value: unknown): unknown {
  const inner = (of: string) => (given: unknown) => readInput(shapes, of, given);
  const declared = shapeNamed(shapes.shapes, shape);
  switch (declared.type) {
    case 'blob':
      return bytesOf(value);
    case 'timestamp':
      return isObject(value) && typeof value.$date === 'number' ? value.$date : value;
    case 'list':
      return Array.isArray(value) ? value.map(inner(declared.member)) : value;
    case 'map':
      return isObject(value) ? mapped(value, () => inner(declared.value)) : value;
    case 'structure':
      return isObject(value) ? structure(declared, value, inner) : value;
    default:
      return value;
  }
}

function structure(
  { members }: StructureShape,
  value: Members,
  inner: (shape: string) => (given: unknown) => unknown,
): Members {
  const known = Object.entries(value).filter(([name]) => Object.hasOwn(members, name));
  return mapped(Object.fromEntries(known), (name) => inner(members[name]?.shape ?? ''));
}

/** Absent and null members are not sent. */
function mapped(value: Members, changeOf: (name: string) => (given: unknown) => unknown): Members {
  const given = Object.entries(value).filter(([, member]) => member !== null && member !== undefined);
  return Object.fromEntries(given.map(([name, member]) => [name, changeOf(name)(member)]));
}

/** Text is sent as UTF-8. */
function bytesOf(value: unknown): unknown {
  if (typeof value === 'string') return new TextEncoder().encode(value);
  if (!isObject(value) || typeof value.$bytes !== 'string') return value;
  return Uint8Array.from(value.$bytes, (character) => character.charCodeAt(0));
}

/** An output as JSON can carry it, and where it has bytes (one character each) and dates (milliseconds). */
export function writeOutput(
  shapes: ServiceShapes,
  shape: string | undefined,
  output: unknown,
): { readonly output: unknown; readonly marks: readonly Mark[] } {
  if (shape === undefined) return { output: {}, marks: [] };
  const marks: Mark[] = [];
  const streamed = shapes.protocols.includes('rest-xml') ? payloadOf(shapes, shape) : undefined;
  const write = (of: string, value: unknown, path: readonly (string | number)[]): unknown => {
    if (value === undefined || value === null) return value;
    const declared = shapeNamed(shapes.shapes, of);
    if (declared.type === 'blob') {
      marks.push([path.length === 1 && path[0] === streamed ? 'body' : 'bytes', path]);
      return Array.from(value as Uint8Array, (byte) => String.fromCharCode(byte)).join('');
    }
    if (declared.type === 'timestamp') marks.push(['date', path]);
    if (declared.type === 'list')
      return (value as readonly unknown[]).map((element, at) =>
        write(declared.member, element, [...path, at]),
      );
    if (declared.type !== 'map' && declared.type !== 'structure') return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([name, member]) => {
        const inner = memberShape(declared, name);
        return inner === undefined ? [] : [[name, write(inner, member, [...path, name])]];
      }),
    );
  };
  return { output: write(shape, output, []), marks };
}

const memberShape = (
  shape: Extract<Shape, { type: 'map' | 'structure' }>,
  name: string,
): string | undefined => (shape.type === 'map' ? shape.value : shape.members[name]?.shape);

function payloadOf(shapes: ServiceShapes, shape: string): string | undefined {
  const declared = shapeNamed(shapes.shapes, shape);
  return declared.type === 'structure' ? declared.payload : undefined;
}
