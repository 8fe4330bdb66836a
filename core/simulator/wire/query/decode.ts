import { fromBase64 } from '../../../kernel/bytes';
import type { Member, ServiceShapes, Shape, StructureShape } from '../../shapes/shape';
import { shapeNamed } from '../../validation/check-input';
import { putMember } from '../put-member';
import { readTimestamp } from '../timestamps';
import { type FormNode, numbered } from './form';

/** Thrown when a parameter cannot be what its shape says. */
export class FormMismatch {
  constructor(
    /** Name of the parameter as sent. */
    readonly parameter: string,
    readonly value: string,
    readonly type: Shape['type'],
  ) {}
}

export interface FormStyle {
  /** EC2: lists are always flat, and names begin with a capital. */
  readonly ec2: boolean;
}

/** Reads form parameters as the members of a service's shapes. */
export class FormDecoder {
  constructor(
    private readonly shapes: ServiceShapes,
    private readonly style: FormStyle,
  ) {}

  /** Throws a `FormMismatch`. */
  decode(shape: string, node: FormNode): unknown {
    return this.#structure(this.#named(shape) as StructureShape, node, '');
  }

  #named(name: string): Shape {
    return shapeNamed(this.shapes.shapes, name);
  }

  #structure(shape: StructureShape, node: FormNode, path: string): Record<string, unknown> {
    const decoded: Record<string, unknown> = {};
    const taken = new Set<FormNode>();
    for (const [name, member] of Object.entries(shape.members)) {
      const sent = this.#find(node, name, member);
      if (!sent && isEmptyBatch(name, member)) decoded[name] = [];
      if (!sent || taken.has(sent.node)) continue;
      taken.add(sent.node);
      decoded[name] = this.#value(member.shape, member, sent.node, join(path, sent.name));
    }
    return decoded;
  }

  #find(node: FormNode, name: string, member: Member): { name: string; node: FormNode } | undefined {
    const names = [ownName(name) ?? member.name ?? name, member.name ?? name, name];
    for (const candidate of this.style.ec2 ? names.map(capitalized) : names) {
      const child = node.children?.get(candidate);
      if (child) return { name: candidate, node: child };
    }
    return undefined;
  }

  #value(name: string, member: Member | undefined, node: FormNode, path: string): unknown {
    const shape = this.#named(name);
    switch (shape.type) {
      case 'structure':
        return this.#structure(shape, node, path);
      case 'list':
        return this.#list(shape, member, node, path);
      case 'map':
        return this.#map(shape, member, node, path);
      default:
        return scalar(shape.type, node.value ?? '', path);
    }
  }

  #list(
    shape: Shape & { type: 'list' },
    member: Member | undefined,
    node: FormNode,
    path: string,
  ): unknown[] {
    const flat = this.style.ec2 || shape.flat || member?.flat;
    const holder = flat ? node : (node.children?.get(shape.memberName ?? 'member') ?? node);
    const elements = numbered(holder);
    // A list of one may come without a number.
    if (elements.length === 0 && holder.value) elements.push({ value: holder.value });
    return elements.map((element, index) =>
      this.#value(shape.member, undefined, element, join(path, String(index + 1))),
    );
  }

  #map(
    shape: Shape & { type: 'map' },
    member: Member | undefined,
    node: FormNode,
    path: string,
  ): Record<string, unknown> {
    const flat = shape.flat || member?.flat;
    const holder = flat ? node : (node.children?.get('entry') ?? node);
    const decoded: Record<string, unknown> = {};
    for (const entry of numbered(holder)) {
      const key = entry.children?.get(shape.keyName ?? 'key')?.value;
      const value = entry.children?.get(shape.valueName ?? 'value');
      if (key !== undefined && value)
        putMember(decoded, key, this.#value(shape.value, undefined, value, join(path, key)));
    }
    return decoded;
  }
}

/** SQS's schema gives two lists of a receive one name; on the wire this one has another. */
const ownName = (member: string): string | undefined =>
  member === 'MessageSystemAttributeNames' ? 'MessageSystemAttributeName' : undefined;

/** A batch without entries has nothing to send, and is still a batch. */
const isEmptyBatch = (name: string, { flat, required }: Member): boolean =>
  name === 'Entries' && flat === true && required === true;

const join = (path: string, step: string): string => (path === '' ? step : `${path}.${step}`);
const capitalized = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** A value from its text. Throws a `FormMismatch`. */
export function scalar(type: Shape['type'], text: string, path: string): unknown {
  const value = readScalar(type, text);
  if (value === undefined) throw new FormMismatch(path, text, type);
  return value;
}

function readScalar(type: Shape['type'], text: string): unknown {
  switch (type) {
    case 'integer':
    case 'long':
      return /^[+-]?\d+$/.test(text.trim()) ? Number(text) : undefined;
    case 'float':
    case 'double':
      return text.trim() !== '' && !Number.isNaN(Number(text)) ? Number(text) : undefined;
    case 'boolean':
      return /^(true|false)$/i.test(text) ? text.toLowerCase() === 'true' : undefined;
    case 'timestamp':
      return readTimestamp(text);
    case 'blob': {
      const bytes = fromBase64(text);
      return bytes instanceof Uint8Array ? bytes : undefined;
    }
    default:
      return text;
  }
}
