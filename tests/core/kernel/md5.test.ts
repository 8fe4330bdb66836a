import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { md5, md5Hex } from '@/core/kernel/md5';

const reference = (bytes: Uint8Array): string => createHash('md5').update(bytes).digest('hex');

describe('MD5', () => {
  it('is that of RFC 1321', () => {
    const sum = (text: string): string => md5Hex(new TextEncoder().encode(text));
    expect(sum('')).toBe('d41d8cd98f00b204e9800998ecf8427e');
    expect(sum('message digest')).toBe('f96b697d7cb7938d525a2f31aaf161d0');
  });

  it('is right for every length around the ends of blocks', () => {
    for (let length = 0; length <= 200; length++) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 37 + length) & 255);
      expect(md5Hex(bytes), `${length} bytes`).toBe(reference(bytes));
    }
  });

  it('is right for any bytes, as bytes and in hexadecimal', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 1_000 }), (bytes) => {
        expect(md5Hex(bytes)).toBe(reference(bytes));
        expect(Buffer.from(md5(bytes)).toString('hex')).toBe(reference(bytes));
      }),
    );
  });
});
