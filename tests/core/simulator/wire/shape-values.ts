import fc from 'fast-check';
import type { Member, ServiceShapes, Shape, StructureShape } from '@/core/simulator/shapes/shape';

const DEPTH_MAX = 4;
/** Seconds from 1970 to 2096: whole, as not every protocol carries a fraction. */
const SECONDS_MAX = 4_000_000_000;
const SECOND_MS = 1_000;

/** What XML cannot hold, and what readers of it make something else of. */
const isUncarried = (character: string): boolean => character < ' ' || /[\ufffe\uffff]/.test(character);
const bodyText = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  .filter((text) => ![...text].some(isUncarried));
const plainText = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9 _.:/-]{0,10}[A-Za-z0-9]$/);

/** Values as an operation sees them: `Uint8Array` for blobs, milliseconds for timestamps. */
export function valuesOf(shapes: ServiceShapes, name: string): fc.Arbitrary<unknown> {
  return new Values(shapes).of(name, undefined, 0);
}

class Values {
  constructor(private readonly shapes: ServiceShapes) {}

  of(name: string, member: Member | undefined, depth: number): fc.Arbitrary<unknown> {
    const shape = this.shapes.shapes[name] as Shape;
    switch (shape.type) {
      case 'structure':
        return this.#structure(shape, depth);
      case 'list':
        return this.#list(shape, member, depth);
      case 'map':
        return this.#map(shape, member, depth);
      default:
        return scalarOf(shape, member);
    }
  }

  #structure(shape: StructureShape, depth: number): fc.Arbitrary<unknown> {
    const members = Object.entries(shape.members).filter(
      ([, { required, stream, shape: of }]) =>
        !stream && (required || depth < DEPTH_MAX || !this.#isDeep(of)),
    );
    if (shape.union) {
      const choices = members.map(([name, member]) =>
        this.of(member.shape, member, depth + 1).map((value) => ({ [name]: value })),
      );
      return fc.oneof(...choices);
    }
    const model = Object.fromEntries(
      members.map(([name, member]) => [name, this.of(member.shape, member, depth + 1)]),
    );
    const requiredKeys = members
      .filter(([, { required, in: place }]) => required || place === 'uri' || place === 'status')
      .map(([name]) => name);
    const value = fc.record(model, { requiredKeys });
    // Not every protocol can say that a structure is there and empty.
    return depth === 0 || members.length === 0
      ? value
      : value.filter((given) => Object.keys(given as object).length > 0);
  }

  #isDeep(name: string): boolean {
    return ['structure', 'list', 'map'].includes(this.shapes.shapes[name]?.type ?? '');
  }

  /** Never empty: not every protocol can say "an empty list". */
  #list(shape: Shape & { type: 'list' }, member: Member | undefined, depth: number): fc.Arbitrary<unknown> {
    const each = member?.in ? plainText : this.of(shape.member, undefined, depth + 1);
    return fc.array(each, { minLength: 1, maxLength: 3 });
  }

  #map(shape: Shape & { type: 'map' }, member: Member | undefined, depth: number): fc.Arbitrary<unknown> {
    const value = member?.in ? plainText : this.of(shape.value, undefined, depth + 1);
    const key = member?.in ? fc.stringMatching(/^[a-z]{1,8}$/) : plainText;
    return fc.dictionary(key, value, { minKeys: 1, maxKeys: 3, noNullPrototype: true });
  }
}

function scalarOf(shape: Shape, member: Member | undefined): fc.Arbitrary<unknown> {
  switch (shape.type) {
    case 'integer':
    case 'long':
      return member?.in === 'status'
        ? fc.constantFrom(200, 202)
        : fc.integer({ min: -1_000, max: 1_000_000 });
    case 'float':
    case 'double':
      return fc.integer({ min: -400, max: 400 }).map((quarters) => quarters / 4);
    case 'boolean':
      return fc.boolean();
    case 'timestamp':
      return fc.integer({ min: 0, max: SECONDS_MAX }).map((seconds) => seconds * SECOND_MS);
    case 'blob':
      return fc.uint8Array({ minLength: 1, maxLength: 20 });
    default:
      return member?.in || shape.type === 'document' ? plainText : bodyText;
  }
}
