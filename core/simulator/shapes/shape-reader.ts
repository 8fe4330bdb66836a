import { LETTERS, WIRE } from './notation';
import type { Member, Shape, StructureShape } from './shape';

const STRUCTURE = /:?([A-Z0-9]\w*)/y;
const PAYLOAD = /\*(\w+) /y;
const MEMBER = /\w+/y;
const SAID = /;(\w)([^; )]*)/y;
const LETTER = /:([a-z])/y;
const BOUNDS = /\{(-?[\d.e+-]*),(-?[\d.e+-]*)\}/y;
const PATTERN = /\/(\d+)/y;
const ENUM = /\|(\d+)/y;
const ELEMENTS = /@(\w*)(?:@(\w*))?/y;

/** Reads the notation of `readShapes` from its beginning, and puts every shape it meets into a table. */
export class ShapeReader {
  readonly table: Record<string, Shape> = {};
  at = 0;

  constructor(
    private readonly text: string,
    private readonly patterns: readonly string[],
    private readonly enums: readonly string[],
  ) {}

  /** Name in the table of the structure that stands here; `place` when it has none. Undefined when there is none. */
  structure(place: string): string | undefined {
    const said = this.match(STRUCTURE)?.[1];
    const name = said ?? place;
    const union = this.opened('?');
    if (!this.opened('(')) return said;
    const members: Record<string, Member> = {};
    // Entered before its members are known, as shapes may contain themselves.
    this.table[name] = { type: 'structure', members };
    const payload = this.match(PAYLOAD)?.[1];
    while (!this.opened(')')) {
      this.#member(name, members);
      this.opened(' ');
    }
    this.table[name] = {
      type: 'structure',
      members,
      ...(union && { union }),
      ...(payload !== undefined && { payload }),
    } satisfies StructureShape;
    return name;
  }

  opened(character: string): boolean {
    const found = this.text[this.at] === character;
    if (found) this.at += 1;
    return found;
  }

  match(token: RegExp): RegExpExecArray | undefined {
    token.lastIndex = this.at;
    const found = token.exec(this.text) ?? undefined;
    if (found) this.at += found[0].length;
    return found;
  }

  #member(structure: string, members: Record<string, Member>): void {
    const name = this.match(MEMBER)?.[0];
    if (name === undefined) throw new Error(`a member is missing at ${this.at}`);
    const required = this.opened('!');
    const shape = this.#type(`${structure}.${name}`);
    members[name] = { shape, ...(required && { required }), ...this.#wire(name) };
  }

  /** What protocols ask of a member. */
  #wire(member: string): Partial<Member> {
    const said: Record<string, string | true> = {};
    for (let part = this.match(SAID); part; part = this.match(SAID)) {
      const key = WIRE[part[1] as keyof typeof WIRE];
      said[key] = part[2] || (key === 'name' ? member : true);
    }
    return said;
  }

  /** Name in the table of the type that stands here. */
  #type(place: string): string {
    if (this.opened('[')) return this.#list(place);
    if (this.opened('<')) return this.#map(place);
    return this.structure(place) ?? this.#simple();
  }

  #list(place: string): string {
    const member = this.#type(`${place}[]`);
    this.opened(']');
    const bounds = this.#bounds();
    const flat = this.opened('~');
    const memberName = this.match(ELEMENTS)?.[1];
    return this.#add({
      type: 'list',
      member,
      ...bounds,
      ...(flat && { flat }),
      ...(memberName && { memberName }),
    });
  }

  #map(place: string): string {
    const key = this.#type(`${place}.key`);
    this.opened(',');
    const value = this.#type(`${place}.value`);
    this.opened('>');
    const bounds = this.#bounds();
    const flat = this.opened('~');
    const [, keyName, valueName] = this.match(ELEMENTS) ?? [];
    return this.#add({
      type: 'map',
      key,
      value,
      ...bounds,
      ...(flat && { flat }),
      ...(keyName && { keyName }),
      ...(valueName && { valueName }),
    });
  }

  #simple(): string {
    const letter = this.match(LETTER)?.[1];
    const type = letter === undefined ? 'string' : LETTERS[letter as keyof typeof LETTERS];
    const bounds = this.#bounds();
    const pattern = this.match(PATTERN)?.[1];
    const values = this.match(ENUM)?.[1];
    return this.#add({
      type,
      ...bounds,
      ...(pattern !== undefined && { pattern: this.patterns[Number(pattern)] as string }),
      ...(values !== undefined && { enum: (this.enums[Number(values)] as string).split(',') }),
    } as Shape);
  }

  #bounds(): { min?: number; max?: number } {
    const [, min, max] = this.match(BOUNDS) ?? [];
    return { ...(min && { min: Number(min) }), ...(max && { max: Number(max) }) };
  }

  /** What is no structure goes by what it is: equal ones are one. */
  #add(shape: Shape): string {
    const name = Object.keys(shape).length === 1 ? shape.type : JSON.stringify(shape);
    this.table[name] ??= shape;
    return name;
  }
}
