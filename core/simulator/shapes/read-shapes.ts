import type { Member, OperationShape, ServiceHead, ServiceShapes, Shape, StructureShape } from './shape';

/**
 * Shapes as the generated modules have them, a line for each operation and structure: a page loads all services, and
 * written out as objects they would be half as large again when compressed. What names no structure stands where it
 * is used. `scripts/shapes/write-shapes.ts` writes what is read here.
 *
 * An operation: `Invoke in=InvocationRequest out=InvocationResponse http=POST uri=/functions/{FunctionName} status=200`;
 * `+Request` stands for the operation's own name and `Request`.
 *
 * A structure: its name, then its members. `Key!:{1,128}/0` is a required string of 1 to 128 characters that fits the
 * first pattern, `Tags:[Tag]{0,50};name=Tag` a list of at most 50 structures, `Attributes:<,integer>` a map of
 * strings to integers, `Mode:|2` a string of the third enumeration. After `;` comes what protocols ask of a member.
 */
export interface WrittenShapes extends ServiceHead {
  readonly operations: readonly string[];
  readonly structures: readonly string[];
  readonly patterns: readonly string[];
  readonly enums: readonly (readonly string[])[];
}

/** The shapes of a service, read when they are first asked for. */
export function readShapes({
  operations,
  structures,
  patterns,
  enums,
  ...head
}: WrittenShapes): ServiceShapes {
  let operationTable: ServiceShapes['operations'] | undefined;
  let shapeTable: ServiceShapes['shapes'] | undefined;
  return {
    ...head,
    get operations() {
      operationTable ??= Object.fromEntries(operations.map(readOperation));
      return operationTable;
    },
    get shapes() {
      shapeTable ??= new ShapeReader(patterns, enums).read(structures);
      return shapeTable;
    },
  };
}

function readOperation(line: string): [string, OperationShape] {
  const [name = '', ...parts] = line.split(' ');
  const said = new Map(parts.map(keyAndValue));
  const named = (key: string): string | undefined => {
    const value = said.get(key);
    return value?.startsWith('+') ? name + value.slice(1) : value;
  };
  const [input, output, resultName] = ['in', 'out', 'result'].map(named);
  const status = said.get('status');
  return [
    name,
    {
      ...(input !== undefined && { input }),
      ...(output !== undefined && { output }),
      ...(resultName !== undefined && { resultName }),
      ...(said.has('http') && {
        http: {
          method: said.get('http') as string,
          uri: said.get('uri') as string,
          ...(status !== undefined && { status: Number(status) }),
        },
      }),
    },
  ];
}

function keyAndValue(part: string): [string, string] {
  const at = part.indexOf('=');
  return at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)];
}

/** What protocols ask of a member; a key without a value is a flag. */
const wireOf = (said: string): Partial<Member> =>
  Object.fromEntries(
    said
      .split(';')
      .map(keyAndValue)
      .map(([key, value]) => [key, value === '' ? true : value]),
  );

const MEMBER = /^(\w+)(!?)(?::([^;]*))?(?:;(.*))?$/;
/** A type in front of what is asked of it: the name of a structure or of a simple type; nothing is a string. */
const TYPE = /\w*/y;
const BOUNDS = /\{(-?[\d.e+-]*),(-?[\d.e+-]*)\}/y;
const PATTERN = /\/(\d+)/y;
const ENUM = /\|(\d+)/y;
const FLAT = /~/y;
const ELEMENTS = /@(\w*)(?:@(\w*))?/y;
const SIMPLE = ['integer', 'long', 'float', 'double', 'boolean', 'timestamp', 'document', 'blob', 'string'];

type Simple = Exclude<Shape['type'], 'structure' | 'list' | 'map'>;
type Table = Record<string, Shape>;

class ShapeReader {
  readonly #table: Table = {};
  /** Names of types by how they are written: most are written often. */
  readonly #names = new Map<string, string>();
  #text = '';
  #at = 0;

  constructor(
    private readonly patterns: readonly string[],
    private readonly enums: readonly (readonly string[])[],
  ) {}

  read(structures: readonly string[]): Readonly<Table> {
    for (const line of structures) this.#structure(line);
    return this.#table;
  }

  #structure(line: string): void {
    const [head = '', ...members] = line.split(' ');
    const [name = '', ...said] = head.split(';');
    const flags = new Map(said.map(keyAndValue));
    const payload = flags.get('payload');
    const table: Record<string, Member> = {};
    for (const member of members) this.#member(member, table);
    this.#table[name] = {
      type: 'structure',
      members: table,
      ...(flags.has('union') && { union: true }),
      ...(payload !== undefined && { payload }),
    } satisfies StructureShape;
  }

  #member(text: string, members: Record<string, Member>): void {
    const [, name = '', required, type = '', said] = MEMBER.exec(text) ?? [];
    const shape = this.#named(type);
    const member: Member = required ? { shape, required: true } : { shape };
    members[name] = said === undefined ? member : { ...member, ...wireOf(said) };
  }

  /** The name in the table of the type a text says. */
  #named(text: string): string {
    const known = this.#names.get(text);
    if (known !== undefined) return known;
    this.#text = text;
    this.#at = 0;
    const name = this.#type();
    this.#names.set(text, name);
    return name;
  }

  #type(): string {
    const start = this.#at;
    const shape = this.#opened('[') ? this.#list() : this.#opened('<') ? this.#map() : this.#simple();
    if (typeof shape === 'string') return shape;
    // What has no name of its own goes by how it is written.
    const written = this.#text.slice(start, this.#at);
    const name = Object.keys(shape).length === 1 ? shape.type : written;
    this.#table[name] ??= shape;
    return name;
  }

  #list(): Shape {
    const member = this.#type();
    this.#opened(']');
    const bounds = this.#bounds();
    const flat = this.#match(FLAT) !== undefined;
    const memberName = this.#match(ELEMENTS)?.[1];
    return { type: 'list', member, ...bounds, ...(flat && { flat }), ...(memberName && { memberName }) };
  }

  #map(): Shape {
    const key = this.#type();
    this.#opened(',');
    const value = this.#type();
    this.#opened('>');
    const bounds = this.#bounds();
    const flat = this.#match(FLAT) !== undefined;
    const [, keyName, valueName] = this.#match(ELEMENTS) ?? [];
    return {
      type: 'map',
      key,
      value,
      ...bounds,
      ...(flat && { flat }),
      ...(keyName && { keyName }),
      ...(valueName && { valueName }),
    };
  }

  /** A simple type with what is asked of it, or the name of a structure. */
  #simple(): Shape | string {
    const name = this.#match(TYPE)?.[0] || 'string';
    if (!SIMPLE.includes(name)) return name;
    const bounds = this.#bounds();
    const pattern = this.#match(PATTERN)?.[1];
    const values = this.#match(ENUM)?.[1];
    return {
      type: name as Simple,
      ...bounds,
      ...(pattern !== undefined && { pattern: this.patterns[Number(pattern)] as string }),
      ...(values !== undefined && { enum: this.enums[Number(values)] as readonly string[] }),
    } as Shape;
  }

  #bounds(): { min?: number; max?: number } {
    const [, min, max] = this.#match(BOUNDS) ?? [];
    return { ...(min && { min: Number(min) }), ...(max && { max: Number(max) }) };
  }

  #opened(character: string): boolean {
    const found = this.#text[this.#at] === character;
    if (found) this.#at += 1;
    return found;
  }

  #match(token: RegExp): RegExpExecArray | undefined {
    token.lastIndex = this.#at;
    const found = token.exec(this.#text) ?? undefined;
    if (found) this.#at += found[0].length;
    return found;
  }
}
