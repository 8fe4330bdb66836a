import { base64 } from '../../../kernel/bytes';
import type { ServiceShapes, Shape, StructureShape } from '../../shapes/shape';
import { shapeNamed } from '../../validation/check-input';
import { putMember } from '../put-member';
import { writeTimestamp } from '../timestamps';

/** Undefined where the value goes out as it is: most replies hold neither blobs nor timestamps. */
type Encode = ((value: unknown) => unknown) | undefined;

const SECOND_MS = 1_000;

/** Turns outputs into what `JSON.stringify` writes as AWS does, compiled once for each shape. */
export class JsonEncoder {
  readonly #encoders = new Map<string, Encode>();

  constructor(private readonly shapes: ServiceShapes) {}

  encode(shape: string, value: unknown): unknown {
    const encode = this.#of(shape);
    return encode ? encode(value) : value;
  }

  #of(name: string): Encode {
    if (this.#encoders.has(name)) return this.#encoders.get(name);
    let made: Encode;
    // A shape that contains itself is encoded by this stand-in, which costs a copy but is never wrong.
    this.#encoders.set(name, (value) => (made ? made(value) : value));
    made = this.#make(shapeNamed(this.shapes.shapes, name));
    this.#encoders.set(name, made);
    return made;
  }

  #make(shape: Shape): Encode {
    switch (shape.type) {
      case 'structure':
        return this.#structure(shape);
      case 'list': {
        const each = this.#of(shape.member);
        return each && ((value) => (value as unknown[]).map(each));
      }
      case 'map':
        return mapEncoder(this.#of(shape.value));
      case 'blob':
        return (value) => base64(value as Uint8Array);
      case 'timestamp':
        return (value) => (value as number) / SECOND_MS;
      default:
        return undefined;
    }
  }

  #structure(shape: StructureShape): Encode {
    const special = Object.entries(shape.members).flatMap(([name, member]) => {
      const { format } = member;
      const encode: Encode =
        format && format !== 'epoch-seconds'
          ? (value) => writeTimestamp(value as number, format)
          : this.#of(member.shape);
      return encode ? [{ name, encode }] : [];
    });
    if (special.length === 0) return undefined;
    return (value) => {
      const encoded = { ...(value as Record<string, unknown>) };
      for (const { name, encode } of special) {
        const member = encoded[name];
        if (member !== undefined && member !== null) encoded[name] = encode(member);
      }
      return encoded;
    };
  }
}

function mapEncoder(each: Encode): Encode {
  if (!each) return undefined;
  return (value) => {
    const encoded: Record<string, unknown> = {};
    for (const [key, element] of Object.entries(value as Record<string, unknown>))
      putMember(encoded, key, each(element));
    return encoded;
  };
}
