import type { WrittenShapes } from '../../core/simulator/shapes/read-shapes';
import type { Member, OperationShape, ServiceShapes, Shape } from '../../core/simulator/shapes/shape';

/** Shapes in the notation that `core/simulator/shapes/read-shapes.ts` describes and reads. */
export function writeShapes({ operations, shapes, ...head }: ServiceShapes): WrittenShapes {
  const writer = new ShapeWriter(shapes);
  return {
    ...head,
    operations: Object.entries(operations).map(([name, operation]) => operationLine(name, operation)),
    structures: Object.keys(shapes).flatMap((name) => writer.structure(name) ?? []),
    patterns: [...writer.patterns],
    enums: [...writer.enums].map((values) => JSON.parse(values) as string[]),
  };
}

function operationLine(name: string, { input, output, resultName, http }: OperationShape): string {
  const own = (value: string): string => (value.startsWith(name) ? `+${value.slice(name.length)}` : value);
  return [
    name,
    ...(input === undefined ? [] : [`in=${own(input)}`]),
    ...(output === undefined ? [] : [`out=${own(output)}`]),
    ...(resultName === undefined ? [] : [`result=${own(resultName)}`]),
    ...(http ? [`http=${http.method}`, `uri=${http.uri}`] : []),
    ...(http?.status === undefined ? [] : [`status=${http.status}`]),
  ].join(' ');
}

class ShapeWriter {
  readonly patterns = new Set<string>();
  /** As JSON texts, so that equal ones are one. */
  readonly enums = new Set<string>();

  constructor(private readonly table: ServiceShapes['shapes']) {}

  /** The line of a structure; undefined for any other shape, which is written where it is used. */
  structure(name: string): string | undefined {
    const shape = this.#shape(name);
    if (shape.type !== 'structure') return undefined;
    const head = [
      name,
      ...(shape.union ? ['union'] : []),
      ...(shape.payload ? [`payload=${shape.payload}`] : []),
    ];
    const members = Object.entries(shape.members).map(([member, of]) => this.#member(member, of));
    return [head.join(';'), ...members].join(' ');
  }

  #shape(name: string): Shape {
    const shape = this.table[name];
    if (!shape) throw new Error(`shape ${name} is named but not declared`);
    return shape;
  }

  #member(name: string, { shape, required, ...wire }: Member): string {
    const type = this.#type(shape);
    const said = Object.entries(wire).map(([key, value]) => (value === true ? key : `${key}=${value}`));
    return [`${name}${required ? '!' : ''}${type === '' ? '' : `:${type}`}`, ...said].join(';');
  }

  #type(name: string): string {
    const shape = this.#shape(name);
    switch (shape.type) {
      case 'structure':
        return name;
      case 'list':
        return `[${this.#type(shape.member)}]${bounds(shape)}${flat(shape)}${shape.memberName ? `@${shape.memberName}` : ''}`;
      case 'map':
        return `<${this.#type(shape.key)},${this.#type(shape.value)}>${bounds(shape)}${flat(shape)}${elements(shape)}`;
      case 'string':
        return `${bounds(shape)}${this.#pattern(shape.pattern)}${this.#enum(shape.enum)}`;
      case 'boolean':
      case 'timestamp':
      case 'document':
        return shape.type;
      default:
        return `${shape.type}${bounds(shape)}`;
    }
  }

  #pattern(pattern: string | undefined): string {
    return pattern === undefined ? '' : `/${place(this.patterns, pattern)}`;
  }

  #enum(values: readonly string[] | undefined): string {
    return values === undefined ? '' : `|${place(this.enums, JSON.stringify(values))}`;
  }
}

/** Where a text stands in a set, into which it is put when it is new. */
const place = (texts: Set<string>, text: string): number => [...texts.add(text)].indexOf(text);

const bounds = (shape: { readonly min?: number; readonly max?: number }): string =>
  shape.min === undefined && shape.max === undefined ? '' : `{${shape.min ?? ''},${shape.max ?? ''}}`;

const flat = (shape: { readonly flat?: true }): string => (shape.flat ? '~' : '');

const elements = ({ keyName = '', valueName = '' }: Shape & { type: 'map' }): string =>
  keyName === '' && valueName === '' ? '' : `@${keyName}@${valueName}`;
