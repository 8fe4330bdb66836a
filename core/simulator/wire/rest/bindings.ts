import type { Output } from '../../engine/contract';
import type { Member, ServiceShapes, Shape, StructureShape } from '../../shapes/shape';
import { shapeNamed } from '../../validation/check-input';
import type { HttpRequest } from '../http';
import { putMember } from '../put-member';
import { scalar } from '../query/decode';
import { formPairs } from '../query/form';
import { writeTimestamp } from '../timestamps';

/** What of a reply travels outside its body. */
export interface BoundOutput {
  readonly status: number | undefined;
  readonly headers: Record<string, string>;
}

/** Members that REST protocols carry in path, query, headers and status. */
export class RestBindings {
  constructor(private readonly shapes: ServiceShapes) {}

  structure(name: string): StructureShape {
    return this.#named(name) as StructureShape;
  }

  /** Members of the input outside the body. Throws a `FormMismatch` for text that is not of its type. */
  read(
    shape: StructureShape,
    labels: Readonly<Record<string, string>>,
    request: HttpRequest,
  ): Record<string, unknown> {
    const query = formPairs(request.query);
    const input: Record<string, unknown> = {};
    for (const [name, member] of Object.entries(shape.members)) {
      const value = this.#readMember(name, member, labels, query, request);
      if (value !== undefined) input[name] = value;
    }
    return input;
  }

  #readMember(
    name: string,
    member: Member,
    labels: Readonly<Record<string, string>>,
    query: readonly [string, string][],
    { headers }: HttpRequest,
  ): unknown {
    switch (member.in) {
      case 'uri':
        return labels[name] === undefined ? undefined : this.#scalar(member, labels[name]);
      case 'query':
        return this.#readQuery(member, query);
      case 'header': {
        const text = headers[(member.name ?? name).toLowerCase()];
        return text === undefined ? undefined : this.#readHeader(member, text);
      }
      case 'headers':
        return prefixed(headers, (member.name ?? '').toLowerCase());
      default:
        return undefined;
    }
  }

  #readQuery(member: Member, query: readonly [string, string][]): unknown {
    const values = query.filter(([name]) => name === member.name).map(([, value]) => value);
    const shape = this.#named(member.shape);
    if (shape.type === 'list')
      return values.length === 0 ? undefined : values.map((value) => this.#of(shape.member, value, member));
    return values[0] === undefined ? undefined : this.#scalar(member, values[0]);
  }

  /** Lists stand in one header, separated by commas. */
  #readHeader(member: Member, text: string): unknown {
    const shape = this.#named(member.shape);
    if (shape.type !== 'list') return this.#scalar(member, text);
    return text.split(',').map((each) => this.#of(shape.member, each.trim(), member));
  }

  #scalar(member: Member, text: string): unknown {
    return this.#of(member.shape, text, member);
  }

  #of(shape: string, text: string, member: Member): unknown {
    return scalar(this.#named(shape).type, text, member.name ?? shape);
  }

  /** Headers and status that an output asks for. */
  write(shape: StructureShape, output: Output): BoundOutput {
    const headers: Record<string, string> = {};
    let status: number | undefined;
    for (const [name, member] of Object.entries(shape.members)) {
      const value = output[name];
      if (value === undefined || value === null) continue;
      if (member.in === 'status') status = value as number;
      else if (member.in === 'header')
        headers[(member.name ?? name).toLowerCase()] = this.#headerText(member, value);
      else if (member.in === 'headers')
        for (const [key, text] of Object.entries(value as Record<string, string>))
          headers[(member.name ?? '').toLowerCase() + key] = text;
    }
    return { status, headers };
  }

  #headerText(member: Member, value: unknown): string {
    const timestamp = this.#named(member.shape).type === 'timestamp';
    return timestamp ? writeTimestamp(value as number, member.format ?? 'http-date') : String(value);
  }

  #named(name: string): Shape {
    return shapeNamed(this.shapes.shapes, name);
  }
}

function prefixed(
  headers: Readonly<Record<string, string | undefined>>,
  prefix: string,
): Record<string, string> | undefined {
  const found: Record<string, string> = {};
  for (const [name, text] of Object.entries(headers))
    if (name.startsWith(prefix) && text !== undefined) putMember(found, name.slice(prefix.length), text);
  return Object.keys(found).length === 0 ? undefined : found;
}
