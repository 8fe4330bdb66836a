import { spawn } from 'node:child_process';
import { benchDatabase } from './database';
import { NotHere, type Suite } from './figures';
import { freePort } from './server';

const RUNS = 3;
const START_WITHIN_MS = 300_000;
const POLL_MS = 25;

/** Runs the start command until its first page is there; milliseconds from launch. */
async function start(folder: string, url: string): Promise<number> {
  const port = await freePort();
  const begin = performance.now();
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PORT: String(port), REDRIVE_DATA: folder, DATABASE_URL: url },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  try {
    while (performance.now() - begin < START_WITHIN_MS) {
      if (child.exitCode !== null) throw new NotHere('the start command ended; see the lines above');
      const page = await fetch(`http://127.0.0.1:${port}/en`).catch(() => null);
      if (page?.ok) {
        await page.text();
        return performance.now() - begin;
      }
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
    throw new NotHere('the start command gave no page in time');
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

export const secondStart: Suite = {
  name: 'second-start',
  about:
    'npm start with nothing changed, from launch to the first page; builds first when something has changed',
  onlyWhenNamed: true,
  async run() {
    const { folder, remove } = benchDatabase();
    const url = `file:${folder}/started.db`;
    try {
      await start(folder, url);
      const values = [];
      for (let run = 0; run < RUNS; run++) values.push((await start(folder, url)) / 1000);
      return [{ name: 'second start to the first page', unit: 's', values, goal: { at: 'most', value: 4 } }];
    } finally {
      remove();
    }
  },
};
