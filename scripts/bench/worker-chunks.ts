import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build, type Metafile } from 'esbuild';

const KILO = 1_000;
const WORKER = 'app/_ui/simulator/lab-worker.ts';

/** Compressed size of modules as a page would load them, in kB. */
export interface Size {
  readonly gzip: number;
  readonly brotli: number;
}

export const sizeOf = (code: Uint8Array): Size => ({
  gzip: gzipSync(code, { level: 9 }).length / KILO,
  brotli: brotliCompressSync(code).length / KILO,
});

const NOTHING: Size = { gzip: 0, brotli: 0 };
const sum = (one: Size, other: Size): Size => ({
  gzip: one.gzip + other.gzip,
  brotli: one.brotli + other.brotli,
});

/**
 * The worker of a lab with the chunks of its services: answers what it loads for these, every chunk compressed by
 * itself. Chunks are cut by esbuild, which cuts finer than the build of the pages does, and repeats nothing.
 */
export async function workerChunks(): Promise<(services: Iterable<string>) => Size> {
  const { metafile, outputFiles } = await build({
    entryPoints: [WORKER],
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    metafile: true,
    outdir: 'chunks',
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'error',
  });
  const sizes = new Map(Object.keys(metafile.outputs).map((path) => [path, sizeOf(codeOf(path))]));
  return (services) => {
    const entries = [WORKER, ...[...services].map((name) => `core/simulator/services/${name}/index.ts`)];
    const chunks = new Set(entries.flatMap((entry) => loadedWith(entry, metafile)));
    return [...chunks].map((path) => sizes.get(path) ?? NOTHING).reduce(sum, NOTHING);
  };

  function codeOf(path: string): Uint8Array {
    const file = outputFiles.find((one) => one.path.endsWith(path));
    if (!file) throw new Error(`the build wrote no ${path}`);
    return file.contents;
  }
}

/** The output of an entry point with all that it imports at once. */
function loadedWith(entry: string, { outputs }: Metafile): readonly string[] {
  const begun = Object.keys(outputs).find((path) => outputs[path]?.entryPoint === entry);
  if (begun === undefined) throw new Error(`${entry} has no chunk of its own`);
  const found = new Set([begun]);
  for (const path of found)
    for (const { path: imported, kind } of outputs[path]?.imports ?? [])
      if (kind === 'import-statement') found.add(imported);
  return [...found];
}
