import { type Base64Fault, fromBase64 } from '../../../kernel/bytes';
import type { ServiceShapes, Shape, StructureShape } from '../../shapes/shape';
import { shapeNamed } from '../../validation/check-input';
import { putMember } from '../put-member';
import { readTimestamp } from '../timestamps';

/** Thrown when a JSON value cannot be what its shape says; the text is that of AWS's parser. */
export class JsonMismatch {
  constructor(readonly message: string) {}
}

type Decode = (value: unknown) => unknown;

const SECOND_MS = 1_000;

/** Reads JSON values as the members of a service's shapes, compiled once for each shape. Unknown members are left out. */
export class JsonDecoder {
  readonly #decoders = new Map<string, Decode>();

  constructor(private readonly shapes: ServiceShapes) {}

  /** Throws a `JsonMismatch` when the value does not fit. */
  decode(shape: string, value: unknown): unknown {
    return this.of(shape)(value);
  }

  of(name: string): Decode {
    const known = this.#decoders.get(name);
    if (known) return known;
    let made: Decode | undefined;
    this.#decoders.set(name, (value) => made?.(value));
    made = this.#make(shapeNamed(this.shapes.shapes, name));
    this.#decoders.set(name, made);
    return made;
  }

  #make(shape: Shape): Decode {
    switch (shape.type) {
      case 'structure':
        return this.#structure(shape);
      case 'list':
        return listDecoder(this.of(shape.member));
      case 'map':
        return mapDecoder(this.of(shape.value));
      case 'string':
        return decodeString;
      case 'integer':
      case 'long':
        return decodeInteger;
      case 'float':
      case 'double':
        return decodeNumber;
      case 'boolean':
        return decodeBoolean;
      case 'blob':
        return decodeBlob;
      case 'timestamp':
        return decodeTimestamp;
      case 'document':
        return (value) => value;
    }
  }

  #structure(shape: StructureShape): Decode {
    const members = Object.entries(shape.members)
      .filter(([, { in: place }]) => place === undefined)
      .map(([name, member]) => ({ name, decode: this.of(member.shape) }));
    return (value) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) throw notAStructure(value);
      const given = value as Record<string, unknown>;
      const decoded: Record<string, unknown> = {};
      for (const { name, decode } of members) {
        const member = given[name];
        if (member !== undefined && member !== null) decoded[name] = decode(member);
      }
      return decoded;
    };
  }
}

function listDecoder(decode: Decode): Decode {
  return (value) => {
    if (!Array.isArray(value)) throw notACollection(value);
    return value.map((element) => (element === null ? null : decode(element)));
  };
}

function mapDecoder(decode: Decode): Decode {
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw notAStructure(value);
    const decoded: Record<string, unknown> = {};
    for (const [key, element] of Object.entries(value))
      putMember(decoded, key, element === null ? null : decode(element));
    return decoded;
  };
}

const decodeString: Decode = (value) => {
  if (typeof value !== 'string') throw notConvertible(value, 'String');
  return value;
};

const decodeBoolean: Decode = (value) => {
  if (typeof value !== 'boolean') throw notConvertible(value, 'Boolean');
  return value;
};

const decodeNumber: Decode = (value) => {
  if (typeof value !== 'number') throw notConvertible(value, 'Double');
  return value;
};

/** Fractions are cut off, as AWS's parser does. */
const decodeInteger: Decode = (value) => {
  if (typeof value !== 'number') throw notConvertible(value, 'Integer');
  return Math.trunc(value);
};

const decodeTimestamp: Decode = (value) => {
  if (typeof value === 'number') return Math.round(value * SECOND_MS);
  const at = typeof value === 'string' ? readTimestamp(value) : undefined;
  if (at === undefined) throw notConvertible(value, 'Date');
  return at;
};

const decodeBlob: Decode = (value) => {
  if (typeof value !== 'string') throw notConvertible(value, 'Blob');
  const bytes = fromBase64(value);
  if (bytes instanceof Uint8Array) return bytes;
  throw new JsonMismatch(base64Words(value, bytes));
};

function base64Words(text: string, { fault, character = '' }: Base64Fault): string {
  const why = {
    length: `Base64 encoded length is expected a multiple of 4 bytes but found: ${text.length}`,
    character: `Invalid Base64 character: '${character}'`,
    end: 'Invalid last non-pad Base64 character dectected',
  }[fault];
  return `'${text}' can not be converted to a Blob: ${why}`;
}

/** What the parser calls the token that it met. */
function tokenOf(value: unknown): string {
  if (typeof value === 'string') return 'STRING_VALUE';
  if (typeof value === 'number') return 'NUMBER_VALUE';
  return value === true ? 'TRUE_VALUE' : 'FALSE_VALUE';
}

function notConvertible(value: unknown, type: string): JsonMismatch {
  if (Array.isArray(value)) return new JsonMismatch('Start of list found where not expected');
  if (typeof value === 'object')
    return new JsonMismatch('Start of structure or map found where not expected.');
  return new JsonMismatch(`${tokenOf(value)} can not be converted to ${type}`);
}

const notAStructure = (value: unknown): JsonMismatch =>
  new JsonMismatch(Array.isArray(value) ? 'Start of list found where not expected' : 'Unexpected field type');

const notACollection = (value: unknown): JsonMismatch =>
  new JsonMismatch(
    typeof value === 'object'
      ? 'Start of structure or map found where not expected.'
      : 'Unexpected field type',
  );
