import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import base from '../../vitest.config';
import type { SourceEdit } from './source-edit';

// The simulator's tests, with one file read as if somebody had broken a rule in it.

const edit = JSON.parse(process.env.REDRIVE_MUTANT ?? '{}') as Partial<SourceEdit>;

const { projects: _, ...settings } = base.test ?? {};

export default defineConfig({
  resolve: base.resolve ?? {},
  test: {
    ...settings,
    root: new URL('../..', import.meta.url).pathname,
    isolate: false,
    include: ['tests/core/simulator/**/*.test.ts'],
    // What is said over the wire rests on the same rules, and takes longest.
    exclude: ['tests/core/simulator/wire/**'],
  },
  plugins: [
    {
      name: 'mutant',
      enforce: 'pre',
      load(id) {
        const { file, at = 0, length = 0, by = '' } = edit;
        if (id !== file) return;
        const text = readFileSync(file, 'utf8');
        return text.slice(0, at) + by + text.slice(at + length);
      },
    },
  ],
});
