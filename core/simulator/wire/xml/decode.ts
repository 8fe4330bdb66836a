import type { Member, ServiceShapes, Shape, StructureShape } from '../../shapes/shape';
import { shapeNamed } from '../../validation/check-input';
import { putMember } from '../put-member';
import { scalar } from '../query/decode';
import type { XmlNode } from './read';

/** Reads elements as the members of a service's shapes; unknown elements are left out. */
export class XmlDecoder {
  constructor(private readonly shapes: ServiceShapes) {}

  /** Throws a `FormMismatch` for text that is not of its type. */
  decode(shape: string, node: XmlNode): unknown {
    return this.#value(shape, undefined, node);
  }

  #named(name: string): Shape {
    return shapeNamed(this.shapes.shapes, name);
  }

  #value(name: string, member: Member | undefined, node: XmlNode): unknown {
    const shape = this.#named(name);
    switch (shape.type) {
      case 'structure':
        return this.#structure(shape, node);
      case 'list':
        return this.#elements(shape, childrenNamed(node, shape.memberName ?? 'member'));
      case 'map':
        return this.#entries(shape, childrenNamed(node, 'entry'));
      default:
        return scalar(shape.type, node.text, member?.name ?? node.name);
    }
  }

  #structure(shape: StructureShape, node: XmlNode): Record<string, unknown> {
    const decoded: Record<string, unknown> = {};
    for (const [name, member] of Object.entries(shape.members)) {
      if (member.in !== undefined) continue;
      const value = this.#member(name, member, node);
      if (value !== undefined) decoded[name] = value;
    }
    return decoded;
  }

  #member(name: string, member: Member, node: XmlNode): unknown {
    const called = member.name ?? name;
    if (member.attribute) return node.attributes.get(called);
    const found = childrenNamed(node, called);
    const first = found[0];
    if (!first) return undefined;
    const shape = this.#named(member.shape);
    const flat = member.flat || ('flat' in shape && shape.flat);
    if (flat && shape.type === 'list') return this.#elements(shape, found);
    if (flat && shape.type === 'map') return this.#entries(shape, found);
    return this.#value(member.shape, member, first);
  }

  #elements(shape: Shape & { type: 'list' }, nodes: readonly XmlNode[]): unknown[] {
    return nodes.map((node) => this.#value(shape.member, undefined, node));
  }

  #entries(shape: Shape & { type: 'map' }, nodes: readonly XmlNode[]): Record<string, unknown> {
    const decoded: Record<string, unknown> = {};
    for (const node of nodes) {
      const key = childrenNamed(node, shape.keyName ?? 'key')[0];
      const value = childrenNamed(node, shape.valueName ?? 'value')[0];
      if (key && value) putMember(decoded, key.text, this.#value(shape.value, undefined, value));
    }
    return decoded;
  }
}

const childrenNamed = (node: XmlNode, name: string): readonly XmlNode[] =>
  node.children.filter((child) => child.name === name);
