import { gzipSync } from 'node:zlib';
import { benchDatabase } from './database';
import type { Figure, Suite } from './figures';
import { startServer } from './server';

/** Pages without anything of their own to run: the smallest stands for an empty page of the same build. */
const PLAIN_PAGES = ['/en/nothing-is-here', '/en', '/en/facts', '/en/sign-in'];
const OVER_EMPTY_KB = 55;

async function sizeOf(origin: string, path: string): Promise<number> {
  const page = await fetch(origin + path);
  const html = await page.text();
  const scripts = new Set<string>();
  for (const [tag, source = ''] of html.matchAll(/<script[^>]*\ssrc="([^"]+)"[^>]*>/g)) {
    if (!/\snomodule/i.test(tag)) scripts.add(source.replaceAll('&amp;', '&'));
  }
  let bytes = 0;
  for (const source of scripts) {
    const script = await fetch(new URL(source, origin));
    bytes += gzipSync(Buffer.from(await script.arrayBuffer())).byteLength;
  }
  if (bytes === 0) throw new Error(`${path} loads no script: the benchmark is wrong`);
  return bytes / 1000;
}

/** Address of a running practice: the form's reply leads there, so the page is asked for by the API's token. */
async function practicePath(origin: string): Promise<string> {
  const drawn = await fetch(`${origin}/api/v1/items/draw`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ length: 5 }),
  });
  const { attempt } = (await drawn.json()) as { attempt: string };
  return `/en/practice/${attempt}/1`;
}

export const scriptSize: Suite = {
  name: 'script-size',
  about: 'gzip of all script that a page loads at first, from a running server',
  async run() {
    const database = benchDatabase();
    const server = await startServer(database);
    try {
      const kb = async (path: string) => ({ path, size: await sizeOf(server.origin, path) });
      const plain = [];
      for (const path of PLAIN_PAGES) plain.push(await kb(path));
      const empty = plain.reduce((a, b) => (b.size < a.size ? b : a));
      const practice = (await kb(await practicePath(server.origin))).size;
      const start = await kb('/en/practice');
      const figures: Figure[] = [
        { name: `smallest page (${empty.path})`, unit: 'kB', values: [empty.size] },
        { name: 'practice page', unit: 'kB', values: [practice] },
        {
          name: 'practice page above the smallest',
          unit: 'kB',
          values: [practice - empty.size],
          goal: { at: 'most', value: OVER_EMPTY_KB },
        },
        ...[...plain, start].map(({ path, size }) => ({ name: `page ${path}`, unit: 'kB', values: [size] })),
      ];
      return figures;
    } finally {
      await server.stop();
      database.remove();
    }
  },
};
