import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64, base64Url, fromBase64, fromBase64Url } from '@/core/kernel/bytes';

const someBytes = fc.uint8Array({ maxLength: 40 });

describe('bytes as text', () => {
  it('writes base64 as every other implementation does, and reads it back', () => {
    fc.assert(
      fc.property(someBytes, (bytes) => {
        expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
        expect(fromBase64(base64(bytes))).toEqual(bytes);
      }),
    );
  });

  it('writes base64 for addresses, and reads it back', () => {
    fc.assert(
      fc.property(someBytes, (bytes) => {
        expect(base64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
        expect(fromBase64Url(base64Url(bytes))).toEqual(bytes);
      }),
    );
  });

  it.each([
    ['abc', { fault: 'length' }],
    ['ab*=', { fault: 'character', character: '*' }],
    ['a=b=', { fault: 'character', character: '=' }],
    ['ab==ab==', { fault: 'character', character: '=' }],
    ['abc서', { fault: 'character', character: '서' }],
    ['ab==', { fault: 'end' }],
  ])('says what is wrong with %s', (text, fault) => {
    expect(fromBase64(text)).toEqual(fault);
  });

  it.each(['a', 'a+bc', 'ab==', 'ab', '한글'])('takes no other text from an address: %s', (text) => {
    expect(fromBase64Url(text)).toBeUndefined();
  });
});
