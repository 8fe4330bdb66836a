import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { apiFileSchema } from '@/core/facts/api.schema';
import { SERVICES } from '@/core/simulator/services/list';
import { readShapes, type WrittenShapes } from '@/core/simulator/shapes/read-shapes';
import type { Member, ServiceShapes } from '@/core/simulator/shapes/shape';
import { collectShapes } from '@/scripts/shapes/collect';
import { writeShapes } from '@/scripts/shapes/write-shapes';
import { ROOT } from '../../support/sources';

const HEAD = { signingName: 'toy', protocols: ['json'], version: '1' } as const;
const read = (written: Partial<WrittenShapes>): ServiceShapes =>
  readShapes({ ...HEAD, operations: '', patterns: [], enums: [], ...written });

/** What the only member of an operation's input is, with the shape it names. */
function memberOf(text: string, more: Partial<WrittenShapes> = {}) {
  const { operations, shapes } = read({ operations: `Do(${text})`, ...more });
  const structure = shapes[operations.Do?.input ?? ''];
  const [[name, { shape, ...member }] = ['', { shape: '' }]] = Object.entries(
    structure?.type === 'structure' ? structure.members : {},
  );
  return { name, ...member, shape, is: shapes[shape] };
}

describe('written shapes', () => {
  it.each([
    ['Name', { shape: 'string', is: { type: 'string' } }],
    ['Name!', { required: true, is: { type: 'string' } }],
    ['Name{1,128}', { is: { type: 'string', min: 1, max: 128 } }],
    ['Name{,80}/0', { is: { type: 'string', max: 80, pattern: '[a;b c]' } }],
    ['Name|1', { is: { type: 'string', enum: ['y', 'z z'] } }],
    ['Name:i{0,}', { is: { type: 'integer', min: 0 } }],
    ['Name:Tag(Key!)', { shape: 'Tag', is: { type: 'structure', members: { Key: { required: true } } } }],
    [
      'Name[:Tag(Key)]{1,5}~@Tag',
      { is: { type: 'list', member: 'Tag', min: 1, max: 5, flat: true, memberName: 'Tag' } },
    ],
    ['Name<,[:i]>@@V', { is: { type: 'map', key: 'string', valueName: 'V' } }],
    ['Name!;iheader;nx-name', { required: true, in: 'header', name: 'x-name' }],
    ['Name;iquery;n', { in: 'query', name: 'Name' }],
    ['Name:x;s', { stream: true, is: { type: 'blob' } }],
    ['Name?(*Key Key)', { is: { type: 'structure', union: true, payload: 'Key' } }],
  ])('%s', (text, expected) => {
    const more = { patterns: ['[a;b c]'], enums: ['x', 'y,z z'] };
    expect(memberOf(text, more)).toMatchObject({ name: 'Name', ...expected });
  });

  it('an operation says its input, its output, its result and its place in REST', () => {
    const { operations } = read({
      operations: 'Send(A)>(B)=Sent\nGet(Name) GET /{Name}?x=1 204\nList>(B)\nStop',
    });
    expect(operations).toEqual({
      Send: { input: 'Send.input', output: 'Send.output', resultName: 'Sent' },
      Get: { input: 'Get.input', http: { method: 'GET', uri: '/{Name}?x=1', status: 204 } },
      List: { output: 'List.output' },
      Stop: {},
    });
  });

  it('the result of the Query protocol goes by its operation', () => {
    const { operations } = read({ protocols: ['query'], operations: 'Send(A)\nGet>(B)=Got' });
    expect(operations.Send?.resultName).toBe('SendResult');
    expect(operations.Get?.resultName).toBe('Got');
  });

  it('a structure stands once, also within itself', () => {
    const { operations, shapes } = read({ operations: 'Put(Value:Any(S L[:Any]) Old:Any)>:1(Of:1)\nGet>:1' });
    expect(shapes[operations.Put?.input ?? '']).toMatchObject({
      members: { Value: { shape: 'Any' }, Old: { shape: 'Any' } },
    });
    expect(operations.Get?.output).toBe(operations.Put?.output);
    expect(shapes['1']).toEqual({ type: 'structure', members: { Of: { shape: '1' } } });
  });

  it.each(['Do(Name', 'Do(Name ;n)'])('%s is refused', (operations) => {
    expect(() => read({ operations }).shapes).toThrow('a member is missing');
  });

  it.each([
    ['a name that begins small', { in: { shape: 'tag' } }],
    ['an enumeration with a comma', { in: { shape: 'choice' } }],
    ['a member with a hyphen', { 'x-in': { shape: 'string' } }],
  ])('%s cannot be written', (_, members) => {
    const shapes: ServiceShapes = {
      ...HEAD,
      operations: { Do: { input: 'DoInput' } },
      shapes: {
        DoInput: { type: 'structure', members },
        tag: { type: 'structure', members: {} },
        choice: { type: 'string', enum: ['a,b'] },
        string: { type: 'string' },
      },
    };
    expect(() => writeShapes(shapes)).toThrow('does not fit');
  });
});

/** The members of an operation's input or output in full, with the names of structures where errors may say them. */
class Spelt {
  readonly #open: string[] = [];

  constructor(
    private readonly shapes: ServiceShapes['shapes'],
    private readonly withNames: boolean,
  ) {}

  of(name: string): unknown {
    const shape = this.shapes[name];
    if (shape?.type === 'list') return { ...shape, member: this.of(shape.member) };
    if (shape?.type === 'map') return { ...shape, key: this.of(shape.key), value: this.of(shape.value) };
    if (shape?.type !== 'structure') return shape;
    if (this.#open.includes(name)) return { within: this.#open.length - this.#open.indexOf(name) };
    this.#open.push(name);
    const members = Object.entries(shape.members).map(([member, of]) => [member, this.#member(of)]);
    this.#open.pop();
    const named = this.withNames && this.#open.length > 0 ? { name } : {};
    return { ...shape, ...named, members };
  }

  #member = (member: Member): unknown => ({ ...member, shape: this.of(member.shape) });
}

function spelt({ operations, shapes, ...head }: ServiceShapes): unknown {
  const all = Object.entries(operations).map(([name, { input, output, ...operation }]) => ({
    name,
    ...operation,
    input: input && new Spelt(shapes, true).of(input),
    output: output && new Spelt(shapes, false).of(output),
  }));
  return { head, all };
}

describe.each(SERVICES.map(({ name, shapes }) => [name, shapes] as const))('shapes of %s', (name, shapes) => {
  it('come out as they were written', () => {
    expect(spelt(readShapes(writeShapes(shapes)))).toEqual(spelt(shapes));
  });

  it('are those of the SDK and of the API file', async () => {
    const file = join(ROOT, 'content/facts/api', `${name}.yaml`);
    const collected = await collectShapes(apiFileSchema.parse(parse(readFileSync(file, 'utf8'))));
    expect(spelt(shapes), 'run npm run shapes').toEqual(spelt(collected));
  });
});
