import { describe, expect, it } from 'vitest';
import { SERVICES } from '@/core/simulator/services/list';
import { readShapes, type WrittenShapes } from '@/core/simulator/shapes/read-shapes';
import type { ServiceShapes } from '@/core/simulator/shapes/shape';
import { writeShapes } from '@/scripts/shapes/write-shapes';

const HEAD = { signingName: 'toy', protocols: ['json'], version: '1' } as const;
const read = (written: Partial<WrittenShapes>): ServiceShapes =>
  readShapes({ ...HEAD, operations: [], structures: [], patterns: [], enums: [], ...written });

/** What a member of the structure `S` is, with the shape it names. */
function memberOf(text: string, more: Partial<WrittenShapes> = {}) {
  const { shapes } = read({ structures: [`S ${text}`, 'Tag Key!'], ...more });
  const structure = shapes.S;
  const [[name, { shape, ...member }] = ['', { shape: '' }]] = Object.entries(
    structure?.type === 'structure' ? structure.members : {},
  );
  return { name, ...member, shape, is: shapes[shape] };
}

describe('written shapes', () => {
  it.each([
    ['Name', { shape: 'string', is: { type: 'string' } }],
    ['Name!', { required: true, is: { type: 'string' } }],
    ['Name:{1,128}', { is: { type: 'string', min: 1, max: 128 } }],
    ['Name:{,80}/0', { is: { type: 'string', max: 80, pattern: '[a;b c]' } }],
    ['Name:|1', { is: { type: 'string', enum: ['y'] } }],
    ['Name:integer{0,}', { is: { type: 'integer', min: 0 } }],
    ['Name:Tag', { shape: 'Tag', is: { type: 'structure', members: { Key: { required: true } } } }],
    [
      'Name:[Tag]{1,5}~@Tag',
      { is: { type: 'list', member: 'Tag', min: 1, max: 5, flat: true, memberName: 'Tag' } },
    ],
    ['Name:<,[integer]>@@V', { is: { type: 'map', key: 'string', valueName: 'V' } }],
    ['Name!;in=header;name=x-name', { required: true, in: 'header', name: 'x-name' }],
    ['Name:blob;stream', { stream: true, is: { type: 'blob' } }],
  ])('%s', (text, expected) => {
    const more = { patterns: ['[a;b c]'], enums: [['x'], ['y']] };
    expect(memberOf(text, more)).toMatchObject({ name: 'Name', ...expected });
  });

  it('an operation names its own shapes by what follows its name', () => {
    const { operations } = read({
      operations: [
        'Send in=+Request out=Answer result=+Result',
        'Get in=+Input http=GET uri=/{Name}?x=1 status=204',
        'Stop',
      ],
    });
    expect(operations).toEqual({
      Send: { input: 'SendRequest', output: 'Answer', resultName: 'SendResult' },
      Get: { input: 'GetInput', http: { method: 'GET', uri: '/{Name}?x=1', status: 204 } },
      Stop: {},
    });
  });
});

/** A structure's members with what they name in full; other structures by name, as they may contain each other. */
function resolved({ shapes }: ServiceShapes, name: string): unknown {
  const shape = shapes[name];
  if (shape?.type === 'list') return { ...shape, member: named(shape.member) };
  if (shape?.type === 'map') return { ...shape, key: named(shape.key), value: named(shape.value) };
  if (shape?.type !== 'structure') return shape;
  const members = Object.entries(shape.members).map(([member, of]) => [
    member,
    { ...of, shape: named(of.shape) },
  ]);
  return { ...shape, members: Object.fromEntries(members) };

  function named(of: string): unknown {
    return shapes[of]?.type === 'structure' ? of : resolved({ shapes } as ServiceShapes, of);
  }
}

it.each(SERVICES.map(({ name, shapes }) => [name, shapes] as const))(
  'shapes of %s come out as they were written',
  (_, shapes) => {
    const again = readShapes(writeShapes(shapes));
    expect(again.operations).toEqual(shapes.operations);
    for (const name of Object.keys(shapes.shapes))
      expect(resolved(again, name), name).toEqual(resolved(shapes, name));
  },
);
