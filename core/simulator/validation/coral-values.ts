import type { ServiceShapes } from '../shapes/shape';
import { shapeNamed } from './check-input';

/** How a service words values. */
export interface CoralValueWording {
  /** Words a structure. Default: `ShapeName(member=value, other=null)`. */
  readonly structure?: (shape: string, value: Readonly<Record<string, unknown>>) => string;
}

interface Valued {
  readonly value: unknown;
  readonly shape: string | undefined;
}

/** A hostile value must not make a long reply: longer texts are cut there. Ours, not AWS's. */
const ECHO_CHARS_MAX = 16_384;

/** The value in quotes as Java prints it, or `null`. */
export function valueWords(
  { value, shape }: Valued,
  shapes: ServiceShapes,
  wording: CoralValueWording,
): string {
  if (value === undefined || value === null) return 'null';
  return `'${printed(value, shape, shapes, wording).slice(0, ECHO_CHARS_MAX)}'`;
}

function printed(
  value: unknown,
  name: string | undefined,
  shapes: ServiceShapes,
  wording: CoralValueWording,
): string {
  if (value instanceof Uint8Array)
    return `java.nio.HeapByteBuffer[pos=0 lim=${value.length} cap=${value.length}]`;
  if (value === undefined || value === null || typeof value !== 'object' || name === undefined)
    return String(value);
  const shape = shapeNamed(shapes.shapes, name);
  const inner = (part: unknown, of: string) => printed(part, of, shapes, wording);
  const members = value as Readonly<Record<string, unknown>>;
  switch (shape.type) {
    case 'list':
      return `[${(value as readonly unknown[]).map((element) => inner(element, shape.member)).join(', ')}]`;
    case 'map':
      return `{${Object.entries(members)
        .map(([key, entry]) => `${key}=${inner(entry, shape.value)}`)
        .join(', ')}}`;
    case 'structure':
      if (wording.structure) return wording.structure(name, members);
      return `${name}(${Object.entries(shape.members)
        .map(
          ([key, member]) =>
            `${key.charAt(0).toLowerCase()}${key.slice(1)}=${inner(members[key] ?? null, member.shape)}`,
        )
        .join(', ')})`;
    default:
      return String(value);
  }
}
