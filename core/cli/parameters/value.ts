import { bytesOf, fromBase64 } from '../../kernel/bytes';
import type { Shape, StructureShape } from '../../simulator/shapes/shape';
import { shapeNamed } from '../../simulator/validation/check-input';
import { parameterFault } from '../cli-error';
import { readShorthand, type Shorthand } from './shorthand';
import { instantOf } from './timestamp';

type Table = Readonly<Record<string, Shape>>;

/** How a value is read. */
export interface ValueContext {
  readonly table: Table;
  /** `--attributes`, for error messages. */
  readonly option: string;
  /** Whether blobs are given as they are instead of in base64. */
  readonly rawBlobs: boolean;
}

/** The value of an option from its words. */
export function readValue(words: readonly string[], shapeName: string, context: ValueContext): unknown {
  const shape = shapeNamed(context.table, shapeName);
  const [first = ''] = words;
  if (shape.type === 'list') return listOf(words, shape, context);
  if (shape.type === 'structure' || shape.type === 'map') return compoundOf(first, shape, context);
  return scalarOf(first, shape, context);
}

const looksLikeJson = (text: string): boolean => /^\s*[[{]/.test(text);

function listOf(
  words: readonly string[],
  shape: Shape & { type: 'list' },
  context: ValueContext,
): readonly unknown[] {
  const [first = ''] = words;
  if (words.length === 1 && /^\s*\[/.test(first))
    return fit(json(first, context), shape, context) as unknown[];
  return words.map((word) => readValue([word], shape.member, context));
}

function compoundOf(
  text: string,
  shape: StructureShape | (Shape & { type: 'map' }),
  context: ValueContext,
): unknown {
  if (looksLikeJson(text)) return fit(json(text, context), shape, context);
  return fit(readShorthand(text, context.option), shape, context);
}

function json(text: string, { option }: ValueContext): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw parameterFault(
      `Error parsing parameter '${option}': Invalid JSON: ${(error as SyntaxError).message}\nJSON received: ${text}`,
    );
  }
}

/** Fits JSON or shorthand to a shape: numbers out of text, bytes out of base64, one value where a list is meant. */
export function fit(value: unknown, shape: Shape, context: ValueContext): unknown {
  switch (shape.type) {
    case 'structure':
      return fitMembers(value, (name) => shape.members[name]?.shape, context);
    case 'map':
      return fitMembers(value, () => shape.value, context);
    case 'list':
      return (Array.isArray(value) ? (value as Shorthand[]) : [value]).map((element) =>
        fit(element, shapeNamed(context.table, shape.member), context),
      );
    default:
      return typeof value === 'string' ? scalarOf(value, shape, context) : value;
  }
}

function fitMembers(
  value: unknown,
  shapeOf: (name: string) => string | undefined,
  context: ValueContext,
): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      const shape = shapeOf(name);
      if (shape === undefined) throw unknownMember(name, context);
      return [name, fit(member, shapeNamed(context.table, shape), context)];
    }),
  );
}

const unknownMember = (name: string, { option }: ValueContext) =>
  parameterFault(`Parameter validation failed:\nUnknown parameter in ${option}: "${name}"`);

function scalarOf(text: string, shape: Shape, context: ValueContext): unknown {
  switch (shape.type) {
    case 'integer':
    case 'long':
      return numberOf(text, /^[+-]?\d+$/, 'int', context);
    case 'float':
    case 'double':
      return numberOf(text, /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i, 'float', context);
    case 'boolean':
      return text === 'true' || text === 'True';
    case 'blob':
      return blobOf(text, context);
    case 'timestamp':
      return instantOf(text, context.option);
    default:
      return text;
  }
}

function numberOf(text: string, pattern: RegExp, type: string, { option }: ValueContext): number {
  if (!pattern.test(text.trim()))
    throw parameterFault(
      `Error parsing parameter '${option}': invalid literal for ${type}() with base 10: '${text}'`,
    );
  return Number(text);
}

function blobOf(text: string, { rawBlobs }: ValueContext): Uint8Array {
  if (rawBlobs) return bytesOf(text);
  const bytes = fromBase64(text);
  if (bytes instanceof Uint8Array) return bytes;
  throw parameterFault(`Invalid base64: "${text}"`);
}
