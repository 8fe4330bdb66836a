import type { ServiceShapes, Shape, StructureShape } from '../shapes/shape';
import type { Violation } from './violation';

/** Grows and shrinks as a check walks down; a violation keeps a copy. */
type Path = (string | number)[];
/** Appends what is wrong with a value. */
type Check = (value: unknown, path: Path, found: Violation[]) => void;
type Table = Readonly<Record<string, Shape>>;

const NOTHING: readonly Violation[] = [];
/** More violations than this are not listed: a hostile input must not make a long reply. */
const VIOLATIONS_MAX = 100;

/** Checks of inputs against their declared shapes, compiled once per operation. */
export class InputChecks {
  readonly #checks = new Map<string, Check>();
  readonly #operations = new Map<string, Check | undefined>();
  // Most inputs are right and leave both of these empty: one of each serves all checks.
  readonly #path: Path = [];
  readonly #found: Violation[] = [];

  constructor(private readonly shapes: ServiceShapes) {}

  /** Every way in which the input breaks the operation's shape; empty when it fits. */
  violations(operation: string, input: unknown): readonly Violation[] {
    const check = this.#operationCheck(operation);
    if (!check) return NOTHING;
    const found = this.#found;
    found.length = 0;
    this.#path.length = 0;
    check(input, this.#path, found);
    return found.length === 0 ? NOTHING : found.slice(0, VIOLATIONS_MAX);
  }

  #operationCheck(operation: string): Check | undefined {
    if (!this.#operations.has(operation)) {
      const name = this.shapes.operations[operation]?.input;
      this.#operations.set(operation, name === undefined ? undefined : this.#checkOf(name));
    }
    return this.#operations.get(operation);
  }

  #checkOf(name: string): Check {
    const known = this.#checks.get(name);
    if (known) return known;
    // Recursive shapes meet this stand-in while their own check is being made.
    let made: Check | undefined;
    this.#checks.set(name, (value, path, found) => made?.(value, path, found));
    made = this.#make(shapeNamed(this.shapes.shapes, name));
    this.#checks.set(name, made);
    return made;
  }

  #make(shape: Shape): Check {
    switch (shape.type) {
      case 'structure':
        return this.#structure(shape);
      case 'list':
        return this.#list(shape);
      case 'map':
        return this.#map(shape);
      case 'string':
        return stringCheck(shape);
      case 'blob':
        return blobCheck(shape);
      case 'integer':
      case 'long':
      case 'float':
      case 'double':
        return numberCheck(shape);
      case 'boolean':
        return typeCheck('boolean', (value) => typeof value === 'boolean');
      case 'timestamp':
        return typeCheck('timestamp', (value) => typeof value === 'number');
      case 'document':
        return () => {};
    }
  }

  #structure(shape: StructureShape): Check {
    const members = Object.entries(shape.members).map(([name, member]) => ({
      name,
      required: member.required === true,
      type: shapeNamed(this.shapes.shapes, member.shape).type,
      check: this.#checkOf(member.shape),
    }));
    return (value, path, found) => {
      if (!isRecord(value)) return void found.push(wrongType('structure', value, path));
      for (const { name, required, type, check } of members) {
        const member = value[name];
        if (member !== undefined && member !== null) inside(name, check, member, path, found);
        else if (required) found.push({ kind: 'required', path: [...path, name], type, value: null });
      }
      if (shape.union) checkUnion(shape, value, path, found);
    };
  }

  #list(shape: Shape & { type: 'list' }): Check {
    const member = this.#checkOf(shape.member);
    return (value, path, found) => {
      if (!Array.isArray(value)) return void found.push(wrongType('list', value, path));
      checkBounds(shape, value.length, value, path, found);
      for (let i = 0; i < value.length && found.length < VIOLATIONS_MAX; i++)
        inside(i, member, value[i], path, found);
    };
  }

  #map(shape: Shape & { type: 'map' }): Check {
    const key = this.#checkOf(shape.key);
    const member = this.#checkOf(shape.value);
    return (value, path, found) => {
      if (!isRecord(value)) return void found.push(wrongType('map', value, path));
      const names = Object.keys(value);
      checkBounds(shape, names.length, value, path, found);
      for (const name of names) {
        inside(name, key, name, path, found);
        if (value[name] !== undefined) inside(name, member, value[name], path, found);
      }
    };
  }
}

export function shapeNamed(table: Table, name: string): Shape {
  const shape = table[name];
  if (!shape) throw new Error(`shape ${name} is named but not declared: run npm run shapes`);
  return shape;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);

function inside(step: string | number, check: Check, value: unknown, path: Path, found: Violation[]): void {
  path.push(step);
  check(value, path, found);
  path.pop();
}

const wrongType = (type: string, value: unknown, path: Path): Violation => ({
  kind: 'type',
  path: [...path],
  type,
  value,
});

function checkBounds(
  shape: { type: string; min?: number; max?: number },
  size: number,
  value: unknown,
  path: Path,
  found: Violation[],
): void {
  if (shape.min !== undefined && size < shape.min)
    found.push({ kind: 'min', path: [...path], type: shape.type, value, bound: shape.min });
  if (shape.max !== undefined && size > shape.max)
    found.push({ kind: 'max', path: [...path], type: shape.type, value, bound: shape.max });
}

function checkUnion(
  shape: StructureShape,
  value: Record<string, unknown>,
  path: Path,
  found: Violation[],
): void {
  const set = Object.keys(shape.members).filter((name) => value[name] !== undefined && value[name] !== null);
  if (set.length !== 1) found.push({ kind: 'union', path: [...path], type: 'structure', value });
}

function typeCheck(type: string, fits: (value: unknown) => boolean): Check {
  return (value, path, found) => {
    if (!fits(value)) found.push(wrongType(type, value, path));
  };
}

function stringCheck(shape: Shape & { type: 'string' }): Check {
  const pattern = shape.pattern === undefined ? undefined : wholePattern(shape.pattern);
  return (value, path, found) => {
    if (typeof value !== 'string') return void found.push(wrongType('string', value, path));
    checkBounds(shape, value.length, value, path, found);
    if (pattern && !pattern.test(value))
      found.push({ kind: 'pattern', path: [...path], type: 'string', value, bound: shape.pattern as string });
    if (shape.enum && !shape.enum.includes(value))
      found.push({ kind: 'enum', path: [...path], type: 'string', value, bound: shape.enum });
  };
}

/** AWS's patterns are Java's, which may escape characters that need it not; JavaScript's Unicode mode refuses that. */
function wholePattern(pattern: string): RegExp {
  const whole = `^(?:${pattern})$`;
  try {
    return new RegExp(whole, 'su');
  } catch {
    return new RegExp(whole, 's');
  }
}

function blobCheck(shape: Shape & { type: 'blob' }): Check {
  return (value, path, found) => {
    if (!(value instanceof Uint8Array)) return void found.push(wrongType('blob', value, path));
    checkBounds(shape, value.length, value, path, found);
  };
}

function numberCheck(shape: Shape & { type: 'integer' | 'long' | 'float' | 'double' }): Check {
  const whole = shape.type === 'integer' || shape.type === 'long';
  return (value, path, found) => {
    if (typeof value !== 'number' || (whole && !Number.isInteger(value)))
      return void found.push(wrongType(shape.type, value, path));
    checkBounds(shape, value, value, path, found);
  };
}
