import type { ServiceShapes, Shape } from '../shapes/shape';
import { shapeNamed } from './check-input';
import type { Violation } from './violation';

/** What a sentence blames, and where it stands. */
export interface Blame {
  /** `records.1.member.partitionKey`: members begin small, elements count from 1, keys of maps stay as they are. */
  readonly path: string;
  /** The blamed value: for an element of a list or an entry of a map, the whole list or map. */
  readonly value: unknown;
  /** Shape of the blamed value, where known. */
  readonly shape: string | undefined;
  /** Which part of the blamed value breaks a constraint; `member` when it does so itself. */
  readonly part: 'member' | 'element' | 'key' | 'value';
  /** Shape of that part. */
  readonly partShape: string | undefined;
}

/** A step into a value, with the shape it leads to. */
interface Step {
  readonly text: string;
  readonly into: 'member' | 'element' | 'value';
  readonly shape: string;
}

/** What is to blame in a violation, read from the operation's input shape. */
export function blameOf(
  violation: Violation,
  shapes: ServiceShapes,
  operation: string,
  input: Readonly<Record<string, unknown>>,
): Blame {
  const root = shapes.operations[operation]?.input;
  const steps = root === undefined ? [] : walk(violation.path, root, shapes);
  const last = steps.at(-1);
  if (last === undefined || last.into === 'member' || isComposite(shapeOf(shapes, last.shape)))
    return {
      path: written(steps),
      value: violation.value,
      shape: last?.shape,
      part: 'member',
      partShape: undefined,
    };
  const whole = steps.slice(0, -1);
  return {
    path: written(whole),
    value: valueAt(input, violation.path.slice(0, -1)),
    shape: whole.at(-1)?.shape,
    ...blamedPart(violation, last, whole.at(-1)?.shape, shapes),
  };
}

function walk(path: Violation['path'], root: string, shapes: ServiceShapes): readonly Step[] {
  const steps: Step[] = [];
  let name: string = root;
  for (const key of path) {
    const step = stepInto(shapeOf(shapes, name), key);
    if (!step) return steps;
    steps.push(step);
    name = step.shape;
  }
  return steps;
}

function stepInto(shape: Shape, key: string | number): Step | undefined {
  if (shape.type === 'list')
    return { text: `${Number(key) + 1}.member`, into: 'element', shape: shape.member };
  if (shape.type === 'map') return { text: `${key}.member`, into: 'value', shape: shape.value };
  const member = shape.type === 'structure' ? shape.members[key] : undefined;
  return member && { text: uncapitalized(String(key)), into: 'member', shape: member.shape };
}

const shapeOf = (shapes: ServiceShapes, name: string): Shape => shapeNamed(shapes.shapes, name);

const isComposite = ({ type }: Shape): boolean => type === 'structure' || type === 'list' || type === 'map';

const uncapitalized = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

const written = (steps: readonly Step[]): string => steps.map(({ text }) => text).join('.');

/** A map's key and value share a path: the key is to blame when it is the value that was found wanting. */
function blamedPart(
  violation: Violation,
  { into, shape }: Step,
  whole: string | undefined,
  shapes: ServiceShapes,
): Pick<Blame, 'part' | 'partShape'> {
  const map = whole === undefined ? undefined : shapeOf(shapes, whole);
  if (into !== 'value' || map?.type !== 'map') return { part: 'element', partShape: shape };
  const { kind, bound } = violation;
  const asked = shapeOf(shapes, map.key) as Readonly<Record<string, unknown>>;
  return violation.value === violation.path.at(-1) && asked[kind] === bound
    ? { part: 'key', partShape: map.key }
    : { part: 'value', partShape: shape };
}

function valueAt(input: unknown, path: Violation['path']): unknown {
  let value = input;
  for (const key of path) value = (value as Readonly<Record<string | number, unknown>>)[key];
  return value;
}
