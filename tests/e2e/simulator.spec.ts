import { expect, test } from '@playwright/test';
import { build } from 'esbuild';
import { LIMITS } from '../support/limits';
import { worldTour } from '../support/world-tour';

// The simulator runs unchanged in Node, in a page and in a worker: the same walk ends in the same world.

/** The walk as one script that puts `tour` into the global scope. */
async function script(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { worldTour } from './tests/support/world-tour'; globalThis.tour = worldTour;`,
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
  });
  return outputFiles[0]?.text ?? '';
}

test('a world is the same in Node, in a page and in a worker', async ({ page }) => {
  const expected = worldTour(LIMITS.today);
  const code = await script();
  await page.goto('about:blank');
  await page.addScriptTag({ content: code });
  const limits = LIMITS.today;
  const inPage = await page.evaluate(
    (values) => (globalThis as unknown as { tour: (limits: object) => string }).tour(values),
    limits,
  );
  const inWorker = await page.evaluate(
    ([text, values]) =>
      new Promise<string>((resolve, reject) => {
        const source = `${text}\nonmessage = ({ data }) => postMessage(tour(data));`;
        const worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
        worker.onmessage = ({ data }) => resolve(data as string);
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.postMessage(values);
      }),
    [code, limits] as const,
  );
  expect(inPage).toBe(expected);
  expect(inWorker).toBe(expected);
});
