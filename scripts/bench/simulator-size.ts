import { readdirSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { parse } from 'yaml';
import { labSchema } from '@/core/labs/lab.schema';
import { servicesOfLab } from '@/core/labs/lab-services';
import { SERVICE_NAMES } from '@/core/simulator/services/needs';
import type { Figure, Suite } from './figures';
import { type Size, sizeOf, workerChunks } from './worker-chunks';

const SHAPES = /simulator\/shapes\/generated\//;
const LABS = 'content/labs';
/** The lab with the least to load. */
const SMALL = 'slow-consumer';
/** What all services together were to weigh, and what the simulator of any lab does: see decision 031. */
const LAB_MOST_KB = 90;

/** Generated shapes with or without the rest. */
async function size(contents: string, withShapes: boolean): Promise<Size> {
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
          onLoad({ filter: SHAPES }, ({ path }) => (withShapes ? undefined : { contents: stub(path) }));
        },
      },
    ],
  });
  return sizeOf(outputFiles[0]?.contents ?? new Uint8Array());
}

/** Stands for a module of shapes: its constant, empty. */
const stub = (path: string): string => {
  const name = path
    .replace(/.*\/|\.ts$/g, '')
    .toUpperCase()
    .replace(/-/g, '_');
  return `export const ${name}_SHAPES = {};`;
};

/** The engine with some services, each by the name of its folder. */
const engineWith = (services: readonly string[]): string =>
  [
    "export { World } from './core/simulator/engine/world';",
    ...services.map((service) => `export { ${service} } from './core/simulator/services/${service}';`),
  ].join('\n');

const beyond = (whole: Size, part: Size): Size => ({
  gzip: whole.gzip - part.gzip,
  brotli: whole.brotli - part.brotli,
});

/** As Next serves scripts by itself, and as a proxy in front of it may. */
const figures = (name: string, { gzip, brotli }: Size, most?: number): Figure[] => [
  {
    name,
    unit: 'kB gzip',
    values: [gzip],
    ...(most !== undefined && { goal: { at: 'most', value: most } }),
  },
  { name, unit: 'kB brotli', values: [brotli] },
];

async function addedByEach(names: readonly string[], engine: Size): Promise<Figure[]> {
  const added: Figure[] = [];
  for (const name of names) {
    const alone = await size(engineWith([name]), false);
    added.push(...figures(`${name}, added to the engine alone`, beyond(alone, engine)));
  }
  return added;
}

interface SizedLab {
  readonly slug: string;
  readonly services: readonly string[];
  /** Its worker, with all it loads before the world opens. */
  readonly worker: Size;
}

/** The shipped labs by what their workers load, the lightest first. */
async function labsBySize(): Promise<readonly SizedLab[]> {
  const loaded = await workerChunks();
  return readdirSync(LABS)
    .map((slug): SizedLab => {
      const content = labSchema.parse(parse(readFileSync(`${LABS}/${slug}/lab.yaml`, 'utf8')));
      const services = [...servicesOfLab({ ...content, slug })].sort();
      return { slug, services, worker: loaded(services) };
    })
    .sort((a, b) => a.worker.gzip - b.worker.gzip);
}

async function figuresOfLab(which: string, lab: SizedLab | undefined): Promise<Figure[]> {
  if (!lab) throw new Error(`there is no ${which}`);
  const { slug, services, worker } = lab;
  const simulated = await size(engineWith(services), true);
  return [
    ...figures(`${which}, ${slug}: engine, ${services.join(', ')} and their shapes`, simulated, LAB_MOST_KB),
    ...figures(`${which}, ${slug}: its worker, with command line and goals`, worker),
  ];
}

export const simulatorSize: Suite = {
  name: 'simulator-size',
  about:
    'the simulator as a page loads it, minified and compressed; Next serves gzip, brotli takes a proxy in front of it',
  async run() {
    const engine = await size(engineWith([]), false);
    const all = await size(engineWith(SERVICE_NAMES), false);
    const whole = await size(engineWith(SERVICE_NAMES), true);
    const labs = await labsBySize();
    return [
      ...figures('engine and services', all, LAB_MOST_KB),
      ...figures('shapes', beyond(whole, all), 30),
      ...figures('engine alone', engine),
      ...(await addedByEach(SERVICE_NAMES, engine)),
      ...(await figuresOfLab(
        'lab of one service',
        labs.find(({ slug }) => slug === SMALL),
      )),
      ...(await figuresOfLab('median lab', labs[Math.floor(labs.length / 2)])),
      ...(await figuresOfLab('biggest lab', labs.at(-1))),
    ];
  },
};
