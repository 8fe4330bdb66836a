import { execFile } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawItem } from '@/core/generators/draw-item';
import { GENERATORS } from '@/core/generators/list';
import { bundle } from '../../../scripts/prepare/bundle.mjs';
import { LIMITS } from '../../support/limits';

interface Outcome {
  code: number;
  out: string;
  err: string;
}

let script: string;
beforeAll(async () => {
  script = await bundle('scripts/generate.ts');
});

const generate = (...args: string[]): Promise<Outcome> =>
  new Promise((done) => {
    execFile(process.execPath, ['--enable-source-maps', script, ...args], (error, out, err) => {
      done({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });

describe('npm run generate', () => {
  it('prints one object a line, the same as everywhere, with key, reasons and proof', async () => {
    const [generator] = GENERATORS;
    if (!generator) throw new Error('no generator');
    const args = [
      '--generator',
      generator.slug,
      '--seed',
      '41',
      '--count',
      '3',
      '--level',
      '2',
      '--locale',
      'en',
    ];
    const { code, out } = await generate(...args);
    expect(code).toBe(0);
    const items = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(items.map(({ seed }) => seed)).toEqual(['41', '42', '43']);
    const request = { seed: '42', level: 2, profile: 'exam', limits: LIMITS.exam } as const;
    const { text, structure, proof, variantKey } = drawItem(generator, request);
    expect(items[1]).toMatchObject(
      JSON.parse(JSON.stringify({ text: text.en, structure, proof, variantKey })),
    );
  });

  it('numbers seeds that are words, and words the text format', async () => {
    const args = ['--generator', 'which-service', '--seed', 'exam', '--count', '2', '--format', 'text'];
    const { code, out } = await generate(...args);
    expect(code).toBe(0);
    expect(out).toContain('seed exam level 1');
    expect(out).toContain('seed exam.1 level 1');
    expect(out).toMatch(/^\* /m);
  });

  it('lists every generator', async () => {
    const { out } = await generate('--list');
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => line.split('\t')[0]),
    ).toEqual(GENERATORS.map(({ slug }) => slug));
  });

  it('says what is wrong with what was asked, on standard error, and ends with 2', async () => {
    const tries: [string[], string][] = [
      [[], '--generator is missing'],
      [['--generator', 'nothing'], 'no generator "nothing"'],
      [['--generator', 'which-service', '--count', '0'], '--count'],
      [['--generator', 'which-service', '--level', '4'], '--level'],
      [['--generator', 'which-service', '--locale', 'fr'], '--locale'],
      [['--generator', 'which-service', '--format', 'xml'], '--format'],
      [['--surprise'], '--surprise'],
    ];
    for (const [args, words] of tries) {
      const { code, out, err } = await generate(...args);
      expect([args, code, out]).toEqual([args, 2, '']);
      expect(err).toContain(words);
    }
  });
});
