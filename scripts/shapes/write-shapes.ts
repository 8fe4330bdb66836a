import { LETTERS, WIRE } from '../../core/simulator/shapes/notation';
import type { WrittenShapes } from '../../core/simulator/shapes/read-shapes';
import type {
  Member,
  OperationShape,
  ServiceShapes,
  Shape,
  StructureShape,
} from '../../core/simulator/shapes/shape';
import { inputStructures, structureUses } from './structure-uses';

/** Shapes in the notation that `core/simulator/shapes/read-shapes.ts` describes and reads. */
export function writeShapes({ operations, shapes, ...head }: ServiceShapes): WrittenShapes {
  const writer = new ShapeWriter({ operations, shapes });
  const query = head.protocols.includes('query');
  return {
    ...head,
    operations: Object.entries(operations)
      .map(([name, operation]) => writer.operation(name, operation, query))
      .join('\n'),
    patterns: [...writer.patterns],
    enums: [...writer.enums],
  };
}

const letterOf = <V extends string>(letters: Readonly<Record<string, V>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(letters).map(([letter, said]) => [said, letter]));
const TYPE_LETTERS = letterOf(LETTERS);
const WIRE_LETTERS = letterOf(WIRE);

class ShapeWriter {
  readonly patterns = new Set<string>();
  readonly enums = new Set<string>();
  /** How structures are called that stand in the text already. */
  readonly #written = new Map<string, string>();
  readonly #uses: ReadonlyMap<string, number>;
  /** Structures whose names errors may say. */
  readonly #said: ReadonlySet<string>;

  constructor(private readonly service: Pick<ServiceShapes, 'operations' | 'shapes'>) {
    this.#uses = structureUses(service);
    this.#said = inputStructures(service);
  }

  operation(name: string, { input, output, resultName, http }: OperationShape, query: boolean): string {
    return [
      name,
      input === undefined ? '' : this.#type(input),
      output === undefined ? '' : `>${this.#type(output)}`,
      resultName === undefined || (query && resultName === `${name}Result`) ? '' : `=${resultName}`,
      http ? ` ${http.method} ${http.uri}` : '',
      http?.status === undefined ? '' : ` ${http.status}`,
    ].join('');
  }

  #type(name: string): string {
    const shape = this.#shape(name);
    switch (shape.type) {
      case 'structure':
        return this.#structure(name, shape);
      case 'list':
        return `[${this.#type(shape.member)}]${bounds(shape)}${flat(shape)}${shape.memberName ? `@${shape.memberName}` : ''}`;
      case 'map':
        return `<${this.#type(shape.key)},${this.#type(shape.value)}>${bounds(shape)}${flat(shape)}${elements(shape)}`;
      case 'string':
        return `${bounds(shape)}${this.#pattern(shape.pattern)}${this.#enum(shape.enum)}`;
      case 'boolean':
      case 'timestamp':
      case 'document':
        return `:${TYPE_LETTERS.get(shape.type)}`;
      default:
        return `:${TYPE_LETTERS.get(shape.type)}${bounds(shape)}`;
    }
  }

  #structure(name: string, shape: StructureShape): string {
    const known = this.#written.get(name);
    if (known !== undefined) return known;
    const called = this.#called(name);
    if (called !== '') this.#written.set(name, called);
    const payload = shape.payload === undefined ? '' : `*${shape.payload} `;
    const members = Object.entries(shape.members).map(([member, of]) => this.#member(member, of));
    return `${called}${shape.union ? '?' : ''}(${payload}${members.join(' ')})`;
  }

  /** What goes in front of a structure: its name, a number, or nothing where it stands only once. */
  #called(name: string): string {
    if (this.#said.has(name)) return `:${fitting(STRUCTURE_NAME, name)}`;
    return (this.#uses.get(name) ?? 0) > 1 ? `:${this.#written.size}` : '';
  }

  #shape(name: string): Shape {
    const shape = this.service.shapes[name];
    if (!shape) throw new Error(`shape ${name} is named but not declared`);
    return shape;
  }

  #member(name: string, { shape, required, ...wire }: Member): string {
    const said = Object.entries(wire).map(
      ([key, value]) => `;${WIRE_LETTERS.get(key)}${value === true || value === name ? '' : value}`,
    );
    return `${fitting(MEMBER_NAME, name)}${required ? '!' : ''}${this.#type(shape)}${said.join('')}`;
  }

  #pattern(pattern: string | undefined): string {
    return pattern === undefined ? '' : `/${place(this.patterns, pattern)}`;
  }

  #enum(values: readonly string[] | undefined): string {
    return values === undefined
      ? ''
      : `|${place(this.enums, values.map((value) => fitting(ENUM_VALUE, value)).join(','))}`;
  }
}

const STRUCTURE_NAME = /^[A-Z]\w*$/;
const MEMBER_NAME = /^\w+$/;
const ENUM_VALUE = /^[^,]+$/;

/** The text; throws where the notation has no room for it. */
function fitting(pattern: RegExp, text: string): string {
  if (!pattern.test(text)) throw new Error(`${JSON.stringify(text)} does not fit ${pattern}`);
  return text;
}

/** Where a text stands in a set, into which it is put when it is new. */
const place = (texts: Set<string>, text: string): number => [...texts.add(text)].indexOf(text);

const bounds = (shape: { readonly min?: number; readonly max?: number }): string =>
  shape.min === undefined && shape.max === undefined ? '' : `{${shape.min ?? ''},${shape.max ?? ''}}`;

const flat = (shape: { readonly flat?: true }): string => (shape.flat ? '~' : '');

const elements = ({ keyName = '', valueName = '' }: Shape & { type: 'map' }): string =>
  keyName === '' && valueName === '' ? '' : `@${keyName}@${valueName}`;
