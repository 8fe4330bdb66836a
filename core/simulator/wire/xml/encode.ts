import { base64 } from '../../../kernel/bytes';
import type { Member, ServiceShapes, Shape, StructureShape } from '../../shapes/shape';
import { shapeNamed } from '../../validation/check-input';
import { writeTimestamp } from '../timestamps';
import { escapeXml } from './escape';

export interface XmlStyle {
  /** EC2: every list is wrapped, its elements are `item`. */
  readonly ec2: boolean;
}

/** Writes outputs as XML by the shapes of a service. */
export class XmlEncoder {
  constructor(
    private readonly shapes: ServiceShapes,
    private readonly style: XmlStyle = { ec2: false },
  ) {}

  /** The members of a structure as elements, without an element around them. */
  members(shape: string, value: unknown): string {
    return this.#members(this.#named(shape) as StructureShape, value as Record<string, unknown>);
  }

  /** A value in an element of the given name; several elements for a flat list. */
  element(name: string, shape: string, member: Member | undefined, value: unknown): string {
    const of = this.#named(shape);
    switch (of.type) {
      case 'structure':
        return this.#structure(name, of, value as Record<string, unknown>);
      case 'list':
        return this.#list(name, of, member, value as readonly unknown[]);
      case 'map':
        return this.#map(name, of, member, value as Readonly<Record<string, unknown>>);
      default:
        return wrap(name, scalarText(of, member, value));
    }
  }

  #named(name: string): Shape {
    return shapeNamed(this.shapes.shapes, name);
  }

  #structure(name: string, shape: StructureShape, value: Record<string, unknown>): string {
    const attributes = Object.entries(shape.members)
      .filter(([member, { attribute }]) => attribute && value[member] !== undefined)
      .map(([member, { name: as }]) => ` ${as ?? member}="${escapeXml(String(value[member]))}"`);
    const namespaces = attributes.some((text) => text.startsWith(' xsi:'))
      ? ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
      : '';
    return `<${name}${namespaces}${attributes.join('')}>${this.#members(shape, value)}</${name}>`;
  }

  #members(shape: StructureShape, value: Record<string, unknown>): string {
    let text = '';
    for (const [name, member] of Object.entries(shape.members)) {
      const of = value[name];
      if (of === undefined || of === null || member.in !== undefined || member.attribute) continue;
      text += this.element(member.name ?? name, member.shape, member, of);
    }
    return text;
  }

  #list(
    name: string,
    shape: Shape & { type: 'list' },
    member: Member | undefined,
    values: readonly unknown[],
  ): string {
    const flat = !this.style.ec2 && (shape.flat || member?.flat);
    const each = flat ? name : (shape.memberName ?? (this.style.ec2 ? 'item' : 'member'));
    const elements = values.map((value) => this.element(each, shape.member, undefined, value)).join('');
    return flat ? elements : wrap(name, elements);
  }

  #map(
    name: string,
    shape: Shape & { type: 'map' },
    member: Member | undefined,
    values: Readonly<Record<string, unknown>>,
  ): string {
    const flat = shape.flat || member?.flat;
    const entries = Object.entries(values).map(([key, value]) =>
      wrap(
        flat ? name : 'entry',
        wrap(shape.keyName ?? 'key', escapeXml(key)) +
          this.element(shape.valueName ?? 'value', shape.value, undefined, value),
      ),
    );
    return flat ? entries.join('') : wrap(name, entries.join(''));
  }
}

const wrap = (name: string, content: string): string =>
  content === '' ? `<${name}/>` : `<${name}>${content}</${name}>`;

function scalarText(shape: Shape, member: Member | undefined, value: unknown): string {
  switch (shape.type) {
    case 'timestamp':
      return writeTimestamp(value as number, member?.format ?? 'date-time');
    case 'blob':
      return base64(value as Uint8Array);
    default:
      return escapeXml(String(value));
  }
}
