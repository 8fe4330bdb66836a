import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, parseCidr, parseIp } from '@/core/simulator/patterns/ip-address';
import { comparable } from '@/core/simulator/patterns/numbers';
import { ANY, fitsWildcard, parseWildcard } from '@/core/simulator/patterns/wildcard';
import { wildcardComplexity } from '@/core/simulator/patterns/wildcard-complexity';

const MAX = 5e9;

describe('comparable numbers', () => {
  it('are millionths, whatever the notation', () => {
    const millionths = fc.integer({ min: -5e15, max: 5e15 }).map((value) => value + 0);
    fc.assert(
      fc.property(millionths, fc.nat(12), (value, zeros) => {
        expect(comparable(`${value}${'0'.repeat(zeros)}e${-6 - zeros}`, MAX)).toBe(value);
      }),
    );
  });

  it.each(['5000000000.000001', '-5000000001', '1e400', '0.0000001', 'true', '"1"'])('%s is none', (text) => {
    expect(comparable(text, MAX)).toBeUndefined();
  });

  it.each([
    ['5000000000', 5e15],
    ['-5e9', -5e15],
    ['1.500000000', 1_500_000],
    ['0e999', 0],
    ['-0', 0],
  ])('%s is %d millionths', (text, expected) => expect(comparable(text, MAX)).toBe(expected));
});

describe('wildcards', () => {
  const literal = fc.stringMatching(/^[ab]{0,4}$/);
  it('fit what the same regular expression fits', () => {
    fc.assert(
      fc.property(
        fc.array(literal, { minLength: 1, maxLength: 4 }),
        fc.stringMatching(/^[abc]{0,10}$/),
        (parts, text) => {
          const wildcard = parts
            .filter((part, i) => part !== '' || i === 0 || i === parts.length - 1)
            .join('*');
          fc.pre(!wildcard.includes('**'));
          const parsed = parseWildcard(wildcard);
          if (typeof parsed === 'string') throw new Error(parsed);
          expect(fitsWildcard(parsed, text)).toBe(
            new RegExp(`^${wildcard.replaceAll('*', '.*')}$`, 's').test(text),
          );
        },
      ),
    );
  });

  it('count the places they can hold at once', () => {
    const letters = (text: string) => [...text];
    expect(wildcardComplexity([[letters('ab')]], 100)).toBe(1);
    // Within the star, and one, two and three letters further.
    expect(wildcardComplexity([[[ANY, ...letters('aaa')]]], 100)).toBe(4);
    // Tests count one by one; wildcards of one test share their beginning.
    expect(wildcardComplexity([[[ANY, ...letters('ab')]], [[ANY, ...letters('ac')]]], 100)).toBe(4);
    expect(
      wildcardComplexity(
        [
          [
            [ANY, ...letters('ab')],
            [ANY, ...letters('ac')],
          ],
        ],
        100,
      ),
    ).toBe(3);
    // A place before a star counts for the star too.
    expect(wildcardComplexity([[[...letters('a'), ANY, ...letters('b')]]], 100)).toBe(2);
    expect(wildcardComplexity([[[ANY, ...letters('a'.repeat(50))]]], 10)).toBeGreaterThan(10);
  });

  it('fit long texts in bounded time', () => {
    const parsed = parseWildcard(`${'*a'.repeat(20)}*b`);
    if (typeof parsed === 'string') throw new Error(parsed);
    expect(fitsWildcard(parsed, 'a'.repeat(20_000))).toBe(false);
  });
});

describe('addresses', () => {
  it('lie in the block of their first bits and in no other', () => {
    const byte = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(fc.tuple(byte, byte, byte, byte), fc.integer({ min: 1, max: 31 }), (bytes, bits) => {
        const text = bytes.join('.');
        const range = parseCidr(`${text}/${bits}`);
        const address = parseIp(text);
        if (typeof range === 'string' || !address) throw new Error('no block');
        expect(contains(range, address)).toBe(true);
        expect(range.high - range.low + 1n).toBe(1n << BigInt(32 - bits));
        expect(contains(range, { ...address, value: range.high + 1n })).toBe(false);
      }),
    );
  });

  it.each(['::ffff:0a00:0001', '0:0:0:0:0:FFFF:A00:1'])('%s is IPv4', (text) => {
    expect(parseIp(text)).toEqual(parseIp('10.0.0.1'));
  });

  it.each(['1.2.3', '1.2.3.256', ':::', '1::2::3', '12345::', '1:2', 'g::', ''])('%s is none', (text) => {
    expect(parseIp(text)).toBeUndefined();
  });
});
