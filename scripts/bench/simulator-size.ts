import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Figure, Suite } from './figures';

const KILO = 1_000;
const SERVICES = 'core/simulator/services/list';
const SHAPES = /simulator\/shapes\/generated\//;

/** Compressed size of a module as a page would load it, in kB; generated shapes with or without the rest. */
async function size(contents: string, keeps: (file: string) => boolean): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'error',
    plugins: [
      {
        name: 'left-out',
        setup({ onLoad }) {
          onLoad({ filter: SHAPES }, ({ path }) => (keeps(path) ? undefined : { contents: stub(path) }));
        },
      },
    ],
  });
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length / KILO;
}

/** Stands for a module of shapes: its constant, empty. */
const stub = (path: string): string => {
  const name = path
    .replace(/.*\/|\.ts$/g, '')
    .toUpperCase()
    .replace(/-/g, '_');
  return `export const ${name}_SHAPES = {};`;
};

const ENGINE = `export { World } from './core/simulator/engine/world'; export { SERVICES } from './${SERVICES}';`;

export const simulatorSize: Suite = {
  name: 'simulator-size',
  about: 'the simulator with all services as a page loads it, minified and compressed',
  async run() {
    const whole = await size(ENGINE, () => true);
    const engine = await size(ENGINE, () => false);
    const figures: Figure[] = [
      { name: 'engine and services', unit: 'kB', values: [engine], goal: { at: 'most', value: 90 } },
      { name: 'shapes', unit: 'kB', values: [whole - engine], goal: { at: 'most', value: 30 } },
    ];
    return figures;
  },
};
