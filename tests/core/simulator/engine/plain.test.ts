import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyPlain, readPlain, writePlain } from '@/core/simulator/engine/plain';

// State may be any tree of plain data: whatever it is, it must come back the same and in the same order.

const { tree } = fc.letrec<{ tree: unknown; leaf: unknown }>((tie) => ({
  leaf: fc.oneof(
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.constant(undefined),
    fc.bigInt(),
    fc.uint8Array({ maxLength: 8 }),
  ),
  tree: fc.oneof(
    { depthSize: 'small' },
    tie('leaf'),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('$map', '$members', '__proto__', 'a')), tie('tree')),
    fc.array(fc.tuple(fc.string(), tie('tree')), { maxLength: 4 }).map((entries) => new Map(entries)),
    fc.array(fc.string(), { maxLength: 4 }).map((values) => new Set(values)),
  ),
}));

describe('plain data', () => {
  it('is read as it was written, and written the same again', () => {
    fc.assert(
      fc.property(tree, (value) => {
        const text = writePlain(value);
        expect(readPlain(text)).toEqual(value);
        expect(writePlain(readPlain(text))).toBe(text);
      }),
    );
  });

  it('is copied whole: a change of the copy does not reach the original', () => {
    const original = { list: [{ n: 1 }], map: new Map([['a', new Set([1])]]), bytes: new Uint8Array([1]) };
    const copy = copyPlain(original);
    expect(copy).toEqual(original);
    copy.list[0] = { n: 2 };
    copy.map.get('a')?.add(2);
    copy.bytes[0] = 9;
    expect(original).toEqual({
      list: [{ n: 1 }],
      map: new Map([['a', new Set([1])]]),
      bytes: new Uint8Array([1]),
    });
  });

  it('shares what is frozen', () => {
    const attributes = Object.freeze({ kind: 'order' });
    expect(copyPlain({ attributes }).attributes).toBe(attributes);
  });

  it('keeps the place of a member that is undefined', () => {
    const before = writePlain({ a: undefined, b: 1 });
    const restored = readPlain(before) as { a: unknown; b: number };
    restored.a = 2;
    expect(writePlain(restored)).toBe('{"a":2,"b":1}');
  });
});
