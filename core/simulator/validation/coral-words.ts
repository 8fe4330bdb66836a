import { AwsRefusal } from '../engine/refusal';
import type { ServiceShapes, Shape } from '../shapes/shape';
import { shapeNamed } from './check-input';
import { type Blame, blameOf } from './coral-path';
import { type CoralValueWording, valueWords } from './coral-values';
import { serializationRefusal } from './serialization-words';
import type { Violation } from './violation';

/** How one service's words differ from those of most. */
export interface CoralWording extends CoralValueWording {
  /** Code of the error. Default: `ValidationException`. */
  readonly code?: string;
  /** Whether the message repeats the offending value. Default: it does. */
  readonly echo?: boolean;
}

/** A request that breaks its shape, as `Service.refuseInput` gets it. */
export type RefuseInput = (
  violations: readonly Violation[],
  operation: string,
  input: Readonly<Record<string, unknown>>,
) => AwsRefusal;

/**
 * Words requests that break their shape as AWS's own web framework does, which most services share: `1 validation
 * error detected: Value '' at 'streamName' failed to satisfy constraint: Member must have length greater than or
 * equal to 1`. A value of the wrong type cannot even be read, and is refused as a `SerializationException`.
 */
export function coralRefusals(shapes: ServiceShapes, wording: CoralWording = {}): RefuseInput {
  return (violations, operation, input) => {
    const unreadable = violations.find(({ kind }) => kind === 'type');
    if (unreadable) return serializationRefusal(unreadable);
    const message = coralWords(violations, { shapes, operation, input, wording });
    return new AwsRefusal(wording.code ?? 'ValidationException', message);
  };
}

interface Request {
  readonly shapes: ServiceShapes;
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly wording?: CoralWording;
}

/** AWS lists no more than this, as seen on PutRecords with 501 empty partition keys. */
const SENTENCES_MAX = 10;

/** The message alone: the first ten violations, one sentence each, joined by `; `. */
export function coralWords(violations: readonly Violation[], request: Request): string {
  const sentences = new Set<string>();
  for (const violation of violations) {
    if (sentences.size === SENTENCES_MAX) break;
    sentences.add(sentence(violation, request));
  }
  const errors = sentences.size === 1 ? 'error' : 'errors';
  return `${sentences.size} validation ${errors} detected: ${[...sentences].join('; ')}`;
}

function sentence(violation: Violation, { shapes, operation, input, wording = {} }: Request): string {
  const blame = blameOf(violation, shapes, operation, input);
  const value =
    wording.echo === false && blame.value !== null ? '' : ` ${valueWords(blame, shapes, wording)}`;
  return `Value${value} at '${blame.path}' failed to satisfy constraint: ${constraint(violation, blame, shapes)}`;
}

/** An element of a list and a key or value of a map is blamed on the whole, which lists all it asks of them. */
function constraint(violation: Violation, { part, partShape }: Blame, shapes: ServiceShapes): string {
  if (part === 'member' || partShape === undefined) return broken(violation);
  return `${PART_WORDS[part]} must satisfy constraint: [${demands(shapeNamed(shapes.shapes, partShape)).join(', ')}]`;
}

const PART_WORDS = { element: 'Member', key: 'Map keys', value: 'Map value' } as const;

function broken({ kind, type, bound }: Violation): string {
  switch (kind) {
    case 'required':
      return 'Member must not be null';
    case 'min':
      return `Member must have ${measure(type)} greater than or equal to ${bound}`;
    case 'max':
      return `Member must have ${measure(type)} less than or equal to ${bound}`;
    case 'pattern':
      return `Member must satisfy regular expression pattern: ${bound}`;
    case 'enum':
      return `Member must satisfy enum value set: [${(bound as readonly string[]).join(', ')}]`;
    case 'union':
      return 'Member must have exactly one member set';
    default:
      return 'Member is not known';
  }
}

const NUMBERS: ReadonlySet<string> = new Set(['integer', 'long', 'float', 'double']);
const measure = (type: string): string => (NUMBERS.has(type) ? 'value' : 'length');

/** All a shape asks of a value, in the order AWS lists it. */
function demands(shape: Shape): readonly string[] {
  const { type, min, max, pattern, enum: values } = shape as DemandingShape;
  const asked: [Violation['kind'], Violation['bound']][] = [
    ['max', max],
    ['min', min],
    ['pattern', pattern],
    ['enum', values],
  ];
  return asked
    .filter(([, bound]) => bound !== undefined)
    .map(([kind, bound]) => broken({ kind, type, bound: bound as string, path: [], value: null }));
}

interface DemandingShape {
  readonly type: string;
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: string;
  readonly enum?: readonly string[];
}
